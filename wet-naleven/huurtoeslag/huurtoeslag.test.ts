import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { numberOf, param } from '../parameters/parameter.ts'
import { huurtoeslag } from './huurtoeslag.ts'

const judge = (input: object) => huurtoeslag.judge(huurtoeslag.read(input))
const base = { personen: 1, leeftijd: 40, kinderen: 0, vermogen: 0 }

test.each([
  ['2024-12-31', true],
  ['2025-12-31', true],
  ['2026-01-01', false],
])('on %s service costs count: %s', (peildatum, counts) => {
  const at = (servicekosten: string) =>
    judge({ ...base, peildatum, kaleHuur: '400.00', inkomenJaar: 15_000, servicekosten }).result
      ?.toeslagPerMaand ?? 0
  expect(at('48.00') > at('0.00')).toBe(counts)
  expect(at('60.00')).toBe(at('48.00'))
})

test('the law of the old year holds on its last day, the new one on the next', () => {
  const dear = { ...base, kaleHuur: '905.00', inkomenJaar: 20_000 }
  expect(judge({ ...dear, peildatum: '2025-12-31' }).result).toMatchObject({ toeslagPerMaand: 0 })
  expect(judge({ ...dear, peildatum: '2026-01-01' }).result).toMatchObject({
    toeslagPerMaand: 512,
    a: '295.68',
  })
})

test.each([
  [2022, 67, 'mens'],
  [2024, 66, 'bedrag'],
  [2024, 67, 'mens'],
  [2024, 68, 'bedrag'],
  [2025, 67, 'bedrag'],
])('in %i someone of %i without an answer about the AOW gives %s', (year, leeftijd, uitkomst) => {
  const outcome = judge({
    ...base,
    leeftijd,
    peildatum: `${year}-06-01`,
    kaleHuur: '600.00',
    inkomenJaar: 20_000,
  })
  expect(outcome.uitkomst).toBe(uitkomst)
})

describe('the factors of article 19 follow from the two points of articles 17 and 18', () => {
  const types = ['single', 'multi', 'single_aow', 'multi_aow'] as const
  // Reductions of the normhuur at the reference point, Wht 18: the same in 2022 up to and including 2025.
  const atReference = { single: 1.82, multi: 3.63, single_aow: 2.27, multi_aow: 4.54 }

  test.each([2022, 2023, 2024].flatMap((year) => types.map((type) => [year, type] as const)))(
    '%i %s',
    (year, type) => {
      const on = `${year}-07-01`
      const at = (key: string): number => numberOf(param(`huurtoeslag.${key}`, on))
      const low = at(`min_inkomensijkpunt.${type}`)
      const high = at(`referentie_inkomensijkpunt.${type}`)
      const reduction = type.endsWith('_aow') ? at(`normhuur.reduction.${type}`) : 0
      const lowQuote = (at('normhuur.minimum') - reduction) / low
      const highQuote = (at('normhuur.reference') - atReference[type]) / high
      const a = (highQuote - lowQuote) / (high - low)
      expect(at(`factor_a.${type}`)).toBeCloseTo(a, 12)
      expect(at(`factor_b.${type}`)).toBeCloseTo(lowQuote - a * low, 12)
    },
  )
})

const household = fc
  .record({
    peildatum: fc.constantFrom('2022-06-01', '2023-06-01', '2024-06-01', '2025-06-01', '2026-06-01'),
    personen: fc.integer({ min: 1, max: 7 }),
    leeftijd: fc.integer({ min: 24, max: 64 }),
    young: fc.nat(3),
    vermogen: fc.integer({ min: 0, max: 50_000 }),
    rent: fc.integer({ min: 1, max: 120_000 }),
  })
  .map(({ young, rent, ...rest }) => ({
    ...rest,
    kinderen: Math.min(young, rest.personen - 1),
    kaleHuur: (rent / 100).toFixed(2),
  }))

test('more income never gives more, and the benefit is never below zero or above the rent', () => {
  fc.assert(
    fc.property(
      household,
      fc.integer({ min: 0, max: 60_000 }),
      fc.nat(20_000),
      (facts, inkomenJaar, more) => {
        const less = judge({ ...facts, inkomenJaar }).result?.toeslagPerMaand ?? 0
        const richer = judge({ ...facts, inkomenJaar: inkomenJaar + more }).result?.toeslagPerMaand ?? 0
        expect(richer).toBeLessThanOrEqual(less)
        expect(richer).toBeGreaterThanOrEqual(0)
        expect(less).toBeLessThanOrEqual(Number(facts.kaleHuur))
      },
    ),
    { numRuns: 500 },
  )
})
