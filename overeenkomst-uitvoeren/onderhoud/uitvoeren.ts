import type { Context } from '../../doelbinding/context.ts'
import { verwerk } from '../../doelbinding/verwerk.ts'
import { done, type Outcome, refused } from '../../outcome.ts'
import { datumOf } from '../../tijd.ts'
import { fromRij, meldGereed } from './onderhoudsverzoek.ts'
import { type Orderstatus, type StapRefusal, zet } from './onderhoudsorder.ts'
import { agreementOn, openOrder, openOrders, updateAfgehandeld, updateGereed } from './queries.ts'
import { orderUitvoeren } from './verwerkingen.ts'

/** Open orders of one ketenpartner, or null when no agreement is in force today: then nothing is seen at all. */
export function listOpdrachten(context: Context, ketenpartnerId: string, nu: Date) {
  const vandaag = datumOf(nu)
  return verwerk(context, orderUitvoeren, { kiest: [ketenpartnerId, vandaag] }, async (tx) => {
    const [agreement] = await tx.run(agreementOn, { ketenpartnerId, vandaag: `[${vandaag},${vandaag}]` })
    return agreement ? tx.run(openOrders, { ketenpartnerId }) : null
  })
}

export type GereedRefusal =
  | 'niet-gevonden'
  | 'niet-ingepland'
  | 'al-afgehandeld'
  | 'ingetrokken'
  | 'gewijzigd'
  | StapRefusal

/** The workman says that one order is done: from then on the ketenpartner no longer sees it. Answers the report's number. */
export function meldOpdrachtGereed(
  context: Context,
  { orderId, ketenpartnerId }: { orderId: string; ketenpartnerId: string },
  nu: Date,
): Promise<Outcome<string, GereedRefusal>> {
  const kiest = [ketenpartnerId, datumOf(nu), orderId]
  return verwerk(
    { ...context, zaak: `onderhoudsorder ${orderId}` },
    orderUitvoeren,
    { kiest },
    async (tx) => {
      const [row] = await tx.run(openOrder, { id: orderId, ketenpartnerId })
      if (!row) return refused('niet-gevonden')
      const gereed = meldGereed(fromRij(row), nu)
      if (!gereed.ok) return gereed
      const { status, afgehandeldOp } = gereed.value
      const verzoek = { id: row.onderhoudsverzoek_id, versie: row.versie, status, afgehandeldOp }
      const saved = await tx.run(updateAfgehandeld, verzoek)
      if (saved.length === 0) return refused('gewijzigd')
      const order = zet(row.orderstatus === 'GUN' ? 'INB' : (row.orderstatus as Orderstatus), 'meldGereed')
      if (!order.ok) return order
      const ended = { id: orderId, versie: row.orderversie, status: order.value, gereedOp: nu }
      if ((await tx.run(updateGereed, ended)).length === 0)
        throw new Error('De order volgt zijn verzoek niet.')
      return done(row.nummer)
    },
  )
}
