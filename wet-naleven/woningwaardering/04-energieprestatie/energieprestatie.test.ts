import { describe, expect, test } from 'vitest'
import {
  label,
  onzelfstandig,
  pointsOf,
  refusalOf,
  ruimte,
  value,
  zelfstandig,
} from '../testing/woonruimte.ts'

type Vera = Record<string, unknown>
const soort = (code: string) => ({ soort: { code } })
const eengezins = { panden: [soort('EGW')] }
const meergezins = { panden: [soort('EGW'), soort('MGW')] }
const index = (waarde: string | undefined, letter = 'G') =>
  label(letter, { ...soort('EI'), begindatum: '2019-03-01', einddatum: '2029-03-01', waarde })
const epv = { prijscomponenten: [{ detailSoort: { code: 'EPV' }, begindatum: '2025-01-01' }] }
const woning = (more: Vera) => zelfstandig([], { ...eengezins, ...more })

const klein = (m2: number, letter: string) =>
  pointsOf(
    'ENE',
    zelfstandig([], { ...meergezins, gebruiksoppervlakte: m2, energieprestaties: [label(letter)] }),
    '2024-12-31',
  )

describe('zelfstandig', () => {
  test.each<[string, Vera, number]>([
    ['label A++++ of a house', { energieprestaties: [label('AP4')] }, 62],
    ['label A++ of a flat', { energieprestaties: [label('APP')], ...meergezins }, 48],
    ['label D of a flat', { energieprestaties: [label('D')], ...meergezins }, 11],
    ['label E costs four points, as the law commands', { energieprestaties: [label('E')] }, -4],
    ['label G costs fifteen', { energieprestaties: [label('G')], ...meergezins }, -15],
    ['an EP2 label counts as NTA 8800', { energieprestaties: [label('B', soort('EP2'))] }, 34],
    ['an index of 0.6 is A++', { energieprestaties: [index('0.6')] }, 52],
    ['an index of 0.61 is A+', { energieprestaties: [index('0.61')] }, 47],
    ['an index of 1.2 is A, with a comma too', { energieprestaties: [index('1,20')] }, 41],
    ['an index of 2.7 is F', { energieprestaties: [index('2.7')] }, -9],
    ['an index of 2.71 is G', { energieprestaties: [index('2.71', 'A')] }, -15],
    ['an index without a number goes by its letter', { energieprestaties: [index(undefined, 'C')] }, 22],
    ['without a label the year of building: 2002', { bouwjaar: 2002 }, 41],
    ['2001', { bouwjaar: 2001 }, 34],
    ['1992', { bouwjaar: 1992 }, 22],
    ['1991', { bouwjaar: 1991 }, 14],
    ['1979', { bouwjaar: 1979 }, -4],
    ['1976', { bouwjaar: 1976 }, -15],
    ['an energieprestatievergoeding of a house', { ...epv, energieprestaties: [label('G')] }, 32],
    ['an energieprestatievergoeding of a flat', { ...epv, ...meergezins }, 28],
    [
      'a vergoeding that ended on the peildatum does not count',
      { prijscomponenten: [{ detailSoort: { code: 'EPV' }, einddatum: '2026-07-01' }], bouwjaar: 1980 },
      -4,
    ],
    [
      'a monument has no minus points for a label',
      { energieprestaties: [label('F')], monumenten: [{ code: 'GEM' }] },
      0,
    ],
    ['nor for its year of building', { bouwjaar: 1900, monumenten: [{ code: 'RIJ' }] }, 0],
    ['a beschermd gezicht is no monument here', { bouwjaar: 1900, monumenten: [{ code: 'SGR' }] }, -15],
    [
      'a label is valid on the day it was recorded',
      { energieprestaties: [label('A', { begindatum: '2026-07-01' })], bouwjaar: 1970 },
      41,
    ],
    [
      'and no longer on its last date',
      { energieprestaties: [label('A', { einddatum: '2026-07-01' })], bouwjaar: 1970 },
      -15,
    ],
    [
      'a provisional label does not count',
      { energieprestaties: [label('A', { status: { code: 'VOO' } })], bouwjaar: 1970 },
      -15,
    ],
    [
      'a label without end does not count',
      { energieprestaties: [label('A', { einddatum: null })], bouwjaar: 1970 },
      -15,
    ],
    [
      'a plain label of 2018 does not count',
      { energieprestaties: [label('A', { begindatum: '2018-01-01' })], bouwjaar: 1970 },
      -15,
    ],
    [
      'an index recorded in 2021 does not count',
      { energieprestaties: [label('A', { ...soort('EI'), begindatum: '2021-01-01' })], bouwjaar: 1970 },
      -15,
    ],
    [
      'of two valid labels the newest counts',
      { energieprestaties: [label('C'), label('A', { begindatum: '2025-01-01' })] },
      41,
    ],
  ])('%s', (_, more, punten) => {
    expect(pointsOf('ENE', woning(more))).toBe(punten)
  })

  test('in 2024 a small home kept the points of an older label', () => {
    expect(klein(24, 'C')).toBe(32)
    expect(klein(25, 'A')).toBe(37)
    expect(klein(39, 'B')).toBe(30)
    expect(klein(40, 'B')).toBe(30)
    expect(klein(24, 'B')).toBe(38)
  })

  test('from 2025 on it no longer does', () => {
    const klein = woning({ gebruiksoppervlakte: 20, energieprestaties: [label('C')] })
    expect(pointsOf('ENE', klein, '2024-12-31')).toBe(36)
    expect(pointsOf('ENE', klein, '2025-01-01')).toBe(22)
  })

  test('a label of before 2015 lived for ten years', () => {
    const oud = woning({
      energieprestaties: [label('B', { begindatum: '2014-12-30', einddatum: '2030-01-01' })],
      bouwjaar: 1970,
    })
    expect(pointsOf('ENE', oud, '2024-12-29')).toBe(34)
    expect(pointsOf('ENE', oud, '2024-12-30')).toBe(-15)
  })

  test('the choice between valid labels and against plain ones is named', () => {
    const newestLast = woning({ energieprestaties: [label('C'), label('A', { begindatum: '2025-01-01' })] })
    expect(value(newestLast, 'ENE').afwijkingen).toEqual([32])
    const plain = woning({ energieprestaties: [label('A', { begindatum: '2018-01-01' })], bouwjaar: 1970 })
    expect(value(plain, 'ENE').afwijkingen).toEqual([30])
    expect(value(plain, 'ENE').waarschuwingen.join()).toContain('energie-index (EI)')
  })
})

