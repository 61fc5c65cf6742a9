import { lees } from '../../doelbinding/verwerk.ts'
import type { Bezoek } from './bezoek.ts'
import { clearCookie, readCookie, setCookie, type SetCookie } from './cookie.ts'
import { type Inlogdeur, needsTweedeFactor, rollenAt } from './deuren.ts'
import { keyedHash } from './geheim.ts'
import { steadyNow } from './klok.ts'
import { countPoging, forgivePoging } from './limiet.ts'
import { inlogaccount } from './queries.ts'
import { confirmSessie, type Ingelogd, startSessie } from './sessie.ts'
import { findUitgifte, issue, type Uitgifte } from './uitgifte.ts'
import { verifyPassword } from './wachtwoord.ts'

/** An account that may sign in now. */
export interface Inlogaccount {
  wie: Ingelogd
  inlognaam: string
  wachtwoord: string | null
  totp: boolean
  passkey: boolean
}

/** How the account was named: what the person typed, its number here, or its number at an identity provider. */
export type Genoemd = { inlognaam: string } | { accountId: string } | { externId: string }

/** Signing in went on, or did not. `wacht` is minutes. */
export type Aanmelding =
  | { ok: true; naar: string; cookies: readonly SetCookie[] }
  | { ok: false; reden: 'onjuist' | 'verlopen' }
  | { ok: false; reden: 'te-vaak'; wacht: number }

/** Terms of the choice that the declaration of signing in makes. */
export function termsOf(deur: Inlogdeur, genoemd: Genoemd): readonly string[] {
  const { inlognaam = '', accountId = '', externId = '' } = genoemd as Record<string, string | undefined>
  return [deur, inlognaam.trim().toLowerCase(), externId, accountId]
}

/** The account, when it exists, is not blocked, and its person still works here and has a role at this door. */
export async function findInlogaccount(
  { context, deur }: Pick<Bezoek, 'context' | 'deur'>,
  genoemd: Genoemd,
): Promise<Inlogaccount | null> {
  const [row] = await lees(context, inlogaccount, { kiest: termsOf(deur, genoemd) }, { deur })
  if (!row || row.geblokkeerdOp) return null
  if (deur !== 'mijn' && (!row.medewerkerId || row.uitDienstOp)) return null
  const rollen = rollenAt(deur, deur === 'mijn' ? ['huurder'] : (row.rollen ?? []))
  if (rollen.length === 0) return null
  return {
    wie: {
      deur,
      accountId: row.accountId,
      betrokkeneId: row.betrokkeneId,
      rollen,
      afdeling: row.afdeling,
      ketenpartnerId: row.ketenpartnerId,
    },
    inlognaam: row.inlognaam,
    wachtwoord: row.wachtwoord,
    totp: row.totpOp !== null,
    passkey: Boolean(row.passkey),
  }
}

interface Wachtwoordpoging {
  inlognaam: string
  wachtwoord: string
  terug: string
}

/**
 * Checks name and password. An unknown name, a blocked account and a wrong password get one answer, after the same work.
 * When it is right, either the session begins or the next step of signing in.
 */
export async function tryWachtwoord(bezoek: Bezoek, poging: Wachtwoordpoging): Promise<Aanmelding> {
  const { kern, deur } = bezoek
  const name = `${deur} ${poging.inlognaam.trim().toLowerCase()}`
  const counted = { wat: 'inloggen', account: name, ipAdres: bezoek.ipAdres } as const
  const wacht = await countPoging(kern, counted)
  if (wacht) return { ok: false, reden: 'te-vaak', wacht }
  const vanaf = steadyNow()
  const account = await findInlogaccount(bezoek, { inlognaam: poging.inlognaam })
  const right = await verifyPassword(poging.wachtwoord, account?.wachtwoord)
  if (!account || !right) return { ok: false, reden: 'onjuist' }
  await forgivePoging(kern, counted)
  if (!account.totp && !needsTweedeFactor(deur)) return beginSessie(bezoek, account.wie, { vanaf, ...poging })
  return beginStap(bezoek, account, poging.terug)
}

/** Starts the step after the password: a second factor, or setting one up. */
export async function beginStap(bezoek: Bezoek, account: Inlogaccount, terug: string): Promise<Aanmelding> {
  const { totp, passkey, wie } = account
  const token = await issue(bezoek.kern, 'stap', {
    accountId: wie.accountId,
    gegevens: { terug, totp, passkey },
  })
  const pad = totp || passkey ? 'tweede-factor' : 'instellen'
  return {
    ok: true,
    naar: `/${bezoek.deur}/inloggen/${pad}`,
    cookies: [setCookie(bezoek.deur, 'stap', token)],
  }
}

/** Everything was proved: a new session, in place of whatever session this browser had. */
export async function beginSessie(
  bezoek: Bezoek,
  wie: Ingelogd,
  { vanaf, terug, onSessie }: { vanaf: Date; terug: string; onSessie?: (id: string) => Promise<unknown> },
): Promise<Aanmelding> {
  const vorige = readCookie(bezoek.raw, bezoek.deur, 'sessie')
  const sessie = await startSessie(bezoek.kern, wie, { vanaf, vorige })
  if (!sessie) return { ok: false, reden: 'onjuist' }
  await onSessie?.(sessie.id)
  return { ok: true, naar: terug, cookies: cookiesOf(bezoek.deur, sessie.token) }
}

const cookiesOf = (deur: Inlogdeur, token: string): readonly SetCookie[] => [
  setCookie(deur, 'sessie', token),
  clearCookie(deur, 'stap'),
]

export interface Stap extends Uitgifte<'stap'> {
  token: string
  accountId: string
}

/** The step of signing in that this browser is at, if it is at one. */
export async function findStap({ kern, raw, deur }: Bezoek): Promise<Stap | null> {
  const token = readCookie(raw, deur, 'stap')
  const found = token ? await findUitgifte(kern, 'stap', token) : null
  return token && found?.accountId ? { ...found, token, accountId: found.accountId } : null
}

/** Notes with which code the step ended, so that the same form sent twice is not a used code. */
export const finishStap = (kern: Bezoek['kern'], stap: Stap, gelukt: { code: string; sessieId: string }) =>
  issue(kern, 'stap', { ...stap, gegevens: { ...stap.gegevens, gelukt } })

export const codeHash = (kern: Bezoek['kern'], code: string): string =>
  keyedHash(kern, 'gebruikte code', code.replaceAll(/\s/g, '')).toString('base64url')

/** The answer to the second of two equal forms: the session of the first, with a secret for this answer. */
export async function repeatAnswer(bezoek: Bezoek, stap: Stap, code: string): Promise<Aanmelding | null> {
  const { gelukt, terug } = stap.gegevens
  if (!gelukt || gelukt.code !== codeHash(bezoek.kern, code)) return null
  const token = await confirmSessie(bezoek.kern, gelukt.sessieId)
  return { ok: true, naar: terug, cookies: cookiesOf(bezoek.deur, token) }
}
