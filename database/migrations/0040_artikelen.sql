-- Help articles that an editor changed, and what readers thought of an article. Nothing in them is about a person: no
-- editor and no reader is kept.
create table artikel_concept (
  slug         text not null,
  taal         text not null,
  tekst        text not null,
  versie       integer not null default 1,
  gewijzigd_op timestamptz not null default clock_timestamp(),
  constraint artikel_concept_pkey primary key (slug, taal),
  constraint artikel_concept_taal check (taal in ('nl', 'en')),
  constraint artikel_concept_lengte check (length(tekst) <= 40000)
);

-- Published texts: the newest of a slug and language stands on the site; without `tekst` it was taken off. Never changed.
create table artikel_versie (
  id              bigint generated always as identity primary key,
  slug            text not null,
  taal            text not null,
  nummer          integer not null,
  tekst           text,
  gepubliceerd_op timestamptz not null default clock_timestamp(),
  constraint artikel_versie_nummer unique (slug, taal, nummer),
  constraint artikel_versie_taal check (taal in ('nl', 'en'))
);

create table artikel_oordeel (
  id          bigint generated always as identity primary key,
  slug        text not null,
  taal        text not null,
  geholpen    boolean not null,
  reden       text,
  toelichting text,
  gegeven_op  date not null,
  constraint artikel_oordeel_lengte check (length(toelichting) <= 200)
);
create index artikel_oordeel_artikel on artikel_oordeel (slug, taal);
create index artikel_oordeel_dag on artikel_oordeel (gegeven_op);
