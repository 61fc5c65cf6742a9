-- 0075: work that comes back under warranty remembers who did it; an order says how it is settled; a visit of the own service, or under
-- warranty, is settled when it ends; and costs name the visit and the company.
-- garantie_ketenpartner_id, garantie_vakman_id: who did the work that came back. Kept apart from the earlier report, which may be of
-- somebody who moved out.
alter table onderhoudsverzoek
  add column garantie_ketenpartner_id uuid references ketenpartner,
  add column garantie_vakman_id uuid references vakman;
create function remember_garantie() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_order constant uuid := case when tg_op = 'UPDATE' then old.order_id
                                else (select v.order_id from onderhoudsverzoek v where v.id = new.garantie_op) end;
begin
  select o.ketenpartner_id, o.vakman_id into new.garantie_ketenpartner_id, new.garantie_vakman_id
    from onderhoudsorder o where o.id = v_order;
  return new;
end $$;
create trigger onderhoudsverzoek_garantie before insert on onderhoudsverzoek
  for each row when (new.garantie_op is not null) execute function remember_garantie();
create trigger onderhoudsverzoek_garantie_heropend before update of status on onderhoudsverzoek
  for each row when (old.status = 'AFG' and new.status = 'REG') execute function remember_garantie();
update onderhoudsverzoek v set garantie_ketenpartner_id = o.ketenpartner_id, garantie_vakman_id = o.vakman_id
  from onderhoudsverzoek e join onderhoudsorder o on o.id = e.order_id where e.id = v.garantie_op;

-- How an order is paid: by an invoice, not at all as it is warranty, or in the hours of the own service.
alter table onderhoudsorder
  add column afrekening text not null default 'factuur',
  add constraint onderhoudsorder_afrekening check (afrekening in ('factuur', 'garantie', 'eigen'));
create function choose_afrekening() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  select case when k.soort = 'eigen' then 'eigen' when v.garantie_ketenpartner_id = k.id then 'garantie' else 'factuur' end
    into new.afrekening
    from ketenpartner k, onderhoudsverzoek v where k.id = new.ketenpartner_id and v.id = new.onderhoudsverzoek_id;
  return new;
end $$;
create trigger onderhoudsorder_afrekening before insert on onderhoudsorder for each row execute function choose_afrekening();
update onderhoudsorder o set afrekening = 'eigen' from ketenpartner k where k.id = o.ketenpartner_id and k.soort = 'eigen';

-- One line of costs for each visit that is settled: its invoice, the hours and materials of the own service, or nothing.
alter table onderhoudskosten
  add column onderhoudsorder_id uuid,
  add column nummer bigint,
  add column ketenpartner_id uuid references ketenpartner;
update onderhoudskosten c set onderhoudsorder_id = f.onderhoudsorder_id, nummer = v.nummer, ketenpartner_id = f.ketenpartner_id
  from factuur f join onderhoudsorder o on o.id = f.onderhoudsorder_id join onderhoudsverzoek v on v.id = o.onderhoudsverzoek_id
  where f.id = c.factuur_id;
alter table onderhoudskosten
  drop column factuur_id,
  alter column nummer set not null,
  alter column ketenpartner_id set not null,
  add primary key (onderhoudsorder_id),
  add column afrekening text not null default 'factuur',
  add constraint onderhoudskosten_afrekening check (afrekening in ('factuur', 'garantie', 'eigen'));
drop index onderhoudskosten_eenheid;
create index onderhoudskosten_eenheid on onderhoudskosten (eenheid_id, geboekt_op, onderhoudsorder_id);

create function book_kosten(p_order uuid, p_op timestamptz, p_bedrag bigint) returns void
language sql set search_path = public, pg_temp as $$
  insert into onderhoudskosten (onderhoudsorder_id, eenheid_id, nummer, ketenpartner_id, afrekening, geboekt_op, onderwerp, bedrag_cent)
    select o.id, o.eenheid_id, v.nummer, o.ketenpartner_id, o.afrekening, (p_op at time zone 'Europe/Amsterdam')::date,
           coalesce(v.onderwerp, v.plaats), p_bedrag
    from onderhoudsorder o join onderhoudsverzoek v on v.id = o.onderhoudsverzoek_id where o.id = p_order
    on conflict (onderhoudsorder_id) do nothing
$$;
create or replace function book_onderhoudskosten() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform book_kosten(new.onderhoudsorder_id, new.beslist_op, new.bedrag_cent);
  return null;
end $$;
create function book_zonder_factuur() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform book_kosten(new.id, new.gereed_op, case new.afrekening when 'garantie' then 0 else
    (select round(k.uurtarief_cent * coalesce(new.minuten, 0) / 60.0)::bigint from ketenpartner k where k.id = new.ketenpartner_id)
    + coalesce((select sum(m.aantal * m.prijs_cent) from ordermateriaal m where m.onderhoudsorder_id = new.id), 0)::bigint end);
  return null;
end $$;
create trigger onderhoudsorder_kosten after insert or update of status on onderhoudsorder
  for each row when (new.status = 'AFG' and new.afrekening <> 'factuur') execute function book_zonder_factuur();
update onderhoudsorder set status = 'AFG' where status = 'TEC' and afrekening = 'eigen';
