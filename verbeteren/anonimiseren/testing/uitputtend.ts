/**
 * The slow way to the optimum, written apart from the engine and straight from the definitions: every transformation,
 * every class as a list of rows, every figure as a sum. The tests hold the engine against it.
 */
export type Tabel = {
  /** Per quasi-identifier: the value of each row, and the hierarchy as rows of text. */
  quasi: { waarden: string[]; hierarchie: string[][] }[]
  gevoelig: { waarden: string[]; hierarchie: string[][] }
  rijen: number
}

export type Vraag = {
  eisen: EisVraag[]
  weglating: number
  maat: string
  gsFactor: number
  samenvoeging: string
}

export type EisVraag =
  | { soort: 'k-anonimiteit'; k: number }
  | { soort: 'l-diversiteit'; l: number; variant: 'distinct' | 'entropy' | 'recursive'; c: number }
  | { soort: 't-nabijheid'; t: number; variant: 'gelijk' | 'hierarchisch' }
  | { soort: 'beta-gelijkenis'; beta: number; variant: 'basis' | 'versterkt' }

export type Antwoord = { levels: number[]; verlies: number[]; onderdrukt: number; klassen: number }

/** Every valid transformation with its loss. */
export function listValid(tabel: Tabel, vraag: Vraag): Antwoord[] {
  return allLevels(tabel.quasi.map(({ hierarchie }) => hierarchie[0]!.length))
    .map((levels) => answer(tabel, vraag, levels))
    .filter(({ onderdrukt }) => onderdrukt <= Math.floor(vraag.weglating * tabel.rijen))
}

function allLevels(depths: number[]): number[][] {
  let all: number[][] = [[]]
  for (const depth of depths)
    all = all.flatMap((levels) => Array.from({ length: depth }, (_, level) => [...levels, level]))
  return all
}

function answer(tabel: Tabel, vraag: Vraag, levels: number[]): Antwoord {
  const classes = Object.values(
    Object.groupBy(
      Array.from({ length: tabel.rijen }, (_, row) => row),
      (row) => JSON.stringify(levels.map((level, a) => generalise(tabel, { a, level, row }))),
    ),
  ) as number[][]
  const kept = classes.filter((rows) => vraag.eisen.every((eis) => meets(tabel, eis, rows)))
  const suppressed = classes.filter((rows) => !kept.includes(rows))
  return {
    levels,
    verlies: measure({ tabel, vraag, levels, kept, suppressed }),
    onderdrukt: suppressed.flat().length,
    klassen: kept.length,
  }
}

type Cel = { a: number; level: number; row: number }

function generalise(tabel: Tabel, { a, level, row }: Cel): string {
  const { waarden, hierarchie } = tabel.quasi[a]!
  return hierarchie.find((line) => line[0] === waarden[row])![level]!
}

const close = 1e-12

const shareIn = (values: string[], value: string): number =>
  values.filter((v) => v === value).length / values.length

function meets(tabel: Tabel, eis: EisVraag, rows: number[]): boolean {
  const everyone = tabel.gevoelig.waarden
  const mine = rows.map((row) => everyone[row]!)
  const domain = [...new Set(everyone)]
  const p = domain.map((value) => shareIn(everyone, value))
  const q = domain.map((value) => shareIn(mine, value))
  const counts = q.map((share) => Math.round(share * rows.length)).filter((count) => count > 0)
  if (eis.soort === 'k-anonimiteit') return rows.length >= eis.k
  if (eis.soort === 'l-diversiteit') {
    if (counts.length < Math.floor(eis.l)) return false
    if (eis.variant === 'distinct') return true
    if (eis.variant === 'entropy')
      return q.reduce((sum, s) => (s > 0 ? sum - s * Math.log(s) : sum), 0) >= Math.log(eis.l) - close
    const descending = counts.toSorted((a, b) => b - a)
    return descending[0]! < eis.c * descending.slice(eis.l - 1).reduce((sum, r) => sum + r, 0)
  }
  if (eis.soort === 'beta-gelijkenis')
    return p.every((share, v) => {
      const limit = eis.variant === 'basis' ? eis.beta : Math.min(eis.beta, -Math.log(share))
      return (q[v]! - share) / share <= limit + close
    })
  if (eis.variant === 'gelijk')
    return 0.5 * q.reduce((sum, s, v) => sum + Math.abs(s - p[v]!), 0) <= eis.t + close
  return (
    earthMovers(
      tabel.gevoelig.hierarchie,
      domain,
      q.map((s, v) => s - p[v]!),
    ) <=
    eis.t + close
  )
}

