import { describe, expect, test } from 'vitest'
import type { Geval } from '../testing/woonruimte.ts'
import { linesOf, onzelfstandig, pointsOf, ruimte, value, zelfstandig } from '../testing/woonruimte.ts'

const bad = (installaties: string, more = {}) => ruimte('VTK/BAD', 5, { installaties, ...more })
const toilet = (installaties: string, more = {}) => ruimte('OVR/TOI', 1.2, { installaties, ...more })
const slaap = (installaties: string, more = {}) => ruimte('VTK/SLA', 10, { installaties, ...more })

const afwijkingen = (...ruimten: Record<string, unknown>[]) => value(zelfstandig(ruimten), 'SAN').afwijkingen

describe('zelfstandig', () => {
  test.each<Geval>([
    ['a standing toilet in a toilet room', [toilet('STO')], 3],
    ['a hanging toilet in a toilet room', [toilet('HTO')], 3.75],
    ['a toilet in a bathroom', [bad('STO')], 2],
    ['a hanging toilet in a bathroom', [bad('HTO')], 2.75],
    ['a raised toilet is a toilet', [toilet('VTI')], 3],
    ['a toilet in a bedroom gives nothing', [slaap('STO')], 0],
    ['two toilets in a toilet room', [toilet('STO STO')], 6],
    ['all wastafels of a bathroom count', [bad('WAS WAS MPW')], 3.5],
    ['outside a bathroom one wastafel counts', [slaap('WAS WAS')], 1],
    ['and one meerpersoonswastafel beside it', [slaap('WAS WAS MPW MPW')], 2.5],
    ['a wastafel in each bedroom', [slaap('WAS'), slaap('WAS')], 2],
    ['a short counter is a wastafel', [ruimte('VTK/KEU', 6, { aanrecht: [800] })], 1],
    ['not beside a full counter', [ruimte('VTK/KEU', 6, { aanrecht: [800, 1200] })], 0],
    ['a shower', [bad('DOU')], 4],
    ['a shower without a threshold', [bad('DRD')], 4],
    ['a bath', [bad('BAD')], 6],
    ['a bath and a shower in one room', [bad('BAD DOU')], 7],
    ['a BDO', [bad('BDO')], 7],
    ['two showers and a bath: a pair and a shower', [bad('DOU DOU BAD')], 11],
    ['a bath and a shower in two rooms do not pair', [bad('BAD'), bad('DOU')], 10],
    ['a BDO beside a shower', [bad('BDO DOU')], 11],
    ['a shower in a bedroom counts', [slaap('DOU')], 4],
    ['extras: screen 1.25, radiator 0.75, tap 0.25', [bad('DOU WAS DOW HRA EHM')], 7.25],
    ['extras without a wastafel give nothing', [bad('DOU DOW HRA')], 4],
    ['extras without bath or shower give nothing', [bad('WAS HRA')], 1],
    ['extras up to the points of the shower: 4', [bad('DOU WAS DOW DOW BUB HRA')], 9],
    ['kastruimte counts once a bathroom', [bad('DOU WAS KAS KAS KAS')], 5.75],
    ['two sockets a wastafel', [bad('DOU WAS STW STW STW')], 5.5],
    ['bubbles, a built-in cupboard and a thermostatic tap', [bad('BAD WAS BUB IKW TME')], 10],
    [
      'the maximum holds over both bathrooms: 4 + 4 against 4.75',
      [bad('DOU WAS DOW DOW DOW KAS HRA'), bad('DOU WAS')],
      15.25,
    ],
    [
      'older registration: CLO, FON and DOU',
      [toilet('', { elementen: 'CLO FON' }), bad('', { elementen: 'DOU' })],
      8,
    ],
    ['an element adds nothing when the list has the piece', [toilet('STO', { elementen: 'CLO' })], 3],
    ['shared with other addresses: rubriek 9', [bad('DOU WAS', { a: 2 })], 0],
  ])('%s', (_, ruimten, punten) => {
    expect(pointsOf('SAN', zelfstandig(ruimten))).toBe(punten)
  })

  test('lines of a bathroom', () => {
    const id = 'sanitair__r1'
    expect(linesOf(value(zelfstandig([bad('DOU WAS STO HRA DOW DOW BUB')]), 'SAN'))).toEqual({
      [id]: undefined,
      [`${id}__staand_toilet`]: 2,
      [`${id}__wastafel`]: 1,
      [`${id}__douche`]: 4,
      [`${id}__extra_voorzieningen`]: undefined,
      [`${id}__extra_voorzieningen__bubbelfunctie_van_het_bad`]: 1.5,
      [`${id}__extra_voorzieningen__douchewand`]: 2.5,
      [`${id}__extra_voorzieningen__handdoekenradiator`]: 0.75,
      [`${id}__extra_voorzieningen__maximering_punten_voorzieningen`]: -0.75,
    })
  })

  test('what the sector counts otherwise is named', () => {
    expect(afwijkingen(bad('DOU WAS DOW DOW DOW KAS HRA'), bad('DOU WAS'))).toEqual([15])
    expect(afwijkingen(bad('DOU WAS DOW'), bad('DOU WAS DOW'))).toEqual([])
    expect(afwijkingen(bad('BDO DOU'))).toEqual([17])
    expect(afwijkingen(toilet('VTI'))).toEqual([18])
    expect(afwijkingen(ruimte('VTK/KEU', 6, { aanrecht: [800, 1200] }))).toEqual([13])
  })
})

