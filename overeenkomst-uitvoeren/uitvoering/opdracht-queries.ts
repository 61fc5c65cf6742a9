import { statement } from '../../doelbinding/statement.ts'
import { orderBellen, orderGarantie, orderUitvoeren } from './verwerkingen.ts'

const GAANDE = ['INB', 'WOG'] as const

/** The orders that were opened, in a stretch of time. */
export const ordersOfDay = statement(
  orderUitvoeren,
  (db, p: { ketenpartnerId: string; vakmanId: string | null; tot: Date; van: Date }) =>
    db
      .selectFrom('onderhoudsorder as o')
      .innerJoin('onderhoudsverzoek as v', 'v.id', 'o.onderhoudsverzoek_id')
      .leftJoin('eenheid as e', 'e.id', 'o.eenheid_id')
      .select([
        'o.id',
        'o.begin',
        'o.eind',
        'o.plaats',
        'o.spoed',
        'o.status',
        'o.onderweg_op',
        'o.begonnen_op',
      ])
      .select(['v.nummer', 'e.straat', 'e.huisnummer', 'e.toevoeging', 'e.postcode', 'e.woonplaats'])
      .where('o.ketenpartner_id', '=', p.ketenpartnerId)
      .where('o.status', 'in', GAANDE)
      .where('o.begin', '<', p.tot)
      .where('o.begin', '>=', p.van)
      // Those of this worker and of nobody; all when no worker is asked for.
      .where((eb) => {
        const wie = eb.cast<string | null>(eb.val(p.vakmanId), 'uuid')
        return eb(
          eb.fn.coalesce('o.vakman_id', wie),
          'is not distinct from',
          eb.fn.coalesce(wie, 'o.vakman_id'),
        )
      })
      .orderBy('o.begin')
      .orderBy('o.id')
      .limit(100),
)

export const oneOrder = statement(orderUitvoeren, (db, p: { id: string; ketenpartnerId: string }) =>
  db
    .selectFrom('onderhoudsorder as o')
    .innerJoin('onderhoudsverzoek as v', 'v.id', 'o.onderhoudsverzoek_id')
    .innerJoin('relatie as r', 'r.id', 'o.relatie_id')
    .leftJoin('eenheid as e', 'e.id', 'o.eenheid_id')
    .select([
      'o.id',
      'o.begin',
      'o.eind',
      'o.plaats',
      'o.spoed',
      'o.status',
      'o.onderweg_op',
      'o.begonnen_op',
    ])
    .select(['o.werkomschrijving', 'o.toegang', 'o.minuten', 'o.eenheid_id', 'o.afrekening'])
    .select((eb) => [
      'v.nummer',
      eb.fn<boolean>('is_geheim_adres', ['o.eenheid_id']).as('geheim'),
      eb
        .case()
        .when(eb.fn<boolean>('is_geheim_adres', ['o.eenheid_id']))
        .then(null)
        .else(eb.ref('r.aanschrijfnaam'))
        .end()
        .as('aanschrijfnaam'),
    ])
    .select(['e.straat', 'e.huisnummer', 'e.toevoeging', 'e.postcode', 'e.woonplaats'])
    .where('o.id', '=', p.id)
    .where('o.ketenpartner_id', '=', p.ketenpartnerId)
    .where('o.status', 'in', GAANDE),
)

export const orderFotos = statement(orderUitvoeren, (db, p: { id: string }) =>
  db
    .selectFrom('orderfoto')
    .select(['id', 'moment', 'voorbeeld', 'breedte', 'hoogte'])
    .where('onderhoudsorder_id', '=', p.id)
    .orderBy('moment', 'desc')
    .orderBy('id')
    .limit(30),
)

export const orderMaterialen = statement(orderUitvoeren, (db, p: { id: string }) =>
  db
    .selectFrom('ordermateriaal as o')
    .innerJoin('materiaal as m', 'm.code', 'o.materiaal_code')
    .select(['m.code', 'm.naam', 'm.per', 'o.aantal'])
    .where('o.onderhoudsorder_id', '=', p.id)
    .orderBy('m.naam'),
)

export const catalogus = statement(orderUitvoeren, (db) =>
  db.selectFrom('materiaal').select(['code', 'naam', 'per']).where('vervallen', '=', false).orderBy('naam'),
)

export const orderMeerwerk = statement(orderUitvoeren, (db, p: { id: string }) =>
  db
    .selectFrom('meerwerk')
    .select(['id', 'omschrijving', 'bedrag_cent', 'status', 'reden'])
    .where('onderhoudsorder_id', '=', p.id)
    .orderBy('gevraagd_op'),
)

/** Agreements of the people who live here, and of the building; those that ended are not shown. */
export const orderVeiligheid = statement(orderUitvoeren, (db, p: { eenheidId: string; vandaag: string }) =>
  db
    .selectFrom('veiligheidsafspraak')
    .select('code')
    .where('eenheid_id', '=', p.eenheidId)
    .where('geldig_tot', '>=', p.vandaag)
    .distinct()
    .orderBy('code'),
)

export const telefoonOf = statement(orderBellen, (db, p: { id: string; ketenpartnerId: string }) =>
  db
    .selectFrom('onderhoudsorder as o')
    .innerJoin('relatie as r', 'r.id', 'o.relatie_id')
    .select(['r.telefoon', 'o.eind'])
    .where('o.id', '=', p.id)
    .where('o.ketenpartner_id', '=', p.ketenpartnerId),
)

export const garantieOrders = statement(orderGarantie, (db, p: { ketenpartnerId: string; nu: Date }) =>
  db
    .selectFrom('onderhoudsorder as o')
    .leftJoin('eenheid as e', 'e.id', 'o.eenheid_id')
    .select(['o.id', 'o.plaats', 'o.werkomschrijving', 'o.garantie_tot'])
    .select(['e.straat', 'e.huisnummer', 'e.toevoeging', 'e.postcode', 'e.woonplaats'])
    .where('o.ketenpartner_id', '=', p.ketenpartnerId)
    .where('o.garantie_tot', '>', p.nu)
    .orderBy('o.garantie_tot')
    .limit(50),
)
