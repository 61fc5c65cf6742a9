-- 0045: people, homes and contracts over time. Two clocks. `geldig` says when something was so; the tables keep what we believe
-- now, without overlaps. `vastgelegd` says when we believed it: a row that is changed or taken away goes to the table beside it,
-- named *_eerder, by trigger. So "what did we know on 3 May about 1 April" is one query over both. The columns of relatie,
-- eenheid, huurovereenkomst and huurovereenkomst_partij that others read mean "now", and follow from these tables.

-- The calendar date on Dutch clocks.
create function vandaag() returns date language sql stable set search_path = pg_catalog as $$
  select (transaction_timestamp() at time zone 'Europe/Amsterdam')::date
$$;
-- The day on which a contract is looked at: today, or its first or last day when it is still to begin or has ended.
create function peildag(p_geldig daterange, p_dag date) returns date language sql immutable set search_path = pg_catalog as $$
  select greatest(lower(p_geldig), least(p_dag, upper(p_geldig) - 1))
$$;
-- Is this written because it follows from a period? Then no period is made of it.
create function volgt() returns boolean language sql stable set search_path = pg_catalog as $$
  select coalesce(current_setting('waarvoor.volgt', true), '') = 'ja'
$$;
-- The verwerking in whose role this is written; nobody for the owner of the database.
create function huidig_doel() returns text language sql stable security definer set search_path = public, pg_temp as $$
  select v.code from doelbinding.verwerking_versie v where v.rol::text = current_setting('role', true) and v.tot is null
$$;

alter table relatie
  add column geboortedatum date,
  add column overleden_op date,
  add column versie integer not null default 1,
  add constraint relatie_geboortedatum check (geboortedatum between '1880-01-01' and '2200-01-01'),
  add constraint relatie_overleden_op check (overleden_op >= geboortedatum);
create table relatie_eerder (
  relatie_id     uuid not null references relatie on delete cascade,
  geboortedatum  date,
  overleden_op   date,
  vastgelegd     tstzrange not null,
  vervangen_door text,
  primary key (relatie_id, vastgelegd without overlaps)
);

-- reden: wijziging (it became so on a day), correctie (it was wrong), begin (first recorded).
create table relatie_naam (
  relatie_id     uuid not null references relatie on delete cascade,
  geldig         daterange not null,
  voorletters    text,
  tussenvoegsels text,
  achternaam     text,
  aanschrijfnaam text not null,
  reden          text not null default 'begin',
  vastgelegd_op  timestamptz not null default transaction_timestamp(),
  door           text,
  primary key (relatie_id, geldig without overlaps),
  constraint relatie_naam_aanschrijfnaam_lengte check (length(aanschrijfnaam) between 1 and 200),
  constraint relatie_naam_achternaam_lengte check (length(achternaam) between 1 and 200),
  constraint relatie_naam_voorletters_lengte check (length(voorletters) between 1 and 20),
  constraint relatie_naam_tussenvoegsels_lengte check (length(tussenvoegsels) between 1 and 40),
  constraint relatie_naam_reden check (reden in ('begin', 'wijziging', 'correctie'))
);

create table complex (
  id     uuid primary key default gen_random_uuid(),
  code   text not null unique,
  naam   text not null,
  versie integer not null default 1,
  constraint complex_code_vorm check (code ~ '^[A-Z0-9-]{1,12}$'),
  constraint complex_naam_lengte check (length(naam) between 1 and 100)
);

alter table eenheid
  add column nummer bigint generated always as identity (start with 20001) unique,
  add column complex_id uuid references complex,
  add column soort text not null default 'WOO',
  add column bouwjaar integer,
  add column oppervlakte integer,
  add column in_exploitatie boolean not null default true,
  add column versie integer not null default 1;
