import type { Getal } from './decimaal.ts'
import {
  Getal as Decimaal,
  isBetweenKwarten,
  isNearKwartgrens,
  roundKwartpunten,
  settle,
  sum,
} from './decimaal.ts'
import type { Meldingen } from './meldingen.ts'
import type { Groepwaardering } from './stelselgroep.ts'

export type Meeteenheid = 'M2' | 'MIL' | 'STU' | 'EUR'

/**
 * One line of a valuation. `segment` is its part of the criterium id, below that of the line it stands under; `punten`
 * are already divided by the sharing number, `aantal` is not.
 */
export type Regel = {
  segment: string
  naam: string
  aantal?: Getal
  meeteenheid?: Meeteenheid
  punten?: Getal
  /** Surcharge on the rent as a fraction. */
  opslag?: Getal
  regels?: Regel[]
}

/** A line that shows an amount in euros and carries no points. */
export const listEuro = (segment: string, naam: string, aantal: Getal): Regel => ({
  segment,
  naam,
  aantal,
  meeteenheid: 'EUR',
})

/** Points of all lines together, exact. */
export function sumOfRegels(regels: readonly Regel[]): Getal {
  const punten: Getal[] = []
  collectPunten(regels, punten)
  return sum(punten)
}

function collectPunten(regels: readonly Regel[], punten: Getal[]): void {
  for (const regel of regels) {
    if (regel.punten) punten.push(regel.punten)
    if (regel.regels) collectPunten(regel.regels, punten)
  }
}

const HALF_CENT = new Decimaal(0.005)

/**
 * Rounds the lines of a rubriek to quarter points, with a line for the difference, and records where the rounding itself
 * is one of the known differences with sector practice.
 */
export function roundGroep(regels: Regel[], meldingen: Meldingen): Groepwaardering {
  const exact = sumOfRegels(regels)
  const punten = roundKwartpunten(exact)
  recordAfronding(regels, exact, meldingen)
  return { punten, regels: withAfronding(regels, settle(punten.minus(exact))) }
}

/** Adds the line "Afronding op kwartpunten" when rounding changed the sum of the lines. */
export function withAfronding(regels: Regel[], verschil: Getal): Regel[] {
  if (verschil.isZero()) return regels
  return [
    ...regels,
    { segment: 'afronding_op_kwartpunten', naam: 'Afronding op kwartpunten', punten: verschil },
  ]
}

function recordAfronding(regels: readonly Regel[], exact: Getal, meldingen: Meldingen): void {
  if (exact.isNegative() && isBetweenKwarten(exact)) meldingen.afwijkingen.add(2)
  const divided = countLongRegels(regels)
  if (divided > 0 && isNearKwartgrens(exact, HALF_CENT.times(divided))) meldingen.afwijkingen.add(3)
}

const countLongRegels = (regels: readonly Regel[]): number =>
  regels.reduce(
    (count, { punten, regels: under }) =>
      count + (punten && punten.decimalPlaces() > 2 ? 1 : 0) + (under ? countLongRegels(under) : 0),
    0,
  )
