import type pg from 'pg'
import { InputError } from '../../failures.ts'
import { insertAdministratie, switchAdministratie } from './administratie.ts'
import { insertAccounts } from './accounts.ts'
import { householdsIn, insertCast } from './cast.ts'
import { insertBerichten, insertContactgegevens, insertContactmomenten } from './contact.ts'
import { insertContractwijzigingen } from './contractwijzigingen.ts'
import { createDraws } from './draws.ts'
import { insertHomes } from './homes.ts'
import { insertDubbelen, insertFouten } from './kwaliteit.ts'
import { insertNazorg } from './nazorg.ts'
import { insertNotities } from './notities.ts'
import { insertPlanning } from './planning.ts'
import { insertReeksen } from './reeksen.ts'
import { insertRepairs } from './repairs.ts'
import { insertTaken } from './taken.ts'
import { insertUitvoering } from './uitvoering.ts'
import { insertWoningruilen } from './woningruilen.ts'

export type DemoOptions = {
  /** Number of homes, 0 or more. */
  eenheden: number
  seed: number
  /** Business date, `YYYY-MM-DD`: all dates lie around it. */
  datum: string
  /** WAARVOOR_SLEUTEL, which seals the second factors. */
  sleutel: string
  /** Take away what is there. */
  vervang?: boolean
  /** Says what is being made, for a person who waits. */
  show?: (line: string) => void
}
export type DemoResult = { eenheden: number; relaties: number; onderhoudsverzoeken: number }

/**
 * Makes the fictional association as owner of the database, in one transaction: the same size, seed and date give the same
 * rows with the same ids. InputError when there are people already. The log is left alone: making a demo is no use of data.
 */
export async function makeDemo(owner: pg.Client, options: DemoOptions): Promise<DemoResult> {
  const { eenheden, datum, seed, vervang = false, show = () => undefined } = options
  await owner.query('begin')
  try {
    if (vervang) await emptyTables(owner)
    await requireEmpty(owner)
    await switchAdministratie(owner, 'disable')
    await followContact(owner, 'disable')
    await createDraws(owner, seed)
    show('voorbeeldmensen')
    const nummer = await insertCast(owner, eenheden, datum)
    await insertAccounts(owner, options)
    const reeks = { vanaf: 1, tot: eenheden - householdsIn(eenheden).length, datum }
    show('woningen, huurders en huurovereenkomsten')
    await insertHomes(owner, reeks)
    show('namen, huishoudens en huurprijzen')
    await insertAdministratie(owner, datum)
    await insertContractwijzigingen(owner, { eenheden, datum })
    show('reparaties')
    const next = await insertRepairs(owner, reeks, nummer)
    show('planning')
    await insertPlanning(owner, datum)
    await insertUitvoering(owner, datum)
    await insertNazorg(owner, datum)
    await insertTaken(owner, { eenheden, datum })
    await insertWoningruilen(owner, { eenheden, datum })
    await insertNotities(owner, { eenheden, datum })
    await insertDubbelen(owner, { eenheden, datum })
    await insertFouten(owner, { eenheden, datum })
    await insertContactgegevens(owner, datum)
    await insertContactmomenten(owner, { eenheden, datum })
    await insertBerichten(owner, datum)
    await insertReeksen(owner, datum)
    await owner.query('set constraints all immediate')
    await followContact(owner, 'enable')
    await owner.query(`alter table onderhoudsverzoek alter column nummer restart with ${next}`)
    await switchAdministratie(owner, 'enable')
    await owner.query('commit')
  } catch (error) {
    await owner.query('rollback')
    throw error
  }
  await owner.query('analyze')
  return countDemo(owner)
}

/** A demo writes since when contact data holds by itself: neither a new person nor a later change may add it first. */
async function followContact(owner: pg.Client, turn: 'disable' | 'enable'): Promise<void> {
  await owner.query(
    `alter table relatie ${turn} trigger relatie_contact_erbij, ${turn} trigger relatie_contact_anders`,
  )
}

async function requireEmpty(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ filled: boolean }>(
    'select exists (select from relatie) or exists (select from medewerker) or exists (select from eenheid) as filled',
  )
  if (rows[0]?.filled)
    throw new InputError(
      'Er staan al mensen of woningen in deze database. Kies een lege database, of gebruik --vervang om alles te vervangen.',
    )
}

/** Everything but the log and the register of verwerkingen, which are never emptied. */
async function emptyTables(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ tables: string | null }>(
    `select string_agg(format('public.%I', relname), ', ') as tables from pg_class
     where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`,
  )
  if (rows[0]?.tables) await owner.query(`truncate ${rows[0].tables} restart identity`)
}

async function countDemo(owner: pg.Client): Promise<DemoResult> {
  const { rows } = await owner.query<DemoResult>(
    `select (select count(*) from eenheid)::int as eenheden, (select count(*) from relatie)::int as relaties,
            (select count(*) from onderhoudsverzoek)::int as onderhoudsverzoeken`,
  )
  return rows[0] ?? { eenheden: 0, relaties: 0, onderhoudsverzoeken: 0 }
}
