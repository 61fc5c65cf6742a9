import { randomUUID } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeTestDatabase, type TestDatabase } from '../database/testing/database.ts'
import { TEST_LOG, TEST_SLEUTEL } from '../database/testing/template.ts'
import { logboekInzien } from '../wet-naleven/rechtenverzoek/verwerkingen.ts'
import { keepIn, readKept, sealKey } from './checkpoints.ts'
import { newContext } from './context.ts'
import { leafHash, LOGREGEL_COLUMNS, type LogregelRow, toLogregel } from './logregel.ts'
import { pruneLogboek, type Pruned } from './prune.ts'
import { type KeepCheckpoint, readTile, sealOnce } from './sealer.ts'
import { statement } from './statement.ts'
import { makeRelaties } from './testing/openen.ts'
import { PROEVEN, proefLezen } from './testing/verwerkingen.ts'
import { type Verification, verifyLogboek } from './verify-logboek.ts'
import { lees } from './verwerk.ts'
import { parseVerifierKey } from './zegel/note.ts'
import { type ProofResult, verifyProof, writeProof } from './zegel/proof.ts'
import { proveInclusion } from './zegel/tiles.ts'

let db: TestDatabase
let anna: string
let sealer: pg.Client
let keep: KeepCheckpoint
const folder = mkdtempSync(join(tmpdir(), 'waarvoor-snoei-'))
const key = sealKey(TEST_SLEUTEL, TEST_LOG)
const verifier = parseVerifierKey(key.verifier)!
const names = statement(proefLezen, (tx) => tx.selectFrom('relatie').select('aanschrijfnaam'))
const own = statement(logboekInzien, (tx) =>
  tx.selectFrom('logboek.regel').select(['id', 'tijd']).orderBy('id'),
)

beforeAll(async () => {
  db = await makeTestDatabase(PROEVEN)
  ;[anna = ''] = await makeRelaties(db, ['Anna'])
  sealer = await db.connectAs('verzegelaar')
  keep = await keepIn(folder, key)
})
afterAll(() => db.stop())

/** Uses that happened this many years ago: a line cannot be back-dated through the kernel, so the owner does it unsealed. */
async function useAndSeal(times: number, yearsAgo: number): Promise<void> {
  const context = newContext(db.doelbinding, { rol: 'systeem', medewerkerId: randomUUID() })
  for (let i = 0; i < times; i += 1) await lees(context, names, { betrokkenen: [anna] }, {})
  await db.doelbinding.opener.flush()
  await db.owner.query(
    `update logboek.regel set tijd = tijd - $1 * interval '1 year'
     where xid >= coalesce((select tot_xid from logboek.zegel order by tot_blad desc limit 1), '0'::xid8)`,
    [yearsAgo],
  )
  await db.owner.query(
    "update logboek.audit set tijd = tijd - $1 * interval '1 year' where trace_id = decode($2, 'hex')",
    [yearsAgo, context.traceId],
  )
  await sealOnce(sealer, { key, keep })
}
const yearsAgo = (years: number): Date => new Date(Date.now() - years * 365.25 * 86_400_000)
const prune = (years: number, termijn = 'P5Y'): Promise<Pruned> =>
  pruneLogboek(db.owner, { voor: yearsAgo(years), termijn, key, keep })
const verify = async (): Promise<Verification> => verifyLogboek(db.owner, await readKept(folder), verifier)
const count = async (table: string): Promise<number> =>
  Number((await db.owner.query<{ count: string }>(`select count(*) from ${table}`)).rows[0]?.count)

/** Proves the newest line as a tenant's download does. */
async function proveLast(): Promise<ProofResult> {
  const { rows } = await db.owner.query<LogregelRow & { blad: string }>(
    `select ${LOGREGEL_COLUMNS}, logboek.leaf_index(r.xid, r.id) as blad from logboek.regel r
     join doelbinding.verwerking_versie v on v.id = r.versie order by r.xid desc, r.id desc limit 1`,
  )
  const [{ blad, ...row }] = rows as [LogregelRow & { blad: string }]
  const zegel = await db.owner.query<{ tot_blad: string; checkpoint: string }>(
    'select tot_blad, checkpoint from logboek.zegel order by tot_blad desc limit 1',
  )
  const [{ tot_blad: size, checkpoint }] = zegel.rows as [{ tot_blad: string; checkpoint: string }]
  expect(leafHash(row)).toHaveLength(32)
  const proof = await proveInclusion(Number(blad), Number(size), (level, index) =>
    readTile(db.owner, level, index),
  )
  return verifyProof({ regel: toLogregel(row), bewijs: writeProof(Number(blad), proof, checkpoint) }, [
    verifier,
  ])
}

