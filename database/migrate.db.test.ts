import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { listMigrations, migrate } from './migrate.ts'
import { makeTestDatabase, type TestDatabase } from './testing/database.ts'
import { TEMPLATE, TEST_OWNER } from './testing/template.ts'

const superuser = JSON.parse(inject('superuser')) as pg.ClientConfig
const NAAM = `${TEMPLATE}_leeg_${randomBytes(4).toString('hex')}`
const open: pg.Client[] = []

async function connect(config: pg.ClientConfig): Promise<pg.Client> {
  const client = new pg.Client(config)
  client.on('error', () => undefined)
  await client.connect()
  open.push(client)
  return client
}
const asOwner = (): Promise<pg.Client> => connect({ ...superuser, ...TEST_OWNER, database: NAAM })

let admin: pg.Client
let db: TestDatabase
beforeAll(async () => {
  admin = await connect(superuser)
  db = await makeTestDatabase()
  await admin.query(`create database ${NAAM} owner ${TEST_OWNER.user} template template0`)
})
afterAll(async () => {
  await Promise.all(open.filter((client) => client !== admin).map((client) => client.end()))
  await admin.query(`drop database if exists ${NAAM} with (force)`)
  await admin.end()
  await db.stop()
})

/** Every column of ours with its type: what the migrations made. */
const SCHEMA = `select n.nspname, c.relname, a.attname, format_type(a.atttypid, a.atttypmod) as type
  from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
  where n.nspname in ('public', 'doelbinding', 'logboek', 'waarvoor') and c.relkind in ('r', 'p', 'v') and a.attnum > 0
    and not a.attisdropped order by 1, 2, 3`

async function waitFor(look: () => Promise<boolean>): Promise<void> {
  await expect.poll(look, { timeout: 60_000, interval: 2 }).toBe(true)
}

test('a connection that breaks in a migration leaves nothing of it, and the next start goes on to the same end', async () => {
  const [starting, beside] = [await asOwner(), await asOwner()]
  const { rows: me } = await starting.query<{ pid: number }>('select pg_backend_pid() as pid')
  const count = async (): Promise<number> =>
    (await beside.query<{ n: number }>('select count(*)::int as n from waarvoor.migratie')).rows[0]?.n ?? 0
  const broken = migrate(starting).catch((error: unknown) => error)
  await waitFor(() =>
    count().then(
      (n) => n >= 3,
      () => false,
    ),
  )
  // The migration that runs now has done its work, and cannot note it.
  await beside.query('begin; lock table waarvoor.migratie in exclusive mode')
  await waitFor(async () => {
    const { rows } = await admin.query(
      "select from pg_stat_activity where pid = $1 and wait_event_type = 'Lock' and query like 'insert into waarvoor.migratie%'",
      [me[0]?.pid],
    )
    return rows.length === 1
  })
  await admin.query('select pg_terminate_backend($1, 10000)', [me[0]?.pid])
  expect(String(await broken)).toMatch(/Migratie .* is mislukt/)
  await beside.query('commit')

  const all = listMigrations().map(({ naam }) => naam)
  const applied = await count()
  expect(applied).toBeGreaterThanOrEqual(3)
  expect(applied).toBeLessThan(all.length)
  expect(await migrate(await asOwner())).toEqual(all.slice(applied))
  const { rows: templated } = await db.owner.query(SCHEMA)
  const { rows: made } = await beside.query(SCHEMA)
  expect(made).toEqual(templated)
})
