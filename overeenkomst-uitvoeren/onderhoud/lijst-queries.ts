import { statement } from '../../doelbinding/statement.ts'
import { reparatiesOverzien } from './verwerkingen.ts'

/** A place in the list, in the order of the list: rows come after it. `begin` is a timestamp or `infinity`. */
type Plek = { statussen: readonly string[]; begin: string; nummer: string }

/** Reports with these statuses by number, from a place in the list. */
const byNummer = (richting: 'asc' | 'desc') =>
  statement(reparatiesOverzien, (db, p: Omit<Plek, 'begin'>) =>
    db
      .selectFrom('onderhoudsverzoek as v')
      .leftJoin('onderhoudsorder as o', 'o.id', 'v.order_id')
      .leftJoin('eenheid as e', (join) =>
        join
          .onRef('e.id', '=', 'v.eenheid_id')
          .on((eb) => eb.not(eb.fn<boolean>('is_geheim_adres', ['v.eenheid_id']))),
      )
      .select(['v.id', 'v.nummer', 'v.plaats', 'v.status', 'v.gemeld_op', 'o.begin', 'o.eind'])
      .select(['e.straat', 'e.huisnummer', 'e.toevoeging', 'e.postcode', 'e.woonplaats'])
      .where((eb) => eb('v.status', '=', eb.fn.any(eb.val(p.statussen))))
      .where('v.nummer', richting === 'asc' ? '>' : '<', p.nummer)
      .orderBy('v.nummer', richting)
      .limit(25),
  )

/** The same by appointment; reports without one come last. */
const byAfspraak = (richting: 'asc' | 'desc') =>
  statement(reparatiesOverzien, (db, p: Plek) => {
    const after = richting === 'asc' ? '>' : '<'
    return db
      .selectFrom('onderhoudsverzoek as v')
      .leftJoin('onderhoudsorder as o', 'o.id', 'v.order_id')
      .leftJoin('eenheid as e', (join) =>
        join
          .onRef('e.id', '=', 'v.eenheid_id')
          .on((eb) => eb.not(eb.fn<boolean>('is_geheim_adres', ['v.eenheid_id']))),
      )
      .select(['v.id', 'v.nummer', 'v.plaats', 'v.status', 'v.gemeld_op', 'o.begin', 'o.eind'])
      .select(['e.straat', 'e.huisnummer', 'e.toevoeging', 'e.postcode', 'e.woonplaats'])
      .where((eb) => eb('v.status', '=', eb.fn.any(eb.val(p.statussen))))
      .where((eb) => {
        const begin = eb.fn.coalesce('o.begin', eb.cast<Date>(eb.val('infinity'), 'timestamptz'))
        const here = eb.cast<Date>(eb.val(p.begin), 'timestamptz')
        return eb.or([
          eb(begin, after, here),
          eb.and([eb(begin, '=', here), eb('v.nummer', after, p.nummer)]),
        ])
      })
      .orderBy('o.begin', (order) =>
        richting === 'asc' ? order.asc().nullsLast() : order.desc().nullsFirst(),
      )
      .orderBy('v.nummer', richting)
      .limit(25)
  })

/** One page of the list, by its order and the way it is read. */
export const bladzijden = {
  nummer: { vooruit: byNummer('asc'), terug: byNummer('desc') },
  afspraak: { vooruit: byAfspraak('asc'), terug: byAfspraak('desc') },
}

export const tellingen = statement(reparatiesOverzien, (db) =>
  db.selectFrom('onderhoudsverzoek_telling').select(['status', 'aantal']),
)
