import { randomUUID } from 'node:crypto'
import type { Werk } from '../../doelbinding/verwerk.ts'
import { sqlState } from '../../doelbinding/refusal.ts'
import { type Outcome, refused } from '../../outcome.ts'
import { type Orderstatus, zet } from '../onderhoud/onderhoudsorder.ts'
import { type Afspraak, fromRij, planAfspraak, zegAfspraakAf } from '../onderhoud/onderhoudsverzoek.ts'
import { berichtVan } from './bezoek-bericht.ts'
import type { Basis, BezoekStatements } from './bezoek-queries.ts'

export type BezoekWerk = Werk<Basis>

/** Where a visit goes. */
export type Plek = Afspraak & { readonly vakmanId: string | null }
/** One move: `versie` is what the person who chose it saw; without `naar` the visit is called off. */
export type Zet = {
  readonly verzoekId: string
  readonly versie: number
  readonly naar: Plek | null
  /** Pushed back today by an emergency: the tenant is told so. */
  readonly later?: boolean
}
export type ZetRefusal =
  | 'bestaat-niet'
  | 'gewijzigd'
  | 'bezet'
  | 'al-afgehandeld'
  | 'ingetrokken'
  | 'niet-ingepland'
/** Who does it; what is done in one go has one `reeks`. */
export type Door = {
  readonly rol: 'planner' | 'huurder' | 'gemachtigde'
  readonly medewerkerId: string | null
  readonly reeks: string
  readonly nu: Date
}

/** Ends the transaction, with what it already wrote; `orRefuse` makes an answer of it again. */
class Geweigerd extends Error {
  readonly reden: ZetRefusal
  constructor(reden: ZetRefusal) {
    super(reden)
    this.reden = reden
  }
}

const EEN_PLEK = 'onderhoudsorder_een_plek'
const DEADLOCK = '40P01'

/**
 * Waits for work that moves visits. Somebody who was first with the same worker and time is a refusal; so is a deadlock, which
 * is two who each wait for the other's place.
 */
export async function orRefuse<T>(work: Promise<T>): Promise<T | { ok: false; refusal: ZetRefusal }> {
  try {
    return await work
  } catch (error) {
    if (error instanceof Geweigerd) return refused(error.reden)
    const { constraint } = error as { constraint?: string }
    if (constraint === EEN_PLEK || sqlState(error) === DEADLOCK) return refused('bezet')
    throw error
  }
}

export type Verzoekrij = Awaited<ReturnType<typeof readVerzoeken>>[number]
const readVerzoeken = (tx: BezoekWerk, q: BezoekStatements, ids: readonly string[]) =>
  tx.run(q.verzoeken, { ids })

/**
 * Makes, moves or calls off visits, all or none. Throws Geweigerd when one cannot be: wrap the whole `verwerk` in `orRefuse`.
 * Answers the reports as they were before.
 */
export async function voerUit(
  tx: BezoekWerk,
  q: BezoekStatements,
  zetten: readonly Zet[],
  door: Door,
): Promise<Verzoekrij[]> {
  const rijen = await readVerzoeken(
    tx,
    q,
    zetten.map(({ verzoekId }) => verzoekId),
  )
  const byId = new Map(rijen.map((rij) => [rij.id, rij]))
  const orders = rijen.flatMap(({ order_id: id }) => (id === null ? [] : [id]))
  if (zetten.length > 1 && orders.length > 0) await tx.run(q.maakVrij, { ids: orders })
  const wie = new Map((await readBedrijven(tx, q, zetten)).map(({ id, naam }) => [id, naam]))
  for (const each of zetten) {
    const rij = byId.get(each.verzoekId)
    if (!rij) throw new Geweigerd('bestaat-niet')
    if (rij.versie !== each.versie) throw new Geweigerd('gewijzigd')
    await (each.naar ? plaats(tx, q, { rij, naar: each.naar }) : zegAf(tx, q, rij))
    await noteer(tx, q, { rij, naar: each.naar, door })
    await vertel(tx, q, { rij, zet: each, bedrijf: wie.get(each.naar?.ketenpartnerId ?? '') ?? '' })
  }
  return rijen
}

const readBedrijven = (tx: BezoekWerk, q: BezoekStatements, zetten: readonly Zet[]) =>
  tx.run(q.bedrijven, { ids: zetten.flatMap(({ naar }) => (naar ? [naar.ketenpartnerId] : [])) })

