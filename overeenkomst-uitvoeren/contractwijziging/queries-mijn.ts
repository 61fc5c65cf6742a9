import { statement } from '../../doelbinding/statement.ts'
import {
  contractwijzigingAanvragen,
  contractwijzigingBeantwoorden,
  contractwijzigingVolgen,
} from './verwerkingen.ts'

/** Contracts of a tenant on a day of `dagen`, a daterange such as `[2026-11-24,2026-11-24]`. */
export const ownContracten = statement(
  contractwijzigingAanvragen,
  (db, p: { huurders: string[]; dagen: string }) =>
    db
      .selectFrom('huurovereenkomst as h')
      .innerJoin('eenheid as e', 'e.id', 'h.eenheid_id')
      .select(['h.id', 'h.eenheid_id', 'h.geldig', 'h.betrokkenen'])
      .select(['e.straat', 'e.huisnummer', 'e.toevoeging', 'e.postcode', 'e.woonplaats'])
      .where('h.betrokkenen', '@>', p.huurders)
      .where('h.geldig', '&&', p.dagen)
      .orderBy('e.straat')
      .orderBy('e.huisnummer'),
)

export const ownPartijen = statement(contractwijzigingAanvragen, (db, p: { huurovereenkomstId: string }) =>
  db
    .selectFrom('huurovereenkomst_partij as p')
    .innerJoin('relatie as r', 'r.id', 'p.relatie_id')
    .select(['r.id', 'r.aanschrijfnaam', 'p.rol'])
    .where('p.huurovereenkomst_id', '=', p.huurovereenkomstId)
    .orderBy('r.aanschrijfnaam'),
)

/** The changes of one tenant, newest first. */
export const ownWijzigingen = statement(contractwijzigingVolgen, (db, p: { huurders: string[] }) =>
  db
    .selectFrom('contractwijziging')
    .select(['id', 'nummer', 'soort', 'status', 'ingediend_op', 'datum', 'uiterlijk', 'afgerond_op'])
    .select(['aanvrager_id', 'andere_id'])
    .where('betrokkenen', '@>', p.huurders)
    .orderBy('nummer', 'desc')
    .limit(50),
)

export const ownWijziging = statement(contractwijzigingVolgen, (db, p: { id: string; huurders: string[] }) =>
  db
    .selectFrom('contractwijziging')
    .select(['id', 'nummer', 'soort', 'status', 'ingediend_op', 'datum', 'uiterlijk', 'afgerond_op'])
    .select(['aanvrager_id', 'andere_id', 'nieuwe_naam', 'versie'])
    .where('id', '=', p.id)
    .where('betrokkenen', '@>', p.huurders),
)

export const ownStappen = statement(contractwijzigingVolgen, (db, p: { id: string }) =>
  db
    .selectFrom('contractwijziging_stap')
    .select(['id', 'stap', 'status', 'grond', 'datum', 'gezet_op'])
    .where('contractwijziging_id', '=', p.id)
    .orderBy('gezet_op', 'desc')
    .orderBy('id'),
)

/** What this person wrote; what the other side wrote is never asked for here. */
export const ownVerklaring = statement(contractwijzigingVolgen, (db, p: { id: string; huurderId: string }) =>
  db
    .selectFrom('contractwijziging_verklaring')
    .select(['tekst', 'afgelegd_op'])
    .where('contractwijziging_id', '=', p.id)
    .where('relatie_id', '=', p.huurderId),
)

export const teBeantwoorden = statement(
  contractwijzigingBeantwoorden,
  (db, p: { id: string; huurders: string[] }) =>
    db
      .selectFrom('contractwijziging')
      .select(['id', 'nummer', 'soort', 'status', 'datum', 'uiterlijk', 'betrokkenen', 'versie'])
      .select(['aanvrager_id', 'andere_id', 'huurovereenkomst_id'])
      .where('id', '=', p.id)
      .where('betrokkenen', '@>', p.huurders),
)
