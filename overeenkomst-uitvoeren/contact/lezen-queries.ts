import { statement } from '../../doelbinding/statement.ts'
import { berichtenLezen } from './verwerkingen.ts'

/** The messages before a place in the order, newest first. */
export const eigenBerichten = statement(
  berichtenLezen,
  (db, p: { relatieId: string; voor: Date; hoogstens: number }) =>
    db
      .selectFrom('bericht')
      .select(['id', 'onderwerp', 'doel', 'kanaal', 'status', 'taal', 'klaargezet_op', 'gelezen_op'])
      .where('relatie_id', '=', p.relatieId)
      .where('klaargezet_op', '<', p.voor)
      .where('tekst', 'is not', null)
      .orderBy('klaargezet_op', 'desc')
      .orderBy('id')
      .limit(p.hoogstens),
)

export const eigenContactmomenten = statement(
  berichtenLezen,
  (db, p: { relatieId: string; hoogstens: number }) =>
    db
      .selectFrom('contactmoment')
      .select(['id', 'kanaal', 'onderwerp', 'toelichting', 'afloop', 'op'])
      .where('relatie_id', '=', p.relatieId)
      .orderBy('op', 'desc')
      .limit(p.hoogstens),
)

export const eigenBericht = statement(berichtenLezen, (db, p: { id: string; relatieId: string }) =>
  db
    .selectFrom('bericht as b')
    .innerJoin('relatie as r', 'r.id', 'b.relatie_id')
    .select(['b.id', 'b.sjabloon', 'b.gegevens', 'b.onderwerp', 'b.tekst', 'b.doel', 'b.kanaal', 'b.taal'])
    .select(['b.status', 'b.klaargezet_op', 'b.verzonden_op', 'b.gelezen_op', 'r.aanschrijfnaam'])
    .where('b.id', '=', p.id)
    .where('b.relatie_id', '=', p.relatieId)
    .where('b.tekst', 'is not', null),
)

export const noteGelezen = statement(berichtenLezen, (db, p: { id: string; op: Date }) =>
  db.updateTable('bericht').set({ gelezen_op: p.op }).where('id', '=', p.id).where('gelezen_op', 'is', null),
)
