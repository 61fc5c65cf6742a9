import type { Probleem } from './probleem.ts'
import { createToetser } from './toetser.ts'
import type { Oordeel } from './toetsing.ts'
import { compareVerlies } from './verlies.ts'
import type { Uitslag, Verloop } from './zoeken.ts'

type Stand = { levels: Int32Array; oordeel: Oordeel }

/** Descents from the top, each with another order of columns; the first takes them as they stand. */
const DESCENTS = 8

/**
 * For lattices too large to search: goes down from the coarsest transformation as long as it gets better, a few times in
 * different orders, and keeps the best. What it finds is valid, but nothing shows that it is the optimum.
 */
export async function searchHeuristic(probleem: Probleem, verloop: Verloop): Promise<Partial<Uitslag>> {
  const toetser = createToetser(probleem)
  const top = Int32Array.from(probleem.attributen, ({ codes }) => codes.length - 1)
  const start: Stand = { levels: top, oordeel: toetser.judge(top) }
  let best: Stand | undefined
  for (let round = 0; round < DESCENTS; round++) {
    for (let stand: Stand | undefined = start; stand;) {
      if (stand.oordeel.geldig && (!best || isBetter(stand, best))) best = stand
      stand = stepDown(stand, round, (levels) => toetser.judge(levels))
      await new Promise((resolve) => setImmediate(resolve))
      verloop.signal?.throwIfAborted()
    }
    verloop.onProgress?.((round + 1) / DESCENTS)
  }
  return { optimum: best }
}

/** The best of the next finer transformations (round 0), or the first better one from another column on each round. */
function stepDown(from: Stand, round: number, judge: (levels: Int32Array) => Oordeel): Stand | undefined {
  let best: Stand | undefined
  for (let i = 0; i < from.levels.length; i++) {
    const a = (i + round) % from.levels.length
    if (from.levels[a] === 0) continue
    const levels = from.levels.slice()
    levels[a]! -= 1
    const next = { levels, oordeel: judge(levels) }
    if (!next.oordeel.geldig || (from.oordeel.geldig && !isBetter(next, from))) continue
    if (round > 0) return next
    if (!best || isBetter(next, best)) best = next
  }
  return best
}

function isBetter(a: Stand, b: Stand): boolean {
  return compareVerlies(a.oordeel.verlies, b.oordeel.verlies) < 0
}
