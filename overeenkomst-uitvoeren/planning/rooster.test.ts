import { expect, test } from 'vitest'
import {
  dagOf,
  minuten,
  pastInRooster,
  pauzeOf,
  readPeriode,
  type Rooster,
  vrijeBlokken,
  werkdag,
} from './rooster.ts'

const altijd = { vanaf: '2020-01-01', tot: null }
const week = (begin: string, eind: string) =>
  [1, 2, 3, 4, 5, 6, 7].map((weekdag) => ({ weekdag, geldig: altijd, begin, eind }))
const rooster = (over: Partial<Rooster> = {}): Rooster => ({
  werktijden: week('08:00', '16:30'),
  afwezig: [],
  bezoeken: [],
  ...over,
})
const klok = (datum: string, blokken: readonly { begin: Date; eind: Date }[]) =>
  blokken.map(({ begin, eind }) =>
    [begin, eind].map((moment) => (Number(moment) - Number(dagOf(datum).begin)) / 3_600_000).join('-'),
  )

test('a day of work is the hours less the break and the visits', () => {
  const bezoek = {
    begin: new Date('2026-12-01T08:00:00Z'),
    eind: new Date('2026-12-01T09:00:00Z'),
    gebied: '9999A',
  }
  expect(klok('2026-12-01', vrijeBlokken(rooster({ bezoeken: [bezoek] }), '2026-12-01'))).toEqual([
    '8-9',
    '10-12',
    '12.5-16.5',
  ])
})

test.each([
  ['2026-12-25', {}, 'feestdag'],
  ['2026-12-01', { afwezig: [{ vanaf: '2026-11-30', tot: '2026-12-02' }] }, 'afwezig'],
  ['2026-12-01', { werktijden: [] }, 'geen-werkdag'],
  // The hours of this weekday begin later, or have ended.
  [
    '2026-12-01',
    {
      werktijden: [{ weekdag: 2, geldig: { vanaf: '2026-12-08', tot: null }, begin: '08:00', eind: '12:00' }],
    },
    'geen-werkdag',
  ],
  [
    '2026-12-01',
    {
      werktijden: [
        { weekdag: 2, geldig: { vanaf: '2026-01-01', tot: '2026-12-01' }, begin: '08:00', eind: '12:00' },
      ],
    },
    'geen-werkdag',
  ],
])('on %s with %o nobody works: %s', (datum, over, reden) => {
  expect(werkdag(rooster(over), datum)).toBe(reden)
  expect(vrijeBlokken(rooster(over), datum)).toEqual([])
})

test.each([
  // Summer time skips an hour at night, winter time repeats one: a day of work is as long as ever, the calendar day is not.
  ['2026-03-29', 23 * 60],
  ['2026-10-25', 25 * 60],
  ['2028-02-29', 24 * 60],
])('%s has hours of work like any other day, and %i minutes', (datum, lengte) => {
  const dag = werkdag(rooster(), datum)
  if (typeof dag === 'string') throw new Error(dag)
  expect([minuten(dag), minuten(dagOf(datum))]).toEqual([510, lengte])
})

test('who works through the night in which the clock goes back works an hour longer', () => {
  const dag = werkdag(rooster({ werktijden: week('01:00', '06:00') }), '2026-10-25')
  expect(typeof dag === 'string' ? dag : minuten(dag)).toBe(360)
  const kort = werkdag(rooster({ werktijden: week('01:00', '06:00') }), '2026-03-29')
  expect(typeof kort === 'string' ? kort : minuten(kort)).toBe(240)
  expect(werkdag(rooster({ werktijden: week('02:30', '06:00') }), '2026-03-29')).toBe('geen-werkdag')
})

test('a break belongs to more than five and a half hours of work', () => {
  const dag = (begin: string, eind: string) => ({
    begin: new Date(`2026-12-01T${begin}Z`),
    eind: new Date(`2026-12-01T${eind}Z`),
  })
  expect(pauzeOf(dag('07:00:00', '12:30:00'))).toBeNull()
  expect(pauzeOf(dag('07:00:00', '12:31:00'))).toEqual(dag('11:00:00', '11:30:00'))
  expect(pauzeOf(dag('13:00:00', '20:00:00'))).toEqual(dag('16:30:00', '17:00:00'))
})

test('a visit outside the hours, or on a day off, does not fit', () => {
  const blok = (begin: string, eind: string) => ({
    begin: new Date(`2026-12-01T${begin}Z`),
    eind: new Date(`2026-12-01T${eind}Z`),
  })
  expect(pastInRooster(rooster(), blok('07:00:00', '08:00:00'))).toBe(true)
  expect(pastInRooster(rooster(), blok('06:59:00', '08:00:00'))).toBe(false)
  expect(pastInRooster(rooster(), blok('15:00:00', '15:31:00'))).toBe(false)
  expect(
    pastInRooster(
      rooster({ afwezig: [{ vanaf: '2026-12-01', tot: '2026-12-02' }] }),
      blok('08:00:00', '09:00:00'),
    ),
  ).toBe(false)
})

test('a date range is read as PostgreSQL writes it, and nothing else is', () => {
  expect(readPeriode('[2026-01-01,)')).toEqual({ vanaf: '2026-01-01', tot: null })
  expect(readPeriode('[2026-01-01,2026-02-01)')).toEqual({ vanaf: '2026-01-01', tot: '2026-02-01' })
  expect(() => readPeriode('empty')).toThrow('Geen periode')
})