describe('onzelfstandig', () => {
  const kamer = (more: Vera, ruimten = [ruimte('VTK/WSL', 20)]) => onzelfstandig(ruimten, more)
  const shared = [
    ruimte('VTK/WSL', 14.2),
    ruimte('VTK/KEU', 10.3, { n: 4 }),
    ruimte('VTK/BAD', 5.45, { n: 4 }),
  ]

  test.each<[string, Vera, number]>([
    ['label A++++: 20 m² x 1.00', kamer({ energieprestaties: [label('AP4')] }), 20],
    ['label A: 20 x 0.65', kamer({ energieprestaties: [label('A')] }), 13],
    ['label C: 20 x 0.35', kamer({ energieprestaties: [label('C')] }), 7],
    ['label E: 20 x -0.05', kamer({ energieprestaties: [label('E')] }), -1],
    ['label G: 20 x -0.15', kamer({ energieprestaties: [label('G')] }), -3],
    ['an index of 1.4 is B', kamer({ energieprestaties: [index('1.4')] }), 10],
    ['bouwjaar 1999', kamer({ bouwjaar: 1999 }), 7],
    ['bouwjaar 2000', kamer({ bouwjaar: 2000 }), 10],
    ['a vergoeding: 20 x 0.50', kamer({ ...epv }), 10],
    ['a monument has no minus points', kamer({ bouwjaar: 1900, monumenten: [{ code: 'PRO' }] }), 0],
    ['own 14 and shared 16 / 4, times 0.20 = 3.6', kamer({ energieprestaties: [label('D')] }, shared), 3.5],
    [
      'below zero an eighth goes up: 7.5 -> 8 x -0.15 = -1.2',
      kamer({ bouwjaar: 1900 }, [ruimte('VTK/WSL', 7.5)]),
      -1.25,
    ],
    [
      'shared vertrekken divide to two decimals: 10 / 3 = 3.33 x 0.65 = 2.1645',
      kamer({ energieprestaties: [label('A')] }, [ruimte('VTK/KEU', 10, { n: 3 })]),
      2.25,
    ],
    [
      'vertrekken shared with other addresses do not count',
      kamer({ energieprestaties: [label('A')] }, [ruimte('VTK/WSL', 20), ruimte('VTK/KEU', 10, { a: 2 })]),
      13,
    ],
  ])('%s', (_, eenheid, punten) => {
    expect(pointsOf('ENE', eenheid)).toBe(punten)
  })

  test('rounding an eighth below zero upwards is named', () => {
    // 25 m² x -0.05 = -1.25; 22.5 -> 23 x -0.05 = -1.15; 2.5 m² per four: 30 / 8 = 3.75 x -0.10 = -0.375
    const kamerOfEight = kamer({ energieprestaties: [label('F')] }, [ruimte('VTK/KEU', 30, { n: 8 })])
    expect(pointsOf('ENE', kamerOfEight)).toBe(-0.25)
    expect(value(kamerOfEight, 'ENE').afwijkingen).toContain(2)
  })

  test('vertrekken shared with other addresses are named', () => {
    const more = { energieprestaties: [label('A')] }
    expect(
      value(kamer(more, [ruimte('VTK/WSL', 20), ruimte('VTK/KEU', 10, { a: 2 })]), 'ENE').afwijkingen,
    ).toEqual([6])
  })
})

describe('what is missing', () => {
  test('monumenten, the kind of building and the year of building are named together', () => {
    expect(refusalOf(zelfstandig([], { monumenten: undefined }), 'ENE')).toBe(
      'De woonruimte kan niet gewaardeerd worden. Energieprestatie (ENE): monumenten ontbreekt (een lege lijst betekent: geen monument); panden[].soort (EGW of MGW) ontbreekt; geen geldige energieprestatie en bouwjaar ontbreekt.',
    )
  })

  test('an expired label without year of building is refused with the reason', () => {
    const verlopen = label('A', { einddatum: '2026-01-01' })
    expect(refusalOf(woning({ energieprestaties: [verlopen] }), 'ENE')).toContain('verlopen op 2026-01-01')
  })

  test('an unknown label is refused', () => {
    expect(refusalOf(woning({ energieprestaties: [label('H')] }), 'ENE')).toContain('label H')
  })
})