describe('onzelfstandig', () => {
  test.each<Geval>([
    ['an own shower', [bad('DOU')], 3],
    ['an own bath', [bad('BAD')], 5],
    ['bath and shower', [bad('BAD DOU')], 6],
    ['(3 + 1 + 2 + 1.25) / 4 = 1.8125', [bad('DOU WAS STO DOW', { n: 4 })], 1.75],
    [
      'the policy book: bath and shower 6 with extras of 5, which stay under it, and a wastafel: 12 / 4',
      [bad('BDO WAS BUB DOW HRA HRA TME EHM', { n: 4 })],
      3,
    ],
    ['a shared toilet of three: 3 / 3', [toilet('STO', { n: 3 })], 1],
    ['an own wastafel and one of four', [slaap('WAS'), bad('WAS', { n: 4 })], 1.25],
    ['extras up to the shower: (3 + 1 + 3) / 2', [bad('DOU WAS DOW DOW HRA', { n: 2 })], 3.5],
    ['the maximum holds for each sharing number', [bad('DOU WAS DOW DOW HRA'), bad('DOU', { n: 2 })], 8.5],
    ['seven rooms: outside a bathroom one wastafel counts', [slaap('WAS WAS WAS', { n: 7 })], 0.25],
    ['eight rooms: in one space all count: 3 / 8', [slaap('WAS WAS WAS', { n: 8 })], 0.5],
    [
      'only in the space that gains most: 3 / 8 + 1',
      [slaap('WAS WAS WAS', { n: 8 }), slaap('WAS WAS')],
      2.25,
    ],
    [
      'a meerpersoonswastafel too: an own space of three',
      [slaap('MPW MPW MPW'), slaap('WAS', { n: 8 })],
      4.75,
    ],
    ['a bathroom never had the maximum', [bad('WAS WAS WAS', { n: 8 })], 0.5],
    ['shared with other addresses: rubriek 9', [bad('DOU WAS', { a: 2 })], 0],
  ])('%s', (_, ruimten, punten) => {
    expect(pointsOf('SAN', onzelfstandig(ruimten))).toBe(punten)
  })
})

test('extras that cannot count, too few wastafels and missing sanitair are warned of', () => {
  const waarschuwingen = value(zelfstandig([bad('DOU HRA IKW')]), 'SAN').waarschuwingen.join(' ')
  expect(waarschuwingen).toContain('alleen met een wastafel en een bad of douche')
  expect(waarschuwingen).toContain('minder wastafels dan kastjes')
  expect(waarschuwingen).toContain('geen toilet')
})
