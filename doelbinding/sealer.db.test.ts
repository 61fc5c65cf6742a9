import { mkdtempSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeTestDatabase, type TestDatabase } from '../database/testing/database.ts'
import { TEST_LOG, TEST_SLEUTEL } from '../database/testing/template.ts'
import { reparatieVolgen } from '../overeenkomst-uitvoeren/onderhoud/verwerkingen-melden.ts'
import { keepIn, readKept, sealKey } from './checkpoints.ts'
import { newContext } from './context.ts'
import { type KeepCheckpoint, sealOnce } from './sealer.ts'
import { type Verification, verifyLogboek } from './verify-logboek.ts'
import { verwerk } from './verwerk.ts'
import { parseVerifierKey } from './zegel/note.ts'

let db: TestDatabase
let sealer: pg.Client
let keep: KeepCheckpoint
const folder = mkdtempSync(join(tmpdir(), 'waarvoor-checkpoints-'))
const key = sealKey(TEST_SLEUTEL, TEST_LOG)

beforeAll(async () => {
  db = await makeTestDatabase()
  sealer = await db.connectAs('verzegelaar')
  keep = await keepIn(folder, key)
})
afterAll(() => db.stop())

async function use(times: number): Promise<void> {
  for (let i = 0; i < times; i += 1) {
    await verwerk(
      newContext(db.doelbinding, { rol: 'huurder' }),
      reparatieVolgen,
      { betrokkenen: [randomUUID()] },
      async () => undefined,
    )
  }
  await db.doelbinding.opener.flush()
}

const verify = async (): Promise<Verification> => {
  const verifier = parseVerifierKey(key.verifier)
  if (!verifier) throw new Error('no key')
  return verifyLogboek(db.owner, await readKept(folder), verifier)
}

/** Does something to the log as owner of the database, looks what the check says, and undoes it. */
async function afterTampering(sql: string): Promise<Verification> {
  await db.owner.query('create table bewaard as table logboek.regel')
  await db.owner.query(sql)
  const result = await verify()
  await db.owner.query(
    'delete from logboek.regel; insert into logboek.regel overriding system value select * from bewaard; drop table bewaard',
  )
  return result
}

test('lines are sealed, and the check passes', async () => {
  await use(5)
  expect(await sealOnce(sealer, { key, keep })).toBe(10)
  await use(300)
  expect(await sealOnce(sealer, { key, keep })).toBe(600)
  expect(await verify()).toEqual({ ok: true, regels: 610, vanaf: 0, checkpoints: 2, onverzegeld: 0 })
})

/** Id of the line that stands at place n, counted from 0. */
const nth = (n: number): string => `(select id from logboek.regel order by xid, id offset ${n} limit 1)`

test('a line that is changed, removed, moved or added by the owner of the database is named', async () => {
  expect(
    await afterTampering(`update logboek.regel set zaak = 'iets anders' where id = ${nth(7)}`),
  ).toMatchObject({ ok: false, regel: 7 })
  expect(
    await afterTampering(`update logboek.regel set tijd = tijd - interval '1 day' where id = ${nth(300)}`),
  ).toMatchObject({ ok: false, regel: 300 })
  expect(await afterTampering(`delete from logboek.regel where id = ${nth(42)}`)).toMatchObject({
    ok: false,
    regel: 42,
  })
  expect(await afterTampering(`delete from logboek.regel where id = ${nth(609)}`)).toMatchObject({
    ok: false,
    regel: 609,
    reden: 'Hier ontbreken regels die wel zijn verzegeld.',
  })
  expect(await afterTampering(`update logboek.regel set xid = '1' where id = ${nth(20)}`)).toMatchObject({
    ok: false,
    regel: 0,
  })
  expect(
    await afterTampering(`insert into logboek.regel (xid, soort, opening, versie, trace_id, span_id, tijd)
      select xid, soort, opening, versie, trace_id, span_id, tijd from logboek.regel where id = ${nth(100)}`),
  ).toMatchObject({ ok: false, regel: 101 })
})

test('a log that is rewritten together with its tree does not fit the checkpoints outside', async () => {
  await db.owner.query('create table tegels as table logboek.tegel')
  await db.owner.query('create table zegels as table logboek.zegel')
  await db.owner.query('create table regels as table logboek.regel')
  await db.owner.query('delete from logboek.tegel; delete from logboek.zegel')
  await db.owner.query(
    "update logboek.regel set zaak = 'vervalst' where id = (select min(id) from logboek.regel)",
  )
  await sealOnce(sealer, { key, keep: async () => undefined })
  expect(await verify()).toMatchObject({ ok: false, regel: 0 })
  await db.owner.query(`delete from logboek.tegel; delete from logboek.zegel; delete from logboek.regel;
    insert into logboek.tegel table tegels; insert into logboek.zegel table zegels;
    insert into logboek.regel overriding system value table regels; drop table tegels, zegels, regels`)
  expect(await verify()).toMatchObject({ ok: true })
})

test('a purpose that is reworded afterwards is found', async () => {
  await db.owner.query(
    `begin; update doelbinding.verwerking_versie set inhoud = jsonb_set(inhoud, '{waarvoor,nl}', '"iets anders"') where code = 'inloggen'; commit`,
  )
  expect(await verify()).toMatchObject({
    ok: false,
    reden: 'De tekst van verwerking inloggen, versie 1, is gewijzigd.',
  })
  await db.owner.query(
    `update doelbinding.verwerking_versie set inhoud = jsonb_set(inhoud, '{waarvoor,nl}', to_jsonb('Wij controleren dat u het bent, als u inlogt.'::text)) where code = 'inloggen'`,
  )
})

test('a line whose transaction still runs waits, also when a later one is done; then it is sealed too', async () => {
  const slow = await db.connectAs('opener')
  await slow.query('begin')
  await slow.query('select * from doelbinding.open($1, null)', [
    JSON.stringify([
      {
        nr: 0,
        pid: 1,
        v: db.doelbinding.versie(reparatieVolgen),
        b: [randomUUID()],
        t: '00'.repeat(16),
        s: '00'.repeat(8),
      },
    ]),
  ])
  await use(3)
  expect(await sealOnce(sealer, { key, keep })).toBe(0)
  await slow.query('commit')
  expect(await sealOnce(sealer, { key, keep })).toBe(7)
  expect(await verify()).toMatchObject({ ok: true })
})

test('a long transaction that writes no line holds up nothing', async () => {
  const other = await db.connectAs('toegang')
  await other.query("begin; insert into eenmalig (sleutel) values ('lang')")
  await use(2)
  expect(await sealOnce(sealer, { key, keep })).toBe(4)
  await other.query('rollback')
})

test('sealing goes on when the number of lines gets a digit more', async () => {
  for (const times of [200, 1, 1]) {
    await use(times)
    expect(await sealOnce(sealer, { key, keep })).toBe(times * 2)
  }
  expect(await verify()).toMatchObject({ ok: true, onverzegeld: 0 })
})
