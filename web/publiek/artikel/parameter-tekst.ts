import { euro } from '../../../wet-naleven/regel/bedrag.ts'
import {
  centsOf,
  NoParameterError,
  numberOf,
  type Parameter,
  param,
} from '../../../wet-naleven/parameters/parameter.ts'

const PLEK = /\{\{\s*parameter:([\w.]+)\s*\}\}/g

/** Where the telephone number of the association goes. */
export const TELEFOON = '{{telefoon}}'

/** The amounts of law in a text as they are on that day: an article never has an amount typed into it. */
export const fillParameters = (tekst: string, peildatum: string): string =>
  tekst.replaceAll(PLEK, (_, key: string) => valueOf(key, peildatum))

/** The telephone number as a link that calls it. */
export const fillTelefoon = (tekst: string, nummer: string): string =>
  tekst.replaceAll(
    TELEFOON,
    () => `[${nummer.replaceAll(' ', '\u00a0')}](tel:${nummer.replaceAll(/[^+\d]/g, '')})`,
  )

/** Names in the text that the table of parameters does not have on that day. */
export function missingParameters(tekst: string, peildatum: string): string[] {
  return [...tekst.matchAll(PLEK)].map(([, key = '']) => key).filter((key) => find(key, peildatum) === null)
}

/** Also an amount that nobody entered for the new year must not take a page off the site. */
function valueOf(key: string, peildatum: string): string {
  const found = find(key, peildatum)
  return found ? show(found) : '(bedrag nog niet bekend)'
}

function find(key: string, peildatum: string): Parameter | null {
  try {
    return param(key, peildatum)
  } catch (error) {
    if (error instanceof NoParameterError) return null
    throw error
  }
}

function show(parameter: Parameter): string {
  if (parameter.cents !== null) return euro(centsOf(parameter)).replace('€ ', '€\u00a0')
  const number = numberOf(parameter)
  return parameter.unit.startsWith('fraction')
    ? `${String(Math.round(number * 10_000) / 100).replace('.', ',')}%`
    : String(number).replace('.', ',')
}
