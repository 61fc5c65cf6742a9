import type pg from 'pg'
import { ACHTERNAMEN, STRATEN, VOORLETTERS, WOONPLAATS } from './names.ts'

/** Homes `vanaf` to `tot` (included) of the mass, on the business date. */
export type Reeks = { vanaf: number; tot: number; datum: string }

/** Addresses in one street; streets get longer only when all of them are full. */
const PER_STRAAT = 40

/** Homes, contracts and people outside the named cast, each table in one statement. */
export async function insertHomes(owner: pg.Client, reeks: Reeks): Promise<void> {
  await planContracts(owner, reeks)
  await planPeople(owner)
  await insertRelaties(owner)
  await insertEenheden(owner, reeks)
  await insertContracts(owner)
}

/**
 * Contracts to be: `nu` in force, `oud` ended, `straks` agreed but not begun. Some 3 in 100 homes stand empty. People stay
 * ten years on average, most of them shorter; three in four have the contract alone, the others with two to five.
 */
async function planContracts(owner: pg.Client, { vanaf, tot, datum }: Reeks): Promise<void> {
  await owner.query(
    `create temp table plan_overeenkomst on commit drop as
     with woning as (
       select i, pg_temp.kans('bezet', i) as bezet,
              1 + least(18000, floor(-ln(1 - pg_temp.kans('aanvang', i)) * 3650))::integer as dagen
       from generate_series($1::bigint, $2::bigint) i
     ), overeenkomst as (
       select i, 'nu' as soort, i * 4 as o, $3::date - dagen as begin, null::date as eind from woning where bezet < 0.97
       union all
       select i, 'oud', i * 4 + 1, $3::date - dagen - 400 - pg_temp.onder('vorige', i, 6000), $3::date - dagen
         from woning where bezet < 0.97 and dagen < 700
       union all
       select i, 'oud', i * 4 + 1, $3::date - 2000 - pg_temp.onder('vorige', i, 6000), $3::date - 1 - pg_temp.onder('leeg', i, 90)
         from woning where bezet >= 0.98
       union all
       select i, 'straks', i * 4 + 2, $3::date + 1 + pg_temp.onder('straks', i, 45), null from woning where bezet >= 0.99
     )
     select i, soort, o, pg_temp.id('huurovereenkomst', o) as id, begin, eind,
            case when k < 0.75 then 1 when k < 0.955 then 2 when k < 0.98 then 3 when k < 0.993 then 4 else 5 end as partijen
     from overeenkomst, lateral (select pg_temp.kans('partijen', o) as k) x`,
    [vanaf, tot, datum],
  )
  await owner.query('analyze plan_overeenkomst')
}

/** A second tenant often carries the first one's name before her or his own. */
async function planPeople(owner: pg.Client): Promise<void> {
  await owner.query(
    `create temp table plan_naam on commit drop as
     select ordinality::integer - 1 as nr, tekst from unnest($1::text[]) with ordinality x (tekst)`,
    [ACHTERNAMEN],
  )
  await owner.query(
    `create temp table plan_relatie on commit drop as
     select p.i, p.o, p.id as huurovereenkomst_id, p.soort, k, p.o * 8 + k as nr, pg_temp.id('relatie', p.o * 8 + k) as id,
            ($1::text[])[1 + pg_temp.onder('voorletter', p.o * 8 + k, cardinality($1::text[]))] || ' '
              || case when k = 2 and pg_temp.kans('samen', p.o) < 0.6 then eerste.tekst || '-' || eigen.tekst else eigen.tekst end
              as aanschrijfnaam
     from plan_overeenkomst p
     cross join lateral generate_series(1, p.partijen) k
     join plan_naam eigen on eigen.nr = pg_temp.onder('achternaam', p.o * 8 + k, $2)
     join plan_naam eerste on eerste.nr = pg_temp.onder('achternaam', p.o * 8 + 1, $2)`,
    [VOORLETTERS, ACHTERNAMEN.length],
  )
  await owner.query('analyze plan_relatie')
}

async function insertRelaties(owner: pg.Client): Promise<void> {
  await owner.query(
    `insert into relatie (id, aanschrijfnaam, telefoon, e_mail, voorkeurstaal)
     select id, aanschrijfnaam,
            case when bereik < 0.1 then null
                 when bereik < 0.65 then '06 00' || lpad(pg_temp.onder('mobiel', nr, 1000000)::text, 6, '0')
                 else '085 000 ' || lpad(pg_temp.onder('vast', nr, 10000)::text, 4, '0') end,
            case when pg_temp.kans('post', nr) < 0.85
                 then lower(regexp_replace(aanschrijfnaam, '[^A-Za-z-]', '', 'g')) || nr || '@voorbeeldpost.example' end,
            case when pg_temp.kans('taal', nr) < 0.04 then 'en' else 'nl' end
     from plan_relatie, lateral (select pg_temp.kans('bereik', nr) as bereik) x`,
  )
}

/**
 * Each third street is a complex: one number with many doors. Who lives in a home, or soon will, is written with it; the
 * trigger that otherwise keeps this would visit every row apart.
 */
async function insertEenheden(owner: pg.Client, { vanaf, tot }: Reeks): Promise<void> {
  const perStraat = Math.max(PER_STRAAT, Math.ceil(tot / STRATEN.length))
  await owner.query(
    `insert into eenheid (id, straat, huisnummer, toevoeging, postcode, woonplaats, betrokkenen)
     select pg_temp.id('eenheid', i), ($3::text[])[1 + straat],
            case when straat % 3 = 2 then 1 + plek / 24 * 2 else 1 + plek end,
            case when straat % 3 = 2 then (1 + plek % 24)::text end,
            ($4::text[])[1 + straat], $5, coalesce(b.betrokkenen, '{}')
     from generate_series($1::bigint, $2::bigint) i
     cross join lateral (select ((i - 1) / $6)::integer as straat, ((i - 1) % $6)::integer as plek) a
     left join (select r.i, array_agg(r.id order by r.id) as betrokkenen from plan_relatie r where r.soort <> 'oud' group by r.i) b
       using (i)`,
    [
      vanaf,
      tot,
      STRATEN.map(({ naam }) => naam),
      STRATEN.map(({ postcode }) => postcode),
      WOONPLAATS,
      perStraat,
    ],
  )
}

async function insertContracts(owner: pg.Client): Promise<void> {
  await owner.query(
    `insert into huurovereenkomst (id, eenheid_id, geldig, betrokkenen)
     select p.id, pg_temp.id('eenheid', p.i), daterange(p.begin, p.eind), array_agg(r.id order by r.id)
     from plan_overeenkomst p join plan_relatie r using (o)
     group by p.o, p.id, p.i, p.begin, p.eind order by p.o`,
  )
  await owner.query(
    `insert into huurovereenkomst_partij (huurovereenkomst_id, relatie_id, rol)
     select huurovereenkomst_id, id, case k when 1 then 'huurder' else 'medehuurder' end from plan_relatie`,
  )
}
