import { createHash } from 'node:crypto'
import { HUISHOUDENS, MEDEWERKERS } from './mensen.ts'

/** How one of the named people signs in. Public: these accounts exist in a demo only. */
export type DemoSignIn = {
  /** Of the relatie or medewerker; `voorbeeldId` makes the id of it. */
  sleutel: string
  deur: 'mijn' | 'balie' | 'keten'
  naam: string
  inlognaam: string
  wachtwoord: string
  /** Base32; null at `mijn`, where a second factor is a choice. */
  totpGeheim: string | null
  /** Number at the demo's own identity provider, for who may also sign in there. */
  externId: string | null
}

export const DEMO_WACHTWOORD = 'zoete-sterappel-in-voorbeeldstad'

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const TOTP_LETTERS = 32

/** A secret that stays the same, so that an authenticator app needs to be set up once. */
function totpGeheim(sleutel: string): string {
  const hash = createHash('sha256').update(`waarvoor voorbeeld tweede factor ${sleutel}`).digest()
  return Array.from(hash.subarray(0, TOTP_LETTERS), (byte) => BASE32[byte % BASE32.length]).join('')
}

/** The sign-ins of the named people, for `npm start`, tests and docs; tenants first, then staff, then ketenpartners. */
export function demoSignIns(): DemoSignIn[] {
  const huurders = HUISHOUDENS.flatMap((huishouden) => huishouden.huurders).map(
    ({ sleutel, aanschrijfnaam, inlognaam }): DemoSignIn => ({
      sleutel,
      deur: 'mijn',
      naam: aanschrijfnaam,
      inlognaam,
      wachtwoord: DEMO_WACHTWOORD,
      totpGeheim: null,
      externId: null,
    }),
  )
  const medewerkers = MEDEWERKERS.map(({ sleutel, naam, inlognaam, ketenpartner }): DemoSignIn => ({
    sleutel,
    deur: ketenpartner ? 'keten' : 'balie',
    naam,
    inlognaam,
    wachtwoord: DEMO_WACHTWOORD,
    totpGeheim: totpGeheim(sleutel),
    externId: `demo-${sleutel}`,
  }))
  return [...huurders, ...medewerkers]
}
