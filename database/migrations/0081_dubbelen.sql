-- 0081: pairs of people in the administration who may be one person. The comparison is plain SQL that sees what its caller may
-- see; which parts count for how much is data of the program and comes as an argument.

-- The last part of a name: without initials, first name and the words before a Dutch surname.
create function achternaam_van(p_naam text) returns text
language sql immutable parallel safe strict set search_path = public, pg_catalog as $$
  select regexp_replace(regexp_replace(zoeknaam(p_naam), '^(?:(?:dhr|mw|mevr|de heer|mevrouw)\.?\s+)?\S+\s+(?=\S)', ''),
                        '^(?:(?:van|der|den|de|ter|ten|te|het|''t|la|le|el|al)\s+)+(?=\S)', '')
$$;
create function voorletter_van(p_naam text) returns text
language sql immutable parallel safe strict set search_path = public, pg_catalog as $$
  select left(regexp_replace(zoeknaam(p_naam), '^(?:dhr|mw|mevr|de heer|mevrouw)\.?\s+', ''), 1)
$$;

-- How a Dutch surname sounds: what is heard alike is written alike (ij and ei, ph and f, c and k, dt and t, doubled letters).
create function klanknaam(p_naam text) returns text
language plpgsql immutable parallel safe strict set search_path = public, pg_catalog as $$
declare
  klank text := regexp_replace(achternaam_van(p_naam), '[^[:alpha:]]', '', 'g');
  regel text[];
begin
  foreach regel slice 1 in array array[
    ['eij|ij|ei|ey', 'y'], ['ph', 'f'], ['sch', 'sg'], ['ch', 'g'], ['ck|q', 'k'], ['c(?=[eiy])', 's'], ['c', 'k'], ['x', 'ks'],
    ['th|dt', 't'], ['d$', 't'], ['z', 's'], ['v', 'f'], ['ouw|auw|ou', 'au'], ['oe', 'u'], ['ae', 'a'], ['(.)\1+', '\1']]
  loop
    klank := regexp_replace(klank, regel[1], regel[2], 'g');
  end loop;
  return klank;
end $$;

-- een_id is the smaller of the two, so that a pair exists once.
create table dubbelpaar (
  id          uuid primary key default gen_random_uuid(),
  een_id      uuid not null references relatie,
  ander_id    uuid not null references relatie,
  betrokkenen uuid[] not null generated always as (array[een_id, ander_id]) stored,
  score       integer not null,
  delen       text[] not null,
  gevonden_op timestamptz not null,
  status      text not null default 'open',
  besloten_op timestamptz,
  versie      integer not null default 1,
  constraint dubbelpaar_een_keer unique (een_id, ander_id),
  constraint dubbelpaar_volgorde check (een_id < ander_id),
  constraint dubbelpaar_status check (status in ('open', 'geen')),
  constraint dubbelpaar_besloten check ((status = 'open') = (besloten_op is null))
);
create index dubbelpaar_open on dubbelpaar (score desc, id) where status = 'open';
create index dubbelpaar_ander on dubbelpaar (ander_id);

-- How much there is to do, kept by triggers, so that nobody is opened to count it. `soort`: dubbel, or the code of a rule.
create table gegevenskwaliteit_telling (
  soort  text primary key,
  aantal bigint not null
);
create function count_dubbelparen() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  bij bigint := 0;
begin
  if tg_op <> 'INSERT' then bij := bij - (select count(*) from oud where status = 'open'); end if;
  if tg_op <> 'DELETE' then bij := bij + (select count(*) from nieuw where status = 'open'); end if;
  if bij <> 0 then
    insert into gegevenskwaliteit_telling as t (soort, aantal) values ('dubbel', bij)
      on conflict (soort) do update set aantal = t.aantal + excluded.aantal;
  end if;
  return null;
end $$;
create trigger dubbelpaar_erbij after insert on dubbelpaar referencing new table as nieuw
  for each statement execute function count_dubbelparen();
create trigger dubbelpaar_anders after update on dubbelpaar referencing old table as oud new table as nieuw
  for each statement execute function count_dubbelparen();
create trigger dubbelpaar_weg after delete on dubbelpaar referencing old table as oud
  for each statement execute function count_dubbelparen();

