import {
  checkOppervlakteVanVertrekken,
  toeTeRekenenOppervlakte,
} from '../01-oppervlakte-van-vertrekken/oppervlakte-van-vertrekken.ts'
import { Getal } from '../decimaal.ts'
import { roundGroep } from '../regel.ts'
import { recordIndeling } from '../ruimte/controle.ts'
import type { Stelselgroep } from '../stelselgroep.ts'
import { ownRuimten } from '../waardering.ts'

/** Bhw bijlage I onder B, 13. */
const KLEINSTE_OPPERVLAKTE_M2 = 8
const PUNTEN_TE_KLEIN = new Getal(-4)

/** Rubriek 13, for rooms only. Of its four deductions only that for less than 8 m² follows from the registration. */
export const aftrekpunten: Stelselgroep = {
  check: checkOppervlakteVanVertrekken,
  value(waardering) {
    recordIndeling(waardering, ownRuimten(waardering))
    const m2 = toeTeRekenenOppervlakte(waardering)
    if (m2.gte(KLEINSTE_OPPERVLAKTE_M2)) return roundGroep([], waardering.meldingen)
    const regel = {
      segment: 'oppervlakte_van_vertrekken_minder_dan_8m2',
      naam: 'De oppervlakte van de vertrekken is minder dan 8 m²',
      punten: PUNTEN_TE_KLEIN,
    }
    return roundGroep([regel], waardering.meldingen)
  },
}
