import { expect, test } from 'vitest'
import { flat, kamer } from './testing/sterappelstraat.ts'
import { label, linesOf, pointsByGroep, ruimte, value, zelfstandig } from './testing/woonruimte.ts'

test('a flat of 133 points: every group as counted by hand', () => {
  const resultaat = value(flat())
  expect(pointsByGroep(resultaat)).toEqual({
    OVZ: 44, // 22.96 + 7.18 + 11.34 + 2.95 = 44.43
    OOZ: 6.75, // 3.80 + 5.05 = 8.85 -> 9 x 0.75; a toilet under 2 m² does not count
    VKV: 10, // four vertrekken x 2, the small bedroom and the hall x 1
    BUI: 9.75, // 5 x 0.35 + 2 and 96 x 0.75 / 12
    ENE: 15, // label C, meergezins
    KEU: 8.75, // 2150 mm: 7; 0.75 + 1
    SAN: 10, // shower 4, wastafel 1, extras 0.75 + 0.25; toilet 3, wastafel 1
    GPA: 0,
    GVR: 1, // (14 x 0.75 + 1) / 12 = 0.9583
    WOZ: 27.75, // 214000 / 16954 + 214000 / 53 / 268 = 27.6886
    BIJ: 0.25, // aanbelfunctie
    PMN: 0,
  })
  expect(resultaat).toMatchObject({
    stelsel: { code: 'ZEL', naam: 'Zelfstandige woonruimten' },
    punten: 133,
    maximaleHuur: 864.24,
    huurprijsopslag: 0,
    maximaleHuurInclusiefOpslag: 864.24,
    waarschuwingen: [],
  })
  expect(resultaat).not.toHaveProperty('opslagpercentage')
})

test('the same flat as a gemeentelijk monument may cost 15% more', () => {
  const resultaat = value(flat({ monumenten: [{ code: 'GEM' }] }))
  expect(pointsByGroep(resultaat)).toMatchObject({ ENE: 15, PMN: 0 })
  expect(resultaat).toMatchObject({
    punten: 133,
    opslagpercentage: 0.15,
    huurprijsopslag: 129.64,
    maximaleHuurInclusiefOpslag: 993.88,
  })
})

test('the lines of a kitchen and a label are those of the standard', () => {
  const stelsel = { code: 'ZEL', naam: 'Zelfstandige woonruimten' }
  const STU = { code: 'STU', naam: 'Stuks' }
  const boven = { id: 'keuken__r2__extra_voorzieningen' }
  const withAanrecht = flat()
  const keuken = (withAanrecht['ruimten'] as Record<string, unknown>[])[1]
  if (keuken) keuken['bouwkundigeElementen'] = [{ id: 'e1', detailSoort: { code: 'AAN' }, lengte: 2150 }]
  const { groepen } = value(withAanrecht)
  expect(groepen.find(({ criteriumGroep }) => criteriumGroep.stelselgroep.code === 'KEU')).toEqual({
    criteriumGroep: { stelsel, stelselgroep: { code: 'KEU', naam: 'Keuken' } },
    punten: 8.75,
    woningwaarderingen: [
      { criterium: { id: 'keuken__r2', naam: 'Keuken' } },
      {
        criterium: {
          id: 'keuken__r2__lengte_aanrecht_e1',
          naam: 'Lengte aanrecht',
          meeteenheid: { code: 'MIL', naam: 'Millimeter' },
          bovenliggendeCriterium: { id: 'keuken__r2' },
        },
        aantal: 2150,
        punten: 7,
      },
      {
        criterium: {
          id: 'keuken__r2__extra_voorzieningen',
          naam: 'Extra voorzieningen',
          bovenliggendeCriterium: { id: 'keuken__r2' },
        },
      },
      {
        criterium: {
          id: 'keuken__r2__extra_voorzieningen__extra_voorziening_inbouw_afzuiginstallatie',
          naam: 'Inbouw afzuiginstallatie',
          meeteenheid: STU,
          bovenliggendeCriterium: boven,
        },
        aantal: 1,
        punten: 0.75,
      },
      {
        criterium: {
          id: 'keuken__r2__extra_voorzieningen__extra_voorziening_inbouw_kookplaat_keramisch',
          naam: 'Inbouw kookplaat keramisch',
          meeteenheid: STU,
          bovenliggendeCriterium: boven,
        },
        aantal: 1,
        punten: 1,
      },
    ],
  })
  expect(groepen.find(({ criteriumGroep }) => criteriumGroep.stelselgroep.code === 'ENE')).toEqual({
    criteriumGroep: { stelsel, stelselgroep: { code: 'ENE', naam: 'Energieprestatie' } },
    punten: 15,
    woningwaarderingen: [{ criterium: { id: 'energieprestatie__label', naam: 'C' }, punten: 15 }],
  })
})

