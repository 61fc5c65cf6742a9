import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { daebDoelgroep } from './daeb-doelgroep.ts'
import { passendToewijzen } from './passend-toewijzen.ts'

// Typed over from reference tables, apart from the parameter file: year, one person, more persons.
const daeb = [
  [2022, 40_765, 45_014],
  [2023, 44_035, 48_625],
  [2024, 47_699, 52_671],
  [2025, 49_669, 54_847],
  [2026, 51_537, 56_910],
] as const

// Year, one person, more persons, one person with AOW, more persons with AOW.
const passend = [
  [2022, 24_075, 32_675, 23_975, 32_550],
  [2023, 25_475, 34_575, 25_075, 33_800],
  [2024, 27_725, 37_625, 27_225, 36_675],
  [2025, 28_375, 38_500, 27_775, 37_350],
  [2026, 29_400, 39_925, 28_775, 38_650],
] as const

// Year, limit for 1 and 2 persons, limit for 3 and more, in cents.
const aftopping = [
  [2022, 63_325, 67_866],
  [2023, 64_719, 69_360],
  [2024, 65_043, 69_707],
  [2025, 68_296, 73_193],
  [2026, 71_302, 76_414],
] as const

const lastAndFirst = (year: number): string[] => [`${year}-01-01`, `${year}-12-31`]
const euros = (cent: number): string => (cent / 100).toFixed(2)
const judge = <Input, Output>(
  regel: { read: (input: unknown) => Input; judge: (facts: Input) => Output },
  input: object,
) => regel.judge(regel.read(input))

describe.each(daeb)('DAEB-grens van %i', (year, single, multi) => {
  test.each([
    [1, single],
    [2, multi],
    [20, multi],
  ])('%i personen: € %i hoort erbij, een euro meer niet', (personen, limit) => {
    for (const peildatum of lastAndFirst(year)) {
      const at = (inkomenJaar: number) => judge(daebDoelgroep, { peildatum, personen, inkomenJaar }).result
      expect([at(limit - 1), at(limit), at(limit + 1)]).toEqual([
        { doelgroep: true },
        { doelgroep: true },
        { doelgroep: false },
      ])
    }
  })
})

describe.each(passend)('passend toewijzen in %i', (year, ...limits) => {
  test.each([
    [1, false, limits[0]],
    [3, false, limits[1]],
    [1, true, limits[2]],
    [2, true, limits[3]],
  ])('%i personen, AOW %s: tot en met € %i een laag inkomen', (personen, alleVolwassenenAow, limit) => {
    for (const peildatum of lastAndFirst(year)) {
      const at = (inkomenJaar: number) =>
        judge(passendToewijzen, { peildatum, personen, alleVolwassenenAow, inkomenJaar, kaleHuur: 1 }).result
          ?.doelgroep
      expect([at(limit - 1), at(limit), at(limit + 1)]).toEqual([true, true, false])
    }
  })
})

describe.each(aftopping)('aftoppingsgrens van %i', (year, low, high) => {
  test.each([
    [1, low],
    [2, low],
    [3, high],
    [4, high],
  ])('%i personen: op de cent', (personen, limit) => {
    for (const peildatum of lastAndFirst(year)) {
      const at = (cent: number) =>
        judge(passendToewijzen, {
          peildatum,
          personen,
          alleVolwassenenAow: false,
          inkomenJaar: 10_000,
          kaleHuur: euros(cent),
        })
      expect([at(limit - 1), at(limit), at(limit + 1)].map(({ uitkomst }) => uitkomst)).toEqual([
        'ja',
        'ja',
        'nee',
      ])
      expect(at(limit).result?.aftoppingsgrens).toBe(euros(limit))
    }
  })
})

const household = {
  peildatum: fc.constantFrom(...daeb.flatMap(([year]) => lastAndFirst(year))),
  personen: fc.integer({ min: 1, max: 20 }),
}
const income = fc.oneof(fc.integer({ min: 20_000, max: 60_000 }), fc.integer({ min: 0, max: 10_000_000 }))
const rent = fc.integer({ min: 1, max: 120_000 })

test('more income never brings a household into the DAEB group', () => {
  fc.assert(
    fc.property(fc.record(household), income, fc.nat(100_000), (base, low, more) => {
      const at = (inkomenJaar: number) => judge(daebDoelgroep, { ...base, inkomenJaar }).result?.doelgroep
      expect(at(Math.min(low + more, 10_000_000)) === true && at(low) === false).toBe(false)
    }),
  )
})

test('more income never makes a rent newly passend, and a higher rent never lowers the norm or helps', () => {
  const aow = fc.boolean()
  fc.assert(
    fc.property(
      fc.record({ ...household, alleVolwassenenAow: aow }),
      income,
      fc.nat(50_000),
      rent,
      fc.nat(50_000),
      (...drawn) => {
        const [base, low, more, cent, higher] = drawn
        const at = (inkomenJaar: number, huur: number) =>
          judge(passendToewijzen, { ...base, inkomenJaar, kaleHuur: euros(huur) }).result
        const before = at(low, cent)
        const richer = at(Math.min(low + more, 10_000_000), cent)
        expect(richer?.passend === true && before?.passend !== true).toBe(false)
        const dearer = at(low, cent + higher)
        expect(dearer?.aftoppingsgrens).toBe(before?.aftoppingsgrens)
        expect(dearer?.passend === true && before?.passend === false).toBe(false)
      },
    ),
  )
})
