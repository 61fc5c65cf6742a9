-- 0059: what the desk must know of somebody for a while. Each kind has a column of its own, so that a verwerking reads one kind and
-- never another; what helps and how somebody behaves are codes, never words.
create table notitie (
  id            uuid primary key,
  relatie_id    uuid not null references relatie,
  afspraak      text,
  toelichting   text,
  hulp          text,
  gedrag        text,
  begin         date not null,
  einddatum     date not null,
  gemaakt_door  uuid not null,
  gewijzigd_op  timestamptz not null,
  gewijzigd_bij text not null,
  versie        integer not null default 1,
  constraint notitie_een_soort check (num_nonnulls(afspraak, hulp, gedrag) = 1),
  constraint notitie_afspraak check (afspraak in ('tijd', 'kanaal', 'contactpersoon', 'sleutel', 'anders')),
  constraint notitie_hulp check (hulp in ('slechthorend', 'slechtziend', 'loopt-moeilijk', 'rolstoel', 'voorlezen', 'tolk', 'rust')),
  constraint notitie_gedrag check (gedrag in ('met-twee', 'alleen-kantoor', 'alleen-schriftelijk')),
  constraint notitie_toelichting check (toelichting is null or (afspraak is not null and length(toelichting) between 1 and 140)),
  constraint notitie_eindigt check (einddatum > begin and einddatum <= begin + 732),
  constraint notitie_gedrag_eindigt check (gedrag is null or einddatum <= begin + 366)
);
create index notitie_relatie on notitie (relatie_id, einddatum);
