import type { Context } from '../../doelbinding/context.ts'
import { statement } from '../../doelbinding/statement.ts'
import { lees } from '../../doelbinding/verwerk.ts'
import { recentBekijken } from './verwerkingen.ts'
import type { Doel } from './werkreden.ts'

type Wie = { medewerkerId: string; nu: Date }
const recent = statement(recentBekijken, (db, p: Wie) =>
  db
    .selectFrom('werkreden as w')
    .innerJoin('relatie as r', 'r.id', 'w.relatie_id')
    .distinctOn('w.relatie_id')
    .select(['w.relatie_id', 'w.soort', 'w.begonnen_op', 'w.verloopt_op', 'r.aanschrijfnaam'])
    .where('w.medewerker_id', '=', p.medewerkerId)
    .where('w.verloopt_op', '>', p.nu)
    .orderBy('w.relatie_id')
    .orderBy('w.begonnen_op', 'desc'),
)

export type Recent = { relatieId: string; doel: Doel; naam: string; tot: Date }

/** Whom this employee was helping, newest first, as long as the reason holds: after that nobody is on the list. */
export async function listRecent(context: Context, { medewerkerId, nu }: Wie): Promise<Recent[]> {
  const rijen = await lees(context, recent, { kiest: [medewerkerId, nu.toISOString()] }, { medewerkerId, nu })
  return rijen
    .toSorted((one, other) => other.begonnen_op.getTime() - one.begonnen_op.getTime())
    .map(({ relatie_id: relatieId, soort, aanschrijfnaam: naam, verloopt_op: tot }) => ({
      relatieId,
      doel: soort as Doel,
      naam,
      tot,
    }))
}
