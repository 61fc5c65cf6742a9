-- 0079: how the work of each ketenpartner went in the last year, counted here so that nobody opens a person for it. A figure over
-- fewer than five visits could be about one tenant, and is left out.
create function ketenpartner_cijfers(p_vandaag date)
returns table (naam text, soort text, bezoeken bigint, op_tijd integer, in_een_keer integer, heropend integer, dagen integer)
language sql stable security definer set search_path = public, pg_temp as $$
  with bezoek as (
    select d.ketenpartner_id,
           coalesce(d.begonnen_op, d.gereed_op - make_interval(mins => coalesce(d.minuten, 0))) <= d.eind as op_tijd,
           d.vervolgreden is null as klaar,
           d.vervolgreden is null and d.garantie_tot is null
             and not exists (select from onderhoudsorder e where e.onderhoudsverzoek_id = d.onderhoudsverzoek_id and e.id <> d.id
                             and e.status <> 'GEA') as in_een_keer,
           d.garantie_tot is not null or exists (select from onderhoudsverzoek t where t.garantie_op = d.onderhoudsverzoek_id) as heropend,
           (d.gereed_op at time zone 'Europe/Amsterdam')::date - (v.gemeld_op at time zone 'Europe/Amsterdam')::date as dagen
    from onderhoudsorder d join onderhoudsverzoek v on v.id = d.onderhoudsverzoek_id
    where d.status in ('TEC', 'AFG') and d.gereed_op >= p_vandaag - 365 and d.gereed_op < p_vandaag + 1
  )
  select k.naam, k.soort, case when count(b) >= 5 then count(b) end,
         case when count(b) >= 5 then round(100.0 * count(*) filter (where b.op_tijd) / count(b))::integer end,
         case when count(*) filter (where b.klaar) >= 5
              then round(100.0 * count(*) filter (where b.in_een_keer) / count(*) filter (where b.klaar))::integer end,
         case when count(*) filter (where b.klaar) >= 5
              then round(100.0 * count(*) filter (where b.klaar and b.heropend) / count(*) filter (where b.klaar))::integer end,
         case when count(*) filter (where b.klaar) >= 5
              then (percentile_disc(0.5) within group (order by b.dagen) filter (where b.klaar))::integer end
  from ketenpartner k left join bezoek b on b.ketenpartner_id = k.id
  group by k.id, k.naam, k.soort order by k.naam
$$;
revoke execute on function ketenpartner_cijfers(date) from public;
