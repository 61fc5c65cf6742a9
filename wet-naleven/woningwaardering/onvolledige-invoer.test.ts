import { describe, expect, test } from 'vitest'
import { flat, kamer } from './testing/sterappelstraat.ts'
import { label, pointsByGroep, refusalOf, ruimte, value, woz, zelfstandig } from './testing/woonruimte.ts'

type Vera = Record<string, unknown>
const NEEDED = 'De woonruimte kan niet gewaardeerd worden.'

const withRuimte = (change: Vera): Vera => {
  const woning = flat()
  const [first = {}, ...rest] = woning['ruimten'] as Vera[]
  return { ...woning, ruimten: [{ ...first, ...change }, ...rest] }
}

describe('a question that cannot be answered', () => {
  test.each([
    ['2024-06-30', 'toen gold een ander puntenstelsel'],
    ['2027-01-01', 'nog geen tabel'],
    ['2026-02-30', 'is geen datum'],
    ['1-7-2026', 'is geen datum'],
  ])('peildatum %s: %s', (peildatum, tekst) => {
    expect(refusalOf(flat(), undefined, peildatum)).toContain(tekst)
  })

  test('a stelselgroep that does not exist, or not in this stelsel', () => {
    expect(refusalOf(flat(), 'XYZ')).toContain('bestaat niet')
    expect(refusalOf(kamer(), 'GVR')).toContain('hoort niet bij stelsel ONZ')
  })
})

describe('no eenheid', () => {
  test.each([[null], [7], ['flat'], [[]]])('%j', (input) => {
    expect(refusalOf(input)).toBe('De invoer moet één eenheid zijn: een JSON-object.')
  })

  test('an empty object lacks its stelsel', () => {
    expect(refusalOf({})).toContain('Woningwaarderingstelsel ontbreekt')
  })

  test.each(['STA', 'WOO', 'ABC'])('stelsel %s is not valued', (code) => {
    expect(refusalOf(flat({ Woningwaarderingstelsel: { code } }))).toContain('Alleen ZEL')
  })
})

describe('wrong types and sizes, by path', () => {
  test.each<[string, Vera, string]>([
    ['a negative area', { oppervlakte: -3 }, 'ruimten[0].oppervlakte mag niet negatief zijn.'],
    ['an area in mm²', { oppervlakte: 22_460_000 }, 'ruimten[0].oppervlakte is te groot'],
    ['an area as text', { oppervlakte: '22,46' }, 'ruimten[0].oppervlakte moet een getal zijn.'],
    [
      'half an address',
      { gedeeldMetAantalAdressen: 1.5 },
      'gedeeldMetAantalAdressen moet een geheel getal zijn',
    ],
    ['a negative number of rooms', { gedeeldMetAantalOnzelfstandigeWoonruimten: -1 }, 'mag niet negatief'],
    ['heated as text', { verwarmd: 'ja' }, 'ruimten[0].verwarmd moet true of false zijn'],
    ['a code as plain text', { soort: 'VTK' }, 'ruimten[0].soort moet een object met een code zijn'],
    [
      'a negative counter',
      { bouwkundigeElementen: [{ detailSoort: { code: 'AAN' }, lengte: -1 }] },
      'ruimten[0].bouwkundigeElementen[0].lengte mag niet negatief zijn',
    ],
    ['installaties that are no list', { installaties: 'IAF' }, 'ruimten[0].installaties moet een lijst zijn'],
    [
      'an element that is no object',
      { bouwkundigeElementen: ['AAN'] },
      'ruimten[0].bouwkundigeElementen[0] moet een object zijn',
    ],
  ])('%s', (_, change, tekst) => {
    expect(refusalOf(withRuimte(change))).toContain(tekst)
  })

  test.each<[string, Vera, string]>([
    ['a bouwjaar with a decimal', { bouwjaar: 1978.5 }, 'bouwjaar moet een jaartal zijn'],
    ['a bouwjaar of 3000', { bouwjaar: 3000 }, 'bouwjaar is geen mogelijk jaartal'],
    ['a negative WOZ-waarde', woz(-1), 'wozEenheden[0].vastgesteldeWaarde mag niet negatief zijn'],
    ['a Dutch date', woz(1, '1-1-2025'), 'wozEenheden[0].waardepeildatum moet een datum zijn'],
    [
      '30 February',
      { energieprestaties: [label('A', { begindatum: '2026-02-30' })] },
      'energieprestaties[0].begindatum is geen bestaande datum',
    ],
    ['ruimten that are no list', { ruimten: {} }, 'ruimten moet een lijst zijn'],
  ])('%s', (_, change, tekst) => {
    expect(refusalOf(flat(change))).toContain(tekst)
  })

  test('more spaces than any dwelling has', () => {
    const many = flat({ ruimten: Array.from({ length: 1001 }, () => ruimte('VTK/SLA', 9)) })
    expect(refusalOf(many)).toBe('ruimten is te lang: het hoogste aantal is 1000.')
  })

  test('of very many problems the first eight are named', () => {
    const many = flat({ ruimten: Array.from({ length: 20 }, () => ({ oppervlakte: -1 })) })
    expect(refusalOf(many)).toMatch(/ruimten\[7\].*en nog 12 andere\.$/)
  })
})

