-- 0036: how to reach people, now and before; changes of it that the person must confirm; what did not arrive; and texts that the
-- association words in its own way.
alter table bericht add column naar text, add column reeks_id uuid;
alter table bericht drop constraint bericht_kanaal;
alter table bericht add constraint bericht_kanaal check (kanaal in ('portaal', 'e-mail', 'brief', 'sms')),
  add constraint bericht_naar check (length(naar) between 1 and 300);

-- relatie.telefoon and relatie.e_mail are what holds now. The triggers below keep here since when, and what held before.
create table contactgegeven (
  id           uuid primary key default gen_random_uuid(),
  relatie_id   uuid not null references relatie on delete cascade,
  soort        text not null,
  waarde       text not null,
  geldig       tstzrange not null,
  bevestigd_op timestamptz,
  bevestigd_hoe text,
  constraint contactgegeven_soort check (soort in ('e-mail', 'telefoon')),
  constraint contactgegeven_waarde_lengte check (length(waarde) between 1 and 300),
  constraint contactgegeven_geldig check (not isempty(geldig) and lower(geldig) is not null),
  constraint contactgegeven_bevestigd check ((bevestigd_op is null) = (bevestigd_hoe is null)),
  constraint contactgegeven_bevestigd_hoe check (bevestigd_hoe in ('code-e-mail', 'code-sms', 'code-brief', 'balie'))
);
create unique index contactgegeven_nu on contactgegeven (relatie_id, soort) where upper_inf(geldig);
create index contactgegeven_relatie on contactgegeven (relatie_id, soort, lower(geldig));

create function follow_relatie_contact() returns trigger
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
    where w.waarde <> '' and not exists (select from contactgegeven c where c.relatie_id = n.id and c.soort = w.soort and upper_inf(c.geldig));
  return null;
end $$;
create trigger relatie_contact_erbij after insert on relatie referencing new table as nieuw
  for each statement execute function follow_relatie_contact();
create trigger relatie_contact_anders after update on relatie referencing old table as oud new table as nieuw
  for each statement execute function follow_relatie_contact();
insert into contactgegeven (relatie_id, soort, waarde, geldig)
  select n.id, w.soort, w.waarde, tstzrange(clock_timestamp(), null)
  from relatie n cross join lateral (values ('e-mail', n.e_mail), ('telefoon', n.telefoon)) w (soort, waarde) where w.waarde <> '';

-- How somebody wants to hear from us. Without a row: by e-mail, else by letter.
create table contactvoorkeur (
  relatie_id      uuid primary key references relatie on delete cascade,
  kanaal          text,
  niet_storen_tot date,
  versie          integer not null default 1,
  constraint contactvoorkeur_kanaal check (kanaal in ('e-mail', 'brief', 'portaal'))
);

-- A new e-mail address or telephone number that waits for the code that was sent to it. Hashes only: who reads this table can
-- confirm nothing and stop nothing.
create table contactwijziging (
  id             uuid primary key,
  relatie_id     uuid not null references relatie on delete cascade,
  soort          text not null,
  waarde         text not null,
  oude_waarde    text,
  via            text not null,
  code_hash      bytea not null,
  stop_hash      bytea not null unique,
  pogingen       integer not null default 0,
  status         text not null default 'wacht',
  aangevraagd_op timestamptz not null,
  verloopt_op    timestamptz not null,
  besloten_op    timestamptz,
  constraint contactwijziging_soort check (soort in ('e-mail', 'telefoon')),
  constraint contactwijziging_via check (via in ('e-mail', 'sms', 'brief')),
  constraint contactwijziging_status check (status in ('wacht', 'bevestigd', 'mislukt', 'bevroren', 'ingetrokken')),
  constraint contactwijziging_besloten check ((status = 'wacht') = (besloten_op is null)),
  constraint contactwijziging_pogingen check (pogingen between 0 and 5),
  constraint contactwijziging_waarde_lengte check (length(waarde) between 1 and 300)
);
create unique index contactwijziging_een_tegelijk on contactwijziging (relatie_id, soort) where status = 'wacht';
create index contactwijziging_relatie on contactwijziging (relatie_id, aangevraagd_op desc);

-- What somebody must look at: a message that did not arrive, or a change that its owner stopped.
create table postprobleem (
  id          uuid primary key,
  relatie_id  uuid not null references relatie on delete cascade,
  bericht_id  uuid references bericht on delete cascade,
  soort       text not null,
  sinds       timestamptz not null,
  opgelost_op timestamptz,
  constraint postprobleem_soort check (soort in ('adres-weigert', 'teruggekomen', 'geen-kanaal', 'niet-gelukt', 'wijziging-gestopt'))
);
create index postprobleem_open on postprobleem (sinds, id) where opgelost_op is null;
create index postprobleem_relatie on postprobleem (relatie_id) where opgelost_op is null;

-- Wording of the association itself. The newest of a code and language holds; without `tekst` that of the program does again.
create table sjabloontekst (
  id            bigint generated always as identity primary key,
  code          text not null,
  taal          text not null,
  nummer        integer not null,
  onderwerp     text,
  tekst         text,
  opgeslagen_op timestamptz not null,
  constraint sjabloontekst_nummer unique (code, taal, nummer),
  constraint sjabloontekst_taal check (taal in ('nl', 'en')),
  constraint sjabloontekst_lengte check (length(onderwerp) <= 200 and length(tekst) <= 10000),
  constraint sjabloontekst_beide check ((onderwerp is null) = (tekst is null))
);

-- One message to many. Nobody in it is named here: who gets it are its messages.
create table berichtreeks (
  id           uuid primary key,
  sjabloon     text not null,
  omschrijving text not null,
  aantal       integer not null,
  status       text not null default 'klaargezet',
  versturen_na timestamptz not null,
  gemaakt_op   timestamptz not null,
  constraint berichtreeks_status check (status in ('klaargezet', 'ingetrokken')),
  constraint berichtreeks_omschrijving_lengte check (length(omschrijving) between 1 and 200)
);
alter table bericht add constraint bericht_reeks foreign key (reeks_id) references berichtreeks;
create index bericht_reeks on bericht (reeks_id) where reeks_id is not null;

-- How many messages of a series are in each state, kept by the triggers below, so that its progress is seen without opening anybody.
create table berichtreeks_telling (
  berichtreeks_id uuid not null references berichtreeks on delete cascade,
  status          text not null,
  aantal          bigint not null,
  primary key (berichtreeks_id, status)
);
create function count_berichtreeksen() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into berichtreeks_telling as t (berichtreeks_id, status, aantal)
    select reeks_id, status, count(*) from nieuw where reeks_id is not null group by 1, 2 order by 1, 2
    on conflict (berichtreeks_id, status) do update set aantal = t.aantal + excluded.aantal;
  return null;
end $$;
create trigger bericht_reeks_erbij after insert on bericht referencing new table as nieuw
  for each statement execute function count_berichtreeksen();
create function recount_berichtreeksen() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into berichtreeks_telling as t (berichtreeks_id, status, aantal)
    select reeks_id, status, sum(bij) from (
      select o.reeks_id, o.status, -1 as bij from oud o where o.reeks_id is not null
      union all select n.reeks_id, n.status, 1 from nieuw n where n.reeks_id is not null) v
    group by 1, 2 having sum(bij) <> 0 order by 1, 2
    on conflict (berichtreeks_id, status) do update set aantal = t.aantal + excluded.aantal;
  return null;
end $$;
create trigger bericht_reeks_anders after update on bericht referencing old table as oud new table as nieuw
  for each statement execute function recount_berichtreeksen();
