import type pg from 'pg'
import { loginSteps, planRights, SCHEMA_STEPS } from '../doelbinding/apply-rights.ts'
import { checkDeclaraties, type Declaraties } from '../doelbinding/register.ts'
import { planRegister, syncRegister } from '../doelbinding/sync-register.ts'
import { OperationError } from '../failures.ts'
import { migrate } from './migrate.ts'

export type InstallOptions = { declaraties: Declaraties; sleutel: string; show: (line: string) => void }

/**
 * Brings a database to what this program declares: migrations, then register, roles, grants and policies. Each difference
 * is shown before it is applied. Repeatable; answers the prefix of the role names.
 */
export async function installDatabase(owner: pg.Client, options: InstallOptions): Promise<string> {
  const { declaraties, sleutel, show } = options
  const faults = checkDeclaraties(declaraties)
  if (faults.length > 0) throw new OperationError(faults.join(' '))
  for (const naam of await migrate(owner)) show(`migratie ${naam}`)
  const prefix = await rolePrefix(owner)
  // Roles belong to the whole server, and PostgreSQL refuses two changes of one role at a time.
  await withServerLock(owner, async () => {
    const changes = await planRegister(owner, declaraties)
    const steps = await planRights(owner, prefix, declaraties)
    for (const { says } of [...changes, ...steps]) show(says)
    await owner.query('begin')
    try {
      await syncRegister(owner, prefix, declaraties)
      for (const { sql } of steps) await owner.query(sql)
      for (const sql of [...loginSteps(prefix, await databaseName(owner), sleutel), ...SCHEMA_STEPS])
        await owner.query(sql)
      await owner.query('commit')
    } catch (error) {
      await owner.query('rollback')
      throw new OperationError(`De rechten konden niet worden gezet: ${(error as Error).message}`)
    }
  })
  return prefix
}

/** The differences alone, for `migrate --toon`. */
export async function showDifferences(owner: pg.Client, declaraties: Declaraties): Promise<string[]> {
  const prefix = await rolePrefix(owner)
  const changes = await planRegister(owner, declaraties)
  const steps = await planRights(owner, prefix, declaraties)
  return [...changes, ...steps].map(({ says }) => says)
}

/** Role names carry the name of the database at its first migration; a copy of the database keeps using those roles. */
export async function rolePrefix(owner: pg.Client): Promise<string> {
  await owner.query(
    "insert into doelbinding.instelling (naam, waarde) values ('rolprefix', left(current_database(), 24)) on conflict do nothing",
  )
  const { rows } = await owner.query<{ waarde: string }>(
    "select waarde from doelbinding.instelling where naam = 'rolprefix'",
  )
  return rows[0]?.waarde ?? 'waarvoor'
}

async function databaseName(owner: pg.Client): Promise<string> {
  const { rows } = await owner.query<{ name: string }>('select current_database() as name')
  return rows[0]?.name ?? ''
}

async function withServerLock(owner: pg.Client, work: () => Promise<void>): Promise<void> {
  await owner.query("select pg_advisory_lock(hashtext('waarvoor.rollen'))")
  try {
    await work()
  } finally {
    await owner.query("select pg_advisory_unlock(hashtext('waarvoor.rollen'))")
  }
}
