-- 0112: what may no longer be kept is deleted by its declared term, and never while a case about it runs. A street is one of a town.
create function zaak_loopt(p_zaak text) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(case z.soort
    when 'contractwijziging' then (select w.afgerond_op is null from contractwijziging w where w.id = z.id)
    when 'woningruil' then (select w.afgerond_op is null from woningruil w where w.id = z.id)
    when 'onderhoudsverzoek' then (select v.afgehandeld_op is null from onderhoudsverzoek v where v.id = z.id)
    when 'klacht' then (select k.afgehandeld_op is null from klacht k where k.id = z.id)
  end, false)
  from (select split_part(p_zaak, ' ', 1) as soort,
               case when split_part(p_zaak, ' ', 2) ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then split_part(p_zaak, ' ', 2)::uuid end as id) z
$$;
comment on function zaak_loopt(text) is 'says of a case that one already knows only whether it runs: a role that does not see its people must not take it for ended';

alter table berichtreeks
  add column woonplaats text,
  add constraint berichtreeks_woonplaats check (woonplaats is null or groep = 'straat'),
  add constraint berichtreeks_woonplaats_lengte check (length(woonplaats) between 1 and 100);
update berichtreeks k set woonplaats = (select min(e.woonplaats) from eenheid e where lower(e.straat) = lower(k.straat)) where k.groep = 'straat';
create index bericht_oud on bericht (klaargezet_op);
