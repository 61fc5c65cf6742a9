-- 0004: who may come in: staff, accounts, passkeys, second factors; and the techniques around them, which hold ids only.
create table medewerker (
  id              uuid primary key default gen_random_uuid(),
  naam            text not null,
  afdeling        text not null,
  rollen          text[] not null,
  ketenpartner_id uuid references ketenpartner,
  uit_dienst_op   timestamptz,
  constraint medewerker_naam_lengte check (length(naam) between 1 and 200)
);

-- The association can always get in: the last administrator stays one. Two that remove each other wait for one another.
create function keep_beheerder() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtext('waarvoor.beheerder'));
  if not exists (select from medewerker where 'beheerder' = any (rollen) and uit_dienst_op is null) then
    raise exception 'laatste beheerder' using errcode = 'check_violation', constraint = 'medewerker_laatste_beheerder';
  end if;
  return null;
end $$;
create trigger medewerker_laatste_beheerder after update of rollen, uit_dienst_op on medewerker for each row
  when ('beheerder' = any (old.rollen) and old.uit_dienst_op is null
        and not ('beheerder' = any (new.rollen) and new.uit_dienst_op is null))
  execute function keep_beheerder();

create table account (
  id              uuid primary key default gen_random_uuid(),
  betrokkene_id   uuid not null,
  deur            text not null,
  inlognaam       text not null,
  wachtwoord      text,
  extern_id       text,
  geblokkeerd_op  timestamptz,
  constraint account_deur check (deur in ('mijn', 'balie', 'keten')),
  constraint account_inlognaam_vorm check (inlognaam = lower(inlognaam) and length(inlognaam) between 3 and 254),
  constraint account_betrokkene_uniek unique (deur, betrokkene_id),
  constraint account_extern_uniek unique (extern_id)
);

-- On lower(), which is not leakproof: searching a plain index below row-level security would tell which names exist.
create unique index account_inlognaam_uniek on account (deur, lower(inlognaam));

create table passkey (
  id            uuid primary key default gen_random_uuid(),
  account_id    uuid not null references account on delete cascade,
  betrokkene_id uuid not null,
  credential_id text not null unique,
  public_key    bytea not null,
  teller        bigint not null,
  naam          text not null,
  gemaakt_op    timestamptz not null default clock_timestamp()
);

-- geheim: the TOTP secret, encrypted under WAARVOOR_SLEUTEL. laatste_stap: a code works once.
create table tweede_factor (
  account_id    uuid primary key references account on delete cascade,
  betrokkene_id uuid not null,
  geheim        bytea not null,
  laatste_stap  bigint not null default 0,
  bevestigd_op  timestamptz
);

create table herstelcode (
  id            uuid primary key default gen_random_uuid(),
  account_id    uuid not null references account on delete cascade,
  betrokkene_id uuid not null,
  hash          bytea not null
);

-- Techniques: ids and hashes only.
-- hash: of the secret in the cookie; it changes at each sign-in and confirmation, id stays. bevestigd_op: when the person
-- last proved who it is.
create table sessie (
  hash            bytea primary key,
  id              uuid not null unique default gen_random_uuid(),
  account_id      uuid not null references account on delete cascade,
  betrokkene_id   uuid not null,
  deur            text not null,
  afdeling        text,
  rollen          text[] not null default '{}',
  ketenpartner_id uuid,
  begonnen_op     timestamptz not null default clock_timestamp(),
  bevestigd_op    timestamptz not null default clock_timestamp(),
  gezien_op       timestamptz not null default clock_timestamp(),
  verloopt_op     timestamptz not null
);
create index sessie_account on sessie (account_id);
create index sessie_betrokkene on sessie (betrokkene_id);
create index sessie_verloopt on sessie (verloopt_op);

-- A secret that was handed out once: an invitation, a sign-in challenge, an OpenID Connect state.
create table uitgifte (
  hash        bytea primary key,
  soort       text not null,
  account_id  uuid references account on delete cascade,
  gegevens    jsonb not null default '{}',
  verloopt_op timestamptz not null
);
create index uitgifte_verloopt on uitgifte (verloopt_op);
create index uitgifte_account on uitgifte (account_id) where account_id is not null;

-- A form that arrives twice does its work once; the second gets the first answer.
create table eenmalig (
  sleutel     text primary key,
  invoer      text not null default '',
  antwoord    jsonb,
  begonnen_op timestamptz not null default clock_timestamp()
);
create index eenmalig_begonnen on eenmalig (begonnen_op);

-- How often something was tried. The columns are those of rate-limiter-flexible; key is a keyed hash.
create table poging (
  key    varchar(255) primary key,
  points integer not null default 0,
  expire bigint
);
