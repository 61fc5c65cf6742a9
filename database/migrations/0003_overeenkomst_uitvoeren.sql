-- 0003: people, homes, contracts and repairs: what one report of a leak needs.
create extension if not exists btree_gist;

create table relatie (
  id             uuid primary key default gen_random_uuid(),
  aanschrijfnaam text not null,
  telefoon       text,
  e_mail         text,
  voorkeurstaal  text not null default 'nl',
  constraint relatie_aanschrijfnaam_lengte check (length(aanschrijfnaam) between 1 and 200),
  constraint relatie_voorkeurstaal check (voorkeurstaal in ('nl', 'en'))
);

-- betrokkenen: who lives here by a contract in force; kept by the trigger below. An empty home has nobody.
create table eenheid (
  id          uuid primary key default gen_random_uuid(),
  straat      text not null,
  huisnummer  integer not null,
  toevoeging  text,
  postcode    text not null,
  woonplaats  text not null,
  betrokkenen uuid[] not null default '{}',
  constraint eenheid_postcode_vorm check (postcode ~ '^[1-9][0-9]{3} ?[A-Z]{2}$'),
  constraint eenheid_huisnummer check (huisnummer > 0),
  constraint eenheid_adres_uniek unique nulls not distinct (postcode, huisnummer, toevoeging)
);
create index eenheid_betrokkenen on eenheid using gin (betrokkenen);

create table huurovereenkomst (
  id            uuid primary key default gen_random_uuid(),
  eenheid_id    uuid not null references eenheid,
  geldig        daterange not null,
  betrokkenen   uuid[] not null default '{}',
  constraint huurovereenkomst_niet_leeg check (not isempty(geldig)),
  constraint huurovereenkomst_een_tegelijk exclude using gist (eenheid_id with =, geldig with &&)
);

create table huurovereenkomst_partij (
  huurovereenkomst_id uuid not null references huurovereenkomst,
  relatie_id          uuid not null references relatie,
  rol                 text not null,
  primary key (huurovereenkomst_id, relatie_id),
  constraint huurovereenkomst_partij_rol check (rol in ('huurder', 'medehuurder'))
);
create index huurovereenkomst_partij_relatie on huurovereenkomst_partij (relatie_id);

-- The persons of a contract and of its home follow its parties, for row-level security. A home has those of a contract that
-- is still to begin too: the day it begins nothing is written, and the row may not be without persons then.
create function follow_partijen() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  overeenkomst constant uuid := coalesce(new.huurovereenkomst_id, old.huurovereenkomst_id);
begin
  update huurovereenkomst h set betrokkenen = array(
      select p.relatie_id from huurovereenkomst_partij p where p.huurovereenkomst_id = h.id order by 1)
    where h.id = overeenkomst;
  update eenheid e set betrokkenen = array(
      select distinct p.relatie_id from huurovereenkomst h join huurovereenkomst_partij p on p.huurovereenkomst_id = h.id
      where h.eenheid_id = e.id and not (h.geldig << daterange(current_date, null)) order by 1)
    where e.id = (select eenheid_id from huurovereenkomst where id = overeenkomst);
  return null;
end $$;
create trigger huurovereenkomst_partij_betrokkenen after insert or update or delete on huurovereenkomst_partij
  for each row execute function follow_partijen();

-- A contract that ends, or moves to another home, takes its persons along.
create function follow_huurovereenkomst() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update eenheid e set betrokkenen = array(
      select distinct p.relatie_id from huurovereenkomst h join huurovereenkomst_partij p on p.huurovereenkomst_id = h.id
      where h.eenheid_id = e.id and not (h.geldig << daterange(current_date, null)) order by 1)
    where e.id in (old.eenheid_id, new.eenheid_id);
  return null;
end $$;
create trigger huurovereenkomst_betrokkenen after update of geldig, eenheid_id on huurovereenkomst
  for each row execute function follow_huurovereenkomst();

create table ketenpartner (
  id         uuid primary key default gen_random_uuid(),
  naam       text not null unique,
  specialisme text not null
);

