-- 0065: changes of a contract as cases: who asked what, which step was taken when, and until when the law lets one wait.
-- over_id: whose tenancy changes (the new co-tenant, who leaves, who died); andere_id: who must agree, or goes on with the home.
create table contractwijziging (
  id                  uuid primary key,
  nummer              bigint generated always as identity unique,
  soort               text not null,
  status              text not null,
  huurovereenkomst_id uuid not null references huurovereenkomst,
  eenheid_id          uuid not null references eenheid,
  aanvrager_id        uuid not null references relatie,
  over_id             uuid not null references relatie,
  andere_id           uuid references relatie,
  betrokkenen         uuid[] not null,
  ingediend_op        date not null,
  datum               date,
  uiterlijk           date,
  nieuwe_naam         text,
  huisgenoot          boolean not null default false,
  wezen               boolean not null default false,
  afgerond_op         timestamptz,
  versie              integer not null default 1,
  constraint contractwijziging_aanvrager check (aanvrager_id = any (betrokkenen)),
  constraint contractwijziging_over check (over_id = any (betrokkenen)),
  constraint contractwijziging_andere check (andere_id is null or andere_id = any (betrokkenen)),
  constraint contractwijziging_nieuwe_naam_lengte check (length(nieuwe_naam) between 1 and 200)
);
create index contractwijziging_open on contractwijziging (uiterlijk nulls last, nummer) where afgerond_op is null;
create index contractwijziging_betrokkenen on contractwijziging using gin (betrokkenen);
create index contractwijziging_huurovereenkomst on contractwijziging (huurovereenkomst_id);

-- The same change is not asked twice at once: a death that two people report is one case.
create unique index contractwijziging_een_tegelijk on contractwijziging (huurovereenkomst_id, soort, over_id)
  where afgerond_op is null;
create unique index contractwijziging_een_opzegging_verhuurder on contractwijziging (huurovereenkomst_id)
  where afgerond_op is null and soort = 'opzegging-verhuurder';

create table contractwijziging_stap (
  id                   uuid primary key,
  contractwijziging_id uuid not null references contractwijziging,
  betrokkenen          uuid[] not null,
  stap                 text not null,
  status               text not null,
  grond                text,
  door                 text not null,
  datum                date,
  gezet_op             timestamptz not null
);
create index contractwijziging_stap_volgorde on contractwijziging_stap (contractwijziging_id, gezet_op);

-- What one side wrote. Each side has its own row: in a separation neither sees the other's.
create table contractwijziging_verklaring (
  contractwijziging_id uuid not null references contractwijziging,
  relatie_id           uuid not null references relatie,
  tekst                text not null,
  afgelegd_op          timestamptz not null,
  primary key (contractwijziging_id, relatie_id),
  constraint contractwijziging_verklaring_lengte check (length(tekst) between 1 and 1000)
);

-- Who acts for a tenant by law (BW 1:378, 1:431, 1:450).
create table vertegenwoordiging (
  id                   uuid primary key,
  contractwijziging_id uuid not null unique references contractwijziging,
  relatie_id           uuid not null references relatie,
  vertegenwoordiger_id uuid not null references relatie,
  betrokkenen          uuid[] not null generated always as (array[relatie_id, vertegenwoordiger_id]) stored,
  soort                text not null,
  geldig               daterange not null,
  constraint vertegenwoordiging_soort check (soort in ('bewind', 'mentorschap', 'curatele')),
  constraint vertegenwoordiging_niet_zichzelf check (relatie_id <> vertegenwoordiger_id),
  constraint vertegenwoordiging_een_tegelijk unique (relatie_id, soort, geldig without overlaps)
);