create index eenheid_complex on eenheid (complex_id);
create index eenheid_lijst on eenheid (straat, huisnummer, toevoeging, id);
-- soort: VERA EENHEIDSOORT. oppervlakte in square metres.
create table eenheid_kenmerk (
  eenheid_id     uuid not null references eenheid on delete cascade,
  geldig         daterange not null,
  complex_id     uuid references complex,
  soort          text not null default 'WOO',
  bouwjaar       integer,
  oppervlakte    integer,
  in_exploitatie boolean not null default true,
  reden          text not null default 'begin',
  vastgelegd_op  timestamptz not null default transaction_timestamp(),
  door           text,
  primary key (eenheid_id, geldig without overlaps),
  constraint eenheid_kenmerk_soort check (soort in ('BOG', 'MOG', 'OVE', 'PAR', 'STA', 'WOO', 'ZOG')),
  constraint eenheid_kenmerk_bouwjaar check (bouwjaar between 1200 and 2200),
  constraint eenheid_kenmerk_oppervlakte check (oppervlakte between 1 and 100000),
  constraint eenheid_kenmerk_reden check (reden in ('begin', 'wijziging', 'correctie'))
);

-- status: VERA OVEREENKOMSTSTATUS. VOP is still to begin, LOP runs, OPG runs and has an end, BEE has ended.
alter table huurovereenkomst
  add column nummer bigint generated always as identity (start with 500001) unique,
  add column soort text not null default 'onbepaald',
  add column opgezegd_op date,
  add column waarborgsom_cent bigint,
  add column status text not null default 'LOP',
  add column versie integer not null default 1,
  add constraint huurovereenkomst_soort check (soort in ('onbepaald', 'bepaald')),
  add constraint huurovereenkomst_waarborgsom check (waarborgsom_cent between 0 and 100000000),
  add constraint huurovereenkomst_status check (status in ('VOP', 'LOP', 'OPG', 'BEE')),
  add constraint huurovereenkomst_begint check (lower(geldig) is not null);
create table huurovereenkomst_eerder (
  huurovereenkomst_id uuid not null references huurovereenkomst on delete cascade,
  geldig              daterange not null,
  opgezegd_op         date,
  waarborgsom_cent    bigint,
  betrokkenen         uuid[] not null,
  vastgelegd          tstzrange not null,
  vervangen_door      text,
  primary key (huurovereenkomst_id, vastgelegd without overlaps)
);
create function huurovereenkomst_status(p_geldig daterange, p_soort text, p_opgezegd_op date, p_dag date) returns text
language sql immutable set search_path = pg_catalog as $$
  select case when p_dag < lower(p_geldig) then 'VOP' when p_dag >= upper(p_geldig) then 'BEE'
              when p_opgezegd_op is not null or (upper(p_geldig) is not null and p_soort = 'onbepaald') then 'OPG' else 'LOP' end
$$;

-- Who is party to a contract, when. Open at the end as long as nothing changes: the contract's own term ends it.
create table partijperiode (
  huurovereenkomst_id uuid not null references huurovereenkomst on delete cascade,
  relatie_id          uuid not null references relatie,
  geldig              daterange not null,
  rol                 text not null,
  reden               text not null default 'begin',
  vastgelegd_op       timestamptz not null default transaction_timestamp(),
  door                text,
  primary key (huurovereenkomst_id, relatie_id, geldig without overlaps),
  constraint partijperiode_rol check (rol in ('huurder', 'medehuurder')),
  constraint partijperiode_reden check (reden in ('begin', 'wijziging', 'correctie'))
);
create index partijperiode_relatie on partijperiode (relatie_id);

-- soort: what a part of the rent is for. A month's amount in cents.
create table huurprijs (
  huurovereenkomst_id uuid not null references huurovereenkomst on delete cascade,
  soort               text not null,
  geldig              daterange not null,
  bedrag_cent         bigint not null,
  betrokkenen         uuid[] not null default '{}',
  reden               text not null default 'begin',
  vastgelegd_op       timestamptz not null default transaction_timestamp(),
  door                text,
  primary key (huurovereenkomst_id, soort, geldig without overlaps),
  constraint huurprijs_soort check (soort in ('kale-huur', 'servicekosten', 'overig')),
  constraint huurprijs_bedrag check (bedrag_cent between 0 and 100000000),
  constraint huurprijs_reden check (reden in ('begin', 'wijziging', 'correctie'))
);

