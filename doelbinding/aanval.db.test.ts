import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeTestDatabase, type TestDatabase } from '../database/testing/database.ts'
import { TEMPLATE } from '../database/testing/template.ts'
import { declaraties } from '../declaraties.ts'
import { type Login, LOGINS, verwerkingRole } from './logins.ts'
import { readableColumns, touchedTables } from './register.ts'
import { HOOFDSTUKKEN, type Verwerking } from './verwerking.ts'

let db: TestDatabase
const logins = {} as Record<Login, pg.Client>
const [anna, bram] = [randomUUID(), randomUUID()]

beforeAll(async () => {
  db = await makeTestDatabase()
  for (const login of LOGINS) logins[login] = await db.connectAs(login)
  await db.owner.query(
    `insert into relatie (id, aanschrijfnaam, telefoon) values ($1, 'A. Anders', '06 11111111'), ($2, 'B. Bakker', '06 22222222')`,
    [anna, bram],
  )
  await db.owner.query(
    `insert into medewerker (id, naam, afdeling, rollen) values ($1, 'M. Medewerker', 'onderhoud', '{planner}')`,
    [randomUUID()],
  )
})
afterAll(() => db.stop())

const role = ({ code }: Verwerking): string => verwerkingRole(TEMPLATE, code)
const rolesOf = (login: Login): string[] =>
  declaraties.verwerkingen.filter(({ hoofdstuk }) => hoofdstuk === login).map(role)

/** What a statement gives: its error code, or its rows. */
async function attempt(client: pg.Client, sql: string): Promise<{ code: string } | { rows: unknown[] }> {
  try {
    const answer = await client.query(sql)
    // Several statements in one string give several answers.
    const results = Array.isArray(answer) ? (answer as pg.QueryResult[]) : [answer]
    return { rows: results.flatMap(({ rows }) => rows as unknown[]) }
  } catch (error) {
    return { code: (error as { code?: string }).code ?? String(error) }
  }
}

async function reset(client: pg.Client): Promise<void> {
  await client.query('rollback').catch(() => undefined)
  await client.query('discard all')
}

/** Opens a person for a backend as the program does, and commits. */
async function openFor(
  client: pg.Client,
  verwerking: Verwerking,
  body: Record<string, unknown>,
): Promise<void> {
  const entry = {
    nr: 0,
    pid: (client as unknown as { processID: number }).processID,
    v: db.doelbinding.versie(verwerking),
    t: '0a'.repeat(16),
    s: '0b'.repeat(8),
    ...body,
  }
  await logins.opener.query('select * from doelbinding.open($1, null)', [JSON.stringify([entry])])
}

const byCode = (code: string): Verwerking => {
  const found = declaraties.verwerkingen.find((verwerking) => verwerking.code === code)
  if (!found) throw new Error(code)
  return found
}
const inzien = byCode('eigen-gegevens-inzien')

