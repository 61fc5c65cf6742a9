import type pg from 'pg'
import { tenantsIn } from './cast.ts'
import { voorbeeldId } from './mensen.ts'

/**
 * People who were registered twice: one of the named people, and one in a hundred and twenty others. The second one is written
 * with the slips that happen at a telephone: a letter doubled, day and month of birth turned, one digit wrong.
 */
export async function insertDubbelen(
  owner: pg.Client,
  { eenheden, datum }: { eenheden: number; datum: string },
): Promise<void> {
  const tenants = tenantsIn(eenheden)
  await owner.query(
    `create temp table plan_dubbel on commit drop as
     select r.id as van, pg_temp.sleutel('dubbel ' || r.id) as id, n.voorletters, n.tussenvoegsels, s.achternaam, r.telefoon, r.e_mail, b.geboren, r.voorkeurstaal
     from (select x.*, row_number() over (order by x.id) as nr from relatie x where x.geboortedatum is not null) r
     join relatie_naam n on n.relatie_id = r.id and n.geldig @> $1::date and n.achternaam is not null
     cross join lateral (select case r.nr % 3 when 0 then regexp_replace(n.achternaam, '([a-z])$', '\\1\\1') else n.achternaam end as achternaam) s
     cross join lateral (select case
       when r.nr % 3 = 1 and extract(day from r.geboortedatum) <= 12 then
         make_date(extract(year from r.geboortedatum)::int, extract(day from r.geboortedatum)::int, extract(month from r.geboortedatum)::int)
       when r.nr % 3 = 2 then r.geboortedatum - 3652 else r.geboortedatum end as geboren) b
     where (r.nr % 120 = 0 and not (r.id = any ($2)) and extract(year from r.geboortedatum) between 1920 and 1999 and exists (
              select from huurovereenkomst_partij p where p.relatie_id = r.id))
        or r.id = $3`,
    [datum, tenants.map(voorbeeldId), tenants.includes('p.vermeulen') ? voorbeeldId('p.vermeulen') : null],
  )
  await owner.query(
    `insert into relatie (id, aanschrijfnaam, telefoon, e_mail, voorkeurstaal, geboortedatum)
     select id, concat_ws(' ', voorletters, tussenvoegsels, achternaam), telefoon, case when id::text < '8' then e_mail end, voorkeurstaal, geboren
     from plan_dubbel order by id`,
  )
  await owner.query(
    `insert into relatie_naam (relatie_id, geldig, voorletters, tussenvoegsels, achternaam, aanschrijfnaam, vastgelegd_op)
     select id, daterange(null, null), voorletters, tussenvoegsels, achternaam, concat_ws(' ', voorletters, tussenvoegsels, achternaam),
            pg_temp.moment($1::date - 40, 660) from plan_dubbel`,
    [datum],
  )
  // What was done for the second registration: it comes along when the two become one.
  await owner.query(
    `insert into taak (id, relatie_id, soort, omschrijving, team, uiterlijk, gemaakt_op, gewijzigd_op, gewijzigd_bij)
     select pg_temp.sleutel('taak dubbel ' || id), id, 'terugbellen', 'Bel terug over de vraag van gisteren.', 'klantcontact', $1::date + 3,
            pg_temp.moment($1::date - 1, 540), pg_temp.moment($1::date - 1, 540), 'Klantcontact'
     from plan_dubbel order by id`,
    [datum],
  )
}

const een = (soort: string, id: string): string =>
  `pg_temp.kans('${soort}', hashtextextended(${id}::text, 0)) < 0.005`

/** Slips that the rules find: one in two hundred of each, by other draws. The named people are in order. */
export async function insertFouten(
  owner: pg.Client,
  { eenheden, datum }: { eenheden: number; datum: string },
): Promise<void> {
  const named = tenantsIn(eenheden).map(voorbeeldId)
  await owner.query(
    `update relatie r set
       telefoon = case when ${een('fout telefoon', 'r.id')} then left(r.telefoon, 8) when ${een('geen kanaal', 'r.id')} then null else r.telefoon end,
       e_mail = case when ${een('geen kanaal', 'r.id')} then null when ${een('fout mail', 'r.id')} then replace(r.e_mail, '@', ' at ') else r.e_mail end,
       geboortedatum = case when ${een('fout eeuw', 'r.id')} and r.geboortedatum between '1952-01-01' and '1985-01-01' then r.geboortedatum - interval '70 years'
                            when ${een('geen geboorte', 'r.id')} then null else r.geboortedatum end
     where not (r.id = any ($1)) and exists (select from huurovereenkomst_partij p where p.relatie_id = r.id)
       and (${een('fout telefoon', 'r.id')} or ${een('geen kanaal', 'r.id')} or ${een('fout mail', 'r.id')} or ${een('fout eeuw', 'r.id')} or ${een('geen geboorte', 'r.id')})`,
    [named],
  )
  await owner.query(
    `update eenheid_kenmerk k set oppervlakte = null from eenheid e
     where e.id = k.eenheid_id and not (e.betrokkenen && $1::uuid[]) and ${een('geen oppervlakte', 'e.id')}`,
    [named],
  )
  await owner.query(
    `update eenheid e set oppervlakte = null where not (e.betrokkenen && $1::uuid[]) and ${een('geen oppervlakte', 'e.id')}`,
    [named],
  )
  await insertVragen(owner, { named, datum })
}

/** The yearly question of the last months: most answered, some wait, a few were reminded. Of the named people one still has to. */
async function insertVragen(
  owner: pg.Client,
  { named, datum }: { named: string[]; datum: string },
): Promise<void> {
  await owner.query(
    `insert into gegevensvraag (id, relatie_id, gesteld_op, herinnerd_op, beantwoord_op)
     select pg_temp.sleutel('vraag ' || r.id), r.id, v.op, case when l.kans > 0.7 and v.op < pg_temp.moment($2::date - 22, 0) then v.op + interval '22 days' end,
            case when l.kans < 0.7 then v.op + interval '3 days' end
     from relatie r
     cross join lateral (select pg_temp.kans('antwoord', hashtextextended(r.id::text, 0)) as kans) l
     cross join lateral (select pg_temp.moment($2::date - 5 - pg_temp.onder('gevraagd', hashtextextended(r.id::text, 0), 250), 510) as op) v
     where not (r.id = any ($1)) and pg_temp.kans('vraag', hashtextextended(r.id::text, 0)) < 0.1
       and exists (select from huurovereenkomst_partij p where p.relatie_id = r.id)
     union all
     select pg_temp.sleutel('vraag ' || id), id, pg_temp.moment($2::date - 9, 510), null, null from relatie where id = $3`,
    [named, datum, voorbeeldId('h.achterberg')],
  )
  await owner.query(
    `insert into gegevensbevestiging (relatie_id, groep, bevestigd_op)
     select relatie_id, groep, beantwoord_op from gegevensvraag cross join unnest(array['naam', 'contact', 'huishouden']) groep
     where beantwoord_op is not null`,
  )
}
