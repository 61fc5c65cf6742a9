import type { Tx } from '../../doelbinding/narrow.ts'
import { statement } from '../../doelbinding/statement.ts'
import {
  huurcontractBekijken,
  huurcontractBijhouden,
  huurcontractOpzoeken,
  huurcontractenOverzien,
} from './verwerkingen.ts'

type Leest = Tx<typeof huurcontractBekijken>
type Id = { id: string }

const contractQuery = (db: Leest, p: Id) =>
  db
    .selectFrom('huurovereenkomst as h')
    .leftJoin('eenheid as e', 'e.id', 'h.eenheid_id')
    .select(['h.id', 'h.nummer', 'h.geldig', 'h.soort', 'h.opgezegd_op', 'h.waarborgsom_cent', 'h.status'])
    .select(['h.versie', 'h.eenheid_id', 'h.betrokkenen'])
    .select(['e.straat', 'e.huisnummer', 'e.toevoeging', 'e.postcode', 'e.woonplaats'])
    .where('h.id', '=', p.id)

/** Who was party when, as we believe it and believed it before: one query over both. */
const partijenQuery = (db: Leest, p: Id) =>
  db
    .selectFrom('partijperiode as p')
    .leftJoin('relatie as r', 'r.id', 'p.relatie_id')
    .select(['p.relatie_id', 'r.aanschrijfnaam', 'p.rol', 'p.geldig', 'p.reden', 'p.door'])
    .select((eb) => [
      eb.ref('p.vastgelegd_op').$castTo<Date | null>().as('vastgelegd_op'),
      eb.cast<Date | null>(eb.val(null), 'timestamptz').as('tot'),
      eb.cast<string | null>(eb.val(null), 'text').as('vervangen_door'),
    ])
    .where('p.huurovereenkomst_id', '=', p.id)
    .unionAll(
      db
        .selectFrom('partijperiode_eerder as p')
        .leftJoin('relatie as r', 'r.id', 'p.relatie_id')
        .select(['p.relatie_id', 'r.aanschrijfnaam', 'p.rol', 'p.geldig', 'p.reden', 'p.door'])
        .select((eb) => [
          eb.fn<Date | null>('lower', ['p.vastgelegd']).as('vastgelegd_op'),
          eb.fn<Date | null>('upper', ['p.vastgelegd']).as('tot'),
          'p.vervangen_door',
        ])
        .where('p.huurovereenkomst_id', '=', p.id),
    )
    .orderBy('geldig')
    .limit(500)

const prijzenQuery = (db: Leest, p: Id) =>
  db
    .selectFrom('huurprijs as p')
    .select(['p.soort', 'p.geldig', 'p.bedrag_cent', 'p.reden', 'p.door'])
    .select((eb) => [
      eb.ref('p.vastgelegd_op').$castTo<Date | null>().as('vastgelegd_op'),
      eb.cast<Date | null>(eb.val(null), 'timestamptz').as('tot'),
      eb.cast<string | null>(eb.val(null), 'text').as('vervangen_door'),
    ])
    .where('p.huurovereenkomst_id', '=', p.id)
    .unionAll(
      db
        .selectFrom('huurprijs_eerder as p')
        .select(['p.soort', 'p.geldig', 'p.bedrag_cent', 'p.reden', 'p.door'])
        .select((eb) => [
          eb.fn<Date | null>('lower', ['p.vastgelegd']).as('vastgelegd_op'),
          eb.fn<Date | null>('upper', ['p.vastgelegd']).as('tot'),
          'p.vervangen_door',
        ])
        .where('p.huurovereenkomst_id', '=', p.id),
    )
    .orderBy('geldig')
    .limit(500)

const eerderQuery = (db: Leest, p: Id) =>
  db
    .selectFrom('huurovereenkomst_eerder as h')
    .select(['h.geldig', 'h.opgezegd_op', 'h.waarborgsom_cent', 'h.vervangen_door'])
    .select((eb) => [
      eb.fn<Date | null>('lower', ['h.vastgelegd']).as('vastgelegd_op'),
      eb.fn<Date | null>('upper', ['h.vastgelegd']).as('tot'),
    ])
    .where('h.huurovereenkomst_id', '=', p.id)
    .orderBy('vastgelegd_op')
    .limit(100)

export const bekijken = {
  contract: statement(huurcontractBekijken, contractQuery),
  partijen: statement(huurcontractBekijken, partijenQuery),
  prijzen: statement(huurcontractBekijken, prijzenQuery),
  eerder: statement(huurcontractBekijken, eerderQuery),
}

