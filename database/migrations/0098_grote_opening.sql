-- 0098: a large opening. Keys are counted first, and random bytes asked once. As 0087 otherwise.
create or replace function doelbinding.open(p_open jsonb, p_close jsonb) returns table (nr integer, regel bigint)
language plpgsql security definer set search_path = '' as $$
#variable_conflict use_column
declare
  nu constant timestamptz := clock_timestamp();
  -- What the choices of the entries found, one after another, and beside each the number of its entry: persons, and rows.
  keuze uuid[] := '{}';
  keuze_nr integer[] := '{}';
  rij uuid[] := '{}';
  rij_nr integer[] := '{}';
  gekozen uuid[];
  vraag record;
  wie uuid[];
  -- The numbers of the lines of the persons follow from these random bytes, which are kept nowhere: asking for random bytes again for
  -- each line costs as much as finding its key.
  toeval constant bytea := uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid());
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
  if p_open #> '{0,k}' is not null then
    for vraag in select o.nr, v.kiest, v.maximaal, v.rijen, o.k from jsonb_to_recordset(p_open) o (nr integer, v integer, k text[])
                 join doelbinding.verwerking_versie v on v.id = o.v and v.kiest is not null and v.tot is null
    loop
      gekozen := doelbinding.choose(vraag.kiest, vraag.maximaal, vraag.k);
      keuze := keuze || gekozen;
      keuze_nr := keuze_nr || array_fill(vraag.nr, array[cardinality(gekozen)]);
      if vraag.rijen is not null then
        gekozen := doelbinding.choose(vraag.rijen, null, vraag.k);
        rij := rij || gekozen;
        rij_nr := rij_nr || array_fill(vraag.nr, array[cardinality(gekozen)]);
      end if;
    end loop;
  end if;
  wie := array(select unnest(o.b) from jsonb_to_recordset(p_open) o (b uuid[]) union select unnest(keuze));
  -- Of a page of persons all keys are there but rarely: counting them is one walk through the index.
  if cardinality(wie) > 500
     or (select count(*) from doelbinding.betrokkene_sleutel k where k.betrokkene = any (wie)) < cardinality(wie) then
    -- In the order of the key, so that two openings that meet the same new persons wait and do not deadlock. Keys are looked
    -- up one by one, here and below: a join would be planned for a thousand persons and read all keys for one.
    insert into doelbinding.betrokkene_sleutel (betrokkene)
      select n.b from unnest(wie) n (b)
      where (select k.betrokkene from doelbinding.betrokkene_sleutel k where k.betrokkene = n.b) is null
      order by n.b
      on conflict do nothing;
  end if;
  return query
  with gevraagd as materialized (
    select o.nr, o.pid, o.n, v.id as versie, v.rol, nu + v.zichtbaar_na as zichtbaar_vanaf, decode(o.t, 'hex') as trace_id,
           decode(o.s, 'hex') as span_id, decode(o.p, 'hex') as ouder, o.afd, o.r, o.z, o.m,
           case when v.kiest is null then o.b
                else array(select c.b from unnest(keuze_nr, keuze) c (nr, b) where c.nr = o.nr) end as b, v.reeks,
           case when v.rijen is not null then array(select c.r from unnest(rij_nr, rij) c (nr, r) where c.nr = o.nr) end as rijen,
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
      select 'b', g.regel, g.versie, g.trace_id, substr(sha256(toeval || int8send(row_number() over ())), 1, 8), g.span_id,
             k.pseudoniem, nu, g.zichtbaar_vanaf, g.afd, g.r, g.z
      from gevraagd g join bekend k on k.regel = g.regel
      where cardinality(g.b) > 1
  ), wie as (
    insert into logboek.audit (trace_id, medewerker_id, tijd)
      select g.trace_id, g.m, nu from gevraagd g where g.m is not null
  ), geopend as (
    insert into doelbinding.opening (pid, sessie, rol, betrokkenen, rijen, reeks, regel, xid, verloopt)
      select g.pid, g.n, g.rol, case when g.reeks then '{}' else g.b end, g.rijen,
             case when g.reeks then g.regel end, g.regel,
             pg_current_xact_id(), nu + case when g.reeks then interval '1 hour' else interval '60 seconds' end
      from gevraagd g
      on conflict (pid) do update set sessie = excluded.sessie, rol = excluded.rol, betrokkenen = excluded.betrokkenen, rijen = excluded.rijen,
        reeks = excluded.reeks, regel = excluded.regel, xid = excluded.xid, verloopt = excluded.verloopt
  ), gereekst as (
    insert into doelbinding.reeks_betrokkene (reeks, betrokkene)
      select n.regel, n.b from genoemd n join gevraagd g on g.regel = n.regel where g.reeks
  )
  select g.nr, g.regel from gevraagd g;
  if p_close is not null then
    update doelbinding.opening o set betrokkenen = '{}', rijen = null, reeks = null, verloopt = '-infinity'
      from jsonb_to_recordset(p_close) c (pid integer, regel bigint) where o.pid = c.pid and o.regel = c.regel;
    delete from doelbinding.reeks_betrokkene r
      using jsonb_to_recordset(p_close) c (regel bigint) where r.reeks = c.regel;
  end if;
end $$;

-- The array of a large opening is stored apart from its row. Handed out as it lies, it is fetched again from there for each row that
-- row-level security looks at. Joining nothing to it hands out the array itself, once for each statement.
create or replace function doelbinding.opened(p_rol name) returns uuid[]
language sql stable security definer parallel restricted set search_path = '' as $$
  select coalesce((
    select o.betrokkenen || '{}'::uuid[] from doelbinding.opening o
    where o.pid = pg_backend_pid() and o.rol = p_rol and o.verloopt > clock_timestamp()
      and o.sessie is not distinct from current_setting('doelbinding.sessie', true)
      and o.xid is distinct from pg_current_xact_id_if_assigned()), '{}')
$$;

create or replace function doelbinding.opened_rijen(p_rol name) returns uuid[]
language sql stable security definer parallel restricted set search_path = '' as $$
  select coalesce((
    select o.rijen || '{}'::uuid[] from doelbinding.opening o
    where o.pid = pg_backend_pid() and o.rol = p_rol and o.verloopt > clock_timestamp()
      and o.sessie is not distinct from current_setting('doelbinding.sessie', true)
      and o.xid is distinct from pg_current_xact_id_if_assigned()), '{}')
$$;

-- Numbers cannot be made smaller: trying costs time at each large opening.
alter table doelbinding.opening alter column betrokkenen set storage external, alter column rijen set storage external;

-- is_geheim_adres for a whole page: which of these homes have a secret address.
create function geheime_adressen(p_eenheden uuid[]) returns table (id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select e.id from eenheid e where e.id = any (p_eenheden)
    and exists (select from afscherming a where a.relatie_id = any (e.betrokkenen) and a.soort = 'geheim-adres')
$$;
