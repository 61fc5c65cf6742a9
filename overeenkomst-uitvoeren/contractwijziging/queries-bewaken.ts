import { statement } from '../../doelbinding/statement.ts'
import { zetStap } from './rij.ts'
import { termijnenBewaken } from './verwerkingen-systeem.ts'

/** Open changes whose deadline is on or before a day, that have no such mark for this deadline yet. */
export const zonderSein = statement(
  termijnenBewaken,
  (db, p: { dag: string; sein: string; hoogstens: number }) =>
    db
      .selectFrom('contractwijziging as w')
      .select([
        'w.id',
        'w.nummer',
        'w.soort',
        'w.status',
        'w.datum',
        'w.uiterlijk',
        'w.betrokkenen',
        'w.versie',
      ])
      .where('w.afgerond_op', 'is', null)
      .where('w.uiterlijk', '<=', p.dag)
      .where((eb) =>
        eb.not(
          eb.exists(
            eb
              .selectFrom('contractwijziging_stap as s')
              .select('s.stap')
              .whereRef('s.contractwijziging_id', '=', 'w.id')
              .where('s.stap', '=', p.sein)
              .whereRef('s.datum', '=', 'w.uiterlijk'),
          ),
        ),
      )
      .orderBy('w.uiterlijk')
      .orderBy('w.nummer')
      .limit(p.hoogstens),
)

export const seinStap = zetStap(termijnenBewaken)

type Stand = { id: string; versie: number; status: string; uiterlijk: string | null; afgerondOp: Date | null }
/** Answers no row when somebody took a step meanwhile. */
export const passTermijn = statement(termijnenBewaken, (db, p: Stand) =>
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
