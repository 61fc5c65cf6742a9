import type { Doelbinding } from '../../doelbinding/kern.ts'
import type { Berichtsoort } from '../../adapters/vera/lezen.ts'
import type { Verslag } from './telling.ts'

type Kern = Pick<Doelbinding, 'toegang'>
const PER_KEER = 10_000

export async function beginImport(kern: Kern, id: string, bron: string): Promise<void> {
  await kern.toegang.query('insert into vera_import (id, bron) values ($1, $2)', [id, bron])
}

/** Notes the numbers of all rows that the run is about: its choice of whom to open looks here. */
export async function noteSleutels(
  kern: Kern,
  id: string,
  sleutels: Iterable<[Berichtsoort, string, boolean]>,
): Promise<void> {
  let set: [Berichtsoort, string, boolean][] = []
  const flush = async (): Promise<void> => {
    await kern.toegang.query(
      `insert into vera_sleutel (vera_import_id, lijst, id, aangeboden)
       select $1, * from unnest($2::text[], $3::uuid[], $4::boolean[])`,
      [id, set.map(([lijst]) => lijst), set.map(([, key]) => key), set.map(([, , own]) => own)],
    )
    set = []
  }
  for (const sleutel of sleutels) {
    set.push(sleutel)
    if (set.length === PER_KEER) await flush()
  }
  if (set.length > 0) await flush()
}

/** The run is over: its numbers go, what it came to stays. Without a report it failed, and nothing was taken over. */
export async function endImport(kern: Kern, id: string, verslag: Verslag | null): Promise<void> {
  await kern.toegang.query('delete from vera_sleutel where vera_import_id = $1', [id])
  await kern.toegang.query(
    'update vera_import set klaar_op = clock_timestamp(), gelukt = $2, verslag = $3 where id = $1',
    [id, verslag !== null, verslag === null ? null : JSON.stringify(verslag)],
  )
}

export type Import = {
  id: string
  bron: string
  begonnenOp: Date
  klaarOp: Date | null
  gelukt: boolean | null
  verslag: Verslag | null
}

const COLUMNS = `id, bron, begonnen_op as "begonnenOp", klaar_op as "klaarOp", gelukt, verslag`

export async function listImports(kern: Kern): Promise<Import[]> {
  const { rows } = await kern.toegang.query<Import>(
    `select ${COLUMNS} from vera_import order by begonnen_op desc limit 50`,
  )
  return rows
}

export async function findImport(kern: Kern, id: string): Promise<Import | null> {
  const { rows } = await kern.toegang.query<Import>(`select ${COLUMNS} from vera_import where id = $1`, [id])
  return rows[0] ?? null
}
