import { randomUUID } from 'node:crypto'
import type { Context } from '../../doelbinding/context.ts'
import type { Doelbinding } from '../../doelbinding/kern.ts'
import { lees, verwerk, type Werk } from '../../doelbinding/verwerk.ts'
import { sealSecret, secretKeyOf } from './geheim.ts'
import { herstelcodeHash, newHerstelcodes } from './herstelcode.ts'
import type { GemaaktePasskey } from './passkey.ts'
import { eigenPasskeys, eigenToegang } from './queries.ts'
import { findTotpStep } from './totp.ts'
import { toegangBeheren } from './verwerkingen.ts'
import { hashPassword } from './wachtwoord.ts'

/** Whose access is arranged: the account and its person. */
export interface Eigenaar {
  accountId: string
  betrokkeneId: string
}
type Tx = Werk<typeof toegangBeheren>

export interface Toegang {
  inlognaam: string
  heeftWachtwoord: boolean
  totpOp: Date | null
  herstelcodes: number
  passkeys: { id: string; credentialId: string; naam: string; gemaaktOp: Date }[]
}

/** How somebody signs in now. Null when the account is gone. */
export function readToegang(context: Context, wie: Eigenaar): Promise<Toegang | null> {
  return verwerk(context, toegangBeheren, { betrokkenen: [wie.betrokkeneId] }, async (tx) => {
    const [row] = await tx.run(eigenToegang, { accountId: wie.accountId })
    if (!row) return null
    return {
      inlognaam: row.inlognaam,
      heeftWachtwoord: row.wachtwoord !== null,
      totpOp: row.totpOp,
      herstelcodes: Number(row.herstelcodes),
      passkeys: await tx.run(eigenPasskeys, { accountId: wie.accountId }),
    }
  })
}

/** The stored password, for asking the old one before it changes. */
export async function readWachtwoord(
  context: Context,
  wie: Eigenaar,
): Promise<{ inlognaam: string; wachtwoord: string | null } | null> {
  const betreft = { betrokkenen: [wie.betrokkeneId] }
  const [row] = await lees(context, eigenToegang, betreft, { accountId: wie.accountId })
  return row ? { inlognaam: row.inlognaam, wachtwoord: row.wachtwoord } : null
}

export async function saveWachtwoord(context: Context, wie: Eigenaar, wachtwoord: string): Promise<void> {
  const phc = await hashPassword(wachtwoord)
  await verwerk(context, toegangBeheren, { betrokkenen: [wie.betrokkeneId] }, (tx) =>
    tx.updateTable('account').set({ wachtwoord: phc }).where('id', '=', wie.accountId).execute(),
  )
}

/** An app with codes. `onlyFirst`: it may be added only when there is no second factor yet. */
export interface NieuweApp {
  geheim: string
  code: string
  onlyFirst?: boolean
}

/**
 * Keeps the secret of an app after a code of it was right, with new recovery codes. Null when the code is wrong; nothing
 * changed then.
 */
export function addApp(context: Context, wie: Eigenaar, nieuw: NieuweApp): Promise<string[] | null> {
  const step = findTotpStep(nieuw.geheim, nieuw.code, { nu: Date.now(), laatsteStap: 0 })
  if (step === null) return Promise.resolve(null)
  const geheim = sealSecret(secretKeyOf(context.doelbinding), wie.accountId, nieuw.geheim)
  return verwerk(context, toegangBeheren, { betrokkenen: [wie.betrokkeneId] }, async (tx) => {
    await waitTurn(tx, wie)
    if (nieuw.onlyFirst && (await hasTweedeFactor(tx, wie))) return null
    const values = { geheim, laatste_stap: step, bevestigd_op: new Date() }
    await tx
      .insertInto('tweede_factor')
      .values({ account_id: wie.accountId, betrokkene_id: wie.betrokkeneId, ...values })
      .onConflict((conflict) => conflict.column('account_id').doUpdateSet(values))
      .execute()
    return replaceHerstelcodes(tx, context.doelbinding, wie)
  })
}

