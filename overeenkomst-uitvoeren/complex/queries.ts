import { statement } from '../../doelbinding/statement.ts'
import { complexBijhouden } from './verwerkingen.ts'

export const complexById = statement(complexBijhouden, (db, p: { id: string }) =>
  db
    .selectFrom('complex')
    .select(['id', 'code', 'naam', 'gedeelde_ruimten', 'vastgelegd_op', 'door', 'versie'])
    .where('id', '=', p.id),
)

/** What was believed before, the newest first. */
export const eerder = statement(complexBijhouden, (db, p: { id: string }) =>
  db
    .selectFrom('complex_eerder')
    .select(['naam', 'gedeelde_ruimten', 'door', 'vervangen_door'])
    .select((eb) => [
      eb.fn<Date>('lower', ['vastgelegd']).as('vastgelegd_op'),
      eb.fn<Date>('upper', ['vastgelegd']).as('tot'),
    ])
    .where('complex_id', '=', p.id)
    .orderBy((eb) => eb.fn('upper', ['vastgelegd']), 'desc')
    .limit(100),
)

type Complex = { id: string; versie: number; naam: string; ruimten: string[] }
/** Answers no row when somebody else changed it since `versie` was read. */
export const updateComplex = statement(complexBijhouden, (db, p: Complex) =>
  db
    .updateTable('complex')
    .set((eb) => ({ naam: p.naam, gedeelde_ruimten: p.ruimten, versie: eb('versie', '+', 1) }))
    .where('id', '=', p.id)
    .where('versie', '=', p.versie)
    .returning('id'),
)
