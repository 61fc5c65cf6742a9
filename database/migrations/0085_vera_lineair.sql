-- 0085: what follows from a set of rows costs as much as that set, however large the tables are. 0045 looked up "now" by reading
-- every name and every home for each set, and asked for each row that came in whose purpose it was.

-- The verwerking in whose role this is written; nobody for the owner of the database.
create index verwerking_versie_rol on doelbinding.verwerking_versie (rol) where tot is null;
create or replace function huidig_doel() returns text
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return (select v.code from doelbinding.verwerking_versie v where v.rol = current_setting('role', true)::name and v.tot is null);
end $$;

-- Who wrote a row is its default; a trigger runs only when an earlier belief must be kept.
create or replace function keep_eerder() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  nu constant timestamptz := transaction_timestamp();
begin
  if tg_op = 'DELETE' and pg_trigger_depth() > 1 then return old; end if;
  if old.vastgelegd_op < nu and (tg_op = 'DELETE' or new is distinct from old) then
    execute format('insert into %I select ($1).*, $2, $3', tg_table_name || '_eerder')
      using old, tstzrange(old.vastgelegd_op, nu), huidig_doel();
  end if;
  if tg_op = 'DELETE' then return old; end if;
  new.vastgelegd_op := greatest(old.vastgelegd_op, nu);
  new.door := huidig_doel();
  return new;
end $$;
do $$
declare
  t text;
begin
  foreach t in array array['relatie_naam', 'eenheid_kenmerk', 'partijperiode', 'huishouden_lid', 'huurprijs'] loop
    execute format('alter table %1$I alter column door set default huidig_doel()', t);
    execute format('drop trigger %1$s_eerder on %1$I', t);
    execute format('create trigger %1$s_eerder before %2$s on %1$I for each row execute function keep_eerder()', t,
                   case t when 'huurprijs' then 'delete' else 'update or delete' end);
  end loop;
end $$;

-- The rows that changed hold what is so now: nothing else is looked up.
create or replace function follow_relatie_naam() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform set_config('waarvoor.volgt', 'ja', true);
  update relatie r set aanschrijfnaam = n.aanschrijfnaam from anders n
    where r.id = n.relatie_id and n.geldig @> vandaag() and r.aanschrijfnaam <> n.aanschrijfnaam;
  perform set_config('waarvoor.volgt', '', true);
  return null;
end $$;
create or replace function follow_eenheid_kenmerk() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update eenheid e set complex_id = k.complex_id, soort = k.soort, bouwjaar = k.bouwjaar, oppervlakte = k.oppervlakte,
      in_exploitatie = k.in_exploitatie
  from anders k where e.id = k.eenheid_id and k.geldig @> vandaag()
    and (e.complex_id, e.soort, e.bouwjaar, e.oppervlakte, e.in_exploitatie)
      is distinct from (k.complex_id, k.soort, k.bouwjaar, k.oppervlakte, k.in_exploitatie);
  return null;
end $$;

-- The same for what is told by number.
create or replace function volg_namen(p_ids uuid[], p_dag date) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform set_config('waarvoor.volgt', 'ja', true);
  update relatie r set aanschrijfnaam = n.aanschrijfnaam
  from unnest(p_ids) i (id) cross join lateral (
    select x.aanschrijfnaam from relatie_naam x where x.relatie_id = i.id and x.geldig @> p_dag limit 1) n
  where r.id = i.id and r.aanschrijfnaam <> n.aanschrijfnaam;
  perform set_config('waarvoor.volgt', '', true);
end $$;
create or replace function volg_kenmerken(p_ids uuid[], p_dag date) returns void
language sql security definer set search_path = public, pg_temp as $$
  update eenheid e set complex_id = k.complex_id, soort = k.soort, bouwjaar = k.bouwjaar, oppervlakte = k.oppervlakte,
      in_exploitatie = k.in_exploitatie
  from unnest(p_ids) i (id) cross join lateral (
    select x.* from eenheid_kenmerk x where x.eenheid_id = i.id and x.geldig @> p_dag limit 1) k
  where e.id = i.id
    and (e.complex_id, e.soort, e.bouwjaar, e.oppervlakte, e.in_exploitatie)
      is distinct from (k.complex_id, k.soort, k.bouwjaar, k.oppervlakte, k.in_exploitatie)
$$;
create or replace function volg_eenheden(p_eenheden uuid[], p_dag date) returns void
language sql security definer set search_path = public, pg_temp as $$
  update eenheid e set betrokkenen = n.betrokkenen
  from unnest(p_eenheden) i (id) cross join lateral (
    select array(
      select distinct p.relatie_id from huurovereenkomst h join huurovereenkomst_partij p on p.huurovereenkomst_id = h.id
      where h.eenheid_id = i.id and not (h.geldig << daterange(p_dag, null)) order by 1) as betrokkenen offset 0) n
  where e.id = i.id and e.betrokkenen is distinct from n.betrokkenen
