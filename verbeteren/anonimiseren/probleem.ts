import type { Cellen } from './klassen.ts'

/**
 * One quasi-identifier in numbers. Codes are positions in the hierarchy file: code v is its v-th row, so a value that
 * does not occur in the data has a code as well. `codes[j][v]` is the code of v's value at the j-th level that may be
 * used (all of them, unless the user has ruled some out).
 */
export type Attribuut = {
  readonly codes: readonly Int32Array[]
  /** Different values at each level. */
  readonly aantallen: readonly number[]
  /** For each level and value: how many rows of the hierarchy file carry it (the numerator of `share`). */
  readonly gewichten: readonly Float64Array[]
  /** Rows in the hierarchy file: n_a of the measures. */
  readonly hierarchieRijen: number
  /** How many rows of the data have each value at level 0 of the file. */
  readonly telling: Float64Array
}

/** A sensitive column on which a demand rests: how many rows of the data have each value. */
export type GevoeligeKolom = { readonly telling: Float64Array }

/** A demand, with the sensitive column as a position in `gevoelig`. Parameters as in the literature. */
export type Eis =
  | { readonly soort: 'k'; readonly k: number }
  | { readonly soort: 'l-distinct'; readonly kolom: number; readonly l: number }
  | { readonly soort: 'l-entropy'; readonly kolom: number; readonly l: number }
  | { readonly soort: 'l-recursive'; readonly kolom: number; readonly l: number; readonly c: number }
  | { readonly soort: 't-gelijk'; readonly kolom: number; readonly t: number }
  | {
      readonly soort: 't-hierarchisch'
      readonly kolom: number
      readonly t: number
      /** `boom[j][v]`: node at level j above the sensitive value v; the last level is the root. */
      readonly boom: readonly Int32Array[]
    }
  | { readonly soort: 'beta-basis'; readonly kolom: number; readonly beta: number }
  | { readonly soort: 'beta-versterkt'; readonly kolom: number; readonly beta: number }

export const MATEN = [
  'loss',
  'entropy',
  'entropy-met-weglating',
  'discernability',
  'discernability-monotoon',
  'aecs',
] as const

export type MaatKeuze = {
  readonly soort: (typeof MATEN)[number]
  readonly gsFactor: number
  readonly samenvoeging: 'geometrisch' | 'rang'
}

/** Everything the search needs, without any name or text of the data; it can be sent to another thread. */
export type Probleem = {
  readonly rijen: number
  readonly attributen: readonly Attribuut[]
  readonly gevoelig: readonly GevoeligeKolom[]
  readonly cellen: Cellen
  readonly eisen: readonly Eis[]
  readonly maat: MaatKeuze
  /** Rows that may be suppressed: floor(weglating * rijen). */
  readonly maxOnderdrukt: number
}
