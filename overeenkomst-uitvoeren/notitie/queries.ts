import { statement } from '../../doelbinding/statement.ts'
import {
  afsprakenBekijken,
  eigenNotitiesInzien,
  gedragBekijken,
  hulpBekijken,
  notitieSchrijven,
  notitiesOpruimen,
} from './verwerkingen.ts'

/** Notes that hold on a day; what has ended is not shown any more. */
type Van = { id: string; dag: string }

export const afspraken = statement(afsprakenBekijken, (db, p: Van) =>
  db
    .selectFrom('notitie')
    .select(['id', 'afspraak as code', 'toelichting', 'einddatum'])
    .where('relatie_id', '=', p.id)
    .where('afspraak', 'is not', null)
    .where('einddatum', '>=', p.dag)
    .orderBy('begin', 'desc')
    .limit(20),
)

export const hulp = statement(hulpBekijken, (db, p: Van) =>
  db
    .selectFrom('notitie')
    .select(['id', 'hulp as code', 'einddatum'])
    .where('relatie_id', '=', p.id)
    .where('hulp', 'is not', null)
    .where('einddatum', '>=', p.dag)
    .orderBy('begin', 'desc')
    .limit(20),
)

export const gedrag = statement(gedragBekijken, (db, p: Van) =>
  db
    .selectFrom('notitie')
    .select(['id', 'gedrag as code', 'einddatum'])
    .where('relatie_id', '=', p.id)
    .where('gedrag', 'is not', null)
    .where('einddatum', '>=', p.dag)
    .orderBy('begin', 'desc')
    .limit(20),
)

type Nieuw = {
  id: string
  relatieId: string
  afspraak: string | null
  toelichting: string | null
  hulp: string | null
  gedrag: string | null
  begin: string
  einddatum: string
  medewerkerId: string
  nu: Date
  bij: string
}
export const insertNotitie = statement(notitieSchrijven, (db, p: Nieuw) =>
  db.insertInto('notitie').values({
    id: p.id,
    relatie_id: p.relatieId,
    afspraak: p.afspraak,
    toelichting: p.toelichting,
    hulp: p.hulp,
    gedrag: p.gedrag,
    begin: p.begin,
    einddatum: p.einddatum,
    gemaakt_door: p.medewerkerId,
    gewijzigd_op: p.nu,
    gewijzigd_bij: p.bij,
  }),
)

/** How long a note holds, without what it says. */
export const termijn = statement(notitieSchrijven, (db, p: { id: string; relatieId: string }) =>
  db
    .selectFrom('notitie')
    .select(['id', 'begin', 'einddatum', 'versie', 'gemaakt_door', 'gewijzigd_op', 'gewijzigd_bij'])
    .where('id', '=', p.id)
    .where('relatie_id', '=', p.relatieId),
)

type Einde = { id: string; versie: number; einddatum: string; nu: Date; bij: string }
/** Answers no row when somebody else changed the note since `versie` was read. */
export const updateEinddatum = statement(notitieSchrijven, (db, p: Einde) =>
  db
    .updateTable('notitie')
    .set((eb) => ({
      einddatum: p.einddatum,
      gewijzigd_op: p.nu,
      gewijzigd_bij: p.bij,
      versie: eb('versie', '+', 1),
    }))
    .where('id', '=', p.id)
    .where('versie', '=', p.versie)
    .returning('id'),
)

type Weg = { id: string; relatieId: string; medewerkerId: string; sinds: Date }
/** A slip of the pen: only by who wrote it, and not after somebody may have acted on it. */
export const deleteNotitie = statement(notitieSchrijven, (db, p: Weg) =>
  db
    .deleteFrom('notitie')
    .where('id', '=', p.id)
    .where('relatie_id', '=', p.relatieId)
    .where('gemaakt_door', '=', p.medewerkerId)
    .where('gewijzigd_op', '>', p.sinds)
    .returning('id'),
)

export const deleteGeeindigd = statement(notitiesOpruimen, (db, p: { tot: string }) =>
  db.deleteFrom('notitie').where('einddatum', '<=', p.tot).returning('id'),
)

export const eigenNotities = statement(eigenNotitiesInzien, (db, p: Van) =>
  db
    .selectFrom('notitie')
    .select(['id', 'afspraak', 'toelichting', 'hulp', 'gedrag', 'einddatum'])
    .where('relatie_id', '=', p.id)
    .where('einddatum', '>=', p.dag)
    .orderBy('begin', 'desc')
    .limit(50),
)
