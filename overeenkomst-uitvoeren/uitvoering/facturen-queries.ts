import { statement } from '../../doelbinding/statement.ts'
import { orderFactureren } from './verwerkingen.ts'

export const finishedOrders = statement(orderFactureren, (db, p: { ketenpartnerId: string }) =>
  db
    .selectFrom('onderhoudsorder as o')
    .innerJoin('onderhoudsverzoek as v', 'v.id', 'o.onderhoudsverzoek_id')
    .select(['o.id', 'v.nummer', 'o.gereed_op', 'o.minuten'])
    .where('o.ketenpartner_id', '=', p.ketenpartnerId)
    .where('o.status', '=', 'TEC')
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('factuur as f')
            .select('f.id')
            .whereRef('f.onderhoudsorder_id', '=', 'o.id')
            .where('f.status', 'in', ['ingediend', 'goedgekeurd']),
        ),
      ),
    )
    .orderBy('o.gereed_op', 'desc')
    .limit(50),
)

export const lockFinished = statement(orderFactureren, (db, p: { id: string; ketenpartnerId: string }) =>
  db
    .selectFrom('onderhoudsorder')
    .select(['id', 'status'])
    .where('id', '=', p.id)
    .where('ketenpartner_id', '=', p.ketenpartnerId),
)

export const recentFacturen = statement(orderFactureren, (db, p: { ketenpartnerId: string }) =>
  db
    .selectFrom('factuur')
    .select(['id', 'nummer', 'bedrag_cent', 'status', 'reden', 'ingediend_op', 'onderhoudsorder_id'])
    .where('ketenpartner_id', '=', p.ketenpartnerId)
    .orderBy('ingediend_op', 'desc')
    .limit(25),
)

type Factuur = {
  id: string
  ketenpartnerId: string
  orderId: string
  nummer: string
  bedrag: number
  nu: Date
}
/** Answers nothing when the number was used before, or the order has an invoice. */
export const insertFactuur = statement(orderFactureren, (db, p: Factuur) =>
  db
    .insertInto('factuur')
    .values({
      id: p.id,
      ketenpartner_id: p.ketenpartnerId,
      onderhoudsorder_id: p.orderId,
      nummer: p.nummer,
      bedrag_cent: p.bedrag,
      ingediend_op: p.nu,
    })
    .onConflict((oc) => oc.doNothing())
    .returning('id'),
)

export const sameNummer = statement(orderFactureren, (db, p: { ketenpartnerId: string; nummer: string }) =>
  db
    .selectFrom('factuur')
    .select('id')
    .where('ketenpartner_id', '=', p.ketenpartnerId)
    .where('nummer', '=', p.nummer),
)

export const insertRegel = statement(
  orderFactureren,
  (db, p: { factuurId: string; soort: string; bedrag: number }) =>
    db.insertInto('factuurregel').values({ factuur_id: p.factuurId, soort: p.soort, bedrag_cent: p.bedrag }),
)

export const withdrawFactuur = statement(
  orderFactureren,
  (db, p: { id: string; ketenpartnerId: string; van: string; naar: string }) =>
    db
      .updateTable('factuur')
      .set((eb) => ({ status: p.naar, versie: eb('versie', '+', 1) }))
      .where('id', '=', p.id)
      .where('ketenpartner_id', '=', p.ketenpartnerId)
      .where('status', '=', p.van)
      .returning('id'),
)
