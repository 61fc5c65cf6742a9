-- 0082: two registrations of one person become one, and can be two again. Inserting a row here moves every reference from the one
-- that goes to the one that stays, in the same transaction, and writes a journal; filling in `ongedaan_op` plays the journal back.
create table samenvoeging (
  id              uuid primary key,
  blijft_id       uuid not null references relatie,
  vervalt_id      uuid not null,
  blijft_versie   integer not null,
  vervalt_versie  integer not null,
  gemaakt_op      timestamptz not null,
  herstelbaar_tot timestamptz not null,
  ongedaan_op     timestamptz,
  verplaatst      integer not null default 0,
  constraint samenvoeging_twee check (blijft_id <> vervalt_id),
  constraint samenvoeging_termijn check (herstelbaar_tot > gemaakt_op and ongedaan_op <= herstelbaar_tot)
);
create unique index samenvoeging_vervallen on samenvoeging (vervalt_id) where ongedaan_op is null;
create index samenvoeging_blijft on samenvoeging (blijft_id);
create index samenvoeging_lijst on samenvoeging (gemaakt_op desc, id);

-- handeling: verplaatst (a column now names who stays), lijst (the same in a list), terzijde (who stays has such a row already; `rij`
-- keeps it), relatie (the person that went). sleutel: the key of the row as it is after the merge.
create table samenvoegingsregel (
  samenvoeging_id uuid not null references samenvoeging on delete cascade,
  nummer          integer not null,
  blijft_id       uuid not null references relatie,
  tabel           text not null,
  kolom           text,
  handeling       text not null,
  sleutel         jsonb,
  rij             jsonb,
  primary key (samenvoeging_id, nummer),
  constraint samenvoegingsregel_handeling check (handeling in ('verplaatst', 'lijst', 'terzijde', 'relatie'))
);
create index samenvoegingsregel_blijft on samenvoegingsregel (blijft_id);

-- Whose lines of the log are also seen by whom: numbers only.
create table doelbinding.samengevoegd (
  vervallen uuid primary key,
  blijft    uuid not null
);
create index samengevoegd_blijft on doelbinding.samengevoegd (blijft);
comment on table doelbinding.samengevoegd is 'geen persoonsgegevens: alleen nummers, alleen de kern leest dit';

create or replace function doelbinding.opened_pseudoniemen(p_rol name) returns bytea[]
language sql stable security definer parallel restricted set search_path = '' as $$
  with recursive iemand (b) as (
    select unnest(doelbinding.opened(p_rol))
    union
    select s.vervallen from doelbinding.samengevoegd s join iemand i on s.blijft = i.b
  )
  select coalesce(array_agg(k.pseudoniem), '{}') from doelbinding.betrokkene_sleutel k where k.betrokkene in (select b from iemand)
$$;

-- Every column that names a person, from the catalogue: what refers to relatie, what the tables around signing in call
-- betrokkene_id, and lists of persons. A new table is in it by itself. What is computed follows; a session ends instead.
create function persoonsverwijzing() returns table (tabel regclass, kolom name, is_lijst boolean)
language sql stable set search_path = public, pg_temp as $$
  select c.oid::regclass, a.attname, a.atttypid = 'uuid[]'::regtype
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> 'sessie'
    and (a.atttypid = 'uuid[]'::regtype
         or a.atttypid = 'uuid'::regtype and (a.attname in ('betrokkene_id', 'relatie_id') or exists (
              select from pg_constraint f where f.conrelid = c.oid and f.contype = 'f' and f.confrelid = 'relatie'::regclass
                and f.conkey = array[a.attnum])))
  order by c.relname, a.attnum
$$;

-- A move is no change of anything in the world: triggers that keep history, check or tell others stay silent during one, those
-- that count do not. Only while a trigger runs, so that nobody can silence them from outside.
create function samenvoegt() returns boolean language sql stable set search_path = pg_catalog as $$
  select coalesce(current_setting('waarvoor.samenvoegt', true), '') = 'ja' and pg_trigger_depth() > 0
$$;
-- Called after each migration: a trigger that was made later gets the same condition.
create function bescherm_samenvoegen() returns void
language plpgsql set search_path = public, pg_temp as $$
declare
  t record;
