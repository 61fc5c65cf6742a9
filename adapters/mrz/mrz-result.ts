export type MrzFormat = 'TD1' | 'TD2' | 'TD3' | 'RIJBEWIJS'

export const FIELD_NAMES = [
  'documentType',
  'documentNumber',
  'issuingState',
  'nationality',
  'lastName',
  'firstName',
  'birthDate',
  'sex',
  'expirationDate',
] as const

export type FieldName = (typeof FIELD_NAMES)[number]

/** Dates as YYYY-MM-DD; sex `male`, `female` or `nonspecified`; null when it could not be read. */
export type MrzFields = Record<FieldName, string | null>

/** What a field may have been before a scanner took a letter O for a nought, or the other way round. */
export type Suggestion = { field: FieldName; value: string }

export type MrzResult = {
  format: MrzFormat | null
  valid: boolean
  fields: MrzFields
  /** The zone holds a BSN (Dutch documents of before August 2021). The number itself is nowhere in this result. */
  bsnPresent: boolean
  /** Dutch, one line each, without what stands in the zone. */
  errors: string[]
  suggestions: Suggestion[]
}

export const noFields = (): MrzFields =>
  Object.fromEntries(FIELD_NAMES.map((name) => [name, null])) as MrzFields

/** The answer to lines that are no machine-readable zone at all. */
export const unreadable = (errors: string[]): MrzResult => ({
  format: null,
  valid: false,
  fields: noFields(),
  bsnPresent: false,
  errors,
  suggestions: [],
})
