import type { Rijen } from '../klassen.ts'
import { createCellen } from '../klassen.ts'
import type { Attribuut, MaatKeuze, Probleem } from '../probleem.ts'

/** Name, different values, and per level how many neighbouring values fall together. */
type Kenmerk = readonly [naam: string, waarden: number, breedtes: readonly number[]]

/** Shaped like the census extract on which anonymisation tools are compared: 12,960 transformations. */
export const KENMERKEN: readonly Kenmerk[] = [
  ['geslacht', 2, [1, 2]],
  ['leeftijd', 74, [1, 5, 10, 20, 74]],
  ['afkomst', 5, [1, 5]],
  ['burgerlijke staat', 7, [1, 3, 7]],
  ['opleiding', 16, [1, 4, 8, 16]],
  ['land', 41, [1, 9, 41]],
  ['werkgever', 8, [1, 3, 8]],
  ['beroep', 14, [1, 5, 14]],
  ['inkomen', 2, [1, 2]],
]

/** Invented persons with skewed and correlated values; the same for the same number of rows. */
export function inventRijen(aantal: number): Rijen {
  const random = mulberry32(1)
  const quasi = KENMERKEN.map(() => new Int32Array(aantal))
  for (let row = 0; row < aantal; row++) {
    const person = inventPersoon(random)
    quasi.forEach((column, a) => (column[row] = person[a]!))
  }
  return { aantal, quasi, gevoelig: [] }
}

/** One hidden figure (u) ties age, education, work and income together, as circumstances do. */
function inventPersoon(random: () => number): number[] {
  const u = random()
  const bell = (random() + random() + random() + random()) / 4
  const age = Math.min(73, Math.floor(Math.abs(bell * 60 - 8 + 20 * (u - 0.5))) + (random() < 0.02 ? 20 : 0))
  const young = age < 12
  const married = young ? random() >= 0.7 : random() < 0.6
  return [
    random() < 0.67 ? 0 : 1,
    age,
    random() < 0.86 ? 0 : 1 + Math.floor(random() ** 2 * 4),
    married ? 0 : Math.floor(random() ** 1.5 * 7),
    Math.min(15, random() < 0.6 ? [8, 9, 12][Math.floor(random() * 3)]! : Math.floor(u * 16)),
    random() < 0.91 ? 0 : 1 + Math.floor(random() ** 2.5 * 40),
    random() < 0.74 ? 2 : Math.floor(random() ** 1.3 * 8),
    Math.min(13, Math.floor((u * 0.6 + random() * 0.4) * 14)),
    (u > 0.55 && age > 10 && random() < 0.5) || random() < 0.05 ? 1 : 0,
  ]
}

/** Small pseudo-random generator with a seed, so that a measurement can be repeated. */
function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export type Opgave = { rijen: Rijen; k: number; weglating: number; maat: MaatKeuze['soort'] }

/** From encoded rows to a problem that can be searched: what the program does between reading and searching. */
export function toProbleem({ rijen, k, weglating, maat }: Opgave): Probleem {
  const attributen = rijen.quasi.map((column, a) => toAttribuut(KENMERKEN[a]!, column))
  return {
    rijen: rijen.aantal,
    attributen,
    gevoelig: [],
    cellen: createCellen(attributen, rijen).cellen,
    eisen: [{ soort: 'k', k }],
    maat: { soort: maat, gsFactor: 0.5, samenvoeging: 'geometrisch' },
    maxOnderdrukt: Math.floor(weglating * rijen.aantal),
  }
}

function toAttribuut([, waarden, breedtes]: Kenmerk, column: Int32Array): Attribuut {
  const codes = breedtes.map((width) => Int32Array.from({ length: waarden }, (_, v) => Math.floor(v / width)))
  const aantallen = codes.map((level) => level.at(-1)! + 1)
  const telling = new Float64Array(waarden)
  for (const code of column) telling[code]! += 1
  const gewichten = codes.map((level, j) => {
    const weights = new Float64Array(aantallen[j]!)
    for (const code of level) weights[code]! += 1
    return weights
  })
  return { codes, aantallen, gewichten, hierarchieRijen: waarden, telling }
}
