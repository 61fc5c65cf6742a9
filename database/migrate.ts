import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import type pg from 'pg'
import { OperationError } from '../failures.ts'
import { shipped } from '../project-root.ts'

export type Migration = { naam: string; sql: string; sha256: string }

/** The list of applied migrations itself. */
export const CREATE_TABLE = `
  create schema if not exists waarvoor;
  create table if not exists waarvoor.migratie (
    naam text primary key, sha256 text not null, toegepast_op timestamptz not null default clock_timestamp());
  comment on table waarvoor.migratie is 'geen persoonsgegevens'`

/** Forward-only migrations, in the order of their file names. */
export function listMigrations(): Migration[] {
  const folder = shipped('database', 'migrations')
  const files = readdirSync(folder).filter((file) => file.endsWith('.sql'))
  return files.toSorted().map((file) => {
    const sql = readFileSync(`${folder}/${file}`, 'utf8')
    return { naam: file, sql, sha256: createHash('sha256').update(sql).digest('hex') }
  })
}

/**
 * Applies what is missing, each migration in a transaction of its own, and answers the names it applied. Two callers at
 * once wait for each other. Refuses when an applied migration has another text now.
 */
export async function migrate(owner: pg.Client): Promise<string[]> {
  await owner.query("select pg_advisory_lock(hashtext('waarvoor.migratie'))")
  try {
    await owner.query(CREATE_TABLE)
    const pending = await pendingMigrations(owner)
    for (const migration of pending) await applyAlone(owner, migration)
    return pending.map(({ naam }) => naam)
  } finally {
    // A connection that broke took the lock along.
    await owner.query("select pg_advisory_unlock(hashtext('waarvoor.migratie'))").catch(() => undefined)
  }
}

/** What is not applied yet; refuses when an applied migration has another text, or is unknown to this program. */
export async function pendingMigrations(owner: pg.Client): Promise<Migration[]> {
  const { rows } = await owner.query<{ naam: string; sha256: string }>(
    'select naam, sha256 from waarvoor.migratie',
  )
  const applied = new Map(rows.map((row) => [row.naam, row.sha256]))
  const all = listMigrations()
  for (const { naam, sha256 } of all) {
    if (applied.has(naam) && applied.get(naam) !== sha256) {
      throw new OperationError(
        `Migratie ${naam} is al toegepast met een andere tekst: deze database is van een andere versie. Gebruik die versie, of begin in de demo met een lege map: WAARVOOR_DATA.`,
      )
    }
  }
  for (const naam of applied.keys()) {
    if (all.some((migration) => migration.naam === naam)) continue
    throw new OperationError(
      `De database kent migratie ${naam}, dit programma niet. Gebruik de nieuwere versie van Waarvoor.`,
    )
  }
  return all.filter(({ naam }) => !applied.has(naam))
}

async function applyAlone(owner: pg.Client, migration: Migration): Promise<void> {
  await owner.query('begin')
  try {
    await applyMigration(owner, migration)
    await owner.query('commit')
  } catch (error) {
    await owner.query('rollback').catch(() => undefined)
    throw new OperationError(`Migratie ${migration.naam} is mislukt: ${(error as Error).message}`)
  }
}

/** Applies one migration and notes it, inside the caller's transaction. */
export async function applyMigration(owner: pg.Client, { naam, sql, sha256 }: Migration): Promise<void> {
  await owner.query(sql)
  await owner.query('insert into waarvoor.migratie (naam, sha256) values ($1, $2)', [naam, sha256])
}
