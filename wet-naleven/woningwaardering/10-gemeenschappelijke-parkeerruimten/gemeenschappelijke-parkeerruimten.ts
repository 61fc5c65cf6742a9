import { Getal } from '../decimaal.ts'
import { recordOntbreekt } from '../meldingen.ts'
import type { Regel } from '../regel.ts'
import { roundGroep } from '../regel.ts'
import { checkOppervlakten, checkRuimten } from '../ruimte/controle.ts'
import { delerOf, groupByDeling, listGedeeldMet } from '../ruimte/deling.ts'
import type { Ruimte } from '../ruimte/ruimte.ts'
import { countOf, labelOf } from '../ruimte/ruimte.ts'
import type { Stelselgroep } from '../stelselgroep.ts'
import type { Waardering } from '../waardering.ts'

/** Points of a place by its kind: type I, II and III. Bhw bijlage I onder A, 10. */
const PUNTEN = new Map<string | null, Getal>([
  ['PIP', new Getal(9)],
  ['PUP', new Getal(6)],
  ['CAR', new Getal(6)],
  ['PBC', new Getal(4)],
])
const PUNTEN_LAADPAAL = new Getal(2)
/** Beleidsboek zelfstandig 2.10.3. */
const KLEINSTE_PARKEERPLAATS_M2 = 12

/** Rubriek 10. Bhw bijlage I onder A, 10 en onder B, 10; beleidsboek 2.10. */
export const gemeenschappelijkeParkeerruimten: Stelselgroep = {
  check(waardering, groep) {
    checkRuimten(waardering, groep)
    const plaatsen = ofKlasseParkeren(waardering)
    checkOppervlakten(waardering, groep, plaatsen)
    for (const ruimte of plaatsen.filter(({ adressenBekend }) => !adressenBekend))
      recordOntbreekt(
        waardering.meldingen,
        groep,
        `gedeeldMetAantalAdressen ontbreekt bij ruimte ${labelOf(ruimte)} (0 of 1 is een eigen plaats)`,
      )
  },
  value(waardering) {
    recordMeldingen(waardering)
    const groepen = groupByDeling(countedParkeerplaatsen(waardering)).map(({ deling, ruimten }) => ({
      deling,
      regels: ruimten.flatMap(listPlaatsen),
    }))
    return roundGroep(listGedeeldMet(groepen), waardering.meldingen)
  },
}

/** Parking spaces that are valued here: large enough, whoever shares them. */
export const countedParkeerplaatsen = (waardering: Waardering): Ruimte[] =>
  ofKlasseParkeren(waardering).filter(({ oppervlakte }) => oppervlakte?.gte(KLEINSTE_PARKEERPLAATS_M2))

const ofKlasseParkeren = ({ ruimten }: Waardering): Ruimte[] =>
  ruimten.filter(({ klasse }) => klasse === 'parkeren')

function listPlaatsen(ruimte: Ruimte): Regel[] {
  const { segment, naam, plaatsen, detailSoort, deling, elementen } = ruimte
  const line = (part: string, tekst: string, punten: Getal): Regel => ({
    segment: part,
    naam: tekst,
    aantal: new Getal(plaatsen),
    meeteenheid: 'STU',
    punten: punten.times(plaatsen).div(delerOf(deling)),
  })
  const laadpaal = countOf(elementen, 'LAA') > 0
  return [
    line(segment, naam, PUNTEN.get(detailSoort) ?? new Getal(0)),
    ...(laadpaal ? [line(`${segment}_laadpaal`, `${naam}: laadpaal`, PUNTEN_LAADPAAL)] : []),
  ]
}

function recordMeldingen(waardering: Waardering): void {
  const { meldingen, ruimten, stelsel } = waardering
  const counted = new Set(countedParkeerplaatsen(waardering))
  for (const ruimte of ofKlasseParkeren(waardering)) {
    if (!counted.has(ruimte))
      meldingen.waarschuwingen.add(
        `Ruimte ${labelOf(ruimte)}: een parkeerplaats van minder dan 12 m² geeft geen punten.`,
      )
  }
  if (stelsel === 'ZEL' && ruimten.some(isOwnCarport)) meldingen.afwijkingen.add(22)
}

/** One that the sector values here as well. */
const isOwnCarport = ({ detailSoort, deling, oppervlakte }: Ruimte): boolean =>
  detailSoort === 'CAR' && deling.adressen === 1 && (oppervlakte?.gte(KLEINSTE_PARKEERPLAATS_M2) ?? false)
