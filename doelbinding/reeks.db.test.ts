import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeTestDatabase, type TestDatabase } from '../database/testing/database.ts'
import { TEST_LOG, TEST_SLEUTEL } from '../database/testing/template.ts'
import { keepIn, readKept, sealKey } from './checkpoints.ts'
import { type Context, newContext } from './context.ts'
import { verwerkingRole } from './logins.ts'
import { sealOnce } from './sealer.ts'
import { statement } from './statement.ts'
import { attempt, openingFor } from './testing/openen.ts'
import { andereProefReeks, PROEVEN, proefLezen, proefReeks } from './testing/verwerkingen.ts'
import { verifyLogboek } from './verify-logboek.ts'
import { verwerk } from './verwerk.ts'
import type { Verwerking } from './verwerking.ts'
import { parseVerifierKey } from './zegel/note.ts'

let db: TestDatabase
let opener: pg.Client
const KLEIN = 5000
const GROOT = 20_000

beforeAll(async () => {
  db = await makeTestDatabase(PROEVEN)
  opener = await db.connectAs('opener')
  for (const [name, size] of [
    ['Klein', KLEIN],
    ['Groot', GROOT],
  ] as const) {
    await db.owner.query(
      `with r as (insert into relatie (aanschrijfnaam) select $1 from generate_series(1, $2) returning id),
            e as (insert into eenheid (straat, huisnummer, postcode, woonplaats, betrokkenen)
                  select $1, row_number() over (), $3, 'Voorbeeldstad', array[id] from r)
       select from r`,
      [name, size, name === 'Klein' ? '1000 AA' : '2000 AA'],
    )
  }
  await db.owner.query(`insert into onderhoudsverzoek (id, eenheid_id, relatie_id, plaats, omschrijving)
    select gen_random_uuid(), id, betrokkenen[1], 'keuken', 'De kraan lekt.' from eenheid`)
  await db.owner.query('vacuum analyze')
}, 120_000)
afterAll(() => db.stop())

const context = (): Context => newContext(db.doelbinding, { rol: 'systeem' })
const all = statement(proefReeks, (tx) => tx.selectFrom('relatie').select(['id', 'aanschrijfnaam']))
const role = ({ code }: Verwerking): string => `"${verwerkingRole(db.doelbinding.prefix, code)}"`
const login = async (verwerking: Verwerking): Promise<pg.Client> => {
  const client = await db.connectAs('wet-naleven')
  await client.query(`set role ${role(verwerking)}`)
  return client
}
const count = async (client: pg.Client, table: string): Promise<number> => {
  const { rows } = await client.query<{ count: number }>(`select count(id)::int as count from ${table}`)
  return rows[0]?.count ?? 0
}
const counts = async (client: pg.Client): Promise<number[]> => [
  await count(client, 'relatie'),
  await count(client, 'eenheid'),
  await count(client, 'onderhoudsverzoek'),
]

/** Opens a run and answers how to close it. */
async function openRun(
  client: pg.Client,
  verwerking: Verwerking,
  term: string,
): Promise<() => Promise<unknown>> {
  const asked = openingFor(db, client, { verwerking, k: [term] })
  const { rows } = await opener.query<{ regel: string }>('select regel from doelbinding.open($1, null)', [
    asked,
  ])
  const [{ pid, v, t, s }] = JSON.parse(asked) as [Record<string, unknown>]
  const end = JSON.stringify([{ regel: rows[0]?.regel, pid, v, t, s, status: 'Ok' }])
  return () => opener.query("select * from doelbinding.open('[]', $1)", [end])
}