$$;
create or replace function volg_overeenkomsten(p_ids uuid[], p_dag date) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform set_config('waarvoor.volgt', 'ja', true);
  delete from huurovereenkomst_partij q using huurovereenkomst h
    where q.huurovereenkomst_id = any (p_ids) and h.id = q.huurovereenkomst_id and not exists (
      select from partijperiode p where p.huurovereenkomst_id = q.huurovereenkomst_id and p.relatie_id = q.relatie_id
        and p.geldig @> peildag(h.geldig, p_dag));
  insert into huurovereenkomst_partij as q (huurovereenkomst_id, relatie_id, rol)
    select p.huurovereenkomst_id, p.relatie_id, p.rol from huurovereenkomst h join partijperiode p on p.huurovereenkomst_id = h.id
    where h.id = any (p_ids) and p.geldig @> peildag(h.geldig, p_dag)
    on conflict (huurovereenkomst_id, relatie_id) do update set rol = excluded.rol where q.rol <> excluded.rol;
  update huurovereenkomst h set betrokkenen = n.betrokkenen, status = n.status
    from unnest(p_ids) i (id) cross join lateral (
      select huurovereenkomst_status(x.geldig, x.soort, x.opgezegd_op, p_dag) as status,
             array(select p.relatie_id from huurovereenkomst_partij p where p.huurovereenkomst_id = x.id order by 1) as betrokkenen
      from huurovereenkomst x where x.id = i.id offset 0) n
    where h.id = i.id and (h.betrokkenen, h.status) is distinct from (n.betrokkenen, n.status);
  update huurprijs p set betrokkenen = h.betrokkenen from huurovereenkomst h
    where h.id = any (p_ids) and p.huurovereenkomst_id = h.id and p.betrokkenen is distinct from h.betrokkenen;
  perform volg_eenheden(array(select distinct eenheid_id from huurovereenkomst where id = any (p_ids)), p_dag);
  perform set_config('waarvoor.volgt', '', true);
end $$;
-- What itself follows makes nothing follow.
create or replace function follow_huurovereenkomst() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  ids uuid[];
begin
  if volgt() then return null; end if;
  ids := array(
    select n.id from nieuw n join oud o on o.id = n.id
    where (o.geldig, o.eenheid_id, o.opgezegd_op, o.soort) is distinct from (n.geldig, n.eenheid_id, n.opgezegd_op, n.soort));
  if cardinality(ids) = 0 then return null; end if;
  perform volg_overeenkomsten(ids, vandaag());
  perform volg_eenheden(array(select o.eenheid_id from oud o where o.id = any (ids)), vandaag());
  return null;
end $$;
-- As 0036; whether a value stands there already is asked for each row, by its key.
create or replace function follow_relatie_contact() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' then
    -- A value that held for no time at all leaves no trace: it was a slip of the pen.
    delete from contactgegeven c using oud o join nieuw n on n.id = o.id
      where c.relatie_id = n.id and upper_inf(c.geldig) and lower(c.geldig) >= clock_timestamp()
        and c.waarde is distinct from case c.soort when 'e-mail' then n.e_mail else n.telefoon end;
    update contactgegeven c set geldig = tstzrange(lower(c.geldig), clock_timestamp())
      from nieuw n where c.relatie_id = n.id and upper_inf(c.geldig)
        and c.waarde is distinct from case c.soort when 'e-mail' then n.e_mail else n.telefoon end;
  end if;
  insert into contactgegeven (relatie_id, soort, waarde, geldig)
    select n.id, w.soort, w.waarde, tstzrange(clock_timestamp(), null)
    from nieuw n cross join lateral (values ('e-mail', n.e_mail), ('telefoon', n.telefoon)) w (soort, waarde)
    where w.waarde <> ''
      and (select c.id from contactgegeven c where c.relatie_id = n.id and c.soort = w.soort and upper_inf(c.geldig)) is null;
  return null;
end $$;

-- Each row is found by its key. The plan that reads a whole table and joins it is linear for one set and quadratic for the many
-- sets of a run; and a trigger keeps the plan that was best for the first set that it saw.
do $$
declare
  f regprocedure;
begin
  foreach f in array array['follow_relatie()', 'follow_relatie_naam()', 'follow_eenheid_kenmerk()',
      'volg_namen(uuid[], date)', 'volg_kenmerken(uuid[], date)', 'volg_eenheden(uuid[], date)', 'volg_overeenkomsten(uuid[], date)']::regprocedure[] loop
    execute format('alter function %s set enable_hashjoin = off', f);
    execute format('alter function %s set enable_mergejoin = off', f);
    execute format('alter function %s set enable_seqscan = off', f);
  end loop;
end $$;
