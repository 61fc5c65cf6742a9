import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { declaraties } from '../declaraties.ts'
import { makeTestDatabase, type TestDatabase } from '../database/testing/database.ts'
import { TEST_OWNER, TEST_SLEUTEL } from '../database/testing/template.ts'
import { shipped } from '../project-root.ts'

type Answer = { code: number | null; out: string; err: string }
type Run = { uid?: number }
let db: TestDatabase
let production: Record<string, string>

beforeAll(async () => {
  db = await makeTestDatabase()
  production = { DATABASE_URL: urlOf(TEST_OWNER.user, TEST_OWNER.password), WAARVOOR_SLEUTEL: TEST_SLEUTEL }
})
afterAll(() => db.stop())

function urlOf(user: string, password: string, database = db.server.database): string {
  return `postgres://${user}:${password}@/${database}?host=${encodeURIComponent(db.server.host)}&port=${db.server.port}`
}

/** Runs the program as an operator does, with nothing of our own environment. */
function waarvoor(args: string[], env: Record<string, string>, { uid }: Run = {}): Promise<Answer> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [shipped('dist', 'cli', 'waarvoor.js'), ...args], {
      env: { PATH: process.env['PATH'], ...env },
      ...(uid === undefined ? {} : { uid, gid: uid }),
    })
    const answer: Answer = { code: null, out: '', err: '' }
    child.stdout.on('data', (chunk: Buffer) => (answer.out += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (answer.err += chunk.toString()))
    child.on('close', (code) => resolve({ ...answer, code }))
  })
}

/** One line, in words, with what to do; never a stack. */
function expectLine({ err, out }: Answer, line: RegExp): void {
  expect(err.trim()).toMatch(line)
  expect(err.trim().split('\n')).toHaveLength(1)
  expect(out).toBe('')
}

const temporary = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'waarvoor-beheer-'))
  chmodSync(folder, 0o755)
  return folder
}

