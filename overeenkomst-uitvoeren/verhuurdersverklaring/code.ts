import { randomInt } from 'node:crypto'

/** Without letters and digits that look alike. */
const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const GROEPEN = 4
const PER_GROEP = 5

const newGroep = (): string =>
  Array.from({ length: PER_GROEP }, () => LETTERS[randomInt(LETTERS.length)]).join('')

/** A new code such as `7KQ2M-…`: 20 letters of 32, 100 bits, far beyond guessing. */
export const newCode = (): string => Array.from({ length: GROEPEN }, newGroep).join('-')

/** A code as somebody typed it: lower case, spaces and lines do not matter. */
export const readCode = (typed: string): string => typed.toUpperCase().replaceAll(/[^0-9A-Z]/g, '')
