import { statement } from '../../doelbinding/statement.ts'
import { huurcontractBeginnen, huurderZoeken } from './verwerkingen-beginnen.ts'

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

/** The newest valuation that counts on a day. */
export const puntenVan = statement(huurcontractBeginnen, (db, p: { eenheidId: string; dag: string }) =>
  db
    .selectFrom('eenheid_waardering')
    .select(['punten', 'bron', 'vanaf'])
    .where('eenheid_id', '=', p.eenheidId)
    .where('vanaf', '<=', p.dag)
    .orderBy('vanaf', 'desc')
    .orderBy('vastgelegd_op', 'desc')
    .limit(1),
)

type Waardering = { eenheidId: string; vanaf: string; punten: number }
export const insertWaardering = statement(huurcontractBeginnen, (db, p: Waardering) =>
  db
    .insertInto('eenheid_waardering')
    .values({ eenheid_id: p.eenheidId, vanaf: p.vanaf, punten: p.punten, bron: 'huurcontract' }),
)

/** Those of these persons who are opened and alive: what one needs to recognise them. */
export const bekenden = statement(huurcontractBeginnen, (db, p: { ids: string[] }) =>
  db
    .selectFrom('relatie')
    .select(['id', 'aanschrijfnaam', 'geboortedatum'])
    .where((eb) => eb('id', '=', eb.fn.any(eb.val(p.ids))))
    .where('overleden_op', 'is', null),
)

export const gevondenHuurders = statement(huurderZoeken, (db) =>
  db
    .selectFrom('relatie')
    .select(['id', 'aanschrijfnaam', 'geboortedatum'])
    .where('overleden_op', 'is', null)
    .orderBy('aanschrijfnaam')
    .orderBy('geboortedatum')
    .limit(40),
)

export const insertHuishouden = statement(huurcontractBeginnen, (db, p: { id: string; eenheidId: string }) =>
  db.insertInto('huishouden').values({ id: p.id, eenheid_id: p.eenheidId, betrokkenen: [] }),
)

/** Whoever lived in another household of ours leaves it on the day that this one begins. */
export const verlaatHuishouden = statement(
  huurcontractBeginnen,
  (db, p: { relatieId: string; dag: string }) =>
    db
      .updateTable('huishouden_lid')
      .set((eb) => ({
        geldig: eb.fn<string>('daterange', [
          eb.fn<string>('lower', ['geldig']),
          eb.cast<string>(eb.val(p.dag), 'date'),
        ]),
        reden: 'wijziging',
      }))
      .where('relatie_id', '=', p.relatieId)
      .where((eb) => eb.fn<boolean>('upper_inf', ['geldig']))
      .where((eb) =>
        eb.or([
          eb.fn<boolean>('lower_inf', ['geldig']),
          eb(eb.fn<string>('lower', ['geldig']), '<', eb.cast<string>(eb.val(p.dag), 'date')),
        ]),
      ),
)

/** Places in households that begin on a day or later. */
export const ledenVanaf = statement(huurcontractBeginnen, (db, p: { ids: readonly string[]; dag: string }) =>
  db
    .selectFrom('huishouden_lid')
    .select('relatie_id')
    .where((eb) => eb('relatie_id', '=', eb.fn.any(eb.val(p.ids))))
    .where((eb) => eb(eb.fn<string>('lower', ['geldig']), '>=', eb.cast<string>(eb.val(p.dag), 'date')))
    .limit(1),
)

type Lid = { huishoudenId: string; relatieId: string; geldig: string }
export const insertLid = statement(huurcontractBeginnen, (db, p: Lid) =>
  db.insertInto('huishouden_lid').values({
    huishouden_id: p.huishoudenId,
    relatie_id: p.relatieId,
    geldig: p.geldig,
    rol: 'huurder',
    reden: 'begin',
  }),
)
