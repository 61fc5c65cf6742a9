import { hasVolwaardigAanrecht, KLEINSTE_AANRECHT_MM } from '../03-verkoeling-en-verwarming/open-keuken.ts'
import { isKeukenruimte } from '../05-keuken/keuken.ts'
import { Getal, maxOf, NUL } from '../decimaal.ts'
import { delerOf } from '../ruimte/deling.ts'
import type { Ruimte } from '../ruimte/ruimte.ts'
import { countOf } from '../ruimte/ruimte.ts'
import type { Waardering } from '../waardering.ts'
import { isZorgwoning } from '../waardering.ts'
import { isBadkamer, readStukken } from './stukken.ts'

export const PUNTEN_WASTAFEL = new Getal(1)
export const PUNTEN_MEERPERSOONSWASTAFEL = new Getal('1.5')

/** Washbasins of a space; a short counter in a kitchen-capable room without a full one counts as one. */
export function countWastafels(ruimte: Ruimte): { gewoon: number; meerpersoons: number } {
  const stukken = readStukken(ruimte)
  const short = ruimte.aanrechten.filter(({ lengte }) => lengte?.lt(KLEINSTE_AANRECHT_MM)).length
  const counters = isKeukenruimte(ruimte) && !hasVolwaardigAanrecht(ruimte) ? short : 0
  return { gewoon: countOf(stukken, 'WAS') + counters, meerpersoons: countOf(stukken, 'MPW') }
}

/** A short counter beside a full one, which the sector counts as a wastafel too. */
export const hasKortAanrechtBesideVolwaardig = (ruimte: Ruimte): boolean =>
  isKeukenruimte(ruimte) &&
  hasVolwaardigAanrecht(ruimte) &&
  ruimte.aanrechten.some(({ lengte }) => lengte?.lt(KLEINSTE_AANRECHT_MM))

/**
 * Points above the maximum of a space other than a bathroom: one wastafel and one meerpersoonswastafel count. Bhw bijlage
 * I onder A, 6.
 */
export function pointsAboveMaximum(ruimte: Ruimte): Getal {
  if (isBadkamer(ruimte)) return NUL
  const { gewoon, meerpersoons } = countWastafels(ruimte)
  return maxOf(NUL, PUNTEN_WASTAFEL.times(gewoon - 1)).plus(
    maxOf(NUL, PUNTEN_MEERPERSOONSWASTAFEL.times(meerpersoons - 1)),
  )
}

const GROOT_ADRES_WOONRUIMTEN = 8

/**
 * On an address with eight or more rooms, one space other than a bathroom has no maximum (Bhw bijlage I onder B, 6): the
 * one that gains most after dividing.
 */
export function findRuimteZonderMaximum(waardering: Waardering): Ruimte | null {
  const known = found.get(waardering)
  if (known !== undefined) return known
  const ruimte = searchRuimteZonderMaximum(waardering)
  found.set(waardering, ruimte)
  return ruimte
}

/** Asked for by each sharing number, the same for all of them. */
const found = new WeakMap<Waardering, Ruimte | null>()

function searchRuimteZonderMaximum(waardering: Waardering): Ruimte | null {
  const { ruimten, stelsel } = waardering
  const isGroot = ruimten.some(({ deling }) => deling.woonruimten >= GROOT_ADRES_WOONRUIMTEN)
  if (stelsel !== 'ONZ' || !isGroot) return null
  const gains = ruimten
    .filter(({ deling, soort }) => soort !== 'GEM' && (deling.adressen === 1 || !isZorgwoning(waardering)))
    .map((ruimte) => ({ ruimte, gain: pointsAboveMaximum(ruimte).div(delerOf(ruimte.deling)) }))
  const best = gains.reduce<(typeof gains)[number] | null>(
    (found, next) => (next.gain.gt(found?.gain ?? NUL) ? next : found),
    null,
  )
  return best?.ruimte ?? null
}
