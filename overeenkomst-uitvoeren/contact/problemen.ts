import type { Context } from '../../doelbinding/context.ts'
import { statement } from '../../doelbinding/statement.ts'
import { lees, verwerk } from '../../doelbinding/verwerk.ts'
import { postproblemenOplossen } from './verwerkingen-balie.ts'

/** The oldest come first, and the next ones move up when these are solved. */
export const HOOGSTENS = 25
const VOORAAN = ['-infinity', '00000000-0000-0000-0000-000000000000']

const openProblemen = statement(postproblemenOplossen, (db, p: { hoogstens: number }) =>
  db
    .selectFrom('postprobleem as p')
    .innerJoin('relatie as r', 'r.id', 'p.relatie_id')
    .leftJoin('bericht as b', 'b.id', 'p.bericht_id')
    .select(['p.id', 'p.soort', 'p.sinds', 'r.aanschrijfnaam', 'b.onderwerp'])
    .where('p.opgelost_op', 'is', null)
    .orderBy('p.sinds')
    .orderBy('p.id')
    .limit(p.hoogstens),
)

const updateOpgelost = statement(postproblemenOplossen, (db, p: { id: string; op: Date }) =>
  db
    .updateTable('postprobleem')
    .set({ opgelost_op: p.op })
    .where('id', '=', p.id)
    .where('opgelost_op', 'is', null)
    .returning('id'),
)

/** People whom a message did not reach, or who stopped a change of their contact data. */
export const listProblemen = (context: Context) =>
  lees(context, openProblemen, { kiest: VOORAAN }, { hoogstens: HOOGSTENS })

/** False when a colleague solved it already, or when it is not among those that the list shows. */
export function losProbleemOp(context: Context, id: string, nu: Date): Promise<boolean> {
  return verwerk(context, postproblemenOplossen, { kiest: VOORAAN }, async (tx) => {
    const solved = await tx.run(updateOpgelost, { id, op: nu })
    return solved.length > 0
  })
}
