-- 0096: one message to many, made at the desk: for whom (a complex, a street or everybody who rents), for which declared use, who is
-- on the list and who is not and why, and when it leaves.
alter table berichtreeks
  add column doel text not null,
  add column gegevens jsonb not null,
  add column groep text not null,
  add column complex_id uuid references complex,
  add column straat text,
  add column peildatum date not null,
  add column lijst_op timestamptz,
  add column uitgesloten jsonb,
  add column gestart_op timestamptz,
  add column gemaakt_door uuid not null,
  add column versie integer not null default 1,
  alter column aantal set default 0,
  alter column status set default 'concept',
  alter column versturen_na drop not null,
  drop constraint berichtreeks_status,
  add constraint berichtreeks_status check (status in ('concept', 'klaargezet', 'gepauzeerd', 'ingetrokken')),
  add constraint berichtreeks_groep check (groep in ('complex', 'straat', 'alle')),
  add constraint berichtreeks_groep_is check ((groep = 'complex') = (complex_id is not null) and (groep = 'straat') = (straat is not null)),
  add constraint berichtreeks_gestart check ((status in ('klaargezet', 'gepauzeerd')) <= (gestart_op is not null and versturen_na is not null)),
  add constraint berichtreeks_gegevens check (jsonb_typeof(gegevens) = 'object' and length(gegevens::text) <= 20000),
  add constraint berichtreeks_straat_lengte check (length(straat) between 1 and 100);
create index berichtreeks_nieuwste on berichtreeks (gemaakt_op desc);

-- Who is on the list, drawn up once; a start sends to these and to nobody else.
create table berichtreeks_ontvanger (
  berichtreeks_id uuid not null references berichtreeks on delete cascade,
  relatie_id      uuid not null references relatie on delete cascade,
  uitkomst        text not null,
  primary key (berichtreeks_id, relatie_id),
  constraint berichtreeks_ontvanger_uitkomst check (uitkomst in ('mee', 'overleden', 'vertrokken', 'komt-nog', 'niet-storen'))
);
create index berichtreeks_ontvanger_uitkomst on berichtreeks_ontvanger (berichtreeks_id, uitkomst, relatie_id);
create index berichtreeks_ontvanger_relatie on berichtreeks_ontvanger (relatie_id);

-- Nobody gets one message of a series twice, however often it is started.
drop index bericht_reeks;
create unique index bericht_reeks on bericht (reeks_id, relatie_id) where reeks_id is not null;

-- Pausing, going on and taking back change when a message leaves, and nothing of what it says: no data of a person is used for it.
create function follow_berichtreeks() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.status = 'gepauzeerd' then
    update verzending v set versturen_na = 'infinity' from bericht b where b.reeks_id = new.id and v.bericht_id = b.id;
  elsif new.status = 'klaargezet' and old.status = 'gepauzeerd' then
    update verzending v set versturen_na = greatest(b.versturen_na, clock_timestamp())
      from bericht b where b.reeks_id = new.id and v.bericht_id = b.id;
  elsif new.status = 'ingetrokken' then
    update bericht set status = 'ingetrokken', reden = 'reeks' where reeks_id = new.id and status = 'klaargezet';
  end if;
  return null;
end $$;
create trigger berichtreeks_anders after update of status on berichtreeks for each row
  when (old.status is distinct from new.status) execute function follow_berichtreeks();
