import {
  listOppervlakte,
  sumOppervlakte,
} from '../01-oppervlakte-van-vertrekken/oppervlakte-van-vertrekken.ts'
import { Getal, NUL, roundWholeM2 } from '../decimaal.ts'
import type { Regel } from '../regel.ts'
import { roundGroep, sumOfRegels } from '../regel.ts'
import { checkOppervlakten, checkRuimten } from '../ruimte/controle.ts'
import type { OnderDeling } from '../ruimte/deling.ts'
import { delerOf, groupByDeling, isPrive, listGedeeldMet } from '../ruimte/deling.ts'
import type { Ruimte } from '../ruimte/ruimte.ts'
import type { Groepwaardering, Stelselgroep } from '../stelselgroep.ts'
import type { Waardering } from '../waardering.ts'
import { isLargeEnough, recordMaten } from './minimummaten.ts'

/** Bhw bijlage I onder A, 8 and onder B, 8. */
const PUNTEN_PER_M2_PRIVE = new Getal('0.35')
const PUNTEN_PER_M2_GEDEELD = new Getal('0.75')
const PUNTEN_PRIVE_AANWEZIG = new Getal(2)
const PUNTEN_ZONDER_BUITENRUIMTE = new Getal(-5)
const HOOGSTE_PUNTEN = new Getal(15)

/** Rubriek 8. Bhw bijlage I onder A, 8 en onder B, 8; beleidsboek 2.8. */
export const buitenruimten: Stelselgroep = {
  check(waardering, groep) {
    checkRuimten(waardering, groep)
    checkOppervlakten(waardering, groep, ofKlasseBuiten(waardering))
  },
  value(waardering) {
    recordMaten(waardering, ofKlasseBuiten(waardering))
    const counted = ofKlasseBuiten(waardering).filter(isLargeEnough)
    return waardering.stelsel === 'ZEL'
      ? valueZelfstandig(waardering, counted)
      : valueOnzelfstandig(waardering, counted)
  },
}

const ofKlasseBuiten = ({ ruimten }: Waardering): Ruimte[] =>
  ruimten.filter(({ klasse }) => klasse === 'buiten')

/** Whole m² for each sharing number; five points off when nothing counts. */
function valueZelfstandig(waardering: Waardering, counted: readonly Ruimte[]): Groepwaardering {
  const groepen = groupByDeling(counted).map(({ deling, ruimten }): OnderDeling => {
    const m2 = roundWholeM2(sumOppervlakte(ruimten))
    const perM2 = isPrive(deling) ? PUNTEN_PER_M2_PRIVE : PUNTEN_PER_M2_GEDEELD
    return {
      deling,
      aantal: m2,
      meeteenheid: 'M2',
      punten: m2.times(perM2).div(delerOf(deling)),
      regels: ruimten.map(listOppervlakte),
    }
  })
  const regels = [...listGedeeldMet(groepen), ...listPriveAanwezig(counted), ...listGeen(waardering, counted)]
  return roundGroep([...regels, ...listMaximum(regels, 'maximering')], waardering.meldingen)
}

/** Each space on its own, two decimals; a room is not fined for having none. */
function valueOnzelfstandig(waardering: Waardering, counted: readonly Ruimte[]): Groepwaardering {
  const groepen = groupByDeling(counted).map(({ deling, ruimten }): OnderDeling => {
    const perM2 = isPrive(deling) ? PUNTEN_PER_M2_PRIVE : PUNTEN_PER_M2_GEDEELD
    return {
      deling,
      regels: ruimten.map((ruimte) => ({
        ...listOppervlakte(ruimte),
        punten: perM2.times(ruimte.oppervlakte ?? NUL).div(delerOf(deling)),
      })),
    }
  })
  const regels = [...listGedeeldMet(groepen), ...listPriveAanwezig(counted)]
  return roundGroep([...regels, ...listMaximum(regels, 'maximaal_15_punten')], waardering.meldingen)
}

const listPriveAanwezig = (counted: readonly Ruimte[]): Regel[] =>
  counted.some(({ deling }) => isPrive(deling))
    ? [
        {
          segment: 'prive_buitenruimten_aanwezig',
          naam: 'Privé-buitenruimte aanwezig',
          punten: PUNTEN_PRIVE_AANWEZIG,
        },
      ]
    : []

/** Beleidsboek zelfstandig 2.8.5. The sector gives no deduction when any outdoor space is registered. */
function listGeen(waardering: Waardering, counted: readonly Ruimte[]): Regel[] {
  if (counted.length > 0) return []
  const registered = waardering.ruimten.some(({ klasse, soort }) => klasse === 'buiten' || soort === 'BTR')
  if (registered) waardering.meldingen.afwijkingen.add(8)
  return [{ segment: 'geen_buitenruimten', naam: 'Geen buitenruimten', punten: PUNTEN_ZONDER_BUITENRUIMTE }]
}

function listMaximum(regels: readonly Regel[], segment: string): Regel[] {
  const boven = sumOfRegels(regels).minus(HOOGSTE_PUNTEN)
  return boven.gt(0) ? [{ segment, naam: 'Maximaal 15 punten', punten: boven.negated() }] : []
}
