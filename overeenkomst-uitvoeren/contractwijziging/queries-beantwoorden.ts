import { statement } from '../../doelbinding/statement.ts'
import { contractwijzigingBeantwoorden } from './verwerkingen.ts'

type Stand = { id: string; versie: number; status: string; uiterlijk: string | null; afgerondOp: Date | null }
/** Answers no row when somebody else took a step since `versie` was read. */
export const answerWijziging = statement(contractwijzigingBeantwoorden, (db, p: Stand) =>
  db
    .updateTable('contractwijziging')
    .set((eb) => ({
      status: p.status,
      uiterlijk: p.uiterlijk,
      afgerond_op: p.afgerondOp,
      versie: eb('versie', '+', 1),
    }))
    .where('id', '=', p.id)
    .where('versie', '=', p.versie)
    .returning('id'),
)

type Stap = {
  id: string
  wijzigingId: string
  betrokkenen: string[]
  stap: string
  status: string
  door: string
  gezetOp: Date
}
export const answerStap = statement(contractwijzigingBeantwoorden, (db, p: Stap) =>
  db.insertInto('contractwijziging_stap').values({
    id: p.id,
    contractwijziging_id: p.wijzigingId,
    betrokkenen: p.betrokkenen,
    stap: p.stap,
    status: p.status,
    door: p.door,
    gezet_op: p.gezetOp,
  }),
)

type Verklaring = { id: string; huurderId: string; tekst: string; afgelegdOp: Date }
export const answerVerklaring = statement(contractwijzigingBeantwoorden, (db, p: Verklaring) =>
  db
    .insertInto('contractwijziging_verklaring')
    .values({
      contractwijziging_id: p.id,
      relatie_id: p.huurderId,
      tekst: p.tekst,
      afgelegd_op: p.afgelegdOp,
    })
    .onConflict((oc) =>
      oc
        .columns(['contractwijziging_id', 'relatie_id'])
        .doUpdateSet({ tekst: p.tekst, afgelegd_op: p.afgelegdOp }),
    ),
)