begin
  for t in
    select g.tgname, g.tgrelid::regclass as tabel, pg_get_triggerdef(g.oid) as tekst
    from pg_trigger g join pg_proc p on p.oid = g.tgfoid
    where not g.tgisinternal and p.proname !~ '^(re)?count_' and pg_get_triggerdef(g.oid) !~ 'samenvoegt\(\)'
      and g.tgrelid in (select v.tabel from persoonsverwijzing() v union select 'relatie'::regclass)
      and g.tgrelid <> 'samenvoeging'::regclass
  loop
    execute format('drop trigger %I on %s', t.tgname, t.tabel);
    execute case when t.tekst ~ ' WHEN \('
      then regexp_replace(t.tekst, ' WHEN \((.*)\) EXECUTE FUNCTION ', ' WHEN (NOT samenvoegt() AND (\1)) EXECUTE FUNCTION ')
      else replace(t.tekst, ' EXECUTE FUNCTION ', ' WHEN (NOT samenvoegt()) EXECUTE FUNCTION ') end;
  end loop;
end $$;
select bescherm_samenvoegen();

-- The columns of a primary key, as a condition on the row `t` with the key as jsonb in $1.
create function sleutelvoorwaarde(p_tabel regclass) returns text
language sql stable set search_path = public, pg_temp as $$
  select string_agg(format('t.%I = ($1 ->> %L)::%s', a.attname, a.attname, format_type(a.atttypid, a.atttypmod)), ' and ' order by a.attnum)
  from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
  where c.conrelid = p_tabel and c.contype = 'p'
$$;
create function sleutel_van(p_tabel regclass, p_rij jsonb) returns jsonb
language sql stable set search_path = public, pg_temp as $$
  select jsonb_object_agg(a.attname, p_rij -> a.attname::text)
  from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
  where c.conrelid = p_tabel and c.contype = 'p'
$$;
-- With a period in its key a row may go on under another key.
create function sleutel_heeft_periode(p_tabel regclass) returns boolean
language sql stable set search_path = public, pg_temp as $$
  select exists (select from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
                 join pg_type y on y.oid = a.atttypid where c.conrelid = p_tabel and c.contype = 'p' and y.typtype = 'r')
$$;
create function weiger_samenvoegen(p_reden text) returns void language plpgsql set search_path = pg_catalog as $$
begin
  raise exception 'samenvoegen kan niet' using errcode = 'check_violation', constraint = 'samenvoeging_' || p_reden;
end $$;

-- What makes two registrations two people, or their merge one too many. BW 7:267 lid 1 and 7:274 speak of the one hoofdverblijf; who
-- moves has two homes for a while, at most two months.
create function check_samenvoegen(p_blijft relatie, p_vervalt relatie) returns void
language plpgsql stable set search_path = public, pg_temp as $$
begin
  if p_blijft.overleden_op is distinct from p_vervalt.overleden_op then perform weiger_samenvoegen('overleden'); end if;
  if exists (select from partijperiode p join partijperiode q on q.huurovereenkomst_id = p.huurovereenkomst_id and q.geldig && p.geldig
             where p.relatie_id = p_blijft.id and q.relatie_id = p_vervalt.id) then
    perform weiger_samenvoegen('zelfde_contract');
  end if;
  if exists (
      select from (select h.eenheid_id, p.geldig * h.geldig as tijd from partijperiode p join huurovereenkomst h on h.id = p.huurovereenkomst_id
                   join eenheid e on e.id = h.eenheid_id and e.soort = 'WOO' where p.relatie_id = p_blijft.id) a
      join (select h.eenheid_id, p.geldig * h.geldig as tijd from partijperiode p join huurovereenkomst h on h.id = p.huurovereenkomst_id
            join eenheid e on e.id = h.eenheid_id and e.soort = 'WOO' where p.relatie_id = p_vervalt.id) b
        on b.eenheid_id <> a.eenheid_id and b.tijd && a.tijd
      where upper_inf(a.tijd * b.tijd) or upper(a.tijd * b.tijd) - lower(a.tijd * b.tijd) > 62) then
    perform weiger_samenvoegen('twee_woningen');
  end if;
  if exists (select from account a join account b on b.deur = a.deur where a.betrokkene_id = p_blijft.id and b.betrokkene_id = p_vervalt.id
               and (b.wachtwoord is not null or b.extern_id is not null or exists (select from passkey k where k.account_id = b.id))) then
    perform weiger_samenvoegen('account');
  end if;
