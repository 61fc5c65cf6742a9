import { statement } from '../../doelbinding/statement.ts'
import { persoonZoeken } from './verwerkingen.ts'

/** Everybody that the search opened, with where they live on a day and how much is still open. `dag` is `[day,day]`. */
export const gevonden = statement(persoonZoeken, (db, p: { dag: string }) =>
  db
    .selectFrom('relatie as r')
    .leftJoin('huurovereenkomst_partij as q', 'q.relatie_id', 'r.id')
    .leftJoin('huurovereenkomst as h', (join) =>
      join.onRef('h.id', '=', 'q.huurovereenkomst_id').on('h.geldig', '&&', p.dag),
    )
    .leftJoin('eenheid as e', 'e.id', 'h.eenheid_id')
    .select(['r.id', 'r.aanschrijfnaam', 'h.id as overeenkomst', 'e.id as eenheid'])
    .select(['e.straat', 'e.huisnummer', 'e.toevoeging', 'e.postcode', 'e.woonplaats'])
    .select((eb) => [
      eb
        .selectFrom('onderhoudsverzoek as v')
        .whereRef('v.relatie_id', '=', 'r.id')
        .where('v.afgehandeld_op', 'is', null)
        .where('v.status', '<>', 'GEA')
        .select((sub) => sub.fn.countAll<string>().as('aantal'))
        .as('open'),
      eb
        .exists(
          eb
            .selectFrom('afscherming as a')
            .whereRef('a.relatie_id', '=', 'r.id')
            .where('a.soort', '=', 'geheim-adres')
            .select('a.relatie_id'),
        )
        .as('geheim'),
    ])
    .limit(200),
)
