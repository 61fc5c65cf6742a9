import type { Probleem } from './probleem.ts'
import type { Rooster } from './rooster.ts'
import { coarserNeighbours, createRooster, finerNeighbours, levelsOf } from './rooster.ts'
import type { Oordeel } from './toetsing.ts'
import type { SeparableMaat, Verlies, Weglating } from './verlies.ts'
import { compareVerlies, createSeparableMaat } from './verlies.ts'

/** What is known about a node. Each mark but the first two holds for all finer, or all coarser, nodes as well. */
export const BUSY = 1
export const JUDGED = 2
/** Finer than a node in which too many rows are lost. */
export const INVALID = 4
/** Not invalid by that argument: coarser than a node that is not. */
export const POSSIBLE = 8
/** Loses at least as much as the best node found, shown by a finer node, by a coarser one, or by the node's levels. */
const BOUND_FROM_FINER = 16
const BOUND_FROM_COARSER = 32
const BOUND = 64
/** Nothing more to find out about a node with one of these. */
const SETTLED = JUDGED | INVALID | BOUND_FROM_FINER | BOUND_FROM_COARSER | BOUND

export type Gevonden = { readonly knoop: number; readonly oordeel: Oordeel }

/** How many transformations were settled by which argument; together they are all of them. */
export type Bewijs = {
  readonly transformaties: number
  readonly getoetst: number
  readonly fijnerDanOngeldig: number
  readonly verliestMeer: number
}

/** The lattice with what is known of each node. All conclusions about nodes that were not grouped are drawn here. */
export class Zoekruimte {
  readonly rooster: Rooster
  best: Gevonden | undefined
  judged = 0
  private readonly marks: Uint8Array
  private readonly maat: SeparableMaat | undefined
  private readonly free: Weglating
  private readonly judgements = new Map<number, Oordeel>()

  constructor(probleem: Probleem) {
    this.rooster = createRooster(probleem.attributen.map(({ codes }) => codes.length))
    this.marks = new Uint8Array(this.rooster.totaal)
    this.maat = createSeparableMaat(probleem)
    this.free = { rijen: 0, perAttribuut: new Float64Array(probleem.attributen.length) }
  }

  isOpen(knoop: number): boolean {
    return (this.marks[knoop]! & (SETTLED | BUSY)) === 0
  }

  has(knoop: number, mark: number): boolean {
    return (this.marks[knoop]! & mark) !== 0
  }

  claim(knoop: number): void {
    this.marks[knoop]! |= BUSY
  }

  /** Takes in a judgement and settles every node about which it is conclusive. */
  record(knoop: number, oordeel: Oordeel): void {
    if (this.has(knoop, JUDGED)) return
    this.marks[knoop]! |= JUDGED
    this.judged += 1
    if (oordeel.fijnerOngeldig) this.spread(knoop, INVALID, finerNeighbours)
    else this.spread(knoop, POSSIBLE, coarserNeighbours)
    if (!oordeel.fijnerOngeldig || !this.maat) this.judgements.set(knoop, oordeel)
    if (oordeel.geldig && !this.isNoBetter(oordeel.verlies, knoop)) {
      this.best = { knoop, oordeel }
      for (const [other, earlier] of this.judgements) this.conclude(other, earlier)
    } else this.conclude(knoop, oordeel)
  }

  /** Settles the node when its levels alone, or what a coarser neighbour loses anyway, show that it is no better. */
  settleByBound(knoop: number): boolean {
    if (!this.maat || !this.best) return false
    const levels = levelsOf(this.rooster, knoop)
    const known = coarserNeighbours(this.rooster, knoop).map((coarser) => this.judgements.get(coarser)?.vast)
    const bounds = [this.free, ...known].filter((weglating) => weglating !== undefined)
    const settled = bounds.some((weglating) => this.isNoBetter(this.maat!.of(levels, weglating), knoop))
    if (settled) this.settle(knoop)
    return settled
  }

  /** Settles a node of which the caller knows that it loses more than the best one. */
  settle(knoop: number): void {
    this.marks[knoop]! |= BOUND
  }

  /** Counts every node once, by the first of: grouped, finer than an invalid one, no better than the best. */
  prove(): Bewijs {
    let fijnerDanOngeldig = 0
    let verliestMeer = 0
    for (const marks of this.marks) {
      if ((marks & JUDGED) !== 0) continue
      if ((marks & INVALID) !== 0) fijnerDanOngeldig += 1
      else if ((marks & SETTLED) !== 0) verliestMeer += 1
    }
    return { transformaties: this.rooster.totaal, getoetst: this.judged, fijnerDanOngeldig, verliestMeer }
  }

  private conclude(knoop: number, { grensGrover, grensFijner }: Oordeel): void {
    if (grensGrover.length > 0 && this.isNoBetter(grensGrover, knoop))
      this.spread(knoop, BOUND_FROM_FINER, coarserNeighbours)
    // A finer node comes earlier in the order and would win a tie: only a greater loss counts.
    if (grensFijner.length > 0 && this.best && compareVerlies(grensFijner, this.best.oordeel.verlies) > 0)
      this.spread(knoop, BOUND_FROM_COARSER, finerNeighbours)
  }

  /** Worse than the best found, or equal and later in the order of levels. */
  private isNoBetter(verlies: Verlies, knoop: number): boolean {
    if (!this.best) return false
    const difference = compareVerlies(verlies, this.best.oordeel.verlies)
    return difference > 0 || (difference === 0 && knoop > this.best.knoop)
  }

  /** Marks a node and all that lie beyond it; where the mark is, it has been passed on before. */
  private spread(knoop: number, mark: number, beyond: typeof finerNeighbours): void {
    if (this.has(knoop, mark)) return
    const todo = [knoop]
    this.marks[knoop]! |= mark
    for (let from = todo.pop(); from !== undefined; from = todo.pop()) {
      for (const next of beyond(this.rooster, from)) {
        if (this.has(next, mark)) continue
        this.marks[next]! |= mark
        todo.push(next)
      }
    }
  }
}
