import type { Klassen } from './klassen.ts'
import { createGroepering, keep } from './klassen.ts'
import type { Probleem } from './probleem.ts'
import type { Oordeel } from './toetsing.ts'
import { createToetsing } from './toetsing.ts'

/** Judges transformations one after the other; remembers groupings to start the next one from. One for each thread. */
export type Toetser = {
  judge(levels: Int32Array): Oordeel
  /** The classes themselves, valid until the next call. */
  group(levels: Int32Array): Klassen
}

type Bron = { readonly levels: Int32Array; readonly klassen: Klassen }

/** A grouping is worth keeping when it is this much smaller than what it was made from. */
const WORTH_KEEPING = 0.4
/** Kept groupings together hold at most this many times the classes of the finest one, */
const BUDGET = 100
/** and never more than this many: 8 bytes each, so 128 MB, without sensitive values. */
const MAX_KEPT = 16_000_000

export function createToetser(probleem: Probleem): Toetser {
  const { klassen: finest } = probleem.cellen
  const groepering = createGroepering(probleem.attributen, probleem.cellen)
  const toetsing = createToetsing(probleem)
  /** Smallest first, so that the first that fits is the cheapest. */
  const bronnen: Bron[] = []
  let room = Math.min(MAX_KEPT, BUDGET * finest.aantal)

  function group(levels: Int32Array): Klassen {
    const from = bronnen.find((bron) => isFiner(bron.levels, levels))?.klassen ?? finest
    const klassen = groepering.rollUp(from, levels)
    if (klassen.aantal < WORTH_KEEPING * from.aantal && klassen.aantal <= room) remember(levels, klassen)
    return klassen
  }

  function remember(levels: Int32Array, klassen: Klassen): void {
    room -= klassen.aantal
    const place = bronnen.findIndex((bron) => bron.klassen.aantal > klassen.aantal)
    bronnen.splice(place < 0 ? bronnen.length : place, 0, { levels: levels.slice(), klassen: keep(klassen) })
  }

  return { judge: (levels) => toetsing.judge(group(levels), levels), group }
}

function isFiner(levels: Int32Array, than: Int32Array): boolean {
  for (let a = 0; a < levels.length; a++) if (levels[a]! > than[a]!) return false
  return true
}
