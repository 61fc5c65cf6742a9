import { statement } from '../../doelbinding/statement.ts'
import { orderUitvoeren } from './verwerkingen.ts'

/** Locks the report first and its order next, as everyone does who changes both. */
export const lockVerzoek = statement(orderUitvoeren, (db, p: { orderId: string }) =>
  db
    .selectFrom('onderhoudsverzoek')
    .select(['id', 'nummer', 'status', 'gemeld_op', 'afgehandeld_op', 'intrekreden'])
    .where('order_id', '=', p.orderId)
    .forUpdate(),
)

export const lockOrder = statement(orderUitvoeren, (db, p: { id: string; ketenpartnerId: string }) =>
  db
    .selectFrom('onderhoudsorder as o')
    .innerJoin('ketenpartner as k', 'k.id', 'o.ketenpartner_id')
    .select(['o.id', 'o.relatie_id', 'o.status', 'o.begin', 'o.eind', 'o.ketenpartner_id'])
    .select(['o.onderweg_op', 'o.begonnen_op', 'o.afrekening', 'k.naam as bedrijf'])
    .where('o.id', '=', p.id)
    .where('o.ketenpartner_id', '=', p.ketenpartnerId)
    .forUpdate('o'),
)

/** `null` leaves a moment as it was. */
type Gang = { id: string; status: string; onderweg: Date | null; begonnen: Date | null }
export const saveGang = statement(orderUitvoeren, (db, p: Gang) =>
  db
    .updateTable('onderhoudsorder')
    .set((eb) => ({
      status: p.status,
      onderweg_op: eb.fn.coalesce(eb.val(p.onderweg), 'onderweg_op'),
      begonnen_op: eb.fn.coalesce(eb.val(p.begonnen), 'begonnen_op'),
      versie: eb('versie', '+', 1),
    }))
    .where('id', '=', p.id),
)

type Einde = { id: string; status: string; nu: Date; vervolgreden: string | null; minuten: number | null }
export const endOrder = statement(orderUitvoeren, (db, p: Einde) =>
  db
    .updateTable('onderhoudsorder')
    .set((eb) => ({
      status: p.status,
      gereed_op: p.nu,
      vervolgreden: p.vervolgreden,
      minuten: p.minuten,
      versie: eb('versie', '+', 1),
    }))
    .where('id', '=', p.id),
)

type Verzoek = { id: string; status: string; afgehandeldOp: Date | null; orderId: string | null }
export const saveVerzoek = statement(orderUitvoeren, (db, p: Verzoek) =>
  db
    .updateTable('onderhoudsverzoek')
    .set((eb) => ({
      status: p.status,
      afgehandeld_op: p.afgehandeldOp,
      order_id: p.orderId,
      versie: eb('versie', '+', 1),
    }))
    .where('id', '=', p.id),
)

type Foto = {
  id: string
  orderId: string
  relatieId: string
  moment: string
  inhoud: Buffer
  voorbeeld: Buffer
  breedte: number
  hoogte: number
}
export const insertOrderfoto = statement(orderUitvoeren, (db, p: Foto) =>
  db.insertInto('orderfoto').values({
    id: p.id,
    onderhoudsorder_id: p.orderId,
    relatie_id: p.relatieId,
    moment: p.moment,
    inhoud: p.inhoud,
    voorbeeld: p.voorbeeld,
    breedte: p.breedte,
    hoogte: p.hoogte,
  }),
)

export const countFotos = statement(orderUitvoeren, (db, p: { id: string }) =>
  db
    .selectFrom('orderfoto')
    .select((eb) => eb.fn.countAll<string>().as('aantal'))
    .where('onderhoudsorder_id', '=', p.id),
)

export const materiaalByCode = statement(orderUitvoeren, (db, p: { code: string }) =>
  db
    .selectFrom('materiaal')
    .select(['code', 'prijs_cent'])
    .where('code', '=', p.code)
    .where('vervallen', '=', false),
)

type Gebruik = { orderId: string; relatieId: string; code: string; aantal: number; prijs: string }
export const saveMateriaal = statement(orderUitvoeren, (db, p: Gebruik) =>
  db
    .insertInto('ordermateriaal')
    .values({
      onderhoudsorder_id: p.orderId,
      materiaal_code: p.code,
      relatie_id: p.relatieId,
      aantal: p.aantal,
      prijs_cent: p.prijs,
    })
    .onConflict((oc) =>
      oc
        .columns(['onderhoudsorder_id', 'materiaal_code'])
        .doUpdateSet({ aantal: p.aantal, prijs_cent: p.prijs }),
    ),
)

export const dropMateriaal = statement(orderUitvoeren, (db, p: { orderId: string; code: string }) =>
  db
    .deleteFrom('ordermateriaal')
    .where('onderhoudsorder_id', '=', p.orderId)
    .where('materiaal_code', '=', p.code),
)

export const meerwerkGrens = statement(orderUitvoeren, (db, p: { ketenpartnerId: string }) =>
  db.selectFrom('ketenpartner').select('meerwerk_grens_cent').where('id', '=', p.ketenpartnerId),
)

export const earlierMeerwerk = statement(orderUitvoeren, (db, p: { orderId: string }) =>
  db
    .selectFrom('meerwerk')
    .select((eb) => eb.fn.coalesce(eb.fn.sum<string>('bedrag_cent'), eb.val('0')).as('som'))
    .where('onderhoudsorder_id', '=', p.orderId)
    .where('status', '=', 'goedgekeurd'),
)

type Meerwerk = {
  id: string
  orderId: string
  relatieId: string
  omschrijving: string
  bedrag: number
  status: string
  nu: Date
  beslistOp: Date | null
}
export const insertMeerwerk = statement(orderUitvoeren, (db, p: Meerwerk) =>
  db.insertInto('meerwerk').values({
    id: p.id,
    onderhoudsorder_id: p.orderId,
    relatie_id: p.relatieId,
    omschrijving: p.omschrijving,
    bedrag_cent: p.bedrag,
    status: p.status,
    gevraagd_op: p.nu,
    beslist_op: p.beslistOp,
  }),
)

type Getekend = { orderId: string; relatieId: string; naam: string; beeld: Buffer | null; nu: Date }
export const insertHandtekening = statement(orderUitvoeren, (db, p: Getekend) =>
  db.insertInto('handtekening').values({
    onderhoudsorder_id: p.orderId,
    relatie_id: p.relatieId,
    naam: p.naam,
    beeld: p.beeld,
    getekend_op: p.nu,
  }),
)
