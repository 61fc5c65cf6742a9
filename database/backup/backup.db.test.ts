import { randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { declaraties } from '../../declaraties.ts'
import { keepIn, readKept, sealKey } from '../../doelbinding/checkpoints.ts'
import { newContext } from '../../doelbinding/context.ts'
import { loginConfig, startDoelbinding } from '../../doelbinding/kern.ts'
import { type KeepCheckpoint, sealOnce } from '../../doelbinding/sealer.ts'
import { verifyLogboek } from '../../doelbinding/verify-logboek.ts'
import { verwerk } from '../../doelbinding/verwerk.ts'
import { parseVerifierKey } from '../../doelbinding/zegel/note.ts'
import { reparatieVolgen } from '../../overeenkomst-uitvoeren/onderhoud/verwerkingen-melden.ts'
import pgDriver from 'pg'
import { makeDemo } from '../demo/make.ts'
import { voorbeeldId } from '../demo/mensen.ts'
import { useAsCast } from '../demo/uses.ts'
import { rolePrefix } from '../install.ts'
import { contentsOf } from '../testing/contents.ts'
import { makeTestDatabase, type TestDatabase } from '../testing/database.ts'
import { TEST_LOG, TEST_SLEUTEL } from '../testing/template.ts'
import { writeBackup } from './backup.ts'
import { EINDE } from './frames.ts'
import { type RestoreOptions, restoreBackup } from './restore.ts'

const folder = mkdtempSync(join(tmpdir(), 'waarvoor-backup-'))
const bestand = join(folder, 'kopie.waarvoor')
const key = sealKey(TEST_SLEUTEL, TEST_LOG)
/** Another database has other role names, and its own shift of numbers. */
const OF_THE_DATABASE = ['doelbinding.instelling', 'doelbinding.verwerking_versie.rol']

let source: TestDatabase
let target: TestDatabase
let keep: KeepCheckpoint
let before: Record<string, string>

beforeAll(async () => {
  source = await makeTestDatabase()
  target = await makeTestDatabase()
  keep = await keepIn(join(folder, 'checkpoints'), key)
  await makeDemo(source.owner, { eenheden: 120, seed: 1, datum: '2026-11-23', sleutel: TEST_SLEUTEL })
  await useAsCast(source.doelbinding, { eenheden: 120, datum: '2026-11-23' })
  await source.doelbinding.opener.flush()
  await seal(await source.connectAs('verzegelaar'))
  await source.owner.query(
    String.raw`update onderhoudsverzoek set omschrijving = E'tab\t, regel\n, schuine streep \\ en een \u20ac' where id = $1`,
    [voorbeeldId('lekkende-kraan')],
  )
  before = await contentsOf(source.owner, OF_THE_DATABASE)
  await writeBackup(source.owner, { bestand, versie: '0', sleutel: TEST_SLEUTEL })
})
afterAll(async () => {
  await source.stop()
  await target.stop()
})

const seal = (client: pg.Client): Promise<number> => sealOnce(client, { key, keep })
const restore = (owner: pg.Client, options: Partial<RestoreOptions> = {}) =>
  restoreBackup(owner, { bestand, declaraties, sleutel: TEST_SLEUTEL, vervang: true, ...options })

async function verify(owner: pg.Client): Promise<unknown> {
  const verifier = parseVerifierKey(key.verifier)
  return verifier && (await verifyLogboek(owner, await readKept(join(folder, 'checkpoints')), verifier))
}

/** The kernel on a database that was restored: its roles carry the name of that database now. */
async function kernOf({ server, owner }: TestDatabase) {
  const place = { server, prefix: await rolePrefix(owner), sleutel: TEST_SLEUTEL, logNaam: TEST_LOG }
  return { place, doelbinding: await startDoelbinding({ ...place, declaraties }) }
}

test('a backup is readable by its owner alone, and leaves no part behind', () => {
  expect(statSync(bestand).mode & 0o777).toBe(0o600)
  expect(existsSync(`${bestand}.deel`)).toBe(false)
})

test('what comes back is what went in: every row, the next numbers, and references that hold', async () => {
  await restore(target.owner)
  expect(await contentsOf(target.owner, OF_THE_DATABASE)).toEqual(before)
  const next = "select nextval('logboek.regel_id_seq') > (select max(id) from logboek.regel) as verder"
  expect((await target.owner.query(next)).rows).toEqual([{ verder: true }])
  await expect(
    target.owner.query('insert into huurovereenkomst (eenheid_id, geldig) values ($1, $2)', [
      randomUUID(),
      '[2020-01-01,)',
    ]),
  ).rejects.toMatchObject({ code: '23503' })
  const off = await target.owner.query("select from pg_trigger where tgenabled = 'D'")
  expect(off.rowCount).toBe(0)
  expect(await verify(target.owner)).toMatchObject({ ok: true, onverzegeld: 0 })
})

test('a restored database works: its kernel opens, its log goes on where it was', async () => {
  const { place, doelbinding } = await kernOf(target)
  const rows = await verwerk(
    newContext(doelbinding, { rol: 'huurder' }),
    reparatieVolgen,
    { betrokkenen: [voorbeeldId('j.dewit')] },
    (tx) => tx.selectFrom('onderhoudsverzoek').select('plaats').execute(),
  )
  await doelbinding.stop()
  expect(rows).toHaveLength(2)
  const sealer = new pgDriver.Client(loginConfig(place, 'verzegelaar'))
  await sealer.connect()
  expect(await seal(sealer)).toBeGreaterThan(0)
  await sealer.end()
  expect(await verify(target.owner)).toMatchObject({ ok: true, onverzegeld: 0 })
})

test('on a server that counts its transactions from the start, new lines still come after the restored ones', async () => {
  const ahead = '900000000000'
  const other = await makeTestDatabase()
  const copy = join(folder, 'vooruit.waarvoor')
  try {
    await restore(other.owner)
    for (const [table, column] of [
      ['regel', 'xid'],
      ['zegel', 'vanaf_xid'],
      ['zegel', 'tot_xid'],
    ])
      await other.owner.query(
        `update logboek.${table} set ${column} = (${column}::text::bigint + case ${column}::text when '0' then 0 else ${ahead} end)::text::xid8`,
      )
    await writeBackup(other.owner, { bestand: copy, versie: '0', sleutel: TEST_SLEUTEL })
    await restore(other.owner, { bestand: copy })
    const last = await other.owner.query<{ id: string }>('select max(id) as id from logboek.regel')
    const { place, doelbinding } = await kernOf(other)
    await useAsCast(doelbinding, { eenheden: 6, datum: '2026-11-23' })
    await doelbinding.stop()
    const wrong = await other.owner.query(
      'select from logboek.regel n where n.id > $1 and n.xid <= (select max(o.xid) from logboek.regel o where o.id <= $1)',
      [last.rows[0]!.id],
    )
    expect(wrong.rowCount).toBe(0)
    const sealer = new pgDriver.Client(loginConfig(place, 'verzegelaar'))
    await sealer.connect()
    expect(await sealOnce(sealer, { key, keep: () => Promise.resolve() })).toBeGreaterThan(5)
    await sealer.end()
    const verifier = parseVerifierKey(key.verifier)
    expect(verifier && (await verifyLogboek(other.owner, [], verifier))).toMatchObject({
      ok: true,
      onverzegeld: 0,
    })
  } finally {
    await other.stop()
  }
})

const whole = (): Buffer => readFileSync(bestand)
const repack = (change: (bytes: Buffer) => Buffer): Buffer =>
  Buffer.concat([zstdCompressSync(change(zstdDecompressSync(whole().subarray(0, -EINDE.length)))), EINDE])

describe('a file that is not a whole backup is refused before anything changes', () => {
  const files: [string, () => Buffer][] = [
    ['empty', () => Buffer.alloc(0)],
    ['text', () => Buffer.from('geen kopie')],
    ['cut off in the middle', () => whole().subarray(0, whole().length / 2)],
    ['without its end', () => whole().subarray(0, -EINDE.length)],
    ['without its last byte', () => whole().subarray(0, -1)],
    [
      'with a part of its middle changed',
      () => {
        const bytes = whole()
        const middle = bytes.length >> 1
        // One bit alone can be of no meaning to what is packed; sixty-four bytes cannot.
        for (let at = middle; at < middle + 64; at += 1) bytes[at]! ^= 0xff
        return bytes
      },
    ],
    [
      'unpacked, changed in a row and packed again',
      () =>
        repack((bytes) => {
          const at = bytes.indexOf('Sterappelstraat')
          bytes.write('Z', at)
          return bytes
        }),
    ],
    ['packed again without its end', () => repack((bytes) => bytes.subarray(0, -200))],
    ['with something behind its end', () => repack((bytes) => Buffer.concat([bytes, Buffer.from('x')]))],
    ['a gigabyte of nothing', () => repack(() => Buffer.alloc(1 << 30))],
    [
      'with a frame that claims four gigabytes',
      () =>
        repack((bytes) => {
          bytes.writeUInt32BE(0xffffffff, 1)
          return bytes
        }),
    ],
  ]
  test.each(files)('%s', async (name, make) => {
    const wrong = join(folder, 'fout.waarvoor')
    writeFileSync(wrong, make())
    const state = await contentsOf(target.owner)
    await expect(restore(target.owner, { bestand: wrong })).rejects.toThrow(
      /geen hele reservekopie.*niets veranderd/,
    )
    expect(await contentsOf(target.owner)).toEqual(state)
  })

  test('of another version of the program', async () => {
    const other = join(folder, 'anders.waarvoor')
    await source.owner.query(
      "insert into waarvoor.migratie (naam, sha256) values ('9999_later.sql', repeat('0', 64))",
    )
    await writeBackup(source.owner, { bestand: other, versie: '9', sleutel: TEST_SLEUTEL })
    await source.owner.query("delete from waarvoor.migratie where naam = '9999_later.sql'")
    await expect(restore(target.owner, { bestand: other })).rejects.toThrow('9999_later.sql is hier onbekend')
  })

  test('that does not exist', async () => {
    await expect(restore(target.owner, { bestand: join(folder, 'nergens') })).rejects.toThrow(
      'kan niet worden gelezen (ENOENT)',
    )
  })
})

test('a filled database is replaced only when that is asked for', async () => {
  await expect(restore(target.owner, { vervang: false })).rejects.toThrow(
    'De database is niet leeg. Gebruik --vervang',
  )
})

test('a database with tables of another program is never touched', async () => {
  const other = await makeTestDatabase()
  try {
    await other.owner.query('drop schema waarvoor cascade; create table van_een_ander (id integer)')
    await expect(restore(other.owner)).rejects.toThrow('niet van Waarvoor')
  } finally {
    await other.stop()
  }
})

test('a restore that is killed halfway changes nothing', async () => {
  const state = await contentsOf(target.owner)
  const victim = new pgDriver.Client({ ...target.server, user: 'wvtest_eigenaar', password: 'eigenaar' })
  victim.on('error', () => undefined)
  await victim.connect()
  const { rows } = await victim.query<{ pid: number }>('select pg_backend_pid() as pid')
  const killAt = (line: string): void => {
    if (line === 'public.onderhoudsverzoek')
      void source.owner.query('select pg_terminate_backend($1)', [rows[0]!.pid])
  }
  await expect(restore(victim, { show: killAt })).rejects.toThrow('niets veranderd')
  await victim.end().catch(() => undefined)
  expect(await contentsOf(target.owner)).toEqual(state)
})

test('a backup is not written when its folder cannot be, and an earlier one stays when a new one fails', async () => {
  const options = { versie: '0', sleutel: TEST_SLEUTEL }
  await expect(writeBackup(source.owner, { ...options, bestand: '/nergens/kopie' })).rejects.toThrow(
    'kan niet worden geschreven (ENOENT)',
  )
  const kept = readFileSync(bestand)
  const broken = new pgDriver.Client({ ...source.server, user: 'wvtest_eigenaar', password: 'eigenaar' })
  broken.on('error', () => undefined)
  await broken.connect()
  const { rows } = await broken.query<{ pid: number }>('select pg_backend_pid() as pid')
  const kill = (line: string): void => {
    if (line === 'public.foto') void source.owner.query('select pg_terminate_backend($1)', [rows[0]!.pid])
  }
  await expect(writeBackup(broken, { ...options, bestand, show: kill })).rejects.toThrow('niet gemaakt')
  await broken.end().catch(() => undefined)
  expect(readFileSync(bestand)).toEqual(kept)
  expect(existsSync(`${bestand}.deel`)).toBe(false)
})
