-- 0057: tasks of the desk: who does what before when, about a person, about a case, or about neither.
create table taak (
  id            uuid primary key,
  nummer        bigint generated always as identity unique,
  relatie_id    uuid references relatie,
  soort         text not null,
  omschrijving  text not null,
  zaak_soort    text,
  zaak_id       uuid,
  team          text not null,
  eigenaar_id   uuid,
  uiterlijk     date not null,
  beloofd       date,
  status        text not null default 'open',
  uitkomst      text,
  gemaakt_op    timestamptz not null,
  gemaakt_door  uuid,
  klaar_op      timestamptz,
  gewijzigd_op  timestamptz not null,
  gewijzigd_bij text not null,
  versie        integer not null default 1,
  constraint taak_soort check (soort in ('terugbellen', 'uitzoeken', 'brief', 'gegevens', 'bezoek', 'inzage-controleren', 'anders')),
  constraint taak_omschrijving_lengte check (length(omschrijving) between 1 and 200),
  constraint taak_zaak check ((zaak_soort is null) = (zaak_id is null)),
  constraint taak_team check (team in ('klantcontact', 'verhuur', 'onderhoud', 'privacy')),
  constraint taak_status check (status in ('open', 'bezig', 'klaar', 'vervallen')),
  constraint taak_eigenaar check (status <> 'bezig' or eigenaar_id is not null),
  constraint taak_uitkomst check (uitkomst in ('gelukt', 'niet-bereikt', 'niet-nodig', 'doorgezet')),
  constraint taak_klaar check ((status in ('klaar', 'vervallen')) = (klaar_op is not null)),
  constraint taak_klaar_uitkomst check ((status = 'klaar') = (uitkomst is not null)),
  constraint taak_beloofd check (beloofd is null or beloofd >= uiterlijk)
);
create index taak_team_lopend on taak (team, uiterlijk, id) where status in ('open', 'bezig');
create index taak_eigenaar_lopend on taak (eigenaar_id, uiterlijk, id) where status in ('open', 'bezig');
create index taak_lopend on taak (uiterlijk, id) where status in ('open', 'bezig');
create index taak_relatie on taak (relatie_id, uiterlijk desc);

-- How many tasks run, by team and employee, kept by the triggers below: counting them uses nobody's data.
create table taak_telling (
  team        text not null,
  eigenaar_id uuid,
  aantal      bigint not null,
  constraint taak_telling_uniek unique nulls not distinct (team, eigenaar_id)
);
create function count_taken() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op <> 'INSERT' then
    insert into taak_telling as t (team, eigenaar_id, aantal)
      select team, eigenaar_id, -count(*) from oud where status in ('open', 'bezig') group by team, eigenaar_id order by team, eigenaar_id
      on conflict on constraint taak_telling_uniek do update set aantal = t.aantal + excluded.aantal;
  end if;
  if tg_op <> 'DELETE' then
    insert into taak_telling as t (team, eigenaar_id, aantal)
      select team, eigenaar_id, count(*) from nieuw where status in ('open', 'bezig') group by team, eigenaar_id order by team, eigenaar_id
      on conflict on constraint taak_telling_uniek do update set aantal = t.aantal + excluded.aantal;
  end if;
  return null;
end $$;
create trigger taak_erbij after insert on taak referencing new table as nieuw
  for each statement execute function count_taken();
create trigger taak_anders after update on taak referencing old table as oud new table as nieuw
  for each statement execute function count_taken();
create trigger taak_weg after delete on taak referencing old table as oud for each statement execute function count_taken();

-- A task is a reason to open its person too.
create or replace function check_werkreden() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if (new.soort = 'reparatie' and not exists (
        select from onderhoudsverzoek v where v.id = new.zaak_id and v.relatie_id = new.relatie_id))
     or (new.soort = 'taak' and not exists (
        select from taak t where t.id = new.zaak_id and t.relatie_id = new.relatie_id and t.status in ('open', 'bezig'))) then
    raise exception 'reden bestaat niet' using errcode = 'check_violation', constraint = 'werkreden_bestaat';
  end if;
  return new;
end $$;

-- A list of the desk that an employee wants to see again: an address, no data of anybody.
create table bewaard_filter (
  id            uuid primary key,
  medewerker_id uuid not null,
  naam          text not null,
  vraag         text not null,
  constraint bewaard_filter_naam_lengte check (length(naam) between 1 and 40),
  constraint bewaard_filter_vraag_lengte check (length(vraag) between 1 and 300),
  constraint bewaard_filter_uniek unique (medewerker_id, naam)
);
