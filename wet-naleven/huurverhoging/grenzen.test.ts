import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { huurverhoging } from './huurverhoging.ts'
import { inkomenscategorie } from './inkomenscategorie.ts'

// Typed over from UHW 10(2) of each year: year, one person middle and high from, more persons middle and high from.
const limits = [
  [2022, 47_948, 56_527, 55_486, 75_369],
  [2023, 48_836, 57_573, 56_513, 76_764],
  [2024, 52_753, 62_191, 61_046, 82_921],
  [2025, 57_143, 67_366, 66_126, 89_821],
  [2026, 59_504, 70_149, 68_858, 93_531],
] as const

describe.each(limits)('inkomenscategorie in %i', (year, ...amounts) => {
  test.each([
    [1, amounts[0], amounts[1]],
    [2, amounts[2], amounts[3]],
  ])('%i personen: boven € %i en boven € %i', (personen, middle, high) => {
    const at = (inkomenTMin2: number) =>
      inkomenscategorie.judge(inkomenscategorie.read({ peildatum: `${year}-07-01`, personen, inkomenTMin2 }))
        .result?.categorie
    expect([middle, middle + 1, high, high + 1].map(at)).toEqual(['geen', 'midden', 'midden', 'hoog'])
  })
})

const raise = (input: object): number =>
  Number(huurverhoging.judge(huurverhoging.read(input)).result?.maximaleNieuweHuur)

// First day, percentage in tenths, low rent below, flat amount.
const social = [
  ['2022-07-01', '2023-06-30', 23, 30_000],
  ['2023-07-01', '2024-06-30', 31, 30_000],
  ['2024-07-01', '2025-06-30', 58, 30_000],
  ['2025-07-01', '2026-06-30', 50, 35_000],
  ['2026-07-01', '2026-12-31', 41, 35_000],
] as const

test.each(social)('van %s tot en met %s: %i promille, met een lage huur € 25', (...row) => {
  const [first, last, promille, threshold] = row
  for (const peildatum of [first, last]) {
    const at = (cent: number): number =>
      Math.round(
        raise({
          peildatum,
          segment: 'laag',
          kaleHuur: (cent / 100).toFixed(2),
          inkomenscategorie: 'geen',
        }) * 100,
      )
    expect(at(threshold - 1)).toBe(threshold - 1 + 2500)
    expect(at(threshold)).toBe(threshold + Math.floor((threshold * promille) / 1000))
    expect(at(60_001)).toBe(60_001 + Math.floor((60_001 * promille) / 1000))
  }
})

test('a higher income category never lowers the maximum, and the points always cap it', () => {
  const facts = fc.record({
    peildatum: fc.constantFrom('2022-03-01', '2022-08-01', '2024-01-01', '2025-08-01', '2026-08-01'),
    kaleHuur: fc.integer({ min: 1, max: 95_000 }).map((cent) => (cent / 100).toFixed(2)),
    maximaleHuur: fc.integer({ min: 1, max: 95_000 }).map((cent) => (cent / 100).toFixed(2)),
  })
  fc.assert(
    fc.property(facts, ({ maximaleHuur, ...rest }) => {
      const [none = 0, middle = 0, high = 0] = ['geen', 'midden', 'hoog'].map((categorie) =>
        raise({ ...rest, segment: 'laag', inkomenscategorie: categorie }),
      )
      expect(none <= middle && middle <= high).toBe(true)
      expect(none).toBeGreaterThanOrEqual(Number(rest.kaleHuur))
      const capped = raise({ ...rest, segment: 'laag', inkomenscategorie: 'hoog', maximaleHuur })
      expect(capped).toBeLessThanOrEqual(Number(maximaleHuur))
    }),
  )
})