describe('pruning', () => {
  test('removes whole seals older than the date, and later lines keep their place, check and proof', async () => {
    await useAndSeal(10, 8)
    await useAndSeal(10, 6)
    await useAndSeal(10, 1)
    expect(await verify()).toMatchObject({ ok: true, regels: 60 })
    expect(await prune(7)).toEqual({ ok: true, regels: 20, vanaf: 20 })
    expect(await verify()).toEqual({ ok: true, regels: 60, vanaf: 20, checkpoints: 4, onverzegeld: 0 })
    expect(await prune(5)).toEqual({ ok: true, regels: 20, vanaf: 40 })
    expect(await prune(5)).toEqual({ ok: true, regels: 0, vanaf: 40 })
    expect(await verify()).toMatchObject({ ok: true, regels: 60, vanaf: 40 })
    expect([await count('logboek.regel'), await count('logboek.audit')]).toEqual([20, 10])
    expect(await proveLast()).toEqual({ ok: true, index: 59, size: 60 })
    await useAndSeal(5, 0)
    expect(await verify()).toMatchObject({ ok: true, regels: 70, vanaf: 40 })
    expect(await proveLast()).toEqual({ ok: true, index: 69, size: 70 })
  })

  test('refuses a date within the term, and counts a line that stays unseen from the day it may be seen', async () => {
    expect(await prune(4.9)).toEqual({ ok: false, reden: 'te-jong' })
    expect(await count('logboek.regel')).toBe(30)
    await db.owner.query(
      'update logboek.regel set zichtbaar_vanaf = now() where id = (select min(id) from logboek.regel)',
    )
    expect(await prune(0.5, 'P1D')).toEqual({ ok: true, regels: 0, vanaf: 40 })
    await db.owner.query('update logboek.regel set zichtbaar_vanaf = null')
  })

  test('that nobody signed for is tampering', async () => {
    await db.owner.query('create table bewaard as table logboek.regel')
    const border = await db.owner.query<{ tot_blad: string; tot_xid: string }>(
      'select tot_blad, tot_xid::text from logboek.zegel order by tot_blad desc limit 1 offset 1',
    )
    await db.owner.query('insert into logboek.snoei (minimum_blad, tot_xid) values ($1, $2)', [
      border.rows[0]?.tot_blad,
      border.rows[0]?.tot_xid,
    ])
    await db.owner.query('delete from logboek.regel where xid < $1::xid8', [border.rows[0]?.tot_xid])
    expect(await verify()).toMatchObject({
      ok: false,
      regel: 40,
      reden: 'De eerste 60 regels zijn gesnoeid, maar daar is niet voor getekend.',
    })
    await db.owner
      .query(`delete from logboek.regel; insert into logboek.regel overriding system value table bewaard;
      delete from logboek.snoei where minimum_blad = 60; drop table bewaard`)
    expect(await verify()).toMatchObject({ ok: true })
  })
})

test('with the key of a person destroyed, the tree stays valid and nobody finds the lines of that person', async () => {
  const read = (): Promise<{ id: string }[]> =>
    lees(newContext(db.doelbinding, { rol: 'huurder' }), own, { betrokkenen: [anna] }, {})
  const before = await read()
  expect(before.length).toBeGreaterThan(10)
  const lines = await count('logboek.regel')
  await db.owner.query('delete from doelbinding.betrokkene_sleutel where betrokkene = $1', [anna])
  await sealOnce(sealer, { key, keep })
  expect(await verify()).toMatchObject({ ok: true })
  expect(await proveLast()).toMatchObject({ ok: true })
  // Her next look is a use of its own, under a new pseudonym; of the old ones it shows none.
  const after = await read()
  expect(after.map(({ id }) => id).filter((id) => before.some((line) => line.id === id))).toEqual([])
  expect(await count('logboek.regel')).toBeGreaterThanOrEqual(lines)
  expect(
    await count('logboek.regel r join doelbinding.betrokkene_sleutel k on k.pseudoniem = r.pseudoniem'),
  ).toBe(after.length)
})

test('any login may hold an advisory lock; the log is sealed all the same', async () => {
  const login = await db.connectAs('verbeteren')
  await login.query("select pg_advisory_lock(hashtext('logboek.zegel'))")
  await lees(newContext(db.doelbinding, { rol: 'systeem' }), names, { betrokkenen: [anna] }, {})
  await db.doelbinding.opener.flush()
  expect(await sealOnce(sealer, { key, keep })).toBeGreaterThan(0)
  const second = await db.connectAs('verzegelaar')
  await second.query('begin; lock table logboek.tegel in share row exclusive mode')
  expect(await sealOnce(sealer, { key, keep })).toBe(0)
  await second.query('rollback')
})
