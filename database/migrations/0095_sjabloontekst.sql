-- 0095: a text of a template that an editor works on. Nothing of it goes out before it is put in use, as the next number of sjabloontekst.
create table sjabloontekst_concept (
  code         text not null,
  taal         text not null,
  onderwerp    text not null,
  tekst        text not null,
  versie       integer not null default 1,
  gewijzigd_op timestamptz not null,
  primary key (code, taal),
  constraint sjabloontekst_concept_taal check (taal in ('nl', 'en')),
  constraint sjabloontekst_concept_lengte check (length(onderwerp) between 1 and 200 and length(tekst) between 1 and 10000)
);
