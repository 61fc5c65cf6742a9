-- 0070: what we say of a tenant to the next landlord: fixed answers from facts, shown to the tenant first, with a code that
-- anyone can check. The code itself is kept as a hash; the PDF that carries it belongs to the tenant alone.
create table verhuurdersverklaring (
  id                  uuid primary key,
  nummer              bigint generated always as identity unique,
  relatie_id          uuid not null references relatie,
  huurovereenkomst_id uuid not null references huurovereenkomst,
  status              text not null default 'aangevraagd',
  adres               text not null,
  huur_vanaf          date not null,
  huur_tot            date,
  huur_cent           bigint,
  betaalgedrag        text,
  overlast            text,
  staat               text,
  bezwaar             text,
  aangevraagd_op      timestamptz not null,
  afgegeven_op        date,
  geldig_tot          date,
  code_hash           bytea unique,
  pdf                 bytea,
  versie              integer not null default 1,
  constraint verhuurdersverklaring_status check (status in ('aangevraagd', 'ter-inzage', 'afgegeven', 'ingetrokken', 'vervallen')),
  constraint verhuurdersverklaring_betaalgedrag check (betaalgedrag in ('op-tijd', 'soms-te-laat', 'regeling', 'achterstand')),
  constraint verhuurdersverklaring_overlast check (overlast in ('geen', 'vastgesteld')),
  constraint verhuurdersverklaring_staat check (staat in ('goed', 'gebreken', 'niet-bekeken')),
  constraint verhuurdersverklaring_bezwaar check (bezwaar in ('periode', 'huur', 'betaalgedrag', 'overlast', 'staat')),
  constraint verhuurdersverklaring_pdf_grootte check (length(pdf) <= 1000000),
  constraint verhuurdersverklaring_afgegeven check (
    (status in ('afgegeven', 'ingetrokken')) = (code_hash is not null)
    and (code_hash is null) = (afgegeven_op is null) and (code_hash is null) = (geldig_tot is null))
);
create index verhuurdersverklaring_relatie on verhuurdersverklaring (relatie_id, aangevraagd_op desc);
create index verhuurdersverklaring_open on verhuurdersverklaring (nummer) where status = 'aangevraagd';
-- One request at a time.
create unique index verhuurdersverklaring_een_tegelijk on verhuurdersverklaring (relatie_id, huurovereenkomst_id)
  where status in ('aangevraagd', 'ter-inzage');
