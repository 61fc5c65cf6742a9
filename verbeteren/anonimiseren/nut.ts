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

function measureKolom({ before, after }: KolomPaar, kept: Uint8Array): NutKolom {
  const all = countCodes(before)
  const released = countCodes(after.codes.filter((_, row) => kept[row] === 1))
  const information = entropyBits(all)
  const left = entropyBits(released) * (before.length === 0 ? 0 : total(released) / before.length)
  return {
    kolom: after.naam,
    niveau: after.niveau,
    waarden: all.size,
    waardenNa: released.size,
    verlies: information === 0 ? 0 : Math.min(1, Math.max(0, 1 - left / information)),
  }
}

function countCodes(codes: Int32Array): Map<number, number> {
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
