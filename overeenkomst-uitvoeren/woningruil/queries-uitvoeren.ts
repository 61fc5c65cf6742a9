import { statement } from '../../doelbinding/statement.ts'
import type { Borg } from './borg.ts'
import { woningruilUitvoeren } from './verwerkingen-balie.ts'

type Id = { id: string }
export const uitTeVoeren = statement(woningruilUitvoeren, (db, p: Id) =>
  db.selectFrom('woningruil').select(['id', 'nummer', 'status', 'datum', 'versie']).where('id', '=', p.id),
)

type Ring = { id: string; versie: number; afgerondOp: Date }
/**
 * Takes the ring, as long as it is ready and nobody touched it since `versie` was read. A withdrawal at the same moment takes the
 * same row: one of the two waits, and then finds that it is too late.
 */
export const updateUitgevoerd = statement(woningruilUitvoeren, (db, p: Ring) =>
  db
    .updateTable('woningruil')
    .set((eb) => ({
      status: 'uitgevoerd',
      uiterlijk: null,
      afgerond_op: p.afgerondOp,
      versie: eb('versie', '+', 1),
    }))
    .where('id', '=', p.id)
    .where('versie', '=', p.versie)
    .where('status', '=', 'gereed')
    .returning('id'),
)

/** Each household with the home that it has and the one that it gets. */
export const plaatsen = statement(woningruilUitvoeren, (db, p: Id) =>
  db
    .selectFrom('woningruil_deelname as d')
    .innerJoin('eenheid as e', 'e.id', 'd.krijgt_eenheid_id')
    .innerJoin('huurovereenkomst as h', 'h.id', 'd.huurovereenkomst_id')
    .select(['d.id', 'd.plaats', 'd.betrokkenen', 'd.huurovereenkomst_id', 'd.eenheid_id'])
    .select(['d.krijgt_eenheid_id', 'h.waarborgsom_cent'])
    .select(['e.straat', 'e.huisnummer', 'e.toevoeging', 'e.postcode', 'e.woonplaats'])
    .where('d.woningruil_id', '=', p.id)
    .orderBy('d.plaats'),
)

/** The last day of the old contract is the day before that of the swap. Answers no row when it began on or after that day. */
export const updateOudContract = statement(woningruilUitvoeren, (db, p: Id & { dag: string }) =>
  db
    .updateTable('huurovereenkomst')
    .set((eb) => ({
      geldig: eb.fn<string>('daterange', [
        eb.fn<string>('lower', ['geldig']),
        eb.cast<string>(eb.val(p.dag), 'date'),
      ]),
      versie: eb('versie', '+', 1),
    }))
    .where('id', '=', p.id)
    .where((eb) => eb.fn<boolean>('upper_inf', ['geldig']))
    .where((eb) => eb(eb.fn<string>('lower', ['geldig']), '<', eb.cast<string>(eb.val(p.dag), 'date')))
    .returning('id'),
)

type Contract = {
  id: string
  eenheidId: string
  geldig: string
  betrokkenen: string[]
  waarborgsomCent: number
}
export const insertContract = statement(woningruilUitvoeren, (db, p: Contract) =>
  db.insertInto('huurovereenkomst').values({
    id: p.id,
    eenheid_id: p.eenheidId,
    geldig: p.geldig,
    betrokkenen: p.betrokkenen,
    waarborgsom_cent: p.waarborgsomCent,
  }),
)

export const rollen = statement(woningruilUitvoeren, (db, p: { contract: string; dagen: string }) =>
  db
    .selectFrom('partijperiode')
    .select(['relatie_id', 'rol'])
    .where('huurovereenkomst_id', '=', p.contract)
    .where('geldig', '&&', p.dagen),
)

