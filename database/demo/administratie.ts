import type pg from 'pg'
import {
  hasHuurtabel,
  maximaleHuurOf,
} from '../../wet-naleven/woningwaardering/maximale-huur/maximale-huur.ts'
import { type Huurder, HUISHOUDENS, voorbeeldId } from './mensen.ts'
import { KINDERNAMEN } from './names.ts'

/** Triggers that keep "now" row by row; the demo writes all of it at once, with times of recording in its own past. */
const TRIGGERS: Record<string, string> = {
  relatie: 'relatie_erbij, relatie_anders, relatie_eerder',
  eenheid: 'eenheid_erbij',
  huurovereenkomst: 'huurovereenkomst_status, huurovereenkomst_anders, huurovereenkomst_eerder',
  huurovereenkomst_partij: 'huurovereenkomst_partij_erbij, huurovereenkomst_partij_rol',
  relatie_naam: 'relatie_naam_eerder, relatie_naam_erbij, relatie_naam_anders',
  eenheid_kenmerk: 'eenheid_kenmerk_eerder, eenheid_kenmerk_erbij',
  partijperiode: 'partijperiode_eerder, partijperiode_erbij',
  huurprijs: 'huurprijs_eerder, huurprijs_betrokkenen',
  huishouden_lid: 'huishouden_lid_eerder, huishouden_lid_erbij',
}

export async function switchAdministratie(owner: pg.Client, how: 'disable' | 'enable'): Promise<void> {
  for (const [table, triggers] of Object.entries(TRIGGERS)) {
    const actions = triggers.split(', ').map((trigger) => `${how} trigger ${trigger}`)
    await owner.query(`alter table ${table} ${actions.join(', ')}`)
  }
}

/** The administration around the homes, people and contracts that are there: each table in a statement or two. */
export async function insertAdministratie(owner: pg.Client, datum: string): Promise<void> {
  await dateContracts(owner, datum)
  await insertKenmerken(owner, datum)
  await insertBirths(owner, datum)
  await insertHouseholds(owner, datum)
  await insertNames(owner, datum)
  await insertParties(owner)
  await insertRents(owner, datum)
  await insertWaarderingen(owner, datum)
  await insertCastDetails(owner, datum)
}

/** A demo may lie on any day; the points then follow the last rents that the program knows. */
const LAATSTE_HUURTABEL = '2026-07-01'

const lot = (column: string): string => `hashtextextended(${column}::text, 0)`

/** One in two hundred contracts was given notice of; a deposit is asked since 1995. */
async function dateContracts(owner: pg.Client, datum: string): Promise<void> {
  await owner.query(
    `update huurovereenkomst h set
       geldig = daterange(lower(h.geldig), n.eind),
       opgezegd_op = n.eind - 31,
       waarborgsom_cent = case when lower(h.geldig) > '1995-01-01' then 25000 + 5000 * pg_temp.onder('borg', ${lot('h.id')}, 6) end,
       status = huurovereenkomst_status(daterange(lower(h.geldig), n.eind), 'onbepaald', n.eind - 31, $1)
     from (select id, coalesce(upper(geldig), case when lower(geldig) < $1::date - 200 and pg_temp.kans('opgezegd', ${lot('id')}) < 0.005
                                                  then $1::date + 3 + pg_temp.onder('einde', ${lot('id')}, 27) end) as eind
           from huurovereenkomst) n
     where n.id = h.id`,
    [datum],
  )
}

