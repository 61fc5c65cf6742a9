import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Uitkomst } from './reeks.ts'

const ask = async <R>(tx: unknown, query: RawBuilder<R>): Promise<R[]> =>
  (await query.execute(tx as Kysely<unknown>)).rows

/**
 * Draws up the list of a series in one statement: everybody whom the run opened, with why somebody is left out. Answers how many of
 * each; nobody twice, also when it is done twice.
 */
export async function insertOntvangers(
  tx: unknown,
  { reeks, storen }: { reeks: string; storen: boolean },
): Promise<Record<Uitkomst, number>> {
  const rows = await ask(
    tx,
    sql<{ uitkomst: Uitkomst; aantal: number }>`
      with k as materialized (select id, groep, complex_id, straat, peildatum from berichtreeks where id = ${reeks}::uuid),
      h as materialized (
        select p.relatie_id, bool_or(h.geldig @> k.peildatum) as nu, bool_or(lower(h.geldig) > k.peildatum) as straks
        from k cross join huurovereenkomst h join eenheid e on e.id = h.eenheid_id
        join huurovereenkomst_partij p on p.huurovereenkomst_id = h.id
        where case k.groep when 'complex' then e.complex_id = k.complex_id when 'straat' then lower(e.straat) = lower(k.straat) else true end
        group by 1),
      gemaakt as (
        insert into berichtreeks_ontvanger (berichtreeks_id, relatie_id, uitkomst)
        select k.id, r.id,
               case when r.overleden_op is not null then 'overleden'
                    when h.nu is not true then case when h.straks then 'komt-nog' else 'vertrokken' end
                    when not ${storen}::boolean and v.niet_storen_tot >= k.peildatum then 'niet-storen'
                    else 'mee' end
        from k cross join doelbinding.reeks_betrokkene o join relatie r on r.id = o.betrokkene
        left join h on h.relatie_id = r.id left join contactvoorkeur v on v.relatie_id = r.id
        on conflict do nothing returning uitkomst)
      select uitkomst, count(*)::integer as aantal from gemaakt group by 1`,
  )
  const telling = { mee: 0, overleden: 0, vertrokken: 0, 'komt-nog': 0, 'niet-storen': 0 }
  return { ...telling, ...Object.fromEntries(rows.map(({ uitkomst, aantal }) => [uitkomst, aantal])) }
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
