import { z } from 'zod'
import type { Context } from '../../doelbinding/context.ts'
import { verwerk } from '../../doelbinding/verwerk.ts'
import { done, type Outcome, refused } from '../../outcome.ts'
import { datumOf } from '../../tijd.ts'
import { bericht, klaarzetten } from '../contact/klaarzetten.ts'
import { aan, gegevensOf } from './vertellen.ts'
import { type Orderstatus, type StapRefusal, zet } from '../onderhoud/onderhoudsorder.ts'
import {
  AANBOD_PER_BLADZIJDE,
  acceptOrder,
  lockOrder,
  lockVerzoek,
  offeredOrders,
  partnerToday,
  type Plek,
  refuseOrder,
  releaseVerzoek,
  straksOrders,
} from './aanbod-queries.ts'
import { orderAangeboden } from './verwerkingen.ts'

const zetKlaar = klaarzetten(orderAangeboden)

/** One order as a ketenpartner names it. */
export type Opdracht = { orderId: string; ketenpartnerId: string }
export type AanbodRefusal = 'niet-gevonden' | StapRefusal

const ADRES_VOORAF_MS = 24 * 60 * 60_000

/** From when a secret address can be seen: what the database decides, said beforehand. */
export const adresVanaf = (begin: Date): Date => new Date(begin.getTime() - ADRES_VOORAF_MS)

const VOORAAN: Plek = { begin: new Date(0), id: '00000000-0000-0000-0000-000000000000' }

/** A page of what is offered to this ketenpartner now, and what it accepted at an address that is secret yet; or null when there is no agreement in force. */
export const listAanbod = (
  context: Context,
  ketenpartnerId: string,
  { nu, na = VOORAAN }: { nu: Date; na?: Plek | undefined },
) => {
  const kiest = [ketenpartnerId, null, na.begin.toISOString(), na.id]
  return verwerk(context, orderAangeboden, { kiest }, async (tx) => {
    const dag = datumOf(nu)
    const [partner] = await tx.run(partnerToday, { ketenpartnerId, dag: `[${dag},${dag}]` })
    const loopt = partner?.soort === 'eigen' || Boolean(partner?.geldig)
    if (!loopt) return null
    const vanaf = new Date(nu.getTime() + ADRES_VOORAF_MS)
    const gevonden = await tx.run(offeredOrders, { ketenpartnerId, ...na })
    const aanbod = gevonden.slice(0, AANBOD_PER_BLADZIJDE)
    return {
      aanbod,
      volgende: gevonden.length > aanbod.length ? (aanbod.at(-1) ?? null) : null,
      straks: await tx.run(straksOrders, { ketenpartnerId, vanaf }),
    }
  })
}

/** The place as it stands in an address, and back. */
export const plekCode = ({ begin, id }: Plek): string => `${begin.toISOString()}_${id}`
export function readPlek(code: string): Plek | undefined {
  const [, moment = '', id = ''] =
    /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)_([0-9a-f-]{36})$/.exec(code) ?? []
  const begin = new Date(moment)
  return z.uuid().safeParse(id).success && !Number.isNaN(begin.getTime()) ? { begin, id } : undefined
}

/** From now on the ketenpartner sees where the work is, and for whom. */
export const aanvaardOpdracht = (
  context: Context,
  opdracht: Opdracht,
  nu: Date,
): Promise<Outcome<null, AanbodRefusal>> =>
  verwerk(zaakOf(context, opdracht), orderAangeboden, kiesOrder(opdracht), async (tx) => {
    const [verzoek] = await tx.run(lockVerzoek, { orderId: opdracht.orderId })
    const [order] = await tx.run(lockOrder, { ...opdracht, id: opdracht.orderId })
    if (!order || !verzoek) return refused('niet-gevonden')
    const next = zet(order.status as Orderstatus, 'aanvaard')
    if (!next.ok) return next
    await tx.run(acceptOrder, { id: order.id, status: next.value, nu })
    const gegevens = { ...gegevensOf(verzoek, order), begin: order.begin.toISOString() }
    await tx.run(zetKlaar, bericht({ ...aan(verzoek, order), sjabloon: 'opdracht-aangenomen', gegevens }))
    return done(null)
  })

/** The ketenpartner does not do it: the report waits for another. */
export const wijsOpdrachtAf = (context: Context, opdracht: Opdracht): Promise<Outcome<null, AanbodRefusal>> =>
  verwerk(zaakOf(context, opdracht), orderAangeboden, kiesOrder(opdracht), async (tx) => {
    const [verzoek] = await tx.run(lockVerzoek, { orderId: opdracht.orderId })
    const [order] = await tx.run(lockOrder, { ...opdracht, id: opdracht.orderId })
    if (!order || !verzoek) return refused('niet-gevonden')
    const next = zet(order.status as Orderstatus, 'wijsAf')
    if (!next.ok) return next
    await tx.run(refuseOrder, { id: order.id, status: next.value })
    await tx.run(releaseVerzoek, { id: verzoek.id, status: 'REG' })
    const gegevens = gegevensOf(verzoek, order)
    await tx.run(zetKlaar, bericht({ ...aan(verzoek, order), sjabloon: 'opdracht-afgewezen', gegevens }))
    return done(null)
  })

export const kiesOrder = ({ ketenpartnerId, orderId }: Opdracht) => ({
  kiest: [ketenpartnerId, orderId, null, null],
})
export const zaakOf = (context: Context, { orderId }: Opdracht): Context => ({
  ...context,
  zaak: `onderhoudsorder ${orderId}`,
})
