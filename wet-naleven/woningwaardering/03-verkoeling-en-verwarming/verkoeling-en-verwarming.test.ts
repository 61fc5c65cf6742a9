import { describe, expect, test } from 'vitest'
import type { Geval } from '../testing/woonruimte.ts'
import { linesOf, onzelfstandig, pointsOf, ruimte, value, zelfstandig } from '../testing/woonruimte.ts'

const warm = { verwarmd: true }
const koel = { verwarmd: true, verkoeld: true }
const gangen = (aantal: number, more = {}) =>
  Array.from({ length: aantal }, () => ruimte('VRK/GAN', 3, { ...warm, ...more }))

const afwijkingen = (ruimten: Record<string, unknown>[]) => value(onzelfstandig(ruimten), 'VKV').afwijkingen

describe('zelfstandig', () => {
  test.each<Geval>([
    ['a heated vertrek', [ruimte('VTK/WOO', 20, warm)], 2],
    ['a vertrek that is not heated', [ruimte('VTK/WOO', 20)], 0],
    ['a heated kitchen is an ordinary vertrek', [ruimte('VTK/KEU', 7, warm)], 2],
    ['a living room with kitchen holds an open kitchen', [ruimte('VTK/WOK', 30, warm)], 4],
    [
      'a living room with a counter of 1000 mm too',
      [ruimte('VTK/WOO', 30, { ...warm, aanrecht: [1000] })],
      4,
    ],
    ['with a counter of 999 mm it does not', [ruimte('VTK/WOO', 30, { ...warm, aanrecht: [999] })], 2],
    ['a small room that is an overige ruimte: 1 point', [ruimte('VTK/SLA', 3.8, warm)], 1],
    ['a heated hal: 1 point', [ruimte('VRK/HAL', 5, warm)], 1],
    ['four heated gangen: 4 points', gangen(4), 4],
    ['five heated gangen: still 4', gangen(5), 4],
    [
      'overige ruimten and gangen share the maximum',
      [...gangen(3), ruimte('OVR/BER', 4, warm), ruimte('OVR/WAS', 4, warm)],
      4,
    ],
    ['cooling adds a point', [ruimte('VTK/WOO', 20, koel)], 3],
    [
      'cooling adds two points at most',
      [ruimte('VTK/WOO', 20, koel), ruimte('VTK/SLA', 9, koel), ruimte('VTK/SLA', 8, koel)],
      8,
    ],
    ['cooling without heating gives nothing', [ruimte('VTK/WOO', 20, { verkoeld: true })], 0],
    ['a cooled berging is only heated', [ruimte('OVR/BER', 4, koel)], 1],
    ['a heated toilet under 2 m² gives nothing', [ruimte('OVR/TOI', 1.2, warm)], 0],
    ['a heated room shared with other addresses: rubriek 9', [ruimte('VTK/WOO', 20, { ...warm, a: 3 })], 0],
  ])('%s', (_, ruimten, punten) => {
    expect(pointsOf('VKV', zelfstandig(ruimten))).toBe(punten)
  })

  test('the maximum is a negative line', () => {
    const id = 'verkoeling_en_verwarming__verwarmde_overige_en_verkeersruimten'
    const lines = linesOf(value(zelfstandig(gangen(5)), 'VKV'))
    expect(lines[`${id}__max_aantal_punten`]).toBe(-1)
    expect(Object.keys(lines)).toHaveLength(7)
  })
})

describe('onzelfstandig', () => {
  test.each<Geval>([
    ['an own heated room', [ruimte('VTK/WSL', 14, warm)], 2],
    [
      'own and shared: 2 + (2 + 2 + 1) / 4',
      [
        ruimte('VTK/WSL', 14, warm),
        ruimte('VTK/KEU', 10, { ...warm, n: 4 }),
        ruimte('VTK/BAD', 5, { ...warm, n: 4 }),
        ruimte('VRK/HAL', 5, { ...warm, n: 4 }),
      ],
      3.25,
    ],
    ['a shared kitchen of three: 2 / 3', [ruimte('VTK/KEU', 10, { ...warm, n: 3 })], 0.75],
    ['own and shared gangen have a maximum each: 4 + 4 / 2', [...gangen(5), ...gangen(5, { n: 2 })], 6],
    [
      'of shared gangen those shared with the fewest count: 4 / 2',
      [...gangen(2, { n: 4 }), ...gangen(4, { n: 2 })],
      2,
    ],
    [
      'own and shared cooling have a maximum each',
      [
        ruimte('VTK/WSL', 14, koel),
        ruimte('VTK/SLA', 9, koel),
        ruimte('VTK/KEU', 9, { ...koel, n: 2 }),
        ruimte('VTK/BAD', 5, { ...koel, n: 2 }),
      ],
      9,
    ],
    ['an open kitchen is shared as well: 4 / 4', [ruimte('VTK/WOK', 25, { ...warm, n: 4 })], 1],
    ['an eighth goes up: 1 / 8', [ruimte('VRK/HAL', 5, { ...warm, n: 8 })], 0.25],
    ['a ninth goes down: 1 / 9', [ruimte('VRK/HAL', 5, { ...warm, n: 9 })], 0],
    ['three times a third is one', [ruimte('VRK/HAL', 5, { ...warm, n: 3 }), ...gangen(2, { n: 3 })], 1],
    ['shared with other addresses: rubriek 9', [ruimte('VTK/KEU', 10, { ...warm, a: 2, n: 3 })], 0],
    ['not heated', [ruimte('VTK/WSL', 14)], 0],
  ])('%s', (_, ruimten, punten) => {
    expect(pointsOf('VKV', onzelfstandig(ruimten))).toBe(punten)
  })

  test('separate maxima are named where one maximum gives less', () => {
    expect(afwijkingen([...gangen(4), ...gangen(1, { n: 2 })])).toEqual([10])
    expect(afwijkingen([...gangen(3), ...gangen(1, { n: 2 })])).toEqual([])
  })
})

test('registered cooling without heating is warned of', () => {
  const { waarschuwingen } = value(zelfstandig([ruimte('VTK/WOO', 20, { verkoeld: true })]), 'VKV')
  expect(waarschuwingen.join()).toContain('verkoeld maar niet verwarmd')
})
