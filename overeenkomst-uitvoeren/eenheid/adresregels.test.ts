import { expect, test } from 'vitest'
import { readAdres } from './adresregels.ts'

const goed = { straat: 'Sterappelstraat', huisnummer: '12', postcode: '9999 AA', woonplaats: 'Voorbeeldstad' }

test('an address is written one way, however it was typed', () => {
  expect(readAdres({ ...goed, woonplaats: "'s-Voorbeeldbosch" })).toMatchObject({ ok: true })
  expect(readAdres({ ...goed, straat: ' Goud  hof ', toevoeging: '-b', postcode: '9999aa' })).toEqual({
    ok: true,
    value: {
      straat: 'Goud hof',
      huisnummer: 12,
      toevoeging: 'B',
      postcode: '9999 AA',
      woonplaats: 'Voorbeeldstad',
    },
  })
})

test.each([
  ['a', 'A'],
  ['-2', '2'],
  ['A-2', 'A2'],
  ['bis', 'BIS'],
  ['B 1234', 'B1234'],
  [' ', null],
])('addition "%s" is kept as %s', (getypt, bewaard) => {
  expect(readAdres({ ...goed, toevoeging: getypt })).toMatchObject({ value: { toevoeging: bewaard } })
})

test.each([
  ['postcode', '999 AA'],
  ['postcode', '9999 SA'],
  ['postcode', '9999 SD'],
  ['postcode', '0999 AA'],
  ['postcode', '9999 SS'],
  ['postcode', '9999 A1'],
  ['postcode', ''],
  ['huisnummer', '12A'],
  ['huisnummer', '0'],
  ['huisnummer', '-1'],
  ['huisnummer', '123456'],
  ['huisnummer', '1e3'],
  ['toevoeging', 'tweede deur links achter'],
  ['toevoeging', '🏠'],
  ['toevoeging', '12345'],
  ['toevoeging', 'AB1234'],
  ['toevoeging', 'A/1'],
  ['straat', ''],
  ['straat', '<script>'],
  ['straat', 'x'.repeat(200)],
  ['straat', '\u202eartsniwknets'],
  ['woonplaats', 'Stad\u0000'],
])('%s "%s" is refused', (veld, waarde) => {
  expect(readAdres({ ...goed, [veld]: waarde })).toEqual({ ok: false, refusal: veld })
})
