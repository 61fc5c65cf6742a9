import { statement } from '../../doelbinding/statement.ts'
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
  (db, p: { relatie: string; naam: string }) =>
    db.insertInto('relatie').values({ id: p.relatie, aanschrijfnaam: p.naam }),
)

type Staprij = {
  id: string
  wijzigingId: string
  betrokkenen: string[]
  stap: string
  status: string
  grond: string | null
  door: string
  datum: string | null
  gezetOp: Date
}
export const insertZaakstap = statement(contractwijzigingBehandelen, (db, p: Staprij) =>
  db.insertInto('contractwijziging_stap').values({
    id: p.id,
    contractwijziging_id: p.wijzigingId,
    betrokkenen: p.betrokkenen,
    stap: p.stap,
    status: p.status,
    grond: p.grond,
    door: p.door,
    datum: p.datum,
    gezet_op: p.gezetOp,
  }),
)

type Zaak = {
  id: string
  soort: string
  status: string
  huurovereenkomstId: string
  eenheidId: string
  aanvragerId: string
  overId: string
  andereId: string | null
  betrokkenen: string[]
  ingediendOp: string
  datum: string | null
  uiterlijk: string | null
  nieuweNaam: string | null
}
export const insertZaak = statement(contractwijzigingBehandelen, (db, p: Zaak) =>
  db
    .insertInto('contractwijziging')
    .values({
      id: p.id,
      soort: p.soort,
      status: p.status,
      huurovereenkomst_id: p.huurovereenkomstId,
      eenheid_id: p.eenheidId,
      aanvrager_id: p.aanvragerId,
      over_id: p.overId,
      andere_id: p.andereId,
      betrokkenen: p.betrokkenen,
      ingediend_op: p.ingediendOp,
      datum: p.datum,
      uiterlijk: p.uiterlijk,
      nieuwe_naam: p.nieuweNaam,
    })
    .returning('nummer'),
)