/** Keeps a passkey. Answers recovery codes when the account had no second factor before, else an empty list. */
export function addPasskey(
  context: Context,
  wie: Eigenaar,
  { passkey, naam, onlyFirst }: { passkey: GemaaktePasskey; naam: string; onlyFirst?: boolean },
): Promise<string[] | null> {
  return verwerk(context, toegangBeheren, { betrokkenen: [wie.betrokkeneId] }, async (tx) => {
    await waitTurn(tx, wie)
    const had = await hasTweedeFactor(tx, wie)
    if (onlyFirst && had) return null
    await tx
      .insertInto('passkey')
      .values({
        id: randomUUID(),
        account_id: wie.accountId,
        betrokkene_id: wie.betrokkeneId,
        credential_id: passkey.credentialId,
        public_key: passkey.publicKey,
        teller: passkey.teller,
        naam,
      })
      .execute()
    return had ? [] : replaceHerstelcodes(tx, context.doelbinding, wie)
  })
}

/** New recovery codes in place of the old ones. */
export const renewHerstelcodes = (context: Context, wie: Eigenaar): Promise<string[]> =>
  verwerk(context, toegangBeheren, { betrokkenen: [wie.betrokkeneId] }, (tx) =>
    replaceHerstelcodes(tx, context.doelbinding, wie),
  )

/**
 * One change of an account's factors at a time: two that are taken away at once must not each find the other still there,
 * and of two that would be the first only one is.
 */
const waitTurn = (tx: Tx, { accountId }: Eigenaar) =>
  tx.selectFrom('account').where('id', '=', accountId).select('id').forUpdate().execute()

async function hasTweedeFactor(tx: Tx, wie: Eigenaar): Promise<boolean> {
  const [own] = await tx.run(eigenToegang, { accountId: wie.accountId })
  if (own?.totpOp) return true
  return (await tx.run(eigenPasskeys, { accountId: wie.accountId })).length > 0
}

async function replaceHerstelcodes(tx: Tx, kern: Doelbinding, wie: Eigenaar): Promise<string[]> {
  const codes = newHerstelcodes()
  await tx.deleteFrom('herstelcode').where('account_id', '=', wie.accountId).execute()
  const rows = codes.map((code) => ({
    id: randomUUID(),
    account_id: wie.accountId,
    betrokkene_id: wie.betrokkeneId,
    hash: herstelcodeHash(kern, wie.accountId, code),
  }))
  await tx.insertInto('herstelcode').values(rows).execute()
  return codes
}

export type Factor = { soort: 'app' } | { soort: 'passkey'; id: string }

/** Takes a way of signing in away. `laatste`: it is the last second factor, and this account must keep one. */
export function removeFactor(
  context: Context,
  wie: Eigenaar,
  { factor, verplicht }: { factor: Factor; verplicht: boolean },
): Promise<'gedaan' | 'laatste'> {
  return verwerk(context, toegangBeheren, { betrokkenen: [wie.betrokkeneId] }, async (tx) => {
    await waitTurn(tx, wie)
    const [own] = await tx.run(eigenToegang, { accountId: wie.accountId })
    const passkeys = await tx.run(eigenPasskeys, { accountId: wie.accountId })
    const left =
      (own?.totpOp && factor.soort !== 'app' ? 1 : 0) +
      passkeys.filter(({ id }) => factor.soort !== 'passkey' || id !== factor.id).length
    if (verplicht && left === 0) return 'laatste'
    await (factor.soort === 'app'
      ? tx.deleteFrom('tweede_factor').where('account_id', '=', wie.accountId).execute()
      : tx
          .deleteFrom('passkey')
          .where('account_id', '=', wie.accountId)
          .where('id', '=', factor.id)
          .execute())
    if (left === 0) await tx.deleteFrom('herstelcode').where('account_id', '=', wie.accountId).execute()
    return 'gedaan'
  })
}
