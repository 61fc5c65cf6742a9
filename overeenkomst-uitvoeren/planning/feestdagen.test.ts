import { expect, test } from 'vitest'
import { feestdagenIn, isFeestdag } from './feestdagen.ts'

test.each([
  [2024, '2024-04-01', '2024-05-09', '2024-05-20', '2024-04-27'],
  [2025, '2025-04-21', '2025-05-29', '2025-06-09', '2025-04-26'],
  [2026, '2026-04-06', '2026-05-14', '2026-05-25', '2026-04-27'],
  [2027, '2027-03-29', '2027-05-06', '2027-05-17', '2027-04-27'],
  // The latest and the earliest Easter of these centuries.
  [2038, '2038-04-26', '2038-06-03', '2038-06-14', '2038-04-27'],
  [2285, '2285-03-23', '2285-04-30', '2285-05-11', '2285-04-27'],
])('of %i Easter Monday, Ascension, Whit Monday and the King’s birthday are right', (jaar, ...verwacht) => {
  const dagen = feestdagenIn(jaar)
  expect(dagen).toEqual(expect.arrayContaining(verwacht))
  expect(new Set(dagen).size).toBe(dagen.length)
})

test('an ordinary day is none, and 29 February neither', () => {
  expect([isFeestdag('2026-12-25'), isFeestdag('2026-12-27'), isFeestdag('2028-02-29')]).toEqual([
    true,
    false,
    false,
  ])
})
