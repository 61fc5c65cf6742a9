import { statement } from '../../doelbinding/statement.ts'
import type { Controles } from './beoordeling.ts'
import { woningruilBehandelen, woningruilHuishouden } from './verwerkingen-balie.ts'

type Ring = {
  id: string
  versie: number
  status: string
  uiterlijk: string | null
  datum: string | null
  afgerondOp: Date | null
}
/** Answers no row when somebody took a step since `versie` was read. */
export const updateRing = statement(woningruilBehandelen, (db, p: Ring) =>
  db
    .updateTable('woningruil')
    .set((eb) => ({
      status: p.status,
      uiterlijk: p.uiterlijk,
      datum: p.datum,
      afgerond_op: p.afgerondOp,
      versie: eb('versie', '+', 1),
    }))
    .where('id', '=', p.id)
    .where('versie', '=', p.versie)
    .returning('id'),
)

type Partij = { id: string; versie: number }
type Beoordeling = Partij & Controles & { besluit: string | null; grond: string | null }
/** Answers no row when a colleague changed this household's side meanwhile. */
export const updateBeoordeling = statement(woningruilHuishouden, (db, p: Beoordeling) =>
  db
    .updateTable('woningruil_deelname')
    .set((eb) => ({
      past_huishouden: p.past_huishouden,
      past_inkomen: p.past_inkomen,
      betaalgedrag: p.betaalgedrag,
      waarborg: p.waarborg,
      vergunning: p.vergunning,
      belang: p.belang,
      besluit: p.besluit,
      grond: p.grond,
      versie: eb('versie', '+', 1),
    }))
    .where('id', '=', p.id)
    .where('versie', '=', p.versie)
    .returning('id'),
)

export const updateInspectiedag = statement(woningruilHuishouden, (db, p: Partij & { dag: string }) =>
  db
    .updateTable('woningruil_deelname')
    .set((eb) => ({
      inspectie_op: p.dag,
      inspectie_gedaan_op: null,
      inspectie_uitkomst: null,
      versie: eb('versie', '+', 1),
    }))
    .where('id', '=', p.id)
    .where('versie', '=', p.versie)
    .returning('id'),
)

type Gedaan = Partij & { gedaanOp: string; uitkomst: string }
export const updateInspectie = statement(woningruilHuishouden, (db, p: Gedaan) =>
  db
    .updateTable('woningruil_deelname')
    .set((eb) => ({
      inspectie_gedaan_op: p.gedaanOp,
      inspectie_uitkomst: p.uitkomst,
      versie: eb('versie', '+', 1),
    }))
    .where('id', '=', p.id)
    .where('versie', '=', p.versie)
    .returning('id'),
)

type Stap = { id: string; ruilId: string; stap: string; status: string; gezetOp: Date }
export const insertBaliestap = statement(woningruilBehandelen, (db, p: Stap) =>
  db.insertInto('woningruil_stap').values({
    id: p.id,
    woningruil_id: p.ruilId,
    stap: p.stap,
    status: p.status,
    door: 'verhuurconsulent',
    gezet_op: p.gezetOp,
  }),
)
