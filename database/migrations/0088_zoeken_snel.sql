-- 0088: each way of searching is a statement of its own. One statement for all was planned once for whatever came: a telephone number
-- was sought by reading everybody. And a name is flattened inside the query, not by a call for each person.
-- A name without accents, as most are, needs no look at each letter.
create or replace function zoeknaam(p_naam text) returns text
language sql immutable parallel safe as $$
  select case when pg_catalog.octet_length(p_naam) = pg_catalog.length(p_naam) then pg_catalog.lower(p_naam)
              else pg_catalog.translate(pg_catalog.lower(p_naam), 'áàâäãåāçćčéèêëēęíìîïīñńóòôöõøōšśúùûüūýÿžźżğışł',
                                        'aaaaaaaccceeeeeeiiiiinnooooooossuuuuuyyzzzgisl') end
$$;
create or replace function telefooncijfers(p_telefoon text) returns text
language sql immutable parallel safe strict as $$
  select pg_catalog.regexp_replace(pg_catalog.regexp_replace(p_telefoon, '[^0-9]', '', 'g'), '^(0031|31(?=[1-9][0-9]{8}$))0?', '0')
$$;

create or replace function zoek_personen(p_soort text, p_term text, p_huisnummer text, p_toevoeging text) returns setof uuid
language plpgsql stable set search_path = public, pg_temp as $$
declare
  gezocht_huis constant text := zoeknaam(p_toevoeging);
  gezocht constant text := zoeknaam(p_term);
  gevonden uuid[];
begin
  if p_soort = 'postcode' then
    return query select unnest(e.betrokkenen) from eenheid e
      where replace(e.postcode, ' ', '') = p_term and e.huisnummer = p_huisnummer::integer
        and (p_toevoeging is null or zoeknaam(e.toevoeging) = gezocht_huis)
        and not exists (select from afscherming a where a.relatie_id = any (e.betrokkenen) and a.soort = 'geheim-adres')
      limit 10;
    return;
  elsif p_soort = 'straat' then
    -- All streets that begin so, as a stretch of the index: also when the plan is made before the term is known.
    return query select unnest(e.betrokkenen) from eenheid e
      where zoeknaam(e.straat) ~>=~ gezocht and zoeknaam(e.straat) ~<~ (gezocht || chr(1114111)) and e.huisnummer = p_huisnummer::integer
        and (p_toevoeging is null or zoeknaam(e.toevoeging) = gezocht_huis)
        and not exists (select from afscherming a where a.relatie_id = any (e.betrokkenen) and a.soort = 'geheim-adres')
      limit 10;
    return;
  elsif p_soort = 'naam' then
    gevonden := array(select n from zoek_naam(p_term, 10) n);
  elsif p_soort = 'telefoon' then
    gevonden := array(select r.id from relatie r where telefooncijfers(r.telefoon) = p_term limit 10);
  elsif p_soort = 'nummer' then
    gevonden := array(
      select v.relatie_id from onderhoudsverzoek v where v.nummer = p_term::bigint
      union all select unnest(h.betrokkenen) from huurovereenkomst h where h.nummer = p_term::bigint);
  end if;
  -- Each with those of the same home, whose address it is too.
  return query select x.id from unnest(gevonden) with ordinality g (id, nr)
    cross join lateral (
      select g.id, 0 as mee
      union all select unnest(e.betrokkenen), 1 from eenheid e where e.betrokkenen @> array[g.id]) x
    order by g.nr, x.mee;
end $$;

-- The contracts of one person first, then which of them holds. Asked together, the index of all that hold today was read as well.
create or replace function samen_met(p_relatie uuid, p_dag date) returns setof uuid
language sql stable set search_path = public, pg_temp as $$
  select unnest(e.betrokkenen)
  from (select c.eenheid_id, c.geldig from huurovereenkomst c where c.betrokkenen @> array[p_relatie] offset 0) h
  join eenheid e on e.id = h.eenheid_id where h.geldig @> p_dag
$$;
