import { describe, expect, test } from 'vitest'
import { flat, kamer } from '../testing/sterappelstraat.ts'
import { label, linesOf, refusalOf, ruimte, value, zelfstandig } from '../testing/woonruimte.ts'

type Vera = Record<string, unknown>
const monument = (codes: string, more: Vera = {}): Vera => ({
  monumenten: codes.split(' ').map((code) => ({ code })),
  ...more,
})
const getekend = (datumAfsluitenHuurovereenkomst: string): Vera => ({ datumAfsluitenHuurovereenkomst })
const opslagOf = (input: unknown) => {
  const {
    punten,
    opslagpercentage = 0,
    maximaleHuur,
    huurprijsopslag,
    maximaleHuurInclusiefOpslag,
  } = value(input)
  return { punten, opslagpercentage, maximaleHuur, huurprijsopslag, maximaleHuurInclusiefOpslag }
}

describe('zelfstandig', () => {
  test.for<[string, Vera, number, number]>([
    ['no monument', {}, 133, 0],
    ['a rijksmonument, signed on 1 July 2024: 35%', monument('RIJ', getekend('2024-07-01')), 133, 0.35],
    ['signed the day before: 50 points', monument('RIJ', getekend('2024-06-30')), 183, 0],
    ['a gemeentelijk monument: 15%', monument('GEM'), 133, 0.15],
    ['a provinciaal monument: 15%', monument('PRO'), 133, 0.15],
    ['both count once', monument('GEM PRO'), 133, 0.15],
    ['a rijksmonument that is a gemeentelijk one too', monument('RIJ GEM', getekend('2025-01-01')), 133, 0.5],
    ['a beschermd stadsgezicht of 1964: 5%', monument('SGR', { bouwjaar: 1964 }), 133, 0.05],
    ['of 1965: nothing', monument('DGR', { bouwjaar: 1965 }), 133, 0],
    ['a gezicht beside a monument gives nothing', monument('DGR GEM', { bouwjaar: 1900 }), 133, 0.15],
    [
      'a gemeentelijk gezicht or werelderfgoed gives nothing',
      monument('SGG DGG WER', { bouwjaar: 1900 }),
      133,
      0,
    ],
    ['an ended code gives nothing', monument('DOR STA', { bouwjaar: 1900 }), 133, 0],
  ])('%s', ([, more, punten, opslag]) => {
    expect(opslagOf(flat(more))).toMatchObject({ punten, opslagpercentage: opslag })
  })

  test('surcharges are added, then applied, half a cent up', () => {
    expect(opslagOf(flat(monument('RIJ GEM', getekend('2025-01-01'))))).toEqual({
      punten: 133,
      opslagpercentage: 0.5,
      maximaleHuur: 864.24,
      huurprijsopslag: 432.12,
      maximaleHuurInclusiefOpslag: 1296.36,
    })
    // 864.24 x 0.35 = 302.484; 864.24 x 0.05 = 43.212
    expect(opslagOf(flat(monument('RIJ', getekend('2024-07-01')))).huurprijsopslag).toBe(302.48)
    expect(opslagOf(flat(monument('SGR', { bouwjaar: 1964 }))).huurprijsopslag).toBe(43.21)
  })

  test('a rijksmonument without a date of signing is refused', () => {
    expect(refusalOf(flat(monument('RIJ')))).toContain('datumAfsluitenHuurovereenkomst ontbreekt')
  })

  test('a gezicht without bouwjaar is refused', () => {
    expect(refusalOf(flat(monument('SGR', { bouwjaar: null })), 'PMN')).toContain('beschermd gezicht')
  })

  test('an unknown monument is refused', () => {
    expect(refusalOf(flat(monument('XYZ')), 'PMN')).toContain('monument XYZ')
  })

  test('the lines carry fractions', () => {
    const groep = value(flat(monument('GEM')), 'PMN').groepen[0]
    expect(groep).toMatchObject({ punten: 0, opslagpercentage: 0.15 })
    expect(groep?.woningwaarderingen[0]).toMatchObject({
      criterium: { id: 'prijsopslag_monumenten_en_nieuwbouw__gemeentelijk_of_provinciaal_monument' },
      opslagpercentage: 0.15,
    })
  })
})

