import { statement } from '../../doelbinding/statement.ts'
import { beginWijziging, zetStap } from './rij.ts'
import { contractwijzigingBehandelen } from './verwerkingen.ts'

type Zaakrij = {
  id: string
  versie: number
  status: string
  datum: string | null
  uiterlijk: string | null
  huisgenoot: boolean
  wezen: boolean
  andereId: string | null
  betrokkenen: string[]
  afgerondOp: Date | null
}
/** Answers no row when a colleague took a step since `versie` was read. */
export const updateZaak = statement(contractwijzigingBehandelen, (db, p: Zaakrij) =>
  db
    .updateTable('contractwijziging')
    .set((eb) => ({
      status: p.status,
      datum: p.datum,
      uiterlijk: p.uiterlijk,
      huisgenoot: p.huisgenoot,
      wezen: p.wezen,
      andere_id: p.andereId,
      betrokkenen: p.betrokkenen,
      afgerond_op: p.afgerondOp,
      versie: eb('versie', '+', 1),
    }))
    .where('id', '=', p.id)
    .where('versie', '=', p.versie)
    .returning('id'),
)

/** A person whom we do not know yet: who goes on with the home. */
export const insertNieuweAndere = statement(
  contractwijzigingBehandelen,
  (db, p: { relatie: string; naam: string; geboren: string | null }) =>
    db.insertInto('relatie').values({ id: p.relatie, aanschrijfnaam: p.naam, geboortedatum: p.geboren }),
)

export const insertZaak = beginWijziging(contractwijzigingBehandelen)
export const insertZaakstap = zetStap(contractwijzigingBehandelen)

/** Who lives in a home on a day of `dagen`, the tenants too. */
export const huisgenotenVan = statement(
  contractwijzigingBehandelen,
  (db, p: { eenheidId: string; dagen: string }) =>
    db
      .selectFrom('huishouden_lid as l')
      .innerJoin('huishouden as s', 's.id', 'l.huishouden_id')
      .innerJoin('relatie as r', 'r.id', 'l.relatie_id')
      .select(['r.id', 'r.aanschrijfnaam', 'l.rol', 'l.huishouden_id'])
      .where('s.eenheid_id', '=', p.eenheidId)
      .where('l.geldig', '&&', p.dagen)
      .orderBy('r.aanschrijfnaam'),
)
