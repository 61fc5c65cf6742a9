import type { Context } from '../../doelbinding/context.ts'
import { verwerk } from '../../doelbinding/verwerk.ts'
import { datumOf } from '../../tijd.ts'
import { agreements, openOrders } from './balie-queries.ts'
import { ordersBewaken } from './verwerkingen-balie.ts'

/** Why an order waits for a planner: its text, extra work, or a ketenpartner that may not go on. */
export const AANDACHT = ['tekst', 'meerwerk', 'overeenkomst'] as const
export type Aandacht = (typeof AANDACHT)[number]

/** At most 50 open orders that wait for this reason, by the time of the visit. */
export const listAandacht = (context: Context, aandacht: Aandacht, nu: Date) =>
  verwerk(context, ordersBewaken, { kiest: [aandacht] }, async (tx) => {
    const dag = datumOf(nu)
    const loopt = new Set(
      (await tx.run(agreements, { dag: `[${dag},${dag}]` })).map(({ ketenpartner_id: id }) => id),
    )
    const orders = await tx.run(openOrders, {})
    // The persons that were chosen may have other orders too.
    return orders.filter((order) => {
      if (aandacht === 'tekst') return order.werkomschrijving === null
      if (aandacht === 'meerwerk') return order.status === 'WOG'
      return order.soort !== 'eigen' && !loopt.has(order.ketenpartner_id)
    })
  })
