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

export const bordBezoeken = statement(planbordBekijken, (db, p: { begin: Date; eind: Date }) =>
  db
    .selectFrom('onderhoudsorder as o')
    .innerJoin('onderhoudsverzoek as v', 'v.id', 'o.onderhoudsverzoek_id')
    .innerJoin('eenheid as e', 'e.id', 'o.eenheid_id')
    .select([
      'o.id as order_id',
      'o.vakman_id',
      'o.ketenpartner_id',
      'o.status',
      'o.begin',
      'o.eind',
      'o.onderweg_op',
    ])
    .select([
      'v.id',
      'v.nummer',
      'v.versie',
      'v.vaardigheid',
      'v.spoed',
      'v.gemeld_op',
      'v.dagdelen',
      'v.order_id as nu_order_id',
    ])
    .select(['e.straat', 'e.huisnummer', 'e.toevoeging', 'e.postcode'])
    .where('o.begin', '>=', p.begin)
    .where('o.begin', '<', p.eind)
    .where('o.status', '<>', 'GEA')
    .orderBy('o.begin')
    .orderBy('o.id'),
)

export const bordWachtenden = statement(planbordBekijken, (db, p: { vak: string; hoogstens: number }) =>
  db
    .selectFrom('onderhoudsverzoek as v')
    .innerJoin('eenheid as e', 'e.id', 'v.eenheid_id')
    .select(['v.id', 'v.nummer', 'v.versie', 'v.vaardigheid', 'v.duur_minuten', 'v.spoed', 'v.gemeld_op'])
    .select(['v.dagdelen', 'v.wachtlijst_op', 'e.straat', 'e.huisnummer', 'e.toevoeging', 'e.postcode'])
    .where('v.status', '=', 'REG')
    .where((eb) => eb.or([eb(eb.val(p.vak), '=', ''), eb('v.vaardigheid', '=', p.vak)]))
    .orderBy((eb) => eb.fn<number>('array_position', [eb.val(['direct', '24-uur', 'gewoon']), 'v.spoed']))
    .orderBy('v.gemeld_op')
    .orderBy('v.id')
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
