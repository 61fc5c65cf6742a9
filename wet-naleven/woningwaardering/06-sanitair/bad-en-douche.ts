import { Getal, sum } from '../decimaal.ts'
import type { Regel } from '../regel.ts'
import { delerOf } from '../ruimte/deling.ts'
import type { Ruimte } from '../ruimte/ruimte.ts'
import { countOf } from '../ruimte/ruimte.ts'
import type { Stelsel } from '../stelselgroep.ts'
import { readStukken } from './stukken.ts'

/** Bhw bijlage I onder A, 6.1 and onder B, 6.1. */
const PUNTEN = {
  ZEL: { badEnDouche: new Getal(7), bad: new Getal(6), douche: new Getal(4) },
  ONZ: { badEnDouche: new Getal(6), bad: new Getal(5), douche: new Getal(3) },
} as const

/** Showers and baths of a space in pairs where it has both; what is left counts alone. */
export function countBadEnDouche(ruimte: Ruimte): { badEnDouche: number; bad: number; douche: number } {
  const stukken = readStukken(ruimte)
  const douches = countOf(stukken, 'DOU') + countOf(stukken, 'DRD')
  const baden = countOf(stukken, 'BAD')
  const pairs = Math.min(douches, baden)
  return { badEnDouche: pairs + countOf(stukken, 'BDO'), bad: baden - pairs, douche: douches - pairs }
}

/** Points for bad en douche of a space, before dividing. */
export function pointsOfBadEnDouche(ruimte: Ruimte, stelsel: Stelsel): Getal {
  const aantal = countBadEnDouche(ruimte)
  const { badEnDouche, bad, douche } = PUNTEN[stelsel]
  return sum([badEnDouche.times(aantal.badEnDouche), bad.times(aantal.bad), douche.times(aantal.douche)])
}

export function listBadEnDouche(ruimte: Ruimte, stelsel: Stelsel): Regel[] {
  const aantal = countBadEnDouche(ruimte)
  const deler = delerOf(ruimte.deling)
  const list = (segment: string, naam: string, soort: keyof typeof aantal): Regel[] =>
    aantal[soort] === 0
      ? []
      : [
          {
            segment,
            naam,
            aantal: new Getal(aantal[soort]),
            meeteenheid: 'STU',
            punten: PUNTEN[stelsel][soort].times(aantal[soort]).div(deler),
          },
        ]
  return [
    ...list('bad_en_douche', 'Bad en douche', 'badEnDouche'),
    ...list('bad', 'Bad', 'bad'),
    ...list('douche', 'Douche', 'douche'),
  ]
}

/** A BDO or DRD beside separate baths and showers: the sector may lose one of them. */
export function mixesOldAndNew(ruimte: Ruimte): boolean {
  const stukken = readStukken(ruimte)
  const kinds = ['BDO', 'DRD', 'BAD', 'DOU'].filter((code) => stukken.has(code))
  return kinds.length > 1 && (stukken.has('BDO') || stukken.has('DRD'))
}
