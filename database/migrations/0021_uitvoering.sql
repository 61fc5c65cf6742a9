-- 0021: the visit itself: what leaves to a ketenpartner and when, what was done, extra work, and the invoice.

-- Limits and rates are agreed with each ketenpartner; a variation up to the limit needs no approval.
alter table ketenpartner
  add column uurtarief_cent bigint not null default 0,
  add column meerwerk_grens_cent bigint not null default 0,
  add constraint ketenpartner_bedragen check (uurtarief_cent between 0 and 100000 and meerwerk_grens_cent between 0 and 10000000);

-- Art. 28 AVG, for the choices of verwerkingen: may data go to this ketenpartner today? The own service needs no agreement.
create function overeenkomst_loopt(p_ketenpartner uuid) returns boolean
language sql stable set search_path = public, pg_temp as $$
  select exists (select from ketenpartner k where k.id = p_ketenpartner and k.soort = 'eigen')
      or exists (select from verwerkersovereenkomst v where v.ketenpartner_id = p_ketenpartner
                 and v.geldig @> (clock_timestamp() at time zone 'Europe/Amsterdam')::date)
$$;

-- What must not leave in free text. Answers the kinds that were found, in the order of this list. Rules only: what it does not
-- know it lets through, so a planner can always hold a text, and never needs it to be clean.
create function screen_tekst(p_tekst text) returns text[]
language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
declare
  tekst constant text := lower(coalesce(p_tekst, ''));
  gevonden text[] := '{}';
  cijfers text;
  som integer;
begin
  if tekst ~ '[^\s@<>()]+\s?(@|\[at\]|\(at\))\s?[^\s@<>()]+\.[a-z]{2,}' then gevonden := gevonden || text 'e-mail'; end if;
  if tekst ~ '\m[a-z]{2}\s?\d{2}\s?[a-z]{4}(\s?\d){8,16}' then gevonden := gevonden || text 'iban'; end if;
  if tekst ~ '(\m0|\+31|\m0031)[\s.()/-]{0,3}0?[\s.()/-]{0,2}[1-9]([\s.()/-]{0,3}\d){7,8}(?!\d)' then gevonden := gevonden || text 'telefoon'; end if;
  for cijfers in select regexp_replace(m[1], '\D', '', 'g') from regexp_matches(tekst, '(?<!\d)((?:\d[\s.-]?){8}\d)(?![\s.-]?\d)', 'g') m loop
    select sum(substr(cijfers, n, 1)::integer * case n when 9 then -1 else 10 - n end) into som from generate_series(1, 9) n;
    if som % 11 = 0 and cijfers <> '000000000' then gevonden := gevonden || text 'bsn'; exit; end if;
  end loop;
  if tekst ~ '(?<!\d)\d{1,2}\s?[-/.]\s?\d{1,2}\s?[-/.]\s?(19|20)\d{2}(?!\d)'
     or tekst ~ '(?<!\d)(19|20)\d{2}-\d{2}-\d{2}(?!\d)'
     or tekst ~ '(?<!\d)\d{1,2}\s(januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)\s(19|20)\d{2}'
     or tekst ~ '\m(geboren|geboortedatum|bouwjaar 19\d\d, ik)\M' then gevonden := gevonden || text 'geboortedatum'; end if;
  if tekst ~ '\m(baby|kind|kinderen|kindje|zoon|zoontje|dochter|dochtertje|man|vrouw|vriend|vriendin|echtgenoot|echtgenote|partner|moeder|vader|oma|opa|broer|zus|huisgenoot|huisgenoten|alleenstaand|alleenstaande|alleen thuis|gescheiden|zwanger|weduwe|weduwnaar|child|children|husband|wife|pregnant|mother|father|daughter|son)\M'
     then gevonden := gevonden || text 'huishouden'; end if;
  if tekst ~ '\m(ziek|zieke|ziekte|ziekenhuis|kanker|rolstoel|rollator|scootmobiel|dement|dementie|alzheimer|astma|copd|allergie|allergisch|handicap|gehandicapt|invalide|depressie|depressief|psychisch|psychiatrisch|verslaafd|verslaving|medicijnen|medicatie|thuiszorg|zuurstof|dialyse|epilepsie|autisme|slechtziend|slechthorend|blind|doof|operatie|revalidatie|hartpatient|hartpatiënt|diabetes|suikerziekte|wheelchair|asthma|disabled|hospital|illness|dementia)\M'
     then gevonden := gevonden || text 'gezondheid'; end if;
  if tekst ~ '\m(politie|gevangenis|reclassering|verdachte|strafblad|schulden|schuldsanering|deurwaarder|uitkering|bijstand|bewindvoerder|bewind|ruzie|geweld|mishandeling|mishandeld|drugs|moslim|islam|joods|christelijk|asielzoeker|vluchteling|homo|lesbisch|police|debt|violence)\M'
     then gevonden := gevonden || text 'gevoelig'; end if;
  return gevonden;
