import type { Eisen } from './eisen.ts'
import { createEisen } from './eisen.ts'
import type { Klassen } from './klassen.ts'
import type { Probleem } from './probleem.ts'
import type { SeparableMaat, Verlies, Weglating } from './verlies.ts'
import { createSeparableMaat } from './verlies.ts'

/** What one grouping of the rows taught about a transformation, and through it about finer and coarser ones. */
export type Oordeel = {
  readonly geldig: boolean
  /** Rows suppressed; and classes kept, with the smallest of them (0 when none is). */
  readonly onderdrukt: number
  readonly klassen: number
  readonly kleinste: number
  readonly verlies: Verlies
  /** True when every finer transformation is invalid as well. */
  readonly fijnerOngeldig: boolean
  /** No coarser transformation loses less than this; empty when nothing is known. */
  readonly grensGrover: Verlies
  /** No finer transformation loses less than this; empty when nothing is known. */
  readonly grensFijner: Verlies
  /** Suppression that every finer transformation has too: the rows that no finer grouping can save. */
  readonly vast: Weglating
}

export type Toetsing = {
  readonly maat: SeparableMaat | undefined
  judge(klassen: Klassen, levels: Int32Array): Oordeel
}

const KEPT = 0
const SUPPRESSED = 1
/** Suppressed, and so are all its rows at every finer transformation. */
const LOST = 2

type Tally = {
  kept: number
  keptSquares: number
  squares: number
  smallest: number
  suppressed: number
  lost: number
  /** Classes of at least k rows, and the rows outside them. */
  big: number
  smallRows: number
  /** Sum of size * max(size, k). */
  atLeastK: number
}

export function createToetsing(probleem: Probleem): Toetsing {
  const eisen = createEisen(probleem)
  const maat = createSeparableMaat(probleem)
  const state = new Uint8Array(probleem.cellen.klassen.aantal)
  const { maxOnderdrukt } = probleem

  function judge(klassen: Klassen, levels: Int32Array): Oordeel {
    const tally = judgeClasses(klassen, { eisen, state, rijen: probleem.rijen })
    const weglating = (from: number) => suppression(klassen, levels, from)
    const geldig = tally.suppressed <= maxOnderdrukt
    // Without suppression every demand is monotone: two classes that meet it still do when joined.
    const fijnerOngeldig = maxOnderdrukt === 0 ? !geldig : tally.lost > maxOnderdrukt
    const vast = maat && !fijnerOngeldig ? weglating(LOST) : NOTHING
    const all = maat && geldig && tally.suppressed > tally.lost ? weglating(SUPPRESSED) : vast
    return {
      geldig,
      onderdrukt: tally.suppressed,
      klassen: tally.kept,
      kleinste: tally.smallest,
      verlies: !geldig ? [] : maat ? maat.of(levels, all) : countVerlies(probleem, tally),
      fijnerOngeldig,
      grensGrover: maat ? [] : boundCoarser(probleem, tally, eisen.k),
      grensFijner: maat ? [] : boundFiner(probleem, tally, eisen.k),
      vast,
    }
  }

  function suppression(klassen: Klassen, levels: Int32Array, from: number): Weglating {
    const lost: number[] = []
    let rows = 0
    for (let c = 0; c < klassen.aantal; c++) {
      if (state[c]! < from) continue
      lost.push(c)
      rows += klassen.omvang[c]!
    }
    const perAttribuut = Float64Array.from(levels, (level, a) => {
      const { aantallen, codes } = probleem.attributen[a]!
      const counts = new Float64Array(aantallen[level]!)
      const map = codes[level]!
      const column = probleem.cellen.codes[a]!
      for (const c of lost) counts[map[column[klassen.cel[c]!]!]!]! += klassen.omvang[c]!
      return maat!.contribution(a, level, counts)
    })
    return { rijen: rows, perAttribuut }
  }

  return { maat, judge }
}

const NOTHING: Weglating = { rijen: 0, perAttribuut: new Float64Array(0) }

type Classing = { eisen: Eisen; state: Uint8Array; rijen: number }

function judgeClasses(klassen: Klassen, { eisen, state, rijen }: Classing): Tally {
  const tally: Tally = {
    kept: 0,
    keptSquares: 0,
    squares: 0,
    smallest: 0,
    suppressed: 0,
    lost: 0,
    big: 0,
    smallRows: 0,
    atLeastK: 0,
  }
  const minimum = Math.min(eisen.k, rijen)
  for (let c = 0; c < klassen.aantal; c++) {
    const size = klassen.omvang[c]!
    const verdict = judgeClass(klassen, c, eisen)
    state[c] = verdict
    tally.squares += size * size
    tally.atLeastK += size * Math.max(size, minimum)
    if (size >= eisen.k) tally.big += 1
    else tally.smallRows += size
    if (verdict === KEPT) {
      tally.kept += 1
      tally.keptSquares += size * size
      if (tally.kept === 1 || size < tally.smallest) tally.smallest = size
    } else {
      tally.suppressed += size
      if (verdict === LOST) tally.lost += size
    }
  }
  return tally
}

/** Whether a class may be released. */
export function meetsAll(klassen: Klassen, c: number, eisen: Eisen): boolean {
  return judgeClass(klassen, c, eisen) === KEPT
}

function judgeClass({ omvang, verdelingen }: Klassen, c: number, eisen: Eisen): number {
  const size = omvang[c]!
  if (size < eisen.k) return LOST
  for (const meets of eisen.stijgend) if (!meets(verdelingen, c, size)) return LOST
  for (const meets of eisen.overig) if (!meets(verdelingen, c, size)) return SUPPRESSED
  return KEPT
}

/** The measures that look at sizes of classes only. */
function countVerlies({ maat, rijen }: Probleem, tally: Tally): Verlies {
  if (maat.soort === 'discernability') return [tally.keptSquares + rijen * tally.suppressed]
  if (maat.soort === 'discernability-monotoon') return [tally.squares]
  return [rijen / (tally.kept + (tally.suppressed > 0 ? 1 : 0))]
}

/**
 * Coarser classes are unions of these. So sizes only grow, a kept row stands in a class of at least k, and each kept
 * class has swallowed a class of at least k or at least k rows from smaller ones.
 */
function boundCoarser({ maat, rijen, maxOnderdrukt }: Probleem, tally: Tally, k: number): Verlies {
  if (maat.soort === 'discernability-monotoon') return [tally.squares]
  if (maat.soort === 'discernability') return [tally.atLeastK]
  const classes = tally.big + Math.floor(tally.smallRows / k) + (maxOnderdrukt > 0 ? 1 : 0)
  return [rijen / Math.max(1, classes)]
}

/** Lost rows stay lost at finer levels and cost N each; every other row costs k or more. */
function boundFiner({ maat, rijen }: Probleem, tally: Tally, k: number): Verlies {
  const possible = rijen - tally.lost
  if (maat.soort === 'discernability') return [rijen * tally.lost + possible * Math.min(k, rijen)]
  if (maat.soort === 'aecs') return [rijen / (Math.floor(possible / k) + 1)]
  return []
}
