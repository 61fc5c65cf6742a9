import { expect, test } from 'vitest'
import { parseZoekterm } from './zoekterm.ts'

test.each([
  ['9999 AA 12', { soort: 'postcode', postcode: '9999AA', huisnummer: '12', toevoeging: null }],
  ['9999aa 20-B', { soort: 'postcode', postcode: '9999AA', huisnummer: '20', toevoeging: 'B' }],
  ['  9999aa,  20b ', { soort: 'postcode', postcode: '9999AA', huisnummer: '20', toevoeging: 'b' }],
  ['Sterappelstraat 12', { soort: 'straat', straat: 'Sterappelstraat', huisnummer: '12', toevoeging: null }],
  ['Laan van ’t Hof 3 A', { soort: 'straat', straat: 'Laan van ’t Hof', huisnummer: '3', toevoeging: 'A' }],
  ['06 0123 4567', { soort: 'telefoon', cijfers: '0601234567' }],
  ['+31 6 01234567', { soort: 'telefoon', cijfers: '0601234567' }],
  ['0031 (0)6-01234567', { soort: 'telefoon', cijfers: '0601234567' }],
  ['10003', { soort: 'nummer', nummer: '10003' }],
  ['reparatie 10003', { soort: 'nummer', nummer: '10003' }],
  ['contract 500001', { soort: 'nummer', nummer: '500001' }],
  ['de Wit', { soort: 'naam', naam: 'de Wit' }],
  ['O', { soort: 'naam', naam: 'O' }],
  ['%', { soort: 'onleesbaar' }],
  ['_ _', { soort: 'onleesbaar' }],
  ['🙂🙂', { soort: 'onleesbaar' }],
  ['9'.repeat(40), { soort: 'onleesbaar' }],
  ['\u202Etiw ed\u202C', { soort: 'naam', naam: 'tiw ed' }],
  ['مريم', { soort: 'naam', naam: 'مريم' }],
  ["Wit'; drop table relatie; --", { soort: 'naam', naam: "Wit' drop table relatie --" }],
])('%s is read as %o', (text, term) => {
  expect(parseZoekterm(text)).toEqual(term)
})

test('a name of 10,000 letters is cut off', () => {
  expect(parseZoekterm('a'.repeat(10_000))).toEqual({ soort: 'naam', naam: 'a'.repeat(100) })
})
