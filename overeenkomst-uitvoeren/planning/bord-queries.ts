import { statement } from '../../doelbinding/statement.ts'
import { weekBekijken } from './vakman-verwerkingen.ts'
import { planbordBekijken } from './verwerkingen.ts'

/** The workers whom the opening named, by firm and name. */
export const bordVakmannen = statement(planbordBekijken, (db) =>
  db
    .selectFrom('vakman as v')
    .innerJoin('ketenpartner as k', 'k.id', 'v.ketenpartner_id')
    .select(['v.id', 'v.naam', 'v.vaardigheden', 'v.ketenpartner_id', 'k.naam as ketenpartner'])
    .orderBy('k.naam')
    .orderBy('v.naam')
    .orderBy('v.id'),
)

export const bordWerktijden = statement(planbordBekijken, (db, p: { dagen: string }) =>
  db
    .selectFrom('werktijd')
    .select(['vakman_id', 'weekdag', 'geldig', 'begin', 'eind'])
    .where('geldig', '&&', p.dagen),
)

export const bordAfwezigheden = statement(planbordBekijken, (db, p: { dagen: string }) =>
  db.selectFrom('afwezigheid').select(['vakman_id', 'dagen']).where('dagen', '&&', p.dagen),
)

/**
 * Visits, reports and homes are read apart and joined in memory: row-level security asks of each row whether its persons are
 * opened, and a join in SQL would ask it of each pair of rows. Measured: 400 ms against 10 for 200 visits.
 */
export const bordBezoeken = statement(planbordBekijken, (db, p: { begin: Date; eind: Date }) =>
  db
    .selectFrom('onderhoudsorder')
    .select(['id', 'onderhoudsverzoek_id', 'eenheid_id', 'vakman_id', 'ketenpartner_id'])
    .select(['status', 'begin', 'eind', 'onderweg_op'])
    .where('begin', '>=', p.begin)
    .where('begin', '<', p.eind)
    .where('status', '<>', 'GEA')
    .orderBy('begin')
    .orderBy('id'),
)

export const bordVerzoeken = statement(planbordBekijken, (db, p: { ids: readonly string[] }) =>
  db
    .selectFrom('onderhoudsverzoek')
    .select(['id', 'nummer', 'versie', 'vaardigheid', 'spoed', 'order_id', 'garantie_ketenpartner_id'])
    .where((eb) => eb('id', '=', eb.fn.any(eb.val(p.ids)))),
)

/** Of a secret address only the area is told. */
export const bordHuizen = statement(planbordBekijken, (db, p: { ids: readonly string[] }) =>
  db
    .selectFrom('eenheid as e')
    .leftJoin(
      (eb) => eb.fn<{ id: string }>('geheime_adressen', [eb.val(p.ids)]).as('geheim'),
      (join) => join.onRef('geheim.id', '=', 'e.id'),
    )
    .select(['e.id', 'e.postcode'])
    .select((eb) => [
      eb.case().when('geheim.id', 'is', null).then(eb.ref('e.straat')).end().as('straat'),
      eb.case().when('geheim.id', 'is', null).then(eb.ref('e.huisnummer')).end().as('huisnummer'),
      eb.case().when('geheim.id', 'is', null).then(eb.ref('e.toevoeging')).end().as('toevoeging'),
    ])
    .where((eb) => eb('e.id', '=', eb.fn.any(eb.val(p.ids)))),
)

export const bordWachtenden = statement(planbordBekijken, (db, p: { vak: string; hoogstens: number }) =>
  db
    .selectFrom('onderhoudsverzoek')
    .select(['id', 'nummer', 'versie', 'vaardigheid', 'duur_minuten', 'spoed', 'gemeld_op'])
    .select(['heropend_op', 'wachtlijst_op', 'eenheid_id', 'garantie_ketenpartner_id'])
    .where('status', '=', 'REG')
    .where((eb) => eb.or([eb(eb.val(p.vak), '=', ''), eb('vaardigheid', '=', p.vak)]))
    .orderBy((eb) => eb.fn<number>('array_position', [eb.val(['direct', '24-uur', 'gewoon']), 'spoed']))
    .orderBy('gemeld_op')
    .orderBy('id')
    .limit(p.hoogstens),
)

export const bordTellingen = statement(planbordBekijken, (db) =>
  db.selectFrom('onderhoudsverzoek_telling').select(['status', 'aantal']),
)

export const bordKetenpartners = statement(planbordBekijken, (db) =>
  db.selectFrom('ketenpartner').select(['id', 'naam']).orderBy('naam'),
)

export const weekVakmannen = statement(weekBekijken, (db) =>
  db
    .selectFrom('vakman as v')
    .innerJoin('ketenpartner as k', 'k.id', 'v.ketenpartner_id')
    .select(['v.id', 'v.naam', 'v.vaardigheden', 'v.uit_dienst_op', 'k.naam as ketenpartner'])
    .orderBy('k.naam')
    .orderBy('v.naam')
    .orderBy('v.id'),
)

export const weekWerktijden = statement(weekBekijken, (db, p: { dagen: string }) =>
  db
    .selectFrom('werktijd')
    .select(['vakman_id', 'weekdag', 'geldig', 'begin', 'eind'])
    .where('geldig', '&&', p.dagen),
)

export const weekAfwezigheden = statement(weekBekijken, (db, p: { dagen: string }) =>
  db.selectFrom('afwezigheid').select(['vakman_id', 'dagen']).where('dagen', '&&', p.dagen),
)

export const weekBezettingen = statement(weekBekijken, (db, p: { begin: Date; eind: Date }) =>
  db
    .selectFrom('bezetting')
    .select(['vakman_id', 'begin', 'eind'])
    .where('begin', '>=', p.begin)
    .where('begin', '<', p.eind),
)

export const weekKetenpartners = statement(weekBekijken, (db) =>
  db.selectFrom('ketenpartner').select(['id', 'naam']).orderBy('naam'),
)
