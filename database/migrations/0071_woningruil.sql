-- 0071: swapping homes in a ring (BW 7:270). The ring itself holds steps and days, and nobody: who takes part with which home is
-- one row for each household, seen by that household alone. So the database keeps one side's checks and reasons from the other.
create table woningruil (
  id          uuid primary key,
  nummer      bigint generated always as identity unique,
  status      text not null,
  aantal      integer not null,
  begonnen_op date not null,
  uiterlijk   date,
  datum       date,
  afgerond_op timestamptz,
  versie      integer not null default 1,
  constraint woningruil_status check (status in
    ('verzamelen', 'tekenen', 'aangevraagd', 'toegestaan', 'gereed', 'uitgevoerd', 'geweigerd', 'gestopt', 'vervallen')),
  constraint woningruil_aantal check (aantal between 2 and 6),
  constraint woningruil_datum check (datum is not null or status not in ('toegestaan', 'gereed', 'uitgevoerd')),
  constraint woningruil_afgerond check
    ((afgerond_op is not null) = (status in ('uitgevoerd', 'geweigerd', 'gestopt', 'vervallen')))
);
create index woningruil_open on woningruil (uiterlijk nulls last, nummer) where afgerond_op is null;

create table woningruil_stap (
  id            uuid primary key,
  woningruil_id uuid not null references woningruil,
  stap          text not null,
  status        text not null,
  door          text not null,
  gezet_op      timestamptz not null,
  constraint woningruil_stap_door check (door in ('huurder', 'verhuurconsulent'))
);
create index woningruil_stap_volgorde on woningruil_stap (woningruil_id, gezet_op);

-- One place in the ring: who sits at place n goes to the home of place n + 1, and the last to that of the first. As long as
-- nobody accepted, the row is an invitation and belongs to who wrote it.
create table woningruil_deelname (
  id                         uuid primary key,
  woningruil_id              uuid not null references woningruil,
  plaats                     integer not null,
  uitnodiger_id              uuid not null references relatie,
  uitgenodigd                text,
  huurovereenkomst_id        uuid references huurovereenkomst,
  eenheid_id                 uuid references eenheid,
  betrokkenen                uuid[] not null,
  reden                      text,
  krijgt_eenheid_id          uuid references eenheid,
  krijgt_adres               text,
  krijgt_huur_cent           bigint,
  past_huishouden            text,
  past_inkomen               text,
  betaalgedrag               text,
  waarborg                   text,
  vergunning                 text,
  belang                     text,
  besluit                    text,
  grond                      text,
  inspectie_op               date,
  inspectie_gedaan_op        date,
  inspectie_uitkomst         text,
  nieuwe_huurovereenkomst_id uuid references huurovereenkomst,
  gestopt_op                 timestamptz,
  loopt                      boolean not null default true,
  versie                     integer not null default 1,
  constraint woningruil_deelname_plaats unique (woningruil_id, plaats),
  constraint woningruil_woning_dubbel unique (woningruil_id, eenheid_id),
  constraint woningruil_deelname_plaats_bereik check (plaats between 1 and 6),
  constraint woningruil_deelname_uitgenodigd check (length(uitgenodigd) between 1 and 200),
  constraint woningruil_deelname_mee check ((uitgenodigd is null) = (huurovereenkomst_id is not null)),
  constraint woningruil_deelname_woning check ((huurovereenkomst_id is null) = (eenheid_id is null)),
  constraint woningruil_deelname_besluit check (besluit in ('toegestaan', 'geweigerd')),
  constraint woningruil_deelname_grond check ((grond is not null) = (besluit is not distinct from 'geweigerd')),
  constraint woningruil_deelname_inspectie check ((inspectie_uitkomst is null) = (inspectie_gedaan_op is null))
);
create unique index woningruil_contract_dubbel on woningruil_deelname (huurovereenkomst_id) where loopt;
create index woningruil_deelname_betrokkenen on woningruil_deelname using gin (betrokkenen);
create index woningruil_deelname_uitgenodigd on woningruil_deelname (uitgenodigd) where loopt and uitgenodigd is not null;

