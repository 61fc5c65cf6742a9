-- 0024: what the question tree knows goes with an order as words of ours: how to come in, an animal, and what is wrong when the
-- tenant's own words are held. Columns of later migrations are read as JSON, so that this works before and after them.
create or replace function fill_onderhoudsorder() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  verzoek onderhoudsverzoek;
  extra jsonb;
begin
  select * into verzoek from onderhoudsverzoek v where v.id = new.onderhoudsverzoek_id;
  extra := to_jsonb(verzoek);
  new.plaats := verzoek.plaats;
  new.spoed := coalesce(extra ->> 'spoed', 'gewoon');
  select left(e.postcode, 4) into new.postcodegebied from eenheid e where e.id = new.eenheid_id;
  if new.toegang is null then
    new.toegang := nullif(concat_ws(' ',
      case extra ->> 'binnenkomst' when 'sleutel-kantoor' then 'De sleutel ligt op kantoor.'
                                   when 'sleutel-huismeester' then 'De sleutel is bij de huismeester.' end,
      case extra ->> 'huisdier' when 'hond' then 'Er is een hond.' when 'kat' then 'Er is een kat.'
                                when 'anders' then 'Er is een huisdier.' end), '');
  end if;
  if new.werkomschrijving is null then
    select o.werkomschrijving into new.werkomschrijving from onderhoudsorder o
      where o.onderhoudsverzoek_id = new.onderhoudsverzoek_id and o.werkomschrijving is not null order by o.begin desc limit 1;
  end if;
  if new.werkomschrijving is null then
    new.tekst_bevindingen := screen_tekst(verzoek.omschrijving);
    new.werkomschrijving := case when new.tekst_bevindingen = '{}' then verzoek.omschrijving else nullif(extra ->> 'onderwerp', '') end;
  end if;
  return new;
end $$;
