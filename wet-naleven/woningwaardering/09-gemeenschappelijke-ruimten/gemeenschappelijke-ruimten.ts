import {
  listOppervlakte,
  sumOppervlakte,
} from '../01-oppervlakte-van-vertrekken/oppervlakte-van-vertrekken.ts'
import {
  listZolderaftrek,
  valueM2,
} from '../02-oppervlakte-van-overige-ruimten/oppervlakte-van-overige-ruimten.ts'
import { listVerwarming } from '../03-verkoeling-en-verwarming/verkoeling-en-verwarming.ts'
import { checkKeukens, isKeukenruimte, listKeukens } from '../05-keuken/keuken.ts'
import { listSanitair } from '../06-sanitair/sanitair.ts'
import { Getal, roundWholeM2 } from '../decimaal.ts'
import type { Regel } from '../regel.ts'
import { roundGroep } from '../regel.ts'
import { checkDoelgroep, checkOppervlakten, checkRuimten, recordIndeling } from '../ruimte/controle.ts'
import type { Deling } from '../ruimte/deling.ts'
import { delerOf, groupByDeling, listGedeeldMet } from '../ruimte/deling.ts'
import type { Ruimte } from '../ruimte/ruimte.ts'
import { labelOf } from '../ruimte/ruimte.ts'
import { SEGMENT } from '../stelselgroep.ts'
import type { Stelselgroep } from '../stelselgroep.ts'
import type { Waardering } from '../waardering.ts'
import { isZorgwoning, ruimtenWithAdressen } from '../waardering.ts'

/** Beleidsboek zelfstandig 2.9.4: a zorgwoning has three points here, whatever it shares. */
const PUNTEN_ZORGWONING = new Getal(3)
const KLEINSTE_DEEL_BERGING_M2 = 2

/**
 * Rubriek 9: rooms and facilities shared with other addresses, valued as if private and divided by all who share them.
 * Bhw bijlage I onder A, 9 en onder B, 9; beleidsboek 2.9.
 */
export const gemeenschappelijkeRuimten: Stelselgroep = {
  check(waardering, groep) {
    checkDoelgroep(waardering, groep)
    if (isZorgwoning(waardering)) return
    checkRuimten(waardering, groep)
    const shared = sharedIndoors(waardering)
    const binnen = shared.filter(
      ({ klasse }) => klasse === 'vertrek' || klasse === 'overige' || klasse === 'onbekend',
    )
    checkOppervlakten(waardering, groep, binnen)
    checkKeukens(waardering, groep, shared)
  },
  value(waardering) {
    if (isZorgwoning(waardering)) return valueZorgwoning(waardering)
    recordMeldingen(waardering)
    const ruimten = sharedIndoors(waardering)
    const counted = ruimten.filter((ruimte) => !isSmallBerging(ruimte))
    const verwarming = listVerwarming(counted.filter(({ klasse }) => klasse !== 'verkeer'))
    const groepen = groupByDeling(ruimten).map(({ deling, ruimten: samen }) => ({
      deling,
      regels: [
        ...listOppervlakten(samen.filter((ruimte) => !isSmallBerging(ruimte))),
        under('VKV', verwarming.find((other) => isSameDeling(other.deling, deling))?.regels ?? []),
        under('KEU', listKeukens(samen.filter(isKeukenruimte), waardering.stelsel, waardering.meldingen)),
        under('SAN', listSanitair(waardering, samen)),
      ],
    }))
    return roundGroep(listGedeeldMet(groepen), waardering.meldingen)
  },
}

/** Outdoor space and parking have rubrieken of their own. */
const sharedIndoors = (waardering: Waardering): Ruimte[] =>
  ruimtenWithAdressen(waardering).filter(({ klasse }) => klasse !== 'buiten' && klasse !== 'parkeren')

const isSameDeling = (left: Deling, right: Deling): boolean =>
  left.adressen === right.adressen && left.woonruimten === right.woonruimten

const NAAM = {
  OVZ: 'Oppervlakte van vertrekken',
  OOZ: 'Oppervlakte van overige ruimten',
  VKV: 'Verkoeling en verwarming',
  KEU: 'Keuken',
  SAN: 'Sanitair',
} as const

const under = (groep: keyof typeof NAAM, regels: Regel[]): Regel => ({
  segment: SEGMENT[groep],
  naam: NAAM[groep],
  regels,
})

/** Whole m² of each kind for one sharing number, divided. */
function listOppervlakten(samen: readonly Ruimte[]): Regel[] {
  const [first] = samen
  if (!first) return []
  const deler = delerOf(first.deling)
  const vertrekken = samen.filter(({ klasse }) => klasse === 'vertrek')
  const overige = samen.filter(({ klasse }) => klasse === 'overige')
  const regels: Regel[] = []
  if (vertrekken.length > 0) {
    const m2 = roundWholeM2(sumOppervlakte(vertrekken))
    regels.push({
      ...under('OVZ', vertrekken.map(listOppervlakte)),
      aantal: m2,
      meeteenheid: 'M2',
      punten: m2.div(deler),
    })
  }
  if (overige.length > 0) {
    regels.push({
      ...under('OOZ', [...overige.map(listOppervlakte), ...listZolderaftrek(overige, deler)]),
      aantal: roundWholeM2(sumOppervlakte(overige)),
      meeteenheid: 'M2',
      punten: valueM2(overige).div(deler),
    })
  }
  return regels
}

function valueZorgwoning(waardering: Waardering) {
  if (ruimtenWithAdressen(waardering).some(({ klasse }) => klasse === 'vertrek' || klasse === 'overige'))
    waardering.meldingen.waarschuwingen.add(
      'Een zorgwoning krijgt 3 punten voor gedeelde ruimten. De gedeelde ruimten zelf tellen niet mee.',
    )
  const regel = { segment: 'zorgwoning', naam: 'Zorgwoning', punten: PUNTEN_ZORGWONING }
  return roundGroep([regel], waardering.meldingen)
}

const BERGINGEN = new Set<string | null>(['BER', 'BEG'])

/** Beleidsboek of January 2025, rubriek 9.2: a shared berging counts from 2 m² for each address. */
const isSmallBerging = ({ detailSoort, klasse, oppervlakte, deling }: Ruimte): boolean =>
  BERGINGEN.has(detailSoort) &&
  klasse === 'overige' &&
  oppervlakte !== null &&
  oppervlakte.div(deling.adressen).lt(KLEINSTE_DEEL_BERGING_M2)

function recordMeldingen(waardering: Waardering): void {
  const { meldingen, stelsel } = waardering
  const shared = sharedIndoors(waardering)
  recordIndeling(
    waardering,
    shared.filter(({ klasse }) => klasse === 'vertrek' || klasse === 'overige'),
  )
  for (const ruimte of shared.filter(isSmallBerging)) {
    meldingen.waarschuwingen.add(
      `Ruimte ${labelOf(ruimte)}: een gedeelde berging van minder dan 2 m² per adres telt niet mee.`,
    )
    if (stelsel === 'ONZ' && ruimte.detailSoort === 'BEG') meldingen.afwijkingen.add(19)
  }
  if (shared.some(({ klasse, verwarmd }) => klasse === 'verkeer' && verwarmd)) meldingen.afwijkingen.add(42)
}
