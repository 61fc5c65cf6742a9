import { statement } from '../../doelbinding/statement.ts'
import { contractwijzigingBehandelen, contractwijzigingenOverzien } from './verwerkingen.ts'

/** A place in the list: rows come after it. `uiterlijk` is a date, or `infinity` for a change without a deadline. */
export type Plek = { uiterlijk: string; nummer: string }

/** Open changes with the nearest deadline first, of one kind or of all. */
export const openWijzigingen = statement(
  contractwijzigingenOverzien,
  (db, p: Plek & { soort: string | null }) =>
    db
      .selectFrom('contractwijziging as w')
      .leftJoin('eenheid as e', 'e.id', 'w.eenheid_id')
      .select(['w.id', 'w.nummer', 'w.soort', 'w.status', 'w.ingediend_op', 'w.uiterlijk'])
      .select(['e.straat', 'e.huisnummer', 'e.toevoeging', 'e.postcode', 'e.woonplaats'])
      .where('w.afgerond_op', 'is', null)
      .where((eb) => eb('w.soort', '=', eb.fn.coalesce(eb.cast<string>(eb.val(p.soort), 'text'), 'w.soort')))
      .where((eb) => {
        const uiterlijk = eb.fn.coalesce('w.uiterlijk', eb.cast<string>(eb.val('infinity'), 'date'))
        const here = eb.cast<string>(eb.val(p.uiterlijk), 'date')
        return eb.or([
          eb(uiterlijk, '>', here),
          eb.and([eb(uiterlijk, '=', here), eb('w.nummer', '>', p.nummer)]),
        ])
      })
      .orderBy('w.uiterlijk', (order) => order.asc().nullsLast())
      .orderBy('w.nummer')
      .limit(25),
)

export const zaak = statement(contractwijzigingBehandelen, (db, p: { id: string }) =>
  db
    .selectFrom('contractwijziging as w')
    .innerJoin('huurovereenkomst as h', 'h.id', 'w.huurovereenkomst_id')
    .leftJoin('eenheid as e', 'e.id', 'w.eenheid_id')
    .select(['w.id', 'w.nummer', 'w.soort', 'w.status', 'w.ingediend_op', 'w.datum', 'w.uiterlijk'])
    .select(['w.huishouden_soort', 'w.huishouden_rol', 'h.betrokkenen as partijen'])
    .select(['w.nieuwe_naam', 'w.huisgenoot', 'w.wezen', 'w.afgerond_op', 'w.versie', 'w.betrokkenen'])
    .select(['w.aanvrager_id', 'w.over_id', 'w.andere_id', 'w.huurovereenkomst_id', 'h.geldig'])
    .select(['w.eenheid_id', 'e.straat', 'e.huisnummer', 'e.toevoeging', 'e.postcode', 'e.woonplaats'])
    .where('w.id', '=', p.id),
)

export const contract = statement(contractwijzigingBehandelen, (db, p: { id: string }) =>
  db
    .selectFrom('huurovereenkomst as h')
    .innerJoin('eenheid as e', 'e.id', 'h.eenheid_id')
    .select(['h.id', 'h.eenheid_id', 'h.geldig', 'h.betrokkenen'])
    .select(['e.straat', 'e.huisnummer', 'e.toevoeging', 'e.postcode', 'e.woonplaats'])
    .where('h.id', '=', p.id),
)

export const namen = statement(contractwijzigingBehandelen, (db, p: { ids: string[] }) =>
  db
    .selectFrom('relatie')
    .select(['id', 'aanschrijfnaam'])
    .where((eb) => eb('id', '=', eb.fn.any(eb.val(p.ids)))),
)

/** The case of a death that was carried out already. */
export const verwerktOverlijden = statement(contractwijzigingBehandelen, (db, p: { overId: string }) =>
  db
    .selectFrom('contractwijziging')
    .select('id')
    .where('soort', '=', 'overlijden')
    .where('over_id', '=', p.overId)
    .where('afgerond_op', 'is not', null)
    .where('status', '<>', 'vergissing')
    .limit(1),
)

export const stappen = statement(contractwijzigingBehandelen, (db, p: { id: string }) =>
  db
    .selectFrom('contractwijziging_stap')
    .select(['id', 'stap', 'status', 'grond', 'door', 'datum', 'gezet_op'])
    .where('contractwijziging_id', '=', p.id)
    .orderBy('gezet_op', 'desc')
    .orderBy('id'),
)

export const verklaringen = statement(contractwijzigingBehandelen, (db, p: { id: string }) =>
  db
    .selectFrom('contractwijziging_verklaring')
    .select(['relatie_id', 'tekst', 'afgelegd_op'])
    .where('contractwijziging_id', '=', p.id)
    .orderBy('afgelegd_op'),
)
