-- 0109: a ring whose term passed lapses by itself, as a step of the calendar; and who signs for somebody is written down.
alter table woningruil_stap drop constraint woningruil_stap_door,
  add constraint woningruil_stap_door check (door in ('huurder', 'verhuurconsulent', 'termijn'));
create index woningruil_termijn on woningruil (uiterlijk) where status in ('verzamelen', 'tekenen');

alter table woningruil_deelnemer add column getekend_door uuid references relatie;
update woningruil_deelnemer set getekend_door = relatie_id where getekend_op is not null;
alter table woningruil_deelnemer add constraint woningruil_deelnemer_getekend check ((getekend_op is null) = (getekend_door is null));

-- Under bewind the tenant does not dispose of the home alone (BW 1:438), under curatele not at all (BW 1:381): the representative
-- signs, and nobody else does so for another. A mentor decides about care, so that the tenant signs (BW 1:453).
create function check_woningruil_handtekening() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  vereist vertegenwoordiging;
begin
  select * into vereist from vertegenwoordiging v
    where v.relatie_id = new.relatie_id and v.soort in ('bewind', 'curatele') and v.geldig @> vandaag()
    order by (v.vertegenwoordiger_id = new.getekend_door) desc, v.soort desc limit 1;
  if new.getekend_door <> coalesce(vereist.vertegenwoordiger_id, new.relatie_id) then
    raise exception 'tekent niet voor deze huurder' using errcode = 'check_violation',
      constraint = 'woningruil_' || coalesce(vereist.soort, 'geen_vertegenwoordiger');
  end if;
  return new;
end $$;
create trigger woningruil_deelnemer_tekent before insert or update of getekend_op, getekend_door on woningruil_deelnemer
  for each row when (new.getekend_door is not null) execute function check_woningruil_handtekening();
revoke execute on function check_woningruil_handtekening() from public;

-- The page of one household opens that household alone: what it must know of the home that it gets stands in its own row.
alter table woningruil_deelname
  add column krijgt_oppervlakte integer;
create or replace function follow_woningruil() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.status = 'tekenen' then
    update woningruil_deelname d set krijgt_eenheid_id = e.id, krijgt_oppervlakte = e.oppervlakte,
        krijgt_adres = e.straat || ' ' || e.huisnummer || coalesce('-' || e.toevoeging, '') || ', ' || e.postcode || ' ' || e.woonplaats,
        krijgt_huur_cent = (select sum(p.bedrag_cent) from huurprijs p where p.huurovereenkomst_id = n.huurovereenkomst_id and p.geldig @> vandaag())
      from woningruil_deelname n join eenheid e on e.id = n.eenheid_id
      where d.woningruil_id = new.id and n.woningruil_id = new.id and n.plaats = d.plaats % new.aantal + 1;
  end if;
  if new.afgerond_op is not null then
    update woningruil_deelnemer n set loopt = false from woningruil_deelname d
      where d.id = n.deelname_id and d.woningruil_id = new.id;
    update woningruil_deelname set loopt = false where woningruil_id = new.id;
  end if;
  update taak set status = case when new.status in ('gestopt', 'vervallen') then 'vervallen' else 'klaar' end,
      uitkomst = case when new.status in ('gestopt', 'vervallen') then null else 'gelukt' end,
      klaar_op = transaction_timestamp(), gewijzigd_op = transaction_timestamp(), gewijzigd_bij = 'Woningruil', versie = versie + 1
    where zaak_soort = 'woningruil' and zaak_id = new.id and status in ('open', 'bezig');
  return null;
end $$;
update woningruil_deelname d set krijgt_oppervlakte = e.oppervlakte from eenheid e where e.id = d.krijgt_eenheid_id;

-- The deposit of each contract is settled by itself (BW 7:261b): that of the old one goes back less the rent that is open, and for
-- the home that a household gets the deposit of that home is asked anew.
alter table woningruil_deelname
  add column borg_oud_cent bigint,
  add column borg_open_cent bigint,
  add column borg_terug_cent bigint,
  add column borg_terug_voor date,
  add column borg_nieuw_cent bigint,
  add constraint woningruil_deelname_borg check (borg_terug_cent = borg_oud_cent - borg_open_cent and borg_open_cent >= 0 and borg_nieuw_cent >= 0);
