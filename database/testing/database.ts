import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { declaraties } from '../../declaraties.ts'
import type { Verwerking } from '../../doelbinding/verwerking.ts'
import { installDatabase } from '../install.ts'
import { type Doelbinding, loginConfig, type Server, startDoelbinding } from '../../doelbinding/kern.ts'
import type { Login } from '../../doelbinding/logins.ts'
import { TEMPLATE, TEST_LOG, TEST_OWNER, TEST_SLEUTEL } from './template.ts'

/** A database of its own for one test file, with the kernel on it. */
export type TestDatabase = {
  server: Server
  owner: pg.Client
  doelbinding: Doelbinding
  /** A bare connection as one of the program's logins, for SQL past the compiler. */
  connectAs: (login: Login) => Promise<pg.Client>
  stop: () => Promise<void>
}

pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value)

/** `extra`: verwerkingen for this file alone, installed beside the program's own under roles of their own. */
export async function makeTestDatabase(extra: readonly Verwerking[] = []): Promise<TestDatabase> {
  const superuser = JSON.parse(inject('superuser')) as pg.ClientConfig
  const database = `${TEMPLATE}_${randomBytes(5).toString('hex')}`
  await administer(
    superuser,
    `create database ${database} template ${TEMPLATE} owner ${TEST_OWNER.user} strategy file_copy`,
  )
  const server = { host: String(superuser.host), port: Number(superuser.port), database }
  const owner = new pg.Client({ ...server, ...TEST_OWNER })
  await owner.connect()
  await owner.query(`revoke all on database ${database} from public`)
  await owner.query(`grant connect on database ${database} to public`)
  const declared = { ...declaraties, verwerkingen: [...declaraties.verwerkingen, ...extra] }
  const sleutel = TEST_SLEUTEL
  const prefix = extra.length > 0 ? database : TEMPLATE
  if (extra.length > 0) {
    await owner.query("update doelbinding.instelling set waarde = $1 where naam = 'rolprefix'", [prefix])
    await owner.query('delete from doelbinding.verwerking_versie')
    await installDatabase(owner, { declaraties: declared, sleutel, show: () => undefined })
  }
  const doelbinding = await startDoelbinding({
    server,
    prefix,
    sleutel,
    declaraties: declared,
    logNaam: TEST_LOG,
  })
  const clients: pg.Client[] = []
  return {
    server,
    owner,
    doelbinding,
    connectAs: async (login) => {
      const client = new pg.Client(loginConfig({ server, prefix, sleutel }, login))
      client.on('error', () => undefined)
      await client.connect()
      clients.push(client)
      return client
    },
    stop: async () => {
      await doelbinding.stop()
      await Promise.all(clients.map((client) => client.end().catch(() => undefined)))
      await owner.end()
      await administer(superuser, `drop database if exists ${database} with (force)`)
      if (extra.length > 0) await administer(superuser, dropRoles(prefix))
    },
  }
}

const dropRoles = (prefix: string): string => `do $$ declare r record; begin
  for r in select rolname from pg_roles where starts_with(rolname, '${prefix}_') loop
    execute format('drop role %I', r.rolname);
  end loop; end $$`

async function administer(superuser: pg.ClientConfig, sql: string): Promise<void> {
  const admin = new pg.Client(superuser)
  await admin.connect()
  await admin.query(sql)
  await admin.end()
}