/** A complex for each street; homes of one street are of about one age. Some became larger, some wait to be pulled down. */
async function insertKenmerken(owner: pg.Client, datum: string): Promise<void> {
  await owner.query(
    `insert into complex (id, code, naam, gedeelde_ruimten, vastgelegd_op)
     select pg_temp.id('complex', ${lot('straat')}), 'C' || lpad((row_number() over (order by straat))::text, 4, '0'), straat,
            case when gestapeld then '{entree,trappenhuis,fietsenstalling}'::text[] else '{}' end,
            pg_temp.moment($1::date - 5000, 600)
     from (select straat, bool_or(toevoeging is not null) as gestapeld from eenheid group by 1) s order by straat`,
    [datum],
  )
  await owner.query(
    `update eenheid e set complex_id = pg_temp.id('complex', ${lot('e.straat')}),
       bouwjaar = 1912 + pg_temp.onder('bouwjaar', ${lot('e.straat')}, 104),
       oppervlakte = 38 + pg_temp.onder('ruimte', ${lot('e.straat')}, 50) + pg_temp.onder('ruimte', ${lot('e.id')}, 25),
       in_exploitatie = not (e.betrokkenen = '{}' and pg_temp.kans('sloop', ${lot('e.id')}) < 0.1)`,
  )
  await owner.query(
    `insert into eenheid_kenmerk (eenheid_id, geldig, complex_id, soort, bouwjaar, oppervlakte, in_exploitatie, reden, vastgelegd_op)
     select e.id, daterange(p.van, p.tot), e.complex_id, e.soort, e.bouwjaar, e.oppervlakte - p.minder, e.in_exploitatie or p.tot is not null,
            case when p.van is null then 'begin' else 'wijziging' end, pg_temp.moment(coalesce(p.van, $1::date - 5000), 600)
     from eenheid e
     cross join lateral (select $1::date - 200 - pg_temp.onder('verbouwd', ${lot('e.id')}, 3000) as op) v
     cross join lateral (
       select null::date as van, case when anders then v.op end as tot, case when anders then 6 else 0 end as minder
         from (select pg_temp.kans('anders', ${lot('e.id')}) < 0.03 as anders) a
       union all
       select v.op, null, 0 where pg_temp.kans('anders', ${lot('e.id')}) < 0.03) p`,
    [datum],
  )
}

/** Tenants were eighteen or older when their contract began, and are younger than 98 now. */
async function insertBirths(owner: pg.Client, datum: string): Promise<void> {
  await owner.query(
    `update relatie r set geboortedatum = b.geboren
     from (select relatie_id, min(begin) - 6575 - floor(
             least(20000, greatest(0, 35700 - 6575 - ($1::date - min(begin)))) * power(pg_temp.kans('geboren', ${lot('relatie_id')}), 1.4))::integer as geboren
           from (select p.relatie_id, lower(h.geldig) as begin from huurovereenkomst_partij p join huurovereenkomst h on h.id = p.huurovereenkomst_id) c
           group by 1) b
     where b.relatie_id = r.id`,
    [datum],
  )
}

