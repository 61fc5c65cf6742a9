import { expect, test } from 'vitest'
import { readBedrag, showBedrag, typeBedrag } from './geld.ts'

test.each([
  ['612,34', 61234],
  ['612.34', 61234],
  ['612,3', 61230],
  ['1.234', 123400],
  ['1.234,5', 123450],
  ['€ 600', 60000],
  ['0', 0],
  ['-5', undefined],
  ['6,123', undefined],
  ['1.23.4', undefined],
  ['1e3', undefined],
  ['99999999999', undefined],
  ['', undefined],
])('%s is %s cents', (text, cents) => {
  expect(readBedrag(text)).toBe(cents)
})

test('an amount is shown as money, and typed as it is read', () => {
  expect(showBedrag(123405).replaceAll('\u00a0', ' ')).toBe('€ 1.234,05')
  expect(readBedrag(typeBedrag(123405))).toBe(123405)
})