end $$;

-- What a ketenpartner gets is on the order itself, apart from the report: the area while it is offered, the released text, and
-- no more. tekst_bevindingen: why the tenant's own words are held until a planner has written or confirmed them.
-- garantie_tot: the work came back within the term; until then its address and text can be seen again.
alter table onderhoudsorder
  add column plaats text not null default '',
  add column postcodegebied text not null default '',
  add column spoed text not null default 'gewoon',
  add column werkomschrijving text,
  add column toegang text,
  add column tekst_bevindingen text[] not null default '{}',
  add column minuten integer,
  add column garantie_tot timestamptz,
  add constraint onderhoudsorder_postcodegebied check (postcodegebied ~ '^([1-9][0-9]{3})?$'),
  add constraint onderhoudsorder_werkomschrijving_lengte check (length(werkomschrijving) between 1 and 2000),
  add constraint onderhoudsorder_toegang_lengte check (length(toegang) between 1 and 500),
  add constraint onderhoudsorder_minuten check (minuten between 0 and 6000);
create index onderhoudsorder_garantie on onderhoudsorder (ketenpartner_id) where garantie_tot is not null;
create index onderhoudsorder_open on onderhoudsorder (begin) where status in ('GUN', 'INB', 'WOG');

-- Whatever makes an order: the database decides what of the report goes with it.
create function fill_onderhoudsorder() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  verzoek onderhoudsverzoek;
begin
  select * into verzoek from onderhoudsverzoek v where v.id = new.onderhoudsverzoek_id;
  new.plaats := verzoek.plaats;
  new.spoed := coalesce(to_jsonb(verzoek) ->> 'spoed', 'gewoon');
  select left(e.postcode, 4) into new.postcodegebied from eenheid e where e.id = new.eenheid_id;
  if new.werkomschrijving is null then
    select o.werkomschrijving into new.werkomschrijving from onderhoudsorder o
      where o.onderhoudsverzoek_id = new.onderhoudsverzoek_id and o.werkomschrijving is not null order by o.begin desc limit 1;
  end if;
  if new.werkomschrijving is null then
    new.tekst_bevindingen := screen_tekst(verzoek.omschrijving);
    if new.tekst_bevindingen = '{}' then new.werkomschrijving := verzoek.omschrijving; end if;
  end if;
  return new;
end $$;
create trigger onderhoudsorder_gevuld before insert on onderhoudsorder for each row execute function fill_onderhoudsorder();
update onderhoudsorder o set plaats = v.plaats, postcodegebied = left(e.postcode, 4),
    tekst_bevindingen = screen_tekst(v.omschrijving),
    werkomschrijving = case when screen_tekst(v.omschrijving) = '{}' then v.omschrijving end
  from onderhoudsverzoek v, eenheid e where v.id = o.onderhoudsverzoek_id and e.id = o.eenheid_id;

-- A report that is opened again brings its last order back for a while, whoever opens it.
create function open_garantie() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update onderhoudsorder set garantie_tot = clock_timestamp() + interval '14 days' where id = old.order_id;
  return null;
end $$;
create trigger onderhoudsverzoek_heropend after update of status on onderhoudsverzoek for each row
  when (old.status = 'AFG' and new.status = 'REG') execute function open_garantie();

-- moment: before the work, after it, or at a door that nobody opened. Kept as long as the report, and shown for the order only.
create table orderfoto (
  id                 uuid primary key,
  onderhoudsorder_id uuid not null references onderhoudsorder on delete cascade,
  relatie_id         uuid not null references relatie,
  moment             text not null,
  inhoud             bytea not null,
  voorbeeld          bytea not null,
  breedte            integer not null,
  hoogte             integer not null,
  gemaakt_op         timestamptz not null default clock_timestamp(),
  constraint orderfoto_moment check (moment in ('voor', 'na', 'niet-thuis')),
  constraint orderfoto_grootte check (length(inhoud) <= 2000000),
  constraint orderfoto_voorbeeld_grootte check (length(voorbeeld) <= 40000)
);
create index orderfoto_order on orderfoto (onderhoudsorder_id);

create table materiaal (
  code       text primary key,
  naam       text not null unique,
  per        text not null,
  prijs_cent bigint not null,
  vervallen  boolean not null default false,
  constraint materiaal_code check (code ~ '^[a-z]+(-[a-z0-9]+)*$'),
  constraint materiaal_prijs check (prijs_cent between 0 and 1000000)
);

