import { statement } from '../../doelbinding/statement.ts'
import { contractwijzigingBehandelen } from './verwerkingen.ts'

export const inspectieVan = statement(contractwijzigingBehandelen, (db, p: { id: string; soort: string }) =>
  db
    .selectFrom('inspectie')
    .select(['id', 'gepland_op'])
    .where('contractwijziging_id', '=', p.id)
    .where('soort', '=', p.soort),
)

export const gevonden = statement(contractwijzigingBehandelen, (db, p: { inspectieId: string }) =>
  db.selectFrom('inspectie_bevinding').select('grond').where('inspectie_id', '=', p.inspectieId),
)

export const markGedaan = statement(contractwijzigingBehandelen, (db, p: { id: string; op: Date }) =>
  db.updateTable('inspectie').set({ gedaan_op: p.op }).where('id', '=', p.id),
)

export const afrekeningKlaar = statement(contractwijzigingBehandelen, (db, p: { id: string }) =>
  db.selectFrom('eindafrekening').select('uiterlijk').where('contractwijziging_id', '=', p.id),
)
