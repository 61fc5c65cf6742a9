import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, onTestFinished, test } from 'vitest'
import { makeTestDatabase, type TestDatabase } from '../../database/testing/database.ts'
import { TEST_OWNER, TEST_SLEUTEL } from '../../database/testing/template.ts'
import { newContext } from '../../doelbinding/context.ts'
import { exitOf } from '../../doelbinding/testing/program.ts'
import { shipped } from '../../project-root.ts'
import { findImport, listImports } from './imports.ts'
import { neemOver } from './overnemen.ts'
import { bestandOf, contract, persoon, woning } from './testing/berichten.ts'

const folder = mkdtempSync(join(tmpdir(), 'waarvoor-afbreken-'))
const LETTERS = 'abcdefghijklmnopqrstuvwxyz'
const numbers = Array.from({ length: 26 }, (_, n) => n + 1)
const BERICHTEN = {
  eenheden: numbers.map((n) => woning(`E${n}`, n)),
  relaties: numbers.map((n) => persoon(`R${n}`, `Naam${LETTERS[n - 1]}`)),
  overeenkomsten: numbers.map((n) => contract(`O${n}`, `E${n}`, [`R${n}`])),
}
const bestanden = Object.entries(BERICHTEN).map(([naam, berichten]) => bestandOf(`${naam}.json`, berichten))
const paden = Object.keys(BERICHTEN).map((naam) => join(folder, `${naam}.json`))

let db: TestDatabase
beforeAll(async () => {
  db = await makeTestDatabase()
  for (const [naam, berichten] of Object.entries(BERICHTEN))
    writeFileSync(join(folder, `${naam}.json`), JSON.stringify(berichten))
}, 60_000)
afterAll(async () => {
  await db.stop()
  rmSync(folder, { recursive: true })
})

/** The command of an operator, as a process of its own. */
function spawnImport() {
  const { host, port, database } = db.server
  const url = `postgres://${TEST_OWNER.user}:${TEST_OWNER.password}@/${database}?host=${encodeURIComponent(host)}&port=${port}`
  const args = [shipped('dist', 'cli', 'waarvoor.js'), 'vera', 'import', ...paden, '--bron', 'oud', '--json']
  return spawn(process.execPath, args, {
    env: { PATH: process.env['PATH'], DATABASE_URL: url, WAARVOOR_SLEUTEL: TEST_SLEUTEL },
    stdio: 'ignore',
  })
}

const take = (files: typeof bestanden) =>
  neemOver(newContext(db.doelbinding, { rol: 'systeem' }), {
    bestanden: files,
    bron: 'oud',
    vandaag: '2026-11-28',
  })

const rowsOfOurs = async (): Promise<Record<string, number> | undefined> =>
  (
    await db.owner.query<Record<string, number>>(
      `select (select count(*)::int from relatie) as relaties, (select count(*)::int from eenheid) as eenheden,
              (select count(*)::int from huurovereenkomst) as overeenkomsten, (select count(*)::int from huurprijs) as prijzen,
              (select count(*)::int from contactgegeven) as contact`,
    )
  ).rows[0]
const NIETS = { relaties: 0, eenheden: 0, overeenkomsten: 0, prijzen: 0, contact: 0 }
const ALLES = { relaties: 26, eenheden: 26, overeenkomsten: 26, prijzen: 52, contact: 52 }

/** Holds a run at its last table: people, homes and contracts are written by then, and nothing is kept yet. */
async function heldAtPrices(work: () => void): Promise<{ pid: number; letGo: () => Promise<void> }> {
  await db.owner.query('begin; lock table huurprijs in share row exclusive mode')
  work()
  const waiting = () =>
    db.owner.query<{ pid: number }>(
      "select pid from pg_locks where not granted and relation = 'huurprijs'::regclass",
    )
  await expect.poll(waiting, { timeout: 60_000 }).toMatchObject({ rowCount: 1 })
  const { rows } = await waiting()
  return { pid: rows[0]?.pid ?? 0, letGo: async () => void (await db.owner.query('commit')) }
}

test('kill -9 in the middle of writing: nothing stands half, the desk can tell, and the same files again do it all', async () => {
  const child = spawnImport()
  onTestFinished(() => void child.kill('SIGKILL'))
  const { letGo } = await heldAtPrices(() => undefined)
  const [running] = await listImports(db.doelbinding)
  expect(running).toMatchObject({ stand: 'bezig', verslag: null })
  child.kill('SIGKILL')
  await exitOf(child)
  await letGo()
  expect(await rowsOfOurs()).toEqual(NIETS)

  // Another cannot begin as long as nobody knows that it broke off.
  await expect(take(bestanden)).rejects.toThrow('Er loopt al een overname')
  await db.owner.query("update vera_import set gezien_op = gezien_op - interval '3 minutes'")
  expect(await findImport(db.doelbinding, running?.id ?? '')).toMatchObject({ stand: 'mislukt' })
  expect((await take(bestanden)).sluit).toBe(true)
  expect(await rowsOfOurs()).toEqual(ALLES)
  const [last, first] = await listImports(db.doelbinding)
  expect(first).toMatchObject({ stand: 'mislukt', reden: 'De overname brak af: het programma stopte.' })
  expect([last?.stand, last?.verslag?.sluit]).toEqual(['gelukt', true])
  expect((await db.owner.query('select from vera_sleutel')).rowCount).toBe(0)
})

test('a connection that breaks in the middle undoes what was changed, and the next run changes it', async () => {
  const anders = [
    bestandOf('relaties.json', [persoon('R1', 'Anders')]),
    bestandOf('overeenkomsten.json', [
      contract('O1', 'E1', ['R1'], { prijscomponenten: [{ soort: { code: 'NET' }, bedrag: 600 }] }),
    ]),
  ]
  const before = (await db.owner.query('select * from relatie_naam order by 1, 2')).rows
  let broken: Promise<unknown> = Promise.resolve()
  const { pid, letGo } = await heldAtPrices(() => {
    broken = take(anders).catch((error: unknown) => error)
  })
  const admin = new pg.Client(JSON.parse(inject('superuser')) as pg.ClientConfig)
  await admin.connect()
  await admin.query('select pg_terminate_backend($1, 10000)', [pid])
  await admin.end()
  expect(await broken).toBeInstanceOf(Error)
  await letGo()
  expect((await db.owner.query('select * from relatie_naam order by 1, 2')).rows).toEqual(before)
  expect((await listImports(db.doelbinding))[0]).toMatchObject({ stand: 'mislukt', verslag: null })

  const verslag = await take(anders)
  expect(verslag).toMatchObject({
    sluit: true,
    lijsten: { relaties: { gewijzigd: 1 }, overeenkomsten: { gewijzigd: 1 } },
  })
  expect((await take(anders)).lijsten).toMatchObject({
    relaties: { ongewijzigd: 1 },
    overeenkomsten: { ongewijzigd: 1 },
  })
})
