import { checkDigit } from './check-digit.ts'

/** Dutch passports and identity cards: two letters, six letters or digits, a digit; never the letter O. */
const DUTCH_NUMBER = /^[A-NP-Z]{2}[A-NP-Z0-9]{6}\d$/

const isConfusable = (character: string): boolean => character === 'O' || character === '0'

/**
 * Every way to exchange O and 0 in a document number that fits its check digit; for a Dutch document only numbers of the
 * Dutch form. Used when the check digit is wrong as read. At most 2^9 ways for nine characters.
 */
export function numberSuggestions(number: string, check: string, dutch: boolean): string[] {
  const positions = number.split('').flatMap((character, index) => (isConfusable(character) ? [index] : []))
  const checks = isConfusable(check) ? '0' : check
  const found: string[] = []
  for (let choice = 0; choice < 2 ** positions.length; choice += 1) {
    const characters = number.split('')
    positions.forEach((position, bit) => {
      characters[position] = (choice >> bit) % 2 === 1 ? 'O' : '0'
    })
    const candidate = characters.join('')
    if (candidate === number && check === checks) continue
    const cleaned = candidate.replaceAll('<', '')
    if (String(checkDigit(candidate)) === checks && (!dutch || DUTCH_NUMBER.test(cleaned)))
      found.push(cleaned)
  }
  return found
}

/** Digits where only digits can stand: a letter O must have been a nought. Null when there is none. */
export const withNoughts = (text: string): string | null =>
  text.includes('O') ? text.replaceAll('O', '0') : null

/** Letters where only letters can stand: a nought must have been a letter O. Null when there is none. */
export const withLetters = (text: string): string | null =>
  text.includes('0') ? text.replaceAll('0', 'O') : null
