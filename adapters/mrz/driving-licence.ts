import { checkDigit } from './check-digit.ts'
import { noFields } from './mrz-result.ts'
import type { MrzResult } from './mrz-result.ts'

// One line of 30: D1, NLD, version, number of 10 digits, 13 random characters, check digit (ISO/IEC 18013; the layout of
// the Dutch line is known from test data of others, not from a document of the RDW).
const LINE = /^D1NLD[0-9](?<number>\d{10})[A-Z0-9<]{13}(?<check>[0-9])$/

/** Reads the one-line zone of a Dutch driving licence, which holds the number and nothing of the person. */
export function readDrivingLicence(line: string): MrzResult {
  const parts = LINE.exec(line)?.groups
  const fields = {
    ...noFields(),
    documentType: 'D1',
    issuingState: line.slice(2, 5) === 'NLD' ? 'NLD' : null,
  }
  const result: MrzResult = {
    format: 'RIJBEWIJS',
    valid: false,
    fields,
    bsnPresent: false,
    errors: [],
    suggestions: [],
  }
  if (parts === undefined)
    return { ...result, errors: ['Deze regel is niet die van een Nederlands rijbewijs.'] }
  const valid = String(checkDigit(line.slice(0, 29))) === parts['check']
  const errors = valid ? [] : ['Het controlecijfer van het rijbewijs klopt niet. Controleer de hele regel.']
  return { ...result, valid, fields: { ...fields, documentNumber: parts['number'] ?? null }, errors }
}
