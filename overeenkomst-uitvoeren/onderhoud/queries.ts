import { statement } from '../../doelbinding/statement.ts'
import type { Wijziging } from '../planning/bezoek-queries.ts'
import { onderhoudPlannen, reparatieOpzoeken } from './verwerkingen.ts'

export const verzoekByNummer = statement(reparatieOpzoeken, (db, p: { nummer: string }) =>
  db.selectFrom('onderhoudsverzoek').select('id').where('nummer', '=', p.nummer),
)

export const zaakVerzoek = statement(onderhoudPlannen, (db, p: { id: string }) =>
  db
    .selectFrom('onderhoudsverzoek as v')
    .innerJoin('relatie as r', 'r.id', 'v.relatie_id')
    .leftJoin('eenheid as g', 'g.id', 'v.eenheid_id')
    .leftJoin('eenheid as e', (join) =>
      join
        .onRef('e.id', '=', 'v.eenheid_id')
        .on((eb) => eb.not(eb.fn<boolean>('is_geheim_adres', ['v.eenheid_id']))),
    )
    .leftJoin('onderhoudsorder as o', 'o.id', 'v.order_id')
    .leftJoin('ketenpartner as k', 'k.id', 'o.ketenpartner_id')
    .select(['v.id', 'v.nummer', 'v.plaats', 'v.omschrijving', 'v.status', 'v.gemeld_op', 'v.afgehandeld_op'])
    .select(['v.intrekreden', 'v.versie', 'v.relatie_id', 'v.eenheid_id', 'r.aanschrijfnaam', 'r.telefoon'])
    .select(['v.vaardigheid', 'v.duur_minuten', 'v.spoed', 'v.dagdelen', 'v.heropend_op'])
    .select(['v.garantie_op', 'v.garantie_ketenpartner_id', 'v.garantie_vakman_id'])
    .select(['e.straat', 'e.huisnummer', 'e.toevoeging', 'g.postcode', 'e.woonplaats'])
    .select((eb) => eb.fn<boolean>('is_geheim_adres', ['v.eenheid_id']).as('geheim'))
    .select([
      'o.id as order_id',
      'o.status as orderstatus',
      'o.versie as orderversie',
      'o.begin',
      'o.eind',
      'o.ketenpartner_id',
      'o.vakman_id',
      'k.naam as ketenpartner',
      'k.soort as ketenpartnersoort',
    ])
    .where('v.id', '=', p.id),
)

export const zaakFotos = statement(onderhoudPlannen, (db, p: { verzoekId: string }) =>
  db
    .selectFrom('foto')
    .select(['id', 'voorbeeld', 'breedte', 'hoogte'])
    .where('onderhoudsverzoek_id', '=', p.verzoekId)
    .orderBy('id'),
)

export const zaakFoto = statement(onderhoudPlannen, (db, p: { id: string; verzoekId: string }) =>
  db
    .selectFrom('foto')
    .select('inhoud')
    .where('id', '=', p.id)
    .where('onderhoudsverzoek_id', '=', p.verzoekId),
)

/** Those with an agreement in force on a day of `dagen`, a daterange such as `[2026-11-24,2026-11-24]`. */
export const ketenpartnersOn = statement(onderhoudPlannen, (db, p: { dagen: string }) =>
  db
    .selectFrom('ketenpartner as k')
    .innerJoin('verwerkersovereenkomst as v', 'v.ketenpartner_id', 'k.id')
    .select(['k.id', 'k.naam', 'k.specialisme'])
    .where('v.geldig', '&&', p.dagen)
    .distinct()
    .orderBy('k.naam'),
)

/** Who plans on the page of a report is noted as on the board. */
export const noteerWijziging = statement(onderhoudPlannen, (db, p: Omit<Wijziging, 'naarVakman'>) =>
  db.insertInto('afspraakwijziging').values({
    id: p.id,
    reeks: p.reeks,
    medewerker_id: p.medewerkerId,
    onderhoudsverzoek_id: p.verzoekId,
    relatie_id: p.huurderId,
    rol: p.rol,
    op: p.op,
    versie: p.versie,
    van_vakman_id: p.vanVakman,
    van_begin: p.vanBegin,
    van_eind: p.vanEind,
    naar_begin: p.naarBegin,
    naar_eind: p.naarEind,
  }),
)

type OrderRij = { id: string; verzoekId: string; huurderId: string; eenheidId: string } & Plan
type Plan = { ketenpartnerId: string; begin: Date; eind: Date }
export const insertOrder = statement(onderhoudPlannen, (db, p: OrderRij) =>
  db.insertInto('onderhoudsorder').values({
    id: p.id,
    onderhoudsverzoek_id: p.verzoekId,
    relatie_id: p.huurderId,
    eenheid_id: p.eenheidId,
    ketenpartner_id: p.ketenpartnerId,
    begin: p.begin,
    eind: p.eind,
  }),
)

type OrderVersie = { id: string; versie: number; status: string }
/** Moved to a firm that chooses the worker itself: the one who had it is free again. */
export const updateOrder = statement(onderhoudPlannen, (db, p: OrderVersie & Pick<Plan, 'begin' | 'eind'>) =>
  db
    .updateTable('onderhoudsorder')
    .set((eb) => ({
      status: p.status,
      begin: p.begin,
      eind: p.eind,
      vakman_id: null,
      versie: eb('versie', '+', 1),
    }))
    .where('id', '=', p.id)
    .where('versie', '=', p.versie)
    .returning('id'),
)

export const withdrawOrder = statement(onderhoudPlannen, (db, p: OrderVersie) =>
  db
    .updateTable('onderhoudsorder')
    .set((eb) => ({ status: p.status, versie: eb('versie', '+', 1) }))
    .where('id', '=', p.id)
    .where('versie', '=', p.versie)
    .returning('id'),
)

/** Answers no row when somebody else changed the report since `versie` was read. */
export const updateStatus = statement(
  onderhoudPlannen,
  (db, p: { id: string; versie: number; status: string; orderId: string }) =>
    db
      .updateTable('onderhoudsverzoek')
      .set((eb) => ({ status: p.status, order_id: p.orderId, versie: eb('versie', '+', 1) }))
      .where('id', '=', p.id)
      .where('versie', '=', p.versie)
      .returning('id'),
)
