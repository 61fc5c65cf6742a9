import { statement } from '../../doelbinding/statement.ts'
import { machtigingBeheren, machtigingGebruiken } from './verwerkingen.ts'

export const eigenInlognaam = statement(machtigingBeheren, (db, p: { ik: string }) =>
  db
    .selectFrom('account')
    .select('inlognaam')
    .where('betrokkene_id', '=', p.ik)
    .where('deur', '=', 'mijn')
    .limit(1),
)

/** Newest first, ended ones last. */
export const machtigingen = statement(machtigingBeheren, (db) =>
  db
    .selectFrom('machtiging as m')
    .leftJoin('relatie as g', 'g.id', 'm.gever_id')
    .leftJoin('relatie as n', 'n.id', 'm.nemer_id')
    .select([
      'm.id',
      'm.vertegenwoordiging_id',
      'm.gever_id',
      'm.nemer_id',
      'm.uitgenodigd',
      'm.taken',
      'm.gegeven_op',
    ])
    .select([
      'm.aanvaard_op',
      'm.tot',
      'm.beeindigd_op',
      'g.aanschrijfnaam as gever',
      'n.aanschrijfnaam as nemer',
    ])
    .orderBy('m.gegeven_op', 'desc')
    .limit(60),
)

type Nieuw = {
  id: string
  geverId: string
  uitgenodigd: string
  taken: string[]
  op: Date
  tot: string | null
}
export const insertMachtiging = statement(machtigingBeheren, (db, p: Nieuw) =>
  db.insertInto('machtiging').values({
    id: p.id,
    gever_id: p.geverId,
    uitgenodigd: p.uitgenodigd,
    taken: p.taken,
    gegeven_op: p.op,
    tot: p.tot,
  }),
)

export const acceptMachtiging = statement(machtigingBeheren, (db, p: { id: string; ik: string; op: Date }) =>
  db
    .updateTable('machtiging')
    .set({ nemer_id: p.ik, aanvaard_op: p.op })
    .where('id', '=', p.id)
    .where('nemer_id', 'is', null)
    .where('beeindigd_op', 'is', null)
    .returning('id'),
)

export const endMachtiging = statement(machtigingBeheren, (db, p: { id: string; op: Date }) =>
  db
    .updateTable('machtiging')
    .set({ beeindigd_op: p.op })
    .where('id', '=', p.id)
    .where('beeindigd_op', 'is', null)
    .returning('id'),
)

export const lopendeMachtiging = statement(machtigingGebruiken, (db, p: { id: string; ik: string }) =>
  db
    .selectFrom('machtiging as m')
    .innerJoin('relatie as g', 'g.id', 'm.gever_id')
    .select(['m.gever_id', 'm.taken', 'm.aanvaard_op', 'm.tot', 'm.beeindigd_op', 'g.aanschrijfnaam'])
    .where('m.id', '=', p.id)
    .where('m.nemer_id', '=', p.ik),
)