type Partij = { contract: string; relatieId: string; geldig: string; rol: string }
export const insertPartij = statement(woningruilUitvoeren, (db, p: Partij) =>
  db.insertInto('partijperiode').values({
    huurovereenkomst_id: p.contract,
    relatie_id: p.relatieId,
    geldig: p.geldig,
    rol: p.rol,
    reden: 'begin',
  }),
)

/** The rent of a home on its last day under the old contract, in parts. */
export const prijzen = statement(woningruilUitvoeren, (db, p: { contract: string; dagen: string }) =>
  db
    .selectFrom('huurprijs')
    .select(['soort', 'bedrag_cent'])
    .where('huurovereenkomst_id', '=', p.contract)
    .where('geldig', '&&', p.dagen),
)

type Prijs = { contract: string; soort: string; geldig: string; cent: string }
export const insertPrijs = statement(woningruilUitvoeren, (db, p: Prijs) =>
  db.insertInto('huurprijs').values({
    huurovereenkomst_id: p.contract,
    soort: p.soort,
    geldig: p.geldig,
    bedrag_cent: p.cent,
    reden: 'begin',
  }),
)

/** Who lives in a home together with its tenants, on a day. */
export const leden = statement(
  woningruilUitvoeren,
  (db, p: { eenheidId: string; huurders: string[]; dagen: string }) =>
    db
      .selectFrom('huishouden as g')
      .innerJoin('huishouden_lid as l', 'l.huishouden_id', 'g.id')
      .select(['g.id as huishouden_id', 'l.relatie_id', 'l.rol', 'l.geldig'])
      .where('g.eenheid_id', '=', p.eenheidId)
      .where('g.betrokkenen', '&&', p.huurders)
      .where('l.geldig', '&&', p.dagen),
)

type Lid = { huishoudenId: string; relatieId: string; geldig: string; dag: string }
export const closeLid = statement(woningruilUitvoeren, (db, p: Lid) =>
  db
    .updateTable('huishouden_lid')
    .set((eb) => ({
      geldig: eb.fn<string>('daterange', [
        eb.fn<string>('lower', ['geldig']),
        eb.cast<string>(eb.val(p.dag), 'date'),
      ]),
      reden: 'wijziging',
    }))
    .where('huishouden_id', '=', p.huishoudenId)
    .where('relatie_id', '=', p.relatieId)
    .where('geldig', '=', p.geldig),
)

export const insertHuishouden = statement(
  woningruilUitvoeren,
  (db, p: { id: string; eenheidId: string; betrokkenen: string[] }) =>
    db.insertInto('huishouden').values({ id: p.id, eenheid_id: p.eenheidId, betrokkenen: p.betrokkenen }),
)

type NieuwLid = { huishoudenId: string; relatieId: string; geldig: string; rol: string }
export const insertLid = statement(woningruilUitvoeren, (db, p: NieuwLid) =>
  db.insertInto('huishouden_lid').values({
    huishouden_id: p.huishoudenId,
    relatie_id: p.relatieId,
    geldig: p.geldig,
    rol: p.rol,
    reden: 'wijziging',
  }),
)

export const updateNieuwContract = statement(woningruilUitvoeren, (db, p: Id & Borg & { contract: string }) =>
  db
    .updateTable('woningruil_deelname')
    .set({
      nieuwe_huurovereenkomst_id: p.contract,
      borg_oud_cent: p.oudCent,
      borg_open_cent: p.openCent,
      borg_terug_cent: p.terugCent,
      borg_terug_voor: p.terugVoor,
      borg_nieuw_cent: p.nieuwCent,
    })
    .where('id', '=', p.id),
)

type Stap = { id: string; ruilId: string; gezetOp: Date }
export const insertUitvoering = statement(woningruilUitvoeren, (db, p: Stap) =>
  db.insertInto('woningruil_stap').values({
    id: p.id,
    woningruil_id: p.ruilId,
    stap: 'voer-uit',
    status: 'uitgevoerd',
    door: 'verhuurconsulent',
    gezet_op: p.gezetOp,
  }),
)
