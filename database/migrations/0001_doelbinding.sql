-- 0001: the kernel's tables: declared verwerkingen, openings, and the log that is committed before a row is seen.
create schema doelbinding;
create schema logboek;
revoke all on schema public from public;

create table doelbinding.instelling (
  naam   text primary key,
  waarde text not null
);
comment on table doelbinding.instelling is 'geen persoonsgegevens';

-- Every version of every verwerking, kept for ever: a line in the log points here.
create table doelbinding.verwerking_versie (
  id           integer generated always as identity primary key,
  code         text not null,
  versie       integer not null,
  vingerafdruk text not null,
  inhoud       jsonb not null,
  hoofdstuk    text not null,
  rol          name not null,
  zichtbaar_na interval,
  kiest        text,
  maximaal     integer,
  reeks        boolean not null default false,
  vanaf        timestamptz not null default clock_timestamp(),
  tot          timestamptz,
  constraint verwerking_versie_uniek unique (code, versie)
);
create unique index verwerking_versie_geldig on doelbinding.verwerking_versie (code) where tot is null;
comment on table doelbinding.verwerking_versie is 'geen persoonsgegevens';

-- The key of one person's pseudonym. Without this row nobody can tell whose lines they are; the tree stays valid.
create table doelbinding.betrokkene_sleutel (
  betrokkene uuid primary key,
  sleutel    bytea not null default uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()),
  pseudoniem bytea not null generated always as (sha256(sleutel || uuid_send(betrokkene))) stored
);
comment on table doelbinding.betrokkene_sleutel is 'geen persoonsgegevens: alleen de kern leest deze sleutels';

-- The log. A line of kind b begins a use (one line for each betrokkene), a line of kind e ends an opening. Written by the
-- kernel's functions alone, so the columns carry few checks: every use pays for them.
create table logboek.regel (
  id              bigint generated always as identity,
  xid             xid8 not null default pg_current_xact_id(),
  soort           "char" not null,
  opening         bigint not null,
  versie          integer not null,
  trace_id        bytea not null,
  span_id         bytea not null,
  ouder_span_id   bytea,
  pseudoniem      bytea,
  tijd            timestamptz not null,
  status          text,
  zichtbaar_vanaf timestamptz,
  afdeling        text,
  rol             text,
  zaak            text
);
create unique index regel_volgorde on logboek.regel (xid, id);
create index regel_betrokkene on logboek.regel (pseudoniem, tijd) where pseudoniem is not null;
create index regel_einde on logboek.regel (opening) where soort = 'e';

-- Who did it, apart from the log: names of employees stay out of the lines that a tenant sees.
create table logboek.audit (
  id            bigint generated always as identity primary key,
  trace_id      bytea not null,
  medewerker_id uuid not null,
  tijd          timestamptz not null
);
create index audit_medewerker on logboek.audit (medewerker_id, tijd);
create index audit_trace on logboek.audit (trace_id);

-- What each database session may see now. Unlogged: lost in a crash, together with the sessions. sessie: a name that only the
-- program which opened knows, so that a later session which happens to get the same pid inherits nothing.
create unlogged table doelbinding.opening (
  pid         integer primary key,
  sessie      text,
  rol         name not null,
  betrokkenen uuid[] not null,
  reeks       bigint,
  regel       bigint not null,
  xid         xid8 not null,
  verloopt    timestamptz not null
) with (fillfactor = 50, autovacuum_vacuum_threshold = 500);
comment on table doelbinding.opening is 'geen persoonsgegevens: alleen nummers, alleen de kern leest dit';

-- The persons of a run over many; row-level security of batch roles looks them up, each role those of its own run.
create unlogged table doelbinding.reeks_betrokkene (
  reeks      bigint not null,
  betrokkene uuid not null,
  primary key (reeks, betrokkene)
);
comment on table doelbinding.reeks_betrokkene is 'geen persoonsgegevens: alleen nummers';

-- The sealed tree: C2SP tiles of 256 hashes, and which lines each seal took (leaf = rank of the line within its seal).
create table logboek.tegel (
  niveau smallint not null,
  nummer bigint not null,
  hashes bytea not null,
  primary key (niveau, nummer)
);
comment on table logboek.tegel is 'geen persoonsgegevens: hashes';
create table logboek.zegel (
  vanaf_blad  bigint primary key,
  tot_blad    bigint not null unique,
  vanaf_xid   xid8 not null,
  tot_xid     xid8 not null unique,
  verzegeld_op timestamptz not null default clock_timestamp(),
  checkpoint  text not null
);
comment on table logboek.zegel is 'geen persoonsgegevens: hashes';
