import { statement } from '../../doelbinding/statement.ts'
import { berichtTerugmelden } from './verwerkingen-balie.ts'

/** By its number, or by the first eight characters of it. Locked, so that two reports of the same bounce act once. */
export const terug = statement(berichtTerugmelden, (db, p: { van: string; tot: string }) =>
  db
    .selectFrom('bericht')
    .select(['id', 'relatie_id', 'sjabloon', 'status', 'kanaal', 'naar', 'gelezen_op'])
    .where('id', '>=', p.van)
    .where('id', '<=', p.tot)
    .orderBy('id')
    .limit(1)
    .forUpdate(),
)

type Terug = { id: string; status: string; kanaal: string | null; reden: string }
export const noteTerug = statement(berichtTerugmelden, (db, p: Terug) =>
  db
    .updateTable('bericht')
    .set({ status: p.status, kanaal: p.kanaal, reden: p.reden })
    .where('id', '=', p.id)
    .where('status', '=', 'verzonden'),
)

type Probleem = { id: string; relatieId: string; berichtId: string; soort: string; sinds: Date }
export const insertTerugprobleem = statement(berichtTerugmelden, (db, p: Probleem) =>
  db.insertInto('postprobleem').values({
    id: p.id,
    relatie_id: p.relatieId,
    bericht_id: p.berichtId,
    soort: p.soort,
    sinds: p.sinds,
  }),
)
