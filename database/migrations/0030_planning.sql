-- 0030: planning: what a report asks of a worker, the workers with their hours and absence, and no worker in two places at once.
alter table onderhoudsverzoek
  add column vaardigheid text not null default 'klus',
  add column duur_minuten integer not null default 60,
  add column spoed text not null default 'gewoon',
  add column dagdelen text[] not null default '{}',
  add constraint onderhoudsverzoek_vaardigheid check (vaardigheid ~ '^[a-z]+(-[a-z]+)*$'),
  add constraint onderhoudsverzoek_duur check (duur_minuten between 15 and 480),
  add constraint onderhoudsverzoek_spoed check (spoed in ('direct', '24-uur', 'gewoon')),
  add constraint onderhoudsverzoek_dagdelen check (cardinality(dagdelen) <= 14 and array_position(dagdelen, null) is null);

-- Somebody of a ketenpartner, or of the own service, who does the work. Who signs in has the id of the medewerker.
create table vakman (
  id              uuid primary key default gen_random_uuid(),
  ketenpartner_id uuid not null references ketenpartner,
  naam            text not null,
  vaardigheden    text[] not null,
  gebieden        text[] not null default '{}',
  uit_dienst_op   date,
  versie          integer not null default 1,
  constraint vakman_naam_lengte check (length(naam) between 1 and 200),
  constraint vakman_vaardigheden check (cardinality(vaardigheden) between 1 and 30),
  constraint vakman_gebieden check (cardinality(gebieden) <= 100)
);
create index vakman_ketenpartner on vakman (ketenpartner_id);

-- weekdag: 1 is Monday. One block a weekday; the break in it follows from the law (Arbeidstijdenwet 5:4).
create table werktijd (
  vakman_id uuid not null references vakman on delete cascade,
  weekdag   smallint not null,
  geldig    daterange not null,
  begin     time not null,
  eind      time not null,
  primary key (vakman_id, weekdag, geldig without overlaps),
  constraint werktijd_weekdag check (weekdag between 1 and 7),
  constraint werktijd_volgorde check (begin < eind),
  constraint werktijd_geldig check (not isempty(geldig))
);

-- Days off, without the reason: why somebody is absent may be health data (art. 9 AVG), and planning does not need it.
create table afwezigheid (
  vakman_id uuid not null references vakman on delete cascade,
  dagen     daterange not null,
  primary key (vakman_id, dagen without overlaps),
  constraint afwezigheid_dagen check (not isempty(dagen) and lower(dagen) is not null and upper(dagen) is not null)
);

alter table onderhoudsorder add column vakman_id uuid references vakman;
create index onderhoudsorder_vakman on onderhoudsorder (vakman_id, begin) where vakman_id is not null;
-- Whoever writes second is refused, whichever of our programs it is: an order that waits or runs holds its worker.
alter table onderhoudsorder add constraint onderhoudsorder_een_plek
  exclude using gist (vakman_id with =, tstzrange(begin, eind) with &&) where (vakman_id is not null and status in ('GUN', 'INB', 'WOG', 'VER'));

-- When a worker is taken, without for whom: a tenant who chooses a time uses no data of other tenants. gebied is the postcode
-- up to its first letter, for the distance between two visits.
create table bezetting (
  onderhoudsorder_id uuid primary key references onderhoudsorder on delete cascade,
  vakman_id          uuid not null references vakman,
  begin              timestamptz not null,
  eind               timestamptz not null,
  gebied             text not null
);
create index bezetting_vakman on bezetting (vakman_id, begin);

create function follow_onderhoudsorder() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.vakman_id is null or new.status in ('GEA', 'ANN') then
    delete from bezetting where onderhoudsorder_id = new.id;
  else
    insert into bezetting (onderhoudsorder_id, vakman_id, begin, eind, gebied)
      select new.id, new.vakman_id, new.begin, new.eind, left(replace(e.postcode, ' ', ''), 5) from eenheid e where e.id = new.eenheid_id
      on conflict (onderhoudsorder_id) do update set vakman_id = excluded.vakman_id, begin = excluded.begin, eind = excluded.eind;
  end if;
  return null;
end $$;
create trigger onderhoudsorder_bezetting after insert on onderhoudsorder
  for each row when (new.vakman_id is not null) execute function follow_onderhoudsorder();
create trigger onderhoudsorder_bezetting_anders after update of vakman_id, begin, eind, status on onderhoudsorder
  for each row when (old.vakman_id is not null or new.vakman_id is not null) execute function follow_onderhoudsorder();

-- Each time an appointment was made, moved or called off: who wins when two plan at once, and what undo goes back to.
-- reeks: what was done in one go.
create table afspraakwijziging (
  id                   uuid primary key,
  reeks                uuid not null,
  onderhoudsverzoek_id uuid not null references onderhoudsverzoek on delete cascade,
  relatie_id           uuid not null references relatie,
  rol                  text not null,
  medewerker_id        uuid,
  op                   timestamptz not null,
  van_vakman_id        uuid references vakman,
  van_begin            timestamptz,
  van_eind             timestamptz,
  naar_vakman_id       uuid references vakman,
  naar_begin           timestamptz,
  naar_eind            timestamptz,
  versie               integer not null,
  teruggedraaid        boolean not null default false
);
create index afspraakwijziging_verzoek on afspraakwijziging (onderhoudsverzoek_id, op);
create index afspraakwijziging_medewerker on afspraakwijziging (medewerker_id, op) where medewerker_id is not null;
create index afspraakwijziging_reeks on afspraakwijziging (reeks);
