import { expect, test } from 'vitest'
import { readTijdvak } from './afspraaktijd.ts'

const nu = new Date('2026-11-23T09:00:00Z')
const read = (datum: string, begin: string, eind: string) => readTijdvak({ datum, begin, eind }, nu)

test('a visit in winter and one in summer begin at the time on the Dutch clock', () => {
  expect(read('2026-11-24', '09:00', '11:00')).toEqual({
    ok: true,
    value: { begin: new Date('2026-11-24T08:00:00Z'), eind: new Date('2026-11-24T10:00:00Z') },
  })
  expect(read('2027-07-01', '09:00', '11:00')).toMatchObject({
    value: { begin: new Date('2027-07-01T07:00:00Z') },
  })
})

test.each([
  ['2026-11-23', '09:30', '11:00', 'in-verleden'],
  ['2026-11-22', '10:00', '11:00', 'in-verleden'],
  ['2026-11-24', '11:00', '11:00', 'eind-voor-begin'],
  ['2026-11-24', '11:00', '09:00', 'eind-voor-begin'],
  ['2026-11-24', '06:59', '09:00', 'buiten-werkuren'],
  ['2026-11-24', '20:00', '21:01', 'buiten-werkuren'],
  ['2026-11-24', '23:00', '23:30', 'buiten-werkuren'],
  ['2027-11-24', '09:00', '10:00', 'te-ver-weg'],
  ['2027-03-28', '02:30', '09:00', 'tijd-bestaat-niet'],
  ['2026-02-30', '09:00', '10:00', 'tijd-bestaat-niet'],
])('on %s from %s to %s: %s', (datum, begin, eind, refusal) => {
  expect(read(datum, begin, eind)).toEqual({ ok: false, refusal })
})

test('the hours of work and the last day of the year ahead are allowed', () => {
  expect(read('2026-11-24', '07:00', '21:00').ok).toBe(true)
  expect(read('2027-11-23', '09:00', '10:00').ok).toBe(true)
  expect(read('2026-11-23', '10:00', '11:00').ok).toBe(true)
})

test('in the hour that the clock shows twice a visit would begin the first time', () => {
  const night = new Date('2026-10-20T00:00:00Z')
  const tijdvak = { datum: '2026-10-25', begin: '02:30', eind: '09:00' }
  // Outside working hours, so it is refused for that and not for the clock.
  expect(readTijdvak(tijdvak, night)).toEqual({ ok: false, refusal: 'buiten-werkuren' })
})
