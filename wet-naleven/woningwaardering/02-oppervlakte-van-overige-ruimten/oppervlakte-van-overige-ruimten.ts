import {
  listOppervlakte,
  sumOppervlakte,
} from '../01-oppervlakte-van-vertrekken/oppervlakte-van-vertrekken.ts'
import { Getal, minOf, NUL, roundKwartpunten, roundWholeM2, sum } from '../decimaal.ts'
import type { Regel } from '../regel.ts'
import { roundGroep, sumOfRegels } from '../regel.ts'
import { checkOppervlakten, checkRuimten, recordIndeling } from '../ruimte/controle.ts'
import { delerOf, groupByDeling, listGedeeldMet } from '../ruimte/deling.ts'
import type { Ruimte } from '../ruimte/ruimte.ts'
import { countOf } from '../ruimte/ruimte.ts'
import type { Groepwaardering, Stelselgroep } from '../stelselgroep.ts'
import type { Waardering } from '../waardering.ts'
import { ownRuimten } from '../waardering.ts'

const PUNTEN_PER_M2 = new Getal(0.75)
/** Bhw bijlage I onder A, 2: a zolder without a fixed stair loses at most five points. */
const HOOGSTE_ZOLDERAFTREK = new Getal(5)

/** Rubriek 2. Bhw bijlage I onder A, 2 en onder B, 2: 0.75 points for each whole m² of overige ruimten. */
export const oppervlakteVanOverigeRuimten: Stelselgroep = {
  check(waardering, groep) {
    checkRuimten(waardering, groep)
    const overig = ownRuimten(waardering).filter(
      ({ klasse }) => klasse === 'overige' || klasse === 'onbekend',
    )
    checkOppervlakten(waardering, groep, overig)
  },
  value(waardering) {
    recordIndeling(waardering, ownRuimten(waardering))
    return waardering.stelsel === 'ZEL' ? valueZelfstandig(waardering) : valueOnzelfstandig(waardering)
  },
}

/** Overige ruimten of the own address. */
export const ownOverigeRuimten = (waardering: Waardering): Ruimte[] =>
  ownRuimten(waardering).filter(({ klasse }) => klasse === 'overige')

/** Points of one category of overige ruimten, before dividing and without the zolder deduction. */
export const valueM2 = (overigeRuimten: readonly Ruimte[]): Getal =>
  roundWholeM2(sumOppervlakte(overigeRuimten)).times(PUNTEN_PER_M2)

/** Negative lines for each zolder with only a vlizotrap, divided by the sharing number. */
export function listZolderaftrek(overigeRuimten: readonly Ruimte[], deler: number): Regel[] {
  const total = sumOppervlakte(overigeRuimten)
  return overigeRuimten.filter(hasOnlyVlizotrap).map((zolder) => {
    const without = roundWholeM2(total.minus(zolder.oppervlakte ?? NUL))
    const added = roundWholeM2(total).minus(without).times(PUNTEN_PER_M2)
    return {
      segment: `${zolder.segment}__correctie_zolder_zonder_vaste_trap`,
      naam: `Correctie: ${zolder.naam} heeft geen vaste trap`,
      punten: minOf(HOOGSTE_ZOLDERAFTREK, added).negated().div(deler),
    }
  })
}

const ZOLDERS = new Set<string | null>(['ZOL', 'ZVT'])

const hasOnlyVlizotrap = ({ detailSoort, elementen }: Ruimte): boolean =>
  ZOLDERS.has(detailSoort) && countOf(elementen, 'VTR') > 0 && countOf(elementen, 'TRA') === 0

function valueZelfstandig(waardering: Waardering): Groepwaardering {
  const ruimten = ownOverigeRuimten(waardering)
  const punten = valueM2(ruimten)
  const aftrek = listZolderaftrek(ruimten, 1)
  if (aftrek.length === 0) return { punten, regels: ruimten.map(listOppervlakte) }
  const subtotaal: Regel = {
    segment: 'subtotaal',
    naam: 'Subtotaal',
    aantal: roundWholeM2(sumOppervlakte(ruimten)),
    meeteenheid: 'M2',
    punten,
    regels: ruimten.map(listOppervlakte),
  }
  return roundGroep([subtotaal, ...aftrek], waardering.meldingen)
}

/** Each category in whole m², then divided; to a quarter once, after adding the categories. */
function valueOnzelfstandig(waardering: Waardering): Groepwaardering {
  const regels = groupByDeling(ownOverigeRuimten(waardering)).map(({ deling, ruimten }) => ({
    deling,
    aantal: roundWholeM2(sumOppervlakte(ruimten)),
    meeteenheid: 'M2' as const,
    punten: valueM2(ruimten).div(delerOf(deling)),
    regels: [...ruimten.map(listOppervlakte), ...listZolderaftrek(ruimten, delerOf(deling))],
  }))
  const perCategorie = regels.map(({ punten, regels: under }) =>
    roundKwartpunten(punten.plus(sumOfRegels(under))),
  )
  const groep = roundGroep(listGedeeldMet(regels), waardering.meldingen)
  if (!sum(perCategorie).eq(groep.punten)) waardering.meldingen.afwijkingen.add(5)
  return groep
}