/** SQL that must give an error or nothing about anybody, whatever login sends it and whatever role it took. */
const ATTACKS = [
  'select * from relatie',
  'select relatie from relatie',
  'table medewerker',
  'set row_security = off; select aanschrijfnaam from relatie',
  "select set_config('role', 'beheer', false); select * from relatie",
  "select set_config('doelbinding.betrokkenen', (select string_agg(id::text, ',') from relatie), false); select aanschrijfnaam from relatie",
  'copy relatie to stdout',
  'copy (select * from relatie) to stdout',
  "copy relatie to program 'cat'",
  'explain (analyze, verbose) select * from relatie',
  'create temp table buit as select * from relatie',
  'create view buit as select * from relatie',
  'create table buit (x text)',
  'create schema buit',
  "create function buit() returns setof relatie language sql security definer as 'select * from relatie'",
  "do $$ begin perform * from relatie; raise exception 'gevonden %', (select aanschrijfnaam from relatie limit 1); end $$",
  'select aanschrijfnaam::integer from relatie',
  'select 1 / (length(aanschrijfnaam) - length(aanschrijfnaam)) from relatie',
  'begin; declare c cursor with hold for select * from relatie; commit; fetch all from c',
  'prepare p as select * from relatie; execute p',
  'with gestolen as (select * from relatie) select * from gestolen',
  'select (select string_agg(aanschrijfnaam, $$,$$) from relatie)',
  'delete from relatie returning *',
  'update relatie set aanschrijfnaam = aanschrijfnaam returning *',
  'insert into relatie select * from relatie returning *',
  'merge into relatie r using relatie s on true when matched then update set telefoon = s.telefoon',
  'truncate relatie',
  'lock table relatie',
  'alter table relatie disable row level security',
  'drop policy geopend on relatie',
  'create policy open on relatie using (true)',
  'alter table relatie owner to current_user',
  'select * from doelbinding.betrokkene_sleutel',
  'select * from doelbinding.opening',
  `insert into doelbinding.opening select pg_backend_pid(), current_user, array(select id from relatie), null, 0, '1', 'infinity'`,
  `update doelbinding.opening set betrokkenen = '{${anna}}'`,
  'select * from logboek.regel where soort is not null',
  'delete from logboek.regel',
  "insert into logboek.regel (soort, opening, versie, trace_id, span_id, tijd) values ('b', 1, 1, '', '', now())",
  'select * from logboek.audit',
  'truncate logboek.regel',
  'set session authorization wvtest_eigenaar; select * from relatie',
  'alter role current_user superuser',
  'alter role current_user bypassrls',
  'grant wvtest_eigenaar to current_user',
  'set role wvtest_eigenaar; select * from relatie',
  'reset role; select * from relatie',
  "select pg_read_file('/etc/passwd')",
  "select lo_import('/etc/passwd')",
  "select * from pg_stats where tablename = 'relatie' and most_common_vals::text ilike '%anders%'",
  'select passwd from pg_shadow',
  'select rolpassword from pg_authid',
  "select nextval('logboek.regel_id_seq')",
  "select setval('logboek.regel_id_seq', 1)",
  'select last_value from logboek.regel_id_seq',
  'set synchronous_commit = off; select aanschrijfnaam from relatie',
  'begin isolation level serializable; select aanschrijfnaam from relatie; rollback',
  'begin; savepoint s; select aanschrijfnaam from relatie; rollback to s; select aanschrijfnaam from relatie; rollback',
  'select aanschrijfnaam from only relatie for update',
  'select xmin, ctid, tableoid, aanschrijfnaam from relatie',
  "select query_to_xml('select * from relatie', true, false, '')",
  "select table_to_xml('relatie', true, false, '')",
  "select * from ts_stat('select to_tsvector(aanschrijfnaam) from relatie')",
]

/** Nothing of a person: no row, or only rows in which every value is empty. */
const tellsNothing = (result: { code: string } | { rows: unknown[] }): boolean =>
  'code' in result || !JSON.stringify(result.rows).match(/Anders|Bakker|Medewerker|06 \d|root:|SCRAM/)

describe('any SQL that a login can send, with nothing opened', () => {
  test.each(HOOFDSTUKKEN)(
    '%s: gives nothing about anybody, in its own name and in each of its roles',
    async (login) => {
      const client = logins[login]
      for (const taken of ['none', ...rolesOf(login)]) {
        for (const sql of ATTACKS) {
          await client.query(`set role ${taken === 'none' ? 'none' : `"${taken}"`}`)
          const result = await attempt(client, sql)
          expect(tellsNothing(result), `${login} als ${taken}: ${sql} gaf ${JSON.stringify(result)}`).toBe(
            true,
          )
          await reset(client)
        }
      }
      const { rows } = await db.owner.query<{ count: string }>('select count(*) from relatie')
      expect(rows[0]?.count).toBe('2')
    },
  )

  test.each(['opener', 'toegang', 'verzegelaar'] as const)(
    '%s sees no data and takes no role',
    async (login) => {
      for (const sql of ATTACKS.filter(
        (each) => !(login === 'verzegelaar' && each.includes('logboek.regel')),
      )) {
        const result = await attempt(logins[login], sql)
        expect(tellsNothing(result), `${login}: ${sql} gaf ${JSON.stringify(result)}`).toBe(true)
        await reset(logins[login])
      }
      for (const taken of declaraties.verwerkingen.map(role)) {
        expect(await attempt(logins[login], `set role "${taken}"`)).toEqual({ code: '42501' })
      }
    },
  )

  test('no login takes a role of another hoofdstuk, or that of the owner', async () => {
    for (const login of HOOFDSTUKKEN) {
      for (const verwerking of declaraties.verwerkingen.filter(({ hoofdstuk }) => hoofdstuk !== login)) {
        expect(await attempt(logins[login], `set role "${role(verwerking)}"`)).toEqual({ code: '42501' })
      }
    }
  })

  test('no login that sees data can open', async () => {
    for (const login of HOOFDSTUKKEN) {
      for (const taken of ['none', ...rolesOf(login).map((name) => `"${name}"`)]) {
        await logins[login].query(`set role ${taken}`)
        expect(await attempt(logins[login], `select * from doelbinding.open('[]', null)`)).toEqual({
          code: '42501',
        })
      }
      await reset(logins[login])
    }
  })
})

const client = (): pg.Client => logins['wet-naleven']

const names = async (): Promise<unknown> => {
  const { rows } = await client().query<{ aanschrijfnaam: string }>('select aanschrijfnaam from relatie')
  return rows.map(({ aanschrijfnaam }) => aanschrijfnaam)
}

