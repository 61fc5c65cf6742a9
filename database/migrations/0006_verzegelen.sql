-- 0006: sealing: which lines are final, where a line stands in the tree, and how far the log was pruned.

-- Lines below this transaction number are final. A transaction that writes lines locks the table before it gets its number
-- (see doelbinding.open), so a lower number can still be writing only while it holds that lock.

create function logboek.horizon() returns xid8
language plpgsql security definer set search_path = '' as $$
declare
  volgende constant xid8 := pg_snapshot_xmax(pg_current_snapshot());
  laagste bigint;
begin
  select min(case when n.nummer > volgende::text::bigint then n.nummer - 4294967296 else n.nummer end) into laagste
  from pg_locks s
  join pg_locks t on t.virtualtransaction = s.virtualtransaction and t.locktype = 'transactionid' and t.mode = 'ExclusiveLock'
  cross join lateral (select (volgende::text::bigint >> 32 << 32) + t.transactionid::text::bigint as nummer) n
  where s.relation = 'logboek.regel'::regclass and s.mode = 'RowExclusiveLock'
    and s.database = (select d.oid from pg_database d where d.datname = current_database());
  return least(volgende, laagste::text::xid8);
end $$;

-- Rows of sessions that are gone.
create function doelbinding.sweep() returns void
language sql security definer set search_path = '' as $$
  delete from doelbinding.opening where verloopt < clock_timestamp() - interval '1 hour';
  delete from doelbinding.reeks_betrokkene r where not exists (select from doelbinding.opening o where o.reeks = r.reeks);
$$;

-- The place of a line in the tree, or null while it is not sealed.
create function logboek.leaf_index(p_xid xid8, p_id bigint) returns bigint
language sql stable security definer set search_path = '' as $$
  select z.vanaf_blad + (select count(*) from logboek.regel r where r.xid >= z.vanaf_xid and (r.xid, r.id) < (p_xid, p_id))
  from logboek.zegel z where p_xid >= z.vanaf_xid and p_xid < z.tot_xid
$$;

-- Retention of the log: lines before minimum_blad are gone, their hashes stay, so all roots and proofs stay valid.
create table logboek.snoei (
  minimum_blad bigint primary key,
  tot_xid      xid8 not null,
  gesnoeid_op  timestamptz not null default clock_timestamp()
);
comment on table logboek.snoei is 'geen persoonsgegevens';

revoke execute on all functions in schema doelbinding, logboek from public;

-- Moments in the one form that is sealed: UTC, microseconds.
create function logboek.utc(p_tijd timestamptz) returns text
language sql stable set search_path = '' as $$
  select to_char(p_tijd at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
$$;

-- The state of the seal: for the health check and the privacy officer, who may see no line.
create function logboek.seal_state(out verzegeld bigint, out laatste_zegel timestamptz, out wacht_seconden integer)
language sql stable security definer set search_path = '' as $$
  select z.tot_blad, z.verzegeld_op, (
    select extract(epoch from clock_timestamp() - r.tijd)::integer from logboek.regel r
    where r.xid >= coalesce(z.tot_xid, '0'::xid8) order by r.xid, r.id limit 1)
  from (values (1)) een left join lateral (
    select * from logboek.zegel order by tot_blad desc limit 1) z on true
$$;
revoke execute on function logboek.seal_state(), logboek.utc(timestamptz) from public;
