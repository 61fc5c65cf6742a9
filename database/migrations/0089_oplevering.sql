-- 0089: handing back a home: the two inspections with what was found in each room, and the final account (BW 7:224, 7:261b).
-- soort: the first inspection (before moving out) or the last. medewerker_id: who goes to look; nobody yet when it is empty.
create table inspectie (
  id                   uuid primary key,
  contractwijziging_id uuid not null references contractwijziging,
  betrokkenen          uuid[] not null,
  soort                text not null,
  gepland_op           timestamptz not null,
  medewerker_id        uuid,
  gedaan_op            timestamptz,
  versie               integer not null default 1,
  constraint inspectie_een_per_soort unique (contractwijziging_id, soort),
  constraint inspectie_soort check (soort in ('voorinspectie', 'eindinspectie'))
);

-- grond: why it is as it is, which says who pays. bezwaar: what the tenant holds against it; besluit: what we answered.
create table inspectie_bevinding (
  id           uuid primary key,
  inspectie_id uuid not null references inspectie,
  betrokkenen  uuid[] not null,
  ruimte       text not null,
  staat        text not null,
  grond        text,
  kosten_cent  bigint not null default 0,
  bezwaar      text,
  bezwaar_op   timestamptz,
  besluit      text,
  constraint inspectie_bevinding_staat check (staat in ('goed', 'vuil', 'kapot', 'anders', 'niet-leeg')),
  constraint inspectie_bevinding_grond check (grond in ('ouderdom', 'schade', 'verandering', 'leeg-en-schoon')),
  constraint inspectie_bevinding_reden check ((staat = 'goed') = (grond is null)),
  constraint inspectie_bevinding_kosten check (kosten_cent between 0 and 10000000),
  constraint inspectie_bevinding_wie_betaalt check (kosten_cent = 0 or grond in ('schade', 'verandering', 'leeg-en-schoon')),
  constraint inspectie_bevinding_bezwaar check (bezwaar in ('was-al-zo', 'klopt-niet', 'te-duur')),
  constraint inspectie_bevinding_besluit check (besluit is null or (besluit in ('toegegeven', 'blijft') and bezwaar is not null))
);
create index inspectie_bevinding_inspectie on inspectie_bevinding (inspectie_id);

-- terug_cent below zero: the tenant still has to pay. apart_cent may not be kept from the deposit (BW 7:261b(3)).
create table eindafrekening (
  contractwijziging_id uuid primary key references contractwijziging,
  betrokkenen          uuid[] not null,
  laatste_dag          date not null,
  waarborgsom_cent     bigint not null,
  huur_cent            bigint not null,
  achterstand_cent     bigint not null,
  betaald_cent         bigint not null,
  schade_cent          bigint not null,
  apart_cent           bigint not null,
  terug_cent           bigint not null,
  uiterlijk            date not null,
  opgemaakt_op         timestamptz not null,
  pdf                  bytea not null,
  constraint eindafrekening_klopt check (terug_cent = waarborgsom_cent - schade_cent - huur_cent - achterstand_cent + betaald_cent),
  constraint eindafrekening_pdf_grootte check (length(pdf) <= 1000000)
);
