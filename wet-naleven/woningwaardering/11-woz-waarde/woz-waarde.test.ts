import { describe, expect, test } from 'vitest'
import { Getal } from '../decimaal.ts'
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
import { capWozPunten } from './maximering.ts'

type Vera = Record<string, unknown>

/** A house of this many m² with label A, built in 1970 unless said otherwise. */
const woning = (m2: number, more: Vera, ruimten: Vera[] = []) =>
  zelfstandig([ruimte('VTK/WOO', m2), ...ruimten], {
    bouwjaar: 1970,
    panden: [{ soort: { code: 'EGW' } }],
    energieprestaties: [label('A')],
    ...more,
  })
const utrecht = { adres: { woonplaats: { code: 'WP3295' } } }

/** WOZ-punten of a house of m² + 41 (label A) - 5 (no outdoor space): 74 m² makes exactly 110. */
const nieuwbouw = (m2: number, bouwjaar: number) => pointsOf('WOZ', woning(m2, { bouwjaar, ...woz(214_000) }))

describe('zelfstandig', () => {
  test.each<[string, Vera, number]>([
    ['214000 / 16954 + 214000 / 53 / 268 = 27.6886', woning(53, woz(214_000)), 27.75],
    [
      'the value of the year before last has its own factors: 13.9605 + 16.6849',
      woning(53, woz(214_000, '2024-01-01')),
      30.75,
    ],
    [
      'a value of three years ago is not usable: the minimum 85806 gives 5.0611 + 6.0410',
      woning(53, woz(400_000, '2023-01-01')),
      11,
    ],
    ['no value at all: the minimum', woning(53, {}), 11],
    ['a value of 0 is none', woning(53, woz(0)), 11],
    [
      'of two values the newest counts',
      woning(53, {
        wozEenheden: [
          { waardepeildatum: '2024-01-01', vastgesteldeWaarde: 999_000 },
          { waardepeildatum: '2025-01-01', vastgesteldeWaarde: 214_000 },
        ],
      }),
      27.75,
    ],
    [
      'overige ruimten count in the area: 44.43 + 8.85 = 53.28',
      woning(44.43, woz(214_000), [ruimte('OVR/BER', 8.85)]),
      27.75,
    ],
    [
      'a shared place in a garage counts for its part: 52 + 12 / 12',
      woning(52, woz(214_000), [ruimte('GEM/PIP', 12, { a: 12 })]),
      27.75,
    ],
    ['an own fixed place there does not', woning(53, woz(214_000), [ruimte('GEM/PIP', 12, { a: 1 })]), 27.75],
    ['nor a place outdoors', woning(53, woz(214_000), [ruimte('GEM/PBC', 12, { a: 12 })]), 27.75],
    [
      'rooms shared with other addresses do not count',
      woning(53, woz(214_000), [ruimte('VTK/REC', 30, { a: 12 })]),
      27.75,
    ],
    ['the area in whole m² after adding: 52.5 becomes 53', woning(52.5, woz(214_000)), 27.75],
    [
      'a small new home in Utrecht: 11.7966 + 200000 / 35 / 114 = 61.9218',
      woning(35, { bouwjaar: 2020, gebruiksoppervlakte: 39, ...utrecht, ...woz(200_000) }),
      62,
    ],
    [
      'with 40 m² of gebruiksoppervlakte the ordinary factor: 11.7966 + 21.3220',
      woning(35, { bouwjaar: 2020, gebruiksoppervlakte: 40, ...utrecht, ...woz(200_000) }),
      33,
    ],
    [
      'built in 2017 as well',
      woning(35, { bouwjaar: 2017, gebruiksoppervlakte: 39, ...utrecht, ...woz(200_000) }),
      33,
    ],
    [
      'in Rotterdam as well',
      woning(35, {
        bouwjaar: 2020,
        gebruiksoppervlakte: 39,
        adres: { gemeente: { code: '0599' } },
        ...woz(200_000),
      }),
      33,
    ],
    ['without gebruiksoppervlakte as well', woning(35, { bouwjaar: 2020, ...utrecht, ...woz(200_000) }), 33],
  ])('%s', (_, eenheid, punten) => {
    expect(pointsOf('WOZ', eenheid)).toBe(punten)
  })

  test('built 2015-2019 with 110 points or more: at least 40', () => {
    expect(nieuwbouw(74, 2015)).toBe(40)
    expect(nieuwbouw(74, 2019)).toBe(40)
    expect(nieuwbouw(73, 2019)).toBe(23.5)
    expect(nieuwbouw(74, 2014)).toBe(23.5)
    expect(nieuwbouw(74, 2020)).toBe(23.5)
  })

  test('rubriek 12 may bring a home to the 110 points, which is named', () => {
    // 73 + 41 - 5 = 109, and a laadpaal is 2
    const metLaadpaal = woning(73, { bouwjaar: 2016, ...woz(214_000) }, [
      ruimte('VRK/HAL', 4, { elementen: 'LAA' }),
    ])
    const resultaat = value(metLaadpaal, 'WOZ')
    expect(resultaat.groepen[0]?.punten).toBe(40)
    expect(resultaat.afwijkingen).toContain(25)
    expect(linesOf(resultaat)).toMatchObject({ punten_voor_de_woz_waarde__nieuwbouw_minimum_punten: 16.5 })
  })

  test('lines show the value, both parts and their factors', () => {
    const id = 'punten_voor_de_woz_waarde'
    expect(Object.keys(linesOf(value(woning(53, woz(214_000)), 'WOZ')))).toEqual([
      `${id}__woz_waarde`,
      `${id}__onderdeel_I`,
      `${id}__onderdeel_I__factor_I`,
      `${id}__onderdeel_II`,
      `${id}__onderdeel_II__oppervlakte_vertrekken_en_overige_ruimten`,
      `${id}__onderdeel_II__factor_II`,
      `${id}__afronding_op_kwartpunten`,
    ])
  })

  test('no area and no bouwjaar are refused', () => {
    const leeg = zelfstandig([ruimte('VRK/HAL', 4)], {
      panden: [{ soort: { code: 'EGW' } }],
      energieprestaties: [label('A')],
    })
    const refusal = refusalOf(leeg, 'WOZ')
    expect(refusal).toContain('Punten voor de WOZ-waarde (WOZ): bouwjaar ontbreekt')
    expect(refusal).toContain('is 0 m²')
  })
})

