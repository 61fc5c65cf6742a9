import { statement } from '../../doelbinding/statement.ts'
import { contractwijzigingAanvragen } from './verwerkingen.ts'

/** The other person, of whom we know a name and nothing else. */
export const insertAndere = statement(contractwijzigingAanvragen, (db, p: { id: string; naam: string }) =>
  db.insertInto('relatie').values({ id: p.id, aanschrijfnaam: p.naam }),
)

export type Wijzigingrij = {
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
export const insertWijziging = statement(contractwijzigingAanvragen, (db, p: Wijzigingrij) =>
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

export type Staprij = {
  id: string
  wijzigingId: string
  betrokkenen: string[]
  stap: string
  status: string
  door: string
  datum: string | null
  gezetOp: Date
}
export const insertStap = statement(contractwijzigingAanvragen, (db, p: Staprij) =>
  db.insertInto('contractwijziging_stap').values({
    id: p.id,
    contractwijziging_id: p.wijzigingId,
    betrokkenen: p.betrokkenen,
    stap: p.stap,
    status: p.status,
    door: p.door,
    datum: p.datum,
    gezet_op: p.gezetOp,
  }),
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
