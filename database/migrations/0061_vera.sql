-- 0061: data taken over from another system in messages of VERA. No personal data here: numbers of rows while a run lasts, and
-- afterwards what the run came to.
create table vera_import (
  id           uuid primary key,
  bron         text not null,
  begonnen_op  timestamptz not null default clock_timestamp(),
  klaar_op     timestamptz,
  gelukt       boolean,
  verslag      jsonb,
  constraint vera_import_bron check (bron ~ '^[a-z0-9-]{1,40}$')
);
create index vera_import_begonnen on vera_import (begonnen_op desc);

-- What a run is about, for the choice of whom it opens. aangeboden: the files hold it; otherwise they only name it.
create table vera_sleutel (
  vera_import_id uuid not null references vera_import on delete cascade,
  lijst          text not null,
  id             uuid not null,
  aangeboden     boolean not null,
  primary key (vera_import_id, lijst, id)
);
