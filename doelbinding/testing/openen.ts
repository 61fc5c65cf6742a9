import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import type { TestDatabase } from '../../database/testing/database.ts'
import type { Verwerking } from '../verwerking.ts'

export const pidOf = (client: pg.ClientBase): number => (client as unknown as { processID: number }).processID

/** The JSON that opens persons for a backend, as the program sends it. */
export function openingFor(
  db: TestDatabase,
  client: pg.ClientBase,
  { verwerking, ...body }: { verwerking: Verwerking } & Record<string, unknown>,
): string {
  const span = randomUUID().replaceAll('-', '')
  const entry = {
    nr: 0,
    pid: pidOf(client),
    v: db.doelbinding.versie(verwerking),
    t: span,
    s: span.slice(16),
  }
  return JSON.stringify([{ ...entry, ...body }])
}

/** What a statement gives: its error code, or its rows. */
export async function attempt(
  client: pg.ClientBase,
  sql: string,
): Promise<{ code: string } | { rows: unknown[] }> {
  try {
    const answer = await client.query(sql)
    // Several statements in one string give several answers.
    const results = Array.isArray(answer) ? (answer as pg.QueryResult[]) : [answer]
    return { rows: results.flatMap(({ rows }) => rows as unknown[]) }
  } catch (error) {
    return { code: (error as { code?: string }).code ?? String(error) }
  }
}

/** Makes persons with these names and answers their ids. */
export async function makeRelaties(db: TestDatabase, names: string[]): Promise<string[]> {
  const { rows } = await db.owner.query<{ id: string }>(
    'insert into relatie (aanschrijfnaam) select unnest($1::text[]) returning id',
    [names],
  )
  return rows.map(({ id }) => id)
}
