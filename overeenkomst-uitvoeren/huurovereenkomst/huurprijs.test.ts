import { expect, test } from 'vitest'
import { planPrijs, type Prijs, totaalOp } from './huurprijs.ts'

const contract = { van: '2024-01-01', tot: '2027-01-01' }
const prijzen: Prijs[] = [
  { soort: 'kale-huur', geldig: '[2024-01-01,2025-07-01)', bedragCent: 60000 },
  { soort: 'kale-huur', geldig: '[2025-07-01,)', bedragCent: 62000 },
  { soort: 'servicekosten', geldig: '[2024-01-01,)', bedragCent: 3000 },
]
const plan = (vanaf: string, bedragCent = 65000, soort: 'kale-huur' | 'overig' = 'kale-huur') =>
  planPrijs(prijzen, contract, { soort, vanaf, bedragCent })

test('a raise ends the period of that day and begins another', () => {
  expect(plan('2026-07-01')).toEqual({
    ok: true,
    value: {
      oud: { geldig: '[2025-07-01,)', wordt: { van: '2025-07-01', tot: '2026-07-01' } },
      nieuw: { van: '2026-07-01', tot: null },
    },
  })
})

test('a part that was not there yet begins on the day', () => {
  expect(plan('2026-07-01', 500, 'overig')).toEqual({
    ok: true,
    value: { oud: null, nieuw: { van: '2026-07-01', tot: null } },
  })
})

test.each([
  ['2023-12-31', 65000, 'buiten-contract'],
  ['2027-01-01', 65000, 'buiten-contract'],
  ['2026-07-01', 62000, 'zelfde-bedrag'],
  ['2025-07-01', 65000, 'zelfde-dag'],
  ['2025-01-01', 65000, 'later-gewijzigd'],
])('from %s to %d is refused: %s', (vanaf, bedrag, refusal) => {
  expect(plan(vanaf, bedrag)).toEqual({ ok: false, refusal })
})

test('the rent of a day is all its parts', () => {
  expect(totaalOp(prijzen, '2025-06-30')).toBe(63000)
  expect(totaalOp(prijzen, '2025-07-01')).toBe(65000)
  expect(totaalOp(prijzen, '2023-07-01')).toBe(0)
})
