import type { Doelbinding } from '../../doelbinding/kern.ts'

/** How the work of one ketenpartner went in a year. Null where fewer than five visits would say something about one tenant. */
export type Cijfers = {
  naam: string
  bezoeken: number | null
  /** Percentages of 100, whole. */
  opTijd: number | null
  inEenKeer: number | null
  heropend: number | null
  /** Days from report to ready, of the one in the middle. */
  dagen: number | null
}

/** Counted in the database, by a function that gives no row about anybody. */
export async function listCijfers(
  { toegang }: Pick<Doelbinding, 'toegang'>,
  vandaag: string,
): Promise<Cijfers[]> {
  const { rows } = await toegang.query<Cijfers>(
    `select naam, bezoeken::integer, op_tijd as "opTijd", in_een_keer as "inEenKeer", heropend, dagen
     from ketenpartner_cijfers($1)`,
    [vandaag],
  )
  return rows
}
