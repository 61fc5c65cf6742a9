-- 0020: a repair in full: withdrawn reports, more visits for one report, and orders that are accepted, wait, and are settled.
alter table ketenpartner add column soort text not null default 'extern',
  add constraint ketenpartner_soort check (soort in ('extern', 'eigen'));

-- One row for each visit. vervolgreden: the visit ended and another is needed (VERA ONDERHOUDSTAAKDETAILSTATUS).
alter table onderhoudsorder
  drop constraint onderhoudsorder_onderhoudsverzoek_id_key,
  drop constraint onderhoudsorder_status,
  drop constraint onderhoudsorder_gereed,
  add column versie integer not null default 1,
  add column aanvaard_op timestamptz,
  add column onderweg_op timestamptz,
  add column begonnen_op timestamptz,
  add column vervolgreden text;
update onderhoudsorder set
  status = case status when 'VER' then 'GUN' when 'GER' then 'TEC' when 'ANN' then 'GEA' else status end,
  aanvaard_op = case status when 'GER' then begin end;
alter table onderhoudsorder
  alter column status set default 'GUN',
  add constraint onderhoudsorder_status check (status in ('GUN', 'INB', 'WOG', 'TEC', 'AFG', 'GEA')),
  add constraint onderhoudsorder_gereed check ((status in ('TEC', 'AFG')) = (gereed_op is not null)),
  add constraint onderhoudsorder_aanvaard check (status in ('GUN', 'GEA') or aanvaard_op is not null),
  add constraint onderhoudsorder_vervolgreden check (
    vervolgreden is null or (vervolgreden in ('AFW', 'MAT', 'DIS', 'INS', 'OFF', 'ONV') and status in ('TEC', 'AFG')));
create unique index onderhoudsorder_een_open on onderhoudsorder (onderhoudsverzoek_id) where status in ('GUN', 'INB', 'WOG');
create index onderhoudsorder_onderhoudsverzoek on onderhoudsorder (onderhoudsverzoek_id);

-- order_id: the visit that counts now: the one that is planned, or the one that ended the work. Checked at the commit, as the
-- report and its order refer to each other.
alter table onderhoudsverzoek
  drop constraint onderhoudsverzoek_status,
  drop constraint onderhoudsverzoek_afgehandeld,
  add column order_id uuid,
  add column intrekreden text;
update onderhoudsverzoek v set order_id = o.id from onderhoudsorder o where o.onderhoudsverzoek_id = v.id and v.status in ('INB', 'AFG');
alter table onderhoudsverzoek
  add constraint onderhoudsverzoek_order foreign key (order_id) references onderhoudsorder deferrable initially deferred,
  add constraint onderhoudsverzoek_status check (status in ('REG', 'INB', 'AFG', 'GEA')),
  add constraint onderhoudsverzoek_afgehandeld check ((status in ('AFG', 'GEA')) = (afgehandeld_op is not null)),
  add constraint onderhoudsverzoek_order_bij_status check ((status in ('INB', 'AFG')) = (order_id is not null)),
  add constraint onderhoudsverzoek_intrekreden check (
    (status = 'GEA') = (intrekreden is not null)
    and intrekreden in ('zelf-opgelost', 'vergissing', 'dubbel', 'verhuisd', 'geen-toegang', 'anders'));