test('a room of 48 points: every group as counted by hand', () => {
  const resultaat = value(kamer())
  expect(pointsByGroep(resultaat)).toEqual({
    OVZ: 18, // 14.20 + 15.75 / 4 = 18.1375
    OOZ: 1.25, // 7 x 0.75 / 4 = 1.3125
    VKV: 3.25, // 2 + (2 + 2 + 1) / 4
    ENE: 3.5, // (14 + 16 / 4) x 0.20 = 3.6
    KEU: 2.25, // (7 + 1 + 1) / 4
    SAN: 1.75, // (3 + 1 + 2 + 1.25) / 4 = 1.8125
    BUI: 7.5, // 40.5 x 0.75 / 4 = 7.59375; a room has no minus for no outdoor space of its own
    GBA: 0,
    GPA: 0,
    WOZ: 10, // 3000 per m² against 3884: 22.8% lower
    BIJ: 0,
    AFT: 0,
    PMO: 0,
  })
  expect(resultaat).toMatchObject({ punten: 48, maximaleHuur: 489.09 })
})

test('groups come in the order of evaluation', () => {
  expect(Object.keys(pointsByGroep(value(flat()))).join(' ')).toBe(
    'OVZ OOZ VKV BUI ENE KEU SAN GPA GVR WOZ BIJ PMN',
  )
  expect(Object.keys(pointsByGroep(value(kamer()))).join(' ')).toBe(
    'OVZ OOZ VKV ENE KEU SAN BUI GBA GPA WOZ BIJ AFT PMO',
  )
})

test('one stelselgroep alone is valued whatever else the input lacks', () => {
  const keuken = zelfstandig([ruimte('VTK/KEU', null, { aanrecht: [1800], installaties: 'IVA' })], {
    monumenten: undefined,
  })
  const resultaat = value(keuken, 'KEU')
  expect(pointsByGroep(resultaat)).toEqual({ KEU: 5.5 })
  expect(resultaat).not.toHaveProperty('punten')
  expect(resultaat).not.toHaveProperty('maximaleHuur')
})

test('equal names are numbered, and a name of its own stays', () => {
  const woning = zelfstandig([
    ruimte('VTK/SLA', 9),
    ruimte('VTK/SLA', 10),
    ruimte('VTK/WOO', 20, { naam: 'Voorkamer' }),
  ])
  const namen = value(woning, 'OVZ').groepen[0]?.woningwaarderingen.map(({ criterium }) => criterium.naam)
  expect(namen).toEqual(['Slaapkamer 1', 'Slaapkamer 2', 'Voorkamer'])
})

test('an eenheid is valued with the lower-case stelsel and the VERA name of its elements', () => {
  const woning = {
    woningwaarderingstelsel: { code: 'ZEL' },
    ruimten: [
      {
        id: 'k',
        soort: { code: 'VTK' },
        detailSoort: { code: 'KEU' },
        bouwkundigElementen: [{ id: 'a', detailSoort: { code: 'AAN' }, lengte: 2000 }],
      },
    ],
  }
  expect(linesOf(value(woning, 'KEU'))).toEqual({ keuken__k: undefined, keuken__k__lengte_aanrecht_a: 7 })
})

const woning = (begindatum: string, waardepeildatum: string) =>
  flat({
    energieprestaties: [label('C', { begindatum, einddatum: '2032-01-01' })],
    wozEenheden: [{ waardepeildatum, vastgesteldeWaarde: 214_000 }],
  })

test('the rents of 2024 and 2025 come from the tables of their year', () => {
  const in2025 = value(woning('2022-05-10', '2024-01-01'), undefined, '2025-06-01')
  // 214000 / 15329 + 214000 / 53 / 242 = 13.9605 + 16.6849 = 30.6454 -> 30.75; total 136.25
  expect(pointsByGroep(in2025)['WOZ']).toBe(30.75)
  expect(in2025.punten).toBe(136)
  expect(in2025.maximaleHuur).toBe(853.63)
  const in2024 = value(woning('2022-05-10', '2023-01-01'), undefined, '2024-08-01')
  // 214000 / 14543 + 214000 / 53 / 229 = 14.7150 + 17.6320 = 32.3470 -> 32.25; total 137.75
  expect(pointsByGroep(in2024)['WOZ']).toBe(32.25)
  expect(in2024.punten).toBe(138)
})

test('the minus points of labels E, F and G hold in every segment, and not for a monument', () => {
  const groot = (letter: string, more: Record<string, unknown> = {}) =>
    value(
      zelfstandig([ruimte('VTK/WOO', 140), ruimte('BTR/TUI', 40)], {
        bouwjaar: 1970,
        panden: [{ soort: { code: 'EGW' } }],
        energieprestaties: [label(letter)],
        ...more,
      }),
    )
  // 140 + 15 (garden) + 7.25 (minimum WOZ-waarde: 5.0611 + 2.2869) = 162.25
  expect(groot('G')).toMatchObject({ punten: 147, maximaleHuur: 960.33 })
  expect(groot('F').punten).toBe(153)
  expect(groot('E').punten).toBe(158)
  expect(groot('G', { monumenten: [{ code: 'GEM' }] })).toMatchObject({
    punten: 162,
    maximaleHuur: 1063.32,
    opslagpercentage: 0.15,
  })
})

test('above 250 points each point adds the last step of the table', () => {
  const paleis = zelfstandig([ruimte('VTK/WOO', 217), ruimte('BTR/TUI', 60)], {
    bouwjaar: 1970,
    panden: [{ soort: { code: 'EGW' } }],
    energieprestaties: [label('B')],
  })
  // 217 + 34 + 15 + 6.5 (5.0611 + 1.4754) = 272.5 -> 273; 1667.40 + 23 x 6.86
  expect(value(paleis)).toMatchObject({ punten: 273, maximaleHuur: 1825.18 })
})