/** A household for each contract that runs, and children in one of five. */
async function insertHouseholds(owner: pg.Client, datum: string): Promise<void> {
  await owner.query(
    `create temp table plan_kind on commit drop as
     select h.id as overeenkomst, pg_temp.id('kind', ${lot('h.id')} + k) as id, k, ouder.aanschrijfnaam,
            greatest(ouder.geboortedatum + 7300, $1::date - 6400 + pg_temp.onder('kind', ${lot('h.id')} + k, 6000)) as geboren,
            lower(h.geldig) as begin
     from huurovereenkomst h
     join huurovereenkomst_partij p on p.huurovereenkomst_id = h.id and p.rol = 'huurder'
     join relatie ouder on ouder.id = p.relatie_id
     cross join lateral generate_series(1, 1 + pg_temp.onder('kinderen', ${lot('h.id')}, 3)) k
     where h.status in ('LOP', 'OPG') and ouder.geboortedatum between $1::date - 20000 and $1::date - 9000
       and pg_temp.kans('gezin', ${lot('h.id')}) < 0.4`,
    [datum],
  )
  // Each contract asks for its children: without an index the demo would grow with the square of its homes.
  await owner.query('create index on plan_kind (overeenkomst); analyze plan_kind')
  await owner.query(
    `insert into relatie (id, aanschrijfnaam, geboortedatum)
     select id, left(($1::text[])[1 + pg_temp.onder('kindnaam', ${lot('overeenkomst')} + k, cardinality($1::text[]))], 1) || '. '
              || regexp_replace(aanschrijfnaam, '^(\\S+\\.)+ ', ''), geboren
     from plan_kind where geboren < $2::date order by id`,
    [KINDERNAMEN, datum],
  )
  await owner.query(
    `insert into huishouden (id, eenheid_id, betrokkenen)
     select pg_temp.id('huishouden', ${lot('h.id')}), h.eenheid_id, array(
       select unnest(h.betrokkenen) union select k.id from plan_kind k where k.overeenkomst = h.id and k.geboren < $1::date order by 1)
     from huurovereenkomst h where h.status in ('LOP', 'OPG')`,
    [datum],
  )
  await owner.query(
    `insert into huishouden_lid (huishouden_id, relatie_id, geldig, rol, vastgelegd_op)
     select pg_temp.id('huishouden', ${lot('h.id')}), p.relatie_id, daterange(lower(h.geldig), null),
            case when p.rol = 'huurder' then 'huurder' when cardinality(h.betrokkenen) = 2 then 'partner' else 'inwonend' end,
            pg_temp.moment(lower(h.geldig), 600)
     from huurovereenkomst h join huurovereenkomst_partij p on p.huurovereenkomst_id = h.id where h.status in ('LOP', 'OPG')
     union all
     select pg_temp.id('huishouden', ${lot('k.overeenkomst')}), k.id, daterange(greatest(k.begin, k.geboren), null), 'kind',
            pg_temp.moment(greatest(k.begin, k.geboren), 660)
     from plan_kind k where k.geboren < $1::date`,
    [datum],
  )
}

/** Names in their parts. Who carries two names with a hyphen had only the second one at first. */
async function insertNames(owner: pg.Client, datum: string): Promise<void> {
  await owner.query(
    `insert into relatie_naam (relatie_id, geldig, voorletters, tussenvoegsels, achternaam, aanschrijfnaam, reden, vastgelegd_op)
     select r.id, daterange(p.van, p.tot), d[1], nullif(trim(t[1]), ''), t[2], d[1] || ' ' || p.naam,
            case when p.van is null then 'begin' else 'wijziging' end, pg_temp.moment(coalesce(p.van + 12, $1::date - 5000), 630)
     from relatie r
     cross join lateral regexp_matches(r.aanschrijfnaam, '^(\\S+) (.+)$') d
     cross join lateral (select case when d[2] like '%-%' then $1::date - 400 - pg_temp.onder('trouwen', ${lot('r.id')}, 4000) end as op) v
     cross join lateral (
       select null::date as van, v.op as tot, case when v.op is null then d[2] else substr(d[2], strpos(d[2], '-') + 1) end as naam
       union all select v.op, null, d[2] where v.op is not null) p
     cross join lateral regexp_matches(p.naam, '^((?:(?:van|der|den|de|ter|ten) )*)(.+)$') t`,
    [datum],
  )
}

async function insertParties(owner: pg.Client): Promise<void> {
  await owner.query(
    `insert into partijperiode (huurovereenkomst_id, relatie_id, geldig, rol, vastgelegd_op)
     select h.id, p.relatie_id, daterange(lower(h.geldig), null), p.rol, pg_temp.moment(lower(h.geldig) - 9, 600)
     from huurovereenkomst_partij p join huurovereenkomst h on h.id = p.huurovereenkomst_id`,
  )
}

