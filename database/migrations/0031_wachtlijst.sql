-- 0031: a tenant who found no time that suits asks to be called when there is one.
alter table onderhoudsverzoek add column wachtlijst_op timestamptz;

-- `begin` is a word of plpgsql: as a field it must be quoted.
create or replace function follow_onderhoudsorder() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.vakman_id is null or new.status in ('GEA', 'ANN') then
    delete from bezetting where onderhoudsorder_id = new.id;
  else
    insert into bezetting (onderhoudsorder_id, vakman_id, "begin", eind, gebied)
      select new.id, new.vakman_id, new."begin", new.eind, left(replace(e.postcode, ' ', ''), 5) from eenheid e where e.id = new.eenheid_id
      on conflict (onderhoudsorder_id) do update set vakman_id = excluded.vakman_id, "begin" = excluded."begin", eind = excluded.eind;
  end if;
  return null;
end $$;
