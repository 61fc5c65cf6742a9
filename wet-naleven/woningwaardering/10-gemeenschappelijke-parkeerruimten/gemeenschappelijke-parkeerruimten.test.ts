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

const laadpaal = { elementen: 'LAA' }

describe('zelfstandig', () => {
  test.each<Geval>([
    ['type I shared with ten', [ruimte('GEM/PIP', 12, { a: 10 })], 1],
    ['type II shared with four', [ruimte('GEM/PUP', 14, { a: 4 })], 1.5],
    ['type III shared with four', [ruimte('BTR/PBC', 12.5, { a: 4 })], 1],
    ['a shared carport is type II', [ruimte('BTR/CAR', 15, { a: 3 })], 2],
    ['an own carport is not valued here', [ruimte('BTR/CAR', 15, { a: 1 })], 0],
    ['an own fixed place: divided by one', [ruimte('GEM/PIP', 12, { a: 1 })], 9],
    ['0 addresses is an own place too', [ruimte('GEM/PBC', 12, { a: 0 })], 4],
    ['under 12 m² it gives nothing', [ruimte('GEM/PIP', 11.99, { a: 10 })], 0],
    ['twenty places for ten homes', [ruimte('GEM/PBC', 12, { a: 10, aantal: 20 })], 8],
    [
      'a charging point adds two points a place: (9 + 2) / 4',
      [ruimte('GEM/PIP', 12, { a: 4, ...laadpaal })],
      2.75,
    ],
    ['eleven addresses: 9 / 11 = 0.818', [ruimte('GEM/PIP', 12, { a: 11 })], 0.75],
    [
      'kinds are added before rounding: 9 / 16 + 4 / 16 = 0.8125',
      [ruimte('GEM/PIP', 12, { a: 16 }), ruimte('GEM/PBC', 12, { a: 16 })],
      0.75,
    ],
    [
      'a garage or parking place of the old kind gives nothing',
      [ruimte('OVR/GAR', 20, { a: 4 }), ruimte('BTR/PAR', 20, { a: 4 }), ruimte('OVR/PSP', 20, { a: 4 })],
      0,
    ],
  ])('%s', (_, ruimten, punten) => {
    expect(pointsOf('GPA', zelfstandig(ruimten))).toBe(punten)
  })

  test('a charging point has a line of its own', () => {
    const id = 'gemeenschappelijke_parkeerruimten__gedeeld_met_4_adressen'
    expect(linesOf(value(zelfstandig([ruimte('GEM/PIP', 12, { a: 4, ...laadpaal })]), 'GPA'))).toEqual({
      [id]: undefined,
      [`${id}__r1`]: 2.25,
      [`${id}__r1_laadpaal`]: 0.5,
    })
  })

  test('area and number of addresses must be given', () => {
    const refusal = refusalOf(zelfstandig([ruimte('GEM/PIP', null)]), 'GPA')
    expect(refusal).toContain('oppervlakte ontbreekt')
    expect(refusal).toContain('gedeeldMetAantalAdressen ontbreekt')
  })

  test('old codes are warned of and an own carport is named', () => {
    expect(value(zelfstandig([ruimte('OVR/PSP', 20)]), 'GPA').waarschuwingen.join()).toContain(
      'PIP, PUP, CAR of PBC',
    )
    expect(value(zelfstandig([ruimte('BTR/CAR', 20)]), 'GPA').afwijkingen).toEqual([22])
  })
})

describe('onzelfstandig', () => {
  test.each<Geval>([
    ['divided by addresses and rooms: 9 / 3 / 3', [ruimte('GEM/PIP', 12, { a: 3, n: 3 })], 1],
    ['by rooms alone: 6 / 4', [ruimte('GEM/PUP', 12, { a: 1, n: 4 })], 1.5],
    ['by addresses alone: 4 / 4', [ruimte('GEM/PBC', 12, { a: 4 })], 1],
    ['an own carport is valued here', [ruimte('BTR/CAR', 15, { a: 1 })], 6],
    ['a carport of the address: 6 / 4', [ruimte('BTR/CAR', 15, { a: 1, n: 4 })], 1.5],
    ['a charging point: (4 + 2) / 2 / 4', [ruimte('GEM/PBC', 12, { a: 2, n: 4, ...laadpaal })], 0.75],
    ['several places: 3 x 9 / 6', [ruimte('GEM/PIP', 12, { a: 6, aantal: 3 })], 4.5],
    ['under 12 m²', [ruimte('GEM/PIP', 11.5, { a: 2 })], 0],
    ['exactly 12 m²', [ruimte('GEM/PIP', 12, { a: 2 })], 4.5],
    ['an eighth goes up: 6 / 8 / 6 = 0.125', [ruimte('GEM/PUP', 12, { a: 8, n: 6 })], 0.25],
    ['no places', [ruimte('GEM/PUP', 12, { a: 8, aantal: 0 })], 0],
  ])('%s', (_, ruimten, punten) => {
    expect(pointsOf('GPA', onzelfstandig(ruimten))).toBe(punten)
  })
})
