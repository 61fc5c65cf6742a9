import type { Attribuut } from './probleem.ts'
import { Nummering } from './sleutel.ts'

/** For each class the sensitive values in it, with how often: class c has entries start[c] up to start[c + 1]. */
export type Verdeling = {
  readonly start: Int32Array
  readonly waarde: Int32Array
  readonly aantal: Int32Array
}

/** The rows of a table put together: class c has `omvang[c]` rows that look like cell `cel[c]`. */
export type Klassen = {
  readonly aantal: number
  readonly cel: Int32Array
  readonly omvang: Int32Array
  readonly verdelingen: readonly Verdeling[]
}

/** Different combinations of values at the finest level, column by column: what all grouping starts from. */
export type Cellen = {
  /** Per attribute the code (level 0) of each cell. */
  readonly codes: readonly Int32Array[]
  readonly klassen: Klassen
}

/** Groups classes of finer levels into those of coarser ones. Holds buffers: one for each thread. */
export type Groepering = {
  /** Classes at these levels out of `fijner`, whose levels must be the same or finer. Valid until the next call. */
  rollUp(fijner: Klassen, levels: Int32Array): Klassen
  /** After a call: into which class each of the finer ones went. */
  readonly nummer: Int32Array
}

/** Largest number of combinations packed in one word. */
const WORD = 2 ** 31

export function createGroepering(attributen: readonly Attribuut[], cellen: Cellen): Groepering {
  const capacity = cellen.klassen.aantal
  const keys = [new Int32Array(capacity), new Int32Array(capacity)] as const
  const nummering = new Nummering(capacity)
  const columns = attributen.map((attribuut) => attribuut.codes.map(() => new Int32Array(0)))
  const nothing: Column = { codes: new Int32Array(capacity), values: 1 }
  const cel = new Int32Array(capacity)
  const omvang = new Int32Array(capacity)

  /** Codes of all cells at a level, made once: a gather less in the loop that takes most of the time. */
  function column(a: number, level: number): Int32Array {
    const known = columns[a]![level]!
    if (known.length > 0) return known
    const made = new Int32Array(capacity)
    const map = attributen[a]!.codes[level]!
    const base = cellen.codes[a]!
    for (let i = 0; i < capacity; i++) made[i] = map[base[i]!]!
    columns[a]![level] = made
    return made
  }

  /** Columns that tell classes apart at these levels, as many in one word as fit. */
  function wordsFor(levels: Int32Array): Word[] {
    const words: Word[] = [{ columns: [], space: 1 }]
    for (let a = 0; a < attributen.length; a++) {
      const values = attributen[a]!.aantallen[levels[a]!]!
      if (values === 1) continue
      if (words.at(-1)!.space * values > WORD) words.push({ columns: [], space: 1 })
      const word = words.at(-1)!
      word.columns.push({ codes: column(a, levels[a]!), values })
      word.space *= values
    }
    return words
  }

  function group(fijner: Klassen, levels: Int32Array): number {
    const n = fijner.aantal
    const [first, ...rest] = wordsFor(levels)
    pack(keys[0], { word: first!, nothing, cel: fijner.cel, n })
    if (rest.length === 0) return nummering.groupNarrow(keys[0], n, first!.space)
    let groups = 0
    rest.forEach((word, i) => {
      if (i > 0) keys[0].set(nummering.nummer.subarray(0, n))
      pack(keys[1], { word, nothing, cel: fijner.cel, n })
      groups = nummering.groupWide(keys, n)
    })
    return groups
  }

  function rollUp(fijner: Klassen, levels: Int32Array): Klassen {
    const aantal = group(fijner, levels)
    const { nummer, eerste } = nummering
    omvang.fill(0, 0, aantal)
    for (let i = 0; i < fijner.aantal; i++) omvang[nummer[i]!]! += fijner.omvang[i]!
    for (let c = 0; c < aantal; c++) cel[c] = fijner.cel[eerste[c]!]!
    const verdelingen = fijner.verdelingen.map((verdeling) =>
      mergeVerdeling(verdeling, { nummer, from: fijner.aantal, to: aantal }),
    )
    return { aantal, cel, omvang, verdelingen }
  }

  return { rollUp, nummer: nummering.nummer }
}

type Column = { codes: Int32Array; values: number }
type Word = { columns: Column[]; space: number }
type Packing = { word: Word; nothing: Column; cel: Int32Array; n: number }

/** Writes the key of each class; three columns at a time, because reading and writing keys is what takes the time. */
function pack(keys: Int32Array, { word, nothing, cel, n }: Packing): void {
  const { columns } = word
  for (let c = 0; c === 0 || c < columns.length; c += 3) {
    const { codes: one, values: first } = columns[c] ?? nothing
    const { codes: two, values: second } = columns[c + 1] ?? nothing
    const { codes: three, values: third } = columns[c + 2] ?? nothing
    for (let i = 0; i < n; i++) {
      const x = cel[i]!
      const before = c === 0 ? 0 : keys[i]!
      keys[i] = (((before * first + one[x]!) * second + two[x]!) * third + three[x]!) | 0
    }
  }
}