-- Pairs that reach the threshold. Only who shares a key is compared, so the work grows with the number of people and not with its
-- square; a key of more than fifty people (the e-mail address of an office) says nothing about any two of them.
create function dubbele_paren(p_gewichten jsonb, p_drempel integer)
returns table (een_id uuid, ander_id uuid, score integer, delen text[])
language sql stable set search_path = public, pg_temp as $$
  with mens as materialized (
    select r.id, zoeknaam(r.aanschrijfnaam) as naam, klanknaam(r.aanschrijfnaam) as klank, voorletter_van(r.aanschrijfnaam) as letter,
           to_char(r.geboortedatum, 'YYYYMMDD') as geboren, lower(nullif(r.e_mail, '')) as mail,
           nullif(telefooncijfers(r.telefoon), '') as telefoon
    from relatie r
  ), woont as materialized (
    select p.relatie_id as id, h.eenheid_id from huurovereenkomst_partij p join huurovereenkomst h on h.id = p.huurovereenkomst_id
    union
    select l.relatie_id, g.eenheid_id from huishouden_lid l join huishouden g on g.id = l.huishouden_id
  ), sleutel as (
    select id, 'm' || mail as s from mens where mail is not null
    union all select id, 't' || telefoon from mens where telefoon is not null
    union all select id, 'g' || geboren || klank from mens where geboren is not null
    union all select id, 'c' || klank || ' ' || letter || overlay(geboren placing '_' from n) from mens, generate_series(1, 8) n where geboren is not null
    union all select id, 'o' || klank || ' ' || letter || left(geboren, 4) || least(substr(geboren, 5, 2), substr(geboren, 7, 2))
                     || greatest(substr(geboren, 5, 2), substr(geboren, 7, 2)) from mens where geboren is not null
    union all select m.id, 'a' || w.eenheid_id || m.klank || ' ' || m.letter from mens m join woont w using (id)
  ), groep as (
    select array_agg(id order by id) as ids from sleutel group by s having count(*) between 2 and 50
  ), kandidaat as (
    select distinct a.id as een, b.id as ander
    from groep, unnest(ids) with ordinality a (id, n) join unnest(ids) with ordinality b (id, n) on a.n < b.n
  ), gewogen as (
    select a.id as een, b.id as ander, array_remove(array[
      case when a.naam = b.naam then 'naam-gelijk' when a.klank = b.klank then 'naam-klinkt-gelijk'
           when similarity(a.naam, b.naam) >= 0.5 then 'naam-lijkt' else 'naam-anders' end,
      case when a.letter <> b.letter then 'voorletter-anders' end,
      case when a.geboren = b.geboren then 'geboortedatum-gelijk'
           when left(a.geboren, 4) = left(b.geboren, 4) and substr(a.geboren, 5, 2) = substr(b.geboren, 7, 2)
                and substr(a.geboren, 7, 2) = substr(b.geboren, 5, 2) then 'geboortedatum-omgedraaid'
           when (select count(*) from generate_series(1, 8) n where substr(a.geboren, n, 1) <> substr(b.geboren, n, 1)) = 1
                then 'geboortedatum-een-cijfer'
           when a.geboren <> b.geboren then 'geboortedatum-anders' end,
      case when a.mail = b.mail then 'e-mail-gelijk' end,
      case when a.telefoon = b.telefoon then 'telefoon-gelijk' end,
      case when exists (select from woont x join woont y on y.eenheid_id = x.eenheid_id where x.id = a.id and y.id = b.id) then 'adres-gelijk' end,
      case when exists (select from huurovereenkomst_partij p join huurovereenkomst_partij q on q.huurovereenkomst_id = p.huurovereenkomst_id
                        where p.relatie_id = a.id and q.relatie_id = b.id) then 'samen-op-contract' end], null) as delen
    from kandidaat k join mens a on a.id = k.een join mens b on b.id = k.ander
  )
  select g.een, g.ander, s.score::integer, g.delen
  from gewogen g cross join lateral (select sum((p_gewichten ->> d)::integer) as score from unnest(g.delen) d) s
  where s.score >= p_drempel
$$;

-- That a round was begun for a period, so that two programs beside each other do it once.
create table gegevenskwaliteit_ronde (
  soort text not null,
  sinds date not null,
  primary key (soort, sinds)
);
