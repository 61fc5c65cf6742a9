import { describe, expect, test } from 'vitest'
import type { Geval } from '../testing/woonruimte.ts'
import { linesOf, onzelfstandig, pointsOf, ruimte, value, zelfstandig } from '../testing/woonruimte.ts'

const vlizo = { elementen: 'VTR' }

const zolder = (soort: string, elementen: string) =>
  value(zelfstandig([ruimte(soort, 20, { elementen })]), 'OOZ').afwijkingen

describe('zelfstandig', () => {
  test.each<Geval>([
    ['a berging of exactly 2 m²', [ruimte('OVR/BER', 2)], 1.5],
    ['a berging of 1.99 m² gives nothing', [ruimte('OVR/BER', 1.99)], 0],
    ['a bedroom under 4 m² is an overige ruimte', [ruimte('VTK/SLA', 3.8), ruimte('OVR/BER', 5.05)], 6.75],
    ['a toilet of 2 m² counts', [ruimte('OVR/TOI', 2)], 1.5],
    ['a toilet of 1.2 m² does not', [ruimte('OVR/TOI', 1.2)], 0],
    [
      'areas are added before rounding: 2.25 + 2.25 = 4.50',
      [ruimte('OVR/BER', 2.25), ruimte('OVR/WAS', 2.25)],
      3.75,
    ],
    ['an own garage counts here', [ruimte('OVR/GAR', 18)], 13.5],
    ['a parking place filed as overige ruimte counts here', [ruimte('OVR/PAR', 12)], 9],
    ['a shared garage does not', [ruimte('OVR/GAR', 18, { a: 4 })], 0],
    ['a gang or hal is no overige ruimte', [ruimte('VRK/HAL', 8), ruimte('VRK/GAN', 6)], 0],
    [
      'a closet, meterkast, vliering and entresol give nothing',
      [ruimte('OVR/KAS', 3), ruimte('OVR/MET', 3), ruimte('OVR/VLI', 9), ruimte('OVR/ETS', 9)],
      0,
    ],
    ['a zolder without any stair gives nothing', [ruimte('OVR/ZOL', 20)], 0],
    ['a zolder with a fixed stair counts in full', [ruimte('OVR/ZOL', 20, { elementen: 'TRA' })], 15],
    ['a zolder with a vlizotrap loses five points: 20 x 0.75 - 5', [ruimte('OVR/ZOL', 20, vlizo)], 10],
    ['a small zolder loses no more than it adds: 4 x 0.75 - 3', [ruimte('OVR/ZOL', 4, vlizo)], 0],
    [
      'what it adds counts in whole m² of the category: 6.4 + 5.2 = 11.6',
      [ruimte('OVR/BER', 6.4), ruimte('OVR/ZOL', 5.2, vlizo)],
      4.5,
    ],
    ['a fixed stair beside a vlizotrap: no deduction', [ruimte('OVR/ZOL', 20, { elementen: 'TRA VTR' })], 15],
    [
      'a zoldervertrek with a vlizotrap is an overige ruimte with deduction',
      [ruimte('VTK/ZVT', 20, vlizo)],
      10,
    ],
    ['two zolders lose five points each', [ruimte('OVR/ZOL', 20, vlizo), ruimte('OVR/ZOL', 10, vlizo)], 12.5],
    ['a berging shared with other addresses belongs to rubriek 9', [ruimte('OVR/BER', 30, { a: 3 })], 0],
  ])('%s', (_, ruimten, punten) => {
    expect(pointsOf('OOZ', zelfstandig(ruimten))).toBe(punten)
  })

  test('the zolder deduction is a line of its own', () => {
    expect(linesOf(value(zelfstandig([ruimte('OVR/ZOL', 20, vlizo)]), 'OOZ'))).toEqual({
      oppervlakte_van_overige_ruimten__subtotaal: 15,
      oppervlakte_van_overige_ruimten__subtotaal__r1: undefined,
      oppervlakte_van_overige_ruimten__r1__correctie_zolder_zonder_vaste_trap: -5,
    })
  })

  test('zolders that the sector values otherwise are named', () => {
    expect(zolder('OVR/ZOL', 'VTR')).toEqual([])
    expect(zolder('VTK/ZOL', 'VTR')).toEqual([21])
    expect(zolder('OVR/ZOL', 'TRA VTR')).toEqual(['21b'])
    expect(zolder('VTK/ZVT', 'VTR')).toEqual([21, '21b'])
  })
})

describe('onzelfstandig', () => {
  test.each<Geval>([
    ['an own berging of 3 m²', [ruimte('OVR/BER', 3)], 2.25],
    ['a shared berging: 7 x 0.75 / 4 = 1.3125', [ruimte('OVR/BER', 6.6, { n: 4 })], 1.25],
    ['whole m² before dividing: 4.5 -> 5 x 0.75 / 2 = 1.875', [ruimte('OVR/BER', 4.5, { n: 2 })], 2],
    ['an eighth goes up: 3 x 0.75 / 6 = 0.375', [ruimte('OVR/BER', 3, { n: 6 })], 0.5],
    [
      'quarters once, after adding: 0.375 + 0.375 = 0.75',
      [ruimte('OVR/BER', 3, { n: 6 }), ruimte('OVR/WAS', 2, { n: 4 })],
      0.75,
    ],
    [
      'two rooms of one category are added first: 2.4 + 2.4 = 4.8',
      [ruimte('OVR/BER', 2.4, { n: 5 }), ruimte('OVR/WAS', 2.4, { n: 5 })],
      0.75,
    ],
    ['the zolder deduction is divided too: (15 - 5) / 4', [ruimte('OVR/ZOL', 20, { n: 4, ...vlizo })], 2.5],
    ['thirds: 4 x 0.75 / 3 = 1', [ruimte('OVR/BER', 4, { n: 3 })], 1],
    ['a shared garage of the address counts', [ruimte('OVR/GAR', 16, { n: 4 })], 3],
    ['shared with other addresses: rubriek 9', [ruimte('OVR/BER', 16, { a: 2 })], 0],
    ['a toilet under 2 m² gives nothing', [ruimte('OVR/TOI', 1.9, { n: 2 })], 0],
    [
      'own and shared together: 2.25 + 1.3125 = 3.5625',
      [ruimte('OVR/BER', 3), ruimte('OVR/WAS', 7, { n: 4 })],
      3.5,
    ],
  ])('%s', (_, ruimten, punten) => {
    expect(pointsOf('OOZ', onzelfstandig(ruimten))).toBe(punten)
  })

  test('rounding once is named where rounding by category gives something else', () => {
    const kamer = onzelfstandig([ruimte('OVR/BER', 3, { n: 6 }), ruimte('OVR/WAS', 2, { n: 4 })])
    expect(value(kamer, 'OOZ').afwijkingen).toContain(5)
  })
})
