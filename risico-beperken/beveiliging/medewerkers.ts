import { randomUUID } from 'node:crypto'
import type { Context } from '../../doelbinding/context.ts'
import type { Doelbinding } from '../../doelbinding/kern.ts'
import { lees, verwerk } from '../../doelbinding/verwerk.ts'
import type { Rol } from '../../doelbinding/verwerking.ts'
import type { Inlogdeur } from './deuren.ts'
import { alleKetenpartners, eenMedewerker, gevondenMedewerkers } from './queries.ts'
import { withdrawAccess } from './sessie.ts'
import { dropUitgiften, issue } from './uitgifte.ts'
import { medewerkersBeheren } from './verwerkingen.ts'

/** The choice of the declaration gives this many at a time. */
export const PER_PAGINA = 25

export const searchMedewerkers = (
  context: Context,
  { zoek, inDienst, pagina }: { zoek: string; inDienst: boolean; pagina: number },
) =>
  lees(
    context,
    gevondenMedewerkers,
    { kiest: [zoek, inDienst ? 'in-dienst' : 'uit-dienst', String((pagina - 1) * PER_PAGINA)] },
    {},
  )

/** One employee with account; null when there is none of that number. */
export async function findMedewerker(context: Context, id: string) {
  const [found] = await lees(context, eenMedewerker, { betrokkenen: [id] }, { id })
  return found ?? null
}
export type Medewerker = NonNullable<Awaited<ReturnType<typeof findMedewerker>>>

export const listKetenpartners = (context: Context) =>
  lees(context, alleKetenpartners, { betrokkenen: [] }, {})

export interface NieuweMedewerker {
  naam: string
  inlognaam: string
  afdeling: string
  rollen: readonly Rol[]
  /** Null for own staff; else the contractor this person works for. */
  ketenpartnerId: string | null
  externId: string | null
}

export type Refused = 'inlognaam-bezet' | 'extern-bezet' | 'laatste-beheerder'
type Outcome<T> = { ok: true; value: T } | { ok: false; refusal: Refused }

const REFUSALS: Record<string, Refused> = {
  account_inlognaam_uniek: 'inlognaam-bezet',
  account_extern_uniek: 'extern-bezet',
  medewerker_laatste_beheerder: 'laatste-beheerder',
}

/** Turns what the database refuses by a named rule into that refusal. Anything else stays an error. */
async function refusable<T>(work: Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await work }
  } catch (error) {
    const refusal = REFUSALS[(error as { constraint?: string }).constraint ?? '']
    if (!refusal) throw error
    return { ok: false, refusal }
  }
}

export interface Toegevoegd {
  id: string
  accountId: string
  deur: Inlogdeur
}

/** Adds an employee with an account that has no password yet: an invitation sets it. */
export function addMedewerker(context: Context, nieuw: NieuweMedewerker): Promise<Outcome<Toegevoegd>> {
  const [id, accountId] = [randomUUID(), randomUUID()]
  const deur = nieuw.ketenpartnerId ? 'keten' : 'balie'
  const work = verwerk(context, medewerkersBeheren, { betrokkenen: [id] }, async (tx) => {
    await tx
      .insertInto('medewerker')
      .values({
        id,
        naam: nieuw.naam,
        afdeling: nieuw.afdeling,
        rollen: [...nieuw.rollen],
        ketenpartner_id: nieuw.ketenpartnerId,
      })
      .execute()
    await tx
      .insertInto('account')
      .values({
        id: accountId,
        betrokkene_id: id,
        deur,
        inlognaam: nieuw.inlognaam.toLowerCase(),
        extern_id: nieuw.externId,
      })
      .execute()
    return { id, accountId, deur } as const
  })
  return refusable(work)
}

interface Wijziging {
  afdeling: string
  rollen: readonly Rol[]
  externId: string | null
}

/** Changes what somebody may do. Sessions end: the next sign-in has the new roles. */
export async function changeMedewerker(
  context: Context,
  { id, accountId }: Pick<Medewerker, 'id' | 'accountId'>,
  { afdeling, rollen, externId }: Wijziging,
): Promise<Outcome<void>> {
  const work = verwerk(context, medewerkersBeheren, { betrokkenen: [id] }, async (tx) => {
    await tx
      .updateTable('medewerker')
      .set({ afdeling, rollen: [...rollen] })
      .where('id', '=', id)
      .execute()
    await tx.updateTable('account').set({ extern_id: externId }).where('id', '=', accountId).execute()
  })
  const outcome = await refusable(work)
  if (outcome.ok) await withdrawAccess(context.doelbinding, accountId, { uitnodigingen: false })
  return outcome
}

/** Ends the employment (`op`), or undoes that (null). All access ends at once. */
export async function setUitDienst(
  context: Context,
  { id, accountId }: Pick<Medewerker, 'id' | 'accountId'>,
  op: Date | null,
): Promise<Outcome<void>> {
  const work = verwerk(context, medewerkersBeheren, { betrokkenen: [id] }, async (tx) => {
    await tx.updateTable('medewerker').set({ uit_dienst_op: op }).where('id', '=', id).execute()
    await tx.updateTable('account').set({ geblokkeerd_op: op }).where('betrokkene_id', '=', id).execute()
  })
  const outcome = await refusable(work)
  if (outcome.ok && op) await withdrawAccess(context.doelbinding, accountId, { uitnodigingen: true })
  return outcome
}

/** Takes all second factors away, for who lost a telephone: the next sign-in sets one up. */
export async function resetTweedeFactor(
  context: Context,
  { id, accountId }: Pick<Medewerker, 'id' | 'accountId'>,
): Promise<void> {
  await verwerk(context, medewerkersBeheren, { betrokkenen: [id] }, async (tx) => {
    await tx.deleteFrom('tweede_factor').where('account_id', '=', accountId).execute()
    await tx.deleteFrom('passkey').where('account_id', '=', accountId).execute()
    await tx.deleteFrom('herstelcode').where('account_id', '=', accountId).execute()
  })
  await withdrawAccess(context.doelbinding, accountId, { uitnodigingen: false })
}

/** The path of a new invitation, valid for seven days. Earlier invitations of the account end. */
export async function invite(
  kern: Doelbinding,
  { accountId, deur }: { accountId: string; deur: Inlogdeur },
): Promise<string> {
  await dropUitgiften(kern, 'uitnodiging', accountId)
  return `/uitnodiging/${await issue(kern, 'uitnodiging', { accountId, gegevens: { deur } })}`
}
