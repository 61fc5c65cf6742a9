-- 0002: opening: the only way to write the log, and the only thing row-level security listens to. Only the login `opener`
-- may call these; it sees no data. The logins that see data cannot open, so no SQL they send widens what they see.

-- The persons that a search or a run is about, by the SQL of its declaration; the terms are $1. A search that finds more
-- than its maximum keeps the first persons of its own order.
create function doelbinding.choose(p_kiest text, p_maximaal integer, p_termen text[]) returns uuid[]
language plpgsql stable set search_path = public, pg_temp as $$
declare
  gekozen uuid[];
begin
  execute format('select coalesce(array_agg(b), ''{}'') from (select b from (select b, row_number() over () as n from (%s) k (b)) x
                  where b is not null group by b order by min(n) limit %s) y',
                 p_kiest, coalesce(p_maximaal::text, 'all')) into gekozen using p_termen;
  return gekozen;
end $$;

-- Opens a group of uses in one transaction and ends earlier ones: p_open [{nr, pid, n, v, b | k, t, s, p, afd, r, z, m}], b the
-- betrokkenen or k the terms of the declaration's own choice (then it is the only one);
-- p_close [{regel, pid, v, t, s, status}]. Answers the openings that were accepted; a withdrawn version is not among them.
-- It is a transaction of its own, so its number is that of its place in the log.
create function doelbinding.open(p_open jsonb, p_close jsonb) returns table (nr integer, regel bigint)
language plpgsql security definer set search_path = '' as $$
#variable_conflict use_column
declare
  nu constant timestamptz := clock_timestamp();
  keuze uuid[];
begin
  if pg_current_xact_id_if_assigned() is not null then
    raise exception 'een opening is een eigen transactie' using errcode = 'WV001';
  end if;
  perform set_config('synchronous_commit', 'on', true);
  lock table logboek.regel in row exclusive mode;
  if p_close is not null then
    insert into logboek.regel (soort, opening, versie, trace_id, span_id, tijd, status)
      select 'e', c.regel, c.v, decode(c.t, 'hex'), decode(c.s, 'hex'), nu, c.status
      from jsonb_to_recordset(p_close) c (regel bigint, v integer, t text, s text, status text);
  end if;
  if jsonb_array_length(p_open) = 1 then
    select doelbinding.choose(v.kiest, v.maximaal, o.k) into keuze
    from jsonb_to_record(p_open -> 0) o (v integer, k text[])
    join doelbinding.verwerking_versie v on v.id = o.v and v.kiest is not null and v.tot is null;
  end if;
  -- In the order of the key, so that two openings that meet the same new persons wait and do not deadlock. Keys are looked
  -- up one by one, here and below: a join would be planned for a thousand persons and read all keys for one.
  insert into doelbinding.betrokkene_sleutel (betrokkene)
    select n.b from (select unnest(o.b) from jsonb_to_recordset(p_open) o (b uuid[]) union select unnest(keuze)) n (b)
    where (select k.betrokkene from doelbinding.betrokkene_sleutel k where k.betrokkene = n.b) is null
    order by n.b
    on conflict do nothing;
  return query
  with gevraagd as materialized (
    select o.nr, o.pid, o.n, v.id as versie, v.rol, nu + v.zichtbaar_na as zichtbaar_vanaf, decode(o.t, 'hex') as trace_id,
           decode(o.s, 'hex') as span_id, decode(o.p, 'hex') as ouder, o.afd, o.r, o.z, o.m,
           case when v.kiest is null then o.b else keuze end as b, v.reeks,
           nextval('logboek.regel_id_seq') as regel
    from jsonb_to_recordset(p_open) o (nr integer, pid integer, n text, v integer, b uuid[], t text, s text, p text,
                                       afd text, r text, z text, m uuid)
    join doelbinding.verwerking_versie v on v.id = o.v and v.tot is null
  ), genoemd as materialized (
    select g.regel, n.b from gevraagd g, unnest(g.b) n (b)
  ), bekend as materialized (
    -- Whose key is destroyed at this moment still gets a line, one that leads to nobody.
    select n.regel, (select k.pseudoniem from doelbinding.betrokkene_sleutel k where k.betrokkene = n.b) as pseudoniem
    from genoemd n
  ), ouders as (
    insert into logboek.regel (id, soort, opening, versie, trace_id, span_id, ouder_span_id, pseudoniem, tijd,
                               zichtbaar_vanaf, afdeling, rol, zaak)
      overriding system value
      select g.regel, 'b', g.regel, g.versie, g.trace_id, g.span_id, g.ouder,
             (select k.pseudoniem from doelbinding.betrokkene_sleutel k where cardinality(g.b) = 1 and k.betrokkene = g.b[1]), nu,
             g.zichtbaar_vanaf, g.afd, g.r, g.z
      from gevraagd g
  ), kinderen as (
    insert into logboek.regel (soort, opening, versie, trace_id, span_id, ouder_span_id, pseudoniem, tijd,
                               zichtbaar_vanaf, afdeling, rol, zaak)
      select 'b', g.regel, g.versie, g.trace_id, substr(sha256(uuid_send(gen_random_uuid())), 1, 8), g.span_id,
             k.pseudoniem, nu, g.zichtbaar_vanaf, g.afd, g.r, g.z
      from gevraagd g join bekend k on k.regel = g.regel
      where cardinality(g.b) > 1
  ), wie as (
    insert into logboek.audit (trace_id, medewerker_id, tijd)
      select g.trace_id, g.m, nu from gevraagd g where g.m is not null
  ), geopend as (
    insert into doelbinding.opening (pid, sessie, rol, betrokkenen, reeks, regel, xid, verloopt)
      select g.pid, g.n, g.rol, case when g.reeks then '{}' else g.b end, case when g.reeks then g.regel end, g.regel,
             pg_current_xact_id(), nu + case when g.reeks then interval '1 hour' else interval '60 seconds' end
      from gevraagd g
      on conflict (pid) do update set sessie = excluded.sessie, rol = excluded.rol, betrokkenen = excluded.betrokkenen,
        reeks = excluded.reeks, regel = excluded.regel, xid = excluded.xid, verloopt = excluded.verloopt
  ), gereekst as (
    insert into doelbinding.reeks_betrokkene (reeks, betrokkene)
      select n.regel, n.b from genoemd n join gevraagd g on g.regel = n.regel where g.reeks
  )
  select g.nr, g.regel from gevraagd g;
  if p_close is not null then
    update doelbinding.opening o set betrokkenen = '{}', reeks = null, verloopt = '-infinity'
      from jsonb_to_recordset(p_close) c (pid integer, regel bigint) where o.pid = c.pid and o.regel = c.regel;
    delete from doelbinding.reeks_betrokkene r
      using jsonb_to_recordset(p_close) c (regel bigint) where r.reeks = c.regel;
  end if;
