-- 0060: other systems that may ask for data: an organisation with a secret, and the tokens it gets for it. No persons here.
-- naam: stands in the log lines, so it never changes and a client is withdrawn, not removed. url: the LDV name of the system.
create table systeemclient (
  id                uuid primary key default gen_random_uuid(),
  naam              text not null unique,
  url               text not null,
  ketenpartner_id   uuid references ketenpartner,
  scopes            text[] not null,
  geheim            bytea not null,
  gemaakt_op        timestamptz not null default clock_timestamp(),
  vernieuwd_op      timestamptz,
  gebruikt_op       timestamptz,
  ingetrokken_op    timestamptz,
  constraint systeemclient_naam_lengte check (length(naam) between 2 and 100),
  constraint systeemclient_url_vorm check (url ~ '^https?://[^\s]{3,200}$'),
  constraint systeemclient_scopes check (cardinality(scopes) between 1 and 50)
);

-- Opaque: what a client holds is random, and only its hash is here.
create table systeemtoken (
  hash             bytea primary key,
  systeemclient_id uuid not null references systeemclient on delete cascade,
  scopes           text[] not null,
  verloopt_op      timestamptz not null
);
create index systeemtoken_client on systeemtoken (systeemclient_id);
create index systeemtoken_verloopt on systeemtoken (verloopt_op);