describe('a setting that is wrong is named, with what to do', () => {
  const KEY = { WAARVOOR_SLEUTEL: TEST_SLEUTEL }
  const cases: [string, Record<string, string>, RegExp][] = [
    [
      'no server',
      { DATABASE_URL: 'postgres://u:geheim@127.0.0.1:1/x', ...KEY },
      /ECONNREFUSED.*Controleer DATABASE_URL/,
    ],
    [
      'no such host',
      { DATABASE_URL: 'postgres://u:geheim@geen.invalid/x', ...KEY },
      /Controleer DATABASE_URL/,
    ],
    ['no address', { DATABASE_URL: 'onzin', ...KEY }, /DATABASE_URL is geen adres.*postgres:\/\//],
    [
      'a port that cannot be',
      { DATABASE_URL: 'postgres://u:geheim@h:99999/x', ...KEY },
      /DATABASE_URL is geen adres/,
    ],
    ['no key in production', { WAARVOOR_OMGEVING: 'productie' }, /WAARVOOR_SLEUTEL ontbreekt.*openssl/],
    ['a short key', { WAARVOOR_SLEUTEL: 'kort' }, /WAARVOOR_SLEUTEL is te kort/],
    ['PORT', { PORT: '99999' }, /PORT is 99999. Geef een getal/],
    ['PORT in words', { PORT: 'drie' }, /PORT is drie/],
    ['WAARVOOR_OMGEVING', { WAARVOOR_OMGEVING: 'test' }, /Kies demo of productie/],
    ['a date that is none', { WAARVOOR_DATUM: '2026-13-01' }, /WAARVOOR_DATUM is 2026-13-01/],
    [
      'a fixed date in production',
      { WAARVOOR_OMGEVING: 'productie', WAARVOOR_DATUM: '2026-01-01' },
      /niet in productie/,
    ],
    [
      'a data folder that is a file',
      { WAARVOOR_DATA: '/etc/passwd' },
      /gegevensmap \/etc\/passwd.*WAARVOOR_DATA/,
    ],
    ['a data folder under a file', { WAARVOOR_DATA: '/dev/null/map', ...KEY }, /WAARVOOR_DATA/],
    ['a data folder that cannot be made', { WAARVOOR_DATA: '/proc/waarvoor', ...KEY }, /WAARVOOR_DATA/],
  ]
  test.each(cases)('%s', async (name, env, line) => {
    const answer = await waarvoor(['status'], env)
    expectLine(answer, line)
    expect(answer.code).toBe(1)
    expect(answer.err).not.toContain('geheim')
  })
})

describe('a login that may not do the work is told which right it misses', () => {
  const login = `${TEST_OWNER.user}_zonder`
  beforeAll(async () => {
    const admin = new pg.Client(JSON.parse(inject('superuser')) as pg.ClientConfig)
    await admin.connect()
    await admin.query(`create role ${login} login password 'zonder'`)
    await admin.end()
  })
  const run = (url: string) => waarvoor(['status'], { ...production, DATABASE_URL: url })

  test('a wrong password', async () => {
    expectLine(await run(urlOf(TEST_OWNER.user, 'fout')), /weigert de aanmelding \(28P01\)/)
  })
  test('a database that is not there', async () => {
    expectLine(await run(urlOf(TEST_OWNER.user, TEST_OWNER.password, 'bestaat_niet')), /\(3D000\)/)
  })
  test('no owner', async () => {
    expectLine(await run(urlOf(login, 'zonder')), /geen eigenaar van database .*alter database/)
  })
})

// Only root can be somebody else.
describe.runIf(process.getuid?.() === 0)('a data folder of another user', () => {
  const NOBODY = { uid: 65_534 }
  test('that is not writable', async () => {
    expectLine(await waarvoor(['status'], { WAARVOOR_DATA: temporary() }, NOBODY), /EACCES.*WAARVOOR_DATA/)
  })
  test('is not emptied, even where one could write', async () => {
    const folder = temporary()
    chmodSync(folder, 0o777)
    mkdirSync(join(folder, 'postgres'), { mode: 0o700 })
    writeFileSync(join(folder, 'postgres', 'PG_VERSION'), '18\n')
    const env = { WAARVOOR_DATA: folder, WAARVOOR_SLEUTEL: TEST_SLEUTEL }
    expectLine(await waarvoor(['status'], env, NOBODY), /is niet te gebruiken \(EACCES\)/)
    expect(readFileSync(join(folder, 'postgres', 'PG_VERSION'), 'utf8')).toBe('18\n')
  })
})

describe('demo', () => {
  test('is refused in production before anything is opened', async () => {
    const environments: Record<string, string>[] = [
      { WAARVOOR_OMGEVING: 'productie' },
      { DATABASE_URL: 'postgres://u:p@127.0.0.1:1/x' },
    ]
    for (const env of environments) {
      const answer = await waarvoor(['demo'], env)
      expectLine(answer, /kan niet in productie.*WAARVOOR_OMGEVING=demo/)
      expect(answer.code).toBe(2)
    }
  })
  test.each([
    ['--eenheden', 'veel'],
    ['--eenheden', '-1'],
    ['--eenheden', '1.5'],
    ['--eenheden', '1e3'],
    ['--eenheden', '99999999'],
    ['--seed', 'x'],
    ['--seed', ''],
  ])('refuses %s %j', async (option, value) => {
    const answer = await waarvoor(['demo', `${option}=${value}`], {})
    expectLine(answer, new RegExp(`^${option} is .*Geef een heel getal`))
    expect(answer.code).toBe(2)
  })
})

test('an operator fills, looks, backs up and restores; the second restore is refused', async () => {
  const env = { ...production, WAARVOOR_OMGEVING: 'demo', WAARVOOR_DATUM: '2026-11-23' }
  const bestand = join(temporary(), 'kopie')
  expect(await waarvoor(['demo', '--eenheden', '20', '--seed', '4'], env)).toMatchObject({ code: 0, err: '' })
  const again = await waarvoor(['demo'], env)
  expect(again.code).toBe(2)
  expectLine(again, /gebruik --vervang/)
  const status = JSON.parse((await waarvoor(['status', '--json'], env)).out) as Record<string, unknown>
  expect(status).toMatchObject({
    eenheden: 20,
    omgeving: 'demo',
    migraties: { open: [] },
    database: { server: 'DATABASE_URL' },
  })
  expect(await waarvoor(['backup', bestand], env)).toMatchObject({ code: 0, err: '' })
  expect(existsSync(bestand)).toBe(true)
  expect((await waarvoor(['restore', bestand], env)).code).toBe(2)
  expect(await waarvoor(['restore', bestand, '--vervang'], env)).toMatchObject({ code: 0, err: '' })
  expect((await waarvoor(['migrate'], env)).out).toContain('De database is bij')
})

test('migrate shows what was changed by hand, and puts it right', async () => {
  await db.owner.query('alter table relatie disable row level security; grant select on relatie to public')
  await db.owner.query('drop policy geopend on relatie')
  const shown = await waarvoor(['migrate', '--toon'], production)
  expect(shown.out).toContain('+ rijbeveiliging relatie')
  expect(shown.out).toContain('+ beleid relatie.geopend')
  expect((await waarvoor(['migrate', '--toon'], production)).out).toBe(shown.out)
  expect((await waarvoor(['migrate'], production)).out).toBe(shown.out)
  expect((await waarvoor(['migrate', '--toon'], production)).out).toContain('De database is bij')
})

describe('what is declared', () => {
  test('verwerking list gives every declaration with the version that the kernel uses', async () => {
    const { out } = await waarvoor(['verwerking', 'list', '--json'], production)
    const listed = JSON.parse(out) as { code: string; versie: number; waarvoor: string }[]
    expect(listed.map(({ code }) => code)).toEqual(
      declaraties.verwerkingen.map(({ code }) => code).toSorted(),
    )
    expect(listed.every(({ versie, waarvoor }) => versie >= 1 && waarvoor.length > 10)).toBe(true)
  })
  test('register export holds every verwerking in both forms', async () => {
    const csv = (await waarvoor(['register', 'export', '--format', 'csv'], production)).out
    const dpv = (await waarvoor(['register', 'export', '--format', 'dpv'], production)).out
    const graph = (JSON.parse(dpv) as { '@graph': { 'dct:identifier'?: string }[] })['@graph']
    const identifiers = graph.flatMap((node) => node['dct:identifier'] ?? [])
    for (const { code } of declaraties.verwerkingen) {
      expect(csv).toContain(`\r\n${code},`)
      expect(identifiers.some((identifier) => identifier.startsWith(`${code}/v`))).toBe(true)
    }
    expect((await waarvoor(['register', 'export', '--format', 'xml'], production)).code).toBe(2)
  })
})
