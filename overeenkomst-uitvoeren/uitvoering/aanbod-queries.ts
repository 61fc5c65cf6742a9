import { statement } from '../../doelbinding/statement.ts'
import { orderAangeboden } from './verwerkingen.ts'

/** So many offers are on a page. */
export const AANBOD_PER_BLADZIJDE = 100

/** A place in the order of offers: a page begins after it. */
export type Plek = { readonly begin: Date; readonly id: string }

export const offeredOrders = statement(orderAangeboden, (db, p: { ketenpartnerId: string } & Plek) =>
  db
    .selectFrom('onderhoudsorder')
    .select(['id', 'begin', 'eind', 'plaats', 'spoed', 'afrekening', 'werkomschrijving'])
    .select((eb) =>
      eb
        .case()
        .when(eb.fn<boolean>('is_geheim_adres', ['eenheid_id']))
        .then('')
        .else(eb.ref('postcodegebied'))
        .end()
        .as('postcodegebied'),
    )
    .where('ketenpartner_id', '=', p.ketenpartnerId)
    .where('status', '=', 'GUN')
    .where((eb) =>
      eb.or([eb('begin', '>', p.begin), eb.and([eb('begin', '=', p.begin), eb('id', '>', p.id)])]),
    )
    .orderBy('begin')
    .orderBy('id')
    .limit(AANBOD_PER_BLADZIJDE + 1),
)

/** Accepted visits at a secret address, as far as they are known before that address may be seen. */
export const straksOrders = statement(orderAangeboden, (db, p: { ketenpartnerId: string; vanaf: Date }) =>
  db
    .selectFrom('onderhoudsorder as o')
    .innerJoin('onderhoudsverzoek as v', 'v.id', 'o.onderhoudsverzoek_id')
    .select(['o.id', 'o.begin', 'o.eind', 'o.plaats', 'v.nummer'])
    .where('o.ketenpartner_id', '=', p.ketenpartnerId)
    .where('o.status', 'in', ['INB', 'WOG'])
    .where('o.begin', '>', p.vanaf)
    .where((eb) => eb.fn<boolean>('is_geheim_adres', ['o.eenheid_id']))
    .orderBy('o.begin')
    .limit(100),
)

/** Whether anything may flow to this ketenpartner today: for the words on the page; the choices of the uses ask it too. */
export const partnerToday = statement(orderAangeboden, (db, p: { ketenpartnerId: string; dag: string }) =>
  db
    .selectFrom('ketenpartner as k')
    .leftJoin('verwerkersovereenkomst as v', (join) =>
      join.onRef('v.ketenpartner_id', '=', 'k.id').on('v.geldig', '@>', p.dag),
    )
    .select(['k.soort', 'v.geldig'])
    .where('k.id', '=', p.ketenpartnerId),
)

/** Locks the report first and its order next, as everyone does who changes both. */
export const lockVerzoek = statement(orderAangeboden, (db, p: { orderId: string }) =>
  db
    .selectFrom('onderhoudsverzoek')
    .select(['id', 'nummer', 'status', 'versie'])
    .where('order_id', '=', p.orderId)
    .forUpdate(),
)

export const lockOrder = statement(orderAangeboden, (db, p: { id: string; ketenpartnerId: string }) =>
  db
    .selectFrom('onderhoudsorder as o')
    .innerJoin('ketenpartner as k', 'k.id', 'o.ketenpartner_id')
    .select(['o.id', 'o.relatie_id', 'o.begin', 'o.status', 'k.naam as bedrijf'])
    .where('o.id', '=', p.id)
    .where('o.ketenpartner_id', '=', p.ketenpartnerId)
    .forUpdate('o'),
)

export const acceptOrder = statement(orderAangeboden, (db, p: { id: string; status: string; nu: Date }) =>
  db
    .updateTable('onderhoudsorder')
    .set((eb) => ({ status: p.status, aanvaard_op: p.nu, versie: eb('versie', '+', 1) }))
    .where('id', '=', p.id),
)

export const refuseOrder = statement(orderAangeboden, (db, p: { id: string; status: string }) =>
  db
    .updateTable('onderhoudsorder')
    .set((eb) => ({ status: p.status, versie: eb('versie', '+', 1) }))
    .where('id', '=', p.id),
)

export const releaseVerzoek = statement(orderAangeboden, (db, p: { id: string; status: string }) =>
  db
    .updateTable('onderhoudsverzoek')
    .set((eb) => ({ status: p.status, order_id: null, versie: eb('versie', '+', 1) }))
    .where('id', '=', p.id),
)
