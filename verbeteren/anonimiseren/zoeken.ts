import type { Probleem } from './probleem.ts'
import { coarserNeighbours, finerNeighbours, levelsOf } from './rooster.ts'
import { createToetser } from './toetser.ts'
import type { Oordeel } from './toetsing.ts'
import type { Volgorde } from './volgorde.ts'
import { createVolgorde } from './volgorde.ts'
import type { Bewijs } from './zoekruimte.ts'
import { INVALID, POSSIBLE, Zoekruimte } from './zoekruimte.ts'

export type Uitslag = {
  /** Levels of the optimum in column order, with its judgement; undefined when no transformation is valid. */
  readonly optimum: { readonly levels: Int32Array; readonly oordeel: Oordeel } | undefined
  readonly bewijs: Bewijs
}

export type Verloop = {
  /** Called now and then with the share of the lattice that has been walked through, 0 to 1. */
  readonly onProgress?: (share: number) => void
  readonly signal?: AbortSignal
}

/**
 * A walk asks for the judgement of nodes, one at a time, and ends when there is nothing left to ask. Now and then it asks
 * for nothing (PAUSE), so that signals and other work are let through while it settles nodes without grouping.
 */
export type Wandeling<Last = void> = Generator<number, Last, Oordeel | undefined>

export const PAUSE = -1
const NODES_PER_PAUSE = 16_384

/**
 * The search as walks through the lattice that share what they learn. Several may run at once, each with its own thread
 * that judges; which nodes are judged then depends on chance, the outcome does not.
 */
export class Zoektocht {
  readonly ruimte: Zoekruimte
  private readonly volgorde: Volgorde
  private at = 0

  constructor(probleem: Probleem) {
    this.ruimte = new Zoekruimte(probleem)
    this.volgorde = createVolgorde(probleem, this.ruimte.rooster)
  }

  get share(): number {
    return this.at / this.ruimte.rooster.totaal
  }

  get uitslag(): Uitslag {
    const { best, rooster } = this.ruimte
    const optimum = best && { levels: levelsOf(rooster, best.knoop), oordeel: best.oordeel }
    return { optimum, bewijs: this.ruimte.prove() }
  }

  /** From the coarsest transformation down, as long as it gets better: a good first bound in a few dozen groupings. */
  *descend(): Wandeling {
    const top = this.ruimte.rooster.totaal - 1
    yield* this.ask(top)
    let from: number | undefined = this.isBest(top) ? top : undefined
    while (from !== undefined) from = yield* this.stepDown(from)
  }

  private *stepDown(from: number): Wandeling<number | undefined> {
    for (const next of this.byEstimate(finerNeighbours(this.ruimte.rooster, from))) {
      if (!this.ruimte.isOpen(next)) continue
      yield* this.ask(next)
      if (this.isBest(next)) return next
    }
    return undefined
  }

  /** Settles the nodes that are left, from the least estimated loss upward. */
  *walk(): Wandeling {
    while (this.at < this.volgorde.knopen.length) {
      if (this.at % NODES_PER_PAUSE === 0) yield PAUSE
      const knoop = this.volgorde.knopen[this.at++]!
      if (!this.ruimte.isOpen(knoop) || this.ruimte.settleByBound(knoop)) continue
      if (!this.ruimte.has(knoop, POSSIBLE)) yield* this.findBorder(knoop)
      if (this.ruimte.isOpen(knoop) && !this.ruimte.settleByBound(knoop)) yield* this.ask(knoop)
    }
  }

  /** Halves a chain of ever coarser nodes until the last one in which too many rows are lost is known. */
  private *findBorder(knoop: number): Wandeling {
    const chain = this.chainFrom(knoop)
    let low = 0
    let high = chain.length - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      yield* this.ask(chain[middle]!)
      if (this.ruimte.has(chain[middle]!, INVALID)) low = middle + 1
      else high = middle - 1
    }
  }

  private chainFrom(knoop: number): number[] {
    const chain = [knoop]
    for (let last: number | undefined = knoop; last !== undefined;) {
      const unknown: number[] = coarserNeighbours(this.ruimte.rooster, last).filter(
        (next) => this.ruimte.isOpen(next) && !this.ruimte.has(next, POSSIBLE),
      )
      last = this.byEstimate(unknown)[0]
      if (last !== undefined) chain.push(last)
    }
    return chain
  }

  private *ask(knoop: number): Wandeling {
    this.ruimte.claim(knoop)
    const oordeel = yield knoop
    if (oordeel) this.ruimte.record(knoop, oordeel)
  }

  private isBest(knoop: number): boolean {
    return this.ruimte.best?.knoop === knoop
  }

  private byEstimate(knopen: number[]): number[] {
    return knopen.toSorted((a, b) => this.volgorde.estimate(a) - this.volgorde.estimate(b))
  }
}

/** How long the search keeps the thread to itself before it lets signals and other work through. */
const BREATH_MS = 50

/** The optimum, found by this thread alone: quickest for tables of up to some hundred thousand different rows. */
export async function search(probleem: Probleem, verloop: Verloop = {}): Promise<Uitslag> {
  const tocht = new Zoektocht(probleem)
  const { rooster } = tocht.ruimte
  const toetser = createToetser(probleem)
  let breath = performance.now() + BREATH_MS
  for (const wandeling of [tocht.descend(), tocht.walk()]) {
    for (let asked = wandeling.next(); !asked.done;) {
      const { value } = asked
      asked = wandeling.next(value === PAUSE ? undefined : toetser.judge(levelsOf(rooster, value)))
      if (performance.now() < breath) continue
      await new Promise((resolve) => setImmediate(resolve))
      verloop.signal?.throwIfAborted()
      verloop.onProgress?.(tocht.share)
      breath = performance.now() + BREATH_MS
    }
  }
  return tocht.uitslag
}
