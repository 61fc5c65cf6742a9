-- 0091: an open change of a contract is a reason to open each of its people, and is counted by its deadline without anybody's data.
alter table werkreden drop constraint werkreden_soort;
alter table werkreden add constraint werkreden_soort check (soort in ('contact', 'taak', 'reparatie', 'contractwijziging'));

create or replace function check_werkreden() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not (case new.soort
      when 'contact' then exists (
        select from contactmoment c where c.id = new.zaak_id and c.relatie_id = new.relatie_id
          and c.kanaal = new.kanaal and c.onderwerp = new.onderwerp)
      when 'taak' then exists (
        select from taak t where t.id = new.zaak_id and t.relatie_id = new.relatie_id and t.status in ('open', 'bezig'))
      when 'contractwijziging' then exists (
        select from contractwijziging w where w.id = new.zaak_id and new.relatie_id = any (w.betrokkenen) and w.afgerond_op is null)
      else exists (
        select from onderhoudsverzoek v where v.id = new.zaak_id and v.relatie_id = new.relatie_id)
    end) then
    raise exception 'reden bestaat niet' using errcode = 'check_violation', constraint = 'werkreden_bestaat';
  end if;
  return new;
end $$;

create table contractwijziging_telling (
  uiterlijk date primary key,
  aantal    bigint not null
);
create function count_contractwijzigingen() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op <> 'INSERT' then
    insert into contractwijziging_telling as t (uiterlijk, aantal)
      select uiterlijk, -count(*) from oud where afgerond_op is null and uiterlijk is not null group by uiterlijk order by uiterlijk
      on conflict (uiterlijk) do update set aantal = t.aantal + excluded.aantal;
  end if;
  if tg_op <> 'DELETE' then
    insert into contractwijziging_telling as t (uiterlijk, aantal)
      select uiterlijk, count(*) from nieuw where afgerond_op is null and uiterlijk is not null group by uiterlijk order by uiterlijk
      on conflict (uiterlijk) do update set aantal = t.aantal + excluded.aantal;
  end if;
  delete from contractwijziging_telling where aantal = 0;
  return null;
end $$;
create trigger contractwijziging_erbij after insert on contractwijziging referencing new table as nieuw
  for each statement execute function count_contractwijzigingen();
create trigger contractwijziging_anders after update on contractwijziging referencing old table as oud new table as nieuw
  for each statement execute function count_contractwijzigingen();
create trigger contractwijziging_weg after delete on contractwijziging referencing old table as oud
  for each statement execute function count_contractwijzigingen();
insert into contractwijziging_telling (uiterlijk, aantal)
  select uiterlijk, count(*) from contractwijziging where afgerond_op is null and uiterlijk is not null group by uiterlijk;
