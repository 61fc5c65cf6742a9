-- 0023: word to a ketenpartner's own system that something changed: which order, and nothing about anybody.
-- versie: a new secret; it is made from WAARVOOR_SLEUTEL and is not here.
create table webhook (
  id              uuid primary key default gen_random_uuid(),
  ketenpartner_id uuid not null unique references ketenpartner,
  url             text not null,
  versie          integer not null default 1,
  uit_op          timestamptz,
  constraint webhook_url check (url ~ '^https?://[^[:space:]]+$' and length(url) <= 300)
);

-- The id stays the same at each try, so that a receiver knows a repeat.
create table webhookbezorging (
  id                 uuid primary key default gen_random_uuid(),
  webhook_id         uuid not null references webhook on delete cascade,
  soort              text not null,
  onderhoudsorder_id uuid not null references onderhoudsorder on delete cascade,
  gemaakt_op         timestamptz not null default clock_timestamp(),
  pogingen           integer not null default 0,
  volgende_op        timestamptz default clock_timestamp(),
  bezorgd_op         timestamptz,
  laatste_antwoord   text,
  constraint webhookbezorging_soort check (soort in ('order.offered', 'order.changed', 'order.withdrawn')),
  constraint webhookbezorging_klaar check (bezorgd_op is null or volgende_op is null)
);
create index webhookbezorging_te_doen on webhookbezorging (volgende_op) where volgende_op is not null;
create index webhookbezorging_webhook on webhookbezorging (webhook_id, gemaakt_op desc);

-- Whatever changes an order: its ketenpartner hears it when it has a webhook, and an agreement in force (art. 28 AVG).
create function tell_ketenpartner() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into webhookbezorging (webhook_id, soort, onderhoudsorder_id)
    select w.id, case when tg_op = 'INSERT' then 'order.offered' when new.status = 'GEA' then 'order.withdrawn' else 'order.changed' end, new.id
    from webhook w
    where w.ketenpartner_id = new.ketenpartner_id and w.uit_op is null and overeenkomst_loopt(new.ketenpartner_id);
  return null;
end $$;
create trigger onderhoudsorder_aangeboden after insert on onderhoudsorder for each row
  when (new.status = 'GUN') execute function tell_ketenpartner();
create trigger onderhoudsorder_veranderd after update of status, begin, eind, werkomschrijving, toegang on onderhoudsorder for each row
  when (old.status is distinct from new.status or old.begin <> new.begin or old.eind <> new.eind
        or old.werkomschrijving is distinct from new.werkomschrijving or old.toegang is distinct from new.toegang)
  execute function tell_ketenpartner();
