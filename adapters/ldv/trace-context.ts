import { randomBytes } from 'node:crypto'

/**
 * One action within a processing (LDV 1.0.0 section 3.2.2): 16 and 8 bytes as lower-case hex, neither all zeros. The trace
 * is the same over all applications that serve one original processing.
 */
export type Span = { traceId: string; spanId: string; parentSpanId?: string }

const VERSION_00 = /^00-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}$/
/** W3C Trace Context section 3.2.4: a later version may add fields behind the four that are known. */
const LATER_VERSION = /^(?!ff|00)[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}(?:-.*)?$/

export const isTraceId = (text: string): boolean => /^(?!0{32}$)[0-9a-f]{32}$/.test(text)
export const isSpanId = (text: string): boolean => /^(?!0{16}$)[0-9a-f]{16}$/.test(text)

/** A new processing: nobody called us. */
export const startTrace = (): Span => ({ traceId: randomId(16), spanId: randomId(8) })

/** An action that another action started, here or in the application that called us. */
export const startChild = ({ traceId, spanId }: Span): Span => ({
  traceId,
  spanId: randomId(8),
  parentSpanId: spanId,
})

/** The span of an incoming request: the caller's trace goes on, and a missing or unreadable header starts a new one. */
export function continueTrace(traceparent: string | null | undefined): Span {
  const caller = parseTraceparent(traceparent ?? '')
  return caller ? startChild(caller) : startTrace()
}

/**
 * The calling span in a `traceparent` header (W3C Trace Context section 3.2), or null when the header must be ignored. The
 * flag that says whether the caller sampled is left out on purpose: every processing is logged, whatever the caller does.
 */
export function parseTraceparent(header: string): Span | null {
  const [, traceId = '', spanId = ''] = VERSION_00.exec(header) ?? LATER_VERSION.exec(header) ?? []
  return isTraceId(traceId) && isSpanId(spanId) ? { traceId, spanId } : null
}

/** The header for a call to another application; its flag always says that this side logs. */
export function formatTraceparent({ traceId, spanId }: Span): string {
  if (!isTraceId(traceId) || !isSpanId(spanId)) throw new RangeError('Geen geldige trace_id of span_id.')
  return `00-${traceId}-${spanId}-01`
}

function randomId(bytes: number): string {
  const id = randomBytes(bytes)
  // All zeros means "no id". The chance is nil, but the rule is a rule.
  return id.every((byte) => byte === 0) ? randomId(bytes) : id.toString('hex')
}