-- Who lives together in a home. The members, with or without a place in the contract, have a time each.
create table huishouden (
  id          uuid primary key default gen_random_uuid(),
  eenheid_id  uuid not null references eenheid,
  betrokkenen uuid[] not null default '{}',
  versie      integer not null default 1
);
create index huishouden_eenheid on huishouden (eenheid_id);
create index huishouden_betrokkenen on huishouden using gin (betrokkenen);
create table huishouden_lid (
  huishouden_id uuid not null references huishouden on delete cascade,
  relatie_id    uuid not null references relatie,
  geldig        daterange not null,
  rol           text not null,
  reden         text not null default 'begin',
  vastgelegd_op timestamptz not null default transaction_timestamp(),
  door          text,
  primary key (huishouden_id, relatie_id, geldig without overlaps),
  constraint huishouden_lid_rol check (rol in ('huurder', 'partner', 'kind', 'inwonend')),
  constraint huishouden_lid_reden check (reden in ('begin', 'wijziging', 'correctie'))
);
create index huishouden_lid_relatie on huishouden_lid (relatie_id);

-- Each has its earlier beliefs beside it, with the same columns.
create table relatie_naam_eerder (like relatie_naam, vastgelegd tstzrange not null, vervangen_door text,
  foreign key (relatie_id) references relatie on delete cascade,
  primary key (relatie_id, geldig, vastgelegd without overlaps));
create table eenheid_kenmerk_eerder (like eenheid_kenmerk, vastgelegd tstzrange not null, vervangen_door text,
  foreign key (eenheid_id) references eenheid on delete cascade, foreign key (complex_id) references complex,
  primary key (eenheid_id, geldig, vastgelegd without overlaps));
create table partijperiode_eerder (like partijperiode, vastgelegd tstzrange not null, vervangen_door text,
  foreign key (huurovereenkomst_id) references huurovereenkomst on delete cascade, foreign key (relatie_id) references relatie,
  primary key (huurovereenkomst_id, relatie_id, geldig, vastgelegd without overlaps));
create table huurprijs_eerder (like huurprijs, vastgelegd tstzrange not null, vervangen_door text,
  foreign key (huurovereenkomst_id) references huurovereenkomst on delete cascade,
  primary key (huurovereenkomst_id, soort, geldig, vastgelegd without overlaps));
create table huishouden_lid_eerder (like huishouden_lid, vastgelegd tstzrange not null, vervangen_door text,
  foreign key (huishouden_id) references huishouden on delete cascade, foreign key (relatie_id) references relatie,
  primary key (huishouden_id, relatie_id, geldig, vastgelegd without overlaps));

-- What was believed until this moment. A row that came and went in one transaction was never seen, and is not kept. A row that
-- goes with its parent (a cascade) leaves nothing.
create function keep_eerder() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  nu constant timestamptz := transaction_timestamp();
begin
  if tg_op = 'INSERT' then
    new.door := coalesce(new.door, huidig_doel());
    return new;
  end if;
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
create trigger relatie_naam_eerder before insert or update or delete on relatie_naam
  for each row execute function keep_eerder();
create trigger eenheid_kenmerk_eerder before insert or update or delete on eenheid_kenmerk
  for each row execute function keep_eerder();
create trigger partijperiode_eerder before insert or update or delete on partijperiode
  for each row execute function keep_eerder();
create trigger huishouden_lid_eerder before insert or update or delete on huishouden_lid
  for each row execute function keep_eerder();
-- Of a rent, whose it is is no belief: that follows from the parties.
create trigger huurprijs_eerder before insert or delete on huurprijs for each row execute function keep_eerder();
create trigger huurprijs_eerder_anders before update of soort, geldig, bedrag_cent, reden on huurprijs
  for each row execute function keep_eerder();

-- Of a person and of a contract: what was believed since the change before it.
create function keep_relatie_eerder() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  sinds constant timestamptz := (select max(upper(vastgelegd)) from relatie_eerder where relatie_id = old.id);
begin
  if sinds is null or sinds < transaction_timestamp() then
    insert into relatie_eerder values (old.id, old.geboortedatum, old.overleden_op, tstzrange(sinds, transaction_timestamp()), huidig_doel());
  end if;
  return null;
end $$;
create trigger relatie_eerder after update of geboortedatum, overleden_op on relatie for each row
  when ((old.geboortedatum, old.overleden_op) is distinct from (new.geboortedatum, new.overleden_op))
  execute function keep_relatie_eerder();
