import { statement } from '../../doelbinding/statement.ts'
import { ordersBewaken, veiligheidAfspreken, werkBeoordelen, werkOmschrijven } from './verwerkingen-balie.ts'

const OPEN = ['GUN', 'INB', 'WOG'] as const

export const openOrders = statement(ordersBewaken, (db) =>
  db
    .selectFrom('onderhoudsorder as o')
    .innerJoin('onderhoudsverzoek as v', 'v.id', 'o.onderhoudsverzoek_id')
    .innerJoin('ketenpartner as k', 'k.id', 'o.ketenpartner_id')
    .select(['o.id', 'o.begin', 'o.plaats', 'o.status', 'o.werkomschrijving', 'o.tekst_bevindingen'])
    .select([
      'v.id as verzoek_id',
      'v.nummer',
      'k.naam as ketenpartner',
      'k.soort',
      'k.id as ketenpartner_id',
    ])
    .where('o.status', 'in', OPEN)
    .orderBy('o.begin')
    .orderBy('o.id'),
)

/** Ketenpartners with an agreement on one day, written as a daterange. */
export const agreements = statement(ordersBewaken, (db, p: { dag: string }) =>
  db.selectFrom('verwerkersovereenkomst').select('ketenpartner_id').where('geldig', '&&', p.dag),
)

export const oneTekst = statement(werkOmschrijven, (db, p: { id: string }) =>
  db
    .selectFrom('onderhoudsorder as o')
    .innerJoin('onderhoudsverzoek as v', 'v.id', 'o.onderhoudsverzoek_id')
    .select(['o.id', 'o.status', 'o.werkomschrijving', 'o.toegang', 'o.tekst_bevindingen', 'o.versie'])
    .select(['v.id as verzoek_id', 'v.nummer', 'v.plaats', 'v.omschrijving'])
    .where('o.id', '=', p.id),
)

/** What the screen of the database finds in a text that a planner wrote. */
export const screenTekst = statement(werkOmschrijven, (db, p: { id: string; tekst: string }) =>
  db
    .selectFrom('onderhoudsorder')
    .select((eb) => eb.fn<string[]>('screen_tekst', [eb.val(p.tekst)]).as('gevonden'))
    .where('id', '=', p.id),
)

type Tekst = { id: string; versie: number; werk: string; toegang: string | null }
export const saveTekst = statement(werkOmschrijven, (db, p: Tekst) =>
  db
    .updateTable('onderhoudsorder')
    .set((eb) => ({ werkomschrijving: p.werk, toegang: p.toegang, versie: eb('versie', '+', 1) }))
    .where('id', '=', p.id)
    .where('versie', '=', p.versie)
    .where('status', 'in', OPEN)
    .returning('id'),
)

export const oneWerk = statement(werkBeoordelen, (db, p: { id: string }) =>
  db
    .selectFrom('onderhoudsorder as o')
    .innerJoin('onderhoudsverzoek as v', 'v.id', 'o.onderhoudsverzoek_id')
    .innerJoin('ketenpartner as k', 'k.id', 'o.ketenpartner_id')
    .select(['o.id', 'o.status', 'o.begin', 'o.eind', 'o.aanvaard_op', 'o.onderweg_op', 'o.begonnen_op'])
    .select(['o.gereed_op', 'o.vervolgreden', 'o.minuten', 'o.versie', 'v.nummer', 'v.plaats'])
    .select([
      'v.id as verzoek_id',
      'o.eenheid_id',
      'k.naam as ketenpartner',
      'o.afrekening',
      'k.uurtarief_cent',
    ])
    .where('o.id', '=', p.id),
)

export const werkFotos = statement(werkBeoordelen, (db, p: { id: string }) =>
  db
    .selectFrom('orderfoto')
    .select(['id', 'moment', 'voorbeeld', 'breedte', 'hoogte'])
    .where('onderhoudsorder_id', '=', p.id)
    .orderBy('gemaakt_op')
    .limit(30),
)

export const werkFoto = statement(werkBeoordelen, (db, p: { id: string; orderId: string }) =>
  db
    .selectFrom('orderfoto')
    .select('inhoud')
    .where('id', '=', p.id)
    .where('onderhoudsorder_id', '=', p.orderId),
)

export const werkMateriaal = statement(werkBeoordelen, (db, p: { id: string }) =>
  db
    .selectFrom('ordermateriaal as o')
    .innerJoin('materiaal as m', 'm.code', 'o.materiaal_code')
    .select(['m.code', 'm.naam', 'm.per', 'o.aantal', 'o.prijs_cent'])
    .where('o.onderhoudsorder_id', '=', p.id)
    .orderBy('m.naam'),
)

