import { statement } from '../../doelbinding/statement.ts'
import { contractwijzigingBehandelen } from './verwerkingen.ts'

/** Parties without an end, or with one that is still to come. */
export const openPartijen = statement(contractwijzigingBehandelen, (db, p: { huurovereenkomstId: string }) =>
  db
    .selectFrom('partijperiode')
    .select(['relatie_id', 'rol', 'geldig'])
    .where('huurovereenkomst_id', '=', p.huurovereenkomstId)
    .where((eb) => eb.fn<boolean>('upper_inf', ['geldig'])),
)

type Partij = { huurovereenkomstId: string; relatieId: string; rol: string; geldig: string }
export const beginPartij = statement(contractwijzigingBehandelen, (db, p: Partij) =>
  db.insertInto('partijperiode').values({
    huurovereenkomst_id: p.huurovereenkomstId,
    relatie_id: p.relatieId,
    rol: p.rol,
    geldig: p.geldig,
    reden: 'wijziging',
  }),
)

type Einde = { huurovereenkomstId: string; relatieId: string; tot: string }
/** Answers no row when this person's time began on or after that day. */
export const closePartij = statement(contractwijzigingBehandelen, (db, p: Einde) =>
  db
    .updateTable('partijperiode')
    .set((eb) => ({
      geldig: eb.fn<string>('daterange', [
        eb.fn<string>('lower', ['geldig']),
        eb.cast<string>(eb.val(p.tot), 'date'),
      ]),
      reden: 'wijziging',
    }))
    .where('huurovereenkomst_id', '=', p.huurovereenkomstId)
    .where('relatie_id', '=', p.relatieId)
    .where((eb) => eb.fn<boolean>('upper_inf', ['geldig']))
    .where((eb) => eb(eb.fn<string>('lower', ['geldig']), '<', eb.cast<string>(eb.val(p.tot), 'date')))
    .returning('relatie_id'),
)

type Contracteinde = { id: string; tot: string | null; opgezegdOp: string | null }
export const updateEinde = statement(contractwijzigingBehandelen, (db, p: Contracteinde) =>
  db
    .updateTable('huurovereenkomst')
    .set((eb) => ({
      geldig: eb.fn<string>('daterange', [
        eb.fn<string>('lower', ['geldig']),
        eb.cast<string>(eb.val(p.tot), 'date'),
      ]),
      opgezegd_op: p.opgezegdOp,
      versie: eb('versie', '+', 1),
    }))
    .where('id', '=', p.id)
    .where((eb) =>
      eb(
        eb.fn<string>('lower', ['geldig']),
        '<',
        eb.fn.coalesce(eb.cast<string>(eb.val(p.tot), 'date'), eb.cast<string>(eb.val('infinity'), 'date')),
      ),
    )
    .returning('id'),
)

export const updateOverleden = statement(
  contractwijzigingBehandelen,
  (db, p: { id: string; overledenOp: string }) =>
    db.updateTable('relatie').set({ overleden_op: p.overledenOp }).where('id', '=', p.id),
)

/** The name that holds from before that day ends on it. */
export const closeNaam = statement(contractwijzigingBehandelen, (db, p: { relatieId: string; tot: string }) =>
  db
    .updateTable('relatie_naam')
    .set((eb) => ({
      geldig: eb.fn<string>('daterange', [
        eb.fn<string>('lower', ['geldig']),
        eb.cast<string>(eb.val(p.tot), 'date'),
      ]),
    }))
    .where('relatie_id', '=', p.relatieId)
    .where((eb) => eb.fn<boolean>('upper_inf', ['geldig'])),
)

export const insertNaam = statement(
  contractwijzigingBehandelen,
  (db, p: { relatieId: string; naam: string; vanaf: string }) =>
    db.insertInto('relatie_naam').values((eb) => ({
      relatie_id: p.relatieId,
      aanschrijfnaam: p.naam,
      geldig: eb.fn<string>('daterange', [
        eb.cast<string>(eb.val(p.vanaf), 'date'),
        eb.cast<string>(eb.val(null), 'date'),
      ]),
      reden: 'wijziging',
    })),
)

type Vertegenwoordiger = {
  id: string
  wijzigingId: string
  relatieId: string
  vertegenwoordigerId: string
  soort: string
  geldig: string
}
export const insertVertegenwoordiging = statement(contractwijzigingBehandelen, (db, p: Vertegenwoordiger) =>
  db.insertInto('vertegenwoordiging').values({
    id: p.id,
    contractwijziging_id: p.wijzigingId,
    relatie_id: p.relatieId,
    vertegenwoordiger_id: p.vertegenwoordigerId,
    soort: p.soort,
    geldig: p.geldig,
  }),
)

/** Answers no row when it began on or after that day. */
export const closeVertegenwoordiging = statement(
  contractwijzigingBehandelen,
  (db, p: { wijzigingId: string; tot: string }) =>
    db
      .updateTable('vertegenwoordiging')
      .set((eb) => ({
        geldig: eb.fn<string>('daterange', [
          eb.fn<string>('lower', ['geldig']),
          eb.cast<string>(eb.val(p.tot), 'date'),
        ]),
      }))
      .where('contractwijziging_id', '=', p.wijzigingId)
      .where((eb) => eb(eb.fn<string>('lower', ['geldig']), '<', eb.cast<string>(eb.val(p.tot), 'date')))
      .returning('id'),
)

type Uitnodiging = {
  id: string
  geverId: string
  uitgenodigd: string
  taken: string[]
  op: Date
  vertegenwoordigingId: string
}
/** The representative accepts it after signing in, as any other mandate. */
export const inviteVertegenwoordiger = statement(contractwijzigingBehandelen, (db, p: Uitnodiging) =>
  db.insertInto('machtiging').values({
    id: p.id,
    gever_id: p.geverId,
    uitgenodigd: p.uitgenodigd,
    taken: p.taken,
    gegeven_op: p.op,
    vertegenwoordiging_id: p.vertegenwoordigingId,
  }),
)

export const closeMachtiging = statement(
  contractwijzigingBehandelen,
  (db, p: { wijzigingId: string; tot: string }) =>
    db
      .updateTable('machtiging')
      .set({ tot: p.tot })
      .where('vertegenwoordiging_id', 'in', (eb) =>
        eb.selectFrom('vertegenwoordiging').select('id').where('contractwijziging_id', '=', p.wijzigingId),
      ),
)