create function keep_huurovereenkomst_eerder() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  sinds constant timestamptz := (select max(upper(vastgelegd)) from huurovereenkomst_eerder where huurovereenkomst_id = old.id);
begin
  if sinds is null or sinds < transaction_timestamp() then
    insert into huurovereenkomst_eerder
      values (old.id, old.geldig, old.opgezegd_op, old.waarborgsom_cent, old.betrokkenen, tstzrange(sinds, transaction_timestamp()), huidig_doel());
  end if;
  return null;
end $$;
create trigger huurovereenkomst_eerder after update of geldig, opgezegd_op, waarborgsom_cent on huurovereenkomst for each row
  when ((old.geldig, old.opgezegd_op, old.waarborgsom_cent) is distinct from (new.geldig, new.opgezegd_op, new.waarborgsom_cent))
  execute function keep_huurovereenkomst_eerder();

-- The persons of homes: of each contract in force or still to begin. One place; 0003 said it twice.
create function volg_eenheden(p_eenheden uuid[], p_dag date) returns void
language sql security definer set search_path = public, pg_temp as $$
  update eenheid e set betrokkenen = n.betrokkenen
  from (select i.id, array(
          select distinct p.relatie_id from huurovereenkomst h join huurovereenkomst_partij p on p.huurovereenkomst_id = h.id
          where h.eenheid_id = i.id and not (h.geldig << daterange(p_dag, null)) order by 1) as betrokkenen
        from unnest(p_eenheden) i (id)) n
  where e.id = n.id and e.betrokkenen is distinct from n.betrokkenen
$$;

-- What follows from contracts and their parties on a day: the parties of now, the status, whose the rows are, and their homes.
create function volg_overeenkomsten(p_ids uuid[], p_dag date) returns void
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
    from (select i.id, huurovereenkomst_status(i.geldig, i.soort, i.opgezegd_op, p_dag) as status,
                 array(select p.relatie_id from huurovereenkomst_partij p where p.huurovereenkomst_id = i.id order by 1) as betrokkenen
          from huurovereenkomst i where i.id = any (p_ids)) n
    where h.id = n.id and (h.betrokkenen, h.status) is distinct from (n.betrokkenen, n.status);
  update huurprijs p set betrokkenen = h.betrokkenen from huurovereenkomst h
    where p.huurovereenkomst_id = any (p_ids) and h.id = p.huurovereenkomst_id and p.betrokkenen is distinct from h.betrokkenen;
  perform volg_eenheden(array(select distinct eenheid_id from huurovereenkomst where id = any (p_ids)), p_dag);
  perform set_config('waarvoor.volgt', '', true);
end $$;

drop trigger huurovereenkomst_partij_betrokkenen on huurovereenkomst_partij;
drop trigger huurovereenkomst_betrokkenen on huurovereenkomst;
drop function follow_partijen();
drop function follow_huurovereenkomst();

create function follow_partijperiode() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  ids constant uuid[] := array(select distinct huurovereenkomst_id from anders);
begin
  if cardinality(ids) > 0 then perform volg_overeenkomsten(ids, vandaag()); end if;
  return null;
end $$;
create trigger partijperiode_erbij after insert on partijperiode referencing new table as anders
  for each statement execute function follow_partijperiode();
create trigger partijperiode_anders after update on partijperiode referencing new table as anders
  for each statement execute function follow_partijperiode();
create trigger partijperiode_weg after delete on partijperiode referencing old table as anders
  for each statement execute function follow_partijperiode();

-- Written as "now": the first parties from the begin of the contract, later ones from today; who goes, goes today.
create function follow_partij_erbij() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if volgt() then return null; end if;
  insert into partijperiode (huurovereenkomst_id, relatie_id, geldig, rol)
    select n.huurovereenkomst_id, n.relatie_id, daterange(
        case when exists (select from partijperiode p where p.huurovereenkomst_id = n.huurovereenkomst_id)
             then peildag(h.geldig, vandaag()) else lower(h.geldig) end, null), n.rol
    from nieuw n join huurovereenkomst h on h.id = n.huurovereenkomst_id
    where not exists (select from partijperiode p where p.huurovereenkomst_id = n.huurovereenkomst_id
                        and p.relatie_id = n.relatie_id and p.geldig @> peildag(h.geldig, vandaag()));
  return null;