end $$;

-- One row aside: it goes, and is kept in the journal. What hangs on it would go unseen, so then the merge is refused.
create function leg_terzijde(p_tabel regclass, p_ctid tid, p_rij jsonb) returns void
language plpgsql set search_path = public, pg_temp as $$
declare
  f record;
  gebruikt boolean;
begin
  for f in select c.conrelid::regclass as kind, a.attname as kolom, b.attname as naar
           from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
           join pg_attribute b on b.attrelid = c.confrelid and b.attnum = c.confkey[1]
           where c.contype = 'f' and c.confrelid = p_tabel
  loop
    execute format('select exists (select from %s where %I::text = $1)', f.kind, f.kolom) into gebruikt using p_rij ->> f.naar::text;
    if gebruikt then perform weiger_samenvoegen('vastgehouden'); end if;
  end loop;
  execute format('delete from %s where ctid = $1', p_tabel) using p_ctid;
end $$;

-- Both people at once and in one order, before anything else takes hold of one of them: two merges of the same people wait for one
-- another, and the second finds one gone.
create function lock_samenvoegen() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform from relatie where id in (new.blijft_id, new.vervalt_id) order by id for update;
  return new;
end $$;
create trigger samenvoeging_wacht before insert on samenvoeging for each row execute function lock_samenvoegen();

create function voeg_samen() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  blijft relatie;
  vervalt relatie;
  v record;
  r record;
  was jsonb;
  werd jsonb;
  nr integer := 0;
begin
  select * into blijft from relatie where id = new.blijft_id;
  select * into vervalt from relatie where id = new.vervalt_id;
  if blijft.id is null or vervalt.id is null then perform weiger_samenvoegen('bestaat_niet'); end if;
  if not (doelbinding.opened(current_setting('role')::name) @> array[new.blijft_id, new.vervalt_id]) then
    perform weiger_samenvoegen('niet_geopend');
  end if;
  if (blijft.versie, vervalt.versie) <> (new.blijft_versie, new.vervalt_versie) then perform weiger_samenvoegen('gewijzigd'); end if;
  perform check_samenvoegen(blijft, vervalt);

  perform set_config('waarvoor.samenvoegt', 'ja', true);
  delete from sessie where betrokkene_id = new.vervalt_id;
  for v in select * from persoonsverwijzing() loop
    for r in execute format(case when v.is_lijst then 'select t.ctid as plek, to_jsonb(t) as rij from %s t where t.%I @> array[$1]'
                                 else 'select t.ctid as plek, to_jsonb(t) as rij from %s t where t.%I = $1' end, v.tabel, v.kolom)
             using new.vervalt_id
    loop
      nr := nr + 1;
      begin
        execute format(case when v.is_lijst
            then 'update %s t set %I = array(select distinct case when x = $1 then $2 else x end from unnest(%2$I) x order by 1) where t.ctid = $3 returning to_jsonb(t)'
            else 'update %s t set %I = $2 where t.ctid = $3 and %2$I = $1 returning to_jsonb(t)' end, v.tabel, v.kolom)
          into werd using new.vervalt_id, new.blijft_id, r.plek;
        was := case when v.is_lijst then jsonb_build_object('was', r.rij -> v.kolom::text, 'werd', werd -> v.kolom::text) end;
        insert into samenvoegingsregel (samenvoeging_id, nummer, blijft_id, tabel, kolom, handeling, sleutel, rij)
          values (new.id, nr, new.blijft_id, v.tabel::text, v.kolom, case when v.is_lijst then 'lijst' else 'verplaatst' end,
                  sleutel_van(v.tabel, werd), was);
      exception when unique_violation or exclusion_violation or check_violation then
        perform leg_terzijde(v.tabel, r.plek, r.rij);
        insert into samenvoegingsregel (samenvoeging_id, nummer, blijft_id, tabel, handeling, rij)
          values (new.id, nr, new.blijft_id, v.tabel::text, 'terzijde', r.rij);
      end;
    end loop;
  end loop;
  insert into samenvoegingsregel (samenvoeging_id, nummer, blijft_id, tabel, handeling, rij)
    values (new.id, nr + 1, new.blijft_id, 'relatie', 'relatie', to_jsonb(vervalt));
  delete from relatie where id = new.vervalt_id;
  insert into doelbinding.samengevoegd (vervallen, blijft) values (new.vervalt_id, new.blijft_id);
  update samenvoeging set verplaatst = nr where id = new.id;
  perform set_config('waarvoor.samenvoegt', '', true);
  return null;
