-- 0083: what is wrong with the data, by rule.

-- A finding is about one person, home, contract or household. It is solved by itself: the next round no longer finds it.
create table kwaliteitsbevinding (
  id                  uuid primary key default gen_random_uuid(),
  regel               text not null,
  relatie_id          uuid references relatie,
  eenheid_id          uuid references eenheid,
  huurovereenkomst_id uuid references huurovereenkomst,
  huishouden_id       uuid references huishouden on delete cascade,
  betrokkenen         uuid[] not null,
  sinds               timestamptz not null,
  opgelost_op         timestamptz,
  constraint kwaliteitsbevinding_onderwerp check (num_nonnulls(relatie_id, eenheid_id, huurovereenkomst_id, huishouden_id) = 1)
);
create unique index kwaliteitsbevinding_een_keer
  on kwaliteitsbevinding (regel, coalesce(relatie_id, eenheid_id, huurovereenkomst_id, huishouden_id)) where opgelost_op is null;
create index kwaliteitsbevinding_open on kwaliteitsbevinding (regel, sinds, id) where opgelost_op is null;
create index kwaliteitsbevinding_opgelost on kwaliteitsbevinding (regel, opgelost_op desc, id) where opgelost_op is not null;
create index kwaliteitsbevinding_relatie on kwaliteitsbevinding (relatie_id);

create function count_kwaliteitsbevindingen() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op <> 'INSERT' then
    insert into gegevenskwaliteit_telling as t (soort, aantal) select regel, -count(*) from oud where opgelost_op is null group by 1 order by 1
      on conflict (soort) do update set aantal = t.aantal + excluded.aantal;
  end if;
  if tg_op <> 'DELETE' then
    insert into gegevenskwaliteit_telling as t (soort, aantal) select regel, count(*) from nieuw where opgelost_op is null group by 1 order by 1
      on conflict (soort) do update set aantal = t.aantal + excluded.aantal;
  end if;
  return null;
end $$;
create trigger kwaliteitsbevinding_erbij after insert on kwaliteitsbevinding referencing new table as nieuw
  for each statement execute function count_kwaliteitsbevindingen();
create trigger kwaliteitsbevinding_anders after update on kwaliteitsbevinding referencing old table as oud new table as nieuw
  for each statement execute function count_kwaliteitsbevindingen();
create trigger kwaliteitsbevinding_weg after delete on kwaliteitsbevinding referencing old table as oud
  for each statement execute function count_kwaliteitsbevindingen();

-- Can one call this? Ten digits in the Netherlands, a number of a service, or eight to fifteen with a country in front (ITU E.164).
create function is_telefoonnummer(p_telefoon text) returns boolean
language sql immutable parallel safe strict set search_path = public, pg_catalog as $$
  select case when p_telefoon ~ '[^0-9+() ./-]' then false
              when telefooncijfers(p_telefoon) ~ '^0[1-9][0-9]{8}$' then true
              when telefooncijfers(p_telefoon) ~ '^(0[89]00[0-9]{4,7}|14[0-9]{2,4})$' then true
              else p_telefoon ~ '^\s*(\+|00)' and regexp_replace(p_telefoon, '[^0-9]', '', 'g') ~ '^(00)?[1-9][0-9]{7,14}$' end
$$;
