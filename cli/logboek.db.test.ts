import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseLdvRecord } from '../adapters/ldv/ldv-record.ts'
import { connectOwner } from '../database/server.ts'
import { makeHuurder, useOnce } from '../doelbinding/testing/gebruik.ts'
import { makeOwnProgram, type OwnProgram } from '../doelbinding/testing/program.ts'
import type { Program } from '../program.ts'
import { reparatieVolgen } from '../overeenkomst-uitvoeren/onderhoud/verwerkingen-melden.ts'

let own: OwnProgram
let program: Program
let owner: pg.Client
const USES = 40

beforeAll(async () => {
  own = makeOwnProgram()
  program = await own.start()
  owner = await connectOwner(program.database.owner)
  const relatie = await makeHuurder(owner)
  for (let i = 0; i < USES; i += 1) await useOnce(program.doelbinding, relatie)
  await program.doelbinding.opener.flush()
  await program.sealer.sealNow()
}, 120_000)
afterAll(async () => {
  await owner.end()
  await program.stop()
  await own.remove()
}, 60_000)

/** What the check says after the owner of the database did something; undone afterwards. */
async function verifyAfter(sql: string): Promise<{ code: number | null; out: string; err: string }> {
  await owner.query('create table bewaard as table logboek.regel')
  await owner.query(sql)
  const result = await own.run('logboek', 'verify')
  await owner.query(
    `delete from logboek.regel; insert into logboek.regel overriding system value table bewaard; drop table bewaard`,
  )
  return result
}
const nth = (n: number, column = 'id'): string =>
  `(select ${column} from logboek.regel order by xid, id offset ${n} limit 1)`

describe('waarvoor logboek verify', () => {
  test('passes on a log that nobody touched', async () => {
    const { code, out } = await own.run('logboek', 'verify')
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(
        /^Het logboek klopt: \d{2,3} regels gecontroleerd, \d+ checkpoints buiten de database, 0 regels nog niet verzegeld\.\n$/,
      ),
    ])
    const json = await own.run('logboek', 'verify', '--json')
    expect(JSON.parse(json.out)).toMatchObject({ ok: true, vanaf: 0 })
    expect(JSON.parse(json.out).regels).toBeGreaterThanOrEqual(2 * USES)
  })

  test('names the first bad line after a change, a removal and a change of order, with exit 1', async () => {
    const changed = await verifyAfter(`update logboek.regel set rol = 'planner' where id = ${nth(17)}`)
    expect([changed.code, changed.err]).toEqual([
      1,
      expect.stringContaining('Het logboek klopt niet. Regel 17 (nummer '),
    ])
    const removed = await verifyAfter(`delete from logboek.regel where id = ${nth(23)}`)
    expect([removed.code, removed.err]).toEqual([1, expect.stringContaining('Regel 23 (nummer ')])
    const moved =
      await verifyAfter(`with a as (select ${nth(30)} as id, ${nth(30, 'xid')} as xid), b as (select ${nth(50)} as id, ${nth(50, 'xid')} as xid)
      update logboek.regel r set xid = case r.id when a.id then b.xid else a.xid end from a, b where r.id in (a.id, b.id)`)
    expect([moved.code, moved.err]).toEqual([1, expect.stringContaining('Regel 30 (nummer ')])
    expect((await own.run('logboek', 'verify')).code).toBe(0)
  }, 120_000)
})

describe('waarvoor logboek export', () => {
  test('writes records of LDV 1.0.0, one a line, of the asked time alone', async () => {
    const { code, out } = await own.run(
      'logboek',
      'export',
      '--format',
      'jsonl',
      '--vanaf',
      '2020-01-01',
      '--tot',
      '2100-01-01',
    )
    const records = out
      .trim()
      .split('\n')
      .map((line) => parseLdvRecord(JSON.parse(line)))
    expect(code).toBe(0)
    // The program's own daily runs may have used the tenant too.
    expect(out.split('\n').filter((line) => line.includes(reparatieVolgen.code))).toHaveLength(USES)
    expect(records.filter(({ ok }) => !ok)).toEqual([])
    const none = await own.run('logboek', 'export', '--vanaf', '2020-01-01', '--tot', '2020-02-01')
    expect([none.code, none.out]).toEqual([0, ''])
  })

  test('refuses what is wrong with one line that says so, and exit 2', async () => {
    for (const [args, says] of [
      [['--format', 'csv', '--vanaf', '2020-01-01', '--tot', '2020-01-02'], '--format'],
      [['--vanaf', 'gisteren', '--tot', '2020-01-02'], '--vanaf'],
      [['--vanaf', '2020-01-02', '--tot', '2020-01-01'], '--tot ligt voor --vanaf'],
    ] as const) {
      const { code, err } = await own.run('logboek', 'export', ...args)
      expect([code, err.trim().split('\n').length]).toEqual([2, 1])
      expect(err).toContain(says)
    }
  })
})

describe('waarvoor logboek snoei', () => {
  test('refuses a date within the term and removes nothing that is not old', async () => {
    const young = await own.run('logboek', 'snoei', '--voor', '2026-01-01')
    expect([young.code, young.err]).toEqual([2, expect.stringContaining('minstens 5 jaar')])
    const old = await own.run('logboek', 'snoei', '--voor', '2020-01-01')
    expect([old.code, old.out]).toEqual([0, '0 regels verwijderd. Het logboek begint nu bij regel 0.\n'])
  })
})

test('waarvoor logboek bewijs refuses what is no proof', async () => {
  const file = join(own.folder, 'bewijs.json')
  writeFileSync(file, JSON.stringify([{ regel: {}, bewijs: 'x' }]))
  const { code, err } = await own.run('logboek', 'bewijs', file, '--sleutel', program.doelbinding.verifier)
  expect([code, err]).toEqual([1, expect.stringContaining('Bewijs 1 klopt niet')])
})