end $$;

-- What row-level security asks: whom has this session opened in this role, by an opening that is already committed?
create function doelbinding.opened(p_rol name) returns uuid[]
language sql stable security definer parallel restricted set search_path = '' as $$
  select coalesce((
    select o.betrokkenen from doelbinding.opening o
    where o.pid = pg_backend_pid() and o.rol = p_rol and o.verloopt > clock_timestamp()
      and o.sessie is not distinct from current_setting('doelbinding.sessie', true)
      and o.xid is distinct from pg_current_xact_id_if_assigned()), '{}')
$$;

create function doelbinding.opened_run(p_rol name) returns bigint
language sql stable security definer parallel restricted set search_path = '' as $$
  select o.reeks from doelbinding.opening o
  where o.pid = pg_backend_pid() and o.rol = p_rol and o.verloopt > clock_timestamp()
    and o.sessie is not distinct from current_setting('doelbinding.sessie', true)
    and o.xid is distinct from pg_current_xact_id_if_assigned()
$$;

-- A role sees the persons of its own session's run, never those of another run.
alter table doelbinding.reeks_betrokkene enable row level security;
create policy eigen_reeks on doelbinding.reeks_betrokkene using (reeks = (select doelbinding.opened_run(current_user)));

-- For the path of the log itself: the pseudonyms of the opened persons.
create function doelbinding.opened_pseudoniemen(p_rol name) returns bytea[]
language sql stable security definer parallel restricted set search_path = '' as $$
  select coalesce(array_agg(k.pseudoniem), '{}') from doelbinding.betrokkene_sleutel k
  where k.betrokkene = any (doelbinding.opened(p_rol))
$$;

-- The current versions, for the program to find the numbers of the declarations it was built with.
create function doelbinding.current_versies() returns table (id integer, code text, vingerafdruk text)
language sql stable security definer set search_path = '' as $$
  select v.id, v.code, v.vingerafdruk from doelbinding.verwerking_versie v where v.tot is null
$$;

revoke execute on all functions in schema doelbinding from public;
