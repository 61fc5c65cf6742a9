import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { VEELGEBRUIKT } from './veelgebruikt.ts'

const derive = promisify(argon2)
const SALT_BYTES = 16
const HASH_BYTES = 32
/** OWASP Password Storage Cheat Sheet: argon2id with 19 MiB, two passes, one lane. */
const COST = { m: 19_456, t: 2, p: 1 }
const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/

export const KORTSTE_WACHTWOORD = 12
export const LANGSTE_WACHTWOORD = 200

const plainBase64 = (bytes: Buffer): string => bytes.toString('base64').replaceAll('=', '')
const clean = (wachtwoord: string): string => wachtwoord.normalize('NFKC')

/** Hashes a password to a PHC string: `$argon2id$v=19$m=…,t=…,p=…$salt$hash`. */
export async function hashPassword(wachtwoord: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES)
  const hash = await run(wachtwoord, { salt, cost: COST, length: HASH_BYTES })
  return `$argon2id$v=19$m=${COST.m},t=${COST.t},p=${COST.p}$${plainBase64(salt)}$${plainBase64(hash)}`
}

let nobody: Promise<string> | null = null

/**
 * Whether this is the password of `phc`. Without one (nobody of that name, or no password set) it does the same work and
 * answers false, so that the time tells nothing.
 */
export async function verifyPassword(wachtwoord: string, phc: string | null | undefined): Promise<boolean> {
  nobody ??= hashPassword(randomBytes(SALT_BYTES).toString('hex'))
  const parts = PHC.exec(phc ?? (await nobody))
  if (!parts) throw new Error('Een opgeslagen wachtwoord is geen argon2id.')
  const [, m, t, p, salt = '', hash = ''] = parts
  const expected = Buffer.from(hash, 'base64')
  const cost = { m: Number(m), t: Number(t), p: Number(p) }
  const found = await run(wachtwoord, { salt: Buffer.from(salt, 'base64'), cost, length: expected.length })
  return timingSafeEqual(found, expected) && phc != null
}

interface Recipe {
  salt: Buffer
  cost: typeof COST
  length: number
}

const run = (wachtwoord: string, { salt, cost, length }: Recipe): Promise<Buffer> =>
  derive('argon2id', {
    message: clean(wachtwoord),
    nonce: salt,
    memory: cost.m,
    passes: cost.t,
    parallelism: cost.p,
    tagLength: length,
  })

export type Wachtwoordfout = 'te-kort' | 'te-lang' | 'veelgebruikt' | 'zelfde-als-naam'

/**
 * What is wrong with a new password; null when nothing is. Length and a list of the most common ones, no rules about
 * kinds of characters (NIST SP 800-63B section 3.1.1.2).
 */
export function checkNieuwWachtwoord(wachtwoord: string, inlognaam: string): Wachtwoordfout | null {
  const { length } = clean(wachtwoord)
  if (length < KORTSTE_WACHTWOORD) return 'te-kort'
  if (length > LANGSTE_WACHTWOORD) return 'te-lang'
  const letters = clean(wachtwoord).toLowerCase()
  if (letters.includes(inlognaam.toLowerCase())) return 'zelfde-als-naam'
  return isCommon(letters) ? 'veelgebruikt' : null
}

/** Also when it is a common word with only figures and signs around it, or one piece repeated. */
function isCommon(letters: string): boolean {
  const core = letters.replaceAll(/^[^a-z]+|[^a-z]+$/g, '')
  const repeated = /^(.{1,6}?)\1+$/.test(letters)
  return repeated || VEELGEBRUIKT.has(letters) || VEELGEBRUIKT.has(core)
}
