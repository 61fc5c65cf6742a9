import { Secret, TOTP } from 'otpauth'

const STEP_SECONDS = 30
/** A telephone may be one step (30 seconds) ahead or behind. */
const WINDOW = 1
/** 160 bits, the length RFC 4226 recommends. */
const SECRET_BYTES = 20

/** The shape of a secret as text: base32 without padding. */
export const TOTP_GEHEIM = /^[A-Z2-7]{32}$/

export const newTotpSecret = (): string => new Secret({ size: SECRET_BYTES }).base32

const totpOf = (geheim: string): TOTP =>
  new TOTP({ secret: Secret.fromBase32(geheim), period: STEP_SECONDS, digits: 6, algorithm: 'SHA1' })

/** Address for a QR code (Key URI Format); `label` tells accounts in the app apart. */
export function totpUri(geheim: string, issuer: string, label: string): string {
  const totp = new TOTP({ secret: Secret.fromBase32(geheim), issuer, label, period: STEP_SECONDS, digits: 6 })
  return totp.toString()
}

/** The code of a moment (milliseconds since 1970), as the app shows it. */
export const totpCode = (geheim: string, nu: number): string => totpOf(geheim).generate({ timestamp: nu })

/**
 * The time step (RFC 6238) to which a code belongs, or null when it is wrong, too old, or not newer than `laatsteStap`:
 * a code works once.
 */
export function findTotpStep(
  geheim: string,
  code: string,
  { nu, laatsteStap }: { nu: number; laatsteStap: number },
): number | null {
  const digits = code.replaceAll(/\s/g, '')
  if (!/^\d{6}$/.test(digits)) return null
  const delta = totpOf(geheim).validate({ token: digits, timestamp: nu, window: WINDOW })
  if (delta === null) return null
  const step = Math.floor(nu / 1000 / STEP_SECONDS) + delta
  return step > laatsteStap ? step : null
}
