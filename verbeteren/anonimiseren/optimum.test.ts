import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createOpdracht } from './coderen.ts'
import { parseConfiguratie } from './configuratie.ts'
import { createHierarchie } from './hierarchie.ts'
import type { Kolom } from './invoer.ts'
import { MATEN } from './probleem.ts'
import type { Probleem } from './probleem.ts'
import type { Antwoord, EisVraag, Tabel, Vraag } from './testing/uitputtend.ts'
import { listValid } from './testing/uitputtend.ts'
import { search } from './zoeken.ts'
import { searchParallel } from './werkers.ts'

/** A nested hierarchy over the values 0..size-1: each level merges groups of the one below. */
function hierarchy(size: number, levels: number): fc.Arbitrary<string[][]> {
  return fc
    .array(fc.array(fc.nat({ max: 2 }), { minLength: size, maxLength: size }), {
      minLength: levels,
      maxLength: levels,
    })
    .map((merges) => {
      let groups = Array.from({ length: size }, (_, v) => v)
      const columns = [groups.map(String)]
      merges.forEach((merge, j) => {
        const last = j === merges.length - 1
        groups = groups.map((group) => (last ? 0 : Math.floor(group / (1 + merge[0]!))))
        columns.push(groups.map((group) => (last && merge[0] === 0 ? '*' : `${j}:${group}`)))
      })
      return Array.from({ length: size }, (_, v) => columns.map((column) => column[v]!))
    })
}

const tabel: fc.Arbitrary<Tabel> = fc
  .record({
    rijen: fc.integer({ min: 1, max: 30 }),
    sizes: fc.array(fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 0, max: 3 })), {
      minLength: 1,
      maxLength: 4,
    }),
    gevoelig: fc.integer({ min: 1, max: 4 }),
  })
  .chain(({ rijen, sizes, gevoelig }) => {
    const values = (size: number) =>
      fc.array(fc.nat({ max: size - 1 }).map(String), { minLength: rijen, maxLength: rijen })
    return fc.record({
      rijen: fc.constant(rijen),
      quasi: fc.tuple(
        ...sizes.map(([size, levels]) =>
          fc.record({ waarden: values(size), hierarchie: hierarchy(size, levels) }),
        ),
      ),
      gevoelig: fc.record({ waarden: values(gevoelig), hierarchie: hierarchy(gevoelig, 2) }),
    })
  })

const step = (max: number) => fc.integer({ min: 0, max: 20 }).map((n) => (n * max) / 20)

const eis: fc.Arbitrary<EisVraag> = fc.oneof(
  fc.record({ soort: fc.constant('k-anonimiteit' as const), k: fc.integer({ min: 1, max: 6 }) }),
  fc.record({
    soort: fc.constant('l-diversiteit' as const),
    l: fc.integer({ min: 1, max: 3 }),
    variant: fc.constantFrom('distinct' as const, 'entropy' as const, 'recursive' as const),
    c: fc.constantFrom(0.5, 1, 2, 4),
  }),
  fc.record({
    soort: fc.constant('t-nabijheid' as const),
    t: step(1),
    variant: fc.constantFrom('gelijk' as const, 'hierarchisch' as const),
  }),
  fc.record({
    soort: fc.constant('beta-gelijkenis' as const),
    beta: step(3).map((beta) => beta + 0.1),
    variant: fc.constantFrom('basis' as const, 'versterkt' as const),
  }),
)

const vraag: fc.Arbitrary<Vraag> = fc.record({
  eisen: fc.array(eis, { minLength: 1, maxLength: 3 }),
  weglating: fc.oneof(fc.constant(0), step(0.6), fc.constant(1)),
  maat: fc.constantFrom(...MATEN),
  gsFactor: fc.oneof(fc.constant(0.5), step(1)),
  samenvoeging: fc.constantFrom('geometrisch', 'rang'),
})

