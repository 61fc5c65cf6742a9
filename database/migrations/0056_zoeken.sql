-- 0056: searching a person at the desk. The functions run inside the choice of the verwerking "persoon-zoeken", as owner; called by
-- any other login they see what row-level security lets it see: nothing.
create extension if not exists pg_trgm;

-- A name as it is searched: small letters without accents.
create function zoeknaam(p_naam text) returns text
language sql immutable parallel safe strict set search_path = pg_catalog as $$
  select translate(lower(p_naam), 'áàâäãåāçćčéèêëēęíìîïīñńóòôöõøōšśúùûüūýÿžźżğışł',
                   'aaaaaaaccceeeeeeiiiiinnooooooossuuuuuyyzzzgisl')
$$;
-- Digits alone, with the country code of the Netherlands as a nought.
create function telefooncijfers(p_telefoon text) returns text
language sql immutable parallel safe strict set search_path = pg_catalog as $$
  select regexp_replace(regexp_replace(p_telefoon, '[^0-9]', '', 'g'), '^(0031|31(?=[1-9][0-9]{8}$))0?', '0')
$$;
create index relatie_zoeknaam on relatie using gin (zoeknaam(aanschrijfnaam) gin_trgm_ops);
create index relatie_telefooncijfers on relatie (telefooncijfers(telefoon)) where telefoon is not null;
create index eenheid_straat on eenheid (zoeknaam(straat) text_pattern_ops, huisnummer);

create function zonder_jokers(p_term text) returns text
language sql immutable parallel safe strict set search_path = pg_catalog as $$
  select regexp_replace(p_term, '([\\%_])', '\\\1', 'g')
$$;

-- Names that hold all words of the term; when there is none, names that are much like it. Best first.
create function zoek_naam(p_term text, p_hoogstens integer) returns setof uuid
language plpgsql stable set search_path = public, pg_temp as $$
declare
  term constant text := trim(regexp_replace(zoeknaam(p_term), '\s+', ' ', 'g'));
  woorden constant text[] := array(select w from unnest(string_to_array(term, ' ')) w where w <> '' order by length(w) desc limit 8);
  patronen constant text[] := array(select '%' || zonder_jokers(w) || '%' from unnest(woorden) w);
begin
  if cardinality(woorden) = 0 then return; end if;
  return query
    select k.id from (select r.id, zoeknaam(r.aanschrijfnaam) as naam from relatie r
      where zoeknaam(r.aanschrijfnaam) like patronen[1] and zoeknaam(r.aanschrijfnaam) like all (patronen) limit 2000) k
    order by (' ' || k.naam || ' ') like ('% ' || zonder_jokers(woorden[1]) || ' %') desc, length(k.naam), k.naam, k.id
    limit p_hoogstens;
  if found or length(term) < 3 then return; end if;
  perform set_config('pg_trgm.word_similarity_threshold', '0.5', true);
  return query
    select k.id from (select r.id, zoeknaam(r.aanschrijfnaam) as naam from relatie r
                      where woorden[1] <% zoeknaam(r.aanschrijfnaam) limit 5000) k
    order by word_similarity(term, k.naam) desc, k.naam, k.id
    limit p_hoogstens;
end $$;

-- Who a search finds, with those of the same home, whose address it is too. An address that must not be found finds nobody.
-- soort: naam, postcode, straat, telefoon, reparatie. A search is cut off at ten persons.
create function zoek_personen(p_soort text, p_term text, p_huisnummer text, p_toevoeging text) returns setof uuid
language plpgsql stable set search_path = public, pg_temp as $$
begin
  if p_soort = 'postcode' then
    return query select unnest(e.betrokkenen) from eenheid e
      where replace(e.postcode, ' ', '') = p_term and e.huisnummer = p_huisnummer::integer
        and (p_toevoeging is null or zoeknaam(e.toevoeging) = zoeknaam(p_toevoeging))
        and not exists (select from afscherming a where a.relatie_id = any (e.betrokkenen) and a.soort = 'geheim-adres')
      order by 1 limit 10;
    return;
  elsif p_soort = 'straat' then
    return query select unnest(e.betrokkenen) from eenheid e
      where zoeknaam(e.straat) like zonder_jokers(zoeknaam(p_term)) || '%' and e.huisnummer = p_huisnummer::integer
        and (p_toevoeging is null or zoeknaam(e.toevoeging) = zoeknaam(p_toevoeging))
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
      where p_soort = 'reparatie' and v.nummer = case when p_soort = 'reparatie' then p_term::bigint end)
    select x.id from (
      select g.id, g.nr, 0 as mee from gevonden g
      union all
      select unnest(e.betrokkenen), g.nr, 1 from gevonden g join eenheid e on e.betrokkenen @> array[g.id]
    ) x order by x.nr, x.mee;
end $$;
create index eenheid_postcode_zoek on eenheid (replace(postcode, ' ', ''), huisnummer);
