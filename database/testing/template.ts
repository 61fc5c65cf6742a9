import pg from 'pg'
import { declaraties } from '../../declaraties.ts'
import { installDatabase } from '../install.ts'

export const TEMPLATE = 'wvtest'
export const TEST_SLEUTEL = 'alleen voor tests: geen geheim, wel lang genoeg'
export const TEST_LOG = 'woonstichting-voorbeeld.example/logboek'
export const TEST_OWNER = { user: 'wvtest_eigenaar', password: 'eigenaar' }

/** A migrated database of the owner that production would have: no superuser. Its roles serve all copies. */
export async function makeTemplate(superuser: pg.ClientConfig): Promise<void> {
  const admin = new pg.Client(superuser)
  await admin.connect()
  // Both database projects of a run may come here at once.
  await admin.query("select pg_advisory_lock(hashtext('wvtest'))")
  await dropCopies(admin)
  await admin.query(
    `create role ${TEST_OWNER.user} login createrole createdb password '${TEST_OWNER.password}'`,
  )
  await admin.query(`create database ${TEMPLATE} owner ${TEST_OWNER.user}`)
  const owner = new pg.Client({ ...superuser, ...TEST_OWNER, database: TEMPLATE })
  await owner.connect()
  await installDatabase(owner, { declaraties, sleutel: TEST_SLEUTEL, show: () => undefined })
  await owner.end()
  await admin.end()
}

async function dropCopies(admin: pg.Client): Promise<void> {
  const databases = await admin.query<{ datname: string }>(
    'select datname from pg_database where starts_with(datname, $1)',
    [TEMPLATE],
  )
  for (const { datname } of databases.rows) await admin.query(`drop database "${datname}" with (force)`)
  const roles = await admin.query<{ rolname: string }>(
    `select rolname from pg_roles where starts_with(rolname, $1) order by rolname = '${TEST_OWNER.user}'`,
    [`${TEMPLATE}_`],
  )
  for (const { rolname } of roles.rows) await admin.query(`drop role "${rolname}"`)
}
