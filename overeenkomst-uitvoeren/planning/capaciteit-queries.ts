import { statement } from '../../doelbinding/statement.ts'
import { capaciteitBekijken } from './vakman-verwerkingen.ts'

/** Workers whom the opening named. */
export const vakmannen = statement(capaciteitBekijken, (db) =>
  db
    .selectFrom('vakman as v')
    .innerJoin('ketenpartner as k', 'k.id', 'v.ketenpartner_id')
    .select(['v.id', 'v.ketenpartner_id', 'v.vaardigheden', 'v.gebieden', 'v.uit_dienst_op', 'k.soort'])
    .orderBy('v.id'),
)

/** `dagen` is a daterange such as `[2026-11-24,2026-12-24]`. */
export const werktijden = statement(capaciteitBekijken, (db, p: { dagen: string }) =>
  db
    .selectFrom('werktijd')
    .select(['vakman_id', 'weekdag', 'geldig', 'begin', 'eind'])
    .where('geldig', '&&', p.dagen),
)

export const afwezigheden = statement(capaciteitBekijken, (db, p: { dagen: string }) =>
  db.selectFrom('afwezigheid').select(['vakman_id', 'dagen']).where('dagen', '&&', p.dagen),
)

export const bezettingen = statement(capaciteitBekijken, (db, p: { begin: Date; eind: Date }) =>
  db
    .selectFrom('bezetting')
    .select(['vakman_id', 'onderhoudsorder_id', 'begin', 'eind', 'gebied'])
    .where('begin', '>=', p.begin)
    .where('begin', '<', p.eind)
    .orderBy('begin'),
)

export const overeenkomsten = statement(capaciteitBekijken, (db, p: { dagen: string }) =>
  db
    .selectFrom('verwerkersovereenkomst')
    .select(['ketenpartner_id', 'geldig'])
    .where('geldig', '&&', p.dagen),
)
