import type pg from 'pg'
import { MELDINGEN, TOEVOEGINGEN } from './meldingen.ts'
import { KETENPARTNERS, voorbeeldId } from './mensen.ts'
import { demoPhotos, FOTO_MATEN, FOTOS_PER_PLAATS } from './photos.ts'
import type { Reeks } from './homes.ts'

/** Reports in two years (the term after which they go), as a share of the number of homes. */
const MELDINGEN_PER_EENHEID = 0.75

/** Repairs of the mass in all states, with photos and orders. `nummer` is the first free number; answers the next. */
export async function insertRepairs(owner: pg.Client, reeks: Reeks, nummer: number): Promise<number> {
  await planRepairs(owner, reeks, nummer)
  await insertVerzoeken(owner)
  await insertOrders(owner, reeks)
  await insertFotos(owner)
  const { rows } = await owner.query<{ next: string }>(
    'select coalesce(max(nummer), $1::bigint - 1) + 1 as next from plan_verzoek',
    [nummer],
  )
  return Number(rows[0]?.next ?? nummer)
}

/**
 * Most reports were dealt with; open ones are recent. The report comes from one of those on the contract, after it began,
 * in the words of the list; numbers follow the time of the report.
 */
async function planRepairs(owner: pg.Client, { vanaf, tot, datum }: Reeks, nummer: number): Promise<void> {
  await owner.query(
    `create temp table plan_verzoek on commit drop as
     with verzoek as (
       select j, $1::bigint + floor(pg_temp.kans('woning', j) * ($2::bigint - $1::bigint + 1))::bigint as i, lot,
              case when lot < 0.04 then 'REG' when lot < 0.22 then 'INB' else 'AFG' end as status,
              pg_temp.onder('melding', j, cardinality($5::text[])) as m, pg_temp.kans('dagen', j) as d
       from generate_series(1, floor(($2::bigint - $1::bigint + 1) * $7::float8)::bigint) j, lateral (select pg_temp.kans('status', j) as lot) x
     ), gedateerd as (
       select *, $3::date - case status when 'REG' then 1 + floor(d * 9) when 'INB' then 3 + floor(d * 21) else 21 + floor(d * 699) end::integer as dag
       from verzoek
     )
     select g.j, g.i, g.status, g.dag, pg_temp.moment(g.dag, 420 + pg_temp.onder('minuut', g.j, 840)) as gemeld_op,
            ($4::text[])[1 + g.m] as plaats,
            ($5::text[])[1 + g.m] || ($8::text[])[1 + pg_temp.onder('toevoeging', g.j, cardinality($8::text[]))] as omschrijving,
            ($6::text[])[1 + g.m] as vak, r.id as relatie_id, pg_temp.id('onderhoudsverzoek', g.j) as id,
            $9::bigint - 1 + row_number() over (order by g.dag, pg_temp.onder('minuut', g.j, 840), g.j) as nummer
     from gedateerd g
     join plan_overeenkomst o on o.i = g.i and o.soort = 'nu' and o.begin < g.dag
     join plan_relatie r on r.o = o.o and r.k = 1 + pg_temp.onder('melder', g.j, o.partijen)`,
    [
      vanaf,
      tot,
      datum,
      MELDINGEN.map(({ plaats }) => plaats),
      MELDINGEN.map(({ omschrijving }) => omschrijving),
      MELDINGEN.map(({ vak }) => vak),
      MELDINGEN_PER_EENHEID,
      TOEVOEGINGEN,
      nummer,
    ],
  )
}

async function insertVerzoeken(owner: pg.Client): Promise<void> {
  await owner.query(
    `insert into onderhoudsverzoek (id, nummer, eenheid_id, relatie_id, plaats, omschrijving, status, gemeld_op, afgehandeld_op, versie, order_id)
       overriding system value
     select id, nummer, pg_temp.id('eenheid', i), relatie_id, plaats, omschrijving, status, gemeld_op,
            case status when 'AFG' then pg_temp.moment(pg_temp.werkdag(dag + 3 + pg_temp.onder('wacht', j, 14)), 1020) end,
            case status when 'REG' then 1 when 'INB' then 2 else 3 end,
            case when status <> 'REG' then pg_temp.id('onderhoudsorder', j) end
     from plan_verzoek order by nummer`,
  )
}

/**
 * The trade decides who comes; what is planned lies ahead of the business date. Carpentry goes elsewhere from the day on
 * which the agreement with that ketenpartner ends.
 */
async function insertOrders(owner: pg.Client, { datum }: Reeks): Promise<void> {
  const [loodgieter, elektra, timmer] = KETENPARTNERS.map(({ sleutel }) => voorbeeldId(sleutel))
  await owner.query(
    `insert into onderhoudsorder (id, onderhoudsverzoek_id, relatie_id, eenheid_id, ketenpartner_id, status, begin, eind, aanvaard_op, gereed_op, minuten, werkomschrijving)
     with gepland as (
       select *, case status when 'INB' then pg_temp.werkdag($1::date + pg_temp.onder('gepland', j, 20))
                             else pg_temp.werkdag(dag + 3 + pg_temp.onder('wacht', j, 14)) end as werkdag,
              (array[480, 600, 780, 900])[1 + pg_temp.onder('dagdeel', j, 4)] as minuut,
              case when status = 'AFG' then case when dag < $1::date - 45 then 'AFG' else 'TEC' end
                   when pg_temp.kans('aanvaard', j) < 0.3 then 'GUN' else 'INB' end as orderstatus
       from plan_verzoek where status <> 'REG'
     )
     select pg_temp.id('onderhoudsorder', j), id, relatie_id, pg_temp.id('eenheid', i),
            case when vak = 'loodgieter' then $2::uuid when vak = 'elektra' or werkdag >= $1::date - 45 then $3::uuid else $4::uuid end,
            orderstatus, pg_temp.moment(werkdag, minuut), pg_temp.moment(werkdag, minuut + 120),
            case when orderstatus <> 'GUN' then pg_temp.moment(dag + 1, 540) end,
            case when status = 'AFG' then pg_temp.moment(werkdag, minuut + 20 + pg_temp.onder('duur', j, 95)) end,
            case when status = 'AFG' then 15 * (1 + pg_temp.onder('duur', j, 95) / 15) end,
            case when status = 'AFG' then omschrijving end
     from gepland`,
    [datum, loodgieter, elektra, timmer],
  )
}

/** One report in eight has a photo. */
async function insertFotos(owner: pg.Client): Promise<void> {
  const fotos = await demoPhotos()
  await owner.query(
    `insert into foto (id, onderhoudsverzoek_id, relatie_id, inhoud, voorbeeld, breedte, hoogte)
     select pg_temp.id('foto', v.j), v.id, v.relatie_id, f.inhoud, f.voorbeeld, $4, $5
     from plan_verzoek v
     join unnest($1::text[], $2::integer[], $3::bytea[], $7::bytea[]) f (plaats, variant, inhoud, voorbeeld)
       on f.plaats = v.plaats and f.variant = pg_temp.onder('variant', v.j, $6)
     where pg_temp.kans('foto', v.j) < 0.125`,
    [
      fotos.map(({ plaats }) => plaats),
      fotos.map(({ variant }) => variant),
      fotos.map(({ inhoud }) => inhoud),
      FOTO_MATEN.breedte,
      FOTO_MATEN.hoogte,
      FOTOS_PER_PLAATS,
      fotos.map(({ voorbeeld }) => voorbeeld),
    ],
  )
}
