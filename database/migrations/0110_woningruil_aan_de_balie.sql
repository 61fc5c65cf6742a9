-- 0110: an open swap of homes is a reason to open each of the people who take part in it.
alter table werkreden drop constraint werkreden_soort;
alter table werkreden add constraint werkreden_soort check (soort in ('contact', 'taak', 'reparatie', 'contractwijziging', 'woningruil'));

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
      -- Who was only invited takes no part yet.
      when 'woningruil' then exists (
        select from woningruil_deelname d where d.woningruil_id = new.zaak_id and d.loopt and d.uitgenodigd is null
          and new.relatie_id = any (d.betrokkenen))
      else exists (
        select from onderhoudsverzoek v where v.id = new.zaak_id and v.relatie_id = new.relatie_id)
    end) then
    raise exception 'reden bestaat niet' using errcode = 'check_violation', constraint = 'werkreden_bestaat';
  end if;
  return new;
end $$;