-- The price is that of the day on which it was used.
create table ordermateriaal (
  onderhoudsorder_id uuid not null references onderhoudsorder on delete cascade,
  materiaal_code     text not null references materiaal,
  relatie_id         uuid not null references relatie,
  aantal             integer not null,
  prijs_cent         bigint not null,
  primary key (onderhoudsorder_id, materiaal_code),
  constraint ordermateriaal_aantal check (aantal between 1 and 999)
);

-- Who said that the work was done, in letters and where the screen could be drawn on also as a picture.
create table handtekening (
  onderhoudsorder_id uuid primary key references onderhoudsorder on delete cascade,
  relatie_id         uuid not null references relatie,
  naam               text not null,
  beeld              bytea,
  getekend_op        timestamptz not null,
  constraint handtekening_naam_lengte check (length(naam) between 1 and 100),
  constraint handtekening_grootte check (length(beeld) <= 60000)
);

-- Extra work that was found on the spot. Up to the limit of the ketenpartner it is good at once; above it the order waits.
create table meerwerk (
  id                 uuid primary key,
  onderhoudsorder_id uuid not null references onderhoudsorder on delete cascade,
  relatie_id         uuid not null references relatie,
  omschrijving       text not null,
  bedrag_cent        bigint not null,
  status             text not null,
  reden              text,
  gevraagd_op        timestamptz not null,
  beslist_op         timestamptz,
  constraint meerwerk_omschrijving_lengte check (length(omschrijving) between 1 and 300),
  constraint meerwerk_bedrag check (bedrag_cent between 1 and 10000000),
  constraint meerwerk_status check (status in ('gevraagd', 'goedgekeurd', 'afgekeurd')),
  constraint meerwerk_beslist check ((status = 'gevraagd') = (beslist_op is null)),
  constraint meerwerk_reden check ((status = 'afgekeurd') = (reden is not null) and length(reden) between 1 and 300)
);
create index meerwerk_order on meerwerk (onderhoudsorder_id);
create unique index meerwerk_een_vraag on meerwerk (onderhoudsorder_id) where status = 'gevraagd';

-- What a worker must know to work safely: a code and an end date, never a sentence about somebody. relatie_id is empty when it
-- is about the building. The end lies at most a year ahead, so each is looked at again.
create table veiligheidsafspraak (
  id             uuid primary key,
  eenheid_id     uuid not null references eenheid,
  relatie_id     uuid references relatie,
  code           text not null,
  vastgelegd_op  date not null,
  geldig_tot     date not null,
  constraint veiligheidsafspraak_code check (code in ('asbest', 'hond', 'met-twee', 'legionella', 'elektra-uit')),
  constraint veiligheidsafspraak_over check ((relatie_id is null) = (code in ('asbest', 'legionella', 'elektra-uit'))),
  constraint veiligheidsafspraak_eind check (geldig_tot > vastgelegd_op and geldig_tot <= vastgelegd_op + 366)
);
create index veiligheidsafspraak_eenheid on veiligheidsafspraak (eenheid_id);

-- An invoice names an order and holds no words: kinds and amounts only. versie: two that decide at once.
create table factuur (
  id                 uuid primary key,
  ketenpartner_id    uuid not null references ketenpartner,
  onderhoudsorder_id uuid not null references onderhoudsorder,
  nummer             text not null,
  bedrag_cent        bigint not null,
  status             text not null default 'ingediend',
  reden              text,
  ingediend_op       timestamptz not null,
  beslist_op         timestamptz,
  versie             integer not null default 1,
  constraint factuur_nummer_uniek unique (ketenpartner_id, nummer),
  constraint factuur_nummer_vorm check (nummer ~ '^[A-Za-z0-9][A-Za-z0-9./_-]{0,29}$'),
  constraint factuur_bedrag check (bedrag_cent between 1 and 100000000),
  constraint factuur_status check (status in ('ingediend', 'goedgekeurd', 'betwist', 'ingetrokken')),
  constraint factuur_beslist check ((status in ('goedgekeurd', 'betwist')) = (beslist_op is not null)),
  constraint factuur_reden check ((status = 'betwist') = (reden is not null) and length(reden) between 1 and 300)
);
create unique index factuur_een_per_order on factuur (onderhoudsorder_id) where status in ('ingediend', 'goedgekeurd');
create index factuur_ketenpartner on factuur (ketenpartner_id, ingediend_op desc);

create table factuurregel (
  factuur_id  uuid not null references factuur on delete cascade,
  soort       text not null,
  bedrag_cent bigint not null,
  primary key (factuur_id, soort),
  constraint factuurregel_soort check (soort in ('arbeid', 'materiaal', 'meerwerk', 'voorrijden')),
  constraint factuurregel_bedrag check (bedrag_cent between 1 and 100000000)
);
