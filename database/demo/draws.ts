import type pg from 'pg'

/**
 * Drawing lots in SQL: the same seed gives the same rows on every machine and at every run. `hashint8extended` is the hash
 * under partitions, so PostgreSQL keeps it the same from version to version. Simple functions in the session's own schema,
 * which the planner unfolds; they are gone when the connection closes.
 */
export async function createDraws(owner: pg.Client, seed: number): Promise<void> {
  await owner.query(`
    create or replace function pg_temp.kans(soort text, i bigint) returns double precision language sql immutable
      return (hashint8extended(i, ${seed}::bigint * 4294967296 + hashtext(soort)) & 9007199254740991) / 9007199254740992.0::float8;
    create or replace function pg_temp.onder(soort text, i bigint, aantal integer) returns integer language sql immutable
      return floor(pg_temp.kans(soort, i) * aantal)::integer;
    create or replace function pg_temp.id(soort text, i bigint) returns uuid language sql immutable
      return overlay(overlay(md5('${seed} ' || soort || ' ' || i) placing '8' from 13 for 1) placing 'a' from 17 for 1)::uuid;
    -- The same for rows that follow from another row: a valid UUID from its words.
    create or replace function pg_temp.sleutel(woorden text) returns uuid language sql immutable
      return overlay(overlay(md5(woorden) placing '8' from 13 for 1) placing 'a' from 17 for 1)::uuid;
    create or replace function pg_temp.werkdag(dag date) returns date language sql immutable
      return dag + case extract(isodow from dag)::integer when 6 then 2 when 7 then 1 else 0 end;
    create or replace function pg_temp.werkdag_voor(dag date) returns date language sql immutable
      return dag - case extract(isodow from dag)::integer when 6 then 1 when 7 then 2 else 0 end;
    create or replace function pg_temp.moment(dag date, minuten integer) returns timestamptz language sql stable
      return (dag + minuten * interval '1 minute') at time zone 'Europe/Amsterdam'`)
}
