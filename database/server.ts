import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { OperationError } from '../failures.ts'
import { inDataFolder } from './data-folder.ts'
import { startEmbedded } from './embedded.ts'
import type { Settings } from './settings.ts'

/** A database to work on: the owner's connection settings, used by migrations and commands of the operator only. */
export type Database = {
  owner: pg.ClientConfig
  host: string
  port: number
  name: string
  stop: () => Promise<void>
}

const DATABASE = 'waarvoor'
// Dates are calendar dates and bigints are exact: both stay text.
pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value)

/** The database of DATABASE_URL, or the embedded one in the data folder (made on first use). */
export async function openDatabase(settings: Settings): Promise<Database> {
  if (settings.databaseUrl) return external(settings.databaseUrl)
  const { superuser, stop } = await startEmbedded(settings.dataFolder)
  const owner = await ensureOwner(superuser, settings.dataFolder)
  return { owner, host: String(superuser.host), port: Number(superuser.port), name: DATABASE, stop }
}

/** The embedded owner has the rights that DATABASE_URL's owner needs and no more, so both ways in are the same. */
async function ensureOwner(superuser: pg.ClientConfig, dataFolder: string): Promise<pg.ClientConfig> {
  const password = inDataFolder(dataFolder, () => ownerPassword(join(dataFolder, 'eigenaar.wachtwoord')))
  const client = new pg.Client(superuser)
  await client.connect()
  const role = await client.query("select 1 from pg_roles where rolname = 'waarvoor_eigenaar'")
  if (role.rowCount === 0) await client.query('create role waarvoor_eigenaar login createrole createdb')
  await client.query(`alter role waarvoor_eigenaar password '${password}'`)
  const database = await client.query('select 1 from pg_database where datname = $1', [DATABASE])
  if (database.rowCount === 0) await client.query(`create database ${DATABASE} owner waarvoor_eigenaar`)
  await client.end()
  return { ...superuser, user: 'waarvoor_eigenaar', password, database: DATABASE }
}

function ownerPassword(file: string): string {
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 })
  return readFileSync(file, 'utf8').trim()
}

async function external(url: string): Promise<Database> {
  const client = await connectOwner({ connectionString: url })
  const { rows } = await client.query<{ name: string; createrole: boolean; owner: boolean; version: number }>(
    `select current_database() as name, r.rolcreaterole or r.rolsuper as createrole,
            pg_has_role(d.datdba, 'usage') as owner, current_setting('server_version_num')::int as version
     from pg_roles r, pg_database d where r.rolname = current_user and d.datname = current_database()`,
  )
  const { host, port } = client
  await client.end()
  const [found] = rows
  if (!found || found.version < 180_000)
    throw new OperationError(
      'DATABASE_URL wijst naar een oude PostgreSQL. Waarvoor heeft versie 18 of nieuwer nodig.',
    )
  if (!found.owner)
    throw new OperationError(
      `DATABASE_URL: deze gebruiker is geen eigenaar van database ${found.name}. Doe als beheerder: alter database "${found.name}" owner to deze gebruiker.`,
    )
  if (!found.createrole)
    throw new OperationError(
      'DATABASE_URL: deze gebruiker mag geen rollen maken. Doe als beheerder: alter role deze_gebruiker createrole.',
    )
  return { owner: { connectionString: url }, host, port, name: found.name, stop: () => Promise.resolve() }
}

/** Connects as owner, or says in one Dutch line why that failed. */
export async function connectOwner(config: pg.ClientConfig): Promise<pg.Client> {
  const client = new pg.Client({ ...config, application_name: 'waarvoor eigenaar' })
  // A connection that breaks is seen by the query that uses it.
  client.on('error', () => undefined)
  try {
    await client.connect()
    return client
  } catch (error) {
    const code = (error as { code?: string }).code ?? 'onbekend'
    throw new OperationError(
      `De database antwoordt niet of weigert de aanmelding (${code}). Controleer DATABASE_URL: server, poort, naam, gebruiker en wachtwoord.`,
    )
  }
}
