import { setTimeout as sleep } from 'node:timers/promises'
import { verwerk } from '../../doelbinding/verwerk.ts'
import {
  type Aanmelding,
  beginSessie,
  codeHash,
  findInlogaccount,
  findStap,
  finishStap,
  repeatAnswer,
  termsOf,
  type Stap,
} from './aanmelden.ts'
import type { Bezoek } from './bezoek.ts'
import { openSecret, secretKeyOf } from './geheim.ts'
import { herstelcodeHash, isHerstelcode } from './herstelcode.ts'
import { steadyNow } from './klok.ts'
import { countPoging, forgivePoging } from './limiet.ts'
import { findTotpStep } from './totp.ts'
import { inloggen } from './verwerkingen.ts'

const REPEAT_WAIT_MS = 100
const REPEAT_TRIES = 10

/** Checks the code after the password: of the app, or a recovery code. When it is right the session begins. */
export async function tryTweedeFactor(bezoek: Bezoek, code: string): Promise<Aanmelding> {
  const { kern } = bezoek
  const stap = await findStap(bezoek)
  if (!stap) return { ok: false, reden: 'verlopen' }
  if (stap.gegevens.gelukt)
    return (await repeatAnswer(bezoek, stap, code)) ?? { ok: false, reden: 'verlopen' }
  const counted = { wat: 'tweede-factor', account: stap.accountId, ipAdres: bezoek.ipAdres } as const
  const wacht = await countPoging(kern, counted)
  if (wacht) return { ok: false, reden: 'te-vaak', wacht }
  const vanaf = steadyNow()
  const account = await findInlogaccount(bezoek, { accountId: stap.accountId })
  if (!account) return { ok: false, reden: 'verlopen' }
  const uitslag = await useCode(bezoek, stap.accountId, code)
  if (uitslag !== 'goed') return afterFout(bezoek, { stap, code, uitslag })
  await forgivePoging(kern, counted)
  const { terug } = stap.gegevens
  const onSessie = (sessieId: string) => finishStap(kern, stap, { code: codeHash(kern, code), sessieId })
  return beginSessie(bezoek, account.wie, { vanaf, terug, onSessie })
}

type Uitslag = 'goed' | 'gebruikt' | 'fout'

/** Uses a code up: of two at once that bring the same code, one finds it right. */
export function useCode({ context, deur, kern }: Bezoek, accountId: string, code: string): Promise<Uitslag> {
  const betreft = { kiest: termsOf(deur, { accountId }) }
  return verwerk(context, inloggen, betreft, async (tx) => {
    if (isHerstelcode(code)) {
      const hash = herstelcodeHash(kern, accountId, code)
      const used = await tx
        .deleteFrom('herstelcode')
        .where('account_id', '=', accountId)
        .where('hash', '=', hash)
        .executeTakeFirst()
      return used.numDeletedRows > 0n ? 'goed' : 'fout'
    }
    const factor = await tx
      .selectFrom('tweede_factor')
      .where('account_id', '=', accountId)
      .where('bevestigd_op', 'is not', null)
      .select(['geheim', 'laatste_stap'])
      .executeTakeFirst()
    if (!factor) return 'fout'
    const geheim = openSecret(secretKeyOf(kern), accountId, factor.geheim)
    const nu = Date.now()
    const step = findTotpStep(geheim, code, { nu, laatsteStap: Number(factor.laatste_stap) })
    if (step === null)
      return findTotpStep(geheim, code, { nu, laatsteStap: 0 }) === null ? 'fout' : 'gebruikt'
    const used = await tx
      .updateTable('tweede_factor')
      .set({ laatste_stap: step })
      .where('account_id', '=', accountId)
      .where('laatste_stap', '<', String(step))
      .executeTakeFirst()
    return used.numUpdatedRows > 0n ? 'goed' : 'gebruikt'
  })
}

/** A code that was used may have been used by this very form, sent twice: then the first send answers for both. */
async function afterFout(
  bezoek: Bezoek,
  { stap, code, uitslag }: { stap: Stap; code: string; uitslag: Uitslag },
): Promise<Aanmelding> {
  const tries = uitslag === 'gebruikt' || isHerstelcode(code) ? REPEAT_TRIES : 0
  for (let round = 0; round < tries; round += 1) {
    await sleep(REPEAT_WAIT_MS)
    const now = await findStap(bezoek)
    const answer = now && (await repeatAnswer(bezoek, { ...now, token: stap.token }, code))
    if (answer) return answer
  }
  return { ok: false, reden: 'onjuist' }
}
