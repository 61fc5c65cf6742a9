import type pg from 'pg'

/** Schemas of the program; everything in them is its own. */
export const SCHEMAS = ['public', 'doelbinding', 'logboek', 'waarvoor']
const OURS = `n.nspname = any (array['${SCHEMAS.join("', '")}'])`

export type Opslagtabel = { naam: string; kolommen: string[] }

/** Tables that hold something lasting, with the columns that are not computed from others; names quoted for SQL. */
export async function listTables(owner: pg.Client): Promise<Opslagtabel[]> {
  const { rows } = await owner.query<Opslagtabel>(
    `select format('%I.%I', n.nspname, c.relname) as naam,
            array_agg(quote_ident(a.attname) order by a.attnum) as kolommen
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where ${OURS} and c.relkind = 'r' and c.relpersistence = 'p' group by 1 order by 1`,
  )
  return rows
}

/** Last value of each sequence; null when it was never used. */
export async function listSequences(owner: pg.Client): Promise<{ naam: string; waarde: string | null }[]> {
  const { rows } = await owner.query<{ naam: string; waarde: string | null }>(
    `select format('%I.%I', schemaname, sequencename) as naam, last_value::text as waarde
     from pg_sequences where schemaname = any ($1) order by 1`,
    [SCHEMAS],
  )
  return rows
}

export type Verwijzing = { tabel: string; naam: string; definitie: string }

export async function listForeignKeys(owner: pg.Client): Promise<Verwijzing[]> {
  const { rows } = await owner.query<Verwijzing>(
    `select k.conrelid::regclass::text as tabel, quote_ident(k.conname) as naam, pg_get_constraintdef(k.oid) as definitie
     from pg_constraint k join pg_namespace n on n.oid = k.connamespace
     where ${OURS} and k.contype = 'f' and k.conparentid = 0 order by 1, 2`,
  )
  return rows
}

/** Takes away all that the program made in the database; extensions and what belongs to them stay. */
export async function dropEverything(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ sql: string }>(
    `select 'drop table ' || string_agg(format('%I.%I', n.nspname, c.relname), ', ') || ' cascade' as sql
       from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relkind in ('r', 'p') having count(*) > 0
     union all
     select 'drop routine if exists ' || p.oid::regprocedure || ' cascade' from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       where n.nspname = 'public' and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')
     union all
     select format('drop schema if exists %I cascade', s) from unnest($1::text[]) s where s <> 'public'`,
    [SCHEMAS],
  )
  for (const { sql } of rows) await owner.query(sql)
}

/** `leeg`: no rows that people made. `vreemd`: tables of another program. */
export async function stateOf(owner: pg.Client): Promise<'leeg' | 'gevuld' | 'vreemd'> {
  const tables = await listTables(owner)
  const ours = tables.some(({ naam }) => naam === 'waarvoor.migratie')
  if (!ours) return tables.length === 0 ? 'leeg' : 'vreemd'
  const kept = new Set(['waarvoor.migratie', 'doelbinding.instelling', 'doelbinding.verwerking_versie'])
  const content = tables.filter(({ naam }) => !kept.has(naam))
  const tests = content.map(({ naam }) => `exists (select from ${naam})`)
  const { rows } = await owner.query<{ filled: boolean }>(`select ${tests.join(' or ')} as filled`)
  return rows[0]?.filled ? 'gevuld' : 'leeg'
}
