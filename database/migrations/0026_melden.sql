-- 0026: reports by the tree; access, pets and who reported; the same thing in a shared room; the opinion of the tenant afterwards;
-- mandates; complaints; costs of a home.
-- onderwerp: what is wrong in words, as the tree had them. gemeld_door: who reported it with a mandate. garantie_op: the earlier
-- repair of the same thing, within the warranty.
alter table onderhoudsverzoek
  add column vragenboom_versie_id uuid references vragenboom_versie,
  add column antwoorden text[] not null default '{}',
  add column uitkomst text,
  add column onderwerp text,
  add column defectsoort text,
  add column element text,
  add column betaler text not null default 'corporatie',
  add column gedeeld boolean not null default false,
  add column binnenkomst text not null default 'thuis',
  add column huisdier text not null default 'geen',
  add column gemeld_door uuid references relatie,
  add column garantie_op uuid references onderhoudsverzoek,
  add constraint onderhoudsverzoek_boom check ((vragenboom_versie_id is null) = (uitkomst is null)),
  add constraint onderhoudsverzoek_antwoorden check (cardinality(antwoorden) <= 30),
  add constraint onderhoudsverzoek_betaler check (betaler in ('corporatie', 'huurder')),
  add constraint onderhoudsverzoek_binnenkomst check (binnenkomst in ('thuis', 'sleutel-kantoor', 'sleutel-huismeester')),
  add constraint onderhoudsverzoek_huisdier check (huisdier in ('geen', 'hond', 'kat', 'anders'));
create index onderhoudsverzoek_eenheid on onderhoudsverzoek (eenheid_id, uitkomst);

-- What is reported in the shared rooms of a street with one postcode: how often and since when, never by whom.
create table gedeeld_gebrek (
  postcode   text not null,
  straat     text not null,
  uitkomst   text not null,
  aantal     bigint not null,
  gemeld_op  date not null,
  primary key (postcode, straat, uitkomst)
);
create function count_gedeeld_gebrek() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  erbij constant integer := case when new.afgehandeld_op is null then 1 else 0 end
                          - case when tg_op = 'UPDATE' and old.afgehandeld_op is null then 1 else 0 end;
begin
  if erbij = 0 and tg_op = 'UPDATE' then return null; end if;
  insert into gedeeld_gebrek as g (postcode, straat, uitkomst, aantal, gemeld_op)
    select e.postcode, e.straat, new.uitkomst, erbij, (new.gemeld_op at time zone 'Europe/Amsterdam')::date
    from eenheid e where e.id = new.eenheid_id and erbij > 0
    on conflict (postcode, straat, uitkomst) do update set aantal = g.aantal + excluded.aantal,
      gemeld_op = case when g.aantal > 0 then least(g.gemeld_op, excluded.gemeld_op) else excluded.gemeld_op end;
  if erbij < 0 then
    update gedeeld_gebrek g set aantal = greatest(g.aantal - 1, 0) from eenheid e
      where e.id = new.eenheid_id and g.postcode = e.postcode and g.straat = e.straat and g.uitkomst = new.uitkomst;
  end if;
  return null;
end $$;
create trigger onderhoudsverzoek_gedeeld after insert or update of afgehandeld_op on onderhoudsverzoek
  for each row when (new.gedeeld) execute function count_gedeeld_gebrek();

-- One opinion for each visit. tevreden false within the term opens the report again.
create table tevredenheid (
  order_id             uuid primary key references onderhoudsorder,
  onderhoudsverzoek_id uuid not null references onderhoudsverzoek,
  relatie_id           uuid not null references relatie,
  tevreden             boolean not null,
  redenen              text[] not null default '{}',
  toelichting          text,
  gegeven_op           timestamptz not null,
  constraint tevredenheid_redenen check (redenen <@ array['niet-gemaakt', 'rommel', 'te-laat', 'onvriendelijk', 'anders']),
  constraint tevredenheid_toelichting check (length(toelichting) <= 500)
);
create index tevredenheid_verzoek on tevredenheid (onderhoudsverzoek_id);

-- Who may act for whom (BW 3:60), for which tasks. uitgenodigd: the sign-in name as the giver typed it; nobody looks it up then, so
-- that giving tells nothing about who has an account. nemer_id comes when that person accepts.
create table machtiging (
  id          uuid primary key,
  gever_id    uuid not null references relatie,
  nemer_id    uuid references relatie,
  betrokkenen uuid[] generated always as (case when nemer_id is null then array[gever_id] else array[gever_id, nemer_id] end) stored,
  uitgenodigd text not null,
  taken       text[] not null,
  gegeven_op  timestamptz not null,
  aanvaard_op timestamptz,
  tot         date,
  beeindigd_op timestamptz,
  constraint machtiging_taken check (cardinality(taken) between 1 and 10),
  constraint machtiging_aanvaard check ((nemer_id is null) = (aanvaard_op is null)),
  constraint machtiging_niet_zelf check (nemer_id is distinct from gever_id),
  constraint machtiging_uitgenodigd check (length(uitgenodigd) between 1 and 200)
);
create index machtiging_gever on machtiging (gever_id);
create index machtiging_nemer on machtiging (nemer_id);
create index machtiging_uitgenodigd on machtiging (uitgenodigd) where nemer_id is null and beeindigd_op is null;

create table klacht (
  id                   uuid primary key,
  nummer               bigint generated always as identity unique,
  relatie_id           uuid not null references relatie,
  onderhoudsverzoek_id uuid references onderhoudsverzoek,
  tekst                text not null,
  status               text not null default 'REG',
  gemeld_op            timestamptz not null,
  antwoord             text,
  afgehandeld_op       timestamptz,
  versie               integer not null default 1,
  constraint klacht_tekst check (length(tekst) between 1 and 2000),
  constraint klacht_antwoord check (length(antwoord) between 1 and 2000),
  constraint klacht_status check (status in ('REG', 'AFG')),
  constraint klacht_afgehandeld check ((status = 'AFG') = (afgehandeld_op is not null and antwoord is not null))
);
create index klacht_relatie on klacht (relatie_id, gemeld_op desc);
create index klacht_open on klacht (gemeld_op, id) where status = 'REG';

-- What the upkeep of a home cost, with no trace of who lived there.
create table onderhoudskosten (
  factuur_id  uuid primary key,
  eenheid_id  uuid not null references eenheid,
  geboekt_op  date not null,
  onderwerp   text not null,
  bedrag_cent bigint not null,
  constraint onderhoudskosten_bedrag check (bedrag_cent >= 0)
);
create index onderhoudskosten_eenheid on onderhoudskosten (eenheid_id, geboekt_op desc);
create function book_onderhoudskosten() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into onderhoudskosten (factuur_id, eenheid_id, geboekt_op, onderwerp, bedrag_cent)
    select new.id, o.eenheid_id, (new.beslist_op at time zone 'Europe/Amsterdam')::date, coalesce(v.onderwerp, v.plaats), new.bedrag_cent
    from onderhoudsorder o join onderhoudsverzoek v on v.id = o.onderhoudsverzoek_id where o.id = new.onderhoudsorder_id
    on conflict (factuur_id) do nothing;
  return null;
end $$;
create trigger factuur_kosten after insert or update of status on factuur
  for each row when (new.status = 'goedgekeurd') execute function book_onderhoudskosten();
