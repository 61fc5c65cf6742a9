import type { Getal } from '../decimaal.ts'
import { NUL, roundOppervlakte, roundWholeM2, settle, sum } from '../decimaal.ts'
import type { Regel } from '../regel.ts'
import { checkOppervlakten, checkRuimten, recordIndeling } from '../ruimte/controle.ts'
import { delerOf, groupByDeling, listGedeeldMet } from '../ruimte/deling.ts'
import type { Ruimte } from '../ruimte/ruimte.ts'
import type { GroepCode, Stelselgroep } from '../stelselgroep.ts'
import type { Waardering } from '../waardering.ts'
import { ownRuimten } from '../waardering.ts'

/**
 * Rubriek 1. Bhw bijlage I onder A, 1 en onder B, 1: one point for each whole m² of vertrekken, rounded once after
 * adding; rooms share by first dividing each shared category.
 */
export const oppervlakteVanVertrekken: Stelselgroep = {
  check: checkOppervlakteVanVertrekken,
  value(waardering) {
    recordIndeling(waardering, ownRuimten(waardering))
    const vertrekken = ownVertrekken(waardering)
    if (vertrekken.length === 0) waardering.meldingen.waarschuwingen.add('De woning heeft geen vertrekken.')
    return {
      punten: roundWholeM2(toeTeRekenenOppervlakte(waardering)),
      regels: waardering.stelsel === 'ZEL' ? vertrekken.map(listOppervlakte) : listShared(vertrekken),
    }
  },
}

/** Records the spaces that are a vertrek, or may be one, and have no area. */
export function checkOppervlakteVanVertrekken(waardering: Waardering, groep: GroepCode): void {
  checkRuimten(waardering, groep)
  checkOppervlakten(waardering, groep, ownRuimten(waardering).filter(mayBeVertrek))
}

/** Vertrekken of the own address. */
export const ownVertrekken = (waardering: Waardering): Ruimte[] =>
  ownRuimten(waardering).filter(({ klasse }) => klasse === 'vertrek')

/** m² of vertrekken that are the tenant's, shared ones divided by the number of rooms that share them; not rounded. */
export const toeTeRekenenOppervlakte = (waardering: Waardering): Getal =>
  settle(
    groupByDeling(ownVertrekken(waardering)).reduce(
      (total, { deling, ruimten }) => total.plus(sumOppervlakte(ruimten).div(delerOf(deling))),
      NUL,
    ),
  )

/** The same for rubriek 4: whole m² of each category, then divided, two decimals. Beleidsboek onzelfstandig 2.2.1.1. */
export const toeTeRekenenWholeM2 = (vertrekken: readonly Ruimte[]): Getal =>
  groupByDeling(vertrekken).reduce(
    (total, { deling, ruimten }) =>
      total.plus(roundOppervlakte(roundWholeM2(sumOppervlakte(ruimten)).div(deling.woonruimten))),
    NUL,
  )

/** Areas of spaces together, m². */
export const sumOppervlakte = (ruimten: readonly Ruimte[]): Getal =>
  sum(ruimten.map(({ oppervlakte }) => oppervlakte ?? NUL))

/** The line of a space that shows its m² and carries no points. */
export const listOppervlakte = ({ segment, naam, oppervlakte }: Ruimte): Regel => ({
  segment,
  naam,
  aantal: oppervlakte ?? NUL,
  meeteenheid: 'M2',
})

const listShared = (vertrekken: readonly Ruimte[]): Regel[] =>
  listGedeeldMet(
    groupByDeling(vertrekken).map(({ deling, ruimten }) => ({
      deling,
      aantal: sumOppervlakte(ruimten),
      meeteenheid: 'M2',
      regels: ruimten.map(listOppervlakte),
    })),
  )

const mayBeVertrek = ({ klasse }: Ruimte): boolean => klasse === 'vertrek' || klasse === 'onbekend'
