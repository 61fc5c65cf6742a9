import { expect, test } from 'vitest'
import type { Geval } from '../testing/woonruimte.ts'
import {
  linesOf,
  onzelfstandig,
  pointsOf,
  refusalOf,
  ruimte,
  value,
  zelfstandig,
} from '../testing/woonruimte.ts'

test.each<Geval>([
  ['a room of exactly 8 m²', [ruimte('VTK/WSL', 8)], 0],
  ['a room of 7.99 m²', [ruimte('VTK/WSL', 7.99)], -4],
  ['a room of 7.995 m² is 8.00', [ruimte('VTK/WSL', 7.995)], 0],
  ['own and a part of the kitchen: 6 + 8 / 4', [ruimte('VTK/WSL', 6), ruimte('VTK/KEU', 8, { n: 4 })], 0],
  ['just too little: 6 + 7.99 / 4', [ruimte('VTK/WSL', 6), ruimte('VTK/KEU', 7.99, { n: 4 })], -4],
  ['thirds are exact: 7 + 3 / 3', [ruimte('VTK/WSL', 7), ruimte('VTK/KEU', 3, { n: 3 })], 0],
  ['before rounding to whole m²: 7.6', [ruimte('VTK/WSL', 7.6)], -4],
  [
    'rooms shared with other addresses do not help',
    [ruimte('VTK/WSL', 7), ruimte('VTK/REC', 30, { a: 2 })],
    -4,
  ],
  ['nor does a berging', [ruimte('VTK/WSL', 7), ruimte('OVR/BER', 9)], -4],
  ['a closet does', [ruimte('VTK/WSL', 7.5, { kasten: [0.5] })], 0],
  ['no vertrek at all', [ruimte('OVR/BER', 9)], -4],
])('%s', (_, ruimten, punten) => {
  expect(pointsOf('AFT', onzelfstandig(ruimten))).toBe(punten)
})

test('the deduction is a line, and the three that the registration does not show are listed', () => {
  const resultaat = value(onzelfstandig([ruimte('VTK/WSL', 7)]), 'AFT')
  expect(linesOf(resultaat)).toEqual({ aftrekpunten__oppervlakte_van_vertrekken_minder_dan_8m2: -4 })
  expect(resultaat.nietGemodelleerd.filter((tekst) => tekst.startsWith('Aftrekpunten'))).toHaveLength(3)
})

test('a home has no aftrekpunten', () => {
  expect(refusalOf(zelfstandig([ruimte('VTK/WOO', 7)]), 'AFT')).toContain('hoort niet bij stelsel ZEL')
})
