-- 0069: a number finds the repair and the contract that have it.
create or replace function zoek_personen(p_soort text, p_term text, p_huisnummer text, p_toevoeging text) returns setof uuid
language plpgsql stable set search_path = public, pg_temp as $$
begin
  if p_soort in ('postcode', 'straat') then
    return query select unnest(e.betrokkenen)
      from (select * from eenheid where p_soort = 'postcode' and replace(postcode, ' ', '') = p_term and huisnummer = p_huisnummer::integer
            union all
            select * from eenheid where p_soort = 'straat' and starts_with(zoeknaam(straat), zoeknaam(p_term))
              and huisnummer = p_huisnummer::integer) e
      where (p_toevoeging is null or zoeknaam(e.toevoeging) = zoeknaam(p_toevoeging))
        and not exists (select from afscherming a where a.relatie_id = any (e.betrokkenen) and a.soort = 'geheim-adres')
      limit 10;
    return;
  end if;
  return query
    with gevonden as (
      select n.id, n.nr from zoek_naam(p_term, 10) with ordinality n (id, nr) where p_soort = 'naam'
      union all
      (select r.id, row_number() over (order by r.id) from relatie r
       where p_soort = 'telefoon' and telefooncijfers(r.telefoon) = p_term limit 10)
      union all
      select v.relatie_id, 1 from onderhoudsverzoek v
      where p_soort = 'nummer' and v.nummer = case when p_soort = 'nummer' then p_term::bigint end
      union all
      select unnest(h.betrokkenen), 2 from huurovereenkomst h
      where p_soort = 'nummer' and h.nummer = case when p_soort = 'nummer' then p_term::bigint end
    )
    select x.id from (
      select g.id, g.nr, 0 as mee from gevonden g
      union all
      select unnest(e.betrokkenen), g.nr, 1 from gevonden g join eenheid e on e.betrokkenen @> array[g.id]
    ) x order by x.nr, x.mee;
end $$;