-- Each tenant and co-tenant of a home that takes part, and whether they signed. Nobody is in two rings at a time.
create table woningruil_deelnemer (
  deelname_id uuid not null references woningruil_deelname,
  relatie_id  uuid not null references relatie,
  getekend_op timestamptz,
  loopt       boolean not null default true,
  primary key (deelname_id, relatie_id)
);
create unique index woningruil_persoon_dubbel on woningruil_deelnemer (relatie_id) where loopt;

-- Why a contract cannot be part of a swap, as the name of a constraint; null when it can.
create function woningruil_beletsel(p_overeenkomst uuid) returns text
language sql stable security definer set search_path = public, pg_temp as $$
  select case
    when not h.geldig @> vandaag() then 'woningruil_loopt_niet'
    when h.opgezegd_op is not null or upper(h.geldig) is not null then 'woningruil_opgezegd'
    when e.soort in ('BOG', 'MOG', 'PAR', 'OVE') or not e.in_exploitatie then 'woningruil_geen_woning'
    when exists (select from relatie r where r.id = any (h.betrokkenen) and r.overleden_op is not null) then 'woningruil_overleden'
    when exists (select from contractwijziging w where w.huurovereenkomst_id = h.id and w.afgerond_op is null
        and w.soort in ('opzegging-huurder', 'opzegging-verhuurder', 'overlijden', 'scheiding')) then 'woningruil_wijziging_loopt'
  end
  from huurovereenkomst h join eenheid e on e.id = h.eenheid_id where h.id = p_overeenkomst
$$;
revoke execute on function woningruil_beletsel(uuid) from public;

-- Whoever joins does so with a contract that can be swapped, for the home and the people of that contract.
create function check_woningruil_deelname() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  beletsel text;
begin
  if new.huurovereenkomst_id is null then return new; end if;
  beletsel := woningruil_beletsel(new.huurovereenkomst_id);
  if beletsel is null and not exists (select from huurovereenkomst h where h.id = new.huurovereenkomst_id
      and h.eenheid_id = new.eenheid_id and h.betrokkenen = new.betrokkenen) then
    beletsel := 'woningruil_partijen';
  end if;
  if beletsel is not null then
    raise exception 'kan niet meedoen' using errcode = 'check_violation', constraint = beletsel;
  end if;
  return new;
end $$;
create trigger woningruil_deelname_kan before insert or update of huurovereenkomst_id, eenheid_id, betrokkenen on woningruil_deelname
  for each row execute function check_woningruil_deelname();

-- Consent, and the change itself, need contracts that can still be swapped, of the same people; the change needs every signature,
-- every consent and every inspection. Others than the desk never come to these statuses: nobody learns here what is wrong elsewhere.
create function check_woningruil() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  beletsel text;
begin
  select coalesce(woningruil_beletsel(d.huurovereenkomst_id),
                  case when d.betrokkenen <> h.betrokkenen then 'woningruil_partijen'
                       when exists (select from woningruil_deelnemer n where n.deelname_id = d.id and n.getekend_op is null)
                         then 'woningruil_niet_getekend'
                       when d.besluit is distinct from 'toegestaan' then 'woningruil_niet_besloten'
                       when new.status <> 'toegestaan' and (d.inspectie_uitkomst is null or d.inspectie_uitkomst = 'niet-in-orde')
                         then 'woningruil_niet_geinspecteerd' end)
    into beletsel
    from woningruil_deelname d left join huurovereenkomst h on h.id = d.huurovereenkomst_id
    where d.woningruil_id = new.id
    order by 1 nulls last limit 1;
  if beletsel is not null then
    raise exception 'ruil kan niet' using errcode = 'check_violation', constraint = beletsel;
  end if;
  return new;
end $$;
create trigger woningruil_kan before update of status on woningruil for each row
  when (new.status in ('toegestaan', 'gereed', 'uitgevoerd') and new.status <> old.status) execute function check_woningruil();

-- What follows from a status: each household learns the address and the rent of the home that it gets, and only that; a ring that is over holds
-- nobody any more; the task for the status before is done, or not needed when the ring stopped.
create function follow_woningruil() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.status = 'tekenen' then
    update woningruil_deelname d set krijgt_eenheid_id = e.id,
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
create trigger woningruil_volgt after update of status on woningruil for each row
  when (new.status <> old.status) execute function follow_woningruil();
create index taak_zaak on taak (zaak_soort, zaak_id) where status in ('open', 'bezig') and zaak_id is not null;
