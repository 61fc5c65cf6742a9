-- 0115: the points of a home (woningwaardering), so that a new contract takes them instead of having them typed. Rows are only added:
-- the newest one that counts on a day holds, and what was believed before stays.
create table eenheid_waardering (
  id            uuid primary key default gen_random_uuid(),
  eenheid_id    uuid not null references eenheid on delete cascade,
  vanaf         date not null,
  punten        integer not null,
  bron          text not null,
  vastgelegd_op timestamptz not null default transaction_timestamp(),
  constraint eenheid_waardering_punten check (punten between 1 and 500),
  constraint eenheid_waardering_bron check (bron in ('berekening', 'huurcontract'))
);
create index eenheid_waardering_nieuwste on eenheid_waardering (eenheid_id, vanaf desc, vastgelegd_op desc);
