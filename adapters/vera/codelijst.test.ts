import { expect, test } from 'vitest'
import { codelijsten, readCodelijsten, readDatum } from './codelijst.ts'

const codes = codelijsten()

test('a code is valid, ended, not yet begun, unknown, or of a list that was not published', () => {
  expect(codes.stand('RELATIESOORT', 'NAT', '2026-11-28')).toBe('geldig')
  expect(codes.stand('RELATIEROLSOORT', 'KLA', '2021-12-31')).toBe('geldig')
  expect(codes.stand('RELATIEROLSOORT', 'KLA', '2022-01-01')).toBe('vervallen')
  expect(codes.stand('PRIJSCOMPONENTDETAILSOORT', 'KAL', '2023-08-31')).toBe('nog-niet')
  expect(codes.stand('RELATIESOORT', 'XXX', '2026-11-28')).toBe('onbekend')
  expect(codes.stand('NATIONALITEIT', '0001', '2026-11-28')).toBe('lijst-ontbreekt')
  expect(codes.stand('relatiesoort', 'NAT', '2026-11-28')).toBe('lijst-ontbreekt')
})

test('an ended row and its successor make one valid code', () => {
  expect(codes.stand('EENHEIDDETAILSOORT', 'BIJ', '2023-06-08')).toBe('geldig')
  expect(codes.stand('EENHEIDDETAILSOORT', 'BIJ', '2026-11-28')).toBe('geldig')
})

test('the faults of the published file are known: twelve doubled codes and one date that nobody can read', () => {
  const doubled = codes.gebreken.filter(({ wat }) => wat === 'dubbel')
  expect(doubled).toHaveLength(12)
  expect(codes.gebreken.filter(({ wat }) => wat === 'datum-onleesbaar')).toMatchObject([
    { waarde: '14-02-205' },
  ])
})

test('a date with two digits of year, without zeros, or with a dot is read; nonsense is not', () => {
  expect(['22-11-24', '1-1-2022', '31-01-2025.', '', 'x', '14-02-205'].map(readDatum)).toEqual([
    '2024-11-22',
    '2022-01-01',
    '2025-01-31',
    null,
    undefined,
    undefined,
  ])
})

test('a row that is not a code at all breaks nothing', () => {
  const odd = readCodelijsten('Soort;Code;Naam;Omschrijving;Begindatum;Einddatum\nA;__proto__;"N";;;\n')
  expect(odd.stand('A', '__proto__', '2026-01-01')).toBe('geldig')
  expect(odd.stand('__proto__', 'A', '2026-01-01')).toBe('lijst-ontbreekt')
})
