import { expect, test } from 'vitest'
import { isMailadres, oneLine } from './smtp.ts'

test.each([
  ['anna@voorbeeld.example', true],
  ['a+b.c@sub.voorbeeld.example', true],
  ['anna@voorbeeld', false],
  ['anna@voorbeeld.example\r\nBcc: x@y.example', false],
  ['anna@voorbeeld.example,bram@voorbeeld.example', false],
  ['Anna <anna@voorbeeld.example>', false],
  ['"anna"@voorbeeld.example', false],
  ['@voorbeeld.example', false],
  ['', false],
  [`${'a'.repeat(65)}@voorbeeld.example`, false],
])('%j is an address: %s', (adres, goed) => {
  expect(isMailadres(adres)).toBe(goed)
})

test('a subject stays on one line', () => {
  expect(oneLine('Uw brief\r\nBcc: x\u2028y\u0000')).toBe('Uw brief Bcc: x y')
})
