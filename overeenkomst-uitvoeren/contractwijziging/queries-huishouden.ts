import { statement } from '../../doelbinding/statement.ts'
import { contractwijzigingBehandelen } from './verwerkingen.ts'

/** Households of a home whose members are all opened: that of the tenants of now. */
export const huishoudensVan = statement(contractwijzigingBehandelen, (db, p: { eenheidId: string }) =>
  db.selectFrom('huishouden').select(['id', 'betrokkenen']).where('eenheid_id', '=', p.eenheidId),
)

export const insertHuishouden = statement(
  contractwijzigingBehandelen,
  (db, p: { id: string; eenheidId: string }) =>
    db.insertInto('huishouden').values({ id: p.id, eenheid_id: p.eenheidId, betrokkenen: [] }),
)

type Lid = { huishoudenId: string; relatieId: string; geldig: string; rol: string; reden: string }
export const beginLid = statement(contractwijzigingBehandelen, (db, p: Lid) =>
  db.insertInto('huishouden_lid').values({
    huishouden_id: p.huishoudenId,
    relatie_id: p.relatieId,
    geldig: p.geldig,
    rol: p.rol,
    reden: p.reden,
  }),
)

/** Answers no row when this person was in none of them before that day. */
export const closeLid = statement(
  contractwijzigingBehandelen,
  (db, p: { huishoudens: string[]; relatieId: string; tot: string }) =>
    db
      .updateTable('huishouden_lid')
      .set((eb) => ({
        geldig: eb.fn<string>('daterange', [
          eb.fn<string>('lower', ['geldig']),
          eb.cast<string>(eb.val(p.tot), 'date'),
        ]),
        reden: 'wijziging',
      }))
      .where((eb) => eb('huishouden_id', '=', eb.fn.any(eb.val(p.huishoudens))))
      .where('relatie_id', '=', p.relatieId)
      .where((eb) => eb.fn<boolean>('upper_inf', ['geldig']))
      .where((eb) =>
        eb.or([
          eb.fn<boolean>('lower_inf', ['geldig']),
          eb(eb.fn<string>('lower', ['geldig']), '<', eb.cast<string>(eb.val(p.tot), 'date')),
        ]),
      )
      .returning('relatie_id'),
)