/** Puts the message to the tenant ready, with the change itself. */
async function vertel(
  tx: BezoekWerk,
  q: BezoekStatements,
  { rij, zet, bedrijf }: { rij: Verzoekrij; zet: Zet; bedrijf: string },
): Promise<void> {
  const naar = zet.naar && { begin: zet.naar.begin, bedrijf }
  const { id: verzoekId, relatie_id: relatieId, nummer, begin: van } = rij
  const made = berichtVan({ verzoekId, relatieId, nummer, van, naar, later: zet.later ?? false })
  if (made) await tx.run(q.zetKlaar, made)
}

const need = <T>(outcome: Outcome<T, ZetRefusal>): T => {
  if (!outcome.ok) throw new Geweigerd(outcome.refusal)
  return outcome.value
}

async function plaats(
  tx: BezoekWerk,
  q: BezoekStatements,
  { rij, naar }: { rij: Verzoekrij; naar: Plek },
): Promise<void> {
  const { status } = need(planAfspraak(fromRij(rij), naar))
  const blijft = rij.order_id !== null && rij.ketenpartner_id === naar.ketenpartnerId
  const orderId = blijft && rij.order_id ? rij.order_id : randomUUID()
  await zetVerzoek(tx, q, { rij, status, orderId })
  const order = openOrderOf(rij)
  if (order && blijft) {
    const moved = zet(order.status, 'verzet')
    if (!moved.ok) throw new Geweigerd('gewijzigd')
    const saved = await tx.run(q.verzetOrder, { ...order, ...naar, status: moved.value })
    if (saved.length === 0) throw new Geweigerd('gewijzigd')
    return
  }
  if (order) await trekTerug(tx, q, order)
  const { id: verzoekId, relatie_id: huurderId, eenheid_id: eenheidId } = rij
  await tx.run(q.insertOrder, { id: orderId, verzoekId, huurderId, eenheidId, ...naar })
}

async function zegAf(tx: BezoekWerk, q: BezoekStatements, rij: Verzoekrij): Promise<void> {
  const { status } = need(zegAfspraakAf(fromRij(rij)))
  await zetVerzoek(tx, q, { rij, status, orderId: null })
  const order = openOrderOf(rij)
  if (order) await trekTerug(tx, q, order)
}

type Order = { id: string; versie: number; status: Orderstatus }
const openOrderOf = ({ order_id: id, orderversie, orderstatus }: Verzoekrij): Order | null =>
  id === null || orderversie === null ? null : { id, versie: orderversie, status: orderstatus as Orderstatus }

async function trekTerug(tx: BezoekWerk, q: BezoekStatements, order: Order): Promise<void> {
  const ended = zet(order.status, 'trekTerug')
  if (!ended.ok) throw new Geweigerd('gewijzigd')
  const saved = await tx.run(q.trekOrderTerug, { ...order, status: ended.value })
  if (saved.length === 0) throw new Geweigerd('gewijzigd')
}

type Nieuw = { rij: Verzoekrij; status: string; orderId: string | null }
async function zetVerzoek(
  tx: BezoekWerk,
  q: BezoekStatements,
  { rij, status, orderId }: Nieuw,
): Promise<void> {
  const saved = await tx.run(q.zetStatus, { id: rij.id, versie: rij.versie, status, orderId })
  if (saved.length === 0) throw new Geweigerd('gewijzigd')
}

type Gedaan = { rij: Verzoekrij; naar: Plek | null; door: Door }
async function noteer(tx: BezoekWerk, q: BezoekStatements, { rij, naar, door }: Gedaan): Promise<void> {
  await tx.run(q.noteer, {
    id: randomUUID(),
    reeks: door.reeks,
    medewerkerId: door.medewerkerId,
    verzoekId: rij.id,
    huurderId: rij.relatie_id,
    rol: door.rol,
    op: door.nu,
    versie: rij.versie + 1,
    vanVakman: rij.vakman_id,
    vanBegin: rij.begin,
    vanEind: rij.eind,
    naarVakman: naar?.vakmanId ?? null,
    naarBegin: naar?.begin ?? null,
    naarEind: naar?.eind ?? null,
  })
}
