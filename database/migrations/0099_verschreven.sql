-- 0099: a name with one typing error. Likeness by groups of three letters finds too little in two letters that changed places, and looks
-- at hundreds of names for it. What was meant is tried first, word by word: each is one look in the index that there is.

-- The words that may have been meant: two letters changed places, one letter too many, one that was to be double, one that sounds or
-- lies like another.
create function verschrijvingen(p_woord text) returns setof text
language sql immutable parallel safe strict set search_path = pg_catalog as $$
  select w from (
    select left(p_woord, n - 1) || v.midden || substr(p_woord, n + 1 + v.over) as w
    from generate_series(1, length(p_woord)) n
    cross join lateral (values
      (reverse(substr(p_woord, n, 2)), 1), ('', 0), (repeat(substr(p_woord, n, 1), 2), 0),
      (translate(substr(p_woord, n, 1), 'szfvdtckmniybpgh', 'zsvftdkcnmyipbhg'), 0)) v (midden, over)
    union
    select unnest(array[replace(p_woord, 'ij', 'y'), replace(p_woord, 'y', 'ij'), replace(p_woord, 'ij', 'ei'), replace(p_woord, 'ei', 'ij'),
                        replace(p_woord, 'ou', 'au'), replace(p_woord, 'au', 'ou')])) x
  where w <> p_woord
$$;

-- Names that hold all words of the term; when there is none, names with what the longest word may have been; when there is none,
-- names that are much like it. Best first.
create or replace function zoek_naam(p_term text, p_hoogstens integer) returns setof uuid
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
  if length(woorden[1]) between 4 and 40 then
    return query
      select k.id from (select zonder_jokers(v) as woord from verschrijvingen(woorden[1]) v) v
      cross join lateral (select r.id, zoeknaam(r.aanschrijfnaam) as naam from relatie r
                          where zoeknaam(r.aanschrijfnaam) like '%' || v.woord || '%' limit 500) k
      where concat(' ', k.naam, ' ', replace(k.naam, '-', ' '), ' ') like '% ' || v.woord || ' %'
      group by k.id, k.naam
      order by k.naam like all (patronen[2:]) desc, length(k.naam), k.naam, k.id
      limit p_hoogstens;
    if found then return; end if;
  end if;
  perform set_config('pg_trgm.word_similarity_threshold', '0.5', true);
  return query
    select k.id from (select r.id, zoeknaam(r.aanschrijfnaam) as naam from relatie r
                      where woorden[1] <% zoeknaam(r.aanschrijfnaam) limit 5000) k
    order by word_similarity(term, k.naam) desc, k.naam, k.id
    limit p_hoogstens;
end $$;
