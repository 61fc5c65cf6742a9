import { describe, expect, test } from 'vitest'
import type { Geval } from '../testing/woonruimte.ts'
import { onzelfstandig, pointsOf, refusalOf, ruimte, value, zelfstandig } from '../testing/woonruimte.ts'

describe('zelfstandig', () => {
  test.each<Geval>([
    ['a living room of exactly 4 m² is a vertrek', [ruimte('VTK/WOO', 4)], 4],
    ['a bedroom of 3.99 m² is none', [ruimte('VTK/SLA', 3.99)], 0],
    ['a shower room is a vertrek whatever its area', [ruimte('VTK/DOU', 1.6)], 2],
    [
      'a kitchen of 3 m² and a bathroom of 2.4 m² are vertrekken',
      [ruimte('VTK/KEU', 3), ruimte('VTK/BAD', 2.4)],
      5,
    ],
    ['12.495 m² becomes 12.50 before adding, and 12.50 rounds up', [ruimte('VTK/WOO', 12.495)], 13],
    ['12.494 m² becomes 12.49 and rounds down', [ruimte('VTK/WOO', 12.494)], 12],
    [
      'rooms are added before rounding: 10.26 + 10.26 = 20.52',
      [ruimte('VTK/SLA', 10.26), ruimte('VTK/SLA', 10.26)],
      21,
    ],
    ['a closet counts with the room it opens into', [ruimte('VTK/SLA', 8.2, { kasten: [0.4] })], 9],
    ['a closet brings a room over 4 m²', [ruimte('VTK/SLA', 3.6, { kasten: [0.4] })], 4],
    ['a toilet is never a vertrek', [ruimte('VTK/TOI', 5)], 0],
    ['a room filed as overige ruimte is none', [ruimte('OVR/BER', 9)], 0],
    ['a berging that meets the demands of a vertrek is one', [ruimte('VTK/BER', 9)], 9],
    ['a room shared with other addresses belongs to rubriek 9', [ruimte('VTK/WOO', 20, { a: 2 })], 0],
    [
      'shared with 1 or 0 addresses means private',
      [ruimte('VTK/WOO', 20, { a: 1 }), ruimte('VTK/SLA', 10, { a: 0 })],
      30,
    ],
    ['the number of rooms that share does not matter to a home', [ruimte('VTK/WOO', 20, { n: 4 })], 20],
    ['a zolder with a fixed stair is a vertrek', [ruimte('VTK/ZOL', 15, { elementen: 'TRA' })], 15],
    ['a zolder with a vlizotrap is none', [ruimte('VTK/ZOL', 15, { elementen: 'VTR' })], 0],
    ['soort GEM is never valued', [ruimte('GEM/WOO', 20)], 0],
    ['a loggia is outdoors, however it is filed', [ruimte('VTK/LOG', 6)], 0],
  ])('%s', (_, ruimten, punten) => {
    expect(pointsOf('OVZ', zelfstandig(ruimten))).toBe(punten)
  })
})

describe('onzelfstandig', () => {
  test.each<Geval>([
    ['an own room of 14.2 m²', [ruimte('VTK/WSL', 14.2)], 14],
    ['a shared kitchen counts for the part of one of four', [ruimte('VTK/KEU', 10.3, { n: 4 })], 3],
    [
      'own and shared are added before rounding: 14.20 + 15.75 / 4 = 18.1375',
      [ruimte('VTK/WSL', 14.2), ruimte('VTK/KEU', 10.3, { n: 4 }), ruimte('VTK/BAD', 5.45, { n: 4 })],
      18,
    ],
    [
      'thirds stay exact: 3 x 5.5 / 3 = 5.5 rounds up',
      [ruimte('VTK/KEU', 5.5, { n: 3 }), ruimte('VTK/BAD', 5.5, { n: 3 }), ruimte('VTK/WOO', 5.5, { n: 3 })],
      6,
    ],
    [
      'each sharing number divides its own rooms: 12 / 2 + 12 / 3',
      [ruimte('VTK/KEU', 12, { n: 2 }), ruimte('VTK/BAD', 12, { n: 3 })],
      10,
    ],
    ['half a metre rounds up once: 10 + 2 / 4', [ruimte('VTK/WSL', 10), ruimte('VTK/DOU', 2, { n: 4 })], 11],
    ['shared with 1 room is private', [ruimte('VTK/WSL', 10, { n: 1 })], 10],
    ['a room shared with other addresses belongs to rubriek 9', [ruimte('VTK/KEU', 12, { a: 2, n: 4 })], 0],
    ['4 m² is the limit for the whole room, not for the part', [ruimte('VTK/WOO', 4, { n: 8 })], 1],
    ['a shared room of 3.99 m² is no vertrek', [ruimte('VTK/WOO', 3.99, { n: 2 })], 0],
    ['closets of a shared room count', [ruimte('VTK/WOO', 9, { n: 2, kasten: [1] })], 5],
    ['no vertrek at all gives nothing', [ruimte('OVR/BER', 6)], 0],
  ])('%s', (_, ruimten, punten) => {
    expect(pointsOf('OVZ', onzelfstandig(ruimten))).toBe(punten)
  })

  test('lines stand under what they are shared with and carry m² only', () => {
    const kamer = onzelfstandig([ruimte('VTK/WSL', 14.2), ruimte('VTK/KEU', 10.3, { n: 4 })])
    const regels = value(kamer, 'OVZ').groepen[0]?.woningwaarderingen ?? []
    expect(regels.map(({ criterium, aantal, punten }) => [criterium.id, aantal, punten])).toEqual([
      ['oppervlakte_van_vertrekken__prive', 14.2, undefined],
      ['oppervlakte_van_vertrekken__prive__r1', 14.2, undefined],
      ['oppervlakte_van_vertrekken__gedeeld_met_4_onzelfstandige_woonruimten', 10.3, undefined],
      ['oppervlakte_van_vertrekken__gedeeld_met_4_onzelfstandige_woonruimten__r2', 10.3, undefined],
    ])
  })
})

test('a room without area is refused by name', () => {
  expect(refusalOf(zelfstandig([ruimte('VTK/SLA', null)]), 'OVZ')).toContain(
    'Oppervlakte van vertrekken (OVZ): oppervlakte ontbreekt bij ruimte "Slaapkamer" (r1)',
  )
})

test('a closet that decides the class is a known difference', () => {
  const woning = zelfstandig([ruimte('VTK/SLA', 3.6, { kasten: [0.4] })])
  expect(value(woning, 'OVZ').afwijkingen).toEqual([20])
})
