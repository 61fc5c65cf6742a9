import { statement } from '../../doelbinding/statement.ts'
import { contactgegevensWijzigen, contactwijzigingStoppen } from './verwerkingen-adres.ts'

type Ik = { relatieId: string }

export const ownContact = statement(contactgegevensWijzigen, (db, p: Ik) =>
  db
    .selectFrom('relatie as r')
    .leftJoin('contactvoorkeur as v', 'v.relatie_id', 'r.id')
    .select(['r.telefoon', 'r.e_mail', 'r.voorkeurstaal', 'v.kanaal', 'v.niet_storen_tot', 'v.versie'])
    .where('r.id', '=', p.relatieId),
)

export const ownGegevens = statement(contactgegevensWijzigen, (db, p: Ik) =>
  db
    .selectFrom('contactgegeven')
    .select(['soort', 'waarde', 'geldig', 'bevestigd_op'])
    .where('relatie_id', '=', p.relatieId)
    .orderBy('geldig', 'desc')
    .limit(20),
)

/** Newest first: what waits, and how often somebody asked lately. */
export const ownWijzigingen = statement(contactgegevensWijzigen, (db, p: Ik) =>
  db
    .selectFrom('contactwijziging')
    .select(['id', 'soort', 'waarde', 'via', 'code_hash', 'status', 'aangevraagd_op', 'verloopt_op'])
    .where('relatie_id', '=', p.relatieId)
    .orderBy('aangevraagd_op', 'desc')
    .limit(20),
)

export const ownFreeze = statement(contactgegevensWijzigen, (db, p: Ik) =>
  db
    .selectFrom('postprobleem')
    .select('id')
    .where('relatie_id', '=', p.relatieId)
    .where('soort', '=', 'wijziging-gestopt')
    .where('opgelost_op', 'is', null)
    .limit(1),
)

type NieuweWijziging = Ik & {
  id: string
  soort: string
  waarde: string
  oudeWaarde: string | null
  via: string
  codeHash: Buffer
  stopHash: Buffer
  aangevraagdOp: Date
  verlooptOp: Date
}
export const insertWijziging = statement(contactgegevensWijzigen, (db, p: NieuweWijziging) =>
  db.insertInto('contactwijziging').values({
    id: p.id,
    relatie_id: p.relatieId,
    soort: p.soort,
    waarde: p.waarde,
    oude_waarde: p.oudeWaarde,
    via: p.via,
    code_hash: p.codeHash,
    stop_hash: p.stopHash,
    aangevraagd_op: p.aangevraagdOp,
    verloopt_op: p.verlooptOp,
  }),
)

export const withdrawWijziging = statement(
  contactgegevensWijzigen,
  (db, p: Ik & { soort: string; op: Date }) =>
    db
      .updateTable('contactwijziging')
      .set({ status: 'ingetrokken', besloten_op: p.op })
      .where('relatie_id', '=', p.relatieId)
      .where('soort', '=', p.soort)
      .where('status', '=', 'wacht'),
)

/** Counts before it compares: of many guesses at once no more are looked at than there may be. */
export const countPoging = statement(
  contactgegevensWijzigen,
  (db, p: { id: string; nu: Date; meeste: number }) =>
    db
      .updateTable('contactwijziging')
      .set(({ eb }) => ({ pogingen: eb('pogingen', '+', 1) }))
      .where('id', '=', p.id)
      .where('status', '=', 'wacht')
      .where('verloopt_op', '>', p.nu)
      .where('pogingen', '<', p.meeste)
      .returning(['soort', 'waarde', 'via', 'code_hash', 'pogingen']),
)

export const endWijziging = statement(
  contactgegevensWijzigen,
  (db, p: { id: string; status: string; op: Date }) =>
    db
      .updateTable('contactwijziging')
      .set({ status: p.status, besloten_op: p.op })
      .where('id', '=', p.id)
      .where('status', '=', 'wacht')
      .returning('id'),
)

export const setMail = statement(contactgegevensWijzigen, (db, p: Ik & { waarde: string }) =>
  db.updateTable('relatie').set({ e_mail: p.waarde }).where('id', '=', p.relatieId),
)
export const setTelefoon = statement(contactgegevensWijzigen, (db, p: Ik & { waarde: string }) =>
  db.updateTable('relatie').set({ telefoon: p.waarde }).where('id', '=', p.relatieId),
)

