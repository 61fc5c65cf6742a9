import type pg from 'pg'
import { loginSteps, planRights, SCHEMA_STEPS } from '../doelbinding/apply-rights.ts'
import { checkDeclaraties, type Declaraties } from '../doelbinding/register.ts'
import { planRegister, syncRegister } from '../doelbinding/sync-register.ts'
import { OperationError } from '../failures.ts'
import { applyMigration, CREATE_TABLE, migrate, pendingMigrations } from './migrate.ts'

export type InstallOptions = { declaraties: Declaraties; sleutel: string; show: (line: string) => void }

/**
 * Brings a database to what this program declares: migrations, then register, roles, grants and policies. Each difference
 * is shown before it is applied. Repeatable; answers the prefix of the role names.
 */
export async function installDatabase(owner: pg.Client, options: InstallOptions): Promise<string> {
  const { declaraties, show } = options
  const faults = checkDeclaraties(declaraties)
  if (faults.length > 0) throw new OperationError(faults.join(' '))
  for (const naam of await migrate(owner)) show(`migratie ${naam}`)
  // A trigger that a later migration made stays silent while two registrations become one, as the others do.
  await owner.query('select bescherm_samenvoegen()')
  const prefix = await rolePrefix(owner)
  await withServerLock(owner, async () => {
    await owner.query('begin')
    try {
      await applyDeclaraties(owner, prefix, options)
      await owner.query('commit')
    } catch (error) {
      await owner.query('rollback')
      throw new OperationError(`De rechten konden niet worden gezet: ${(error as Error).message}`)
    }
  })
  return prefix
}

/** Register, roles, grants and policies as declared, inside the caller's transaction and under the server's lock. */
export async function applyDeclaraties(
  owner: pg.Client,
  prefix: string,
  { declaraties, sleutel, show }: InstallOptions,
): Promise<void> {
  const changes = await planRegister(owner, declaraties)
  const steps = await planRights(owner, prefix, declaraties)
  for (const { says } of [...changes, ...steps]) show(says)
  await syncRegister(owner, prefix, declaraties)
  for (const { sql } of steps) await owner.query(sql)
  for (const sql of [...loginSteps(prefix, await databaseName(owner), sleutel), ...SCHEMA_STEPS])
    await owner.query(sql)
}

/** The differences alone, for `migrate --toon`: what is missing is applied and rolled back, so the list is whole. */
export async function showDifferences(owner: pg.Client, declaraties: Declaraties): Promise<string[]> {
  await owner.query("begin; set local lock_timeout = '5s'")
  try {
    await owner.query(CREATE_TABLE)
    const pending = await pendingMigrations(owner)
    for (const migration of pending) await applyMigration(owner, migration)
    const changes = await planRegister(owner, declaraties)
    const steps = await planRights(owner, await rolePrefix(owner), declaraties)
    return [
      ...pending.map(({ naam }) => `migratie ${naam}`),
      ...[...changes, ...steps].map(({ says }) => says),
    ]
  } finally {
    await owner.query('rollback')
  }
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

/** Roles belong to the whole server; PostgreSQL refuses two changes of one role at a time. */
export async function withServerLock(owner: pg.Client, work: () => Promise<void>): Promise<void> {
  await owner.query("select pg_advisory_lock(hashtext('waarvoor.rollen'))")
  try {
    await work()
  } finally {
    // A connection that broke has lost its lock already, and its own error says more.
    await owner.query("select pg_advisory_unlock(hashtext('waarvoor.rollen'))").catch(() => undefined)
  }
}