-- Art. 28 AVG: without an agreement in force nothing flows to a ketenpartner.
create table verwerkersovereenkomst (
  ketenpartner_id uuid not null references ketenpartner,
  geldig          daterange not null,
  primary key (ketenpartner_id, geldig without overlaps)
);

create table onderhoudsverzoek (
  id             uuid primary key,
  nummer         bigint generated always as identity unique,
  eenheid_id     uuid not null references eenheid,
  relatie_id     uuid not null references relatie,
  plaats         text not null,
  omschrijving   text not null,
  status         text not null default 'REG',
  gemeld_op      timestamptz not null default clock_timestamp(),
  afgehandeld_op timestamptz,
  versie         integer not null default 1,
  constraint onderhoudsverzoek_omschrijving_lengte check (length(omschrijving) between 1 and 2000),
  constraint onderhoudsverzoek_plaats_lengte check (length(plaats) between 1 and 100),
  constraint onderhoudsverzoek_status check (status in ('REG', 'INB', 'AFG')),
  constraint onderhoudsverzoek_afgehandeld check ((status = 'AFG') = (afgehandeld_op is not null))
);
create index onderhoudsverzoek_open on onderhoudsverzoek (gemeld_op) where afgehandeld_op is null;
create index onderhoudsverzoek_relatie on onderhoudsverzoek (relatie_id, gemeld_op desc);

-- How many reports there are of each status, kept by the triggers below: the desk sees how much work there is without
-- anyone's data being used to count it.
create table onderhoudsverzoek_telling (
  status text primary key,
  aantal bigint not null
);
create function count_onderhoudsverzoeken() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op <> 'INSERT' then
    insert into onderhoudsverzoek_telling as t (status, aantal) select status, -count(*) from oud group by status order by status
      on conflict (status) do update set aantal = t.aantal + excluded.aantal;
  end if;
  if tg_op <> 'DELETE' then
    insert into onderhoudsverzoek_telling as t (status, aantal) select status, count(*) from nieuw group by status order by status
      on conflict (status) do update set aantal = t.aantal + excluded.aantal;
  end if;
  return null;
end $$;
create trigger onderhoudsverzoek_erbij after insert on onderhoudsverzoek referencing new table as nieuw
  for each statement execute function count_onderhoudsverzoeken();
create trigger onderhoudsverzoek_anders after update on onderhoudsverzoek
  referencing old table as oud new table as nieuw for each statement execute function count_onderhoudsverzoeken();
create trigger onderhoudsverzoek_weg after delete on onderhoudsverzoek referencing old table as oud
  for each statement execute function count_onderhoudsverzoeken();

create table onderhoudsorder (
  id                   uuid primary key,
  onderhoudsverzoek_id uuid not null unique references onderhoudsverzoek,
  relatie_id           uuid not null references relatie,
  eenheid_id           uuid not null references eenheid,
  ketenpartner_id      uuid not null references ketenpartner,
  status               text not null default 'VER',
  begin                timestamptz not null,
  eind                 timestamptz not null,
  gereed_op            timestamptz,
  constraint onderhoudsorder_status check (status in ('VER', 'GER', 'ANN')),
  constraint onderhoudsorder_tijd check (begin < eind),
  constraint onderhoudsorder_gereed check ((status = 'GER') = (gereed_op is not null))
);
create index onderhoudsorder_ketenpartner on onderhoudsorder (ketenpartner_id, status, begin);

-- voorbeeld: a small JPEG that pages carry inside them, so that looking at a case is one use and not one for each photo.
create table foto (
  id                   uuid primary key,
  onderhoudsverzoek_id uuid not null references onderhoudsverzoek,
  relatie_id           uuid not null references relatie,
  inhoud               bytea not null,
  voorbeeld            bytea not null,
  breedte              integer not null,
  hoogte               integer not null,
  constraint foto_grootte check (length(inhoud) <= 2000000),
  constraint foto_voorbeeld_grootte check (length(voorbeeld) <= 40000)
);
create index foto_onderhoudsverzoek on foto (onderhoudsverzoek_id);
