-- 0105: a report remembers when it was opened again: from then its promises count, for the tenant and for who plans.
alter table onderhoudsverzoek add column heropend_op timestamptz;
update onderhoudsverzoek v set heropend_op = n.op
  from (select onderhoudsverzoek_id, max(gegeven_op) as op from tevredenheid where not tevreden group by 1) n
  where n.onderhoudsverzoek_id = v.id;
