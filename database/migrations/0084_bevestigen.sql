-- 0084: once a year: are your data still true? A question, and per group of data the day on which somebody said yes.
create table gegevensvraag (
  id             uuid primary key default gen_random_uuid(),
  relatie_id     uuid not null references relatie,
  gesteld_op     timestamptz not null,
  herinnerd_op   timestamptz,
  beantwoord_op  timestamptz,
  constraint gegevensvraag_volgorde check (herinnerd_op >= gesteld_op and beantwoord_op >= gesteld_op)
);
create index gegevensvraag_relatie on gegevensvraag (relatie_id, gesteld_op desc);
create index gegevensvraag_open on gegevensvraag (herinnerd_op, id) where beantwoord_op is null;
create table gegevensbevestiging (
  relatie_id   uuid not null references relatie,
  groep        text not null,
  bevestigd_op timestamptz not null,
  primary key (relatie_id, groep, bevestigd_op),
  constraint gegevensbevestiging_groep check (groep in ('naam', 'contact', 'huishouden'))
);

-- vraag-wacht: asked, no answer yet; vraag-stil: reminded, and still none; vraag-klaar: answered.
create function gegevensvraag_stand(p_vraag gegevensvraag) returns text language sql immutable set search_path = pg_catalog as $$
  select case when p_vraag.beantwoord_op is not null then 'vraag-klaar' when p_vraag.herinnerd_op is not null then 'vraag-stil' else 'vraag-wacht' end
$$;
create function count_gegevensvragen() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op <> 'INSERT' then
    insert into gegevenskwaliteit_telling as t (soort, aantal) select gegevensvraag_stand(o), -count(*) from oud o group by 1 order by 1
      on conflict (soort) do update set aantal = t.aantal + excluded.aantal;
  end if;
  if tg_op <> 'DELETE' then
    insert into gegevenskwaliteit_telling as t (soort, aantal) select gegevensvraag_stand(n), count(*) from nieuw n group by 1 order by 1
      on conflict (soort) do update set aantal = t.aantal + excluded.aantal;
  end if;
  return null;
end $$;
create trigger gegevensvraag_erbij after insert on gegevensvraag referencing new table as nieuw
  for each statement execute function count_gegevensvragen();
create trigger gegevensvraag_anders after update on gegevensvraag referencing old table as oud new table as nieuw
  for each statement execute function count_gegevensvragen();
create trigger gegevensvraag_weg after delete on gegevensvraag referencing old table as oud
  for each statement execute function count_gegevensvragen();