end $$;
create trigger huurovereenkomst_partij_erbij after insert on huurovereenkomst_partij referencing new table as nieuw
  for each statement execute function follow_partij_erbij();
create function follow_partij_weg() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  nu constant date := vandaag();
begin
  if volgt() then return null; end if;
  delete from partijperiode p using oud o, huurovereenkomst h
    where h.id = o.huurovereenkomst_id and p.huurovereenkomst_id = o.huurovereenkomst_id and p.relatie_id = o.relatie_id
      and p.geldig @> peildag(h.geldig, nu) and lower(p.geldig) = peildag(h.geldig, nu);
  update partijperiode p set geldig = daterange(lower(p.geldig), peildag(h.geldig, nu)), reden = 'wijziging'
    from oud o join huurovereenkomst h on h.id = o.huurovereenkomst_id
    where p.huurovereenkomst_id = o.huurovereenkomst_id and p.relatie_id = o.relatie_id and p.geldig @> peildag(h.geldig, nu);
  return null;
end $$;
create trigger huurovereenkomst_partij_weg after delete on huurovereenkomst_partij referencing old table as oud
  for each statement execute function follow_partij_weg();
-- Another role from today.
create function follow_partij_rol() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  r record;
begin
  if volgt() then return null; end if;
  for r in select n.huurovereenkomst_id, n.relatie_id, n.rol, p.geldig, peildag(h.geldig, vandaag()) as dag
           from nieuw n join huurovereenkomst h on h.id = n.huurovereenkomst_id
           join partijperiode p on p.huurovereenkomst_id = n.huurovereenkomst_id and p.relatie_id = n.relatie_id
             and p.geldig @> peildag(h.geldig, vandaag())
           where p.rol <> n.rol
  loop
    if lower(r.geldig) = r.dag then
      update partijperiode p set rol = r.rol, reden = 'wijziging'
        where (p.huurovereenkomst_id, p.relatie_id, p.geldig) = (r.huurovereenkomst_id, r.relatie_id, r.geldig);
    else
      update partijperiode p set geldig = daterange(lower(r.geldig), r.dag), reden = 'wijziging'
        where (p.huurovereenkomst_id, p.relatie_id, p.geldig) = (r.huurovereenkomst_id, r.relatie_id, r.geldig);
      insert into partijperiode (huurovereenkomst_id, relatie_id, geldig, rol, reden)
        values (r.huurovereenkomst_id, r.relatie_id, daterange(r.dag, upper(r.geldig)), r.rol, 'wijziging');
    end if;
  end loop;
  return null;
end $$;
create trigger huurovereenkomst_partij_rol after update on huurovereenkomst_partij referencing new table as nieuw
  for each statement execute function follow_partij_rol();

-- A contract that ends, or moves to another home, takes its persons along.
create function follow_huurovereenkomst() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  ids constant uuid[] := array(
    select n.id from nieuw n join oud o on o.id = n.id
    where (o.geldig, o.eenheid_id, o.opgezegd_op, o.soort) is distinct from (n.geldig, n.eenheid_id, n.opgezegd_op, n.soort));
begin
  if cardinality(ids) = 0 then return null; end if;
  perform volg_overeenkomsten(ids, vandaag());
  perform volg_eenheden(array(select o.eenheid_id from oud o where o.id = any (ids)), vandaag());
  return null;
end $$;
create trigger huurovereenkomst_anders after update on huurovereenkomst referencing old table as oud new table as nieuw
  for each statement execute function follow_huurovereenkomst();
create function begin_huurovereenkomst() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  new.status := huurovereenkomst_status(new.geldig, new.soort, new.opgezegd_op, vandaag());
  return new;
end $$;
create trigger huurovereenkomst_status before insert on huurovereenkomst for each row execute function begin_huurovereenkomst();

-- A rent belongs to the persons of its contract from the start: row-level security looks at the row that is written.
create function begin_huurprijs() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  new.betrokkenen := coalesce((select h.betrokkenen from huurovereenkomst h where h.id = new.huurovereenkomst_id), '{}');
  return new;
