import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type LdvRecord, parseLdvRecord } from '../adapters/ldv/ldv-record.ts'
import { formatTraceparent } from '../adapters/ldv/trace-context.ts'
import { installDatabase } from '../database/install.ts'
import { makeTestDatabase, type TestDatabase } from '../database/testing/database.ts'
import { TEST_LOG, TEST_SLEUTEL } from '../database/testing/template.ts'
import { antwoord } from '../web/pagina.ts'
import { testApp } from '../web/testing/app.ts'
import { exportLdv } from '../wet-naleven/rechtenverzoek/ldv-batch.ts'
import { logboekInzien } from '../wet-naleven/rechtenverzoek/verwerkingen.ts'
import { sealKey } from './checkpoints.ts'
import { type Context, newContext, randomHex } from './context.ts'
import { sealOnce } from './sealer.ts'
import { statement } from './statement.ts'
import { makeRelaties } from './testing/openen.ts'
import { PROEVEN, proefLezen, proefZoeken } from './testing/verwerkingen.ts'
import { lees, verwerk } from './verwerk.ts'

/** The MOET and MAG NIET of Logboek Dataverwerkingen 1.0.0 that need a running log; adapters/ldv has those of its form. */
let db: TestDatabase
let persons: string[]
const medewerkerId = randomUUID()
const name = statement(proefLezen, (tx) => tx.selectFrom('relatie').select('aanschrijfnaam'))
const search = statement(proefZoeken, (tx) => tx.selectFrom('relatie').select('aanschrijfnaam'))

beforeAll(async () => {
  db = await makeTestDatabase(PROEVEN)
  persons = await makeRelaties(db, ['Anna Anders', 'Bram Bakker', 'Carla Claassen'])
})
afterAll(() => db.stop())

const context = (changes: Partial<Context> = {}): Context => ({
  ...newContext(db.doelbinding, { rol: 'systeem', afdeling: 'onderhoud', medewerkerId }, 'zaak 12'),
  ...changes,
})

/** What the log holds of one trace, as it is exported. */
async function recordsOf(traceId?: string): Promise<LdvRecord[]> {
  await db.doelbinding.opener.flush()
  const records: LdvRecord[] = []
  const options = {
    vanaf: new Date(0),
    tot: new Date('2100-01-01'),
    basis: 'https://voorbeeld.example/',
    versie: '1.0.0',
  }
  for await (const record of exportLdv(db.owner, options)) records.push(record)
  return records.filter((record) => traceId === undefined || record.trace_id === traceId)
}
const countLines = async (where = "soort = 'b'"): Promise<number> => {
  await db.doelbinding.opener.flush()
  const { rows } = await db.owner.query<{ count: number }>(
    `select count(*)::int as count from logboek.regel where ${where}`,
  )
  return rows[0]?.count ?? 0
}
const subject = (record: LdvRecord): unknown => record.attributes['dpl.core.data_subject_id']

