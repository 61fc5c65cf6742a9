import { statement } from '../../doelbinding/statement.ts'
import { onderhoudskostenBekijken } from './kosten-verwerking.ts'

export const kostenWoning = statement(onderhoudskostenBekijken, (db, p: { id: string }) =>
  db
    .selectFrom('eenheid')
    .select(['id', 'straat', 'huisnummer', 'toevoeging', 'postcode', 'woonplaats'])
    .where('id', '=', p.id),
)

/** What each year cost, the latest first. */
export const kostenPerJaar = statement(onderhoudskostenBekijken, (db, p: { id: string }) =>
  db
    .selectFrom('onderhoudskosten')
    .select((eb) => [
      eb.fn<string>('date_part', [eb.val('year'), 'geboekt_op']).as('jaar'),
      eb.fn.sum<string>('bedrag_cent').as('bedrag_cent'),
      eb.fn.countAll<string>().as('aantal'),
    ])
    .where('eenheid_id', '=', p.id)
    .groupBy('jaar')
    .orderBy('jaar', 'desc')
    .limit(30),
)

type Bladzijde = { id: string; dag: string; orderId: string }
const bladzijde = (richting: 'asc' | 'desc') =>
  statement(onderhoudskostenBekijken, (db, p: Bladzijde) =>
    db
      .selectFrom('onderhoudskosten as c')
      .innerJoin('ketenpartner as k', 'k.id', 'c.ketenpartner_id')
      .select(['c.onderhoudsorder_id', 'c.nummer', 'c.geboekt_op', 'c.onderwerp', 'c.bedrag_cent'])
      .select(['c.afrekening', 'k.naam as bedrijf'])
      .where('c.eenheid_id', '=', p.id)
      .where((eb) =>
        eb(
          eb.tuple(eb.ref('c.geboekt_op'), eb.ref('c.onderhoudsorder_id')),
          richting === 'asc' ? '>' : '<',
          eb.tuple(eb.cast<string>(eb.val(p.dag), 'date'), eb.cast<string>(eb.val(p.orderId), 'uuid')),
        ),
      )
      .orderBy('c.geboekt_op', richting)
      .orderBy('c.onderhoudsorder_id', richting)
      .limit(25),
  )

/** Orders that were paid, latest first, and the other way for a page back. */
export const kostenregels = { vooruit: bladzijde('desc'), terug: bladzijde('asc') }
