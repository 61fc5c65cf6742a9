import { expect, test } from 'vitest'
import { huurprijstabel } from './huurprijstabel.ts'
import { ParameterFileError, readEntries } from './parameter-file.ts'
import { allParameters, centsOf, NoParameterError, param } from './parameter.ts'
import { findMissing } from './volledigheid.ts'

test('a value comes with its source and its period', () => {
  expect(param('daeb.income_limit.single', '2026-11-23')).toMatchObject({
    value: 51_537,
    cents: 5_153_700,
    validFrom: '2026-01-01',
    validTo: '2026-12-31',
    source: { basis: 'law_text', verified: true, provision: 'Woningwet 48(1); BTIV 16(1)' },
  })
})

test('a day without a value is refused, never answered with the last known one', () => {
  expect(() => param('daeb.income_limit.single', '2027-01-01')).toThrow(NoParameterError)
  expect(() => param('daeb.income_limit.single', '2021-12-31')).toThrow(NoParameterError)
  expect(() => param('bestaat.niet', '2026-01-01')).toThrow(NoParameterError)
  expect(() => huurprijstabel('zelfstandig', '2027-01-01')).toThrow(NoParameterError)
})

test('the AOW limit of 2025 is the published one and keeps the note about the swapped digits', () => {
  const limit = param('passend.income_limit.multi_aow', '2025-06-01')
  expect(centsOf(limit)).toBe(3_735_000)
  expect(limit.note).toContain('35.784,56')
  expect(centsOf(param('passend.income_limit.multi_aow.law_base', '2025-06-01'))).toBe(3_578_456)
})

test('a correction stands beside the received file with its reason', () => {
  expect(centsOf(param('huurtoeslag.kanbedrag', '2024-06-01'))).toBe(-3772)
  expect(param('huurtoeslag.factor_a.single', '2024-06-01').source.verified).toBe(false)
})

test('every value is in order: cents agree, periods do not overlap, a source is named', () => {
  expect(allParameters().length).toBeGreaterThan(330)
})

const entry = {
  key: 'rent.max_huurgrens',
  valid_from: '2027-01-01',
  valid_to: '2027-12-31',
  value: 960.5,
  unit: 'EUR/month',
  cents: 96_050,
  source_title: 'brief van de minister',
  provision: 'Wht 13(1)(a)',
  source_url: null,
  verified: true,
  basis: 'government_page',
}
const problemsOf = (...entries: object[]): readonly string[] => {
  try {
    readEntries({ entries }, { entries: [] })
    return []
  } catch (error) {
    if (error instanceof ParameterFileError) return error.problems
    throw error
  }
}

test('a file without mistakes has none', () => expect(problemsOf(entry)).toEqual([]))

test.each([
  [{ cents: 96_049 }, 'value en cents verschillen'],
  [{ cents: undefined }, 'een bedrag heeft cents'],
  [{ valid_to: '2026-12-31' }, 'eindigt voor het begin'],
  [{ valid_from: '2027-02-30' }, 'geen datum'],
  [{ source_title: '' }, 'de bron ontbreekt'],
  [{ basis: 'memory' }, 'verified past niet bij basis memory'],
  [{ source_url: 'wetten' }, 'source_url is geen adres'],
  [{ onbekend: 1 }, 'onbekend'],
])('a mistake is named: %j', (change, problem) => {
  expect(problemsOf({ ...entry, ...change }).join('\n')).toContain(problem)
})

test('two values of one key may not hold on the same day', () => {
  const second = { ...entry, valid_from: '2027-12-31', valid_to: null }
  expect(problemsOf(entry, second).join()).toContain('overlapt met de regel van 2027-01-01')
})

test('a correction needs a line to correct and a reason', () => {
  const additions = { entries: [{ ...entry, replaces: true }] }
  expect(() => readEntries({ entries: [] }, additions)).toThrow('vervangt een regel die er niet is')
  expect(() => readEntries({ entries: [entry] }, additions)).toThrow('een correctie heeft een reden nodig')
})

test('the check of a new year names every key that is not entered yet', () => {
  const missing = findMissing(2027)
  expect(missing).toContain('daeb.income_limit.single')
  expect(missing).toContain('huurprijstabel.zelfstandig')
  expect(missing).not.toContain('passend.min_share')
  expect(findMissing(2026)).toEqual(['daeb.sale_income_limit', 'rent_increase.huursom.max_pct'])
})

test('leaving out one amount of 2026 is noticed', () => {
  const without = allParameters().filter(
    (value) => !(value.key === 'rent.aftoppingsgrens.low' && value.validFrom === '2026-01-01'),
  )
  expect(findMissing(2026, without)).toContain('rent.aftoppingsgrens.low')
})
