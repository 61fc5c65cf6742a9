-- 0116: a complex is kept by hand: its name and the rooms that its homes share, with what was believed before. Which homes belong to it
-- stands with each home (eenheid_kenmerk), with a history of its own.
alter table complex
  add column gedeelde_ruimten text[] not null default '{}',
  add column vastgelegd_op timestamptz not null default transaction_timestamp(),
  add column door text,
  add constraint complex_gedeelde_ruimten check (cardinality(gedeelde_ruimten) <= 20);
create table complex_eerder (
  complex_id       uuid not null references complex on delete cascade,
  naam             text not null,
  gedeelde_ruimten text[] not null,
  door             text,
  vastgelegd       tstzrange not null,
  vervangen_door   text,
  primary key (complex_id, vastgelegd without overlaps)
);
create function keep_complex_eerder() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  nu constant timestamptz := transaction_timestamp();
begin
  if old.vastgelegd_op < nu then
    insert into complex_eerder (complex_id, naam, gedeelde_ruimten, door, vastgelegd, vervangen_door)
      values (old.id, old.naam, old.gedeelde_ruimten, old.door, tstzrange(old.vastgelegd_op, nu), huidig_doel());
  end if;
  new.vastgelegd_op := greatest(old.vastgelegd_op, nu);
  new.door := huidig_doel();
  return new;
end $$;
create trigger complex_eerder before update of naam, gedeelde_ruimten on complex for each row
  when ((old.naam, old.gedeelde_ruimten) is distinct from (new.naam, new.gedeelde_ruimten))
  execute function keep_complex_eerder();
