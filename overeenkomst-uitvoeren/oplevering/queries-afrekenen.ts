import { statement } from '../../doelbinding/statement.ts'
import { eindafrekeningMaken } from './verwerkingen.ts'

export const afTeRekenen = statement(eindafrekeningMaken, (db, p: { id: string }) =>
  db
    .selectFrom('contractwijziging as w')
    .innerJoin('huurovereenkomst as h', 'h.id', 'w.huurovereenkomst_id')
    .innerJoin('eenheid as e', 'e.id', 'w.eenheid_id')
    .select(['w.id', 'w.nummer', 'w.status', 'w.datum', 'w.betrokkenen', 'w.huurovereenkomst_id'])
    .select(['h.geldig', 'h.waarborgsom_cent', 'h.betrokkenen as partijen'])
    .select(['e.straat', 'e.huisnummer', 'e.toevoeging', 'e.postcode', 'e.woonplaats'])
    .where('w.id', '=', p.id),
)

export const huurprijzen = statement(eindafrekeningMaken, (db, p: { huurovereenkomstId: string }) =>
  db
    .selectFrom('huurprijs')
    .select(['soort', 'geldig', 'bedrag_cent'])
    .where('huurovereenkomst_id', '=', p.huurovereenkomstId),
)

export const eindbevindingen = statement(eindafrekeningMaken, (db, p: { id: string }) =>
  db
    .selectFrom('inspectie_bevinding as b')
    .innerJoin('inspectie as i', 'i.id', 'b.inspectie_id')
    .select(['b.ruimte', 'b.staat', 'b.grond', 'b.kosten_cent', 'b.bezwaar', 'b.besluit'])
    .where('i.contractwijziging_id', '=', p.id)
    .where('i.soort', '=', 'eindinspectie')
    .orderBy('b.ruimte'),
)

export const partijnamen = statement(eindafrekeningMaken, (db, p: { ids: string[] }) =>
  db
    .selectFrom('relatie')
    .select('aanschrijfnaam')
    .where((eb) => eb('id', '=', eb.fn.any(eb.val(p.ids))))
    .orderBy('aanschrijfnaam'),
)

type Rekening = {
  wijzigingId: string
  betrokkenen: string[]
  laatsteDag: string
  waarborgsomCent: number
  huurCent: number
  achterstandCent: number
  betaaldCent: number
  schadeCent: number
  apartCent: number
  terugCent: number
  uiterlijk: string
  opgemaaktOp: Date
  pdf: Buffer
}
/** As long as the account was not sent, it may be made again. */
export const saveAfrekening = statement(eindafrekeningMaken, (db, p: Rekening) => {
  const bedragen = {
    laatste_dag: p.laatsteDag,
    waarborgsom_cent: p.waarborgsomCent,
    huur_cent: p.huurCent,
    achterstand_cent: p.achterstandCent,
    betaald_cent: p.betaaldCent,
    schade_cent: p.schadeCent,
    apart_cent: p.apartCent,
    terug_cent: p.terugCent,
    uiterlijk: p.uiterlijk,
    opgemaakt_op: p.opgemaaktOp,
    pdf: p.pdf,
  }
  return db
    .insertInto('eindafrekening')
    .values({ contractwijziging_id: p.wijzigingId, betrokkenen: p.betrokkenen, ...bedragen })
    .onConflict((oc) => oc.column('contractwijziging_id').doUpdateSet(bedragen))
})
