-- 0086: a page of the VERA API by its number. Answers the number of a row after which it begins and nothing else: whom the page is
-- about is opened afterwards, as for every page.
create function vera_begin(p_lijst text, p_overslaan integer) returns uuid
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  tabel constant text := case p_lijst when 'relaties' then 'relatie' when 'eenheden' then 'eenheid' when 'overeenkomsten' then 'huurovereenkomst' end;
  begin_na uuid;
begin
  execute format('select id from %I order by id offset $1 limit 1', tabel) into begin_na using p_overslaan - 1;
  return begin_na;
end $$;
revoke execute on function vera_begin(text, integer) from public;
