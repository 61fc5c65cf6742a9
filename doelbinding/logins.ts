import { createHash, hkdfSync } from 'node:crypto'
import { type Hoofdstuk, HOOFDSTUKKEN } from './verwerking.ts'

/**
 * The database logins of the program: one for each hoofdstuk (sees data, cannot open), `opener` (opens, sees no data),
 * `toegang` (sessions and limits) and `verzegelaar` (seals the log). Roles belong to the whole server, so their names
 * carry the database's.
 */
export type Login = Hoofdstuk | 'opener' | 'toegang' | 'verzegelaar'
export const LOGINS: readonly Login[] = [...HOOFDSTUKKEN, 'opener', 'toegang', 'verzegelaar']

/** PostgreSQL cuts names at 63 bytes; a longer one keeps its start and gets a hash. */
function roleName(prefix: string, kind: string, name: string): string {
  const full = `${prefix}_${kind}_${name.replaceAll('-', '_')}`
  if (full.length <= 63) return full
  return `${full.slice(0, 50)}_${createHash('sha256').update(full).digest('hex').slice(0, 12)}`
}

export const loginName = (prefix: string, login: Login): string => roleName(prefix, 'l', login)
export const verwerkingRole = (prefix: string, code: string): string => roleName(prefix, 'v', code)

/** A login's password, derived from WAARVOOR_SLEUTEL so that it is stored nowhere. */
export function loginPassword(sleutel: string, name: string): string {
  const derived = hkdfSync('sha256', sleutel, 'waarvoor', `login ${name}`, 24)
  return Buffer.from(derived).toString('base64url')
}

/** A key of 32 bytes for one purpose, derived from WAARVOOR_SLEUTEL so that it is stored nowhere. */
export function deriveKey(sleutel: string, doel: string): Buffer {
  return Buffer.from(hkdfSync('sha256', sleutel, 'waarvoor', doel, 32))
}
