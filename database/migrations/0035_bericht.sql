-- 0035: messages to people: the history of what was told, for which purpose, and the queue that sends it; and contacts that a
-- person had with the desk.
create table bericht (
  id            uuid primary key,
  relatie_id    uuid not null references relatie,
  sjabloon      text not null,
  doel          text not null,
  gegevens      jsonb not null,
  zaak          text,
  status        text not null default 'klaargezet',
  kanaal        text,
  taal          text,
  onderwerp     text,
  tekst         text,
  reden         text,
  versturen_na  timestamptz not null default clock_timestamp(),
  klaargezet_op timestamptz not null default clock_timestamp(),
  verzonden_op  timestamptz,
  gelezen_op    timestamptz,
  constraint bericht_sjabloon check (sjabloon ~ '^[a-z]+(-[a-z0-9]+)*$'),
  constraint bericht_gegevens check (jsonb_typeof(gegevens) = 'object' and length(gegevens::text) <= 20000),
  constraint bericht_zaak_lengte check (length(zaak) between 1 and 100),
  constraint bericht_status check (status in ('klaargezet', 'verzonden', 'afgeleverd', 'mislukt', 'teruggekomen', 'ingetrokken')),
  constraint bericht_kanaal check (kanaal in ('portaal', 'e-mail', 'brief')),
  constraint bericht_taal check (taal in ('nl', 'en')),
  constraint bericht_gezegd check (status in ('klaargezet', 'ingetrokken', 'mislukt')
    or (kanaal is not null and taal is not null and onderwerp is not null and tekst is not null and verzonden_op is not null))
);
create index bericht_relatie on bericht (relatie_id, klaargezet_op desc, id);
create index bericht_niet_aangekomen on bericht (klaargezet_op, id) where status in ('mislukt', 'teruggekomen');

-- What waits to be sent: numbers and times only, so that looking for work opens nobody. bezig_tot: until when somebody is at it;
-- past that it is somebody else's.
create table verzending (
  bericht_id   uuid primary key references bericht on delete cascade,
  relatie_id   uuid not null,
  versturen_na timestamptz not null,
  pogingen     integer not null default 0,
  bezig_tot    timestamptz
);
create index verzending_aan_de_beurt on verzending (versturen_na);

create function queue_berichten() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into verzending (bericht_id, relatie_id, versturen_na)
    select id, relatie_id, versturen_na from nieuw where status = 'klaargezet';
  return null;
end $$;
create trigger bericht_erbij after insert on bericht referencing new table as nieuw
  for each statement execute function queue_berichten();

create function follow_bericht() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from verzending where bericht_id = new.id;
  if new.status = 'klaargezet' then
    insert into verzending (bericht_id, relatie_id, versturen_na) values (new.id, new.relatie_id, new.versturen_na);
  end if;
  return null;
end $$;
create trigger bericht_anders after update of status on bericht for each row
  when (old.status is distinct from new.status) execute function follow_bericht();

-- One time that somebody called, came by or wrote: codes, and words only for what has no code.
create table contactmoment (
  id          uuid primary key,
  relatie_id  uuid not null references relatie,
  kanaal      text not null,
  onderwerp   text not null,
  toelichting text,
  op          timestamptz not null,
  constraint contactmoment_kanaal check (kanaal in ('telefoon', 'balie', 'e-mail', 'chat', 'brief', 'huisbezoek')),
  constraint contactmoment_onderwerp check (onderwerp in ('reparatie', 'huur', 'verhuizen', 'overlast', 'gegevens', 'woning', 'anders')),
  constraint contactmoment_toelichting_lengte check (length(toelichting) between 1 and 140)
);
create index contactmoment_relatie on contactmoment (relatie_id, op desc);
