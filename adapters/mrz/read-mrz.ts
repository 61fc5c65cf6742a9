import { parse } from 'mrz'
import type { ParseResult } from 'mrz'
import { containsBsn } from './bsn.ts'
import { readDrivingLicence } from './driving-licence.ts'
import { mrzDate } from './mrz-date.ts'
import { shapeErrors } from './mrz-lines.ts'
import { unreadable } from './mrz-result.ts'
import type { FieldName, MrzFields, MrzResult, Suggestion } from './mrz-result.ts'
import { numberSuggestions, withLetters, withNoughts } from './ocr-suggestion.ts'

/** Where fields stand, per format: line, begin, end. Only those that are read here and not by the library. */
type Span = readonly [line: number, begin: number, end: number]
type Spans = {
  number: Span
  check: Span
  birth: Span
  expiry: Span
  issuer: Span
  nationality: Span
  optional: Span[]
}

const TWO_LINES: Omit<Spans, 'optional'> = {
  number: [1, 0, 9],
  check: [1, 9, 10],
  birth: [1, 13, 19],
  expiry: [1, 21, 27],
  issuer: [0, 2, 5],
  nationality: [1, 10, 13],
}

const SPANS: Readonly<Record<'TD1' | 'TD2' | 'TD3', Spans>> = {
  TD1: {
    number: [0, 5, 14],
    check: [0, 14, 15],
    birth: [1, 0, 6],
    expiry: [1, 8, 14],
    issuer: [0, 2, 5],
    nationality: [1, 15, 18],
    optional: [
      [0, 15, 30],
      [1, 18, 29],
    ],
  },
  TD2: { ...TWO_LINES, optional: [[1, 28, 35]] },
  TD3: { ...TWO_LINES, optional: [[1, 28, 42]] },
}

/**
 * Reads a machine-readable zone (ICAO Doc 9303 TD1, TD2, TD3, or a Dutch driving licence). Wrong lines are no exception:
 * the answer says what is wrong. A BSN in the zone is detected and then dropped. `today` is YYYY-MM-DD and decides the
 * century of two-digit years.
 */
export function readMrz(lines: readonly string[], today: string): MrzResult {
  const shape = shapeErrors(lines)
  if (shape.length > 0) return unreadable(shape)
  const [first = ''] = lines
  if (lines.length === 1) return readDrivingLicence(first)
  const format = formatOf(lines)
  if (format === null)
    return unreadable(['Dit soort document wordt niet gelezen. Gebruik een paspoort of identiteitskaart.'])
  const parsed = parse(lines)
  if (parsed.format !== format)
    return unreadable(['Dit soort document wordt niet gelezen. Gebruik een paspoort of identiteitskaart.'])
  const at = ([line, begin, end]: Span): string => (lines[line] ?? '').slice(begin, end)
  const spans = SPANS[format]
  const dutch = at(spans.issuer) === 'NLD'
  const fields = fieldsOf(parsed, { at, spans, today })
  const errors = errorsOf(parsed, fields)
  const bsnPresent = dutch && spans.optional.some((span) => containsBsn(at(span)))
  const safe = withoutBsn(fields, dutch)
  return {
    format,
    valid: errors.length === 0,
    fields: safe,
    bsnPresent,
    errors,
    suggestions: errors.length === 0 ? [] : suggestionsOf(parsed, { at, spans, today }, dutch),
  }
}

function formatOf(lines: readonly string[]): 'TD1' | 'TD2' | 'TD3' | null {
  const length = lines[0]?.length
  if (lines.length === 3) return length === 30 ? 'TD1' : null
  return length === 36 ? 'TD2' : length === 44 ? 'TD3' : null
}

type Zone = { at: (span: Span) => string; spans: Spans; today: string }

