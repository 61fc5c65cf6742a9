import type { Probleem } from './probleem.ts'
import type { Rooster } from './rooster.ts'
import { createSeparableMaat } from './verlies.ts'

/** A rough figure per node for the order of work: a sum over attributes, so it can be made for millions of nodes. */
export type Volgorde = {
  estimate(knoop: number): number
  /** All nodes, the least estimate first (to within a step of 1/65,536 of the range). */
  readonly knopen: Int32Array
}

const STEPS = 65_536

/**
 * The order in which nodes are looked at. It decides how soon the search ends, never what it finds. The measures that
 * count classes borrow the estimate of entropy: it stays close to how finely rows are divided.
 */
export function createVolgorde(probleem: Probleem, rooster: Rooster): Volgorde {
  const perLevel = estimatesPerLevel(probleem)
  const estimates = new Float32Array(rooster.totaal)
  perLevel.forEach((values, a) => {
    const stap = rooster.stappen[a]!
    for (let knoop = 0; knoop < rooster.totaal; knoop++)
      estimates[knoop]! += values[Math.floor(knoop / stap) % values.length]!
  })
  return { estimate: (knoop) => estimates[knoop]!, knopen: sortByEstimate(estimates) }
}

function estimatesPerLevel(probleem: Probleem): number[][] {
  const byLoss = probleem.maat.soort === 'loss'
  const soort = byLoss ? 'loss' : 'entropy'
  const nothing = { rijen: 0, perAttribuut: new Float64Array(1) }
  return probleem.attributen.map((attribuut) => {
    const alone = createSeparableMaat({
      ...probleem,
      attributen: [attribuut],
      maat: { ...probleem.maat, soort },
    })!
    return attribuut.codes.map((_, level) => {
      const [value] = alone.of(Int32Array.of(level), nothing)
      return byLoss ? Math.log1p(value!) : value!
    })
  })
}

/** Counting sort on a scale of equal steps. */
function sortByEstimate(estimates: Float32Array): Int32Array {
  let least = Infinity
  let most = -Infinity
  for (const estimate of estimates) {
    if (estimate < least) least = estimate
    if (estimate > most) most = estimate
  }
  const scale = most > least ? (STEPS - 1) / (most - least) : 0
  const step = (knoop: number): number => Math.floor((estimates[knoop]! - least) * scale)
  const next = new Int32Array(STEPS + 1)
  for (let knoop = 0; knoop < estimates.length; knoop++) next[step(knoop) + 1]! += 1
  for (let s = 0; s < STEPS; s++) next[s + 1]! += next[s]!
  const sorted = new Int32Array(estimates.length)
  for (let knoop = 0; knoop < estimates.length; knoop++) sorted[next[step(knoop)]!++] = knoop
  return sorted
}