export const bijTeHouden = statement(huurcontractBijhouden, (db, p: Id) =>
  db
    .selectFrom('huurovereenkomst')
    .select(['id', 'geldig', 'status', 'waarborgsom_cent', 'opgezegd_op', 'versie', 'betrokkenen'])
    .where('id', '=', p.id),
)

export const prijzenNu = statement(huurcontractBijhouden, (db, p: Id) =>
  db
    .selectFrom('huurprijs')
    .select(['soort', 'geldig', 'bedrag_cent'])
    .where('huurovereenkomst_id', '=', p.id)
    .limit(500),
)

export const partijenNu = statement(huurcontractBijhouden, (db, p: Id) =>
  db
    .selectFrom('partijperiode')
    .select(['relatie_id', 'geldig', 'rol'])
    .where('huurovereenkomst_id', '=', p.id)
    .limit(500),
)

/** Answers no row when somebody else changed the contract since `versie` was read. */
export const raiseVersie = statement(huurcontractBijhouden, (db, p: Id & { versie: number }) =>
  db
    .updateTable('huurovereenkomst')
    .set((eb) => ({ versie: eb('versie', '+', 1) }))
    .where('id', '=', p.id)
    .where('versie', '=', p.versie)
    .returning('id'),
)

type Looptijd = Id & { geldig: string; waarborgsom: number | null }
export const updateLooptijd = statement(huurcontractBijhouden, (db, p: Looptijd) =>
  db
    .updateTable('huurovereenkomst')
    .set({ geldig: p.geldig, waarborgsom_cent: p.waarborgsom })
    .where('id', '=', p.id),
)

type Prijsperiode = Id & { soort: string; geldig: string }
export const verkortPrijs = statement(huurcontractBijhouden, (db, p: Prijsperiode & { wordt: string }) =>
  db
    .updateTable('huurprijs')
    .set({ geldig: p.wordt })
    .where('huurovereenkomst_id', '=', p.id)
    .where('soort', '=', p.soort)
    .where('geldig', '=', p.geldig),
)

export const insertPrijs = statement(
  huurcontractBijhouden,
  (db, p: Prijsperiode & { bedrag: number; reden: string }) =>
    db.insertInto('huurprijs').values({
      huurovereenkomst_id: p.id,
      soort: p.soort,
      geldig: p.geldig,
      bedrag_cent: p.bedrag,
      reden: p.reden,
    }),
)

export const herstelPrijs = statement(huurcontractBijhouden, (db, p: Prijsperiode & { bedrag: number }) =>
  db
    .updateTable('huurprijs')
    .set({ bedrag_cent: p.bedrag, reden: 'correctie' })
    .where('huurovereenkomst_id', '=', p.id)
    .where('soort', '=', p.soort)
    .where('geldig', '=', p.geldig)
    .returning('soort'),
)

export const herstelPrijsperiode = statement(
  huurcontractBijhouden,
  (db, p: Prijsperiode & { wordt: string }) =>
    db
      .updateTable('huurprijs')
      .set({ geldig: p.wordt, reden: 'correctie' })
      .where('huurovereenkomst_id', '=', p.id)
      .where('soort', '=', p.soort)
      .where('geldig', '=', p.geldig),
)

type Partijperiode = Id & { relatieId: string; geldig: string; wordt: string }
export const herstelPartij = statement(huurcontractBijhouden, (db, p: Partijperiode) =>
  db
    .updateTable('partijperiode')
    .set({ geldig: p.wordt, reden: 'correctie' })
    .where('huurovereenkomst_id', '=', p.id)
    .where('relatie_id', '=', p.relatieId)
    .where('geldig', '=', p.geldig),
)

export const contractByNummer = statement(huurcontractOpzoeken, (db, p: { nummer: string }) =>
  db.selectFrom('huurovereenkomst').select('id').where('nummer', '=', p.nummer),
)

type Plaats = { statussen: readonly string[]; nummer: string }
const bladzijde = (richting: 'asc' | 'desc') =>
  statement(huurcontractenOverzien, (db, p: Plaats) =>
    db
      .selectFrom('huurovereenkomst as h')
      .leftJoin('eenheid as e', 'e.id', 'h.eenheid_id')
      .select(['h.id', 'h.nummer', 'h.geldig', 'h.status', 'h.soort'])
      .select(['e.straat', 'e.huisnummer', 'e.toevoeging', 'e.postcode', 'e.woonplaats'])
      .where((eb) => eb('h.status', '=', eb.fn.any(eb.val(p.statussen))))
      .where('h.nummer', richting === 'asc' ? '>' : '<', p.nummer)
      .orderBy('h.nummer', richting)
      .limit(25),
  )
export const bladzijden = { vooruit: bladzijde('asc'), terug: bladzijde('desc') }
