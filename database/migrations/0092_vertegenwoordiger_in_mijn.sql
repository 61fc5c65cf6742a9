-- 0092: who represents a tenant by decision of a court may act in the portal by a mandate that follows from it. The tenant cannot stop
-- that mandate; it ends with the representation.
alter table machtiging add column vertegenwoordiging_id uuid references vertegenwoordiging;
create index machtiging_vertegenwoordiging on machtiging (vertegenwoordiging_id) where vertegenwoordiging_id is not null;