describe('an opening', () => {
  test('shows exactly the named persons, in its own role only, until it is closed', async () => {
    await client().query(`set role "${role(inzien)}"`)
    expect(await names()).toEqual([])
    // Without a contract the choice of this verwerking is empty; a name is opened through one without a choice.
    await db.owner.query('update doelbinding.verwerking_versie set kiest = null where code = $1', [
      inzien.code,
    ])
    await openFor(client(), inzien, { b: [anna] })
    expect(await names()).toEqual(['A. Anders'])
    await client().query(`set role "${role(byCode('logvraag-beantwoorden'))}"`)
    expect(await names()).toEqual([])
    await client().query(`set role "${role(inzien)}"`)
    await openFor(client(), inzien, { b: [bram] })
    expect(await names()).toEqual(['B. Bakker'])
  })

  test('a prepared statement made under one person or role shows nothing of it under the next', async () => {
    await client().query(`set role "${role(inzien)}"`)
    await openFor(client(), inzien, { b: [anna] })
    await client().query('prepare lijst as select aanschrijfnaam from relatie')
    for (let i = 0; i < 7; i += 1)
      expect((await client().query('execute lijst')).rows).toEqual([{ aanschrijfnaam: 'A. Anders' }])
    await openFor(client(), inzien, { b: [bram] })
    expect((await client().query('execute lijst')).rows).toEqual([{ aanschrijfnaam: 'B. Bakker' }])
    await client().query(`set role "${role(byCode('logvraag-beantwoorden'))}"`)
    expect((await client().query('execute lijst')).rows).toEqual([])
    await client().query(`set role "${role(byCode('logboek-inzien'))}"`)
    expect(await attempt(client(), 'execute lijst')).toEqual({ code: '42501' })
    await reset(client())
  })

  test('that is not committed, or rolled back, shows nothing', async () => {
    await client().query(`set role "${role(inzien)}"`)
    await logins.opener.query('begin')
    await openFor(client(), inzien, { b: [anna] })
    expect(await names()).not.toContain('A. Anders')
    await logins.opener.query('rollback')
    expect(await names()).not.toContain('A. Anders')
    await reset(client())
  })

  test('inside a transaction that wrote before is refused: its number would lie about the order', async () => {
    await logins.opener.query('begin')
    await openFor(client(), inzien, { b: [anna] })
    await expect(openFor(client(), inzien, { b: [anna] })).rejects.toMatchObject({ code: 'WV001' })
    await logins.opener.query('rollback')
  })

  test('of a withdrawn version opens nothing', async () => {
    await db.owner.query('update doelbinding.verwerking_versie set tot = now() where code = $1', [
      inzien.code,
    ])
    await client().query(`set role "${role(inzien)}"`)
    await openFor(client(), inzien, { b: [anna] })
    expect(await names()).not.toContain('A. Anders')
    await db.owner.query('update doelbinding.verwerking_versie set tot = null where code = $1', [inzien.code])
    await reset(client())
  })
})

test('ten thousand combinations of role, table, column and way of reading are allowed exactly as declared', async () => {
  const columns = declaraties.tabellen.flatMap(({ naam, kolommen }) =>
    Object.keys(kolommen).map((kolom) => ({ naam, kolom })),
  )
  const ways = [
    (table: string, column: string) => `select ${column} from ${table}`,
    (table: string, column: string) => `select count(*) from ${table} where ${column} is not null`,
    (table: string, column: string) => `select 1 from ${table} order by ${column}`,
    (table: string, column: string) => `select max(${column}::text) from ${table}`,
  ]
  const combination = fc.record({
    login: fc.constantFrom(...HOOFDSTUKKEN),
    verwerking: fc.constantFrom(...declaraties.verwerkingen),
    target: fc.constantFrom(...columns),
    way: fc.constantFrom(...ways),
  })
  await db.owner.query('delete from doelbinding.opening')
  const samples = fc.sample(combination, { numRuns: 10_000, seed: 42 })
  for (const { login, verwerking, target, way } of samples) {
    const mayTake = verwerking.hoofdstuk === login
    const mayRead =
      touchedTables(verwerking).includes(target.naam) &&
      readableColumns(verwerking, target.naam).includes(target.kolom)
    const client = logins[login]
    const taken = await attempt(client, `set role "${role(verwerking)}"`)
    expect('code' in taken, `${login} neemt ${verwerking.code} aan`).toBe(!mayTake)
    const result = await attempt(client, way(target.naam, target.kolom))
    const label = `${login} ${verwerking.code} ${target.naam}.${target.kolom}`
    if (mayTake && mayRead) expect(tellsNothing(result), label).toBe(true)
    else expect(result, label).toEqual({ code: '42501' })
    await client.query('reset role')
  }
}, 180_000)
