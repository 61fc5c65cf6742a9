import type { GroepCode } from './stelselgroep.ts'

type Rubriek = { rubriek: string; uitleg: string }

const GEDEELD =
  'Ruimten die u met andere adressen deelt. De punten zijn gedeeld door het aantal adressen of kamers.'
const OPSLAG = 'Bij een monument mag de huur hoger zijn. Wie voor 1 juli 2024 tekende, heeft soms punten.'

/** Number of each rubriek in the law and what it gives points for, as a tenant reads it. */
export const RUBRIEKEN: Readonly<Record<GroepCode, Rubriek>> = {
  OVZ: {
    rubriek: '1.',
    uitleg:
      'Kamers, keuken en badkamer. Elke hele vierkante meter is 1 punt. Gedeelde ruimten tellen voor uw deel.',
  },
  OOZ: {
    rubriek: '2.',
    uitleg: 'Ruimten zoals een berging of zolder. Elke hele vierkante meter is 0,75 punt.',
  },
  VKV: {
    rubriek: '3.',
    uitleg:
      'Een verwarmde kamer is 2 punten, een verwarmde gang of berging 1 punt (samen hoogstens 4). Verkoeling is 1 punt per kamer (hoogstens 2).',
  },
  ENE: {
    rubriek: '4.',
    uitleg: 'Het energielabel bepaalt de punten. Zonder geldig label telt het bouwjaar.',
  },
  KEU: {
    rubriek: '5.',
    uitleg: 'De lengte van het aanrecht geeft punten. Extra voorzieningen samen nooit meer dan het aanrecht.',
  },
  SAN: {
    rubriek: '6.',
    uitleg: 'Toilet, wastafel, bad en douche. Extra voorzieningen samen nooit meer dan bad en douche.',
  },
  BUI: {
    rubriek: '8.',
    uitleg: 'Balkon, terras en tuin: samen hoogstens 15 punten. Wat u deelt, telt voor uw deel.',
  },
  GVR: { rubriek: '9.', uitleg: GEDEELD },
  GBA: { rubriek: '9.', uitleg: GEDEELD },
  GPA: {
    rubriek: '10.',
    uitleg: 'Parkeerplaatsen van het gebouw. De punten zijn gedeeld door wie er mag parkeren.',
  },
  WOZ: {
    rubriek: '11.',
    uitleg:
      'De waarde van de woning volgens de gemeente. Vanaf 187 punten telt die voor hoogstens een derde.',
  },
  BIJ: { rubriek: '12.', uitleg: 'Een zorgwoning, een deurbel met beeld en geluid, of een eigen laadpaal.' },
  AFT: { rubriek: '13.', uitleg: 'Er gaan 4 punten af als u minder dan 8 m² aan kamers heeft.' },
  PMN: { rubriek: 'Opslag:', uitleg: `${OPSLAG} Ook bij nieuwbouw met middenhuur mag de huur hoger zijn.` },
  PMO: { rubriek: 'Opslag:', uitleg: OPSLAG },
}

const LAST = 99

/** Groups as the law numbers them, which is how a person reads them; the surcharges come last. */
export const inLawOrder = <Groep extends { criteriumGroep: { stelselgroep: { code: string } } }>(
  groepen: readonly Groep[],
): Groep[] => groepen.toSorted((left, right) => numberOf(left) - numberOf(right))

const numberOf = ({ criteriumGroep }: { criteriumGroep: { stelselgroep: { code: string } } }): number =>
  Number.parseInt(RUBRIEKEN[criteriumGroep.stelselgroep.code as GroepCode].rubriek, 10) || LAST
