import type { VrijKolom } from './uitkomst.ts'

/** What is left of the data, for the analyst who has to work with it. */
export type Nut = {
  readonly perKolom: readonly NutKolom[]
  /** Classes by size: from..tot rows, with the number of classes and rows. */
  readonly klassen: readonly Staaf[]
}

export type NutKolom = {
  readonly kolom: string
  readonly niveau: number | 'lokaal'
  /** Different values before and after. */
  readonly waarden: number
  readonly waardenNa: number
  /** Share of the information (Shannon entropy of the column over all rows) that is gone, 0 to 1. */
  readonly verlies: number
}

export type Staaf = {
  readonly van: number
  readonly tot: number
  readonly klassen: number
  readonly rijen: number
}

/** `before` and `after` are codes of the same rows; `kept` says which rows are released. */
export type KolomPaar = { readonly before: Int32Array; readonly after: VrijKolom }

export function measureNut(kolommen: readonly KolomPaar[], kept: Uint8Array, omvang: Int32Array): Nut {
  return { perKolom: kolommen.map((paar) => measureKolom(paar, kept)), klassen: histogram(omvang) }
}

/** What the released value still tells about the original one: their mutual information, over the released rows. */
function measureKolom({ before, after }: KolomPaar, kept: Uint8Array): NutKolom {
  const rows = kept.reduce((sum, isKept) => sum + isKept, 0)
  const isKept = (_: number, row: number): boolean => kept[row] === 1
  const original = countCodes(before)
  const keptBefore = countCodes(before.filter(isKept))
  const released = countCodes(after.codes.filter(isKept))
  const pairs = countCodes(
    Float64Array.from(before, (code, row) => code * after.teksten.length + after.codes[row]!).filter(isKept),
  )
  const information = entropyBits(original)
  const shared = entropyBits(keptBefore) + entropyBits(released) - entropyBits(pairs)
  const left = before.length === 0 ? 0 : (shared * rows) / before.length
  return {
    kolom: after.naam,
    niveau: after.niveau,
    waarden: original.size,
    waardenNa: released.size,
    verlies: information === 0 ? 0 : Math.min(1, Math.max(0, 1 - left / information)),
  }
}

function countCodes(codes: Int32Array | Float64Array): Map<number, number> {
  const counts = new Map<number, number>()
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1)
  return counts
}

function total(counts: Map<number, number>): number {
  let sum = 0
  for (const count of counts.values()) sum += count
  return sum
}

function entropyBits(counts: Map<number, number>): number {
  const all = total(counts)
  let bits = 0
  for (const count of counts.values()) bits -= (count / all) * Math.log2(count / all)
  return bits
}

/** Bars that double in width: 1, 2-3, 4-7, 8-15 ... */
function histogram(omvang: Int32Array): Staaf[] {
  const bars = new Map<number, { klassen: number; rijen: number }>()
  for (const size of omvang) {
    const from = 2 ** Math.floor(Math.log2(size))
    const bar = bars.get(from) ?? { klassen: 0, rijen: 0 }
    bars.set(from, { klassen: bar.klassen + 1, rijen: bar.rijen + size })
  }
  return [...bars]
    .toSorted(([a], [b]) => a - b)
    .map(([van, { klassen, rijen }]) => ({ van, tot: 2 * van - 1, klassen, rijen }))
}
