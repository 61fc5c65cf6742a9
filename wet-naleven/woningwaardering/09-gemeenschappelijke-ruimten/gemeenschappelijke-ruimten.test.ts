import { describe, expect, test } from 'vitest'
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

const warm = { verwarmd: true }
const zorg = { doelgroep: { code: 'ZOR' } }

describe('zelfstandig', () => {
  test.each<Geval>([
    ['nothing shared', [ruimte('VTK/WOO', 20)], 0],
    [
      'a heated wash room of twelve: (14 x 0.75 + 1) / 12 = 0.9583',
      [ruimte('OVR/WAS', 14, { ...warm, a: 12 })],
      1,
    ],
    ['a recreation room of ten: (40 + 2) / 10 = 4.2', [ruimte('VTK/REC', 40, { ...warm, a: 10 })], 4.25],
    [
      'a shared kitchen: (8 + 7 + 1) / 4',
      [ruimte('VTK/KEU', 8, { a: 4, aanrecht: [2000], installaties: 'IKO' })],
      4,
    ],
    ['a shared toilet under 2 m²: 3 / 6', [ruimte('OVR/TOI', 1.5, { a: 6, installaties: 'STO' })], 0.5],
    [
      'sharing numbers are added before rounding: 2.4 / 4 + 2.4 / 5',
      [ruimte('VTK/DOU', 2.4, { a: 4 }), ruimte('VTK/DOU', 2.4, { a: 5 })],
      1,
    ],
    ['a heated shared gang gives nothing', [ruimte('VRK/GAN', 10, { ...warm, a: 2 })], 0],
    ['a berging of exactly 2 m² for each address', [ruimte('OVR/BER', 12, { a: 6 })], 1.5],
    ['a berging of less counts for nothing', [ruimte('OVR/BER', 11.9, { ...warm, a: 6 })], 0],
    ['a bergruimte the same', [ruimte('OVR/BEG', 11.9, { a: 6 })], 0],
    ['another small shared room does count', [ruimte('OVR/WAS', 11.9, { a: 6 })], 1.5],
    [
      'four heated overige ruimten at most, those of the fewest first: 4 x 6 x 0.75 / 2 + 4 / 2 + 6 x 0.75 / 10',
      [
        ...Array.from({ length: 4 }, () => ruimte('OVR/WAS', 6, { ...warm, a: 2 })),
        ruimte('OVR/SCH', 6, { ...warm, a: 10 }),
      ],
      11.5,
    ],
    [
      'the zolder deduction is divided: (20 x 0.75 - 5) / 5',
      [ruimte('OVR/ZOL', 20, { a: 5, elementen: 'VTR' })],
      2,
    ],
    ['a shared garage gives nothing', [ruimte('OVR/GAR', 60, { a: 5 })], 0],
  ])('%s', (_, ruimten, punten) => {
    expect(pointsOf('GVR', zelfstandig(ruimten))).toBe(punten)
  })

  test('a zorgwoning has three points, whatever it shares', () => {
    expect(pointsOf('GVR', zelfstandig([], zorg))).toBe(3)
    const metRuimte = zelfstandig([ruimte('VTK/REC', 400, { a: 4 })], zorg)
    expect(pointsOf('GVR', metRuimte)).toBe(3)
    expect(value(metRuimte, 'GVR').waarschuwingen.join()).toContain('3 punten')
  })

  test('lines stand under the number of addresses and the rubriek they follow', () => {
    const id = 'gemeenschappelijke_vertrekken_overige_ruimten_en_voorzieningen'
    const woning = zelfstandig([ruimte('OVR/WAS', 14, { ...warm, a: 10, installaties: 'WAS' })])
    expect(linesOf(value(woning, 'GVR'))).toEqual({
      [`${id}__gedeeld_met_10_adressen`]: undefined,
      [`${id}__gedeeld_met_10_adressen__oppervlakte_van_overige_ruimten`]: 1.05,
      [`${id}__gedeeld_met_10_adressen__oppervlakte_van_overige_ruimten__r1`]: undefined,
      [`${id}__gedeeld_met_10_adressen__verkoeling_en_verwarming`]: undefined,
      [`${id}__gedeeld_met_10_adressen__verkoeling_en_verwarming__verwarmde_overige_en_verkeersruimten`]:
        undefined,
      [`${id}__gedeeld_met_10_adressen__verkoeling_en_verwarming__verwarmde_overige_en_verkeersruimten__r1`]: 0.1,
      [`${id}__gedeeld_met_10_adressen__sanitair`]: undefined,
      [`${id}__gedeeld_met_10_adressen__sanitair__r1`]: undefined,
      [`${id}__gedeeld_met_10_adressen__sanitair__r1__wastafel`]: 0.1,
    })
  })

  test('a heated shared gang is named', () => {
    expect(value(zelfstandig([ruimte('VRK/GAN', 10, { ...warm, a: 2 })]), 'GVR').afwijkingen).toEqual([42])
  })

  test('what is missing in a shared room is asked for this group', () => {
    const woning = zelfstandig([ruimte('VTK/KEU', null, { a: 2, aanrecht: [null] })])
    const refusal = refusalOf(woning, 'GVR')
    expect(refusal).toContain('(GVR): oppervlakte ontbreekt')
    expect(refusal).toContain('lengte ontbreekt')
  })
})

