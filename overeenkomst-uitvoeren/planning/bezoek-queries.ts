import { statement } from '../../doelbinding/statement.ts'
import { type Berichtend, klaarzetten } from '../contact/klaarzetten.ts'
import type { Plek } from './bezoek.ts'
import type { afspraakKiezen } from './verwerkingen.ts'

/** What every verwerking that places a visit may do at least. */
export type Basis = typeof afspraakKiezen

type OrderRij = { id: string; verzoekId: string; huurderId: string; eenheidId: string } & Plek
type OrderVersie = { id: string; versie: number; status: string }
export type Wijziging = {
  id: string
  reeks: string
  medewerkerId: string | null
  verzoekId: string
  huurderId: string
  rol: string
  op: Date
  versie: number
  vanVakman: string | null
  vanBegin: Date | null
  vanEind: Date | null
  naarVakman: string | null
  naarBegin: Date | null
  naarEind: Date | null
}

const orderStatements = (basis: Basis) => ({
  /** So that visits which change places do not stand in each other's way. */
  maakVrij: statement(basis, (db, p: { ids: readonly string[] }) =>
    db
      .updateTable('onderhoudsorder')
      .set({ vakman_id: null })
      .where((eb) => eb('id', '=', eb.fn.any(eb.val(p.ids)))),
  ),
  insertOrder: statement(basis, (db, p: OrderRij) =>
    db.insertInto('onderhoudsorder').values({
      id: p.id,
      onderhoudsverzoek_id: p.verzoekId,
      relatie_id: p.huurderId,
      eenheid_id: p.eenheidId,
      ketenpartner_id: p.ketenpartnerId,
      vakman_id: p.vakmanId,
      begin: p.begin,
      eind: p.eind,
    }),
  ),
  verzetOrder: statement(basis, (db, p: OrderVersie & Omit<Plek, 'ketenpartnerId'>) =>
    db
      .updateTable('onderhoudsorder')
      .set((eb) => ({
        status: p.status,
        begin: p.begin,
        eind: p.eind,
        vakman_id: p.vakmanId,
        versie: eb('versie', '+', 1),
      }))
      .where('id', '=', p.id)
      .where('versie', '=', p.versie)
      .returning('id'),
  ),
  trekOrderTerug: statement(basis, (db, p: OrderVersie) =>
    db
      .updateTable('onderhoudsorder')
      .set((eb) => ({ status: p.status, versie: eb('versie', '+', 1) }))
      .where('id', '=', p.id)
      .where('versie', '=', p.versie)
      .returning('id'),
  ),
})

const verzoekStatements = (basis: Basis) => ({
  verzoeken: statement(basis, (db, p: { ids: readonly string[] }) =>
    db
      .selectFrom('onderhoudsverzoek as v')
      .leftJoin('onderhoudsorder as o', 'o.id', 'v.order_id')
      .select([
        'v.id',
        'v.nummer',
        'v.status',
        'v.gemeld_op',
        'v.afgehandeld_op',
        'v.intrekreden',
        'v.versie',
      ])
      .select([
        'v.relatie_id',
        'v.eenheid_id',
        'v.order_id',
        'o.begin',
        'o.eind',
        'o.ketenpartner_id',
        'o.vakman_id',
      ])
      .select(['o.status as orderstatus', 'o.versie as orderversie'])
      .where((eb) => eb('v.id', '=', eb.fn.any(eb.val(p.ids))))
      .orderBy('v.id'),
  ),
  zetStatus: statement(
    basis,
    (db, p: { id: string; versie: number; status: string; orderId: string | null }) =>
      db
        .updateTable('onderhoudsverzoek')
        .set((eb) => ({ status: p.status, order_id: p.orderId, versie: eb('versie', '+', 1) }))
        .where('id', '=', p.id)
        .where('versie', '=', p.versie)
        .returning('id'),
  ),
  noteer: statement(basis, (db, p: Wijziging) =>
    db.insertInto('afspraakwijziging').values({
      id: p.id,
      reeks: p.reeks,
      medewerker_id: p.medewerkerId,
      onderhoudsverzoek_id: p.verzoekId,
      relatie_id: p.huurderId,
      rol: p.rol,
      op: p.op,
      versie: p.versie,
      van_vakman_id: p.vanVakman,
      van_begin: p.vanBegin,
      van_eind: p.vanEind,
      naar_vakman_id: p.naarVakman,
      naar_begin: p.naarBegin,
      naar_eind: p.naarEind,
    }),
  ),
})

/** The statements of one verwerking that places visits; each verwerking has its own, under its own role. */
export const bezoekStatements = (verwerking: Berichtend) => {
  const basis = verwerking as unknown as Basis
  return {
    ...verzoekStatements(basis),
    ...orderStatements(basis),
    zetKlaar: klaarzetten(basis),
    bedrijven: statement(basis, (db, p: { ids: readonly string[] }) =>
      db
        .selectFrom('ketenpartner')
        .select(['id', 'naam'])
        .where((eb) => eb('id', '=', eb.fn.any(eb.val(p.ids)))),
    ),
  }
}

export type BezoekStatements = ReturnType<typeof bezoekStatements>