describe('what is missing', () => {
  test('everything at once, by the stelselgroepen that need it', () => {
    const refusal = refusalOf({
      Woningwaarderingstelsel: { code: 'ZEL' },
      ruimten: [ruimte('VTK/KEU', null, { id: 'k', aanrecht: [null] }), ruimte('BTR/BAL', null, { id: 'b' })],
    })
    expect(refusal.startsWith(NEEDED)).toBe(true)
    expect(refusal).not.toContain('\n')
    for (const part of [
      'oppervlakte ontbreekt bij ruimte "Keuken" (k)',
      'Buitenruimten (BUI): oppervlakte ontbreekt bij ruimte "Balkon" (b)',
      'Energieprestatie (ENE), Prijsopslag monumenten en nieuwbouw (PMN): monumenten ontbreekt',
      'panden[].soort',
      'Keuken (KEU): lengte ontbreekt bij aanrecht 1',
      'Punten voor de WOZ-waarde (WOZ): bouwjaar ontbreekt',
    ])
      expect(refusal).toContain(part)
  })

  test('no ruimten, or a ruimte without soort', () => {
    expect(refusalOf(flat({ ruimten: [] }))).toContain('ruimten ontbreken')
    expect(refusalOf(withRuimte({ soort: null }), 'OVZ')).toContain(
      'soort ontbreekt bij ruimte "Woonkamer" (r1)',
    )
    expect(refusalOf(withRuimte({ detailSoort: null }), 'OVZ')).toContain('detailSoort ontbreekt')
  })

  test('null is missing, not zero', () => {
    expect(refusalOf(withRuimte({ oppervlakte: null }), 'OVZ')).toContain('oppervlakte ontbreekt')
  })

  test('a verkeersruimte needs no area', () => {
    const hal = zelfstandig([ruimte('VRK/HAL', null, { verwarmd: true })])
    expect(pointsByGroep(value(hal, 'VKV'))).toEqual({ VKV: 1 })
  })
})

describe('codes', () => {
  test('unknown codes that decide points are refused', () => {
    expect(refusalOf(withRuimte({ soort: { code: 'XXX' } }), 'OVZ')).toContain(
      'soort XXX is een onbekende code',
    )
    expect(refusalOf(withRuimte({ detailSoort: { code: 'XXX' } }), 'OVZ')).toContain('detailSoort XXX')
    expect(refusalOf(withRuimte({ installaties: [{ code: 'IKX' }] }), 'KEU')).toContain('installatie IKX')
    expect(
      refusalOf(withRuimte({ bouwkundigeElementen: [{ detailSoort: { code: 'AAM' } }] }), 'KEU'),
    ).toContain('AAM')
    expect(refusalOf(flat({ panden: [{ soort: { code: 'FLT' } }] }), 'ENE')).toContain('pandsoort FLT')
  })

  test('ended codes are warned of and give nothing', () => {
    const woning = zelfstandig([ruimte('BTR/GTU', 50, { a: 4 }), ruimte('BTR/BAL', 5)])
    const resultaat = value(woning, 'BUI')
    expect(pointsByGroep(resultaat)).toEqual({ BUI: 3.75 })
    expect(resultaat.waarschuwingen.join()).toContain('code GTU is per 25-10-2024 vervallen')
  })

  test('known codes that nothing reads are named once', () => {
    const woning = zelfstandig([
      ruimte('VTK/KEU', 8, { aanrecht: [2000], installaties: 'SPR EGV SPR', elementen: 'RAD DEU' }),
    ])
    const { waarschuwingen } = value(woning, 'KEU')
    expect(waarschuwingen).toContain('Deze installaties geven geen punten: EGV, SPR.')
    expect(waarschuwingen).toContain('Deze bouwkundige elementen geven geen punten: DEU, RAD.')
  })

  test('a detailsoort that does not fit its soort is warned of', () => {
    expect(value(zelfstandig([ruimte('BTR/SLA', 9)]), 'OVZ').waarschuwingen.join()).toContain(
      'hoort niet bij soort BTR',
    )
  })
})