describe('the application MOET', () => {
  test('start a trace of its own for each processing, and give each action a span of its own', async () => {
    const uses = [context(), context(), context()]
    for (const use of uses) await lees(use, name, { betrokkenen: persons }, {})
    const traces = new Set(uses.map(({ traceId }) => traceId))
    const records = (await recordsOf()).filter(({ trace_id }) => traces.has(trace_id))
    expect(records).toHaveLength(12)
    expect(new Set(records.map(({ trace_id }) => trace_id)).size).toBe(3)
    expect(new Set(records.map(({ span_id }) => span_id)).size).toBe(records.length)
  })

  test('write one line for each person, as child actions of the known action', async () => {
    const use = context()
    await lees(use, name, { betrokkenen: persons }, {})
    const [action, ...children] = await recordsOf(use.traceId)
    expect(children).toHaveLength(3)
    expect(action && subject(action)).toBeUndefined()
    expect(new Set(children.map(subject)).size).toBe(3)
    for (const child of children) expect(child.parent_span_id).toBe(action?.span_id)
  })

  test('write a line for each person that a search finds, and one for a search that finds nobody', async () => {
    const [found, nobody] = [context(), context()]
    await lees(found, search, { kiest: ['', null] }, {})
    await lees(nobody, search, { kiest: ['niemand', null] }, {})
    expect((await recordsOf(found.traceId)).filter(subject)).toHaveLength(2)
    expect((await recordsOf(nobody.traceId)).map(subject)).toEqual([undefined])
  })

  test('record whether the action succeeded; one that never closed reads as Error', async () => {
    const [good, wrong, open] = [context(), context(), context()]
    const about = { betrokkenen: persons.slice(0, 1) }
    await verwerk(good, proefLezen, about, (tx) => tx.run(name, {}))
    await verwerk(wrong, proefLezen, about, () => Promise.reject(new Error('Anna Anders'))).catch(
      () => undefined,
    )
    const versie = db.doelbinding.versie(proefLezen)
    await db.doelbinding.opener.open(open, versie, { pid: -1, sessie: '', betreft: about, reeks: false })
    const statusOf = async ({ traceId }: Context): Promise<unknown> => (await recordsOf(traceId))[0]?.status
    expect([await statusOf(good), await statusOf(wrong), await statusOf(open)]).toEqual([
      'Ok',
      'Error',
      'Error',
    ])
  })

  test('keep the trace of a caller and set its span as parent', async () => {
    const caller = { traceId: randomHex(16), spanId: randomHex(8) }
    const respond = await page(formatTraceparent(caller))
    expect(respond.status).toBe(200)
    expect(await recordsOf(caller.traceId)).toMatchObject([
      { trace_id: caller.traceId, parent_span_id: caller.spanId, status: 'Ok' },
    ])
  })

  test('start a new trace when no caller, or no readable one, is given', async () => {
    const before = new Set((await recordsOf()).map(({ trace_id }) => trace_id))
    await page(undefined)
    await page('00-onleesbaar-x-01')
    const fresh = (await recordsOf()).filter(({ trace_id }) => !before.has(trace_id))
    expect(new Set(fresh.map(({ trace_id }) => trace_id)).size).toBe(2)
    expect(fresh.map((record) => record.parent_span_id)).toEqual([undefined, undefined])
  })

  /** A page that reads one person, asked over HTTP. */
  async function page(traceparent: string | undefined): Promise<Response> {
    const opties = { deur: 'publiek', toegang: 'publiek' } as const
    const route = antwoord('/proef', opties, async (request) => {
      await lees(request.context, name, { betrokkenen: persons.slice(0, 1) }, {})
      return new Response('gelezen')
    })
    const app = testApp([route], {
      context: ({ traceId, ouderSpanId }) => context({ traceId, ouderSpanId }),
    })
    return app.request('/proef', { headers: traceparent === undefined ? {} : { traceparent } })
  }
})

describe('the application MAG NIET', () => {
  test('sample: a thousand uses give a thousand lines, also when the caller does not sample', async () => {
    const before = await countLines()
    const traceId = randomHex(16)
    const use = context({ traceId, ouderSpanId: randomHex(8) })
    const about = { betrokkenen: persons.slice(0, 1) }
    await Promise.all(Array.from({ length: 1000 }, () => lees(use, name, about, {})))
    expect((await countLines()) - before).toBe(1000)
    expect(await recordsOf(traceId)).toHaveLength(1000)
    expect(await countLines("soort = 'e' and trace_id = '\\x" + traceId + "'")).toBe(1000)
  })
})

describe('the log MOET', () => {
  test('confirm the writing of each line: when a use begins its line is on disk and seen by others', async () => {
    const use = context()
    await verwerk(use, proefLezen, { betrokkenen: persons.slice(0, 1) }, async () => {
      expect(await countLines(`soort = 'b' and trace_id = '\\x${use.traceId}'`)).toBe(1)
    })
  })

  test('give every record in the form of the standard', async () => {
    const records = await recordsOf()
    expect(records.length).toBeGreaterThan(1000)
    const refused = records
      .map((record) => parseLdvRecord(JSON.parse(JSON.stringify(record))))
      .filter(({ ok }) => !ok)
    expect(refused).toEqual([])
    for (const { name: action, attributes, start_time, end_time } of records) {
      expect(action).toMatch(/en\b/)
      expect(attributes['dpl.core.processing_activity_id']).toMatch(
        /^https:\/\/voorbeeld\.example\/rvva\/proef-/,
      )
      expect(end_time).toBeGreaterThanOrEqual(start_time)
    }
  })

  test('hold an end once, also when it was written twice', async () => {
    const use = context()
    const opener = db.doelbinding.opener
    const opening = await opener.open(use, db.doelbinding.versie(proefLezen), {
      pid: -2,
      sessie: '',
      betreft: { betrokkenen: persons.slice(0, 1) },
      reeks: false,
    })
    opener.close(opening, 'Ok')
    opener.close(opening, 'Error')
    expect(await recordsOf(use.traceId)).toMatchObject([{ status: 'Ok' }])
  })
})