test('a run of 20,000 has its lines first and is sealed whole', async () => {
  await verwerk(context(), proefReeks, { kiest: ['Groot'] }, async (tx) => {
    const { rows } = await db.owner.query<{ lijnen: number; personen: number }>(
      'select count(*)::int as lijnen, count(distinct pseudoniem)::int as personen from logboek.regel',
    )
    expect(rows).toEqual([{ lijnen: GROOT + 1, personen: GROOT }])
    expect(await tx.run(all, {})).toHaveLength(GROOT)
    const written = await tx.updateTable('relatie').set({ telefoon: '06 00000000' }).executeTakeFirst()
    expect(Number(written.numUpdatedRows)).toBe(GROOT)
  })
  await db.doelbinding.opener.flush()
  const key = sealKey(TEST_SLEUTEL, TEST_LOG)
  const folder = mkdtempSync(join(tmpdir(), 'waarvoor-reeks-'))
  const sealer = await db.connectAs('verzegelaar')
  expect(await sealOnce(sealer, { key, keep: await keepIn(folder, key) })).toBe(GROOT + 2)
  const verifier = parseVerifierKey(key.verifier)
  if (!verifier) throw new Error('no key')
  expect(await verifyLogboek(db.owner, await readKept(folder), verifier)).toMatchObject({
    ok: true,
    regels: GROOT + 2,
  })
})

test('its persons are seen by its own session and role alone, and by nobody after its end', async () => {
  const [own, same, other, named] = [
    await login(proefReeks),
    await login(proefReeks),
    await login(andereProefReeks),
    await login(proefLezen),
  ]
  const close = await openRun(own, proefReeks, 'Klein')
  expect(await counts(own)).toEqual([KLEIN, KLEIN, KLEIN])
  for (const client of [same, other, named]) expect(await counts(client)).toEqual([0, 0, 0])
  await own.query(`set role ${role(andereProefReeks)}`)
  expect(await counts(own)).toEqual([0, 0, 0])
  for (const client of [same, other])
    expect(await attempt(client, 'select * from doelbinding.reeks_betrokkene')).toEqual({ rows: [] })
  expect(await attempt(named, 'select * from doelbinding.reeks_betrokkene')).toEqual({ code: '42501' })
  const closeOther = await openRun(other, andereProefReeks, 'Groot')
  expect(await counts(other)).toEqual([GROOT, GROOT, GROOT])
  await own.query(`set role ${role(proefReeks)}`)
  expect(await counts(own)).toEqual([KLEIN, KLEIN, KLEIN])
  await close()
  await closeOther()
  for (const client of [own, other]) expect(await counts(client)).toEqual([0, 0, 0])
  const { rows } = await db.owner.query('select from doelbinding.reeks_betrokkene')
  expect(rows).toEqual([])
})

test('a home that is shared with somebody outside the run stays hidden', async () => {
  const client = await login(proefReeks)
  await db.owner
    .query(`update eenheid set betrokkenen = betrokkenen || (select id from relatie where aanschrijfnaam = 'Groot' limit 1)
                        where id = (select id from eenheid where straat = 'Klein' limit 1)`)
  const close = await openRun(client, proefReeks, 'Klein')
  expect(await count(client, 'eenheid')).toBe(KLEIN - 1)
  await close()
})

type Plan = {
  'Shared Hit Blocks': number
  'Shared Read Blocks': number
  'Actual Rows': number
  'Actual Loops': number
  Plans?: Plan[]
}
const steps = (plan: Plan): number =>
  plan['Actual Rows'] * plan['Actual Loops'] + (plan.Plans ?? []).reduce((sum, each) => sum + steps(each), 0)

test('four times as many persons cost four times the work of the database', async () => {
  const work = async (term: string): Promise<number> => {
    const client = await login(proefReeks)
    const close = await openRun(client, proefReeks, term)
    let total = 0
    for (const table of ['relatie', 'eenheid', 'onderhoudsverzoek']) {
      const sql = `explain (analyze, buffers, timing off, format json) select id from ${table} where id is not null`
      const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(sql)
      const plan = rows[0]?.['QUERY PLAN'][0].Plan
      if (plan) total += steps(plan) + plan['Shared Hit Blocks'] + plan['Shared Read Blocks']
    }
    await close()
    return total
  }
  const [small, large] = [await work('Klein'), await work('Groot')]
  expect(large / small).toBeLessThan(5)
  // And no hidden product of persons and rows: a few dozen steps for each person.
  expect(large / GROOT).toBeLessThan(60)
})
