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

const keuken = (aanrecht: (number | null)[], installaties = '', more = {}) =>
  ruimte('VTK/KEU', 8, { aanrecht, installaties, ...more })

const afwijkingen = (lengte: number, n: number) =>
  value(onzelfstandig([keuken([lengte], '', { n })]), 'KEU').afwijkingen

describe('zelfstandig', () => {
  test.each<Geval>([
    ['a counter of 999 mm gives nothing', [keuken([999])], 0],
    ['1000 mm', [keuken([1000])], 4],
    ['1999 mm', [keuken([1999])], 4],
    ['2000 mm', [keuken([2000])], 7],
    ['more than three metres gives a home no more', [keuken([5200])], 7],
    ['parts are added: 1200 + 800', [keuken([1200, 800])], 7],
    ['two parts under one metre are no kitchen', [keuken([900, 900])], 0],
    ['no counter, no points for facilities', [keuken([], 'IAF IKI')], 0],
    [
      'facilities up to the points of the counter: 1.75 + 1.75 + 2 = 5.50 becomes 4',
      [keuken([1500], 'IKI IKV ICM')],
      8,
    ],
    ['exactly as much as the counter: 1.75 + 1.75 + 0.50', [keuken([1500], 'IKI IKV KWA')], 8],
    ['gas hob and gas oven', [keuken([2000], 'IKG IOG')], 8],
    ['each piece counts: three cupboards of 60 cm', [keuken([2000], 'EKA EKA EKA')], 9.25],
    ['taps: 0.25 + 0.50', [keuken([1000], 'EHM TME')], 4.75],
    [
      'fridge, freezer, oven, microwave, dishwasher and hood: 1 + 0.75 + 1 + 1 + 1.5 + 0.75',
      [keuken([2500], 'IKO IVR IOE IMA IVA IAF')],
      13,
    ],
    ['a ceramic hob', [keuken([2500], 'IKK')], 8],
    ['each kitchen has its own maximum', [keuken([1000], 'ICM ICM ICM'), keuken([2000], 'IKI')], 16.75],
    ['a kitchen in a living room', [ruimte('VTK/WOK', 30, { aanrecht: [2100] })], 7],
    ['a counter in a bijkeuken is none', [ruimte('OVR/BIJ', 6, { aanrecht: [2100] })], 0],
    ['a kitchen shared with other addresses: rubriek 9', [keuken([2100], '', { a: 2 })], 0],
  ])('%s', (_, ruimten, punten) => {
    expect(pointsOf('KEU', zelfstandig(ruimten))).toBe(punten)
  })

  test('the maximum on facilities is a negative line', () => {
    expect(linesOf(value(zelfstandig([keuken([1500], 'IKI IKV ICM')]), 'KEU'))).toMatchObject({
      keuken__r1__lengte_aanrecht_1: 4,
      keuken__r1__extra_voorzieningen__extra_voorziening_inbouw_combi_magnetron_oven: 2,
      keuken__r1__extra_voorzieningen__maximering_extra_voorzieningen: -1.5,
    })
  })

  test('several counters have their points on a subtotal', () => {
    expect(linesOf(value(zelfstandig([keuken([1200, 800])]), 'KEU'))).toEqual({
      keuken__r1: undefined,
      keuken__r1__subtotaal: 7,
      keuken__r1__subtotaal__lengte_aanrecht_1: undefined,
      keuken__r1__subtotaal__lengte_aanrecht_2: undefined,
    })
  })
})

describe('onzelfstandig', () => {
  test.each<Geval>([
    ['an own counter of 1 m', [keuken([1000])], 4],
    ['2 m', [keuken([2000])], 7],
    ['2999 mm', [keuken([2999])], 7],
    ['3 m', [keuken([3000])], 10],
    ['5 m shared with seven', [keuken([5000], '', { n: 7 })], 1.5],
    ['5 m shared with eight: 13 / 8 = 1.625', [keuken([5000], '', { n: 8 })], 1.75],
    ['4999 mm shared with eight: 10 / 8 = 1.25', [keuken([4999], '', { n: 8 })], 1.25],
    ['(7 + 1 + 1) / 4', [keuken([2400], 'IKK IKO', { n: 4 })], 2.25],
    [
      'facilities up to the counter before dividing: (4 + 4) / 4',
      [keuken([1500], 'IKI IKV ICM', { n: 4 })],
      2,
    ],
    ['own and shared: 4 + 7 / 3 = 6.33', [keuken([1000]), keuken([2000], '', { n: 3 })], 6.25],
    ['facilities for a long counter: 10 + 10', [keuken([3000], 'ICM ICM ICM ICM ICM ICM')], 20],
    ['shared with other addresses: rubriek 9', [keuken([3000], '', { a: 2, n: 4 })], 0],
  ])('%s', (_, ruimten, punten) => {
    expect(pointsOf('KEU', onzelfstandig(ruimten))).toBe(punten)
  })

  test('exactly three metres is named, and five where eight share', () => {
    expect(afwijkingen(3000, 2)).toContain(12)
    expect(afwijkingen(5000, 8)).toContain(12)
    expect(afwijkingen(5000, 7)).not.toContain(12)
    expect(afwijkingen(3001, 2)).not.toContain(12)
  })
})

describe('what is missing', () => {
  test('a counter without a length', () => {
    expect(refusalOf(zelfstandig([keuken([null])]), 'KEU')).toContain(
      'Keuken (KEU): lengte ontbreekt bij aanrecht 1 in ruimte "Keuken" (r1).',
    )
  })

  test('a length in metres or centimetres', () => {
    expect(refusalOf(zelfstandig([keuken([2.1])]), 'KEU')).toContain('geef millimeters')
    expect(refusalOf(zelfstandig([keuken([99])]), 'KEU')).toContain('geef millimeters')
    expect(pointsOf('KEU', zelfstandig([keuken([100])]))).toBe(0)
  })

  test('a kitchen without a full counter is warned of', () => {
    expect(value(zelfstandig([keuken([])]), 'KEU').waarschuwingen).toHaveLength(2)
  })
})
