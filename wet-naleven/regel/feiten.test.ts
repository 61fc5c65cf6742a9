import { describe, expect, test } from 'vitest'
import { FeitenError } from './feiten.ts'
import { regels } from './register.ts'
import { voorbeelden } from './voorbeelden.ts'

/** The refusal of an example in which some fields are changed; undefined leaves a field out. */
function refusal(code: string, changes: Record<string, unknown>): string {
  const input = Object.fromEntries(
    Object.entries({ ...voorbeelden[code], ...changes }).filter(([, value]) => value !== undefined),
  )
  try {
    regels.get(code)?.judgeJson(input)
  } catch (error) {
    if (error instanceof FeitenError) return error.message
    throw error
  }
  return ''
}

test.each([...regels.keys()])('the example of %s is judged', (code) => expect(refusal(code, {})).toBe(''))

describe('an income is whole euros from 0 to 10 million', () => {
  test.each([
    -1,
    28_775.5,
    '28775.50',
    '28.775',
    '28,775',
    '1e4',
    10_000_001,
    '',
    ' 28775',
    'veel',
    null,
    true,
    Number.NaN,
  ])('%j is refused', (inkomenJaar) => {
    const line = refusal('passend-toewijzen', { inkomenJaar })
    expect(line).toMatch(/^inkomenJaar: geef een bedrag in hele euro's van 0 tot en met 10000000/)
  })
  test.each([0, '0', 28_775, '28775', '28775.00', 10_000_000])('%j is taken', (inkomenJaar) =>
    expect(refusal('passend-toewijzen', { inkomenJaar })).toBe(''),
  )
  test('the refused amount is not repeated: the line may end up in a log', () => {
    expect(refusal('passend-toewijzen', { inkomenJaar: '43.219' })).not.toContain('43.219')
  })
})

describe('a rent is above 0, with at most two decimals', () => {
  test.each([0, '0', '0.00', -5, '713,02', '1.234,56', '713.025', 25_000.01, '€ 600'])(
    '%j is refused',
    (kaleHuur) => expect(refusal('passend-toewijzen', { kaleHuur })).toMatch(/^kaleHuur: /),
  )
  test.each(['0.01', 713.02, '713.02', '713.2', 713])('%j is taken', (kaleHuur) =>
    expect(refusal('passend-toewijzen', { kaleHuur })).toBe(''),
  )
})

describe('a household has 1 to 20 persons', () => {
  test.each([0, 30, -1, 1.5, '2', 'twee', null])('%j is refused', (personen) =>
    expect(refusal('daeb-doelgroep', { personen })).toMatch(
      /^personen: geef een geheel getal van 1 tot en met 20/,
    ),
  )
})

describe('the peildatum is a day for which amounts are known', () => {
  test.each([
    '2026-02-29',
    '2025-12-31T23:59:59+01:00',
    '2025-12-31T22:59:59Z',
    '31-12-2025',
    20_260_101,
    '',
  ])('%j is not a day', (peildatum) =>
    expect(refusal('daeb-doelgroep', { peildatum })).toMatch(/^peildatum: geef een bestaande dag/),
  )
  test.each(['2021-12-31', '2027-01-01'])(
    '%s has no amounts, and the refusal says which days have',
    (peildatum) => {
      expect(refusal('daeb-doelgroep', { peildatum })).toBe(
        `peildatum: voor daeb-doelgroep heeft het programma geen bedragen op ${peildatum}, wel van 2022-01-01 tot en met 2026-12-31`,
      )
    },
  )
  test('a segment that did not exist yet is refused by its facts', () => {
    const line = refusal('huurverhoging', { peildatum: '2024-07-01', segment: 'midden' })
    expect(line).toContain('met deze feiten heeft het programma geen bedragen op 2024-07-01')
  })
  test('the leap day and the last day of the year are judged', () => {
    expect(refusal('daeb-doelgroep', { peildatum: '2024-02-29' })).toBe('')
    expect(refusal('daeb-doelgroep', { peildatum: '2025-12-31' })).toBe('')
  })
})

describe('facts that contradict each other', () => {
  test('a child needs a parent', () => {
    expect(refusal('huurtoeslag', { personen: 1, kinderen: 1 })).toContain(
      'er moet ten minste één volwassene zijn',
    )
  })
  test('one person has no mixed ages', () => {
    expect(refusal('passend-toewijzen', { personen: 1, alleVolwassenenAow: 'gemengd' })).toMatch(
      /^alleVolwassenenAow: /,
    )
  })
  test('someone of 30 has not reached the AOW age', () => {
    expect(refusal('huurtoeslag', { leeftijd: 30, alleVolwassenenAow: true })).toMatch(
      /^alleVolwassenenAow: /,
    )
  })
  test('no more homes to the group than homes', () => {
    expect(refusal('daeb-quotum', { toewijzingen: 10, toewijzingenDoelgroep: 11 })).toMatch(
      /^toewijzingenDoelgroep: /,
    )
    expect(refusal('passend-quotum', { toewijzingenTweeJaar: 10, passend: 11 })).toMatch(/^passend: /)
  })
  test('nobody dies after the peildatum', () => {
    expect(refusal('overlijden', { overlijdensdatum: '2026-11-24' })).toBe(
      'overlijdensdatum: deze ligt na de peildatum',
    )
  })
  test('the law does not let more than 15 per cent be agreed', () => {
    for (const afgesprokenVrijeRuimte of [0.16, 0.07, 15, '0.15']) {
      expect(refusal('daeb-quotum', { afgesprokenVrijeRuimte })).toMatch(/^afgesprokenVrijeRuimte: /)
    }
  })
})

describe('what is not asked or not given', () => {
  test('an unknown field is refused by its name', () => {
    expect(refusal('passend-toewijzen', { partner: true, personen: 1 })).toBe(
      'onbekend veld "partner": deze regel vraagt alleen peildatum, personen, alleVolwassenenAow, inkomenJaar, kaleHuur',
    )
  })
  test('a missing field is named with what is allowed', () => {
    expect(refusal('daeb-doelgroep', { personen: undefined })).toMatch(
      /^personen ontbreekt: geef een geheel getal/,
    )
  })
  test('every wrong field is named in one line', () => {
    const line = refusal('daeb-doelgroep', { personen: 'twee', inkomenJaar: '1.000', extra: 1 })
    expect(line).toMatch(/^personen: .*; inkomenJaar: .*; onbekend veld "extra"/)
    expect(line).not.toContain('\n')
  })
  test.each([null, 'tekst', 12, [], undefined])('%j is not a set of facts', (input) => {
    expect(() => regels.get('daeb-doelgroep')?.judgeJson(input)).toThrow(FeitenError)
  })
})
