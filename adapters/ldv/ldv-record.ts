import { z } from 'zod'
import { isSpanId, isTraceId } from './trace-context.ts'

/**
 * A log record of Logboek Dataverwerkingen 1.0.0 (Logius, 9 April 2026), section 3.2.2, with the field names of the
 * standard. Stricter than the standard in three things: an id of a person may not be a bare number, an attribute must
 * belong to the standard or to an extension with a namespace of its own, and end_time is not before start_time.
 */
const uint64 = z.int('moet een heel getal milliseconden zijn').min(0, 'mag niet negatief zijn')
const text = z.string('moet tekst zijn').min(1, 'mag niet leeg zijn')
const spanId = z
  .string('moet tekst zijn')
  .refine(isSpanId, 'moet 16 hexadecimale tekens zijn, niet alleen nullen')
const attributeValue = z.union(
  [z.string(), z.number(), z.boolean(), z.array(z.string())],
  'moet tekst, een getal, waar of onwaar, of een lijst van teksten zijn',
)
const shapeError = {
  error: (issue: { code: string; keys?: string[] }): string =>
    issue.keys ? `heeft een onbekend veld: ${issue.keys.join(', ')}` : 'moet een JSON-object zijn',
}

const uri = text.refine((value) => URL.canParse(value), 'moet een volledige URI zijn')
const httpUrl = text.refine(
  (value) => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol),
  'moet een URL zijn die met http of https begint',
)

/** "unieke, versleutelde identificerende code": a BSN or staff number as it stands is neither. */
const pseudonym = text.refine(
  (value) => !/^[\d .-]{1,15}$/.test(value),
  'mag geen nummer zijn dat een mens herkent',
)

const subjectIdType = text.refine(
  (value) => value === 'BSN' || value === 'personeelsnummer' || URL.canParse(value),
  'moet BSN, personeelsnummer of een URI zijn',
)

const knownAttributes = z.object(
  {
    'dpl.core.processing_activity_id': uri.optional(),
    'dpl.core.data_subject_id': pseudonym.optional(),
    'dpl.core.data_subject_id_type': subjectIdType.optional(),
    'dpl.core.foreign_operation.processor': httpUrl.optional(),
    'exception.message': text.optional(),
    'exception.type': text.optional(),
    'exception.stacktrace': text.optional(),
  },
  shapeError,
)

/** An extension has its own word after `dpl.`; level 2 and 3 detail and links to other logs live there. */
const EXTENSION = /^dpl\.(?!core\.)[a-z][a-z0-9_]*\..+$/
const SUBJECT = ['dpl.core.data_subject_id', 'dpl.core.data_subject_id_type'] as const

const attributes = knownAttributes.catchall(attributeValue).superRefine((given, context) => {
  const refuse = (key: string, message: string): void =>
    context.addIssue({ code: 'custom', path: [key], message })
  for (const key of Object.keys(given)) {
    if (!(key in knownAttributes.shape) && !EXTENSION.test(key)) refuse(key, 'hoort niet in een logregel')
  }
  if (SUBJECT.every((key) => given[key] === undefined)) return
  for (const key of ['dpl.core.processing_activity_id', ...SUBJECT] as const) {
    if (given[key] === undefined) refuse(key, 'is verplicht als de regel over een persoon gaat')
  }
})

export const ldvRecord = z
  .strictObject(
    {
      trace_id: z
        .string('moet tekst zijn')
        .refine(isTraceId, 'moet 32 hexadecimale tekens zijn, niet alleen nullen'),
      span_id: spanId,
      status: z.enum(['Unset', 'Ok', 'Error'], 'moet Unset, Ok of Error zijn'),
      name: text,
      start_time: uint64,
      end_time: uint64,
      parent_span_id: spanId.optional(),
      resource: z
        .strictObject({ attributes: z.record(text, attributeValue, 'moet een JSON-object zijn') }, shapeError)
        .optional(),
      attributes,
    },
    shapeError,
  )
  .refine((record) => record.end_time >= record.start_time, {
    path: ['end_time'],
    message: 'mag niet voor start_time liggen',
  })
  .refine((record) => record.parent_span_id !== record.span_id, {
    path: ['parent_span_id'],
    message: 'mag niet de regel zelf zijn',
  })

export type LdvRecord = z.infer<typeof ldvRecord>
export type LdvStatus = LdvRecord['status']

/** Reads a record of any origin; a refusal names the field and says in Dutch what is wrong with it. */
export function parseLdvRecord(
  value: unknown,
): { ok: true; record: LdvRecord } | { ok: false; reden: string } {
  const parsed = ldvRecord.safeParse(value)
  if (parsed.success) return { ok: true, record: parsed.data }
  const { path, message } = parsed.error.issues[0]!
  return { ok: false, reden: `${path.join('.') || 'De regel'}: ${message}` }
}