/** The rent of each contract that did not end long ago, with the raise of the last first of July; some pay for service too. */
async function insertRents(owner: pg.Client, datum: string): Promise<void> {
  await owner.query(
    `insert into huurprijs (huurovereenkomst_id, soort, geldig, bedrag_cent, betrokkenen, reden, vastgelegd_op)
     select h.id, p.soort, daterange(p.van, p.tot), p.bedrag, h.betrokkenen,
            case when p.van = lower(h.geldig) then 'begin' else 'wijziging' end, pg_temp.moment(p.van - 40, 720)
     from huurovereenkomst h join eenheid e on e.id = h.eenheid_id
     cross join lateral (
       select (29000 + e.oppervlakte * 310 + (e.bouwjaar - 1912) * 95 + pg_temp.onder('huur', ${lot('h.id')}, 9000))::bigint as nu,
              make_date(extract(year from $1::date)::integer - case when extract(month from $1::date) < 7 then 1 else 0 end, 7, 1) as juli) b
     cross join lateral (
       select 'kale-huur' as soort, lower(h.geldig) as van, case when lower(h.geldig) < juli and coalesce(upper(h.geldig) > juli, true) then juli end as tot,
              case when lower(h.geldig) < juli and coalesce(upper(h.geldig) > juli, true) then nu * 955 / 1000 else nu end as bedrag
       union all
       select 'kale-huur', juli, null, nu where lower(h.geldig) < juli and coalesce(upper(h.geldig) > juli, true)
       union all
       select 'servicekosten', lower(h.geldig), null, 1800 + pg_temp.onder('service', ${lot('e.complex_id')}, 4200) where e.toevoeging is not null) p
     where h.status <> 'BEE' or upper(h.geldig) > $1::date - 700`,
    [datum],
  )
}

/** Points that carry the rent, for all homes but a few: those few are still to be counted. */
async function insertWaarderingen(owner: pg.Client, datum: string): Promise<void> {
  const peildatum = hasHuurtabel(datum) ? datum : LAATSTE_HUURTABEL
  const punten = Array.from({ length: 160 }, (_, index) => 40 + index)
  const cent = punten.map((each) => Number(maximaleHuurOf({ stelsel: 'ZEL', punten: each, peildatum }).cent))
  await owner.query(
    `insert into eenheid_waardering (id, eenheid_id, vanaf, punten, bron, vastgelegd_op)
     select pg_temp.id('waardering', ${lot('e.id')}), e.id, v.vanaf, 40 + width_bucket(coalesce(p.cent, 50000 + e.oppervlakte * 200), $2::bigint[])
              + pg_temp.onder('punten', ${lot('e.id')}, 12), 'berekening', pg_temp.moment(v.vanaf, 620)
     from eenheid e
     cross join lateral (select $1::date - 150 - pg_temp.onder('waardering', ${lot('e.id')}, 700) as vanaf) v
     left join (
       select h.eenheid_id, max(bedrag_cent) as cent from huurprijs p join huurovereenkomst h on h.id = p.huurovereenkomst_id
       where p.soort = 'kale-huur' group by 1) p on p.eenheid_id = e.id
     where e.soort = 'WOO' and pg_temp.kans('waardering', ${lot('e.id')}) < 0.97`,
    [datum, cent],
  )
}

/** What is told about the named people: their birth, and a mistake in one of them that was put right. */
const GEBOREN: Record<string, string> = {
  'j.dewit': '1946-03-14',
  'e.yilmaz': '1989-07-02',
  'm.yilmaz': '1991-11-20',
  'p.vermeulen': '1978-05-09',
  'h.achterberg': '1951-01-30',
  's.achterberg': '1954-09-12',
  't.lindqvist': '1998-02-17',
  'b.ooievaar': '2001-12-05',
}

async function insertCastDetails(owner: pg.Client, datum: string): Promise<void> {
  const huurders: Huurder[] = HUISHOUDENS.flatMap((each) => each.huurders)
  for (const { sleutel } of huurders) {
    await owner.query('update relatie set geboortedatum = $2 where id = $1', [
      voorbeeldId(sleutel),
      GEBOREN[sleutel],
    ])
  }
  await owner.query(
    `insert into relatie_eerder (relatie_id, geboortedatum, vastgelegd, vervangen_door)
     select id, '1987-05-09', tstzrange(null, pg_temp.moment($2::date - 61, 845)), 'persoonsgegevens-bijhouden' from relatie where id = $1`,
    [voorbeeldId('p.vermeulen'), datum],
  )
}