describe('nieuwbouw', () => {
  const nieuw = { beginBouwdatum: '2025-01-15', inExploitatiedatum: '2026-03-01' }

  /** A house without anything but m²: area + 41 - 5 + minimum WOZ-punten of 11 or so; the area makes the points. */
  const vanPunten = (punten: number, more: Vera = {}) => {
    const huis = (m2: number) =>
      zelfstandig([ruimte('VTK/WOO', m2)], {
        bouwjaar: 2026,
        panden: [{ soort: { code: 'EGW' } }],
        energieprestaties: [label('A')],
        ...nieuw,
        ...more,
      })
    const m2 = Array.from({ length: 300 }, (_, index) => index + 5).find(
      (size) => value(huis(size)).punten === punten,
    )
    if (!m2) throw new Error(`Geen woning van ${punten} punten gevonden.`)
    return huis(m2)
  }

  test.each<[number, number]>([
    [143, 0],
    [144, 0.1],
    [186, 0.1],
    [187, 0],
  ])('a new home of %i points has a surcharge of %d', (punten, opslag) => {
    expect(opslagOf(vanPunten(punten))).toMatchObject({ punten, opslagpercentage: opslag })
  })

  test.each<[string, Vera, number]>([
    ['first used on 1 July 2024', { inExploitatiedatum: '2024-07-01' }, 0],
    ['first used the day after', { inExploitatiedatum: '2024-07-02' }, 0.1],
    ['begun in 2028', { beginBouwdatum: '2028-01-01' }, 0],
    ['begun on the last day of 2027', { beginBouwdatum: '2027-12-31' }, 0.1],
    ['one date without the other', { beginBouwdatum: null }, 0],
  ])('%s', (_, more, opslag) => {
    expect(opslagOf(vanPunten(150, more)).opslagpercentage).toBe(opslag)
  })

  test('the surcharge is 10% of the rent in the table', () => {
    expect(opslagOf(vanPunten(150))).toMatchObject({ maximaleHuur: 980.91, huurprijsopslag: 98.09 })
  })

  test('the 50 points of a rijksmonument count for the segment, which is named', () => {
    const oud = flat({ ...monument('RIJ', getekend('2024-01-01')), ...nieuw })
    const resultaat = value(oud)
    expect(resultaat.punten).toBe(183)
    expect(resultaat.opslagpercentage).toBe(0.1)
    expect(resultaat.afwijkingen).toContain(34)
  })

  test('one date without the other is warned of', () => {
    expect(value(flat({ beginBouwdatum: '2025-01-15' })).waarschuwingen.join()).toContain('maar één bekend')
  })
})

describe('onzelfstandig', () => {
  test.for<[string, Vera, number, number]>([
    ['no monument', {}, 48, 0],
    ['a rijksmonument, signed on 1 July 2024', monument('RIJ', getekend('2024-07-01')), 48, 0.35],
    ['signed before: 10 points', monument('RIJ', getekend('2024-06-30')), 58, 0],
    ['a gemeentelijk monument', monument('GEM'), 48, 0.15],
    ['a provinciaal monument', monument('PRO'), 48, 0.15],
    ['rijks- and gemeentelijk', monument('RIJ GEM', getekend('2024-07-01')), 48, 0.5],
    ['a dorpsgezicht of 1900', monument('DGR', { bouwjaar: 1900 }), 48, 0.05],
    ['a stadsgezicht of 1970', monument('SGR', { bouwjaar: 1970 }), 48, 0],
    ['a gezicht beside a provinciaal monument', monument('PRO SGR', { bouwjaar: 1900 }), 48, 0.15],
    [
      'a room has no surcharge for being new',
      { beginBouwdatum: '2025-01-15', inExploitatiedatum: '2026-03-01' },
      48,
      0,
    ],
  ])('%s', ([, more, punten, opslag]) => {
    expect(opslagOf(kamer(more))).toMatchObject({ punten, opslagpercentage: opslag })
  })

  test('the points of a rijksmonument are a line', () => {
    expect(linesOf(value(kamer(monument('RIJ', getekend('2020-01-01'))), 'PMO'))).toEqual({
      prijsopslag_monumenten__rijksmonument: 10,
    })
  })
})
