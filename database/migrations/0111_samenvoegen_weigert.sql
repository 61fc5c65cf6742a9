-- 0111: a merge moves a row aside only where who stays has it already. A check that fails says that the two cannot be one person, or not
-- yet: then the whole merge is refused with its reason. So is one of two people who both take part in swaps that run.
create or replace function voeg_samen() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  blijft relatie;
  vervalt relatie;
  v record;
  r record;
  was jsonb;
  werd jsonb;
  nr integer := 0;
  beperking text;
  staat text;
begin
  select * into blijft from relatie where id = new.blijft_id;
  select * into vervalt from relatie where id = new.vervalt_id;
  if blijft.id is null or vervalt.id is null then perform weiger_samenvoegen('bestaat_niet'); end if;
  if not (doelbinding.opened(current_setting('role')::name) @> array[new.blijft_id, new.vervalt_id]) then
    perform weiger_samenvoegen('niet_geopend');
  end if;
  if (blijft.versie, vervalt.versie) <> (new.blijft_versie, new.vervalt_versie) then perform weiger_samenvoegen('gewijzigd'); end if;
  perform check_samenvoegen(blijft, vervalt);
  if exists (select from woningruil_deelnemer a join woningruil_deelnemer b on b.loopt
             where a.loopt and a.relatie_id = blijft.id and b.relatie_id = vervalt.id) then
    perform weiger_samenvoegen('woningruil');
  end if;

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
        get stacked diagnostics beperking = constraint_name, staat = returned_sqlstate;
        -- Of the checks only these say that a row has nothing left to say: a pair that is one person or has turned round, which the next
        -- round finds again, and a mandate to oneself.
        if staat = '23514' and beperking not in ('dubbelpaar_volgorde', 'machtiging_niet_zelf') then
          perform weiger_samenvoegen(case beperking when 'vertegenwoordiging_niet_zichzelf' then 'vertegenwoordigt' else 'past_niet' end);
        end if;
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
