-- 0072: a swap tells another household an address: where one lives, and then where one goes. Who has a secret address arranges it by
-- telephone. It may become secret after joining: then it is not written down for the other, and the desk cannot give consent.
create or replace function woningruil_beletsel(p_overeenkomst uuid) returns text
language sql stable security definer set search_path = public, pg_temp as $$
  select case
    when not h.geldig @> vandaag() then 'woningruil_loopt_niet'
    when h.opgezegd_op is not null or upper(h.geldig) is not null then 'woningruil_opgezegd'
    when e.soort in ('BOG', 'MOG', 'PAR', 'OVE') or not e.in_exploitatie then 'woningruil_geen_woning'
    when exists (select from relatie r where r.id = any (h.betrokkenen) and r.overleden_op is not null) then 'woningruil_overleden'
    when exists (select from afscherming a where a.relatie_id = any (h.betrokkenen) and a.soort = 'geheim-adres') then 'woningruil_geheim_adres'
    when exists (select from contractwijziging w where w.huurovereenkomst_id = h.id and w.afgerond_op is null
        and w.soort in ('opzegging-huurder', 'opzegging-verhuurder', 'overlijden', 'scheiding')) then 'woningruil_wijziging_loopt'
  end
  from huurovereenkomst h join eenheid e on e.id = h.eenheid_id where h.id = p_overeenkomst
$$;
create function hide_krijgt_adres() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from eenheid e join afscherming a on a.relatie_id = any (e.betrokkenen)
             where e.id = new.krijgt_eenheid_id and a.soort = 'geheim-adres') then
    new.krijgt_adres := null;
  end if;
  return new;
end $$;
create trigger woningruil_deelname_geheim before update of krijgt_adres on woningruil_deelname
  for each row execute function hide_krijgt_adres();
