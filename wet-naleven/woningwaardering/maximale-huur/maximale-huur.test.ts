import { describe, expect, test } from 'vitest'
import { Getal } from '../decimaal.ts'
import { hasHuurtabel, huursegmentOf, maximaleHuurOf, opslagCent } from './maximale-huur.ts'

const huur = (stelsel: 'ZEL' | 'ONZ', punten: number, peildatum = '2026-07-01') =>
  maximaleHuurOf({ stelsel, punten, peildatum }).cent

test.each<['ZEL' | 'ONZ', number, bigint]>([
  ['ZEL', -20, 25_026n],
  ['ZEL', 0, 25_026n],
  ['ZEL', 39, 25_026n],
  ['ZEL', 40, 25_026n],
  ['ZEL', 41, 25_653n],
  ['ZEL', 143, 93_293n],
  ['ZEL', 144, 93_973n],
  ['ZEL', 186, 122_807n],
  ['ZEL', 187, 123_492n],
  ['ZEL', 250, 166_740n],
  ['ZEL', 251, 167_426n],
  ['ZEL', 263, 175_658n],
  ['ONZ', -3, 0n],
  ['ONZ', 0, 0n],
  ['ONZ', 1, 1033n],
  ['ONZ', 48, 48_909n],
  ['ONZ', 250, 161_363n],
  ['ONZ', 252, 162_417n],
])('%s with %i points in 2026', (stelsel, punten, cent) => {
  expect(huur(stelsel, punten)).toBe(cent)
})

test.each<['ZEL' | 'ONZ', number, bigint]>([
  ['ZEL', 113, 72_690n],
  ['ONZ', 106, 85_395n],
  ['ONZ', 158, 112_827n],
])('%s with %i points has the published amount, not that of the file', (stelsel, punten, cent) => {
  expect(maximaleHuurOf({ stelsel, punten, peildatum: '2026-01-01' })).toEqual({ cent, corrected: true })
})

test('each year has its own table', () => {
  expect(huur('ZEL', 143, '2024-07-01')).toBe(87_958n)
  expect(huur('ZEL', 143, '2024-12-31')).toBe(87_958n)
  expect(huur('ZEL', 143, '2025-01-01')).toBe(90_007n)
  expect(huur('ONZ', 143, '2025-12-31')).toBe(101_223n)
})

test('there is a table from 1 July 2024 to the end of 2026', () => {
  expect(hasHuurtabel('2024-06-30')).toBe(false)
  expect(hasHuurtabel('2024-07-01')).toBe(true)
  expect(hasHuurtabel('2026-12-31')).toBe(true)
  expect(hasHuurtabel('2027-01-01')).toBe(false)
})

test.each(['ZEL', 'ONZ'] as const)('the rent of %s never falls when points rise', (stelsel) => {
  for (const peildatum of ['2024-07-01', '2025-01-01', '2026-01-01']) {
    for (let punten = -5; punten < 300; punten += 1)
      expect(huur(stelsel, punten + 1, peildatum)).toBeGreaterThanOrEqual(huur(stelsel, punten, peildatum))
  }
})

describe('segment', () => {
  test.each([
    ['ZEL', 143, 'laag'],
    ['ZEL', 144, 'midden'],
    ['ZEL', 186, 'midden'],
    ['ZEL', 187, 'vrij'],
    ['ONZ', 200, 'laag'],
  ] as const)('%s with %i points is %s', (stelsel, punten, segment) => {
    expect(huursegmentOf(stelsel, punten)).toBe(segment)
  })
})

test('half a cent of a surcharge goes up', () => {
  expect(opslagCent(10n, new Getal('0.05'))).toBe(1n)
  expect(opslagCent(10n, new Getal('0.04'))).toBe(0n)
  expect(opslagCent(86_424n, new Getal('0.15'))).toBe(12_964n)
})