export const noteBevestigd = statement(
  contactgegevensWijzigen,
  (db, p: Ik & { soort: string; waarde: string; hoe: string; op: Date }) =>
    db
      .updateTable('contactgegeven')
      .set({ bevestigd_op: p.op, bevestigd_hoe: p.hoe })
      .where('relatie_id', '=', p.relatieId)
      .where('soort', '=', p.soort)
      .where('waarde', '=', p.waarde),
)

/** A new address: that the old one refused does not matter any more. */
export const solveWeigert = statement(contactgegevensWijzigen, (db, p: Ik & { op: Date }) =>
  db
    .updateTable('postprobleem')
    .set({ opgelost_op: p.op })
    .where('relatie_id', '=', p.relatieId)
    .where('soort', '=', 'adres-weigert')
    .where('opgelost_op', 'is', null),
)

type Melding = Ik & {
  id: string
  sjabloon: string
  gegevens: string
  zaak: string
  kanaal: string | null
  naar: string | null
}
export const insertMelding = statement(contactgegevensWijzigen, (db, p: Melding) =>
  db.insertInto('bericht').values({
    id: p.id,
    relatie_id: p.relatieId,
    sjabloon: p.sjabloon,
    doel: contactgegevensWijzigen.code,
    gegevens: p.gegevens,
    zaak: p.zaak,
    kanaal: p.kanaal,
    naar: p.naar,
  }),
)

export const setTaal = statement(contactgegevensWijzigen, (db, p: Ik & { taal: string }) =>
  db.updateTable('relatie').set({ voorkeurstaal: p.taal }).where('id', '=', p.relatieId),
)

type Voorkeur = Ik & { kanaal: string | null; nietStorenTot: string | null }
export const insertVoorkeur = statement(contactgegevensWijzigen, (db, p: Voorkeur) =>
  db
    .insertInto('contactvoorkeur')
    .values({ relatie_id: p.relatieId, kanaal: p.kanaal, niet_storen_tot: p.nietStorenTot })
    .onConflict((conflict) => conflict.column('relatie_id').doNothing())
    .returning('relatie_id'),
)
export const updateVoorkeur = statement(contactgegevensWijzigen, (db, p: Voorkeur & { versie: number }) =>
  db
    .updateTable('contactvoorkeur')
    .set(({ eb }) => ({
      kanaal: p.kanaal,
      niet_storen_tot: p.nietStorenTot,
      versie: eb('versie', '+', 1),
    }))
    .where('relatie_id', '=', p.relatieId)
    .where('versie', '=', p.versie)
    .returning('relatie_id'),
)

export const teStoppen = statement(contactwijzigingStoppen, (db, p: { hash: Buffer }) =>
  db
    .selectFrom('contactwijziging')
    .select(['id', 'relatie_id', 'soort', 'status', 'oude_waarde', 'aangevraagd_op'])
    .where('stop_hash', '=', p.hash),
)
export const freezeWijziging = statement(contactwijzigingStoppen, (db, p: { id: string; op: Date }) =>
  db
    .updateTable('contactwijziging')
    .set({ status: 'bevroren', besloten_op: p.op })
    .where('id', '=', p.id)
    .where('status', 'in', ['wacht', 'bevestigd'])
    .returning('id'),
)
export const restoreMail = statement(contactwijzigingStoppen, (db, p: Ik & { waarde: string | null }) =>
  db.updateTable('relatie').set({ e_mail: p.waarde }).where('id', '=', p.relatieId),
)
export const restoreTelefoon = statement(contactwijzigingStoppen, (db, p: Ik & { waarde: string | null }) =>
  db.updateTable('relatie').set({ telefoon: p.waarde }).where('id', '=', p.relatieId),
)
export const insertGestopt = statement(contactwijzigingStoppen, (db, p: Ik & { id: string; sinds: Date }) =>
  db
    .insertInto('postprobleem')
    .values({ id: p.id, relatie_id: p.relatieId, soort: 'wijziging-gestopt', sinds: p.sinds }),
)
