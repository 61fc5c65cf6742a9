import { statement } from '../../doelbinding/statement.ts'
import { woningruilBeginnen } from './verwerkingen.ts'

type Ring = { id: string; aantal: number; begonnenOp: string; uiterlijk: string | null }
export const insertRuil = statement(woningruilBeginnen, (db, p: Ring) =>
  db
    .insertInto('woningruil')
    .values({
      id: p.id,
      status: 'verzamelen',
      aantal: p.aantal,
      begonnen_op: p.begonnenOp,
      uiterlijk: p.uiterlijk,
    })
    .returning('nummer'),
)

type Deelname = {
  id: string
  ruilId: string
  plaats: number
  uitnodigerId: string
  uitgenodigd: string | null
  huurovereenkomstId: string | null
  eenheidId: string | null
  betrokkenen: string[]
  reden: string | null
}
export const insertDeelname = statement(woningruilBeginnen, (db, p: Deelname) =>
  db.insertInto('woningruil_deelname').values({
    id: p.id,
    woningruil_id: p.ruilId,
    plaats: p.plaats,
    uitnodiger_id: p.uitnodigerId,
    uitgenodigd: p.uitgenodigd,
    huurovereenkomst_id: p.huurovereenkomstId,
    eenheid_id: p.eenheidId,
    betrokkenen: p.betrokkenen,
    reden: p.reden,
  }),
)

export const insertDeelnemer = statement(
  woningruilBeginnen,
  (db, p: { deelnameId: string; relatieId: string }) =>
    db
      .insertInto('woningruil_deelnemer')
      .values({ deelname_id: p.deelnameId, relatie_id: p.relatieId, getekend_op: null }),
)

type Stap = { id: string; ruilId: string; gezetOp: Date }
export const insertBegin = statement(woningruilBeginnen, (db, p: Stap) =>
  db.insertInto('woningruil_stap').values({
    id: p.id,
    woningruil_id: p.ruilId,
    stap: 'begin',
    status: 'verzamelen',
    door: 'huurder',
    gezet_op: p.gezetOp,
  }),
)
