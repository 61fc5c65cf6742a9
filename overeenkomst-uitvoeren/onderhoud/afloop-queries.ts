import { statement } from '../../doelbinding/statement.ts'
import { reparatieBeoordelen, reparatieIntrekken } from './verwerkingen-melden.ts'

type Wie = { id: string; huurderId: string }

export const teIntrekken = statement(reparatieIntrekken, (db, p: Wie) =>
  db
    .selectFrom('onderhoudsverzoek as v')
    .leftJoin('onderhoudsorder as o', 'o.id', 'v.order_id')
    .select(['v.nummer', 'v.status', 'v.gemeld_op', 'v.afgehandeld_op', 'v.intrekreden', 'v.order_id'])
    .select(['o.begin', 'o.eind', 'o.ketenpartner_id', 'o.status as orderstatus', 'o.versie as orderversie'])
    .where('v.id', '=', p.id)
    .where('v.relatie_id', '=', p.huurderId),
)

type Ingetrokken = { id: string; versie: number; status: string; reden: string; afgehandeldOp: Date }
export const cancelVerzoek = statement(reparatieIntrekken, (db, p: Ingetrokken) =>
  db
    .updateTable('onderhoudsverzoek')
    .set((eb) => ({
      status: p.status,
      intrekreden: p.reden,
      afgehandeld_op: p.afgehandeldOp,
      order_id: null,
      versie: eb('versie', '+', 1),
    }))
    .where('id', '=', p.id)
    .where('versie', '=', p.versie)
    .returning('id'),
)

export const cancelOrder = statement(
  reparatieIntrekken,
  (db, p: { id: string; versie: number; status: string }) =>
    db
      .updateTable('onderhoudsorder')
      .set((eb) => ({ status: p.status, versie: eb('versie', '+', 1) }))
      .where('id', '=', p.id)
      .where('versie', '=', p.versie)
      .returning('id'),
)

export const teBeoordelen = statement(reparatieBeoordelen, (db, p: Wie) =>
  db
    .selectFrom('onderhoudsverzoek as v')
    .leftJoin('onderhoudsorder as o', 'o.id', 'v.order_id')
    .leftJoin('tevredenheid as t', 't.order_id', 'v.order_id')
    .select(['v.nummer', 'v.status', 'v.gemeld_op', 'v.afgehandeld_op', 'v.intrekreden', 'v.order_id'])
    .select(['v.versie', 'o.begin', 'o.eind', 'o.ketenpartner_id', 't.tevreden'])
    .where('v.id', '=', p.id)
    .where('v.relatie_id', '=', p.huurderId),
)

type Gegeven = {
  orderId: string
  verzoekId: string
  huurderId: string
  tevreden: boolean
  redenen: string[]
  toelichting: string | null
  op: Date
}
/** No row when this visit has an opinion already. */
export const insertTevredenheid = statement(reparatieBeoordelen, (db, p: Gegeven) =>
  db
    .insertInto('tevredenheid')
    .values({
      order_id: p.orderId,
      onderhoudsverzoek_id: p.verzoekId,
      relatie_id: p.huurderId,
      tevreden: p.tevreden,
      redenen: p.redenen,
      toelichting: p.toelichting,
      gegeven_op: p.op,
    })
    .onConflict((conflict) => conflict.column('order_id').doNothing())
    .returning('order_id'),
)

export const reopenVerzoek = statement(
  reparatieBeoordelen,
  (db, p: { id: string; versie: number; status: string; nu: Date }) =>
    db
      .updateTable('onderhoudsverzoek')
      .set((eb) => ({
        status: p.status,
        heropend_op: p.nu,
        afgehandeld_op: null,
        order_id: null,
        versie: eb('versie', '+', 1),
      }))
      .where('id', '=', p.id)
      .where('versie', '=', p.versie)
      .returning('id'),
)
