import { expect, test } from 'vitest'
import { huurTotDag, rekenAf } from './eindafrekening.ts'
import { refusalOf } from './oplevering.ts'

const kale = (geldig: string, bedragCent: number) => ({ soort: 'kale-huur', geldig, bedragCent })

test.each([
  ['a whole month', [kale('[2020-01-01,)', 60_000)], '2026-12-31', 60_000],
  ['half a month', [kale('[2020-01-01,)', 60_000)], '2026-12-15', 29_032],
  ['28 days of February', [kale('[2020-01-01,)', 60_000)], '2027-02-28', 60_000],
  ['one day', [kale('[2020-01-01,)', 60_000)], '2028-02-01', 2_069],
  [
    'two parts',
    [kale('[2020-01-01,)', 60_000), { soort: 'servicekosten', geldig: '[2020-01-01,)', bedragCent: 3_100 }],
    '2026-12-15',
    30_532,
  ],
  [
    'a rent that changed on the way',
    [kale('[2020-01-01,2026-12-11)', 31_000), kale('[2026-12-11,)', 62_000)],
    '2026-12-20',
    30_000,
  ],
  ['no rent known', [], '2026-12-20', 0],
] as const)('rent to the last day: %s', (_, prijzen, dag, cent) => {
  expect(huurTotDag(prijzen, dag)).toBe(cent)
})

const basis = {
  laatsteDag: '2026-12-31',
  waarborgsomCent: 100_000,
  prijzen: [kale('[2020-01-01,)', 60_000)],
  bevindingen: [],
  achterstandCent: 0,
  betaaldCent: 60_000,
}
const kosten = (grond: string, kostenCent: number, besluit: string | null = null) => ({
  grond,
  kostenCent,
  besluit,
})

test('a deposit with nothing to set off goes back whole within 14 days', () => {
  expect(rekenAf(basis)).toMatchObject({ terugCent: 100_000, uiterlijk: '2027-01-14' })
})

test('damage and rent come off the deposit, and then there are 30 days; cleaning and undoing changes do not (BW 7:261b(3))', () => {
  const bevindingen = [
    kosten('schade', 12_500),
    kosten('verandering', 30_000),
    kosten('leeg-en-schoon', 5_000),
  ]
  expect(rekenAf({ ...basis, bevindingen })).toMatchObject({
    schadeCent: 12_500,
    apartCent: 35_000,
    terugCent: 87_500,
    uiterlijk: '2027-01-30',
  })
  expect(rekenAf({ ...basis, betaaldCent: 0, achterstandCent: 70_000 })).toMatchObject({ terugCent: -30_000 })
  expect(rekenAf({ ...basis, betaaldCent: 60_500 })).toMatchObject({
    terugCent: 100_500,
    uiterlijk: '2027-01-14',
  })
})

test('what we gave in about costs nothing', () => {
  const bevindingen = [kosten('schade', 12_500, 'toegegeven'), kosten('schade', 1_000, 'blijft')]
  expect(rekenAf({ ...basis, bevindingen })).toMatchObject({ schadeCent: 1_000, terugCent: 99_000 })
})

test('a finding needs a reason when it is not good, and wear costs the tenant nothing', () => {
  expect(refusalOf({ staat: 'goed', grond: null, kostenCent: 0 })).toBeNull()
  expect(refusalOf({ staat: 'goed', grond: 'schade', kostenCent: 0 })).toBe('grond-te-veel')
  expect(refusalOf({ staat: 'kapot', grond: null, kostenCent: 0 })).toBe('grond-ontbreekt')
  expect(refusalOf({ staat: 'kapot', grond: 'toString', kostenCent: 0 })).toBe('grond-ontbreekt')
  expect(refusalOf({ staat: 'kapot', grond: 'ouderdom', kostenCent: 1 })).toBe('verhuurder-betaalt')
  expect(refusalOf({ staat: 'kapot', grond: 'schade', kostenCent: 1 })).toBeNull()
})