end $$;
create trigger huurprijs_betrokkenen before insert on huurprijs for each row execute function begin_huurprijs();

-- The members of a household now.
create function volg_huishoudens(p_ids uuid[], p_dag date) returns void
language sql security definer set search_path = public, pg_temp as $$
  update huishouden h set betrokkenen = n.betrokkenen
  from (select i.id, array(select l.relatie_id from huishouden_lid l where l.huishouden_id = i.id and l.geldig @> p_dag order by 1) as betrokkenen
        from unnest(p_ids) i (id)) n
  where h.id = n.id and h.betrokkenen is distinct from n.betrokkenen
$$;
create function follow_huishouden_lid() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform volg_huishoudens(array(select distinct huishouden_id from anders), vandaag());
  return null;
end $$;
create trigger huishouden_lid_erbij after insert on huishouden_lid referencing new table as anders
  for each statement execute function follow_huishouden_lid();
create trigger huishouden_lid_anders after update on huishouden_lid referencing new table as anders
  for each statement execute function follow_huishouden_lid();
create trigger huishouden_lid_weg after delete on huishouden_lid referencing old table as anders
  for each statement execute function follow_huishouden_lid();

-- The name of now.
create function volg_namen(p_ids uuid[], p_dag date) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform set_config('waarvoor.volgt', 'ja', true);
  update relatie r set aanschrijfnaam = n.aanschrijfnaam from relatie_naam n
    where r.id = any (p_ids) and n.relatie_id = r.id and n.geldig @> p_dag and r.aanschrijfnaam <> n.aanschrijfnaam;
  perform set_config('waarvoor.volgt', '', true);
end $$;
create function follow_relatie_naam() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform volg_namen(array(select distinct relatie_id from anders), vandaag());
  return null;
end $$;
create trigger relatie_naam_erbij after insert on relatie_naam referencing new table as anders
  for each statement execute function follow_relatie_naam();
create trigger relatie_naam_anders after update on relatie_naam referencing new table as anders
  for each statement execute function follow_relatie_naam();
-- A new person has had this name as far as we know; a name that is written as "now" is another from today.
create function follow_relatie() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  r record;
begin
  if volgt() then return null; end if;
  if tg_op = 'INSERT' then
    insert into relatie_naam (relatie_id, geldig, aanschrijfnaam)
      select n.id, daterange(null, null), n.aanschrijfnaam from nieuw n
      where not exists (select from relatie_naam x where x.relatie_id = n.id);
    return null;
  end if;
  for r in select n.id, n.aanschrijfnaam, x.geldig from nieuw n join relatie_naam x on x.relatie_id = n.id and x.geldig @> vandaag()
           where x.aanschrijfnaam <> n.aanschrijfnaam
  loop
    if lower(r.geldig) = vandaag() then
      update relatie_naam x set aanschrijfnaam = r.aanschrijfnaam, reden = 'wijziging',
          voorletters = null, tussenvoegsels = null, achternaam = null
        where x.relatie_id = r.id and x.geldig = r.geldig;
    else
      update relatie_naam x set geldig = daterange(lower(r.geldig), vandaag()) where x.relatie_id = r.id and x.geldig = r.geldig;
      insert into relatie_naam (relatie_id, geldig, aanschrijfnaam, reden)
        values (r.id, daterange(vandaag(), upper(r.geldig)), r.aanschrijfnaam, 'wijziging');
    end if;
  end loop;
  return null;
end $$;
create trigger relatie_erbij after insert on relatie referencing new table as nieuw
  for each statement execute function follow_relatie();
create trigger relatie_anders after update on relatie referencing new table as nieuw
  for each statement execute function follow_relatie();

-- What a home is now.
create function volg_kenmerken(p_ids uuid[], p_dag date) returns void
language sql security definer set search_path = public, pg_temp as $$
  update eenheid e set complex_id = k.complex_id, soort = k.soort, bouwjaar = k.bouwjaar, oppervlakte = k.oppervlakte,
      in_exploitatie = k.in_exploitatie
  from eenheid_kenmerk k
  where e.id = any (p_ids) and k.eenheid_id = e.id and k.geldig @> p_dag
    and (e.complex_id, e.soort, e.bouwjaar, e.oppervlakte, e.in_exploitatie)
      is distinct from (k.complex_id, k.soort, k.bouwjaar, k.oppervlakte, k.in_exploitatie)