function toProbleem({ quasi, gevoelig, rijen }: Tabel, { eisen, ...rest }: Vraag): Probleem {
  const names = quasi.map((_, a) => `q${a}`)
  const config = parseConfiguratie(
    JSON.stringify({
      data: 'x.csv',
      kolommen: {
        ...Object.fromEntries(names.map((name) => [name, { soort: 'quasi', hierarchie: name }])),
        s: { soort: 'gevoelig' },
      },
      eisen: eisen.map((eis) => ({
        ...eis,
        ...(eis.soort !== 'k-anonimiteit' && { kolom: 's' }),
        ...(eis.soort === 't-nabijheid' && { hierarchie: 's' }),
      })),
      ...rest,
    }),
  )
  const hierarchieen = new Map([
    ...quasi.map(({ hierarchie }, a) => [names[a]!, createHierarchie(names[a]!, hierarchie)] as const),
    ['s', createHierarchie('s', gevoelig.hierarchie)] as const,
  ])
  const kolommen = [
    ...quasi.map(({ waarden }, a) => toKolom(names[a]!, waarden)),
    toKolom('s', gevoelig.waarden),
  ]
  return createOpdracht(config, { rijen, kolommen }, hierarchieen).probleem
}

function toKolom(naam: string, values: string[]): Kolom {
  const waarden = [...new Set(values)].toSorted()
  return {
    naam,
    waarden,
    codes: Int32Array.from(values, (value) => waarden.indexOf(value)),
    type: 'VARCHAR',
    leegIsNull: false,
  }
}

const EXACT = 1e-13
/** Rounding to 1e-10 per attribute can part two equal sums by this much, or not, depending on the order of adding. */
const NEAR = 1e-9

/** All transformations within this distance of the least loss, the lowest levels first. */
function bestWithin(valid: Antwoord[], distance: number): Antwoord[] {
  const compare = (a: number[], b: number[]): number => {
    const at = a.findIndex((value, i) => Math.abs(value - b[i]!) > distance * Math.max(1, Math.abs(value)))
    return at === -1 ? 0 : a[at]! - b[at]!
  }
  const [first] = valid.toSorted((a, b) => compare(a.verlies, b.verlies))
  return valid.filter(({ verlies }) => compare(verlies, first!.verlies) === 0)
}

test('the engine finds the same optimum as trying every transformation, on 2,000 random small tables', async () => {
  const seen = { solved: 0, unsolved: 0, ties: 0 }
  await fc.assert(
    fc.asyncProperty(tabel, vraag, async (tabel, vraag) => {
      const valid = listValid(tabel, vraag)
      const ties = bestWithin(valid, EXACT)
      const near = bestWithin(valid, NEAR)
      const { optimum, bewijs } = await search(toProbleem(tabel, vraag))
      const { transformaties, getoetst, fijnerDanOngeldig, verliestMeer } = bewijs
      expect(getoetst + fijnerDanOngeldig + verliestMeer).toBe(transformaties)
      seen[near.length > 0 ? 'solved' : 'unsolved'] += 1
      if (ties.length > 1) seen.ties += 1
      if (near.length === ties.length) expect(optimum && [...optimum.levels]).toEqual(ties[0]?.levels)
      if (!optimum) return
      const expected = near.find(({ levels }) => levels.join() === optimum.levels.join())!
      expect(optimum.oordeel.onderdrukt).toBe(expected.onderdrukt)
      expect(optimum.oordeel.klassen).toBe(expected.klassen)
      expected.verlies.forEach((value, i) =>
        expect(Math.abs(optimum.oordeel.verlies[i]! - value)).toBeLessThan(1e-9 * Math.max(1, value)),
      )
    }),
    { numRuns: 2000, seed: 20261123 },
  )
  expect(Math.min(seen.solved, seen.unsolved, seen.ties)).toBeGreaterThan(150)
}, 300_000)

test('several threads find the same optimum as one', async () => {
  const cases = fc.sample(fc.tuple(tabel, vraag), { numRuns: 6, seed: 7 })
  for (const [tabel, vraag] of cases) {
    const probleem = toProbleem(tabel, vraag)
    const alone = await search(probleem)
    const together = await searchParallel(probleem)
    expect(together.optimum?.levels).toEqual(alone.optimum?.levels)
    expect(together.optimum?.oordeel.verlies).toEqual(alone.optimum?.oordeel.verlies)
  }
})