/** Least work to level out the differences: on a tree, what crosses the edge above each subtree has to be moved. */
function earthMovers(hierarchie: string[][], domain: string[], difference: number[]): number {
  const height = hierarchie[0]!.length - 1
  let work = 0
  for (let level = 0; level < height; level++) {
    const perNode = new Map<string, number>()
    domain.forEach((value, v) => {
      const line = hierarchie.find(([leaf]) => leaf === value)!
      const node = JSON.stringify(line.slice(level))
      perNode.set(node, (perNode.get(node) ?? 0) + difference[v]!)
    })
    // Two values that meet at level j are j/height apart: 2j edges of 1/(2*height) each.
    for (const surplus of perNode.values()) work += Math.abs(surplus) / (2 * height)
  }
  return work
}

type Stand = { tabel: Tabel; vraag: Vraag; levels: number[]; kept: number[][]; suppressed: number[][] }

const squares = (classes: number[][]): number => classes.reduce((sum, rows) => sum + rows.length ** 2, 0)

const floor10 = (x: number): number => Math.floor(x * 1e10 + 1e-4) / 1e10

function measure(stand: Stand): number[] {
  const { tabel, vraag, kept, suppressed } = stand
  const lost = suppressed.flat().length
  if (vraag.maat === 'discernability') return [squares(kept) + tabel.rijen * lost]
  if (vraag.maat === 'discernability-monotoon') return [squares(kept) + squares(suppressed)]
  if (vraag.maat === 'aecs') return [tabel.rijen / (kept.length + (lost > 0 ? 1 : 0))]
  const each = tabel.quasi.map((_, a) => (vraag.maat === 'loss' ? lossOf(stand, a) : entropyOf(stand, a)))
  if (vraag.maat !== 'loss') return [each.reduce((sum, value) => sum + value, 0)]
  if (vraag.samenvoeging === 'rang') return each.toSorted((a, b) => b - a)
  return [each.reduce((product, value) => product * (value + 1) ** (1 / each.length), 1) - 1]
}

function lossOf({ tabel, vraag, levels, kept, suppressed }: Stand, a: number): number {
  const { hierarchie } = tabel.quasi[a]!
  const n = hierarchie.length
  const sF = vraag.gsFactor < 0.5 ? 2 * vraag.gsFactor : 1
  const gF = vraag.gsFactor <= 0.5 ? 1 : 1 - 2 * (vraag.gsFactor - 0.5)
  const share = (rows: number[]) => {
    const value = generalise(tabel, { a, level: levels[a]!, row: rows[0]! })
    return hierarchie.filter((line) => line[levels[a]!] === value).length / n
  }
  let r = 0
  for (const rows of kept) r += rows.length * share(rows) * gF
  for (const rows of suppressed) {
    const general = rows.length * share(rows)
    r += sF === 1 ? rows.length : general + sF * (rows.length - general)
  }
  const m = (gF * tabel.rijen) / n
  return tabel.rijen === m ? 0 : floor10(Math.max(0, (r - m) / (tabel.rijen - m)))
}

function entropyOf({ tabel, vraag, levels, suppressed }: Stand, a: number): number {
  const rows = Array.from({ length: tabel.rijen }, (_, row) => row)
  const at = (level: number, row: number) => generalise(tabel, { a, level, row })
  const count = (of: number[], level: number, value: string) =>
    of.filter((row) => at(level, row) === value).length
  // One term per row: c(v)*log2(c(v)/c(g(v))) is the sum over the c(v) rows that have value v.
  let sum = 0
  for (const row of rows)
    sum -= Math.log2(count(rows, 0, at(0, row)) / count(rows, levels[a]!, at(levels[a]!, row)))
  if (vraag.maat === 'entropy-met-weglating') {
    const lost = suppressed.flat()
    for (const row of lost) sum -= Math.log2(count(lost, levels[a]!, at(levels[a]!, row)) / lost.length)
  }
  return floor10(sum)
}
