import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Session } from './omgeving.ts'

/** What somebody had filled in when the session turned out to be over. */
export interface Concept {
  /** Path and query of the page. */
  pad: string
  actie: string
  /** Who filled it in, as the form carried it. */
  wie: string
  invoer: Record<string, string | string[]>
}

/** Of this run of the program: what was kept before a restart is not read again. */
const SLEUTEL = randomBytes(32)
export const CONCEPT_SECONDEN = 15 * 60
const COOKIE = '__Host-waarvoor-concept'
const OPTIONS = 'Path=/; Secure; HttpOnly; SameSite=Lax'
/** Browsers keep 4096 bytes for one cookie. */
const MOST_BYTES = 3800
const MOST_TEXT = 64_000

/** Says who fills in a form without naming anybody, so that another person who signs in here does not get it to see. */
export const wieOf = ({ accountId, betrokkeneId, deur }: Session): string =>
  createHmac('sha256', SLEUTEL)
    .update(`${deur} ${accountId} ${betrokkeneId}`)
    .digest('base64url')
    .slice(0, 22)

/** Passwords and codes are typed again. */
const GEHEIM = /wachtwoord|code|sleutel/i

/**
 * The cookie that keeps it, sealed, in the browser of who typed it: the server keeps nothing. Null when it does not fit.
 */
export function keepConcept({ invoer, ...rest }: Concept, nu: Date): string | null {
  const open = Object.entries(invoer).filter(([naam]) => !GEHEIM.test(naam))
  const text = JSON.stringify({ ...rest, invoer: Object.fromEntries(open), op: nu.getTime() })
  if (text.length > MOST_TEXT) return null
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', SLEUTEL, iv)
  const sealed = Buffer.concat([cipher.update(deflateRawSync(text)), cipher.final()])
  const value = Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')
  return value.length > MOST_BYTES ? null : `${COOKIE}=${value}; ${OPTIONS}; Max-Age=${CONCEPT_SECONDEN}`
}

export const dropConcept = (): string => `${COOKIE}=; ${OPTIONS}; Max-Age=0`

export const hasConcept = (cookies: string): boolean => cookies.includes(`${COOKIE}=`)

/** What was kept for this page and this person, within its time; null for anything else. */
export function readConcept(
  cookies: string,
  { pad, wie }: Pick<Concept, 'pad' | 'wie'>,
  nu: Date,
): Concept | null {
  const [, value = ''] = new RegExp(`(?:^|; *)${COOKIE}=([\\w-]+)`).exec(cookies) ?? []
  const kept = unseal(Buffer.from(value, 'base64url'))
  if (!kept || kept.op + CONCEPT_SECONDEN * 1000 < nu.getTime()) return null
  return kept.pad === pad && kept.wie === wie ? kept : null
}

function unseal(bytes: Buffer): (Concept & { op: number }) | null {
  if (bytes.length < 29) return null
  try {
    const decipher = createDecipheriv('aes-256-gcm', SLEUTEL, bytes.subarray(0, 12))
    decipher.setAuthTag(bytes.subarray(12, 28))
    const packed = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()])
    return JSON.parse(inflateRawSync(packed, { maxOutputLength: MOST_TEXT * 4 }).toString()) as Concept & {
      op: number
    }
  } catch {
    // Of an earlier run, or made up.
    return null
  }
}
