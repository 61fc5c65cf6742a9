-- 0058: a contact is a real reason: the contactmoment is recorded with it, in the same transaction, and holds the words.
alter table werkreden drop constraint werkreden_zaak;
alter table werkreden drop constraint werkreden_anders;
alter table werkreden drop constraint werkreden_toelichting_lengte;
delete from onthulling where werkreden_id in (select id from werkreden where soort = 'contact');
delete from werkreden where soort = 'contact';
alter table werkreden drop column toelichting;
alter table werkreden alter column zaak_id set not null;

create or replace function check_werkreden() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not (case new.soort
      when 'contact' then exists (
        select from contactmoment c where c.id = new.zaak_id and c.relatie_id = new.relatie_id
          and c.kanaal = new.kanaal and c.onderwerp = new.onderwerp)
      when 'taak' then exists (
        select from taak t where t.id = new.zaak_id and t.relatie_id = new.relatie_id and t.status in ('open', 'bezig'))
      else exists (
        select from onderhoudsverzoek v where v.id = new.zaak_id and v.relatie_id = new.relatie_id)
    end) then
    raise exception 'reden bestaat niet' using errcode = 'check_violation', constraint = 'werkreden_bestaat';
  end if;
  return new;
end $$;

-- Why a protected file or address was opened is looked at by the privacyfunctionaris: `dossier` and `adres` cannot be shown without
-- a task of Privacy about that person, made in the same transaction.
create function check_glas() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.groep in ('dossier', 'adres') and not exists (
      select from taak t where t.soort = 'inzage-controleren' and t.team = 'privacy' and t.relatie_id = new.relatie_id
        and t.zaak_id = new.id) then
    raise exception 'zonder melding' using errcode = 'check_violation', constraint = 'onthulling_glas';
  end if;
  return null;
end $$;
create constraint trigger onthulling_glas after insert on onthulling deferrable initially deferred
  for each row execute function check_glas();
