import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Werk } from '../../doelbinding/verwerk.ts'
import type { Reden } from './bericht.ts'
import type { gegevensOvernemen } from './verwerkingen.ts'

/** The transaction of a run. Sets of rows are written by plain SQL; the database holds it to the verwerking all the same. */
export type Run = Werk<typeof gegevensOvernemen>

/** What became of a set of rows, by id; a row that is in none of these was there already and is the same. */
export type Geschreven = { nieuw: Set<string>; gewijzigd: Set<string>; geweigerd: Map<string, Reden> }

export async function ask<R>(tx: Run, query: RawBuilder<R>): Promise<R[]> {
  const { rows } = await query.execute(tx as unknown as Kysely<unknown>)
  return rows
}

/**
 * For a transaction that fills empty tables: rows are looked up by key. Without statistics of what this transaction writes, a
 * plan made for an empty table would read all of it for each row.
 */
export async function planForGrowth(tx: Run): Promise<void> {
  await ask(tx, sql`set local enable_seqscan = off`)
  await ask(tx, sql`set local jit = off`)
}

export const idsOf = (rows: readonly { id: string }[]): Set<string> => new Set(rows.map(({ id }) => id))

/** Which of these rows there are, as far as the run may see. */
export async function present(tx: Run, table: string, ids: readonly string[]): Promise<Set<string>> {
  return idsOf(
    await ask(tx, sql<{ id: string }>`select id from ${sql.table(table)} where id = any (${ids}::uuid[])`),
  )
}

/** What is new and was not written met a rule of the database: another row stands in its way. */
export function settle(
  rijen: readonly { id: string }[],
  { bestaand, nieuw, gewijzigd }: { bestaand: Set<string>; nieuw: Set<string>; gewijzigd: Set<string> },
  reden: Reden,
): Geschreven {
  const refused = rijen.filter(({ id }) => !bestaand.has(id) && !nieuw.has(id))
  return { nieuw, gewijzigd, geweigerd: new Map(refused.map(({ id }) => [id, reden])) }
}