$$;
create function follow_eenheid_kenmerk() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform volg_kenmerken(array(select distinct eenheid_id from anders), vandaag());
  return null;
end $$;
create trigger eenheid_kenmerk_erbij after insert on eenheid_kenmerk referencing new table as anders
  for each statement execute function follow_eenheid_kenmerk();
create trigger eenheid_kenmerk_anders after update on eenheid_kenmerk referencing new table as anders
  for each statement execute function follow_eenheid_kenmerk();
create function follow_eenheid() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into eenheid_kenmerk (eenheid_id, geldig, complex_id, soort, bouwjaar, oppervlakte, in_exploitatie)
    select n.id, daterange(null, null), n.complex_id, n.soort, n.bouwjaar, n.oppervlakte, n.in_exploitatie from nieuw n;
  return null;
end $$;
create trigger eenheid_erbij after insert on eenheid referencing new table as nieuw
  for each statement execute function follow_eenheid();

-- What follows from the mere passing of time: a contract that began or ended, a name or a home that is another from today.
-- Harmless to repeat; answers how many rows were behind. Called each day and when the program starts.
create function volg_dag(p_dag date) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  overeenkomsten constant uuid[] := array(
    select h.id from huurovereenkomst h where h.status <> huurovereenkomst_status(h.geldig, h.soort, h.opgezegd_op, p_dag)
    union
    select coalesce(p.huurovereenkomst_id, q.huurovereenkomst_id)
    from (select p.* from partijperiode p join huurovereenkomst h on h.id = p.huurovereenkomst_id
          where p.geldig @> peildag(h.geldig, p_dag)) p
    full join huurovereenkomst_partij q on q.huurovereenkomst_id = p.huurovereenkomst_id and q.relatie_id = p.relatie_id
    where p.rol is distinct from q.rol);
  namen constant uuid[] := array(
    select r.id from relatie r join relatie_naam n on n.relatie_id = r.id and n.geldig @> p_dag where n.aanschrijfnaam <> r.aanschrijfnaam);
  kenmerken constant uuid[] := array(
    select e.id from eenheid e join eenheid_kenmerk k on k.eenheid_id = e.id and k.geldig @> p_dag
    where (e.complex_id, e.soort, e.bouwjaar, e.oppervlakte, e.in_exploitatie)
      is distinct from (k.complex_id, k.soort, k.bouwjaar, k.oppervlakte, k.in_exploitatie));
  huishoudens constant uuid[] := array(
    select h.id from huishouden h where h.betrokkenen is distinct from
      array(select l.relatie_id from huishouden_lid l where l.huishouden_id = h.id and l.geldig @> p_dag order by 1));
begin
  perform volg_overeenkomsten(overeenkomsten, p_dag);
  perform volg_namen(namen, p_dag);
  perform volg_kenmerken(kenmerken, p_dag);
  perform volg_huishoudens(huishoudens, p_dag);
  return cardinality(overeenkomsten) + cardinality(namen) + cardinality(kenmerken) + cardinality(huishoudens);
end $$;

-- What is there already: true since we do not know when.
insert into relatie_naam (relatie_id, geldig, aanschrijfnaam) select id, daterange(null, null), aanschrijfnaam from relatie;
insert into eenheid_kenmerk (eenheid_id, geldig) select id, daterange(null, null) from eenheid;
insert into partijperiode (huurovereenkomst_id, relatie_id, geldig, rol)
  select p.huurovereenkomst_id, p.relatie_id, daterange(lower(h.geldig), null), p.rol
  from huurovereenkomst_partij p join huurovereenkomst h on h.id = p.huurovereenkomst_id;

revoke execute on function volg_dag(date), volg_overeenkomsten(uuid[], date), volg_eenheden(uuid[], date), volg_namen(uuid[], date),
  volg_kenmerken(uuid[], date), volg_huishoudens(uuid[], date) from public;
