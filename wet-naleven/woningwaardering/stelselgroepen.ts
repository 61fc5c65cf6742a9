import { oppervlakteVanVertrekken } from './01-oppervlakte-van-vertrekken/oppervlakte-van-vertrekken.ts'
import { oppervlakteVanOverigeRuimten } from './02-oppervlakte-van-overige-ruimten/oppervlakte-van-overige-ruimten.ts'
import { verkoelingEnVerwarming } from './03-verkoeling-en-verwarming/verkoeling-en-verwarming.ts'
import { energieprestatie } from './04-energieprestatie/energieprestatie.ts'
import { keuken } from './05-keuken/keuken.ts'
import { sanitair } from './06-sanitair/sanitair.ts'
import { buitenruimten } from './08-buitenruimten/buitenruimten.ts'
import { gemeenschappelijkeRuimten } from './09-gemeenschappelijke-ruimten/gemeenschappelijke-ruimten.ts'
import { gemeenschappelijkeParkeerruimten } from './10-gemeenschappelijke-parkeerruimten/gemeenschappelijke-parkeerruimten.ts'
import { wozWaarde } from './11-woz-waarde/woz-waarde.ts'
import { bijzondereVoorzieningen } from './12-bijzondere-voorzieningen/bijzondere-voorzieningen.ts'
import { aftrekpunten } from './13-aftrekpunten/aftrekpunten.ts'
import { prijsopslag } from './prijsopslag/prijsopslag.ts'
import type { GroepCode, Stelselgroep } from './stelselgroep.ts'

/** The rubriek behind each code; rubriek 7 (GEH) is not in VERA and stands in the list of what is not valued. */
export const stelselgroepen: Readonly<Record<GroepCode, Stelselgroep>> = {
  OVZ: oppervlakteVanVertrekken,
  OOZ: oppervlakteVanOverigeRuimten,
  VKV: verkoelingEnVerwarming,
  ENE: energieprestatie,
  KEU: keuken,
  SAN: sanitair,
  BUI: buitenruimten,
  GVR: gemeenschappelijkeRuimten,
  GBA: gemeenschappelijkeRuimten,
  GPA: gemeenschappelijkeParkeerruimten,
  WOZ: wozWaarde,
  BIJ: bijzondereVoorzieningen,
  AFT: aftrekpunten,
  PMN: prijsopslag,
  PMO: prijsopslag,
}
