import type { Attribuut, MaatKeuze, Probleem } from './probleem.ts'

/** Loss of a transformation: one number, or with `rang` the losses of all attributes in descending order. */
export type Verlies = readonly number[]

/** What suppression adds to the loss: rows, and a figure per attribute whose meaning is the measure's own. */
export type Weglating = { readonly rijen: number; readonly perAttribuut: Float64Array }

/** Below this relative difference two losses are the same: sums of the same terms in another order differ by less. */
const SAME = 1e-13

/** Negative when a is the lesser loss, 0 when they tie. */
export function compareVerlies(a: Verlies, b: Verlies): number {
  for (let i = 0; i < a.length; i++) {
    const difference = a[i]! - b[i]!
    if (Math.abs(difference) > SAME * Math.max(1, Math.abs(a[i]!), Math.abs(b[i]!))) return difference
  }
  return 0
}

/** The rounding of CLI.md: floor(x*1e10)/1e10. */
const round = (x: number): number => Math.floor(x * 1e10) / 1e10

/**
 * A measure that is put together from one figure per attribute. Without suppression the figure depends on the level
 * alone; suppression only adds to it, and adds more at finer levels. So `of` applied to the suppression of a coarser
 * transformation is a lower bound, which is what makes the search quick.
 */
export type SeparableMaat = {
  of(levels: Int32Array, weglating: Weglating): Verlies
  /** Contribution of suppressed values at this level: `counts[w]` suppressed rows have value w. */
  contribution(a: number, level: number, counts: Float64Array): number
}

export function createSeparableMaat(probleem: Probleem): SeparableMaat | undefined {
  const { soort } = probleem.maat
  if (soort === 'loss') return lossMaat(probleem)
  if (soort === 'entropy' || soort === 'entropy-met-weglating') return entropyMaat(probleem)
  return undefined
}

/** How often each value of an attribute occurs at each level. */
function countsPerLevel({ codes, aantallen, telling }: Attribuut): Float64Array[] {
  return codes.map((map, level) => {
    const counts = new Float64Array(aantallen[level]!)
    telling.forEach((count, v) => (counts[map[v]!]! += count))
    return counts
  })
}

/** Sums over rows of the hierarchy rows that their value covers: `size*share` times n_a, so whole numbers. */
export type Dekking = {
  readonly behouden: number
  readonly weggelaten: number
  readonly weggelatenRijen: number
}

/** (r - m)/(N - m), with numerator and denominator multiplied by n_a: whole numbers for the usual gsFactor 0.5. */
export function lossOfAttribuut({ attributen, rijen, maat }: Probleem, a: number, dekking: Dekking): number {
  const { kept, suppressed } = gsFactors(maat.gsFactor)
  const { behouden, weggelaten, weggelatenRijen } = dekking
  const n = attributen[a]!.hierarchieRijen
  const all = weggelatenRijen * n
  const lostPart = suppressed === 1 ? all : weggelaten + suppressed * (all - weggelaten)
  const span = rijen * n - kept * rijen
  return span === 0 ? 0 : round(Math.max(0, (kept * behouden + lostPart - kept * rijen) / span))
}

function lossMaat(probleem: Probleem): SeparableMaat {
  const { attributen, maat } = probleem
  const weighted = (a: number, level: number, counts: Float64Array): number => {
    const weights = attributen[a]!.gewichten[level]!
    return counts.reduce((sum, count, value) => sum + count * weights[value]!, 0)
  }
  const covered = attributen.map((attribuut, a) =>
    countsPerLevel(attribuut).map((counts, level) => weighted(a, level, counts)),
  )
  return {
    of: (levels, { rijen: weggelatenRijen, perAttribuut }) =>
      aggregate(
        maat,
        Array.from(levels, (level, a) => {
          const weggelaten = perAttribuut[a]!
          const behouden = covered[a]![level]! - weggelaten
          return lossOfAttribuut(probleem, a, { behouden, weggelaten, weggelatenRijen })
        }),
      ),
    contribution: weighted,
  }
}

/** gsFactor 0.5 weighs generalising and suppressing alike; below it suppression costs less, above it generalising. */
function gsFactors(gsFactor: number): { kept: number; suppressed: number } {
  return {
    kept: gsFactor <= 0.5 ? 1 : 1 - 2 * (gsFactor - 0.5),
    suppressed: gsFactor < 0.5 ? 2 * gsFactor : 1,
  }
}

/** One loss from the losses of all attributes. */
export function aggregate(maat: MaatKeuze, values: number[]): Verlies {
  if (maat.samenvoeging === 'rang') return values.toSorted((a, b) => b - a)
  let product = 1
  for (const value of values) product *= Math.pow(value + 1, 1 / values.length)
  return [product - 1]
}

function entropyMaat({ attributen, maat }: Probleem): SeparableMaat {
  const withSuppressed = maat.soort === 'entropy-met-weglating'
  const perLevel = attributen.map(nonUniformEntropy)
  return {
    of: (levels, { perAttribuut }) => {
      let sum = 0
      for (let a = 0; a < levels.length; a++) sum += round(perLevel[a]![levels[a]!]! + perAttribuut[a]!)
      return [sum]
    },
    contribution: (_a, _level, counts) => (withSuppressed ? spread(counts) : 0),
  }
}

/** Per level: -sum over original values of c(v)*log2(c(v)/c(g(v))), in bits over all rows. */
function nonUniformEntropy(attribuut: Attribuut): number[] {
  return countsPerLevel(attribuut).map((counts, level) => {
    let sum = 0
    attribuut.telling.forEach((count, v) => {
      if (count > 0) sum += count * Math.log2(count / counts[attribuut.codes[level]![v]!]!)
    })
    return 0 - sum
  })
}

/** -sum of c*log2(c/s): zero when all suppressed rows are alike. */
function spread(counts: Float64Array): number {
  const total = counts.reduce((sum, count) => sum + count, 0)
  return 0 - counts.reduce((sum, count) => (count > 0 ? sum + count * Math.log2(count / total) : sum), 0)
}
