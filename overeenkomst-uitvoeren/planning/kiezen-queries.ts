import { statement } from '../../doelbinding/statement.ts'
import { bezoekStatements } from './bezoek-queries.ts'
import { afspraakKiezen } from './verwerkingen.ts'

export const eigenBezoek = bezoekStatements(afspraakKiezen)

export const eigenVerzoek = statement(afspraakKiezen, (db, p: { id: string; huurderId: string }) =>
  db
    .selectFrom('onderhoudsverzoek as v')
    .innerJoin('eenheid as e', 'e.id', 'v.eenheid_id')
    .leftJoin('onderhoudsorder as o', 'o.id', 'v.order_id')
    .leftJoin('ketenpartner as k', 'k.id', 'o.ketenpartner_id')
    .select(['v.id', 'v.nummer', 'v.plaats', 'v.status', 'v.gemeld_op', 'v.afgehandeld_op', 'v.intrekreden'])
    .select(['v.vaardigheid', 'v.duur_minuten', 'v.spoed', 'v.dagdelen', 'v.wachtlijst_op', 'v.versie'])
    .select([
      'v.heropend_op',
      'v.order_id',
      'o.begin',
      'o.eind',
      'o.ketenpartner_id',
      'o.status as orderstatus',
    ])
    .select(['e.postcode', 'k.naam as ketenpartner', 'v.garantie_ketenpartner_id', 'v.garantie_vakman_id'])
    .where('v.id', '=', p.id)
    .where('v.relatie_id', '=', p.huurderId),
)

export const zetWachtlijst = statement(afspraakKiezen, (db, p: { id: string; versie: number; op: Date }) =>
  db
    .updateTable('onderhoudsverzoek')
    .set((eb) => ({ wachtlijst_op: p.op, versie: eb('versie', '+', 1) }))
    .where('id', '=', p.id)
    .where('versie', '=', p.versie)
    .returning('id'),
)