end $$;
create trigger samenvoeging_gemaakt after insert on samenvoeging for each row execute function voeg_samen();

-- Puts a row of the journal back as it was; what the program computes itself is left out.
create function zet_terug(p_tabel regclass, p_rij jsonb) returns void
language plpgsql set search_path = public, pg_temp as $$
declare
  kolommen text := (select string_agg(format('%I', attname), ', ' order by attnum) from pg_attribute
                    where attrelid = p_tabel and attnum > 0 and not attisdropped and attgenerated = '');
begin
  execute format('insert into %s (%s) overriding system value select %2$s from jsonb_populate_record(null::%1$s, $1)', p_tabel, kolommen)
    using p_rij;
exception when unique_violation or exclusion_violation then
  perform weiger_samenvoegen('veranderd');
end $$;

create function maak_samenvoegen_ongedaan() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  r record;
  geraakt integer;
begin
  if old.ongedaan_op is not null then perform weiger_samenvoegen('al_ongedaan'); end if;
  -- Who stayed went up in another registration since: that one first.
  if (select blijft from doelbinding.samengevoegd where vervallen = old.vervalt_id) is distinct from old.blijft_id then
    perform weiger_samenvoegen('later_samengevoegd');
  end if;
  perform from relatie where id = old.blijft_id for update;
  if not exists (select from samenvoegingsregel where samenvoeging_id = old.id) then perform weiger_samenvoegen('te_laat'); end if;

  perform set_config('waarvoor.samenvoegt', 'ja', true);
  for r in select * from samenvoegingsregel where samenvoeging_id = old.id order by nummer desc loop
    if r.handeling in ('relatie', 'terzijde') then
      perform zet_terug(r.tabel::regclass, r.rij);
      continue;
    end if;
    if r.handeling = 'verplaatst' then
      execute format('update %s t set %I = $2 where %s and t.%2$I = $3', r.tabel, r.kolom, sleutelvoorwaarde(r.tabel::regclass))
        using r.sleutel, old.vervalt_id, old.blijft_id;
    else
      execute format('update %s t set %I = array(select jsonb_array_elements_text($2)::uuid) where %s
                        and t.%2$I = array(select jsonb_array_elements_text($3)::uuid)', r.tabel, r.kolom, sleutelvoorwaarde(r.tabel::regclass))
        using r.sleutel, r.rij -> 'was', r.rij -> 'werd';
    end if;
    get diagnostics geraakt = row_count;
    if geraakt = 1 then continue; end if;
    -- A row that has gone in the meantime needs nothing; one that is there, and other than it was left, may be anybody's.
    execute format('select count(*)::integer from %s t where %s', r.tabel, sleutelvoorwaarde(r.tabel::regclass)) into geraakt using r.sleutel;
    if geraakt > 0 or sleutel_heeft_periode(r.tabel::regclass) then perform weiger_samenvoegen('veranderd'); end if;
  end loop;
  delete from samenvoegingsregel where samenvoeging_id = old.id;
  delete from doelbinding.samengevoegd where vervallen = old.vervalt_id;
  perform set_config('waarvoor.samenvoegt', '', true);
  return null;
end $$;
create trigger samenvoeging_ongedaan after update of ongedaan_op on samenvoeging for each row
  execute function maak_samenvoegen_ongedaan();

-- Nobody but the triggers.
revoke execute on function lock_samenvoegen(), voeg_samen(), maak_samenvoegen_ongedaan(), leg_terzijde(regclass, tid, jsonb), zet_terug(regclass, jsonb),
  bescherm_samenvoegen() from public;
