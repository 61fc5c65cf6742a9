import { statement } from '../../doelbinding/statement.ts'
import { takenOverzien, takenVanPersoon, taakMaken, taakUitvoeren, werkTellen } from './verwerkingen.ts'

/** A place in the list and how it is narrowed; empty words (`''`) narrow nothing. */
export type Bladzijde = {
  medewerkerId: string
  team: string
  soort: string
  naUiterlijk: string
  naId: string
}

const rows = (bereik: 'mijn' | 'team' | 'alle') =>
  statement(takenOverzien, (db, p: Bladzijde) =>
    db
      .selectFrom('taak as t')
      .leftJoin('relatie as r', 'r.id', 't.relatie_id')
      .select(['t.id', 't.nummer', 't.soort', 't.omschrijving', 't.team', 't.eigenaar_id', 't.uiterlijk'])
      .select(['t.beloofd', 't.status', 't.versie', 't.relatie_id', 'r.aanschrijfnaam'])
      .where('t.status', 'in', ['open', 'bezig'])
      .where((eb) => {
        if (bereik === 'mijn') return eb('t.eigenaar_id', '=', p.medewerkerId)
        if (bereik === 'team') return eb('t.team', '=', p.team)
        return eb.or([eb('t.team', '<>', 'privacy'), eb('t.team', '=', p.team)])
      })
      .where((eb) => eb.or([eb('t.team', '<>', 'privacy'), eb(eb.val(p.team), '=', 'privacy')]))
      .where((eb) => eb.or([eb(eb.val(p.soort), '=', ''), eb('t.soort', '=', p.soort)]))
      .where((eb) =>
        eb(
          eb.refTuple('t.uiterlijk', 't.id'),
          '>',
          eb.tuple(eb.cast<string>(eb.val(p.naUiterlijk), 'date'), eb.cast<string>(eb.val(p.naId), 'uuid')),
        ),
      )
      .orderBy('t.uiterlijk')
      .orderBy('t.id')
      .limit(25),
  )
export const bladzijden = { mijn: rows('mijn'), team: rows('team'), alle: rows('alle') }

export const tellingen = statement(takenOverzien, (db) =>
  db.selectFrom('taak_telling').select(['team', 'eigenaar_id', 'aantal']),
)

export const eenTaak = statement(taakUitvoeren, (db, p: { id: string }) =>
  db
    .selectFrom('taak as t')
    .leftJoin('relatie as r', 'r.id', 't.relatie_id')
    .select(['t.id', 't.nummer', 't.relatie_id', 't.soort', 't.omschrijving', 't.zaak_soort', 't.zaak_id'])
    .select(['t.team', 't.eigenaar_id', 't.uiterlijk', 't.beloofd', 't.status', 't.uitkomst', 't.gemaakt_op'])
    .select(['t.klaar_op', 't.gewijzigd_op', 't.gewijzigd_bij', 't.versie', 'r.aanschrijfnaam'])
    .where('t.id', '=', p.id),
)

export type Stap = {
  id: string
  versie: number
  status: string
  team: string
  eigenaarId: string | null
  klaarOp: Date | null
  uitkomst: string | null
  nu: Date
  bij: string
}
/** Answers no row when somebody else changed the task since `versie` was read. */
export const updateStap = statement(taakUitvoeren, (db, p: Stap) =>
  db
    .updateTable('taak')
    .set((eb) => ({
      status: p.status,
      team: p.team,
      eigenaar_id: p.eigenaarId,
      klaar_op: p.klaarOp,
      uitkomst: p.uitkomst,
      gewijzigd_op: p.nu,
      gewijzigd_bij: p.bij,
      versie: eb('versie', '+', 1),
    }))
    .where('id', '=', p.id)
    .where('versie', '=', p.versie)
    .returning('id'),
)

export type Wijziging = {
  id: string
  versie: number
  omschrijving: string
  uiterlijk: string
  beloofd: string | null
  nu: Date
  bij: string
}
export const updateInhoud = statement(taakUitvoeren, (db, p: Wijziging) =>
  db
    .updateTable('taak')
    .set((eb) => ({
      omschrijving: p.omschrijving,
      uiterlijk: p.uiterlijk,
      beloofd: p.beloofd,
      gewijzigd_op: p.nu,
      gewijzigd_bij: p.bij,
      versie: eb('versie', '+', 1),
    }))
    .where('id', '=', p.id)
    .where('versie', '=', p.versie)
    .where('status', 'in', ['open', 'bezig'])
    .returning('id'),
)

export type NieuweTaak = {
  id: string
  relatieId: string | null
  soort: string
  omschrijving: string
  zaakSoort: string | null
  zaakId: string | null
  team: string
  eigenaarId: string | null
  uiterlijk: string
  beloofd: string | null
  medewerkerId: string
  nu: Date
  bij: string
}
export const insertTaak = statement(taakMaken, (db, p: NieuweTaak & { status: string }) =>
  db.insertInto('taak').values({
    id: p.id,
    relatie_id: p.relatieId,
    soort: p.soort,
    omschrijving: p.omschrijving,
    zaak_soort: p.zaakSoort,
    zaak_id: p.zaakId,
    team: p.team,
    eigenaar_id: p.eigenaarId,
    uiterlijk: p.uiterlijk,
    beloofd: p.beloofd,
    status: p.status,
    gemaakt_op: p.nu,
    gemaakt_door: p.medewerkerId,
    gewijzigd_op: p.nu,
    gewijzigd_bij: p.bij,
  }),
)

export const takenVan = statement(takenVanPersoon, (db, p: { id: string }) =>
  db
    .selectFrom('taak')
    .select(['id', 'nummer', 'soort', 'omschrijving', 'team', 'uiterlijk', 'status'])
    .where('relatie_id', '=', p.id)
    .where('team', '<>', 'privacy')
    .where('status', 'in', ['open', 'bezig'])
    .orderBy('uiterlijk')
    .limit(10),
)

export const taakTellingen = statement(werkTellen, (db) =>
  db.selectFrom('taak_telling').select(['team', 'eigenaar_id', 'aantal']),
)

/** How many open changes of a contract have their deadline before a day. */
export const contractTellingen = statement(werkTellen, (db, p: { voor: string }) =>
  db.selectFrom('contractwijziging_telling').select('aantal').where('uiterlijk', '<', p.voor),
)

/** Swaps that wait for us; a ring of homes holds nobody. */
export const ruilTelling = statement(werkTellen, (db) =>
  db
    .selectFrom('woningruil')
    .select((eb) => eb.fn.countAll<string>().as('aantal'))
    .where('afgerond_op', 'is', null)
    .where('status', 'in', ['aangevraagd', 'toegestaan', 'gereed']),
)

export const kwaliteitTellingen = statement(werkTellen, (db) =>
  db.selectFrom('gegevenskwaliteit_telling').select(['soort', 'aantal']),
)

export const reparatieTellingen = statement(werkTellen, (db) =>
  db.selectFrom('onderhoudsverzoek_telling').select(['status', 'aantal']),
)
