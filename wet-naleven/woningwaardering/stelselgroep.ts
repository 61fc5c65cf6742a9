import type { Getal } from './decimaal.ts'
import type { Regel } from './regel.ts'
import type { Waardering } from './waardering.ts'

export type Stelsel = 'ZEL' | 'ONZ'

/** Stelselgroepen in the order of evaluation and of the result. */
export const GROEPEN = {
  ZEL: ['OVZ', 'OOZ', 'VKV', 'BUI', 'ENE', 'KEU', 'SAN', 'GPA', 'GVR', 'WOZ', 'BIJ', 'PMN'],
  ONZ: ['OVZ', 'OOZ', 'VKV', 'ENE', 'KEU', 'SAN', 'BUI', 'GBA', 'GPA', 'WOZ', 'BIJ', 'AFT', 'PMO'],
} as const

export type GroepCode = (typeof GROEPEN)[Stelsel][number]

/** First segment of the criterium ids of a stelselgroep. */
export const SEGMENT: Readonly<Record<GroepCode, string>> = {
  OVZ: 'oppervlakte_van_vertrekken',
  OOZ: 'oppervlakte_van_overige_ruimten',
  VKV: 'verkoeling_en_verwarming',
  BUI: 'buitenruimten',
  ENE: 'energieprestatie',
  KEU: 'keuken',
  SAN: 'sanitair',
  GPA: 'gemeenschappelijke_parkeerruimten',
  GVR: 'gemeenschappelijke_vertrekken_overige_ruimten_en_voorzieningen',
  GBA: 'gemeenschappelijke_binnenruimten_gedeeld_met_meerdere_adressen',
  WOZ: 'punten_voor_de_woz_waarde',
  BIJ: 'bijzondere_voorzieningen',
  AFT: 'aftrekpunten',
  PMN: 'prijsopslag_monumenten_en_nieuwbouw',
  PMO: 'prijsopslag_monumenten',
}

/** What one stelselgroep is worth: points on a quarter, its lines, and for the prijsopslag a fraction of the rent. */
export type Groepwaardering = { punten: Getal; regels: Regel[]; opslag?: Getal }

/**
 * One rubriek of the law. `check` records what is missing before anything is valued, `needs` names the groups whose
 * points it uses, `value` may count on both.
 */
export type Stelselgroep = {
  needs?: (waardering: Waardering) => readonly GroepCode[]
  check?: (waardering: Waardering, groep: GroepCode) => void
  value: (waardering: Waardering) => Groepwaardering
}
