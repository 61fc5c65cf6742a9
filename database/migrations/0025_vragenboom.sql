-- 0025: the tree of questions by which a tenant reports a repair: data that an editor changes, in versions.
create table vragenboom_versie (
  id            uuid primary key default gen_random_uuid(),
  nummer        integer generated always as identity unique,
  status        text not null,
  inhoud        jsonb not null,
  gemaakt_op    timestamptz not null,
  in_gebruik_op timestamptz,
  afgelost_op   timestamptz,
  versie        integer not null default 1,
  constraint vragenboom_versie_status check (status in ('concept', 'in_gebruik', 'afgelost')),
  constraint vragenboom_versie_in_gebruik check ((status = 'concept') = (in_gebruik_op is null)),
  constraint vragenboom_versie_afgelost check ((status = 'afgelost') = (afgelost_op is not null)),
  constraint vragenboom_versie_grootte check (pg_column_size(inhoud) < 2000000)
);
create unique index vragenboom_versie_een on vragenboom_versie (status) where status in ('concept', 'in_gebruik');

-- Reports point to the version they were made with: what was once in use is never changed again.
create function keep_vragenboom() returns trigger language plpgsql as $$
begin
  if old.status <> 'concept' and (tg_op = 'DELETE' or new.inhoud is distinct from old.inhoud or new.status = 'concept') then
    raise exception 'Een versie van de vragenboom die in gebruik was, verandert niet.';
  end if;
  return coalesce(new, old);
end $$;
create trigger vragenboom_versie_vast before update or delete on vragenboom_versie
  for each row execute function keep_vragenboom();
