import { ldvRecord, type LdvRecord, type LdvStatus } from './ldv-record.ts'

/** What is known of one use of data about at most one person. Times are milliseconds since 1970, ids lower-case hex. */
export type LogLine = {
  traceId: string
  spanId: string
  parentSpanId?: string
  name: string
  startMs: number
  /** Missing when the use was opened and never closed. */
  endMs?: number
  status?: LdvStatus
  /** URI of the verwerking in the register; with the start time it points to one version of it. */
  processingActivityId: string
  /** Pseudonym of the person; missing when the use is about nobody. */
  dataSubjectId?: string
  dataSubjectIdType?: string
  /** URL of the application that called us, when another one did. */
  foreignProcessor?: string
  system?: { name: string; version: string }
  /** Attributes of extensions (`dpl.<extension>.…`) and `exception.type`. */
  extra?: Record<string, string | number | boolean | string[]>
}

/** An error text can quote the value it stumbled over, so only the kind of error is ever logged. */
const NEVER_LOGGED = new Set(['exception.message', 'exception.stacktrace'])

/**
 * The record of a use. A use that never closed reads as `Error` and ends where it began, for nobody knows how far it came.
 * A clock that was set back meanwhile does not make a use end before its start. Throws when the line breaks the standard:
 * that is a bug of the caller.
 */
export function toLdvRecord(line: LogLine): LdvRecord {
  const extra = line.extra ?? {}
  const forbidden = Object.keys(extra).find((key) => NEVER_LOGGED.has(key) || key.startsWith('dpl.core.'))
  if (forbidden) throw new RangeError(`${forbidden} hoort niet in de extra velden van een logregel.`)
  const closed = line.endMs !== undefined
  return ldvRecord.parse({
    trace_id: line.traceId,
    span_id: line.spanId,
    status: closed ? (line.status ?? 'Unset') : 'Error',
    name: line.name,
    start_time: line.startMs,
    end_time: Math.max(line.startMs, line.endMs ?? line.startMs),
    ...(line.parentSpanId !== undefined && { parent_span_id: line.parentSpanId }),
    ...(line.system && { resource: resourceOf(line.system) }),
    attributes: attributesOf(line, extra),
  })
}

function resourceOf({ name, version }: { name: string; version: string }): LdvRecord['resource'] {
  return { attributes: { 'service.name': name, 'service.version': version } }
}

function attributesOf(line: LogLine, extra: NonNullable<LogLine['extra']>): Record<string, unknown> {
  const all = {
    'dpl.core.processing_activity_id': line.processingActivityId,
    'dpl.core.data_subject_id': line.dataSubjectId,
    'dpl.core.data_subject_id_type': line.dataSubjectIdType,
    'dpl.core.foreign_operation.processor': line.foreignProcessor,
    ...extra,
  }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
}
