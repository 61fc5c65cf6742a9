import { countedParkeerplaatsen } from '../10-gemeenschappelijke-parkeerruimten/gemeenschappelijke-parkeerruimten.ts'
import { RUBRIEK_1_TOT_10 } from '../11-woz-waarde/woz-waarde.ts'
import { valueOnderdelen } from '../11-woz-waarde/zelfstandig.ts'
import { Getal, NUL, roundKwartpunten, sum } from '../decimaal.ts'
import type { Regel } from '../regel.ts'
import { roundGroep } from '../regel.ts'
import { checkDoelgroep, checkRuimten } from '../ruimte/controle.ts'
import { countOf } from '../ruimte/ruimte.ts'
import type { GroepCode, Stelselgroep } from '../stelselgroep.ts'
import type { Waardering } from '../waardering.ts'
import { isZorgwoning } from '../waardering.ts'

/** Bhw bijlage I onder A, 12. */
const DEEL_ZORGWONING = new Getal('0.35')
const PUNTEN_AANBELFUNCTIE = new Getal('0.25')
const PUNTEN_LAADPAAL = new Getal(2)

const RUBRIEK_1_TOT_11_ONZ = ['OVZ', 'OOZ', 'VKV', 'ENE', 'KEU', 'SAN', 'BUI', 'GBA', 'GPA', 'WOZ'] as const

const basisgroepen = (waardering: Waardering): readonly GroepCode[] =>
  waardering.stelsel === 'ZEL' ? RUBRIEK_1_TOT_10 : RUBRIEK_1_TOT_11_ONZ

/** Rubriek 12. Bhw bijlage I onder A, 12 en onder B, 12; beleidsboek 2.12. */
export const bijzondereVoorzieningen: Stelselgroep = {
  needs: (waardering) => (isZorgwoning(waardering) ? basisgroepen(waardering) : []),
  check(waardering, groep) {
    checkDoelgroep(waardering, groep)
    checkRuimten(waardering, groep)
  },
  value: (waardering) =>
    roundGroep(
      [...listZorgwoning(waardering), ...listAanbelfunctie(waardering), ...listLaadpalen(waardering)],
      waardering.meldingen,
    ),
}

/** Extra points over rubrieken 1 to 11; of the WOZ-punten of a home only those of 11.1, before minimum and cap. */
function listZorgwoning(waardering: Waardering): Regel[] {
  if (!isZorgwoning(waardering)) return []
  const groepen = sum(basisgroepen(waardering).map((code) => waardering.puntenVan(code)))
  const woz = waardering.stelsel === 'ZEL' ? valueOnderdelen(waardering).punten : NUL
  const punten = roundKwartpunten(groepen.plus(woz).times(DEEL_ZORGWONING))
  return [
    {
      segment: 'zorgwoning_puntenverhoging',
      naam: `Zorgwoning: 35% van ${formatPunten(groepen.plus(woz))} punten`,
      punten,
    },
  ]
}

const formatPunten = (punten: Getal): string => punten.toString().replace('.', ',')

const listAanbelfunctie = ({ ruimten }: Waardering): Regel[] =>
  ruimten.some(({ installaties }) => installaties.has('ABF'))
    ? [
        {
          segment: 'aanbelfunctie_met_video_en_audioverbinding',
          naam: 'Aanbelfunctie met video- en audioverbinding',
          punten: PUNTEN_AANBELFUNCTIE,
        },
      ]
    : []

/** Charging points outside rubriek 10; of a home only its own, of a room also those shared with other addresses. */
function listLaadpalen(waardering: Waardering): Regel[] {
  const inRubriek10 = new Set(countedParkeerplaatsen(waardering))
  const met = waardering.ruimten.filter(
    (ruimte) =>
      countOf(ruimte.elementen, 'LAA') > 0 &&
      !inRubriek10.has(ruimte) &&
      (waardering.stelsel === 'ONZ' || ruimte.deling.adressen === 1),
  )
  if (met.length === 0) return []
  const aantal = sum(met.map(({ elementen }) => new Getal(countOf(elementen, 'LAA'))))
  const punten = sum(
    met.map(({ elementen, deling }) => PUNTEN_LAADPAAL.times(countOf(elementen, 'LAA')).div(deling.adressen)),
  )
  return [{ segment: 'laadpalen', naam: 'Laadpalen', aantal, meeteenheid: 'STU', punten }]
}
