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
     select r.id as van, md5('dubbel ' || r.id)::uuid as id, n.voorletters, n.tussenvoegsels, s.achternaam, r.telefoon, r.e_mail, b.geboren, r.voorkeurstaal
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
     select md5('taak dubbel ' || id)::uuid, id, 'terugbellen', 'Bel terug over de vraag van gisteren.', 'klantcontact', $1::date + 3,
            pg_temp.moment($1::date - 1, 540), pg_temp.moment($1::date - 1, 540), 'Klantcontact'
     from plan_dubbel order by id`,
    [datum],
  )
}
