import { groundsOf, type RegisterVerwerking } from './register.ts'

const COLUMNS: [string, (verwerking: RegisterVerwerking) => string][] = [
  ['code', ({ code }) => code],
  ['versie', ({ versie }) => String(versie)],
  ['hoofdstuk', ({ hoofdstuk }) => hoofdstuk],
  ['waarvoor', ({ waarvoor }) => waarvoor],
  ['avg', ({ grondslag }) => list(groundsOf(grondslag))],
  ['wet', ({ grondslag }) => grondslag.wet],
  ['betrokkenen', ({ betrokkenen }) => list(betrokkenen)],
  ['categorieen', ({ categorieen }) => list(categorieen)],
  ['ontvangers', ({ ontvangers }) => list(ontvangers)],
  ['bewaartermijn', ({ bewaartermijn }) => bewaartermijn],
  ['maatregelen', ({ maatregelen }) => list(maatregelen)],
]

const list = (words: readonly string[]): string => words.join('; ')

/** The register as RFC 4180: comma, CRLF after every line, a header, and quotes where a field needs them. */
export function toCsv(verwerkingen: readonly RegisterVerwerking[]): string {
  const header = COLUMNS.map(([name]) => name)
  const rows = verwerkingen.map((verwerking) => COLUMNS.map(([, read]) => harmless(read(verwerking))))
  return [header, ...rows].map((row) => `${row.map(quoteIfNeeded).join(',')}\r\n`).join('')
}

/**
 * A spreadsheet runs a field that starts with one of these as a formula, also from a CSV file. An apostrophe before it
 * makes it text (OWASP, CSV Injection); the full-width forms count too, as some programs read them as the plain ones.
 */
const harmless = (field: string): string =>
  /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(field) ? `'${field}` : field

const quoteIfNeeded = (field: string): string =>
  /[",\r\n]|^\s|\s$/.test(field) ? `"${field.replaceAll('"', '""')}"` : field
