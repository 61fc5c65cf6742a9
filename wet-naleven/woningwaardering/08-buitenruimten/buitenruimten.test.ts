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

const groot = { lengte: 10, breedte: 10 }

const metMaten = (maten: object) =>
  value(zelfstandig([ruimte('BTR/TUI', 20, { a: 12, ...maten })]), 'BUI').waarschuwingen.join()

describe('zelfstandig', () => {
  test.each<Geval>([
    ['no outdoor space costs five points', [ruimte('VTK/WOO', 20)], -5],
    ['a balcony of 4.6 m²: 5 x 0.35 + 2', [ruimte('BTR/BAL', 4.6)], 3.75],
    ['a private space of any size: 0.3 m² gives only the 2 points', [ruimte('BTR/BAL', 0.3)], 2],
    ['the 2 points come once', [ruimte('BTR/BAL', 5), ruimte('BTR/TUI', 5)], 5.5],
    [
      'areas are added before rounding: 4.3 + 4.3 = 8.6',
      [ruimte('BTR/BAL', 4.3), ruimte('BTR/TER', 4.3)],
      5.25,
    ],
    ['fifteen points at most', [ruimte('BTR/TUI', 60)], 15],
    ['just below the maximum: 37 x 0.35 + 2 = 14.95', [ruimte('BTR/TUI', 37)], 15],
    ['36 x 0.35 + 2 = 14.60', [ruimte('BTR/TUI', 36)], 14.5],
    ['shared with 12: 96 x 0.75 / 12', [ruimte('BTR/TUI', 96, { a: 12, ...groot })], 6],
    ['private and shared', [ruimte('BTR/BAL', 4.6), ruimte('BTR/TUI', 96, { a: 12, ...groot })], 9.75],
    [
      'a shared space under 1.5 m wide does not count',
      [ruimte('BTR/TUI', 96, { a: 12, lengte: 60, breedte: 1.49 })],
      -5,
    ],
    ['1.5 m does', [ruimte('BTR/TUI', 96, { a: 12, lengte: 64, breedte: 1.5 })], 6],
    [
      'sizes in millimetres are read as such',
      [ruimte('BTR/TUI', 96, { a: 12, lengte: 64_000, breedte: 1499 })],
      -5,
    ],
    [
      'a shared space under 2 m high does not count',
      [ruimte('BTR/TER', 24, { a: 4, ...groot, hoogte: 1.99 })],
      -5,
    ],
    ['without sizes it counts', [ruimte('BTR/TUI', 96, { a: 12 })], 6],
    ['an own carport counts as outdoor space', [ruimte('BTR/CAR', 15)], 7.25],
    ['an own parking place outdoors too', [ruimte('BTR/PAR', 12)], 6.25],
    ['a shared parking place does not', [ruimte('BTR/PAR', 12, { a: 2 })], -5],
    ['a loggia filed as vertrek', [ruimte('VTK/LOG', 4)], 3.5],
    [
      'each sharing number in whole m²: 10.4 / 2 and 10.4 / 4',
      [ruimte('BTR/TUI', 10.4, { a: 2, ...groot }), ruimte('BTR/TER', 10.4, { a: 4, ...groot })],
      5.75,
    ],
  ])('%s', (_, ruimten, punten) => {
    expect(pointsOf('BUI', zelfstandig(ruimten))).toBe(punten)
  })

  test('lines of private and shared outdoor space', () => {
    const woning = zelfstandig([ruimte('BTR/BAL', 60), ruimte('BTR/TUI', 24, { a: 12, ...groot })])
    expect(linesOf(value(woning, 'BUI'))).toEqual({
      buitenruimten__prive: 21,
      buitenruimten__prive__r1: undefined,
      buitenruimten__gedeeld_met_12_adressen: 1.5,
      buitenruimten__gedeeld_met_12_adressen__r2: undefined,
      buitenruimten__prive_buitenruimten_aanwezig: 2,
      buitenruimten__maximering: -9.5,
    })
  })

  test('minus points beside a space that is too small are named', () => {
    const klein = zelfstandig([ruimte('BTR/TUI', 20, { a: 12, lengte: 20, breedte: 1 })])
    expect(value(klein, 'BUI').afwijkingen).toEqual([8])
    expect(value(zelfstandig([ruimte('VTK/WOO', 20)]), 'BUI').afwijkingen).toEqual([])
  })

  test('metres instead of millimetres, and missing sizes, are warned of', () => {
    expect(metMaten({ lengte: 5, breedte: 4 })).toContain('gelezen als meters')
    expect(metMaten({ lengte: 5000, breedte: 4000 })).toBe('')
    expect(metMaten({ lengte: 5000 })).toContain('lengte of breedte ontbreekt')
  })

  test('an outdoor space without area is refused', () => {
    expect(refusalOf(zelfstandig([ruimte('BTR/BAL', null)]), 'BUI')).toContain('Buitenruimten (BUI)')
  })
})

describe('onzelfstandig', () => {
  test.each<Geval>([
    ['no outdoor space costs nothing', [ruimte('VTK/WSL', 14)], 0],
    ['an own balcony keeps its decimals: 4.6 x 0.35 + 2 = 3.61', [ruimte('BTR/BAL', 4.6)], 3.5],
    ['the policy book: 10 m² of its own is 2 + 10 x 0.35', [ruimte('BTR/TUI', 10)], 5.5],
    [
      'the policy book: 30 m² of four is 5.625, and an eighth goes up',
      [ruimte('BTR/TUI', 30, { n: 4, ...groot })],
      5.75,
    ],
    ['a garden of four: 40.5 x 0.75 / 4 = 7.59375', [ruimte('BTR/TUI', 40.5, { n: 4, ...groot })], 7.5],
    [
      'shared with other addresses: 40.5 x 0.75 / 2 / 4',
      [ruimte('BTR/TUI', 40.5, { n: 4, a: 2, ...groot })],
      3.75,
    ],
    ['shared with addresses only', [ruimte('BTR/TUI', 40, { a: 2, ...groot })], 15],
    [
      'shared on the address it must be 1.5 m wide too',
      [ruimte('BTR/TUI', 40, { n: 4, lengte: 40, breedte: 1.4 })],
      0,
    ],
    ['fifteen points at most', [ruimte('BTR/TUI', 60)], 15],
    ['a carport never counts here', [ruimte('BTR/CAR', 15)], 0],
    ['an own parking place counts: 12 x 0.35 + 2', [ruimte('BTR/PAR', 12)], 6.25],
    ['one shared on the address: 12 x 0.75 / 4', [ruimte('BTR/PAR', 12, { n: 4, ...groot })], 2.25],
    ['own and shared: 2 + 3.5 + 7.5', [ruimte('BTR/BAL', 10), ruimte('BTR/TUI', 40, { n: 4, ...groot })], 13],
    ['a third: 10 x 0.75 / 3', [ruimte('BTR/TER', 10, { n: 3, ...groot })], 2.5],
  ])('%s', (_, ruimten, punten) => {
    expect(pointsOf('BUI', onzelfstandig(ruimten))).toBe(punten)
  })
})
