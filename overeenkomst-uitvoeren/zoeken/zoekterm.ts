/** What somebody searches by, read from one line of text. `onleesbaar` holds nothing that can be searched. */
export type Zoekterm =
  | { soort: 'naam'; naam: string }
  | { soort: 'postcode'; postcode: string; huisnummer: string; toevoeging: string | null }
  | { soort: 'straat'; straat: string; huisnummer: string; toevoeging: string | null }
  | { soort: 'telefoon'; cijfers: string }
  | { soort: 'nummer'; nummer: string }
  | { soort: 'onleesbaar' }

const POSTCODE = /^([1-9]\d{3})\s?([a-z]{2})[\s,]+(\d{1,5})(?:[\s-]?([a-z0-9]{1,5}))?$/i
const STRAAT = /^(\p{L}[\p{L}\p{M}\s.'’-]{2,80}?)\s+(\d{1,5})(?:[\s-]?([a-z0-9]{1,5}))?$/iu
const TELEFOON = /^\+?[\d\s().-]{9,20}$/
const NUMMER = /^(?:reparatie|contract|huurcontract)?\s*#?\s*(\d{1,18})$/i

/** Nothing that cannot be in a name, such as signs that turn the direction of text; a name has a letter. */
const cleanName = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{M}\d\s.'’-]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 100)

/** Digits alone, with the country code of the Netherlands as a nought: as `telefooncijfers` in the database. */
export const phoneDigits = (text: string): string =>
  text.replaceAll(/\D/g, '').replace(/^(?:0031|31(?=[1-9]\d{8}$))0?/, '0')

/** Reads a postcode with number, a street with number, a telephone number, the number of a repair or contract, or else a name. */
export function parseZoekterm(text: string): Zoekterm {
  const term = text.replaceAll(/\s+/g, ' ').trim()
  const postcode = POSTCODE.exec(term)
  if (postcode) {
    const [, cijfers = '', letters = '', huisnummer = '', toevoeging = null] = postcode
    return { soort: 'postcode', postcode: cijfers + letters.toUpperCase(), huisnummer, toevoeging }
  }
  const digits = phoneDigits(term)
  if (TELEFOON.test(term) && /^0\d{9}$/.test(digits)) return { soort: 'telefoon', cijfers: digits }
  const nummer = NUMMER.exec(term)?.[1]
  if (nummer) return { soort: 'nummer', nummer }
  const straat = STRAAT.exec(term)
  if (straat) {
    const [, naam = '', huisnummer = '', toevoeging = null] = straat
    return { soort: 'straat', straat: naam.trim(), huisnummer, toevoeging }
  }
  const naam = cleanName(term)
  return /\p{L}/u.test(naam) ? { soort: 'naam', naam } : { soort: 'onleesbaar' }
}

/** The terms of the choice of `persoon-zoeken`. */
export function kiestOf(term: Exclude<Zoekterm, { soort: 'onleesbaar' }>): (string | null)[] {
  if (term.soort === 'naam') return ['naam', term.naam, null, null]
  if (term.soort === 'telefoon') return ['telefoon', term.cijfers, null, null]
  if (term.soort === 'nummer') return ['nummer', term.nummer, null, null]
  const waar = term.soort === 'postcode' ? term.postcode : term.straat
  return [term.soort, waar, term.huisnummer, term.toevoeging]
}
