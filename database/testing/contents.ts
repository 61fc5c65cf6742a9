import { createHash } from 'node:crypto'
import type pg from 'pg'
import { listTables } from '../backup/tables.ts'

/** Names of tables or `table.column` to leave out. */
export type Behalve = readonly string[]

/** A hash of the rows of every table, whatever their order on disk. */
export async function contentsOf(owner: pg.Client, behalve: Behalve = []): Promise<Record<string, string>> {
  const hashes: Record<string, string> = {}
  for (const { naam, kolommen } of await listTables(owner)) {
    const kept = kolommen.filter((kolom) => !behalve.includes(`${naam}.${kolom}`))
    if (behalve.includes(naam) || kept.length === 0) continue
    const { rows } = await owner.query<{ rij: string }>(
      `select row(${kept.join(', ')})::text as rij from ${naam} order by 1`,
    )
    hashes[naam] = createHash('sha256')
      .update(rows.map(({ rij }) => rij).join('\n'))
      .digest('hex')
  }
  return hashes
}
