-- 0114: two who begin a contract on one home wait in a row for the home. Without that each writes first and then waits for the other,
-- until PostgreSQL ends one of them after a second.
create function wacht_op_woning() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform from eenheid where id = new.eenheid_id for no key update;
  return new;
end $$;
create trigger huurovereenkomst_een_voor_een before insert on huurovereenkomst
  for each row execute function wacht_op_woning();