/** `nummer` says into which of `to` classes each of the `from` finer ones goes. */
export type Merge = { nummer: Int32Array; from: number; to: number }

/** Adds up the sensitive values of all finer classes that fell together. */
export function mergeVerdeling(fijner: Verdeling, { nummer, from, to }: Merge): Verdeling {
  const order = sortByNumber(nummer, from, to)
  const start = new Int32Array(to + 1)
  const waarde = new Int32Array(fijner.waarde.length)
  const aantal = new Int32Array(fijner.waarde.length)
  let highest = 0
  for (const value of fijner.waarde) highest = Math.max(highest, value)
  const place = new Int32Array(highest + 1).fill(-1)
  let end = 0
  let first = 0
  for (let i = 0; i < from; i++) {
    const g = order[i]!
    if (i === 0 || nummer[g] !== nummer[order[i - 1]!]) {
      first = end
      start[nummer[g]!] = first
    }
    for (let e = fijner.start[g]!; e < fijner.start[g + 1]!; e++) {
      const value = fijner.waarde[e]!
      if (place[value]! < first) {
        place[value] = end
        waarde[end] = value
        end += 1
      }
      aantal[place[value]!]! += fijner.aantal[e]!
    }
  }
  start[to] = end
  return { start, waarde, aantal }
}

/** Positions 0..from-1 ordered by their number, which lies in 0..to-1. */
function sortByNumber(nummer: Int32Array, from: number, to: number): Int32Array {
  const next = new Int32Array(to + 1)
  for (let i = 0; i < from; i++) next[nummer[i]! + 1]! += 1
  for (let c = 0; c < to; c++) next[c + 1]! += next[c]!
  const order = new Int32Array(from)
  for (let i = 0; i < from; i++) order[next[nummer[i]!]!++] = i
  return order
}

/** A copy that outlives the next grouping. */
export function keep(klassen: Klassen): Klassen {
  return {
    aantal: klassen.aantal,
    cel: klassen.cel.slice(0, klassen.aantal),
    omvang: klassen.omvang.slice(0, klassen.aantal),
    verdelingen: klassen.verdelingen.map(({ start, waarde, aantal }) => ({
      start,
      waarde: waarde.slice(0, start.at(-1)),
      aantal: aantal.slice(0, start.at(-1)),
    })),
  }
}

/** Rows in numbers: per quasi-identifier and per sensitive column with a demand, one code a row. */
export type Rijen = {
  readonly aantal: number
  readonly quasi: readonly Int32Array[]
  readonly gevoelig: readonly Int32Array[]
}

/** The cells, and in which of them each row is. */
export type CellenVanRijen = { readonly cellen: Cellen; readonly celVanRij: Int32Array }

/** Puts equal rows together once, so that all further work is on different combinations only. */
export function createCellen(attributen: readonly Attribuut[], rijen: Rijen): CellenVanRijen {
  const cel = sequence(rijen.aantal)
  const ones = new Int32Array(rijen.aantal).fill(1)
  const start = sequence(rijen.aantal + 1)
  const verdelingen = rijen.gevoelig.map((waarde) => ({ start, waarde, aantal: ones }))
  const rows = { codes: rijen.quasi, klassen: { aantal: rijen.aantal, cel, omvang: ones, verdelingen } }
  const finest = new Int32Array(attributen.length)
  const groepering = createGroepering(attributen, rows)
  const klassen = groepering.rollUp(rows.klassen, finest)
  const first = klassen.cel.slice(0, klassen.aantal)
  const cellen: Cellen = {
    codes: rijen.quasi.map((column) => shared(first.map((row) => column[row]!))),
    klassen: {
      aantal: klassen.aantal,
      cel: shared(sequence(klassen.aantal)),
      omvang: shared(klassen.omvang.subarray(0, klassen.aantal)),
      verdelingen: klassen.verdelingen.map(({ start, waarde, aantal }) => ({
        start: shared(start),
        waarde: shared(waarde.subarray(0, start.at(-1))),
        aantal: shared(aantal.subarray(0, start.at(-1))),
      })),
    },
  }
  return { cellen, celVanRij: groepering.nummer.slice(0, rijen.aantal) }
}

function sequence(length: number): Int32Array {
  const numbers = new Int32Array(length)
  for (let i = 0; i < length; i++) numbers[i] = i
  return numbers
}

/** A copy that worker threads can read without copying it again. */
function shared(numbers: Int32Array): Int32Array {
  const copy = new Int32Array(new SharedArrayBuffer(numbers.byteLength))
  copy.set(numbers)
  return copy
}
