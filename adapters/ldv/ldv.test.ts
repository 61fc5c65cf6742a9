import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type LdvRecord, parseLdvRecord } from './ldv-record.ts'
import { type LogLine, toLdvRecord } from './log-line.ts'
import {
  continueTrace,
  formatTraceparent,
  parseTraceparent,
  startChild,
  startTrace,
} from './trace-context.ts'

/**
 * The MOET and MAG NIET rules of Logboek Dataverwerkingen 1.0.0 that the form of a record and of a header can show. These
 * need a running log, so the tests of doelbinding/ have them:
 * - the log can demand TLS, and confirms the writing of each line;
 * - every action really writes a line (no line, no data), also when it fails or is rolled back;
 * - a use about n persons writes n lines, each an action of its own under the same parent;
 * - no sampling: the number of lines is the number of uses;
 * - the register keeps every version of a verwerking with its time, so that id and time lead to one version;
 * - an incoming request's trace context ends up in the lines it causes.
 */
const line: LogLine = {
  traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
  spanId: '00f067aa0ba902b7',
  name: 'Onderhoud plannen',
  startMs: 1_795_438_000_000,
  endMs: 1_795_438_000_012,
  processingActivityId: 'https://voorbeeld.example/rvva/onderhoud-plannen',
  dataSubjectId: 'p:9f2c44e1b07a',
  dataSubjectIdType: 'https://voorbeeld.example/begrip/pseudoniem',
}
const record = toLdvRecord(line)
const changed = (change: Record<string, unknown>): Record<string, unknown> => ({ ...record, ...change })
const withAttributes = (change: Record<string, unknown>): unknown =>
  JSON.parse(JSON.stringify({ ...record, attributes: { ...record.attributes, ...change } }))
const reason = (value: unknown): string => {
  const parsed = parseLdvRecord(value)
  return parsed.ok ? 'aanvaard' : parsed.reden
}

describe('the interface MOET have these fields', () => {
  test('under the names and in the order of the standard', () => {
    const full = toLdvRecord({
      ...line,
      parentSpanId: 'b7ad6b7169203331',
      system: { name: 'Waarvoor', version: '1.0.0' },
    })
    expect(JSON.parse(JSON.stringify(full))).toEqual({
      trace_id: '4bf92f3577b34da6a3ce929d0e0e4736',
      span_id: '00f067aa0ba902b7',
      status: 'Unset',
      name: 'Onderhoud plannen',
      start_time: 1_795_438_000_000,
      end_time: 1_795_438_000_012,
      parent_span_id: 'b7ad6b7169203331',
      resource: { attributes: { 'service.name': 'Waarvoor', 'service.version': '1.0.0' } },
      attributes: {
        'dpl.core.processing_activity_id': 'https://voorbeeld.example/rvva/onderhoud-plannen',
        'dpl.core.data_subject_id': 'p:9f2c44e1b07a',
        'dpl.core.data_subject_id_type': 'https://voorbeeld.example/begrip/pseudoniem',
      },
    })
  })

  test.each(['trace_id', 'span_id', 'status', 'name', 'start_time', 'end_time', 'attributes'])(
    '%s MOET be there',
    (field) => {
      const without = Object.fromEntries(Object.entries(record).filter(([key]) => key !== field))
      expect(reason(without)).toMatch(new RegExp(`^${field}: `))
    },
  )

  test('parent_span_id and resource may be left out, and no field may be added', () => {
    expect(reason(record)).toBe('aanvaard')
    for (const field of ['medewerker', 'parentSpanId', 'traceId']) {
      expect(reason(changed({ [field]: 'x' }))).toBe(`De regel: heeft een onbekend veld: ${field}`)
    }
    expect(reason(changed({ resource: { naam: 'x' } }))).toMatch(/^resource/)
    expect(reason(changed({ resource: { attributes: { 'service.name': null } } }))).toMatch(
      /^resource.attributes/,
    )
  })

  test('trace_id is 16 bytes and span_id 8', () => {
    for (const wrong of [
      '',
      '0'.repeat(32),
      'A'.repeat(32),
      'a'.repeat(31),
      'a'.repeat(33),
      `${'a'.repeat(32)}\n`,
      7,
    ]) {
      expect(reason(changed({ trace_id: wrong }))).toMatch(/^trace_id: /)
    }
    for (const wrong of ['', '0'.repeat(16), 'a'.repeat(15), 'a'.repeat(32), null]) {
      expect(reason(changed({ span_id: wrong }))).toMatch(/^span_id: /)
      expect(reason(changed({ parent_span_id: wrong }))).toMatch(/^parent_span_id: /)
    }
  })

  test('times are whole milliseconds, and the end is not before the start', () => {
    for (const wrong of [-1, 0.5, '1795438000000', 2 ** 53, null]) {
      expect(reason(changed({ start_time: wrong }))).toMatch(/^start_time: /)
    }
    expect(reason(changed({ end_time: line.startMs - 1 }))).toMatch(/^end_time: mag niet voor start_time/)
  })
})

