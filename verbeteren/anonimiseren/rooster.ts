/**
 * The lattice of all transformations: one level per quasi-identifier. A node's number is its levels read as digits with
 * the first column as the most significant, so the order of numbers is the order in which ties are settled.
 */
export type Rooster = {
  readonly niveaus: Int32Array
  readonly stappen: Float64Array
  readonly totaal: number
}

/** `niveaus`: how many levels each attribute has. The total may be beyond what can be searched: ask before allocating. */
export function createRooster(niveaus: readonly number[]): Rooster {
  const stappen = new Float64Array(niveaus.length)
  let totaal = 1
  for (let a = niveaus.length - 1; a >= 0; a--) {
    stappen[a] = totaal
    totaal *= niveaus[a]!
  }
  return { niveaus: Int32Array.from(niveaus), stappen, totaal }
}

/** Levels of a node, in column order. */
export function levelsOf({ niveaus, stappen }: Rooster, knoop: number): Int32Array {
  const levels = new Int32Array(niveaus.length)
  for (let a = 0; a < levels.length; a++) levels[a] = Math.floor(knoop / stappen[a]!) % niveaus[a]!
  return levels
}

/** Nodes that are one level coarser in one attribute. */
export function coarserNeighbours({ niveaus, stappen }: Rooster, knoop: number): number[] {
  const neighbours: number[] = []
  for (let a = 0; a < niveaus.length; a++) {
    const level = Math.floor(knoop / stappen[a]!) % niveaus[a]!
    if (level + 1 < niveaus[a]!) neighbours.push(knoop + stappen[a]!)
  }
  return neighbours
}

/** Nodes that are one level finer in one attribute. */
export function finerNeighbours({ niveaus, stappen }: Rooster, knoop: number): number[] {
  const neighbours: number[] = []
  for (let a = 0; a < niveaus.length; a++)
    if (Math.floor(knoop / stappen[a]!) % niveaus[a]! > 0) neighbours.push(knoop - stappen[a]!)
  return neighbours
}
