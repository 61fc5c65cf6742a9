import { expect, test } from 'vitest'
import { findGevoelig, gevoeligMelding } from './gevoelig.ts'

test.each([
  ['Mevrouw is ernstig ziek', ['gezondheid']],
  ['DEPRESSIEF volgens buurman', ['gezondheid']],
  ['Marokkaanse familie, moslim', ['afkomst', 'geloof']],
  ['Politie was er vanwege drugs', ['strafbaar']],
  ['BSN 999990019', ['bsn']],
  ['nummer 9999.90.019', ['bsn']],
  ['Suïcidaal', ['gezondheid']],
])('“%s” holds %o', (text, expected) => {
  expect(findGevoelig(text).map(({ soort }) => soort)).toEqual(expected)
})

test.each([
  'Bel na 17.00 uur terug over de kraan',
  'Sleutel ligt bij de buren op 14',
  'Reparatie 10003, offerte 123456789',
  'Graag per brief, liever niet bellen',
  '',
])('“%s” holds nothing sensitive', (text) => {
  expect(findGevoelig(text)).toEqual([])
})

test('a sensitive word may stay when somebody says that it is needed, a BSN never', () => {
  expect(gevoeligMelding('Is ziek', false)).toContain('“ziek”')
  expect(gevoeligMelding('Is ziek', true)).toBeNull()
  expect(gevoeligMelding('Is ziek, 999990019', true)).toContain('burgerservicenummer')
})
