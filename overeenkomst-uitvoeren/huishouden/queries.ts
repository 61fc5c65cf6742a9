import { statement } from '../../doelbinding/statement.ts'
import { huishoudenBijhouden } from './verwerkingen.ts'

/** The household of a person: the one of now, else the last one. */
export const huishoudenVan = statement(huishoudenBijhouden, (db, p: { relatieId: string }) =>
  db
    .selectFrom('huishouden_lid as l')
    .innerJoin('huishouden as h', 'h.id', 'l.huishouden_id')
    .select(['h.id', 'h.versie', 'h.eenheid_id'])
    .where('l.relatie_id', '=', p.relatieId)
    .orderBy(
      (eb) => eb.fn('coalesce', [eb.fn('upper', ['l.geldig']), eb.cast(eb.val('infinity'), 'date')]),
      'desc',
    )
    .limit(1),
)

/** Who lived there when, as we believe it and believed it before: one query over both. */
export const leden = statement(huishoudenBijhouden, (db, p: { id: string }) =>
  db
    .selectFrom('huishouden_lid as l')
    .innerJoin('relatie as r', 'r.id', 'l.relatie_id')
    .select(['l.relatie_id', 'r.aanschrijfnaam', 'r.geboortedatum', 'l.geldig', 'l.rol', 'l.reden', 'l.door'])
    .select((eb) => [
      eb.ref('l.vastgelegd_op').$castTo<Date | null>().as('vastgelegd_op'),
      eb.cast<Date | null>(eb.val(null), 'timestamptz').as('tot'),
      eb.cast<string | null>(eb.val(null), 'text').as('vervangen_door'),
    ])
    .where('l.huishouden_id', '=', p.id)
    .unionAll(
      db
        .selectFrom('huishouden_lid_eerder as l')
        .innerJoin('relatie as r', 'r.id', 'l.relatie_id')
        .select([
          'l.relatie_id',
          'r.aanschrijfnaam',
          'r.geboortedatum',
          'l.geldig',
          'l.rol',
          'l.reden',
          'l.door',
        ])
        .select((eb) => [
          eb.fn<Date | null>('lower', ['l.vastgelegd']).as('vastgelegd_op'),
          eb.fn<Date | null>('upper', ['l.vastgelegd']).as('tot'),
          'l.vervangen_door',
        ])
        .where('l.huishouden_id', '=', p.id),
    )
    .orderBy('geldig')
    .limit(500),
)

export const raiseVersie = statement(huishoudenBijhouden, (db, p: { id: string; versie: number }) =>
  db
    .updateTable('huishouden')
    .set((eb) => ({ versie: eb('versie', '+', 1) }))
    .where('id', '=', p.id)
    .where('versie', '=', p.versie)
    .returning('id'),
)

type Lid = { id: string; relatieId: string; geldig: string }
export const verkortLid = statement(huishoudenBijhouden, (db, p: Lid & { wordt: string }) =>
  db
    .updateTable('huishouden_lid')
    .set({ geldig: p.wordt, reden: 'wijziging' })
    .where('huishouden_id', '=', p.id)
    .where('relatie_id', '=', p.relatieId)
    .where('geldig', '=', p.geldig)
    .returning('relatie_id'),
)
export const herstelLid = statement(huishoudenBijhouden, (db, p: Lid & { rol: string }) =>
  db
    .updateTable('huishouden_lid')
    .set({ rol: p.rol, reden: 'correctie' })
    .where('huishouden_id', '=', p.id)
    .where('relatie_id', '=', p.relatieId)
    .where('geldig', '=', p.geldig)
    .returning('relatie_id'),
)

type Nieuw = { relatieId: string; naam: string; geboren: string | null }
export const insertMens = statement(huishoudenBijhouden, (db, p: Nieuw) =>
  db.insertInto('relatie').values({ id: p.relatieId, aanschrijfnaam: p.naam, geboortedatum: p.geboren }),
)
export const insertLid = statement(huishoudenBijhouden, (db, p: Lid & { rol: string }) =>
  db.insertInto('huishouden_lid').values({
    huishouden_id: p.id,
    relatie_id: p.relatieId,
    geldig: p.geldig,
    rol: p.rol,
    reden: 'wijziging',
  }),
)
