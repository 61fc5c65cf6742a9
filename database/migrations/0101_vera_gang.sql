-- 0101: an import shows how far it is, and one that broke off is told from one that runs. The numbers that it is about wait in a
-- table that a crash empties: nobody needs them then.
alter table vera_import
  add column stap text,
  add column aantal integer not null default 0,
  add column gezien_op timestamptz not null default clock_timestamp(),
  add column reden text,
  add constraint vera_import_reden_lengte check (length(reden) <= 500);
update vera_import set klaar_op = begonnen_op, gelukt = false where gelukt is null;
-- One at a time: two that write the same rows would wait for each other.
create unique index vera_import_een_tegelijk on vera_import ((true)) where gelukt is null;
delete from vera_sleutel;
alter table vera_sleutel set unlogged;

-- Rules that triggers ask for each row. A body that is read once, when it is made, needs no search path of its own, and is folded
-- into the statement that asks: ten times as fast.
create or replace function volgt() returns boolean language sql stable
  return coalesce(current_setting('waarvoor.volgt', true), '') = 'ja';
create or replace function samenvoegt() returns boolean language sql stable
  return coalesce(current_setting('waarvoor.samenvoegt', true), '') = 'ja' and pg_trigger_depth() > 0;
create or replace function vandaag() returns date language sql stable
  return (transaction_timestamp() at time zone 'Europe/Amsterdam')::date;
create or replace function peildag(p_geldig daterange, p_dag date) returns date language sql immutable
  return greatest(lower(p_geldig), least(p_dag, upper(p_geldig) - 1));
create or replace function huurovereenkomst_status(p_geldig daterange, p_soort text, p_opgezegd_op date, p_dag date) returns text
language sql immutable
  return case when p_dag < lower(p_geldig) then 'VOP' when p_dag >= upper(p_geldig) then 'BEE'
              when p_opgezegd_op is not null or (upper(p_geldig) is not null and p_soort = 'onbepaald') then 'OPG' else 'LOP' end;
