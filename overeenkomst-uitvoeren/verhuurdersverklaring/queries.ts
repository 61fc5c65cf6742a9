import { statement } from '../../doelbinding/statement.ts'
import {
  verklaringAanvragen,
  verklaringBeantwoorden,
  verklaringControleren,
  verklaringenOverzien,
  verklaringInzien,
} from './verwerkingen.ts'

/** Contracts that somebody has or had, newest first. */
export const ownContracten = statement(verklaringAanvragen, (db, p: { huurders: string[] }) =>
  db
    .selectFrom('huurovereenkomst as h')
    .innerJoin('eenheid as e', 'e.id', 'h.eenheid_id')
    .select(['h.id', 'h.geldig', 'e.straat', 'e.huisnummer', 'e.toevoeging', 'e.postcode', 'e.woonplaats'])
    .where('h.betrokkenen', '@>', p.huurders)
    .orderBy('h.geldig', 'desc'),
)

/** Parts of the rent of a contract on a day of `dagen`. */
export const huurOn = statement(verklaringAanvragen, (db, p: { huurovereenkomstId: string; dagen: string }) =>
  db
    .selectFrom('huurprijs')
    .select(['soort', 'bedrag_cent'])
    .where('huurovereenkomst_id', '=', p.huurovereenkomstId)
    .where('geldig', '&&', p.dagen),
)

type Aanvraag = {
  id: string
  huurderId: string
  huurovereenkomstId: string
  adres: string
  huurVanaf: string
  huurTot: string | null
  huurCent: string | null
  aangevraagdOp: Date
}
export const insertVerklaring = statement(verklaringAanvragen, (db, p: Aanvraag) =>
  db
    .insertInto('verhuurdersverklaring')
    .values({
      id: p.id,
      relatie_id: p.huurderId,
      huurovereenkomst_id: p.huurovereenkomstId,
      status: 'aangevraagd',
      adres: p.adres,
      huur_vanaf: p.huurVanaf,
      huur_tot: p.huurTot,
      huur_cent: p.huurCent,
      aangevraagd_op: p.aangevraagdOp,
    })
    .returning('nummer'),
)

const INHOUD = [
  'id',
  'nummer',
  'status',
  'adres',
  'huur_vanaf',
  'huur_tot',
  'huur_cent',
  'betaalgedrag',
  'overlast',
  'staat',
  'bezwaar',
  'aangevraagd_op',
  'afgegeven_op',
  'geldig_tot',
  'versie',
] as const

export const ownVerklaringen = statement(verklaringInzien, (db, p: { huurderId: string }) =>
  db
    .selectFrom('verhuurdersverklaring')
    .select(INHOUD)
    .where('relatie_id', '=', p.huurderId)
    .orderBy('aangevraagd_op', 'desc')
    .limit(50),
)

export const ownVerklaring = statement(verklaringInzien, (db, p: { id: string; huurderId: string }) =>
  db
    .selectFrom('verhuurdersverklaring as v')
    .innerJoin('relatie as r', 'r.id', 'v.relatie_id')
    .select(['v.id', 'v.nummer', 'v.status', 'v.adres', 'v.huur_vanaf', 'v.huur_tot', 'v.huur_cent'])
    .select(['v.betaalgedrag', 'v.overlast', 'v.staat', 'v.bezwaar', 'v.aangevraagd_op', 'v.afgegeven_op'])
    .select(['v.geldig_tot', 'v.versie', 'r.aanschrijfnaam'])
    .where('v.id', '=', p.id)
    .where('v.relatie_id', '=', p.huurderId),
)

export const ownPdf = statement(verklaringInzien, (db, p: { id: string; huurderId: string }) =>
  db
    .selectFrom('verhuurdersverklaring')
    .select('pdf')
    .where('id', '=', p.id)
    .where('relatie_id', '=', p.huurderId)
    .where('status', '=', 'afgegeven'),
)

/** Answers no row when it changed since `versie` was read. */
export const updateOwnStatus = statement(
  verklaringInzien,
  (db, p: { id: string; versie: number; status: string; bezwaar: string | null }) =>
    db
      .updateTable('verhuurdersverklaring')
      .set((eb) => ({ status: p.status, bezwaar: p.bezwaar, versie: eb('versie', '+', 1) }))
      .where('id', '=', p.id)
      .where('versie', '=', p.versie)
      .returning('id'),
)

type Afgifte = {
  id: string
  versie: number
  afgegevenOp: string
  geldigTot: string
  codeHash: Buffer
  pdf: Buffer
}
export const updateAfgegeven = statement(verklaringInzien, (db, p: Afgifte) =>
  db
    .updateTable('verhuurdersverklaring')
    .set((eb) => ({
      status: 'afgegeven',
      afgegeven_op: p.afgegevenOp,
      geldig_tot: p.geldigTot,
      code_hash: p.codeHash,
      pdf: p.pdf,
      versie: eb('versie', '+', 1),
    }))
    .where('id', '=', p.id)
    .where('versie', '=', p.versie)
    .returning('id'),
)

export const openVerklaringen = statement(verklaringenOverzien, (db, p: { na: string }) =>
  db
    .selectFrom('verhuurdersverklaring')
    .select(['id', 'nummer', 'adres', 'aangevraagd_op', 'bezwaar'])
    .where('status', '=', 'aangevraagd')
    .where('nummer', '>', p.na)
    .orderBy('nummer')
    .limit(25),
)

export const verklaring = statement(verklaringBeantwoorden, (db, p: { id: string }) =>
  db
    .selectFrom('verhuurdersverklaring as v')
    .innerJoin('relatie as r', 'r.id', 'v.relatie_id')
    .select(['v.id', 'v.nummer', 'v.status', 'v.adres', 'v.huur_vanaf', 'v.huur_tot', 'v.huur_cent'])
    .select(['v.betaalgedrag', 'v.overlast', 'v.staat', 'v.bezwaar', 'v.aangevraagd_op', 'v.versie'])
    .select(['v.geldig_tot', 'v.relatie_id', 'r.aanschrijfnaam'])
    .where('v.id', '=', p.id),
)

type Antwoorden = {
  id: string
  versie: number
  status: string
  betaalgedrag: string
  overlast: string
  staat: string
}
export const updateAntwoorden = statement(verklaringBeantwoorden, (db, p: Antwoorden) =>
  db
    .updateTable('verhuurdersverklaring')
    .set((eb) => ({
      status: p.status,
      betaalgedrag: p.betaalgedrag,
      overlast: p.overlast,
      staat: p.staat,
      bezwaar: null,
      versie: eb('versie', '+', 1),
    }))
    .where('id', '=', p.id)
    .where('versie', '=', p.versie)
    .returning('id'),
)

export const updateIngetrokken = statement(
  verklaringBeantwoorden,
  (db, p: { id: string; versie: number; status: string }) =>
    db
      .updateTable('verhuurdersverklaring')
      .set((eb) => ({ status: p.status, versie: eb('versie', '+', 1) }))
      .where('id', '=', p.id)
      .where('versie', '=', p.versie)
      .returning('id'),
)

export const verklaringByCode = statement(verklaringControleren, (db, p: { codeHash: Buffer }) =>
  db.selectFrom('verhuurdersverklaring').select(['status', 'geldig_tot']).where('code_hash', '=', p.codeHash),
)
