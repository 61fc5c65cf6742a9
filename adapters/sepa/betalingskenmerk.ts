import { mod97 } from './identifiers.ts'

// Betaalvereniging Nederland, specification of the betalingskenmerk: weights from the right, repeating.
const WEIGHTS = [2, 4, 8, 5, 10, 9, 7, 3, 6, 1] as const

/** 11 minus the weighted sum modulo 11; 10 becomes 1 and 11 becomes 0. */
function checkDigitOf(digits: string): string {
  let sum = 0
  for (let index = 0; index < digits.length; index += 1)
    sum += Number(digits[digits.length - 1 - index]) * (WEIGHTS[index % WEIGHTS.length] ?? 0)
  const check = 11 - (sum % 11)
  return String(check === 10 ? 1 : check === 11 ? 0 : check)
}

/** A betalingskenmerk of 16 digits: a check digit and our number of at most 15 digits, filled with noughts in front. */
export function makeBetalingskenmerk(number: bigint): string {
  const digits = number.toString().padStart(15, '0')
  if (number < 0n || digits.length > 15)
    throw new RangeError(`betalingskenmerk: ${number} does not fit 15 digits`)
  return checkDigitOf(digits) + digits
}

/**
 * Whether a text is a right betalingskenmerk: 7 digits (no check), 9 to 14 (check digit, length digit, digits) or 16
 * (check digit and 15 digits). Spaces and points, as people write them, do not count. What is not right is plain text.
 */
export function isBetalingskenmerk(text: string): boolean {
  const digits = text.replaceAll(/[ .]/g, '')
  if (!/^\d+$/.test(digits)) return false
  if (digits.length === 7) return true
  if (digits.length === 16) return checkDigitOf(digits.slice(1)) === digits[0]
  if (digits.length < 9 || digits.length > 14) return false
  // The length digit is the last digit of the number of digits behind it: 7, 8, 9, or 0, 1, 2 for 10 to 12.
  return Number(digits[1]) === (digits.length - 2) % 10 && checkDigitOf(digits.slice(1)) === digits[0]
}

/** Whether a text is an ISO 11649 reference: RF, two check digits, at most 21 characters; mod 97 is 1. */
export function isRfReference(text: string): boolean {
  if (!/^RF\d{2}[A-Z0-9]{1,21}$/.test(text)) return false
  return mod97(text.slice(4) + text.slice(0, 4)) === 1
}
