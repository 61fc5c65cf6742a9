-- 0076: an address that must not be found, asked at each look, as it may become secret after an order was made. Answers no more than
-- yes or no, and is used by the choices and queries of repairs.
create function is_geheim_adres(p_eenheid uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from eenheid e join afscherming a on a.relatie_id = any (e.betrokkenen)
                 where e.id = p_eenheid and a.soort = 'geheim-adres')
$$;
