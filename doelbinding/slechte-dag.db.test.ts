import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { connectOwner } from '../database/server.ts'
import { logNaamOf } from '../corporatie.ts'
import { checkpointFolder, type Program } from '../program.ts'
import { readKept, sealKey } from './checkpoints.ts'
import { makeHuurder, useOnce } from './testing/gebruik.ts'
import { exitOf, makeOwnProgram, type OwnProgram, waitUntil } from './testing/program.ts'
import { verifyLogboek } from './verify-logboek.ts'
import { parseVerifierKey } from './zegel/note.ts'

const CHILD = 'doelbinding/testing/gebruik.child.ts'
let own: OwnProgram
let relatie: string

beforeAll(async () => {
  own = makeOwnProgram()
  const program = await own.start()
  const owner = await connectOwner(program.database.owner)
  relatie = await makeHuurder(owner)
  await owner.end()
  await program.stop()
}, 120_000)
afterAll(() => own.remove(), 60_000)

const notes = (file: string, kind: string): string[] =>
  existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line.startsWith(`${kind} `))
        .map((line) => line.slice(kind.length + 1))
    : []

/** Every use that gave data has its line, the check passes, and new uses work. */
async function expectPromises(file: string): Promise<void> {
  const before = await own.run('logboek', 'verify', '--json')
  expect(before, before.err).toMatchObject({ code: 0 })
  const program: Program = await own.start()
  const owner = await connectOwner(program.database.owner)
  try {
    expect(await missingLines(owner, notes(file, 'gaf'))).toEqual([])
    expect(notes(file, 'leeg')).toEqual([])
    expect((await useOnce(program.doelbinding, relatie)).rows).toHaveLength(1)
    await program.doelbinding.opener.flush()
    const key = sealKey(own.settings.sleutel, logNaamOf(own.settings.corporatie))
    const verifier = parseVerifierKey(key.verifier)
    if (!verifier) throw new Error('no key')
    // The program's own runs write lines meanwhile; those are sealed at the next turn.
    await expect
      .poll(async () => {
        await program.sealer.sealNow()
        return verifyLogboek(owner, await readKept(checkpointFolder(own.settings)), verifier)
      })
      .toMatchObject({ ok: true, onverzegeld: 0 })
  } finally {
    await owner.end()
    await program.stop()
  }
}

async function missingLines(owner: pg.Client, traces: string[]): Promise<string[]> {
  expect(traces.length).toBeGreaterThan(100)
  const { rows } = await owner.query<{ trace: string }>(
    `select trace from unnest($1::text[]) g (trace)
     where not exists (select from logboek.regel r where r.soort = 'b' and r.trace_id = decode(g.trace, 'hex'))`,
    [traces],
  )
  return rows.map(({ trace }) => trace)
}

describe('after kill -9 while uses are written', () => {
  test('of the program: it starts again, and every use that gave data has its line', async () => {
    const file = join(own.folder, 'programma.txt')
    const child = own.spawn(CHILD, relatie, file)
    await waitUntil(() => notes(file, 'gaf').length > 400)
    child.kill('SIGKILL')
    await exitOf(child)
    await expectPromises(file)
  }, 120_000)

  test('of PostgreSQL: uses are refused, the program lives, and after a new start every line is there', async () => {
    const file = join(own.folder, 'postgres.txt')
    const child = own.spawn(CHILD, relatie, file)
    await waitUntil(() => notes(file, 'gaf').length > 400)
    process.kill(own.serverPid(), 'SIGKILL')
    await waitUntil(() => notes(file, 'geweigerd').length > 8)
    expect(child.exitCode).toBeNull()
    child.kill('SIGKILL')
    await exitOf(child)
    await expectPromises(file)
  }, 120_000)

  test('of one connection: PostgreSQL recovers, and the program goes on by itself', async () => {
    const file = join(own.folder, 'verbinding.txt')
    const child = own.spawn(CHILD, relatie, file)
    await waitUntil(() => notes(file, 'gaf').length > 400)
    const program = await own.start()
    const owner = await connectOwner(program.database.owner)
    const { rows } = await owner.query<{ pid: number }>(
      "select pid from pg_stat_activity where application_name = 'waarvoor overeenkomst-uitvoeren' limit 1",
    )
    process.kill(rows[0]?.pid ?? 0, 'SIGKILL')
    await owner.end().catch(() => undefined)
    const refused = (): number => notes(file, 'geweigerd').length
    await waitUntil(() => refused() > 0)
    const given = notes(file, 'gaf').length
    await waitUntil(() => notes(file, 'gaf').length > given + 100)
    child.kill('SIGKILL')
    await exitOf(child)
    await program.stop()
    await expectPromises(file)
  }, 120_000)
})

test('a start that is refused leaves no PostgreSQL running', async () => {
  const other = makeOwnProgram()
  onTestFinished(() => other.remove())
  const program = await other.start()
  const owner = await connectOwner(program.database.owner)
  await owner.query("update waarvoor.migratie set sha256 = 'anders'")
  await owner.end()
  await program.stop()
  await expect(other.start()).rejects.toThrow('met een andere tekst')
  expect(existsSync(join(other.folder, 'postgres', 'postmaster.pid'))).toBe(false)
}, 60_000)
