-- 0055: purpose first at the desk: a person is opened from work. The choice of the page itself reads these tables, so without a
-- reason that holds nobody is opened, whatever the program asks.
create table werkreden (
  id            uuid primary key,
  medewerker_id uuid not null,
  relatie_id    uuid not null references relatie,
  soort         text not null,
  zaak_id       uuid,
  kanaal        text,
  onderwerp     text,
  toelichting   text,
  begonnen_op   timestamptz not null,
  verloopt_op   timestamptz not null,
  constraint werkreden_soort check (soort in ('contact', 'taak', 'reparatie')),
  constraint werkreden_zaak check ((soort = 'contact') = (zaak_id is null)),
  constraint werkreden_contact check ((soort = 'contact') = (kanaal is not null and onderwerp is not null)),
  constraint werkreden_toelichting_lengte check (length(toelichting) between 1 and 140),
  constraint werkreden_anders check (onderwerp is distinct from 'anders' or toelichting is not null),
  constraint werkreden_duur check (verloopt_op > begonnen_op and verloopt_op <= begonnen_op + interval '30 minutes')
);
create index werkreden_van on werkreden (medewerker_id, relatie_id, verloopt_op desc);
create index werkreden_recent on werkreden (medewerker_id, begonnen_op desc);

-- A reason is real: the case or task that it names exists and is about this person.
create function check_werkreden() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.soort = 'reparatie' and not exists (
      select from onderhoudsverzoek v where v.id = new.zaak_id and v.relatie_id = new.relatie_id) then
    raise exception 'reden bestaat niet' using errcode = 'check_violation', constraint = 'werkreden_bestaat';
  end if;
  return new;
end $$;
create trigger werkreden_bestaat before insert or update on werkreden for each row execute function check_werkreden();

-- A group of data that a purpose does not show by itself, shown for a while: "Toon".
create table onthulling (
  id           uuid primary key,
  werkreden_id uuid not null references werkreden,
  relatie_id   uuid not null references relatie,
  groep        text not null,
  omdat        text not null,
  getoond_op   timestamptz not null,
  verloopt_op  timestamptz not null,
  constraint onthulling_duur check (verloopt_op > getoond_op and verloopt_op <= getoond_op + interval '15 minutes'),
  constraint onthulling_omdat_lengte check (length(omdat) between 1 and 140)
);
create index onthulling_werkreden on onthulling (werkreden_id, groep);

-- Only for a reason that still holds, and of the same person.
create function check_onthulling() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select from werkreden w where w.id = new.werkreden_id and w.relatie_id = new.relatie_id
                   and w.verloopt_op > new.getoond_op) then
    raise exception 'reden geldt niet' using errcode = 'check_violation', constraint = 'onthulling_reden';
  end if;
  return new;
end $$;
create trigger onthulling_reden before insert or update on onthulling for each row execute function check_onthulling();

-- Whose file or address takes more than a reason: a colleague or family of one, or somebody who must not be found.
create table afscherming (
  relatie_id uuid not null references relatie,
  soort      text not null,
  primary key (relatie_id, soort),
  constraint afscherming_soort check (soort in ('collega', 'geheim-adres'))
);

-- A reason that holds at a moment. The order puts the newest first.
create function geldige_werkreden(p_medewerker uuid, p_relatie uuid, p_soort text, p_nu timestamptz) returns uuid
language sql stable set search_path = public, pg_temp as $$
  select w.id from werkreden w
  where w.medewerker_id = p_medewerker and w.relatie_id = p_relatie and w.soort = p_soort
    and w.begonnen_op <= p_nu and w.verloopt_op > p_nu
  order by w.verloopt_op desc limit 1
$$;

create function is_onthuld(p_werkreden uuid, p_groep text, p_nu timestamptz) returns boolean
language sql stable set search_path = public, pg_temp as $$
  select exists (select from onthulling o where o.werkreden_id = p_werkreden and o.groep = p_groep
                   and o.getoond_op <= p_nu and o.verloopt_op > p_nu)
$$;

-- For the choice of a page or group of data: is there a reason that holds, and was the group shown when it is hidden? A colleague's
-- file needs 'dossier' first.
create function reden_geldt(p_medewerker uuid, p_relatie uuid, p_soort text, p_nu timestamptz, p_groep text)
returns boolean
language sql stable set search_path = public, pg_temp as $$
  select exists (
    select from (select geldige_werkreden(p_medewerker, p_relatie, p_soort, p_nu) as id) reden
    where id is not null
      and (p_groep is null or is_onthuld(id, p_groep, p_nu))
      and (is_onthuld(id, 'dossier', p_nu)
           or not exists (select from afscherming a where a.relatie_id = p_relatie and a.soort = 'collega')))
$$;

-- Who lives with a person on a day: those whose address it is too.
create function samen_met(p_relatie uuid, p_dag date) returns setof uuid
language sql stable set search_path = public, pg_temp as $$
  select unnest(e.betrokkenen) from huurovereenkomst h join eenheid e on e.id = h.eenheid_id
  where h.betrokkenen @> array[p_relatie] and h.geldig @> p_dag
$$;
create index huurovereenkomst_betrokkenen on huurovereenkomst using gin (betrokkenen);
