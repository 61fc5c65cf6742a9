import { statement } from '../../doelbinding/statement.ts'
import { persoonsgegevensBijhouden } from './verwerkingen.ts'

type Id = { id: string }

export const persoon = statement(persoonsgegevensBijhouden, (db, p: Id) =>
  db
    .selectFrom('relatie')
    .select(['id', 'aanschrijfnaam', 'geboortedatum', 'overleden_op', 'versie'])
    .where('id', '=', p.id),
)

/** Names over time, as we believe them and believed them before: one query over both. */
export const namen = statement(persoonsgegevensBijhouden, (db, p: Id) =>
  db
    .selectFrom('relatie_naam')
    .select(['geldig', 'voorletters', 'tussenvoegsels', 'achternaam', 'aanschrijfnaam', 'reden', 'door'])
    .select((eb) => [
      eb.ref('vastgelegd_op').$castTo<Date | null>().as('vastgelegd_op'),
      eb.cast<Date | null>(eb.val(null), 'timestamptz').as('tot'),
      eb.cast<string | null>(eb.val(null), 'text').as('vervangen_door'),
    ])
    .where('relatie_id', '=', p.id)
    .unionAll(
      db
        .selectFrom('relatie_naam_eerder')
        .select(['geldig', 'voorletters', 'tussenvoegsels', 'achternaam', 'aanschrijfnaam', 'reden', 'door'])
        .select((eb) => [
          eb.fn<Date | null>('lower', ['vastgelegd']).as('vastgelegd_op'),
          eb.fn<Date | null>('upper', ['vastgelegd']).as('tot'),
          'vervangen_door',
        ])
        .where('relatie_id', '=', p.id),
    )
    .orderBy('geldig')
    .limit(500),
)

export const geboorteEerder = statement(persoonsgegevensBijhouden, (db, p: Id) =>
  db
    .selectFrom('relatie_eerder')
    .select(['geboortedatum', 'vervangen_door'])
    .select((eb) => eb.fn<Date | null>('upper', ['vastgelegd']).as('tot'))
    .where('relatie_id', '=', p.id)
    .orderBy('tot', 'desc')
    .limit(100),
)

/** Answers no row when somebody else changed the person since `versie` was read. */
export const raiseVersie = statement(persoonsgegevensBijhouden, (db, p: Id & { versie: number }) =>
  db
    .updateTable('relatie')
    .set((eb) => ({ versie: eb('versie', '+', 1) }))
    .where('id', '=', p.id)
    .where('versie', '=', p.versie)
    .returning('id'),
)

type Naam = {
  geldig: string
  voorletters: string | null
  tussenvoegsels: string | null
  achternaam: string | null
  aanschrijfnaam: string
}
export const herstelNaam = statement(persoonsgegevensBijhouden, (db, p: Id & Naam) =>
  db
    .updateTable('relatie_naam')
    .set({
      voorletters: p.voorletters,
      tussenvoegsels: p.tussenvoegsels,
      achternaam: p.achternaam,
      aanschrijfnaam: p.aanschrijfnaam,
      reden: 'correctie',
    })
    .where('relatie_id', '=', p.id)
    .where('geldig', '=', p.geldig)
    .returning('relatie_id'),
)

export const herstelGeboorte = statement(persoonsgegevensBijhouden, (db, p: Id & { geboren: string }) =>
  db.updateTable('relatie').set({ geboortedatum: p.geboren }).where('id', '=', p.id),
)
