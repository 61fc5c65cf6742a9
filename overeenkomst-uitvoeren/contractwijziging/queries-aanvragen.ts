import { statement } from '../../doelbinding/statement.ts'
import { beginWijziging, zetStap } from './rij.ts'
import { contractwijzigingAanvragen } from './verwerkingen.ts'

/** The other person, of whom we know a name and nothing else. */
export const insertAndere = statement(
  contractwijzigingAanvragen,
  (db, p: { id: string; naam: string; geboren: string | null }) =>
    db.insertInto('relatie').values({ id: p.id, aanschrijfnaam: p.naam, geboortedatum: p.geboren }),
)

export const insertWijziging = beginWijziging(contractwijzigingAanvragen)
export const insertStap = zetStap(contractwijzigingAanvragen)

/** Who lives in the home on a day of `dagen`, without those who are in the contract. */
export const huisgenoten = statement(
  contractwijzigingAanvragen,
  (db, p: { eenheidId: string; dagen: string }) =>
    db
      .selectFrom('huishouden_lid as l')
      .innerJoin('huishouden as s', 's.id', 'l.huishouden_id')
      .innerJoin('relatie as r', 'r.id', 'l.relatie_id')
      .select(['r.id', 'r.aanschrijfnaam', 'l.rol'])
      .where('s.eenheid_id', '=', p.eenheidId)
      .where('l.geldig', '&&', p.dagen)
      .orderBy('r.aanschrijfnaam'),
)

/** The case of a death that was carried out already. */
export const alOverleden = statement(contractwijzigingAanvragen, (db, p: { overId: string }) =>
  db
    .selectFrom('contractwijziging')
    .select('id')
    .where('soort', '=', 'overlijden')
    .where('over_id', '=', p.overId)
    .where('afgerond_op', 'is not', null)
    .where('status', '<>', 'vergissing')
    .limit(1),
)

type Verklaring = { id: string; huurderId: string; tekst: string; afgelegdOp: Date }
export const insertVerklaring = statement(contractwijzigingAanvragen, (db, p: Verklaring) =>
  db.insertInto('contractwijziging_verklaring').values({
    contractwijziging_id: p.id,
    relatie_id: p.huurderId,
    tekst: p.tekst,
    afgelegd_op: p.afgelegdOp,
  }),
)
