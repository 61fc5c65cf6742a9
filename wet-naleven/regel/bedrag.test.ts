import { expect, test } from 'vitest'
import { euro, percent, shareDown, shareHalfUp, toDecimal } from './bedrag.ts'

test('an amount reads in Dutch, with cents only where there are', () => {
  expect(euro(5_153_700)).toBe('€ 51.537')
  expect(euro(123_456)).toBe('€ 1.234,56')
  expect(euro(71_302)).toBe('€ 713,02')
  expect(euro(-3772)).toBe('-€ 37,72')
  expect(euro(100_000_000_00)).toBe('€ 100.000.000')
})

test('an amount in an answer is a decimal string', () => {
  expect(toDecimal(0)).toBe('0.00')
  expect(toDecimal(5)).toBe('0.05')
  expect(toDecimal(-3772)).toBe('-37.72')
})

test('a share is rounded as its name says', () => {
  expect(shareHalfUp(33_333, 150_000)).toBe(5000)
  expect(shareHalfUp(1, 500_000)).toBe(1)
  expect(shareDown(71_302, 41_000)).toBe(2923)
})

test('a share reads as a percentage', () => {
  expect(percent(925_000)).toBe('92,5%')
  expect(percent(41_000)).toBe('4,1%')
  expect(percent(5000)).toBe('0,5%')
})