describe('the application MOET', () => {
  test('start a new trace with a unique trace_id for each processing', () => {
    const traces = Array.from({ length: 1000 }, () => startTrace())
    expect(new Set(traces.map(({ traceId }) => traceId)).size).toBe(1000)
    expect(traces.every(({ parentSpanId }) => parentSpanId === undefined)).toBe(true)
    expect(reason(toLdvRecord({ ...line, ...traces[0] }))).toBe('aanvaard')
  })

  test('give each action a unique span_id', () => {
    const parent = startTrace()
    const children = Array.from({ length: 1000 }, () => startChild(parent))
    expect(new Set([parent, ...children].map(({ spanId }) => spanId)).size).toBe(1001)
    expect(reason(changed({ parent_span_id: record.span_id }))).toMatch(
      /^parent_span_id: mag niet de regel zelf/,
    )
  })

  test('keep the trace_id and set parent_span_id when an action starts another', () => {
    const parent = startTrace()
    const child = startChild(parent)
    expect(child.traceId).toBe(parent.traceId)
    expect(child.parentSpanId).toBe(parent.spanId)
    expect(toLdvRecord({ ...line, ...child }).parent_span_id).toBe(parent.spanId)
  })

  test('write a line about at most one data subject', () => {
    for (const several of [['p:1a', 'p:2b'], { id: 'p:1a' }, '']) {
      expect(reason(withAttributes({ 'dpl.core.data_subject_id': several }))).toMatch(/data_subject_id/)
    }
    const { dataSubjectId: _, dataSubjectIdType: __, ...aboutNobody } = line
    expect(Object.keys(toLdvRecord(aboutNobody).attributes)).toEqual(['dpl.core.processing_activity_id'])
  })

  test('refer to the register, and say whom it is about and in which kind of code', () => {
    for (const key of Object.keys(record.attributes)) {
      expect(reason(withAttributes({ [key]: undefined }))).toBe(
        `attributes.${key}: is verplicht als de regel over een persoon gaat`,
      )
    }
    for (const wrong of ['onderhoud-plannen', '/rvva/1', '', 5]) {
      expect(reason(withAttributes({ 'dpl.core.processing_activity_id': wrong }))).toMatch(
        /processing_activity_id/,
      )
    }
    for (const kind of ['BSN', 'personeelsnummer', 'urn:voorbeeld:pseudoniem']) {
      expect(reason(withAttributes({ 'dpl.core.data_subject_id_type': kind }))).toBe('aanvaard')
    }
    expect(reason(withAttributes({ 'dpl.core.data_subject_id_type': 'bsn' }))).toMatch(/data_subject_id_type/)
  })

  test('record success and failure, and a use that never closed as failure', () => {
    const { endMs: _, ...open } = line
    expect(record.status).toBe('Unset')
    expect(toLdvRecord({ ...line, status: 'Ok' }).status).toBe('Ok')
    expect(toLdvRecord({ ...line, status: 'Error' }).status).toBe('Error')
    expect(toLdvRecord(open)).toMatchObject({
      status: 'Error',
      start_time: line.startMs,
      end_time: line.startMs,
    })
    expect(toLdvRecord({ ...open, status: 'Ok' }).status).toBe('Error')
    expect(reason(changed({ status: 'OK' }))).toMatch(/^status: moet Unset, Ok of Error zijn/)
  })

  test('write incoming metadata as dpl.core.foreign_operation', () => {
    const processor = 'https://ander.example/logboek'
    const called = toLdvRecord({ ...line, foreignProcessor: processor })
    expect(called.attributes['dpl.core.foreign_operation.processor']).toBe(processor)
    expect(() => toLdvRecord({ ...line, foreignProcessor: 'ander' })).toThrow()
    expect(reason(withAttributes({ 'dpl.core.foreign_operation.processor': 'urn:ander' }))).toMatch(/http/)
    expect(reason(withAttributes({ 'dpl.core.foreign_operation.trace_id': 'a' }))).toMatch(/hoort niet/)
  })
})

