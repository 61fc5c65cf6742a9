import { Getal, minOf, NUL, settle, sum } from '../decimaal.ts'
import { nameOfCode } from '../referentiedata/codes.ts'
import { segmentOfNaam } from '../referentiedata/segment.ts'
import type { Regel } from '../regel.ts'
import { sumOfRegels } from '../regel.ts'
import { delerOf } from '../ruimte/deling.ts'
import type { Ruimte } from '../ruimte/ruimte.ts'
import { countOf } from '../ruimte/ruimte.ts'
import type { Stelsel } from '../stelselgroep.ts'
import { countBadEnDouche, pointsOfBadEnDouche } from './bad-en-douche.ts'
import { isBadkamer, readStukken } from './stukken.ts'

/** Bhw bijlage I onder A, 6.2; beleidsboek zelfstandig 2.6.2. */
const PUNTEN = {
  BUB: new Getal('1.5'),
  DOW: new Getal('1.25'),
  HRA: new Getal('0.75'),
  IKW: new Getal('1'),
  KAS: new Getal('0.75'),
  STW: new Getal('0.25'),
  EHM: new Getal('0.25'),
  TME: new Getal('0.5'),
} as const
type Voorziening = keyof typeof PUNTEN
const CODES = Object.keys(PUNTEN) as Voorziening[]

const STOPCONTACTEN_PER_WASTAFEL = 2
const KASTRUIMTEN_PER_BADKAMER = 1

/** Whether the space has any extra that could give points. */
export const hasVoorzieningen = (ruimte: Ruimte): boolean =>
  isBadkamer(ruimte) && CODES.some((code) => readStukken(ruimte).has(code))

/** Extras count only in a bathroom that has a wastafel and a bath or shower. */
export function allowsVoorzieningen(ruimte: Ruimte): boolean {
  const stukken = readStukken(ruimte)
  const { badEnDouche, bad, douche } = countBadEnDouche(ruimte)
  return (stukken.has('WAS') || stukken.has('MPW')) && badEnDouche + bad + douche > 0
}

/** Lines for the extras of one bathroom, before the maximum over the rooms. */
export function listVoorzieningen(ruimte: Ruimte): Regel[] {
  if (!isBadkamer(ruimte) || !allowsVoorzieningen(ruimte)) return []
  const stukken = readStukken(ruimte)
  return CODES.filter((code) => stukken.has(code)).map((code) => {
    const present = countOf(stukken, code)
    const valued = Math.min(present, mostOf(code, ruimte))
    const naam = nameOfCode('INSTALLATIESOORT', code)
    return {
      segment: segmentOfNaam(naam),
      naam: valued < present ? `${naam} (${valued} van de ${present} telt)` : naam,
      aantal: new Getal(valued),
      meeteenheid: 'STU',
      punten: PUNTEN[code].times(valued).div(delerOf(ruimte.deling)),
    }
  })
}

function mostOf(code: Voorziening, ruimte: Ruimte): number {
  if (code === 'KAS') return KASTRUIMTEN_PER_BADKAMER
  if (code !== 'STW') return Infinity
  const stukken = readStukken(ruimte)
  return STOPCONTACTEN_PER_WASTAFEL * (countOf(stukken, 'WAS') + countOf(stukken, 'MPW'))
}

/** A set of spaces that are shared alike, with the lines of their extras. */
type Samen = readonly { ruimte: Ruimte; voorzieningen: Regel[] }[]

/** By how much the extras of all rooms together exceed the points for bad en douche ("een verdubbeling"); divided. */
export function pointsAboveVerdubbeling(samen: Samen, stelsel: Stelsel): Getal {
  const extra = sum(samen.map(({ voorzieningen }) => sumOfRegels(voorzieningen)))
  const boven = settle(extra.minus(sum(samen.map(({ ruimte }) => dividedBadEnDouche(ruimte, stelsel)))))
  return boven.gt(0) ? boven : NUL
}

/** The same held room by room, as the sector does. */
export const pointsAbovePerRuimte = (samen: Samen, stelsel: Stelsel): Getal =>
  settle(
    sum(
      samen.map(({ ruimte, voorzieningen }) => {
        const extra = sumOfRegels(voorzieningen)
        return extra.minus(minOf(extra, dividedBadEnDouche(ruimte, stelsel)))
      }),
    ),
  )

const dividedBadEnDouche = (ruimte: Ruimte, stelsel: Stelsel): Getal =>
  pointsOfBadEnDouche(ruimte, stelsel).div(delerOf(ruimte.deling))
