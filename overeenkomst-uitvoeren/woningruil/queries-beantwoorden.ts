import { statement } from '../../doelbinding/statement.ts'
import { woningruilBeantwoorden } from './verwerkingen.ts'
import { TEKENT_VOOR } from './woningruil.ts'

/**
 * Takes the ring for this transaction, as long as it is in one of these statuses: whoever comes next waits, and then sees what it
 * became. The first statement of each answer.
 */
export const takeRuil = statement(woningruilBeantwoorden, (db, p: { id: string; statussen: string[] }) =>
  db
    .updateTable('woningruil')
    .set((eb) => ({ versie: eb('versie', '+', 1) }))
    .where('id', '=', p.id)
    .where((eb) => eb('status', '=', eb.fn.any(eb.val(p.statussen))))
    .returning(['id', 'nummer', 'status', 'aantal', 'uiterlijk']),
)

type Ring = { id: string; status: string; uiterlijk: string | null; afgerondOp: Date | null }
export const updateRuil = statement(woningruilBeantwoorden, (db, p: Ring) =>
  db
    .updateTable('woningruil')
    .set({ status: p.status, uiterlijk: p.uiterlijk, afgerond_op: p.afgerondOp })
    .where('id', '=', p.id)
    .returning('id'),
)

export const deelnames = statement(woningruilBeantwoorden, (db, p: { id: string }) =>
  db
    .selectFrom('woningruil_deelname')
    .select(['id', 'plaats', 'uitgenodigd', 'betrokkenen', 'eenheid_id'])
    .where('woningruil_id', '=', p.id)
    .orderBy('plaats'),
)

type Mee = {
  id: string
  naam: string
  huurovereenkomstId: string
  eenheidId: string
  betrokkenen: string[]
  reden: string
}
/** Answers no row when somebody else took this place meanwhile. */
export const updateMee = statement(woningruilBeantwoorden, (db, p: Mee) =>
  db
    .updateTable('woningruil_deelname')
    .set({
      uitgenodigd: null,
      huurovereenkomst_id: p.huurovereenkomstId,
      eenheid_id: p.eenheidId,
      betrokkenen: p.betrokkenen,
      reden: p.reden,
    })
    .where('id', '=', p.id)
    .where('uitgenodigd', '=', p.naam)
    .returning('id'),
)

export const insertMedeDeelnemer = statement(
  woningruilBeantwoorden,
  (db, p: { deelnameId: string; relatieId: string }) =>
    db
      .insertInto('woningruil_deelnemer')
      .values({ deelname_id: p.deelnameId, relatie_id: p.relatieId, getekend_op: null }),
)

type Handtekening = { deelnameId: string; relatieId: string; door: string; op: Date }
export const updateGetekend = statement(woningruilBeantwoorden, (db, p: Handtekening) =>
  db
    .updateTable('woningruil_deelnemer')
    .set({ getekend_op: p.op, getekend_door: p.door })
    .where('deelname_id', '=', p.deelnameId)
    .where('relatie_id', '=', p.relatieId)
    .where('getekend_op', 'is', null)
    .returning('relatie_id'),
)

export const nietGetekend = statement(woningruilBeantwoorden, (db, p: { id: string }) =>
  db
    .selectFrom('woningruil_deelnemer as n')
    .innerJoin('woningruil_deelname as d', 'd.id', 'n.deelname_id')
    .select('n.relatie_id')
    .where('d.woningruil_id', '=', p.id)
    .where('n.getekend_op', 'is', null)
    .limit(1),
)

/** Who signs, by decision of a court, for somebody in the ring. */
export const ringvertegenwoordigers = statement(woningruilBeantwoorden, (db, p: { dagen: string }) =>
  db
    .selectFrom('vertegenwoordiging')
    .select(['relatie_id', 'vertegenwoordiger_id'])
    .where('soort', 'in', Object.keys(TEKENT_VOOR))
    .where('geldig', '&&', p.dagen),
)

export const updateGestopt = statement(woningruilBeantwoorden, (db, p: { id: string; op: Date }) =>
  db.updateTable('woningruil_deelname').set({ gestopt_op: p.op }).where('id', '=', p.id),
)

type Stap = { id: string; ruilId: string; stap: string; status: string; gezetOp: Date }
export const insertHuurderstap = statement(woningruilBeantwoorden, (db, p: Stap) =>
  db.insertInto('woningruil_stap').values({
    id: p.id,
    woningruil_id: p.ruilId,
    stap: p.stap,
    status: p.status,
    door: 'huurder',
    gezet_op: p.gezetOp,
  }),
)
