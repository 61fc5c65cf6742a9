import { describe, expect, test } from 'vitest'
import {
  floorPunten,
  Getal,
  isNearKwartgrens,
  roundKwartpunten,
  roundOppervlakte,
  roundTotaal,
  sum,
} from './decimaal.ts'

const third = new Getal(1).div(3)

describe('quarter points, an eighth goes up', () => {
  test.each([
    ['0.124', '0'],
    ['0.125', '0.25'],
    ['3.6', '3.5'],
    ['4.81', '4.75'],
    ['3.625', '3.75'],
    ['-1.125', '-1'],
    ['-1.126', '-1.25'],
    ['-1.2', '-1.25'],
  ])('%s becomes %s', (value, expected) => {
    expect(roundKwartpunten(new Getal(value)).toString()).toBe(expected)
  })
})

test('three thirds are one, also at a boundary', () => {
  expect(roundKwartpunten(sum([third, third, third])).toString()).toBe('1')
  const eighth = sum([third.div(8), third.div(8), third.div(8)])
  expect(roundKwartpunten(eighth).toString()).toBe('0.25')
  expect(floorPunten(sum([third, third, third])).toString()).toBe('1')
})

test('an area is taken as it is written: 11.335 becomes 11.34, 1.005 becomes 1.01', () => {
  expect(roundOppervlakte(new Getal(11.335)).toString()).toBe('11.34')
  expect(roundOppervlakte(new Getal(1.005)).toString()).toBe('1.01')
})

test('a total on a half goes up, also below zero', () => {
  expect(roundTotaal(new Getal('47.5')).toString()).toBe('48')
  expect(roundTotaal(new Getal('-0.5')).toNumber()).toBe(0)
})

test('a value near the middle between two quarters is recognised', () => {
  const half = new Getal('0.005')
  expect(isNearKwartgrens(new Getal('0.121'), half)).toBe(true)
  expect(isNearKwartgrens(new Getal('0.119'), half)).toBe(false)
  expect(isNearKwartgrens(new Getal('-1.128'), half)).toBe(true)
  expect(isNearKwartgrens(new Getal('0.25'), half)).toBe(false)
})
