import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addDays,
  addWeekdays,
  addYears,
  datumOf,
  momentsAt,
  showMoment,
  showTijd,
  wallClock,
} from './tijd.ts'

test('the hour that summer time skips has no moment', () => {
  expect(momentsAt('2026-03-29', '02:30')).toEqual([])
  expect(momentsAt('2026-03-29', '01:59')).toEqual([new Date('2026-03-29T00:59:00Z')])
  expect(momentsAt('2026-03-29', '03:00')).toEqual([new Date('2026-03-29T01:00:00Z')])
})

test('the hour that winter time repeats has two moments, summer time first', () => {
  expect(momentsAt('2026-10-25', '02:30')).toEqual([
    new Date('2026-10-25T00:30:00Z'),
    new Date('2026-10-25T01:30:00Z'),
  ])
  expect(momentsAt('2026-10-25', '03:00')).toHaveLength(1)
})

test('a date that does not exist has no moment', () => {
  expect(momentsAt('2026-02-30', '10:00')).toEqual([])
  expect(momentsAt('2026-02-28', '25:00')).toEqual([])
})

test('a moment is found again from what the clock shows', () => {
  const minutes = fc.integer({ min: Date.UTC(2000, 0) / 60_000, max: Date.UTC(2090, 0) / 60_000 })
  fc.assert(
    fc.property(minutes, (minute) => {
      const moment = new Date(minute * 60_000)
      const { datum, tijd } = wallClock(moment)
      expect(momentsAt(datum, tijd).map(Number)).toContain(moment.getTime())
    }),
  )
})

test('just after midnight it is already the next day in the Netherlands', () => {
  expect(datumOf(new Date('2026-11-23T23:30:00Z'))).toBe('2026-11-24')
  expect(datumOf(new Date('2026-07-01T22:30:00Z'))).toBe('2026-07-02')
})

test('days, weekdays and years are counted on the calendar', () => {
  expect(addDays('2026-02-28', 1)).toBe('2026-03-01')
  expect(addDays('2026-10-25', -1)).toBe('2026-10-24')
  expect(addWeekdays('2026-11-20', 1)).toBe('2026-11-23')
  expect(addWeekdays('2026-11-21', 3)).toBe('2026-11-25')
  expect(addYears('2028-02-29', 1)).toBe('2029-03-01')
})

test('moments are shown as people say them', () => {
  const moment = new Date('2026-11-24T08:05:00Z')
  expect(showTijd(moment)).toBe('9.05')
  expect(showMoment(moment)).toBe('dinsdag 24 november 2026 om 9.05 uur')
  expect(showMoment(moment, 'en')).toBe('Tuesday, 24 November 2026 at 9:05')
})
