import { statement } from '../../doelbinding/statement.ts'
import { opleveringVastleggen, opleveringVolgen } from './verwerkingen.ts'

export const zaak = statement(opleveringVastleggen, (db, p: { id: string }) =>
  db
    .selectFrom('contractwijziging as w')
    .innerJoin('eenheid as e', 'e.id', 'w.eenheid_id')
    .select(['w.id', 'w.nummer', 'w.soort', 'w.status', 'w.datum', 'w.betrokkenen'])
    .select(['e.straat', 'e.huisnummer', 'e.toevoeging', 'e.postcode', 'e.woonplaats'])
    .where('w.id', '=', p.id),
)

export const inspecties = statement(opleveringVastleggen, (db, p: { id: string }) =>
  db
    .selectFrom('inspectie as i')
    .leftJoin('medewerker as m', 'm.id', 'i.medewerker_id')
    .select([
      'i.id',
      'i.soort',
      'i.gepland_op',
      'i.gedaan_op',
      'i.medewerker_id',
      'i.versie',
      'm.naam as wie',
    ])
    .where('i.contractwijziging_id', '=', p.id)
    .orderBy('i.soort', 'desc'),
)

export const bevindingen = statement(opleveringVastleggen, (db, p: { id: string }) =>
  db
    .selectFrom('inspectie_bevinding as b')
    .innerJoin('inspectie as i', 'i.id', 'b.inspectie_id')
    .select(['b.id', 'b.inspectie_id', 'b.ruimte', 'b.staat', 'b.grond', 'b.kosten_cent'])
    .select(['b.bezwaar', 'b.bezwaar_op', 'b.besluit', 'i.soort', 'i.gedaan_op'])
    .where('i.contractwijziging_id', '=', p.id)
    .orderBy('b.ruimte')
    .orderBy('b.id'),
)

export const afrekening = statement(opleveringVastleggen, (db, p: { id: string }) =>
  db
    .selectFrom('eindafrekening')
    .select(['waarborgsom_cent', 'huur_cent', 'achterstand_cent', 'betaald_cent', 'schade_cent'])
    .select(['apart_cent', 'terug_cent', 'uiterlijk', 'laatste_dag', 'opgemaakt_op'])
    .where('contractwijziging_id', '=', p.id),
)

type Plan = {
  id: string
  wijzigingId: string
  betrokkenen: string[]
  soort: string
  geplandOp: Date
  medewerkerId: string | null
}
export const insertInspectie = statement(opleveringVastleggen, (db, p: Plan) =>
  db.insertInto('inspectie').values({
    id: p.id,
    contractwijziging_id: p.wijzigingId,
    betrokkenen: p.betrokkenen,
    soort: p.soort,
    gepland_op: p.geplandOp,
    medewerker_id: p.medewerkerId,
  }),
)

/** Answers no row when it was planned again since `versie` was read, or is done. */
export const updatePlan = statement(
  opleveringVastleggen,
  (db, p: { id: string; versie: number; geplandOp: Date; medewerkerId: string | null }) =>
    db
      .updateTable('inspectie')
      .set((eb) => ({
        gepland_op: p.geplandOp,
        medewerker_id: p.medewerkerId,
        versie: eb('versie', '+', 1),
      }))
      .where('id', '=', p.id)
      .where('versie', '=', p.versie)
      .where('gedaan_op', 'is', null)
      .returning('id'),
)

type Bevindingrij = {
  id: string
  inspectieId: string
  betrokkenen: string[]
  ruimte: string
  staat: string
  grond: string | null
  kostenCent: number
}
export const insertBevinding = statement(opleveringVastleggen, (db, p: Bevindingrij) =>
  db.insertInto('inspectie_bevinding').values({
    id: p.id,
    inspectie_id: p.inspectieId,
    betrokkenen: p.betrokkenen,
    ruimte: p.ruimte,
    staat: p.staat,
    grond: p.grond,
    kosten_cent: p.kostenCent,
  }),
)

export const deleteBevinding = statement(opleveringVastleggen, (db, p: { id: string }) =>
  db.deleteFrom('inspectie_bevinding').where('id', '=', p.id).returning('id'),
)

/** Answers no row when there is no objection, or it was answered already. */
export const updateBesluit = statement(opleveringVastleggen, (db, p: { id: string; besluit: string }) =>
  db
    .updateTable('inspectie_bevinding')
    .set({ besluit: p.besluit })
    .where('id', '=', p.id)
    .where('bezwaar', 'is not', null)
    .where('besluit', 'is', null)
    .returning('id'),
)

export const ownZaak = statement(opleveringVolgen, (db, p: { id: string; huurders: string[] }) =>
  db
    .selectFrom('contractwijziging')
    .select(['id', 'nummer', 'status', 'betrokkenen'])
    .where('id', '=', p.id)
    .where('betrokkenen', '@>', p.huurders),
)

export const ownInspecties = statement(opleveringVolgen, (db, p: { id: string }) =>
  db
    .selectFrom('inspectie as i')
    .leftJoin('medewerker as m', 'm.id', 'i.medewerker_id')
    .select(['i.id', 'i.soort', 'i.gepland_op', 'i.gedaan_op', 'm.naam as wie'])
    .where('i.contractwijziging_id', '=', p.id)
    .orderBy('i.soort', 'desc'),
)

/** What was found, once the inspection is finished. */
export const ownBevindingen = statement(opleveringVolgen, (db, p: { id: string }) =>
  db
    .selectFrom('inspectie_bevinding as b')
    .innerJoin('inspectie as i', 'i.id', 'b.inspectie_id')
    .select(['b.id', 'b.inspectie_id', 'b.ruimte', 'b.staat', 'b.grond', 'b.kosten_cent'])
    .select(['b.bezwaar', 'b.besluit'])
    .where('i.contractwijziging_id', '=', p.id)
    .where('i.gedaan_op', 'is not', null)
    .orderBy('b.ruimte')
    .orderBy('b.id'),
)

export const ownAfrekening = statement(opleveringVolgen, (db, p: { id: string }) =>
  db
    .selectFrom('eindafrekening')
    .select(['waarborgsom_cent', 'huur_cent', 'achterstand_cent', 'betaald_cent', 'schade_cent'])
    .select(['apart_cent', 'terug_cent', 'uiterlijk', 'laatste_dag', 'opgemaakt_op'])
    .where('contractwijziging_id', '=', p.id),
)

export const ownPdf = statement(opleveringVolgen, (db, p: { id: string; huurders: string[] }) =>
  db
    .selectFrom('eindafrekening as a')
    .innerJoin('contractwijziging as w', 'w.id', 'a.contractwijziging_id')
    .select('a.pdf')
    .where('w.id', '=', p.id)
    .where('w.betrokkenen', '@>', p.huurders)
    .where('w.status', '=', 'afgerekend'),
)

/** Answers no row when there is an objection already. */
export const updateBezwaar = statement(opleveringVolgen, (db, p: { id: string; bezwaar: string; op: Date }) =>
  db
    .updateTable('inspectie_bevinding')
    .set({ bezwaar: p.bezwaar, bezwaar_op: p.op })
    .where('id', '=', p.id)
    .where('bezwaar', 'is', null)
    .returning('id'),
)
