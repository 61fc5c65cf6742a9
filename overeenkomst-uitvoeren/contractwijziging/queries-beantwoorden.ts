import { statement } from '../../doelbinding/statement.ts'
import { zetStap } from './rij.ts'
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

export const answerStap = zetStap(contractwijzigingBeantwoorden)

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
