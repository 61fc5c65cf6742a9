import { describe, expect, test } from 'vitest'
import { flat, kamer } from '../testing/sterappelstraat.ts'
import type { Geval } from '../testing/woonruimte.ts'
import {
  label,
  linesOf,
  onzelfstandig,
  pointsOf,
  refusalOf,
  ruimte,
  value,
  woz,
  zelfstandig,
} from '../testing/woonruimte.ts'

const zorg = { doelgroep: { code: 'ZOR' } }
const laadpaal = { elementen: 'LAA' }

describe('zelfstandig', () => {
  test.each<Geval>([
    ['nothing special', [ruimte('VTK/WOO', 20)], 0],
    ['a doorbell with picture and sound', [ruimte('VRK/HAL', 4, { installaties: 'ABF' })], 0.25],
    [
      'two of them count once',
      [ruimte('VRK/HAL', 4, { installaties: 'ABF ABF' }), ruimte('VTK/WOO', 20, { installaties: 'ABF' })],
      0.25,
    ],
    ['one in a shared entrance counts too', [ruimte('VRK/ENT', 20, { a: 12, installaties: 'ABF' })], 0.25],
    ['an own charging point', [ruimte('BTR/VTU', 20, laadpaal)], 2],
    ['two of them', [ruimte('BTR/VTU', 20, { elementen: 'LAA LAA' })], 4],
    ['one at an own carport', [ruimte('BTR/CAR', 15, { a: 1, ...laadpaal })], 2],
    ['one that rubriek 10 values is not valued twice', [ruimte('GEM/PIP', 12, { a: 1, ...laadpaal })], 0],
    [
      'one at an own place that is too small for rubriek 10',
      [ruimte('GEM/PIP', 11, { a: 1, ...laadpaal })],
      2,
    ],
    ['a shared one is not valued here', [ruimte('BTR/TUI', 30, { a: 3, ...laadpaal })], 0],
    ['doorbell and charging point', [ruimte('BTR/VTU', 20, { ...laadpaal, installaties: 'ABF' })], 2.25],
  ])('%s', (_, ruimten, punten) => {
    expect(pointsOf('BIJ', zelfstandig(ruimten))).toBe(punten)
  })

  test('a zorgwoning gets 35% of rubrieken 1 to 11, with the flat three points of rubriek 9', () => {
    // the flat of 133.25 points: without rubriek 12 and with 3 in place of 1: 135 x 0.35 = 47.25; doorbell 0.25
    expect(pointsOf('BIJ', flat(zorg))).toBe(47.5)
  })

  test('minus points lower the base', () => {
    const woning = zelfstandig([ruimte('VTK/WOO', 50)], {
      ...zorg,
      bouwjaar: 1960,
      panden: [{ soort: { code: 'EGW' } }],
      ...woz(200_000),
    })
    // OVZ 50, BUI -5, ENE -15, GVR 3, WOZ 11.7966 + 14.9254 = 26.7220 -> 26.75: 59.75 x 0.35 = 20.9125
    expect(pointsOf('BIJ', woning)).toBe(21)
  })

  test('the base has the WOZ-punten before minimum and cap, which is named', () => {
    const woning = zelfstandig([ruimte('VTK/WOO', 74)], {
      ...zorg,
      bouwjaar: 2016,
      panden: [{ soort: { code: 'EGW' } }],
      energieprestaties: [label('A')],
      ...woz(214_000),
    })
    // 74 + 41 - 5 + 3 + 23.5 (not the minimum of 40) = 136.5 x 0.35 = 47.775
    expect(pointsOf('BIJ', woning)).toBe(47.75)
    expect(value(woning).afwijkingen).toContain(27)
  })

  test('an unknown doelgroep may be a mistyped zorgwoning', () => {
    expect(refusalOf(zelfstandig([ruimte('VTK/WOO', 9)], { doelgroep: { code: 'ZRG' } }), 'BIJ')).toContain(
      'ZRG',
    )
  })
})

describe('onzelfstandig', () => {
  test.each<Geval>([
    ['nothing special', [ruimte('VTK/WSL', 14)], 0],
    ['a doorbell, not divided', [ruimte('VRK/HAL', 4, { n: 4, installaties: 'ABF' })], 0.25],
    ['an own charging point', [ruimte('BTR/VTU', 20, laadpaal)], 2],
    ['one of the address is not divided by its rooms', [ruimte('BTR/VTU', 20, { n: 4, ...laadpaal })], 2],
    ['one shared with other addresses is', [ruimte('BTR/TUI', 20, { a: 4, n: 4, ...laadpaal })], 0.5],
    ['three addresses: 2 / 3', [ruimte('BTR/TUI', 20, { a: 3, ...laadpaal })], 0.75],
    ['one in rubriek 10 is not valued twice', [ruimte('BTR/CAR', 15, { a: 1, ...laadpaal })], 0],
    ['one at a place that is too small for rubriek 10', [ruimte('BTR/CAR', 11, { a: 2, ...laadpaal })], 1],
    ['two own ones', [ruimte('BTR/VTU', 20, { elementen: 'LAA LAA' })], 4],
    [
      'doorbell and a shared charging point: 0.25 + 2 / 8',
      [ruimte('BTR/TUI', 20, { a: 8, ...laadpaal, installaties: 'ABF' })],
      0.5,
    ],
  ])('%s', (_, ruimten, punten) => {
    expect(pointsOf('BIJ', onzelfstandig(ruimten))).toBe(punten)
  })

  test('a zorgwoning: 35% of rubrieken 1 to 11, without aftrekpunten', () => {
    // the room of 47.5 points and 3 in place of 0 in rubriek 9: 50.5 x 0.35 = 17.675
    expect(pointsOf('BIJ', kamer(zorg))).toBe(17.75)
    expect(linesOf(value(kamer(zorg), 'BIJ'))).toEqual({
      bijzondere_voorzieningen__zorgwoning_puntenverhoging: 17.75,
    })
  })
})
