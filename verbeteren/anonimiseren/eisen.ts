import type { Verdeling } from './klassen.ts'
import type { Eis, Probleem } from './probleem.ts'

/** Does class c of this size meet the demand? */
type Toets = (verdelingen: readonly Verdeling[], c: number, omvang: number) => boolean

/**
 * The demands of a problem, in two parts. `stijgend`: adding any rows to a class that meets it keeps it met (k-anonymity,
 * distinct l-diversity), so suppressed rows stay suppressed at finer levels. `overig`: only joining classes that *both*
 * meet it is safe, so nothing follows from a class that fails when rows may be suppressed.
 */
export type Eisen = {
  readonly k: number
  readonly stijgend: readonly Toets[]
  readonly overig: readonly Toets[]
}

/** Slack for sums of logarithms: l equal shares have an entropy of exactly ln(l), which floating point may just miss. */
const LOG_SLACK = 1e-12

export function createEisen(probleem: Probleem): Eisen {
  const stijgend: Toets[] = []
  const overig: Toets[] = []
  let k = 1
  for (const eis of probleem.eisen) {
    if (eis.soort === 'k') k = Math.max(k, eis.k)
    else if (eis.soort === 'l-distinct') stijgend.push(distinct(eis.kolom, eis.l))
    else overig.push(createToets(eis, probleem.gevoelig[eis.kolom]!.telling))
  }
  return { k, stijgend, overig }
}

function createToets(eis: Exclude<Eis, { soort: 'k' | 'l-distinct' }>, overall: Float64Array): Toets {
  if (eis.soort === 'l-entropy') return entropy(eis.kolom, eis.l)
  if (eis.soort === 'l-recursive') return recursive(eis)
  if (eis.soort === 't-gelijk') return equalDistance(eis, overall)
  if (eis.soort === 't-hierarchisch') return hierarchicalDistance(eis, overall)
  return betaLikeness(eis, overall)
}

/** Distinct l-diversity: at least l different values (Machanavajjhala et al. 2007). */
function distinct(kolom: number, l: number): Toets {
  return (verdelingen, c) => {
    const { start } = verdelingen[kolom]!
    return start[c + 1]! - start[c]! >= l
  }
}

/** Entropy l-diversity: at least floor(l) values and Shannon entropy at least ln(l). */
function entropy(kolom: number, l: number): Toets {
  const needed = Math.log(l) - LOG_SLACK
  return (verdelingen, c, omvang) => {
    const { start, aantal } = verdelingen[kolom]!
    if (start[c + 1]! - start[c]! < Math.floor(l)) return false
    let sum = 0
    for (let e = start[c]!; e < start[c + 1]!; e++) sum += aantal[e]! * Math.log(aantal[e]!)
    return Math.log(omvang) - sum / omvang >= needed
  }
}

/** Recursive (c,l)-diversity: r1 < c * (r_l + ... + r_m), frequencies descending. */
function recursive({ kolom, l, c: factor }: { kolom: number; l: number; c: number }): Toets {
  return (verdelingen, c) => {
    const { start, aantal } = verdelingen[kolom]!
    if (start[c + 1]! - start[c]! < l) return false
    const ascending = aantal.subarray(start[c], start[c + 1]).toSorted()
    let tail = 0
    for (let i = 0; i <= ascending.length - l; i++) tail += ascending[i]!
    return ascending.at(-1)! < factor * tail
  }
}

/**
 * t-closeness with equal distances (Li et al. 2007): 0.5 * sum |q - p| <= t. Summed in whole numbers over the common
 * denominator and divided once, so that a distance of exactly t passes.
 */
function equalDistance({ kolom, t }: { kolom: number; t: number }, overall: Float64Array): Toets {
  const rows = overall.reduce((sum, count) => sum + count, 0)
  return (verdelingen, c, omvang) => {
    const { start, waarde, aantal } = verdelingen[kolom]!
    let difference = 0
    let absent = rows
    for (let e = start[c]!; e < start[c + 1]!; e++) {
      const expected = overall[waarde[e]!]!
      difference += Math.abs(aantal[e]! * rows - expected * omvang)
      absent -= expected
    }
    return (difference + absent * omvang) / (2 * rows * omvang) <= t
  }
}

type HierarchicalEis = Extract<Eis, { soort: 't-hierarchisch' }>

/**
 * t-closeness with distances level / height of the lowest common ancestor (Li et al. 2007, section 5.3): what a node
 * has too much under one child covers what it lacks under another, at its own level; the rest moves up.
 */
function hierarchicalDistance({ kolom, t, boom }: HierarchicalEis, overall: Float64Array): Toets {
  const rows = overall.reduce((sum, count) => sum + count, 0)
  const height = boom.length - 1
  const sizes = boom.map((nodes) => nodes.reduce((most, node) => Math.max(most, node), 0) + 1)
  const parents = boom.slice(1).map((nodes, j) => parentOf(boom[j]!, nodes, sizes[j]!))
  const surplus = sizes.map((size) => new Float64Array(size))
  const shortage = sizes.map((size) => new Float64Array(size))
  return (verdelingen, c, omvang) => {
    const { start, waarde, aantal } = verdelingen[kolom]!
    const leaves = boom[0]!
    for (let j = 0; j <= height; j++) {
      surplus[j]!.fill(0)
      shortage[j]!.fill(0)
    }
    for (let v = 0; v < overall.length; v++) shortage[0]![leaves[v]!]! += overall[v]! * omvang
    for (let e = start[c]!; e < start[c + 1]!; e++) surplus[0]![leaves[waarde[e]!]!]! += aantal[e]! * rows
    let cost = 0
    for (let j = 1; j <= height; j++) {
      for (let node = 0; node < sizes[j - 1]!; node++) {
        const extra = surplus[j - 1]![node]! - shortage[j - 1]![node]!
        const side = extra > 0 ? surplus : shortage
        side[j]![parents[j - 1]![node]!]! += Math.abs(extra)
      }
      for (let node = 0; node < sizes[j]!; node++)
        cost += j * Math.min(surplus[j]![node]!, shortage[j]![node]!)
    }
    return cost / (height * rows * omvang) <= t
  }
}

function parentOf(children: Int32Array, nodes: Int32Array, size: number): Int32Array {
  const parent = new Int32Array(size)
  children.forEach((child, v) => (parent[child] = nodes[v]!))
  return parent
}

type BetaEis = Extract<Eis, { soort: 'beta-basis' | 'beta-versterkt' }>

/**
 * beta-likeness (Cao and Karras 2012): no value may gain more than beta, (q - p)/p <= beta, where p is its share of all
 * rows and q its share of the class; `versterkt` also at most -ln p. Values absent from the class lose, never gain.
 */
function betaLikeness({ kolom, soort, beta }: BetaEis, overall: Float64Array): Toets {
  const rows = overall.reduce((sum, count) => sum + count, 0)
  const limits = overall.map((count) =>
    soort === 'beta-basis' ? beta : Math.min(beta, -Math.log(count / rows)),
  )
  return (verdelingen, c, omvang) => {
    const { start, waarde, aantal } = verdelingen[kolom]!
    for (let e = start[c]!; e < start[c + 1]!; e++) {
      const expected = overall[waarde[e]!]! * omvang
      if ((aantal[e]! * rows - expected) / expected > limits[waarde[e]!]!) return false
    }
    return true
  }
}
