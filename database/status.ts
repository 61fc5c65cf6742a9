import type pg from 'pg'
import { listMigrations } from './migrate.ts'
import type { Settings } from './settings.ts'

/** What an operator wants to see at a glance; counts are null while the database has not been migrated. */
export type Status = {
  versie: string
  omgeving: Settings['omgeving']
  gegevensmap: string
  database: { naam: string; postgres: string; bytes: number; server: 'meegeleverd' | 'DATABASE_URL' }
  migraties: { toegepast: string[]; open: string[] }
  eenheden: number | null
  relaties: number | null
  logboek: Logboekstatus | null
}
type Logboekstatus = {
  regels: number
  bytes: number
  laatsteZegel: { regels: number; verzegeldOp: string } | null
  onverzegeld: number
  /** How long the oldest unsealed line waits; null when none waits. */
  oudsteOnverzegeldSeconden: number | null
}

export async function readStatus(owner: pg.Client, settings: Settings, versie: string): Promise<Status> {
  const database = await owner.query<Status['database']>(
    `select current_database() as naam, current_setting('server_version') as postgres, pg_database_size(current_database())::float8 as bytes`,
  )
  const toegepast = await appliedMigrations(owner)
  const open = listMigrations()
    .map(({ naam }) => naam)
    .filter((naam) => !toegepast.includes(naam))
  const migrated = toegepast.length > 0
  const counts = migrated ? await readCounts(owner) : { eenheden: null, relaties: null }
  return {
    versie,
    omgeving: settings.omgeving,
    gegevensmap: settings.dataFolder,
    database: { ...database.rows[0]!, server: settings.databaseUrl ? 'DATABASE_URL' : 'meegeleverd' },
    migraties: { toegepast, open },
    ...counts,
    logboek: migrated ? await readLogboek(owner) : null,
  }
}

async function appliedMigrations(owner: pg.Client): Promise<string[]> {
  const exists = await owner.query("select from pg_class where oid = to_regclass('waarvoor.migratie')")
  if (exists.rowCount === 0) return []
  const { rows } = await owner.query<{ naam: string }>('select naam from waarvoor.migratie order by naam')
  return rows.map(({ naam }) => naam)
}

async function readCounts(owner: pg.Client): Promise<{ eenheden: number; relaties: number }> {
  const { rows } = await owner.query<{ eenheden: number; relaties: number }>(
    'select (select count(*)::float8 from eenheid) as eenheden, (select count(*)::float8 from relatie) as relaties',
  )
  return rows[0]!
}

type Logrij = {
  regels: number
  bytes: number
  tot_blad: number | null
  verzegeld_op: Date | null
  onverzegeld: number
  wacht: number | null
}

async function readLogboek(owner: pg.Client): Promise<Logboekstatus> {
  const { rows } = await owner.query<Logrij>(
    `with laatste as (select tot_blad, tot_xid, verzegeld_op from logboek.zegel order by tot_blad desc limit 1),
          wachtend as (select tijd from logboek.regel where xid >= coalesce((select tot_xid from laatste), '0'::xid8))
     select (select count(*)::float8 from logboek.regel) as regels, pg_total_relation_size('logboek.regel')::float8 as bytes,
            (select tot_blad::float8 from laatste) as tot_blad, (select verzegeld_op from laatste) as verzegeld_op,
            (select count(*)::float8 from wachtend) as onverzegeld,
            (select extract(epoch from clock_timestamp() - min(tijd))::integer from wachtend) as wacht`,
  )
  const { regels, bytes, tot_blad, verzegeld_op, onverzegeld, wacht } = rows[0]!
  const laatsteZegel =
    tot_blad !== null && verzegeld_op ? { regels: tot_blad, verzegeldOp: verzegeld_op.toISOString() } : null
  return { regels, bytes, laatsteZegel, onverzegeld, oudsteOnverzegeldSeconden: wacht }
}
