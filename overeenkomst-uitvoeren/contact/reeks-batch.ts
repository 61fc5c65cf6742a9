import { type Kysely, type RawBuilder, sql } from 'kysely'
import { inDeGroep } from './reeks-groep.ts'
import type { Uitkomst } from './reeks.ts'

const ask = async <R>(tx: unknown, query: RawBuilder<R>): Promise<R[]> =>
  (await query.execute(tx as Kysely<unknown>)).rows

export type Lijst = { telling: Record<Uitkomst, number>; erbij: number; eraf: number }
type Vraag = { reeks: string; dag: string; storen: boolean }

/**
 * Draws up the list of a series as it is on a day, in one statement: everybody whom the run opened, with why somebody is left out. Answers
 * how many of each, and how many get the message now who did not before, or the other way round. Nobody twice.
 */
export async function upsertOntvangers(tx: unknown, { reeks, dag, storen }: Vraag): Promise<Lijst> {
  const rows = await ask(
    tx,
    sql<{ uitkomst: Uitkomst; aantal: number; erbij: number; eraf: number }>`
      with k as materialized (select id, groep, complex_id, straat, woonplaats from berichtreeks where id = ${reeks}::uuid),
      h as materialized (
        select p.relatie_id, bool_or(h.geldig @> ${dag}::date) as nu, bool_or(lower(h.geldig) > ${dag}::date) as straks
        from k cross join huurovereenkomst h join eenheid e on e.id = h.eenheid_id
        join huurovereenkomst_partij p on p.huurovereenkomst_id = h.id
        where ${sql.raw(inDeGroep)}
        group by 1),
      nieuw as materialized (
        select k.id, r.id as relatie_id,
               case when r.overleden_op is not null then 'overleden'
                    when h.nu is not true then case when h.straks then 'komt-nog' else 'vertrokken' end
                    when not ${storen}::boolean and v.niet_storen_tot >= ${dag}::date then 'niet-storen'
                    else 'mee' end as uitkomst
        from k cross join doelbinding.reeks_betrokkene o join relatie r on r.id = o.betrokkene
        left join h on h.relatie_id = r.id left join contactvoorkeur v on v.relatie_id = r.id),
      oud as materialized (
        select o.relatie_id, o.uitkomst from berichtreeks_ontvanger o where o.berichtreeks_id = ${reeks}::uuid),
      gezet as (
        insert into berichtreeks_ontvanger as o (berichtreeks_id, relatie_id, uitkomst)
        select id, relatie_id, uitkomst from nieuw order by relatie_id
        on conflict (berichtreeks_id, relatie_id) do update set uitkomst = excluded.uitkomst
          where o.uitkomst <> excluded.uitkomst
        returning 1)
      select n.uitkomst, count(*)::integer as aantal,
        count(*) filter (where n.uitkomst = 'mee' and o.uitkomst is distinct from 'mee')::integer as erbij,
        count(*) filter (where n.uitkomst <> 'mee' and o.uitkomst = 'mee')::integer as eraf
      from nieuw n left join oud o using (relatie_id) group by 1`,
  )
  const telling = { mee: 0, overleden: 0, vertrokken: 0, 'komt-nog': 0, 'niet-storen': 0 }
  const sumOf = (welk: 'erbij' | 'eraf'): number => rows.reduce((sum, rij) => sum + rij[welk], 0)
  return {
    telling: { ...telling, ...Object.fromEntries(rows.map(({ uitkomst, aantal }) => [uitkomst, aantal])) },
    erbij: sumOf('erbij'),
    eraf: sumOf('eraf'),
  }
}

type Start = { reeks: string; na: Date }
/** Puts a message ready for everybody on the list who gets it, in one statement; answers how many. */
export async function insertBerichten(tx: unknown, { reeks, na }: Start): Promise<number> {
  const rows = await ask(
    tx,
    sql<{ aantal: number }>`
      with gemaakt as (
        insert into bericht (id, relatie_id, reeks_id, sjabloon, doel, gegevens, zaak, versturen_na)
        select gen_random_uuid(), o.relatie_id, k.id, k.sjabloon, k.doel, k.gegevens, 'berichtreeks ' || k.id, ${na}::timestamptz
        from berichtreeks k join berichtreeks_ontvanger o on o.berichtreeks_id = k.id
        where k.id = ${reeks}::uuid and o.uitkomst = 'mee'
        on conflict do nothing returning id)
      select count(*)::integer as aantal from gemaakt`,
  )
  return rows[0]?.aantal ?? 0
}
