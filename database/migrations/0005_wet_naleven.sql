-- 0005: a person's question or objection about one use in the log (art. 15 and 21 AVG).
create table logvraag (
  id           uuid primary key,
  relatie_id   uuid not null references relatie,
  regel        bigint not null,
  soort        text not null,
  tekst        text not null,
  gesteld_op   timestamptz not null default clock_timestamp(),
  antwoord     text,
  beantwoord_op timestamptz,
  constraint logvraag_een_per_regel unique (relatie_id, regel),
  constraint logvraag_soort check (soort in ('vraag', 'bezwaar')),
  constraint logvraag_tekst_lengte check (length(tekst) between 1 and 2000),
  constraint logvraag_antwoord_lengte check (length(antwoord) between 1 and 4000),
  constraint logvraag_beantwoord check ((antwoord is null) = (beantwoord_op is null))
);
create index logvraag_open on logvraag (gesteld_op) where antwoord is null;