describe('suspicious registrations', () => {
  test('the same ruimte twice is counted twice and warned of, with ids that differ', () => {
    const woning = zelfstandig([ruimte('VTK/SLA', 9, { id: 's' }), ruimte('VTK/SLA', 9, { id: 's' })])
    const resultaat = value(woning, 'OVZ')
    expect(pointsByGroep(resultaat)).toEqual({ OVZ: 18 })
    expect(resultaat.waarschuwingen).toContain('Ruimte "s" staat er twee keer in. Beide zijn meegeteld.')
    expect(resultaat.groepen[0]?.woningwaarderingen.map(({ criterium }) => criterium.id)).toEqual([
      'oppervlakte_van_vertrekken__s',
      'oppervlakte_van_vertrekken__s_2',
    ])
  })

  test('a ruimte that refers to one that is not there is refused', () => {
    const refusal = refusalOf(withRuimte({ verbondenRuimten: [{ id: 'r99' }] }), 'OVZ')
    expect(refusal).toContain('noemt "r99", maar die ruimte is er niet')
  })

  test('a closet may be named by its id', () => {
    const woning = zelfstandig([
      { ...ruimte('VTK/SLA', 8), verbondenRuimten: [{ id: 'r2' }] },
      ruimte('OVR/KAS', 1),
    ])
    expect(pointsByGroep(value(woning, 'OVZ'))).toEqual({ OVZ: 9 })
  })

  test('a closet without area is warned of', () => {
    const woning = withRuimte({ verbondenRuimten: [{ detailSoort: { code: 'KAS' } }] })
    expect(value(woning, 'OVZ').waarschuwingen.join()).toContain('kast zonder oppervlakte')
  })

  test('the old name of the number of addresses is read and warned of', () => {
    const woning = zelfstandig([{ ...ruimte('VTK/WOO', 20), gedeeldMetAantalEenheden: 2 }])
    const resultaat = value(woning, 'OVZ')
    expect(pointsByGroep(resultaat)).toEqual({ OVZ: 0 })
    expect(resultaat.waarschuwingen.join()).toContain('gedeeldMetAantalEenheden is een oude naam')
  })

  test('shared with zero addresses is read as private and warned of', () => {
    expect(value(withRuimte({ gedeeldMetAantalAdressen: 0 })).waarschuwingen.join()).toContain(
      'gedeeld met 0',
    )
  })

  test('nothing heated, a room of 600 m² and a bouwjaar in the future are warned of', () => {
    const woning = zelfstandig([ruimte('VTK/WOO', 600)], { bouwjaar: 2030 })
    const waarschuwingen = value(woning, 'VKV').waarschuwingen.join()
    expect(waarschuwingen).toContain('Bij geen enkele ruimte')
    expect(waarschuwingen).toContain('is 600 m²')
    expect(waarschuwingen).toContain('2030 ligt na de peildatum')
  })

  test('a WOZ-waarde of the wrong year is warned of', () => {
    expect(value(flat(woz(214_000, '2022-01-01'))).waarschuwingen.join()).toContain('minimale WOZ-waarde')
    expect(value(kamer(woz(312_000, '2022-01-01'))).waarschuwingen.join()).toContain('10 punten')
  })
})

test('a moment is read as the day in Amsterdam', () => {
  const eveOfNewYear = flat(woz(214_000, '2024-12-31T23:30:00Z'))
  expect(pointsByGroep(value(eveOfNewYear))['WOZ']).toBe(27.75)
})
