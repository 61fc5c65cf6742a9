import { randomInt } from 'node:crypto'
import type { Doelbinding } from '../../doelbinding/kern.ts'
import { keyedHash } from './geheim.ts'

/** No 0, 1, i, l, o or u: people write these codes down and read them back. */
const LETTERS = '23456789abcdefghjkmnpqrstvwxyz'
const GROUPS = 3
const GROUP_LENGTH = 4
const AANTAL = 10

/** Ten codes such as `k7qm-3xrv-92ad` (58 bits each). */
export function newHerstelcodes(): string[] {
  return Array.from({ length: AANTAL }, () =>
    Array.from({ length: GROUPS }, () =>
      Array.from({ length: GROUP_LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join(''),
    ).join('-'),
  )
}

/** Keeps what a person may leave out or write otherwise: capitals, spaces and hyphens. */
const plain = (code: string): string => code.toLowerCase().replaceAll(/[\s-]/g, '')

export const isHerstelcode = (code: string): boolean => plain(code).length === GROUPS * GROUP_LENGTH

export const herstelcodeHash = (
  kern: Pick<Doelbinding, 'deriveKey'>,
  accountId: string,
  code: string,
): Buffer => keyedHash(kern, 'herstelcode', `${accountId} ${plain(code)}`)
