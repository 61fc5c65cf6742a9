import { statement } from '../../doelbinding/statement.ts'
import { reparatiesVanPersoon } from './verwerkingen-persoon.ts'

export const reparatiesVan = statement(reparatiesVanPersoon, (db, p: { id: string }) =>
  db
    .selectFrom('onderhoudsverzoek')
    .select(['id', 'nummer', 'plaats', 'status', 'gemeld_op'])
    .where('relatie_id', '=', p.id)
    .orderBy('gemeld_op', 'desc')
    .limit(5),
)
