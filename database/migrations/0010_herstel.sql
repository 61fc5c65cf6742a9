-- 0010: a log that was restored on another server. Transaction numbers start again there, while the order of the lines and the
-- seals rests on them; so numbers of new lines are shifted to above the restored ones. Restoring sets the shift.
alter function logboek.horizon() rename to horizon_here;

create function logboek.horizon() returns xid8
language sql security definer set search_path = '' as $$
  select (logboek.horizon_here()::text::bigint
          + coalesce((select i.waarde::bigint from doelbinding.instelling i where i.naam = 'xid-verschuiving'), 0))::text::xid8
$$;
revoke execute on function logboek.horizon() from public;