function fieldsOf(parsed: ParseResult, { at, spans, today }: Zone): MrzFields {
  const { fields } = parsed
  return {
    documentType: fields.documentCode ?? null,
    documentNumber: parsed.documentNumber,
    issuingState: stateOf(at(spans.issuer)),
    nationality: stateOf(at(spans.nationality)),
    lastName: fields.lastName ?? null,
    firstName: fields.firstName ?? null,
    birthDate: mrzDate(at(spans.birth), 'birth', today),
    sex: fields.sex ?? null,
    expirationDate: mrzDate(at(spans.expiry), 'expiry', today),
  }
}

const stateOf = (text: string): string | null =>
  /^[A-Z]{1,3}<*$/.test(text) ? text.replaceAll('<', '') : null

/** The library's fields in Dutch. What the library says of them quotes the zone, so its words are not used. */
const FIELD_TEXTS: Readonly<Record<string, string>> = {
  documentCode: 'De soort van het document (eerste letters) klopt niet.',
  issuingState: 'Het land dat het document heeft uitgegeven bestaat niet.',
  nationality: 'De nationaliteit bestaat niet.',
  lastName: 'De achternaam heeft een teken dat er niet hoort.',
  firstName: 'De voornamen hebben een teken dat er niet hoort.',
  documentNumber: 'Het documentnummer kan niet worden gelezen.',
  documentNumberCheckDigit: 'Het controlecijfer van het documentnummer klopt niet.',
  birthDate: 'De geboortedatum bestaat niet.',
  birthDateCheckDigit: 'Het controlecijfer van de geboortedatum klopt niet.',
  expirationDate: 'De datum waarop het document verloopt bestaat niet.',
  expirationDateCheckDigit: 'Het controlecijfer van de verloopdatum klopt niet.',
  sex: 'Het geslacht is geen M, F of <.',
  personalNumberCheckDigit: 'Het controlecijfer van het persoonlijke nummer klopt niet.',
  compositeCheckDigit: 'Het controlecijfer over de hele zone klopt niet.',
}

function errorsOf(parsed: ParseResult, fields: MrzFields): string[] {
  const wrong = parsed.details.filter((detail) => !detail.valid).map((detail) => detail.field ?? '')
  const errors = wrong.map((field) => FIELD_TEXTS[field] ?? 'Een los veld van de zone klopt niet.')
  for (const name of ['birthDate', 'expirationDate'] as const) {
    // The library lets 31 February pass; unknown parts of a birth date (`<`) are right.
    const text = FIELD_TEXTS[name] ?? ''
    const unknown = parsed.fields[name]?.includes('<') ?? false
    if (fields[name] === null && !unknown && !errors.includes(text)) errors.push(text)
  }
  return errors
}

/** Whatever was misread or shifted: no field may show a run of digits that is a BSN, and a name has no digits at all. */
function withoutBsn(fields: MrzFields, dutch: boolean): MrzFields {
  const clean = { ...fields }
  for (const name of ['lastName', 'firstName', 'documentType'] as const)
    if (/\d{3}/.test(clean[name] ?? '')) clean[name] = null
  if (dutch && containsBsn(clean.documentNumber ?? '')) clean.documentNumber = null
  return clean
}

function suggestionsOf(parsed: ParseResult, zone: Zone, dutch: boolean): Suggestion[] {
  const { at, spans, today } = zone
  const wrong = new Set(parsed.details.filter((detail) => !detail.valid).map((detail) => detail.field))
  const suggestions: Suggestion[] = []
  const add = (field: FieldName, value: string | null): void => {
    if (value !== null && !containsBsn(value)) suggestions.push({ field, value })
  }
  if (wrong.has('documentNumberCheckDigit'))
    for (const value of numberSuggestions(at(spans.number), at(spans.check), dutch))
      add('documentNumber', value)
  const dates = { birthDate: ['birth', spans.birth], expirationDate: ['expiry', spans.expiry] } as const
  for (const name of ['birthDate', 'expirationDate'] as const) {
    const [kind, span] = dates[name]
    const digits = withNoughts(at(span))
    if (digits !== null) add(name, mrzDate(digits, kind, today))
  }
  add('issuingState', stateOf(withLetters(at(spans.issuer)) ?? ''))
  add('nationality', stateOf(withLetters(at(spans.nationality)) ?? ''))
  return suggestions
}
