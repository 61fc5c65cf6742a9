import { statement } from '../../doelbinding/statement.ts'
import { bezoekStatements } from './bezoek-queries.ts'
import { afspraakInplannen } from './verwerkingen.ts'

export const balieBezoek = bezoekStatements(afspraakInplannen)

/** Reports with their present visit, for who plans them. */
export const teVerplaatsen = statement(afspraakInplannen, (db, p: { ids: readonly string[] }) =>
  db
    .selectFrom('onderhoudsverzoek as v')
    .innerJoin('eenheid as g', 'g.id', 'v.eenheid_id')
    .leftJoin('eenheid as e', (join) =>
      join
        .onRef('e.id', '=', 'v.eenheid_id')
        .on((eb) => eb.not(eb.fn<boolean>('is_geheim_adres', ['v.eenheid_id']))),
    )
    .leftJoin('onderhoudsorder as o', 'o.id', 'v.order_id')
    .select(['v.id', 'v.nummer', 'v.status', 'v.gemeld_op', 'v.vaardigheid', 'v.duur_minuten', 'v.spoed'])
    .select(['v.dagdelen', 'v.versie', 'v.order_id', 'o.begin', 'o.eind', 'o.vakman_id', 'o.ketenpartner_id'])
    .select(['o.status as orderstatus', 'e.straat', 'e.huisnummer', 'e.toevoeging', 'g.postcode'])
    .select(['v.garantie_op', 'v.garantie_ketenpartner_id', 'v.garantie_vakman_id', 'v.heropend_op'])
    .where((eb) => eb('v.id', '=', eb.fn.any(eb.val(p.ids))))
    .orderBy('v.id'),
)

type Dag = { vakmanId: string; begin: Date; eind: Date }
/** The visits of one worker on one day that can still be moved or are going on. */
export const dagVanVakman = statement(afspraakInplannen, (db, p: Dag) =>
  db
    .selectFrom('onderhoudsorder as o')
    .innerJoin('onderhoudsverzoek as v', 'v.order_id', 'o.id')
    .innerJoin('eenheid as g', 'g.id', 'o.eenheid_id')
    .leftJoin('eenheid as e', (join) =>
      join
        .onRef('e.id', '=', 'o.eenheid_id')
        .on((eb) => eb.not(eb.fn<boolean>('is_geheim_adres', ['o.eenheid_id']))),
    )
    .select(['v.id', 'v.nummer', 'v.status', 'v.gemeld_op', 'v.vaardigheid', 'v.duur_minuten', 'v.spoed'])
    .select(['v.dagdelen', 'v.versie', 'v.order_id', 'o.begin', 'o.eind', 'o.vakman_id', 'o.ketenpartner_id'])
    .select([
      'o.status as orderstatus',
      'o.onderweg_op',
      'e.straat',
      'e.huisnummer',
      'e.toevoeging',
      'g.postcode',
    ])
    .select(['v.garantie_op', 'v.garantie_ketenpartner_id', 'v.garantie_vakman_id', 'v.heropend_op'])
    .where('o.vakman_id', '=', p.vakmanId)
    .where('o.begin', '>=', p.begin)
    .where('o.begin', '<', p.eind)
    .where('o.status', 'in', ['GUN', 'INB', 'WOG'])
    .orderBy('o.begin'),
)

/** The workers whom the opening named. */
export const namen = statement(afspraakInplannen, (db) =>
  db
    .selectFrom('vakman as v')
    .innerJoin('ketenpartner as k', 'k.id', 'v.ketenpartner_id')
    .select(['v.id', 'v.naam', 'v.ketenpartner_id', 'k.naam as ketenpartner'])
    .orderBy('v.naam')
    .orderBy('v.id'),
)

export const laatsteWijziging = statement(afspraakInplannen, (db, p: { verzoekId: string }) =>
  db
    .selectFrom('afspraakwijziging')
    .select(['rol', 'op', 'versie', 'medewerker_id'])
    .where('onderhoudsverzoek_id', '=', p.verzoekId)
    .orderBy('op', 'desc')
    .orderBy('versie', 'desc')
    .limit(1),
)

/** What somebody did in one go, when it was not undone yet. */
export const wijzigingenVan = statement(afspraakInplannen, (db, p: { reeks: string; medewerkerId: string }) =>
  db
    .selectFrom('afspraakwijziging as w')
    .leftJoin('vakman as v', 'v.id', 'w.van_vakman_id')
    .select(['w.onderhoudsverzoek_id', 'w.versie', 'w.van_vakman_id', 'w.van_begin', 'w.van_eind'])
    .select('v.ketenpartner_id')
    .where('w.reeks', '=', p.reeks)
    .where('w.medewerker_id', '=', p.medewerkerId)
    .where('w.teruggedraaid', '=', false),
)

export const noteerTeruggedraaid = statement(afspraakInplannen, (db, p: { reeks: string }) =>
  db.updateTable('afspraakwijziging').set({ teruggedraaid: true }).where('reeks', '=', p.reeks),
)

export const meldAfwezig = statement(afspraakInplannen, (db, p: { vakmanId: string; dagen: string }) =>
  db
    .insertInto('afwezigheid')
    .values({ vakman_id: p.vakmanId, dagen: p.dagen })
    .onConflict((conflict) => conflict.doNothing()),
)
