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

const IN_THE_WAY = new Set(['23505', '23P01'])

/**
 * Changes rows that another row may stand in the way of, also one that the run does not see. A set that meets one is tried in
 * halves, until the row that meets it is alone: that one is refused, and the others are written.
 */
export async function writeApart<R extends { id: string }>(
  tx: Run,
  rijen: readonly R[],
  write: (part: readonly R[]) => Promise<{ id: string }[]>,
): Promise<{ gewijzigd: Set<string>; geweigerd: Set<string> }> {
  if (rijen.length === 0) return { gewijzigd: new Set(), geweigerd: new Set() }
  await ask(tx, sql`savepoint deel`)
  try {
    const written = await write(rijen)
    await ask(tx, sql`release savepoint deel`)
    return { gewijzigd: idsOf(written), geweigerd: new Set() }
  } catch (error) {
    if (!IN_THE_WAY.has((error as { code?: string }).code ?? '')) throw error
    await ask(tx, sql`rollback to savepoint deel`)
    await ask(tx, sql`release savepoint deel`)
  }
  if (rijen.length === 1) return { gewijzigd: new Set(), geweigerd: idsOf(rijen) }
  const half = Math.ceil(rijen.length / 2)
  const [one, other] = [
    await writeApart(tx, rijen.slice(0, half), write),
    await writeApart(tx, rijen.slice(half), write),
  ]
  return {
    gewijzigd: new Set([...one.gewijzigd, ...other.gewijzigd]),
    geweigerd: new Set([...one.geweigerd, ...other.geweigerd]),
  }
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
