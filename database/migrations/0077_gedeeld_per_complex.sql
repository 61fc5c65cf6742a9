-- 0077: "is this reported already?" for shared rooms goes by the complex of a home; without one by its street with one postcode.
create function gedeelde_plek(p_complex uuid, p_postcode text, p_straat text) returns text
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select coalesce(p_complex::text, p_postcode || ' ' || p_straat)
$$;
drop table gedeeld_gebrek;
create table gedeeld_gebrek (
  plek       text not null,
  uitkomst   text not null,
  aantal     bigint not null,
  gemeld_op  date not null,
  primary key (plek, uitkomst)
);
insert into gedeeld_gebrek (plek, uitkomst, aantal, gemeld_op)
  select gedeelde_plek(e.complex_id, e.postcode, e.straat), v.uitkomst, count(*), min((v.gemeld_op at time zone 'Europe/Amsterdam')::date)
  from onderhoudsverzoek v join eenheid e on e.id = v.eenheid_id
  where v.gedeeld and v.afgehandeld_op is null and v.uitkomst is not null group by 1, 2;
create or replace function count_gedeeld_gebrek() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  erbij constant integer := case when new.afgehandeld_op is null then 1 else 0 end
                          - case when tg_op = 'UPDATE' and old.afgehandeld_op is null then 1 else 0 end;
  v_plek constant text := (select gedeelde_plek(e.complex_id, e.postcode, e.straat) from eenheid e where e.id = new.eenheid_id);
begin
  if erbij > 0 then
    insert into gedeeld_gebrek as g (plek, uitkomst, aantal, gemeld_op)
      values (v_plek, new.uitkomst, erbij, (new.gemeld_op at time zone 'Europe/Amsterdam')::date)
      on conflict (plek, uitkomst) do update set aantal = g.aantal + excluded.aantal,
        gemeld_op = case when g.aantal > 0 then least(g.gemeld_op, excluded.gemeld_op) else excluded.gemeld_op end;
  elsif erbij < 0 then
    update gedeeld_gebrek g set aantal = greatest(g.aantal - 1, 0) where g.plek = v_plek and g.uitkomst = new.uitkomst;
  end if;
  return null;
end $$;