describe('the cap of 33%', () => {
  test.for<[string, string, string, string]>([
    ['211 points, and 177 with the cap: the home gets exactly 186', '118.75', '92.5', '67.25'],
    ['230 points, and 208 with the cap', '140', '90', '68'],
    ['179 points: no cap', '98.5', '80', '80'],
    ['186.25 points round to 186: no cap', '96.25', '90', '90'],
    ['186.5 points round to 187: capped, and back to 186', '96.5', '90', '89.5'],
    ['WOZ-punten of exactly a third of the total stay', '134', '66', '66'],
    ['a quarter above the cap goes', '134', '66.25', '66'],
    ['less than the cap stays', '150', '60', '60'],
    ['with the cap on 187: not lowered to 186', '125.5', '80', '61'],
    ['a rest above 186 is never raised', '190', '100', '93'],
  ])('%s', ([, overig, woz, expected]) => {
    expect(capWozPunten(new Getal(overig), new Getal(woz)).toString()).toBe(expected)
  })

  test('a home of 60 m² and € 700.000 gets exactly 186 points, without a rounding after', () => {
    // W = 700000 / 16954 + 700000 / 60 / 268 = 41.2882 + 43.5323 = 84.8205 -> 84.75
    const duur = woning(60, { energieprestaties: [label('AP4')], ...woz(700_000) }, [
      ruimte('VRK/HAL', 4, { installaties: 'ABF' }),
    ])
    const resultaat = value(duur)
    // R = 60 + 62 - 5 + 0.25 = 117.25; T0 = 202; C = floor(57.75) = 57; T1 = 174 < 187
    expect(resultaat.punten).toBe(186)
    expect(
      resultaat.groepen.find(({ criteriumGroep }) => criteriumGroep.stelselgroep.code === 'WOZ')?.punten,
    ).toBe(68.75)
    expect(resultaat.afwijkingen).toContain(26)
  })

  test('a small new home in Utrecht has no cap', () => {
    const klein = woning(35, {
      bouwjaar: 2020,
      gebruiksoppervlakte: 35,
      ...utrecht,
      energieprestaties: [label('AP4')],
      ...woz(500_000),
    })
    expect(value(klein).punten).toBe(247) // 35 + 62 - 5 + 154.75 (29.4916 + 125.3133)
  })
})

describe('onzelfstandig', () => {
  const rotterdam = { adres: { gemeente: { code: 'GM0599' } } }
  /** Groot-Rijnmond, 100 m²: the mean of 2025 is € 3884 per m². */
  const kamer = (waarde: number, more: Vera = {}) =>
    onzelfstandig([ruimte('VTK/WSL', 12)], {
      ...rotterdam,
      adresseerbaarObjectBasisregistratie: { bagGebruikersOppervlakte: 100 },
      ...woz(waarde),
      ...more,
    })

  test.each<[string, Vera, number]>([
    ['the mean itself', kamer(388_400), 12],
    ['exactly 10% above', kamer(427_240), 12],
    ['a euro more', kamer(427_241), 14],
    ['exactly 10% below', kamer(349_560), 12],
    ['a euro less', kamer(349_559), 10],
    ['twice the mean', kamer(776_800), 14],
    ['no WOZ-waarde', kamer(0), 10],
    ['a WOZ-waarde of three years ago', kamer(776_800, woz(776_800, '2023-01-01')), 10],
    ['the mean of the year of the waardepeildatum: 3537 in 2024', kamer(0, woz(389_000, '2024-01-01')), 12],
    ['and one euro above 110% of it', kamer(0, woz(389_071, '2024-01-01')), 14],
    [
      'the gemeente when the woonplaats is not in the table',
      kamer(388_400, { adres: { woonplaats: { code: '9999' }, gemeente: { code: '599' } } }),
      12,
    ],
    ['no address is needed without a WOZ-waarde', onzelfstandig([]), 10],
  ])('%s', (_, eenheid, punten) => {
    expect(pointsOf('WOZ', eenheid)).toBe(punten)
  })

  test('with a WOZ-waarde the area and the COROP-gebied must be known', () => {
    expect(refusalOf(kamer(388_400, { adresseerbaarObjectBasisregistratie: null, adres: null }), 'WOZ')).toBe(
      'De woonruimte kan niet gewaardeerd worden. Punten voor de WOZ-waarde (WOZ): adresseerbaarObjectBasisregistratie.bagGebruikersOppervlakte ontbreekt of is 0; adres.woonplaats.code of adres.gemeente.code ontbreekt of is onbekend (voor het COROP-gebied).',
    )
  })

  test('the line says how much higher or lower', () => {
    const naam = value(kamer(312_000 / 1.04), 'WOZ').groepen[0]?.woningwaarderingen[0]?.criterium.naam
    expect(naam).toBe('WOZ-waarde per m² is 22,8% lager dan gemiddeld in het gebied')
  })
})
