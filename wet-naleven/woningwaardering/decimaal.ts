import { Decimal } from 'decimal.js'

/** Exact decimals with 40 digits: a third of a point keeps its value until the one rounding that the law orders. */
export const Getal = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP })
export type Getal = Decimal

export const NUL = new Getal(0)
const HALF = new Getal(0.5)
const GUARD_DECIMALS = 24

/**
 * Three times a third leaves 0.999…9 in the 40th digit. Every quotient here has a small denominator (numbers of homes,
 * square metres, euros per point), so a value this close to a boundary of rounding is on it.
 */
export const settle = (value: Getal): Getal =>
  value.decimalPlaces() > GUARD_DECIMALS ? value.toDecimalPlaces(GUARD_DECIMALS) : value

const floorOfHalfUp = (value: Getal): Getal => settle(value).plus(HALF).floor()

/** Area of one space in m², two decimals, half up. Bhw bijlage I onder A, 1 and 2. */
export const roundOppervlakte = (value: Getal): Getal =>
  value.decimalPlaces() <= 2 ? value : floorOfHalfUp(value.times(100)).div(100)

/** Area of a category in whole m², half up, after adding. Bhw bijlage I onder A, 1, 2 and 8. */
export const roundWholeM2 = (value: Getal): Getal => floorOfHalfUp(value)

/** Points of a rubriek on a quarter; an eighth goes up, also below zero. Bhw bijlage I onder A, inleiding. */
export function roundKwartpunten(value: Getal): Getal {
  const quarters = value.times(4)
  return (quarters.isInteger() ? quarters : floorOfHalfUp(quarters)).div(4)
}

/** Total of the dwelling in whole points, half up. Bhw bijlage I onder A, slotopmerking. */
export const roundTotaal = (value: Getal): Getal => floorOfHalfUp(value)

/** Down to whole points, as the cap on WOZ-punten asks. Bhw bijlage I onder A, 11. */
export const floorPunten = (value: Getal): Getal => settle(value).floor()

/** True when rounding to two decimals on the way could bring `value` to another quarter point. */
export function isNearKwartgrens(value: Getal, tolerance: Getal): boolean {
  const eighths = settle(value).times(8)
  const nearestOdd = eighths.minus(1).div(2).round().times(2).plus(1)
  return eighths.minus(nearestOdd).abs().div(8).lte(tolerance)
}

/** True when `value` lies exactly between two quarter points. */
export const isBetweenKwarten = (value: Getal): boolean => isNearKwartgrens(value, NUL)

export const sum = (values: readonly Getal[]): Getal => {
  const [first = NUL, ...rest] = values
  return rest.reduce((total, value) => total.plus(value), first)
}
export const minOf = (left: Getal, right: Getal): Getal => (left.lt(right) ? left : right)
export const maxOf = (left: Getal, right: Getal): Getal => (left.gt(right) ? left : right)
