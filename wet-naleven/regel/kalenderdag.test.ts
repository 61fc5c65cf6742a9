import { expect, test } from 'vitest'
import { addDays, addMonths, dutchDate, endOfMonthAfter, inWords, isKalenderdag } from './kalenderdag.ts'

test('a leap day exists in a leap year only', () => {
  expect(isKalenderdag('2024-02-29')).toBe(true)
  expect(isKalenderdag('2025-02-29')).toBe(false)
  expect(isKalenderdag('2100-02-29')).toBe(false)
})

test.each(['2026-1-1', '2026-13-01', '2026-04-31', '2026-00-10', '2026-01-01T00:00:00Z', '', '01-01-2026'])(
  '%j is not a calendar date',
  (text) => expect(isKalenderdag(text)).toBe(false),
)

test('months end on the last day of a shorter month', () => {
  expect(addMonths('2025-08-31', 6)).toBe('2026-02-28')
  expect(addMonths('2023-08-31', 6)).toBe('2024-02-29')
  expect(addMonths('2025-12-15', 1)).toBe('2026-01-15')
  expect(endOfMonthAfter('2025-12-31', 2)).toBe('2026-02-28')
})

test('days run over leap days and years', () => {
  expect(addDays('2024-02-28', 2)).toBe('2024-03-01')
  expect(addDays('2025-12-31', 1)).toBe('2026-01-01')
})

test('the last second of the year is counted in Dutch time', () => {
  expect(dutchDate(new Date('2025-12-31T22:59:59Z'))).toBe('2025-12-31')
  expect(dutchDate(new Date('2025-12-31T23:00:00Z'))).toBe('2026-01-01')
  expect(dutchDate(new Date('2026-06-30T21:59:59Z'))).toBe('2026-06-30')
  expect(dutchDate(new Date('2026-06-30T22:00:00Z'))).toBe('2026-07-01')
})

test('a day reads as words', () => expect(inWords('2026-03-05')).toBe('5 maart 2026'))
