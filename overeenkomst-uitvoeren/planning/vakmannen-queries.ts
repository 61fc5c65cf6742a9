import { statement } from '../../doelbinding/statement.ts'
import { vakmanAanmelden, vakmanBeheren, vakmannenOverzien } from './vakman-verwerkingen.ts'

export const alleVakmannen = statement(vakmannenOverzien, (db) =>
  db
    .selectFrom('vakman as v')
    .innerJoin('ketenpartner as k', 'k.id', 'v.ketenpartner_id')
    .select(['v.id', 'v.naam', 'v.vaardigheden', 'v.gebieden', 'v.uit_dienst_op', 'k.naam as ketenpartner'])
    .orderBy('k.naam')
    .orderBy('v.naam')
    .orderBy('v.id'),
)
export const komendeAfwezigheid = statement(vakmannenOverzien, (db, p: { dagen: string }) =>
  db.selectFrom('afwezigheid').select(['vakman_id', 'dagen']).where('dagen', '&&', p.dagen).orderBy('dagen'),
)

export const eenVakman = statement(vakmanBeheren, (db, p: { id: string }) =>
  db
    .selectFrom('vakman as v')
    .innerJoin('ketenpartner as k', 'k.id', 'v.ketenpartner_id')
    .select([
      'v.id',
      'v.naam',
      'v.vaardigheden',
      'v.gebieden',
      'v.uit_dienst_op',
      'v.versie',
      'k.naam as ketenpartner',
    ])
    .where('v.id', '=', p.id),
)
export const eigenWerktijden = statement(vakmanBeheren, (db, p: { id: string; dagen: string }) =>
  db
    .selectFrom('werktijd')
    .select(['weekdag', 'geldig', 'begin', 'eind'])
    .where('vakman_id', '=', p.id)
    .where('geldig', '&&', p.dagen)
    .orderBy('weekdag')
    .orderBy('geldig'),
)
export const eigenAfwezigheid = statement(vakmanBeheren, (db, p: { id: string; dagen: string }) =>
  db
    .selectFrom('afwezigheid')
    .select('dagen')
    .where('vakman_id', '=', p.id)
    .where('dagen', '&&', p.dagen)
    .orderBy('dagen'),
)

type Vakmanrij = { id: string; naam: string; vaardigheden: string[]; gebieden: string[] }
export const insertVakman = statement(vakmanBeheren, (db, p: Vakmanrij & { ketenpartnerId: string }) =>
  db.insertInto('vakman').values({
    id: p.id,
    ketenpartner_id: p.ketenpartnerId,
    naam: p.naam,
    vaardigheden: p.vaardigheden,
    gebieden: p.gebieden,
  }),
)
export const updateVakman = statement(
  vakmanBeheren,
  (db, p: Vakmanrij & { versie: number; uitDienst: string | null }) =>
    db
      .updateTable('vakman')
      .set((eb) => ({
        naam: p.naam,
        vaardigheden: p.vaardigheden,
        gebieden: p.gebieden,
        uit_dienst_op: p.uitDienst,
        versie: eb('versie', '+', 1),
      }))
      .where('id', '=', p.id)
      .where('versie', '=', p.versie)
      .returning('id'),
)

type Uren = { vakmanId: string; weekdag: number; vanaf: string }
/** Hours that run until the date on which others begin. `tot` is the range up to that date. */
export const endWerktijd = statement(vakmanBeheren, (db, p: Uren & { tot: string }) =>
  db
    .updateTable('werktijd')
    .set((eb) => ({
      geldig: eb.fn<string>('range_intersect', [eb.ref('geldig'), eb.cast(eb.val(p.tot), 'daterange')]),
    }))
    .where('vakman_id', '=', p.vakmanId)
    .where('weekdag', '=', p.weekdag)
    .where('geldig', '@>', (eb) => eb.cast<string>(eb.val(p.vanaf), 'date')),
)
export const dropWerktijd = statement(vakmanBeheren, (db, p: Uren & { dagen: string }) =>
  db
    .deleteFrom('werktijd')
    .where('vakman_id', '=', p.vakmanId)
    .where('weekdag', '=', p.weekdag)
    .where('geldig', '<@', p.dagen),
)
export const insertWerktijd = statement(
  vakmanBeheren,
  (db, p: { vakmanId: string; weekdag: number; geldig: string; begin: string; eind: string }) =>
    db.insertInto('werktijd').values({
      vakman_id: p.vakmanId,
      weekdag: p.weekdag,
      geldig: p.geldig,
      begin: p.begin,
      eind: p.eind,
    }),
)
export const insertAfwezigheid = statement(vakmanBeheren, (db, p: { vakmanId: string; dagen: string }) =>
  db.insertInto('afwezigheid').values({ vakman_id: p.vakmanId, dagen: p.dagen }),
)
export const deleteAfwezigheid = statement(vakmanBeheren, (db, p: { vakmanId: string; dagen: string }) =>
  db.deleteFrom('afwezigheid').where('vakman_id', '=', p.vakmanId).where('dagen', '=', p.dagen),
)

/** Who signs in already and is no vakman yet; and the firms. */
export const inlogkandidaten = statement(vakmanAanmelden, (db) =>
  db
    .selectFrom('medewerker as m')
    .innerJoin('ketenpartner as k', 'k.id', 'm.ketenpartner_id')
    .select(['m.id', 'm.naam', 'k.id as ketenpartner_id', 'k.naam as ketenpartner'])
    .orderBy('k.naam')
    .orderBy('m.naam'),
)
export const bedrijven = statement(vakmanAanmelden, (db) =>
  db.selectFrom('ketenpartner').select(['id', 'naam']).orderBy('naam'),
)
