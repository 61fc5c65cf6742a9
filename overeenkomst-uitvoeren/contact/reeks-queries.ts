import { type Statement, statement } from '../../doelbinding/statement.ts'
import type { Verwerking } from '../../doelbinding/verwerking.ts'
import {
  huurdersUitnodigen,
  reeksBeheren,
  reeksNakijken,
  reeksVoorbereiden,
  storingMelden,
  werkzaamhedenAankondigen,
} from './verwerkingen-reeks.ts'

export const complexen = statement(reeksBeheren, (db) =>
  db.selectFrom('complex').select(['id', 'naam']).orderBy('naam').limit(500),
)

export const reeksen = statement(reeksBeheren, (db, p: { voor: Date; hoogstens: number }) =>
  db
    .selectFrom('berichtreeks')
    .select(['id', 'omschrijving', 'sjabloon', 'doel', 'status', 'aantal', 'versturen_na', 'gemaakt_op'])
    .where('gemaakt_op', '<', p.voor)
    .orderBy('gemaakt_op', 'desc')
    .limit(p.hoogstens),
)

export const tellingen = statement(reeksBeheren, (db, p: { reeksen: string[] }) =>
  db
    .selectFrom('berichtreeks_telling')
    .select(['berichtreeks_id', 'status', 'aantal'])
    .where((eb) => eb(eb.ref('berichtreeks_id'), '=', eb.fn.any(eb.val(p.reeksen)))),
)

export const eenReeks = statement(reeksBeheren, (db, p: { id: string }) =>
  db
    .selectFrom('berichtreeks as k')
    .leftJoin('complex as c', 'c.id', 'k.complex_id')
    .select([
      'k.id',
      'k.sjabloon',
      'k.doel',
      'k.gegevens',
      'k.omschrijving',
      'k.groep',
      'k.straat',
      'k.woonplaats',
      'k.peildatum',
    ])
    .select([
      'k.aantal',
      'k.uitgesloten',
      'k.status',
      'k.versturen_na',
      'k.lijst_op',
      'k.gestart_op',
      'k.gemaakt_op',
    ])
    .select(['k.versie', 'c.naam as complex'])
    .where('k.id', '=', p.id),
)

export const eigenTeksten = statement(reeksBeheren, (db, p: { code: string }) =>
  db
    .selectFrom('sjabloontekst')
    .distinctOn('taal')
    .select(['taal', 'onderwerp', 'tekst'])
    .where('code', '=', p.code)
    .orderBy('taal')
    .orderBy('nummer', 'desc'),
)

export type NieuweReeks = {
  id: string
  sjabloon: string
  doel: string
  gegevens: string
  omschrijving: string
  groep: string
  complexId: string | null
  straat: string | null
  woonplaats: string | null
  peildatum: string
  nu: Date
  medewerkerId: string
}
export const insertReeks = statement(reeksBeheren, (db, p: NieuweReeks) =>
  db.insertInto('berichtreeks').values({
    id: p.id,
    sjabloon: p.sjabloon,
    doel: p.doel,
    gegevens: p.gegevens,
    omschrijving: p.omschrijving,
    groep: p.groep,
    complex_id: p.complexId,
    straat: p.straat,
    woonplaats: p.woonplaats,
    peildatum: p.peildatum,
    gemaakt_op: p.nu,
    gemaakt_door: p.medewerkerId,
  }),
)

type Stap = { id: string; versie: number; van: string; naar: string }
/** Answers no row when somebody else was first. */
export const updateStatus = statement(reeksBeheren, (db, p: Stap) =>
  db
    .updateTable('berichtreeks')
    .set((eb) => ({ status: p.naar, versie: eb('versie', '+', 1) }))
    .where('id', '=', p.id)
    .where('versie', '=', p.versie)
    .where('status', '=', p.van)
    .returning('id'),
)

type Lijst = { id: string; aantal: number; uitgesloten: string; peildatum: string; op: Date }
/** Whoever read the list before has another version of the series, and looks again. */
export const noteLijst = statement(reeksVoorbereiden, (db, p: Lijst) =>
  db
    .updateTable('berichtreeks')
    .set((eb) => ({
      aantal: p.aantal,
      uitgesloten: p.uitgesloten,
      peildatum: p.peildatum,
      lijst_op: p.op,
      versie: eb('versie', '+', 1),
    }))
    .where('id', '=', p.id)
    .where('status', '=', 'concept')
    .returning('id'),
)

export const voorbeelden = statement(reeksNakijken, (db, p: { id: string }) =>
  db
    .selectFrom('berichtreeks_ontvanger as o')
    .innerJoin('relatie as r', 'r.id', 'o.relatie_id')
    .select(['o.relatie_id as id', 'o.uitkomst', 'r.aanschrijfnaam', 'r.voorkeurstaal'])
    .where('o.berichtreeks_id', '=', p.id)
    .orderBy('o.relatie_id')
    .limit(15),
)

type Start = { id: string; versie: number; na: Date; nu: Date }
type Versturend = typeof werkzaamhedenAankondigen
const starting = (verwerking: Versturend) =>
  statement(verwerking, (db, p: Start) =>
    db
      .updateTable('berichtreeks')
      .set((eb) => ({
        status: 'klaargezet',
        versturen_na: p.na,
        gestart_op: p.nu,
        versie: eb('versie', '+', 1),
      }))
      .where('id', '=', p.id)
      .where('versie', '=', p.versie)
      .where('status', '=', 'concept')
      .where('lijst_op', 'is not', null)
      .returning('id'),
  )
// The declarations read and write these columns alike; the compiler is shown one of them.
const alsEen = (verwerking: Verwerking) => verwerking as Versturend
export const starts: Readonly<Record<string, Statement<Versturend, Start, { id: string }>>> = {
  [werkzaamhedenAankondigen.code]: starting(werkzaamhedenAankondigen),
  [storingMelden.code]: starting(alsEen(storingMelden)),
  [huurdersUitnodigen.code]: starting(alsEen(huurdersUitnodigen)),
}
