import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { z } from 'zod'
import type { Doelbinding } from '../../doelbinding/kern.ts'
import { verwerk } from '../../doelbinding/verwerk.ts'
import { type Inlogaccount, findInlogaccount, termsOf } from './aanmelden.ts'
import { type Bezoek, siteOf } from './bezoek.ts'
import { passkeySleutel } from './queries.ts'
import { issue, takeUitgifte } from './uitgifte.ts'
import { inloggen } from './verwerkingen.ts'

const MOST_CHARACTERS = 20_000
const base64url = z.string().regex(/^[\w-]+$/)
const shape = z.looseObject({
  id: base64url,
  response: z.looseObject({ clientDataJSON: base64url, userHandle: base64url.optional() }),
})

/** What the browser's passkey function answered, as the text of a form field; anything else is null. */
export const passkeyAntwoord = z
  .string()
  .max(MOST_CHARACTERS)
  .transform((text) => {
    try {
      return shape.safeParse(JSON.parse(text)).data ?? null
    } catch {
      return null
    }
  })
export type PasskeyAntwoord = z.output<typeof passkeyAntwoord>

type Kern = Pick<Doelbinding, 'toegang'>

/** Asks for any passkey of this site. The challenge works once, for five minutes. */
export async function askPasskey(kern: Kern, url: URL): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const options = await generateAuthenticationOptions({
    rpID: siteOf(url).rpId,
    userVerification: 'required',
  })
  await issue(kern, 'passkey-vraag', {
    accountId: null,
    gegevens: { doel: 'inloggen' },
    token: options.challenge,
  })
  return options
}

interface NewPasskey {
  accountId: string
  inlognaam: string
  /** Credential ids that the account has: a device makes no second one. */
  bestaand: readonly string[]
}

/** Asks for a new passkey of an account: one that unlocks with a finger, a face or a PIN. */
export async function askNewPasskey(
  kern: Kern,
  url: URL,
  { accountId, inlognaam, bestaand }: NewPasskey,
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const { rpId } = siteOf(url)
  const options = await generateRegistrationOptions({
    rpID: rpId,
    rpName: rpId,
    userID: new Uint8Array(Buffer.from(accountId.replaceAll('-', ''), 'hex')),
    userName: inlognaam,
    attestationType: 'none',
    excludeCredentials: bestaand.map((id) => ({ id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  await issue(kern, 'passkey-vraag', { accountId, gegevens: { doel: 'maken' }, token: options.challenge })
  return options
}

/** Uses up the challenge that an answer was made for. */
async function takeVraag(kern: Kern, antwoord: PasskeyAntwoord) {
  if (!antwoord) return null
  const client = Buffer.from(antwoord.response.clientDataJSON, 'base64url').toString('utf8')
  const challenge = z.object({ challenge: base64url }).safeParse(parseJson(client)).data?.challenge
  const vraag = challenge ? await takeUitgifte(kern, 'passkey-vraag', challenge) : null
  return vraag && challenge ? { ...vraag, challenge, antwoord } : null
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

export interface GemaaktePasskey {
  credentialId: string
  publicKey: Buffer
  teller: number
}

/** The key of a new passkey, or null when the answer is not one to a question that this account was just asked. */
export async function acceptNewPasskey(
  kern: Kern,
  url: URL,
  { accountId, antwoord }: { accountId: string; antwoord: PasskeyAntwoord },
): Promise<GemaaktePasskey | null> {
  const vraag = await takeVraag(kern, antwoord)
  if (!vraag || vraag.accountId !== accountId || vraag.gegevens.doel !== 'maken') return null
  const { origin, rpId } = siteOf(url)
  try {
    const { registrationInfo } = await verifyRegistrationResponse({
      response: vraag.antwoord as unknown as RegistrationResponseJSON,
      expectedChallenge: vraag.challenge,
      expectedOrigin: origin,
      expectedRPID: rpId,
    })
    if (!registrationInfo) return null
    const { id, publicKey, counter } = registrationInfo.credential
    return { credentialId: id, publicKey: Buffer.from(publicKey), teller: counter }
  } catch {
    // The library throws for every answer that does not fit: another site, another question, no finger or PIN.
    return null
  }
}

/** The account whose passkey answered a question of ours; null for anything else. */
export async function acceptPasskey(
  bezoek: Bezoek,
  url: URL,
  antwoord: PasskeyAntwoord,
): Promise<Inlogaccount | null> {
  const vraag = await takeVraag(bezoek.kern, antwoord)
  const accountId = vraag && accountOf(vraag.antwoord.response.userHandle)
  if (!vraag || !accountId || vraag.gegevens.doel !== 'inloggen') return null
  const account = await findInlogaccount(bezoek, { accountId })
  if (!account) return null
  const right = await verifyAnswer(bezoek, { ...vraag, accountId, url })
  return right ? account : null
}

interface Answer {
  accountId: string
  url: URL
  challenge: string
  antwoord: NonNullable<PasskeyAntwoord>
}

function verifyAnswer(bezoek: Bezoek, { accountId, url, challenge, antwoord }: Answer): Promise<boolean> {
  const { origin, rpId } = siteOf(url)
  const betreft = { kiest: termsOf(bezoek.deur, { accountId }) }
  return verwerk(bezoek.context, inloggen, betreft, async (tx) => {
    const [key] = await tx.run(passkeySleutel, { credentialId: antwoord.id })
    if (key?.accountId !== accountId) return false
    const { id: credentialId } = antwoord
    const credential = {
      id: credentialId,
      publicKey: new Uint8Array(key.publicKey),
      counter: Number(key.teller),
    }
    try {
      const { verified, authenticationInfo } = await verifyAuthenticationResponse({
        response: antwoord as unknown as AuthenticationResponseJSON,
        expectedChallenge: challenge,
        expectedOrigin: origin,
        expectedRPID: rpId,
        credential,
        requireUserVerification: true,
      })
      if (verified)
        await tx
          .updateTable('passkey')
          .set({ teller: authenticationInfo.newCounter })
          .where('id', '=', key.id)
          .execute()
      return verified
    } catch (error) {
      // A database error must not pass for a wrong passkey.
      if ((error as { code?: string }).code !== undefined) throw error
      return false
    }
  })
}

/** The account's number, as it was given to the passkey when it was made. */
function accountOf(userHandle: string | undefined): string | null {
  const hex = Buffer.from(userHandle ?? '', 'base64url').toString('hex')
  const parts = /^(.{8})(.{4})(.{4})(.{4})(.{12})$/.exec(hex)
  return parts ? parts.slice(1).join('-') : null
}