describe('between applications over HTTP the trace context MOET be that of W3C', () => {
  const header = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01'

  test('it is read and passed on', () => {
    const here = continueTrace(header)
    expect(here).toMatchObject({ traceId: line.traceId, parentSpanId: line.spanId })
    expect(formatTraceparent(here)).toBe(`00-${line.traceId}-${here.spanId}-01`)
    expect(parseTraceparent(formatTraceparent(here))).toEqual({ traceId: here.traceId, spanId: here.spanId })
  })

  test.each([
    ['a header of a later version', `cc${header.slice(2)}`],
    ['a later version with more behind it', `cc${header.slice(2)}-wat-er-later-komt`],
  ])('%s is understood', (_, later) => {
    expect(parseTraceparent(later)).toEqual({ traceId: line.traceId, spanId: line.spanId })
  })

  test.each([
    ['nothing', ''],
    ['version ff', `ff${header.slice(2)}`],
    ['version 00 with more behind it', `${header}-x`],
    ['a later version with something stuck to it', `cc${header.slice(2)}x`],
    ['upper case', header.toUpperCase()],
    ['a trace of zeros', header.replace(line.traceId, '0'.repeat(32))],
    ['a span of zeros', header.replace(line.spanId, '0'.repeat(16))],
    ['a short trace', header.replace('4bf9', '4bf')],
    ['spaces around it', ` ${header} `],
    ['a line break in it', `${header}\n`],
    ['two headers in one', `${header},${header}`],
  ])('%s starts a new trace', (_, wrong) => {
    expect(parseTraceparent(wrong)).toBeNull()
    expect(continueTrace(wrong).traceId).not.toBe(line.traceId)
    expect(continueTrace(wrong).parentSpanId).toBeUndefined()
  })

  test('no header starts a new trace, and an impossible span is not sent', () => {
    expect(continueTrace(null).parentSpanId).toBeUndefined()
    expect(() => formatTraceparent({ traceId: '0'.repeat(32), spanId: line.spanId })).toThrow(RangeError)
  })
})

describe('the application MAG NIET', () => {
  test('sample: a caller that does not sample changes nothing here', () => {
    const unsampled = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00'
    expect(parseTraceparent(unsampled)).toEqual({ traceId: line.traceId, spanId: line.spanId })
    expect(formatTraceparent(continueTrace(unsampled))).toMatch(/-01$/)
  })
})

describe('decided in the standard or by us', () => {
  test('the id of a person is a code, never a BSN or number as it stands', () => {
    for (const bare of ['999990019', '9999.90.019', '123456', '12 34']) {
      expect(() => toLdvRecord({ ...line, dataSubjectId: bare, dataSubjectIdType: 'BSN' })).toThrow()
    }
  })

  test('an extension has a namespace of its own, and no line names an employee', () => {
    const columns = { 'dpl.waarvoor.gegevens': ['telefoon', 'adres'] }
    expect(toLdvRecord({ ...line, extra: columns }).attributes).toMatchObject(columns)
    for (const key of [
      'dpl.core.gegevens',
      'gegevens',
      'enduser.id',
      'user.name',
      'medewerker',
      'dpl.',
      'dpl.x',
      'dpl.core.',
    ]) {
      expect(() => toLdvRecord({ ...line, extra: { [key]: 'x' } })).toThrow()
    }
  })

  test('the extra fields cannot overwrite the fields of the standard', () => {
    expect(() => toLdvRecord({ ...line, extra: { 'dpl.core.data_subject_id': 'p:ander' } })).toThrow(
      /hoort niet/,
    )
  })

  test('of an error only the kind is logged, since its text can hold personal data', () => {
    const failed = toLdvRecord({ ...line, status: 'Error', extra: { 'exception.type': 'NotFound' } })
    expect(failed.attributes['exception.type']).toBe('NotFound')
    for (const key of ['exception.message', 'exception.stacktrace']) {
      expect(() => toLdvRecord({ ...line, extra: { [key]: 'BSN 999990019 bestaat al' } })).toThrow(
        /hoort niet/,
      )
    }
  })

  test('a clock set back does not make a use end before it began', () => {
    expect(toLdvRecord({ ...line, endMs: line.startMs - 60_000 }).end_time).toBe(line.startMs)
  })

  test('every record that is written can be read back the same', () => {
    const lines = fc.record(
      {
        traceId: fc.stringMatching(/^[0-9a-f]{31}[1-9a-f]$/),
        spanId: fc.constant('00f067aa0ba902b7'),
        parentSpanId: fc.constant('00f067aa0ba902b8'),
        name: fc.string({ minLength: 1 }),
        startMs: fc.nat(),
        endMs: fc.nat(),
        status: fc.constantFrom('Unset' as const, 'Ok' as const, 'Error' as const),
        processingActivityId: fc.webUrl(),
      },
      { requiredKeys: ['traceId', 'spanId', 'name', 'startMs', 'processingActivityId'] },
    )
    fc.assert(
      fc.property(lines, (any) => {
        const written = toLdvRecord(any)
        expect(parseLdvRecord(JSON.parse(JSON.stringify(written)))).toEqual<{ ok: true; record: LdvRecord }>({
          ok: true,
          record: written,
        })
      }),
    )
  })

  test('anything at all is judged without a crash', () => {
    fc.assert(fc.property(fc.anything(), (any) => !parseLdvRecord(any).ok))
    for (const any of [null, undefined, [], 'x', 3])
      expect(reason(any)).toBe('De regel: moet een JSON-object zijn')
  })
})