export const werkMeerwerk = statement(werkBeoordelen, (db, p: { id: string }) =>
  db
    .selectFrom('meerwerk')
    .select(['id', 'omschrijving', 'bedrag_cent', 'status', 'reden', 'gevraagd_op'])
    .where('onderhoudsorder_id', '=', p.id)
    .orderBy('gevraagd_op'),
)

export const werkHandtekening = statement(werkBeoordelen, (db, p: { id: string }) =>
  db
    .selectFrom('handtekening')
    .select(['naam', 'beeld', 'getekend_op'])
    .where('onderhoudsorder_id', '=', p.id),
)

export const werkFacturen = statement(werkBeoordelen, (db, p: { id: string }) =>
  db
    .selectFrom('factuur')
    .select(['id', 'nummer', 'bedrag_cent', 'status', 'reden', 'ingediend_op', 'versie'])
    .where('onderhoudsorder_id', '=', p.id)
    .orderBy('ingediend_op', 'desc')
    .limit(20),
)

export const werkRegels = statement(werkBeoordelen, (db, p: { id: string }) =>
  db
    .selectFrom('factuurregel as r')
    .innerJoin('factuur as f', 'f.id', 'r.factuur_id')
    .select(['r.factuur_id', 'r.soort', 'r.bedrag_cent'])
    .where('f.onderhoudsorder_id', '=', p.id),
)

export const lockWerk = statement(werkBeoordelen, (db, p: { id: string }) =>
  db.selectFrom('onderhoudsorder').select(['id', 'status', 'versie']).where('id', '=', p.id).forUpdate(),
)

export const saveOrderstatus = statement(werkBeoordelen, (db, p: { id: string; status: string }) =>
  db
    .updateTable('onderhoudsorder')
    .set((eb) => ({ status: p.status, versie: eb('versie', '+', 1) }))
    .where('id', '=', p.id),
)

type Besluit = { id: string; status: string; reden: string | null; nu: Date }
export const decideMeerwerk = statement(werkBeoordelen, (db, p: Besluit & { orderId: string }) =>
  db
    .updateTable('meerwerk')
    .set({ status: p.status, reden: p.reden, beslist_op: p.nu })
    .where('id', '=', p.id)
    .where('onderhoudsorder_id', '=', p.orderId)
    .where('status', '=', 'gevraagd')
    .returning('id'),
)

export const decideFactuur = statement(
  werkBeoordelen,
  (db, p: Besluit & { orderId: string; versie: number }) =>
    db
      .updateTable('factuur')
      .set((eb) => ({
        status: p.status,
        reden: p.reden,
        beslist_op: p.nu,
        versie: eb('versie', '+', 1),
      }))
      .where('id', '=', p.id)
      .where('onderhoudsorder_id', '=', p.orderId)
      .where('versie', '=', p.versie)
      .where('status', '=', 'ingediend')
      .returning('id'),
)

export const oneHuis = statement(veiligheidAfspreken, (db, p: { id: string }) =>
  db
    .selectFrom('onderhoudsorder as o')
    .innerJoin('onderhoudsverzoek as v', 'v.id', 'o.onderhoudsverzoek_id')
    .leftJoin('eenheid as e', (join) =>
      join
        .onRef('e.id', '=', 'o.eenheid_id')
        .on((eb) => eb.not(eb.fn<boolean>('is_geheim_adres', ['o.eenheid_id']))),
    )
    .select(['o.id', 'o.eenheid_id', 'o.relatie_id', 'v.nummer'])
    .select(['e.straat', 'e.huisnummer', 'e.toevoeging', 'e.postcode', 'e.woonplaats'])
    .where('o.id', '=', p.id),
)

export const afspraken = statement(veiligheidAfspreken, (db, p: { eenheidId: string }) =>
  db
    .selectFrom('veiligheidsafspraak as a')
    .leftJoin('relatie as r', 'r.id', 'a.relatie_id')
    .select(['a.id', 'a.code', 'a.geldig_tot', 'r.aanschrijfnaam'])
    .where('a.eenheid_id', '=', p.eenheidId)
    .orderBy('a.geldig_tot')
    .limit(50),
)

type Afspraak = {
  id: string
  eenheidId: string
  relatieId: string | null
  code: string
  vandaag: string
  tot: string
}
export const insertAfspraak = statement(veiligheidAfspreken, (db, p: Afspraak) =>
  db.insertInto('veiligheidsafspraak').values({
    id: p.id,
    eenheid_id: p.eenheidId,
    relatie_id: p.relatieId,
    code: p.code,
    vastgelegd_op: p.vandaag,
    geldig_tot: p.tot,
  }),
)

export const dropAfspraak = statement(veiligheidAfspreken, (db, p: { id: string; eenheidId: string }) =>
  db.deleteFrom('veiligheidsafspraak').where('id', '=', p.id).where('eenheid_id', '=', p.eenheidId),
)