describe('decided in the standard', () => {
  test('no line names an employee; the audit log does, by number, joined by trace', async () => {
    const use = context()
    await lees(use, name, { betrokkenen: persons.slice(0, 1) }, {})
    await db.doelbinding.opener.flush()
    const { rows } = await db.owner.query(
      `select to_jsonb(r)::text as regel from logboek.regel r where trace_id = '\\x${use.traceId}'`,
    )
    expect(rows.length).toBeGreaterThan(0)
    for (const { regel } of rows as { regel: string }[]) expect(regel).not.toContain(medewerkerId)
    const audit = await db.owner.query(
      `select medewerker_id from logboek.audit where trace_id = '\\x${use.traceId}'`,
    )
    expect(audit.rows).toEqual([{ medewerker_id: medewerkerId }])
  })

  test('lines hold nothing that the register holds, and no id or name of the person', async () => {
    const { rows } = await db.owner.query<{ regel: string }>(
      'select to_jsonb(r)::text as regel from logboek.regel r',
    )
    const said = [
      ...persons,
      'Anders',
      proefLezen.waarvoor.nl,
      proefLezen.naam,
      proefLezen.grondslag.wet,
      proefLezen.bewaartermijn.duur,
      proefLezen.code,
    ]
    for (const text of said)
      expect(
        rows.filter(({ regel }) => regel.includes(text)),
        text,
      ).toEqual([])
  })

  test('the log itself is not logged: reading it is one use, sealing and exporting it are none', async () => {
    const own = statement(logboekInzien, (tx) => tx.selectFrom('logboek.regel').select('id').limit(5))
    const before = await countLines('true')
    const reader = newContext(db.doelbinding, { rol: 'huurder' })
    expect(await lees(reader, own, { betrokkenen: persons.slice(0, 1) }, {})).toHaveLength(5)
    expect((await countLines('true')) - before).toBe(2)
    const sealer = await db.connectAs('verzegelaar')
    const key = sealKey(TEST_SLEUTEL, TEST_LOG)
    expect(await sealOnce(sealer, { key, keep: async () => undefined })).toBeGreaterThan(0)
    await recordsOf()
    expect((await countLines('true')) - before).toBe(2)
  })

  test('nobody but the kernel writes, changes or removes a line', async () => {
    const { rows } = await db.owner.query(
      `select r.rolname, p.privilege from pg_roles r, unnest(array['insert', 'update', 'delete', 'truncate']) p (privilege)
       where starts_with(r.rolname, $1) and has_table_privilege(r.oid, 'logboek.regel', p.privilege)`,
      [`${db.doelbinding.prefix}_`],
    )
    expect(rows).toEqual([])
  })
})

describe('the register MOET', () => {
  test('keep every change as a new version with a time, so that code and moment lead to one', async () => {
    const before = context()
    await lees(before, name, { betrokkenen: persons.slice(0, 1) }, {})
    const changed = {
      ...proefLezen,
      waarvoor: { nl: 'Wij beproeven het lezen opnieuw.', en: 'We try reading again.' },
    }
    const verwerkingen = db.doelbinding.declaraties.verwerkingen.map((each) =>
      each.code === proefLezen.code ? changed : each,
    )
    const declaraties = { ...db.doelbinding.declaraties, verwerkingen }
    await installDatabase(db.owner, { declaraties, sleutel: TEST_SLEUTEL, show: () => undefined })
    const { rows } = await db.owner.query<{ versie: number; nl: string }>(
      `select v.versie, v.inhoud -> 'waarvoor' ->> 'nl' as nl from doelbinding.verwerking_versie v
       where v.code = $1 and v.vanaf <= $2 and coalesce(v.tot > $2, true)`,
      [proefLezen.code, new Date((await recordsOf(before.traceId))[0]?.start_time ?? 0)],
    )
    expect(rows).toEqual([{ versie: 1, nl: proefLezen.waarvoor.nl }])
    await expect(lees(context(), name, { betrokkenen: persons }, {})).rejects.toThrow(
      'gewijzigd of ingetrokken',
    )
    expect(await countLines(`versie not in (select id from doelbinding.verwerking_versie)`)).toBe(0)
  })
})
