import { checkOppervlakteVanVertrekken } from '../01-oppervlakte-van-vertrekken/oppervlakte-van-vertrekken.ts'
import type { Getal } from '../decimaal.ts'
import { Getal as Decimaal, isNearKwartgrens, maxOf, roundTotaal, sum } from '../decimaal.ts'
import { recordOntbreekt } from '../meldingen.ts'
import type { Regel } from '../regel.ts'
import type { GroepCode, Groepwaardering, Stelselgroep } from '../stelselgroep.ts'
import type { Waardering } from '../waardering.ts'
import { isZorgwoning } from '../waardering.ts'
import { capWozPunten } from './maximering.ts'
import { checkOnzelfstandig, valueOnzelfstandig } from './onzelfstandig.ts'
import type { Onderdelen } from './zelfstandig.ts'
import { valueOnderdelen, wozOppervlakte } from './zelfstandig.ts'

/** Rubrieken 1 to 10 of a self-contained home. */
export const RUBRIEK_1_TOT_10 = ['OVZ', 'OOZ', 'VKV', 'BUI', 'ENE', 'KEU', 'SAN', 'GPA', 'GVR'] as const
const OVERIGE_GROEPEN = [...RUBRIEK_1_TOT_10, 'BIJ'] as const

/** Rubriek 11. Bhw bijlage I onder A, 11 en onder B, 11; beleidsboek 2.11. */
export const wozWaarde: Stelselgroep = {
  needs: ({ stelsel }) => (stelsel === 'ZEL' ? OVERIGE_GROEPEN : []),
  check(waardering, groep) {
    if (waardering.stelsel === 'ONZ') return checkOnzelfstandig(waardering, groep)
    checkZelfstandig(waardering, groep)
  },
  value: (waardering) =>
    waardering.stelsel === 'ONZ' ? valueOnzelfstandig(waardering) : valueZelfstandig(waardering),
}

function checkZelfstandig(waardering: Waardering, groep: GroepCode): void {
  checkOppervlakteVanVertrekken(waardering, groep)
  const { eenheid, meldingen } = waardering
  if (!eenheid.bouwjaar) recordOntbreekt(meldingen, groep, 'bouwjaar ontbreekt')
  if (wozOppervlakte(waardering).isZero())
    recordOntbreekt(meldingen, groep, 'de oppervlakte van vertrekken en overige ruimten is 0 m²')
}

/** 11.1, then the minimum of 11.2, then the cap of 11.3. */
function valueZelfstandig(waardering: Waardering): Groepwaardering {
  const onderdelen = valueOnderdelen(waardering)
  const { punten: basis, regels } = onderdelen
  const overig = sum(OVERIGE_GROEPEN.map((code) => waardering.puntenVan(code)))
  const minimum = maxOf(basis, minimumNieuwbouw(waardering, overig))
  const raised = minimum.gt(basis)
  const exempt = onderdelen.kleineNieuwbouw || onderdelen.minimumGebruikt || raised
  const punten = exempt ? minimum : capWozPunten(overig, minimum)
  recordAfwijkingen(waardering, { onderdelen, overig, minimum, punten, exempt })
  return {
    punten,
    regels: [
      ...regels,
      ...difference(
        'nieuwbouw_minimum_punten',
        'Nieuwbouw 2015-2019: minimaal 40 punten',
        minimum.minus(basis),
      ),
      ...difference('maximering_woz_punten', 'Maximering van de WOZ-punten', punten.minus(minimum)),
    ],
  }
}

const difference = (segment: string, naam: string, punten: Getal): Regel[] =>
  punten.isZero() ? [] : [{ segment, naam, punten }]

const MINIMUM_NIEUWBOUW = new Decimaal(40)
const DREMPEL_NIEUWBOUW = 110

/** Bhw bijlage I onder A, 11.2: built 2015-2019 with 110 points or more in rubrieken 1-10 and 12. */
function minimumNieuwbouw({ eenheid, meldingen, puntenVan }: Waardering, overig: Getal): Getal {
  const bouwjaar = eenheid.bouwjaar ?? 0
  if (bouwjaar < 2015 || bouwjaar > 2019) return new Decimaal(0)
  const withoutRubriek12 = overig.minus(puntenVan('BIJ'))
  if (overig.gte(DREMPEL_NIEUWBOUW) && withoutRubriek12.lt(DREMPEL_NIEUWBOUW)) meldingen.afwijkingen.add(25)
  return overig.gte(DREMPEL_NIEUWBOUW) ? MINIMUM_NIEUWBOUW : new Decimaal(0)
}

type Uitkomst = { onderdelen: Onderdelen; overig: Getal; minimum: Getal; punten: Getal; exempt: boolean }

/** Two parts that the sector rounds to cents of a point, half a cent each. */
const AFRONDING_ONDERDELEN = new Decimaal('0.01')

function recordAfwijkingen(waardering: Waardering, uitkomst: Uitkomst): void {
  const { meldingen } = waardering
  const { onderdelen, overig, minimum, punten, exempt } = uitkomst
  if (isNearKwartgrens(onderdelen.exact, AFRONDING_ONDERDELEN)) meldingen.afwijkingen.add(3)
  if (isZorgwoning(waardering) && !punten.eq(onderdelen.punten)) meldingen.afwijkingen.add(27)
  if (exempt) return
  // The sector's reading: whole points of the rest, without rubriek 12.
  const withoutRubriek12 = roundTotaal(overig.minus(waardering.puntenVan('BIJ')))
  if (!capWozPunten(withoutRubriek12, minimum).eq(punten)) meldingen.afwijkingen.add(26)
}
