import type { Getal } from '../decimaal.ts'
import { Getal as Decimaal, floorPunten, roundTotaal } from '../decimaal.ts'

/** Bhw bijlage I onder A, 11.3: from this total on, at most 33% of the points may come from the WOZ-waarde. */
const PUNTEN_VRIJE_SECTOR = 187
const HOOGSTE_MIDDENSEGMENT = new Decimaal(186)

/** The part of 100 that WOZ-punten may have, against the rest. */
const WOZ_DEEL = 33
const REST_DEEL = 67

/**
 * WOZ-punten under the cap: `overig` are the points of all other rubrieken (1-10 and 12), `woz` those before the cap. When
 * the cap brings the dwelling under 187 points it gets exactly 186.
 */
export function capWozPunten(overig: Getal, woz: Getal): Getal {
  if (roundTotaal(overig.plus(woz)).lt(PUNTEN_VRIJE_SECTOR)) return woz
  const hoogste = floorPunten(overig.times(WOZ_DEEL).div(REST_DEEL))
  if (hoogste.gte(woz)) return woz
  return roundTotaal(overig.plus(hoogste)).lt(PUNTEN_VRIJE_SECTOR)
    ? HOOGSTE_MIDDENSEGMENT.minus(overig)
    : hoogste
}
