import type { Context } from '../../doelbinding/context.ts'
import { lees, verwerk } from '../../doelbinding/verwerk.ts'
import { addDays, datumOf, momentsAt } from '../../tijd.ts'
import { kiesOrder, type Opdracht, zaakOf } from './aanbod.ts'
import {
  catalogus,
  garantieOrders,
  oneOrder,
  orderFotos,
  orderMaterialen,
  orderMeerwerk,
  orderVeiligheid,
  ordersOfDay,
  telefoonOf,
} from './opdracht-queries.ts'
import { orderUitvoeren } from './verwerkingen.ts'

/** `vakmanId` is one worker, or null for everyone of the ketenpartner. */
type Dagvraag = { dag: string; vakmanId: string | null; nu: Date }

/** Accepted orders of one day in the order of the visits; what is still open of earlier days is on today's list. */
export function listDag(context: Context, ketenpartnerId: string, { dag, vakmanId, nu }: Dagvraag) {
  const van = dag === datumOf(nu) ? new Date(0) : midnight(dag)
  const plek = { ketenpartnerId, vakmanId, van, tot: midnight(addDays(dag, 1)) }
  return lees(context, ordersOfDay, { kiest: [ketenpartnerId, null, dag, vakmanId] }, plek)
}

/** All accepted orders, for the ketenpartner's own system. */
export const listLopend = (context: Context, ketenpartnerId: string) =>
  lees(
    context,
    ordersOfDay,
    { kiest: [ketenpartnerId, null, null, null] },
    { ketenpartnerId, vakmanId: null, van: new Date(0), tot: new Date(8.64e15) },
  )

const midnight = (dag: string): Date => momentsAt(dag, '00:00')[0] ?? new Date(`${dag}T00:00:00Z`)

/** One accepted order with all that the work needs, or null when this ketenpartner may not see it (any more). */
export const findOpdracht = (context: Context, opdracht: Opdracht, nu: Date) =>
  verwerk(zaakOf(context, opdracht), orderUitvoeren, kiesOrder(opdracht), async (tx) => {
    const id = opdracht.orderId
    const [order] = await tx.run(oneOrder, { id, ketenpartnerId: opdracht.ketenpartnerId })
    if (!order) return null
    return {
      ...order,
      fotos: await tx.run(orderFotos, { id }),
      materialen: await tx.run(orderMaterialen, { id }),
      catalogus: await tx.run(catalogus, {}),
      meerwerk: await tx.run(orderMeerwerk, { id }),
      veiligheid: await tx.run(orderVeiligheid, { eenheidId: order.eenheid_id, vandaag: datumOf(nu) }),
    }
  })

const BELLEN_VOORAF_MS = 24 * 60 * 60_000

/** From when the phone number can be seen: what the database decides, said beforehand. */
export const bellenVanaf = (begin: Date): Date => new Date(begin.getTime() - BELLEN_VOORAF_MS)

/** The tenant's phone number, from 24 hours before the appointment until its end. Null outside that window. */
export async function findTelefoon(context: Context, opdracht: Opdracht) {
  const { orderId: id, ketenpartnerId } = opdracht
  const betreft = { kiest: [ketenpartnerId, id] }
  const [row] = await lees(zaakOf(context, opdracht), telefoonOf, betreft, { id, ketenpartnerId })
  return row ?? null
}

/** Orders whose work came back within the term: address and text only, for a short while. */
export const listGarantie = (context: Context, ketenpartnerId: string, nu: Date) =>
  lees(context, garantieOrders, { kiest: [ketenpartnerId, null] }, { ketenpartnerId, nu })