describe('onzelfstandig', () => {
  test.each<Geval>([
    ['nothing shared with other addresses', [ruimte('VTK/KEU', 20, { n: 4 })], 0],
    ['divided by addresses and rooms: (16 + 2) / 2 / 3', [ruimte('VTK/KEU', 16, { ...warm, a: 2, n: 3 })], 3],
    ['by addresses alone: 16 / 4', [ruimte('VTK/REC', 16, { a: 4 })], 4],
    [
      'rooms have other points for a shower: (3 + 3 + 1) / 2 / 2',
      [ruimte('VTK/DOU', 3, { a: 2, n: 2, installaties: 'DOU WAS' })],
      1.75,
    ],
    ['a counter of 3 m: (10 + 10) / 2 / 4', [ruimte('VTK/KEU', 10, { a: 2, n: 4, aanrecht: [3000] })], 2.5],
    ['overige ruimten: 12 x 0.75 / 6', [ruimte('OVR/WAS', 12, { a: 3, n: 2 })], 1.5],
    [
      'sharing both ways is apart from sharing one way: 8 / 4 + 8 / 8',
      [ruimte('VTK/WOO', 8, { a: 4 }), ruimte('VTK/REC', 8, { a: 4, n: 2 })],
      3,
    ],
    ['a shared berging under 2 m² for each address', [ruimte('OVR/BER', 7, { a: 4, n: 2 })], 0],
    ['a bath: (5 + 6) / 11', [ruimte('VTK/BAD', 6, { a: 11, installaties: 'BAD' })], 1],
    ['a heated gang gives nothing', [ruimte('VRK/GAN', 6, { ...warm, a: 2, n: 2 })], 0],
    ['cooling: (20 + 2 + 1) / 4', [ruimte('VTK/REC', 20, { ...warm, verkoeld: true, a: 4 })], 5.75],
  ])('%s', (_, ruimten, punten) => {
    expect(pointsOf('GBA', onzelfstandig(ruimten))).toBe(punten)
  })

  test('a zorgwoning has three points', () => {
    expect(pointsOf('GBA', onzelfstandig([], zorg))).toBe(3)
  })

  test('woonruimten come first, adressen under them', () => {
    const id =
      'gemeenschappelijke_binnenruimten_gedeeld_met_meerdere_adressen__gedeeld_met_3_onzelfstandige_woonruimten'
    const kamer = onzelfstandig([ruimte('VTK/REC', 12, { a: 2, n: 3 })])
    expect(linesOf(value(kamer, 'GBA'))).toEqual({
      [id]: undefined,
      [`${id}__gedeeld_met_2_adressen`]: undefined,
      [`${id}__gedeeld_met_2_adressen__oppervlakte_van_vertrekken`]: 2,
      [`${id}__gedeeld_met_2_adressen__oppervlakte_van_vertrekken__r1`]: undefined,
    })
  })

  test('a bergruimte that the sector counts for rooms is named', () => {
    const kamer = onzelfstandig([ruimte('OVR/BEG', 7, { a: 4 })])
    expect(value(kamer, 'GBA').afwijkingen).toEqual([19])
  })
})
