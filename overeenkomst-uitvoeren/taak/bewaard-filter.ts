import { randomUUID } from 'node:crypto'
import type { Doelbinding } from '../../doelbinding/kern.ts'

type Kern = Pick<Doelbinding, 'toegang'>
export type BewaardFilter = { id: string; naam: string; vraag: string }

/** More than this is no help any more. */
const MEESTE = 20

/** The lists that an employee keeps, by name. An address of a list holds no data of anybody. */
export async function listFilters({ toegang }: Kern, medewerkerId: string): Promise<BewaardFilter[]> {
  const { rows } = await toegang.query<BewaardFilter>({
    name: 'bewaarde-filters',
    text: 'select id, naam, vraag from bewaard_filter where medewerker_id = $1 order by naam limit 20',
    values: [medewerkerId],
  })
  return rows
}

/** Keeps a list under a name; the same name again replaces it. False when there are too many. */
export async function saveFilter(
  { toegang }: Kern,
  medewerkerId: string,
  { naam, vraag }: Omit<BewaardFilter, 'id'>,
): Promise<boolean> {
  const { rowCount } = await toegang.query(
    `insert into bewaard_filter (id, medewerker_id, naam, vraag)
     select $1, $2, $3, $4 where (select count(*) from bewaard_filter where medewerker_id = $2) < $5
       or exists (select from bewaard_filter where medewerker_id = $2 and naam = $3)
     on conflict on constraint bewaard_filter_uniek do update set vraag = excluded.vraag`,
    [randomUUID(), medewerkerId, naam, vraag, MEESTE],
  )
  return rowCount === 1
}

export async function dropFilter({ toegang }: Kern, medewerkerId: string, id: string): Promise<void> {
  await toegang.query('delete from bewaard_filter where medewerker_id = $1 and id = $2', [medewerkerId, id])
}
