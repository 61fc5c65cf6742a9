import { statement } from '../../doelbinding/statement.ts'
import { huurcontractBeginnen } from './verwerkingen-beginnen.ts'

export const woningVoorContract = statement(huurcontractBeginnen, (db, p: { id: string }) =>
  db
    .selectFrom('eenheid')
    .select(['id', 'straat', 'huisnummer', 'toevoeging', 'postcode', 'woonplaats', 'soort', 'in_exploitatie'])
    .where('id', '=', p.id),
)

/** Contracts of a home that run or begin on or after a day; the first of them. */
export const contractenVanaf = statement(
  huurcontractBeginnen,
  (db, p: { eenheidId: string; dagen: string }) =>
    db
      .selectFrom('huurovereenkomst')
      .select(['nummer', 'geldig'])
      .where('eenheid_id', '=', p.eenheidId)
      .where('geldig', '&&', p.dagen)
      .orderBy('geldig')
      .limit(1),
)

export const insertHuurder = statement(huurcontractBeginnen, (db, p: { id: string; naam: string }) =>
  db.insertInto('relatie').values({ id: p.id, aanschrijfnaam: p.naam }),
)

type Contract = { id: string; eenheidId: string; geldig: string; waarborgsomCent: number }
export const insertContract = statement(huurcontractBeginnen, (db, p: Contract) =>
  db.insertInto('huurovereenkomst').values({
    id: p.id,
    eenheid_id: p.eenheidId,
    geldig: p.geldig,
    soort: 'onbepaald',
    waarborgsom_cent: p.waarborgsomCent,
  }),
)

export const insertPartij = statement(
  huurcontractBeginnen,
  (db, p: { huurovereenkomstId: string; relatieId: string; rol: string }) =>
    db.insertInto('huurovereenkomst_partij').values({
      huurovereenkomst_id: p.huurovereenkomstId,
      relatie_id: p.relatieId,
      rol: p.rol,
    }),
)

type Prijs = { huurovereenkomstId: string; soort: string; geldig: string; bedragCent: number }
export const insertEerstePrijs = statement(huurcontractBeginnen, (db, p: Prijs) =>
  db.insertInto('huurprijs').values({
    huurovereenkomst_id: p.huurovereenkomstId,
    soort: p.soort,
    geldig: p.geldig,
    bedrag_cent: p.bedragCent,
    reden: 'begin',
  }),
)
