import { statement, type Statement } from '../../doelbinding/statement.ts'
import type { Verwerking } from '../../doelbinding/verwerking.ts'
import { woningruilBehandelen, woningruilenOverzien, woningruilHuishouden } from './verwerkingen-balie.ts'

/** A place in the list: rings come after it. `uiterlijk` is a date, or `infinity` for a ring without a deadline. */
export type Plek = { uiterlijk: string; nummer: string }
type Vraag = Plek & { stand: 'open' | 'klaar'; zoekNummer: string | null; straat: string | null }

/** Rings with the nearest deadline first. */
export const ruilen = statement(woningruilenOverzien, (db, p: Vraag) =>
  db
    .selectFrom('woningruil as w')
    .select(['w.id', 'w.nummer', 'w.status', 'w.aantal', 'w.begonnen_op', 'w.uiterlijk'])
    .where((eb) =>
      eb(
        eb.cast<string>(eb.case().when('w.afgerond_op', 'is', null).then('open').else('klaar').end(), 'text'),
        '=',
        eb.cast<string>(eb.val(p.stand), 'text'),
      ),
    )
    .where((eb) =>
      eb('w.nummer', '=', eb.fn.coalesce(eb.cast<string>(eb.val(p.zoekNummer), 'bigint'), 'w.nummer')),
    )
    .where((eb) =>
      eb.or([
        eb(eb.cast<string | null>(eb.val(p.straat), 'text'), 'is', null),
        eb.exists(
          eb
            .selectFrom('woningruil_deelname as d')
            .innerJoin('eenheid as e', 'e.id', 'd.eenheid_id')
            .select('d.id')
            .whereRef('d.woningruil_id', '=', 'w.id')
            .where((x) =>
              x.fn<boolean>('starts_with', [
                x.fn('lower', ['e.straat']),
                x.fn('lower', [x.cast<string>(x.val(p.straat), 'text')]),
              ]),
            ),
        ),
      ]),
    )
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

/** The homes of those rings, in the order of each ring. */
export const ruilWoningen = statement(woningruilenOverzien, (db, p: { ids: string[] }) =>
  db
    .selectFrom('woningruil_deelname as d')
    .innerJoin('eenheid as e', 'e.id', 'd.eenheid_id')
    .select(['d.woningruil_id', 'd.plaats', 'e.straat', 'e.huisnummer', 'e.toevoeging'])
    .where((eb) => eb('d.woningruil_id', '=', eb.fn.any(eb.val(p.ids))))
    .orderBy('d.plaats'),
)

type Id = { id: string }
type Kant = Verwerking & { readonly leest: (typeof woningruilHuishouden)['leest'] }
type Of<V extends Verwerking, S> = S extends Statement<Kant, infer P, infer R> ? Statement<V, P, R> : never

/** A ring, and the households of it that are opened: all of them, or one. */
function ringvragen<const V extends Kant>(verwerking: V) {
  const vragen = {
    zaak: statement(verwerking as Kant, (db, p: Id) =>
      db
        .selectFrom('woningruil')
        .select(['id', 'nummer', 'status', 'aantal', 'begonnen_op', 'uiterlijk', 'datum', 'versie'])
        .where('id', '=', p.id),
    ),
    /** Each household with its home, contract, checks, decision and inspection. */
    partijen: statement(verwerking as Kant, (db, p: Id) =>
      db
        .selectFrom('woningruil_deelname as d')
        .leftJoin('eenheid as e', 'e.id', 'd.eenheid_id')
        .leftJoin('huurovereenkomst as h', 'h.id', 'd.huurovereenkomst_id')
        .select(['d.id', 'd.plaats', 'd.uitgenodigd', 'd.betrokkenen', 'd.reden', 'd.krijgt_adres'])
        .select(['d.krijgt_huur_cent', 'd.krijgt_oppervlakte'])
        .select(['d.past_huishouden', 'd.past_inkomen', 'd.betaalgedrag', 'd.waarborg', 'd.vergunning'])
        .select(['d.belang', 'd.besluit', 'd.grond', 'd.inspectie_op', 'd.inspectie_gedaan_op'])
        .select(['d.inspectie_uitkomst', 'd.versie', 'd.huurovereenkomst_id', 'd.eenheid_id'])
        .select(['d.borg_oud_cent', 'd.borg_open_cent', 'd.borg_terug_cent', 'd.borg_terug_voor'])
        .select(['d.borg_nieuw_cent', 'h.nummer as contractnummer', 'h.geldig'])
        .select(['h.status as contractstatus'])
        .select(['e.straat', 'e.huisnummer', 'e.toevoeging', 'e.postcode', 'e.woonplaats'])
        .where('d.woningruil_id', '=', p.id)
        .orderBy('d.plaats'),
    ),
    tekenaars: statement(verwerking as Kant, (db, p: Id) =>
      db
        .selectFrom('woningruil_deelnemer as n')
        .innerJoin('woningruil_deelname as d', 'd.id', 'n.deelname_id')
        .innerJoin('relatie as r', 'r.id', 'n.relatie_id')
        .leftJoin('huurovereenkomst_partij as q', (join) =>
          join
            .onRef('q.huurovereenkomst_id', '=', 'd.huurovereenkomst_id')
            .onRef('q.relatie_id', '=', 'n.relatie_id'),
        )
        .select(['n.deelname_id', 'n.relatie_id', 'r.aanschrijfnaam', 'q.rol', 'n.getekend_op'])
        .where('d.woningruil_id', '=', p.id)
        .orderBy('q.rol')
        .orderBy('r.aanschrijfnaam'),
    ),
    /** The rents of the homes on a day, in parts. */
    huren: statement(verwerking as Kant, (db, p: Id & { dagen: string }) =>
      db
        .selectFrom('huurprijs as p')
        .innerJoin('woningruil_deelname as d', 'd.huurovereenkomst_id', 'p.huurovereenkomst_id')
        .select(['d.eenheid_id', 'p.soort', 'p.bedrag_cent'])
        .where('d.woningruil_id', '=', p.id)
        .where('p.geldig', '&&', p.dagen),
    ),
    /** How many people live in each home: a number, no names. */
    bewoners: statement(verwerking as Kant, (db, p: Id) =>
      db
        .selectFrom('huishouden as g')
        .innerJoin('woningruil_deelname as d', 'd.eenheid_id', 'g.eenheid_id')
        .select((eb) => ['d.eenheid_id', eb.fn<number>('cardinality', ['g.betrokkenen']).as('aantal')])
        .where('d.woningruil_id', '=', p.id)
        .whereRef('g.betrokkenen', '&&', 'd.betrokkenen'),
    ),
  }
  // The compiler cannot look into a V that is still open; `Kant` says that it may read these columns.
  return vragen as unknown as { [K in keyof typeof vragen]: Of<V, (typeof vragen)[K]> }
}

export const vanDeRing = ringvragen(woningruilBehandelen)
export const vanEenKant = ringvragen(woningruilHuishouden)

export const stappen = statement(woningruilBehandelen, (db, p: Id) =>
  db
    .selectFrom('woningruil_stap')
    .select(['id', 'stap', 'status', 'door', 'gezet_op'])
    .where('woningruil_id', '=', p.id)
    .orderBy('gezet_op', 'desc')
    .orderBy('id')
    .limit(100),
)
