import { done, type Outcome, refused } from '../../outcome.ts'
import type { Adres } from '../onderhoud/adres.ts'

export type AdresRefusal = 'postcode' | 'huisnummer' | 'toevoeging' | 'straat' | 'woonplaats'

/** As somebody types it: all text. */
export type GetyptAdres = {
  straat: string
  huisnummer: string
  toevoeging?: string | undefined
  postcode: string
  woonplaats: string
}

/** SA, SD and SS are never given out. PostgreSQL reads it the same way. */
export const POSTCODE = /^[1-9]\d{3} ?(?!SA|SD|SS)[A-Z]{2}$/
/** As the BAG has it: at most a letter and an addition of four, without signs; we keep the two as one text. */
export const TOEVOEGING = /^([A-Z][A-Z0-9]{0,4}|[A-Z0-9]{1,4})$/
const NAAM = /^[\p{L}\d'’][\p{L}\p{M}\d .,'’/()-]{0,79}$/u

/** "1234ab" becomes "1234 AB"; what has not this form stays as it is. */
export const normalPostcode = (text: string): string =>
  text
    .trim()
    .toUpperCase()
    .replace(/^(\d{4})\s*([A-Z]{2})$/, '$1 $2')

const normalSpace = (text: string): string => text.normalize('NFC').trim().replaceAll(/\s+/g, ' ')

/** Checks the form of an address and writes it the one way in which we keep it. Whether it exists is not looked up. */
export function readAdres(getypt: GetyptAdres): Outcome<Adres, AdresRefusal> {
  const straat = normalSpace(getypt.straat)
  const woonplaats = normalSpace(getypt.woonplaats)
  const postcode = normalPostcode(getypt.postcode)
  const toevoeging = (getypt.toevoeging ?? '').replaceAll(/[\s-]/g, '').toUpperCase() || null
  if (!NAAM.test(straat)) return refused('straat')
  if (!/^[1-9]\d{0,4}$/.test(getypt.huisnummer.trim())) return refused('huisnummer')
  if (toevoeging !== null && !TOEVOEGING.test(toevoeging)) return refused('toevoeging')
  if (!POSTCODE.test(postcode)) return refused('postcode')
  if (!NAAM.test(woonplaats)) return refused('woonplaats')
  return done({ straat, huisnummer: Number(getypt.huisnummer.trim()), toevoeging, postcode, woonplaats })
}

export const ADRES_MELDING: Record<AdresRefusal, string> = {
  straat: 'Vul de straatnaam in, zonder huisnummer.',
  huisnummer: 'Vul alleen het huisnummer in, bijvoorbeeld 12. De letter hoort bij de toevoeging.',
  toevoeging: 'Vul een letter of nummer in van hoogstens vier tekens, bijvoorbeeld A of 2. Of laat dit leeg.',
  postcode: 'Vul een postcode in van vier cijfers en twee letters, bijvoorbeeld 1234 AB.',
  woonplaats: 'Vul de woonplaats in.',
}
