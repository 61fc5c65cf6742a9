import { sql } from 'kysely'
import type { ComplexRij, EenheidRij } from './eenheid.ts'
import { ask, type Geschreven, idsOf, present, type Run, settle, writeApart } from './schrijven-batch.ts'

export async function writeComplexen(tx: Run, rijen: readonly ComplexRij[]): Promise<Geschreven> {
  const bestaand = await present(
    tx,
    'complex',
    rijen.map(({ id }) => id),
  )
  const a = sql`jsonb_to_recordset(${JSON.stringify(rijen)}::jsonb) a (id uuid, code text, naam text)`
  const gewijzigd = await ask(
    tx,
    sql<{ id: string }>`update complex c set code = a.code, naam = a.naam, versie = c.versie + 1 from ${a}
      where c.id = a.id and (c.code, c.naam) is distinct from (a.code, a.naam)
        and not exists (select from complex x where x.code = a.code and x.id <> a.id) returning c.id`,
  )
  const nieuw = await ask(
    tx,
    sql<{ id: string }>`insert into complex (id, code, naam) select a.id, a.code, a.naam from ${a}
      on conflict do nothing returning id`,
  )
  return settle(rijen, { bestaand, nieuw: idsOf(nieuw), gewijzigd: idsOf(gewijzigd) }, 'cluster')
}

const KOLOMMEN = sql`a (id uuid, straat text, huisnummer integer, toevoeging text, postcode text, woonplaats text, soort text,
  bouwjaar integer, oppervlakte integer, in_exploitatie boolean, clusters boolean, complex_id uuid)`
const offered = (rijen: readonly EenheidRij[]) =>
  sql`jsonb_to_recordset(${JSON.stringify(rijen)}::jsonb) ${KOLOMMEN}`
const COMPLEX = sql`(select c.id from complex c where c.id = a.complex_id)`

/** Homes; what they are (not where) is another from today. */
export async function writeEenheden(
  tx: Run,
  rijen: readonly EenheidRij[],
  vandaag: string,
): Promise<Geschreven> {
  const bestaand = await present(
    tx,
    'eenheid',
    rijen.map(({ id }) => id),
  )
  const { gewijzigd: verplaatst, geweigerd } = await writeApart(
    tx,
    rijen.filter(({ id }) => bestaand.has(id)),
    (part) => moveEenheden(tx, part),
  )
  const mogelijk = rijen.filter(({ id }) => !geweigerd.has(id))
  const veranderd = await changeKenmerken(tx, mogelijk, vandaag)
  const a = offered(mogelijk)
  const nieuw = await ask(
    tx,
    sql<{
      id: string
    }>`insert into eenheid (id, straat, huisnummer, toevoeging, postcode, woonplaats, soort, bouwjaar,
        oppervlakte, in_exploitatie, complex_id)
      select a.id, a.straat, a.huisnummer, a.toevoeging, a.postcode, a.woonplaats, a.soort, a.bouwjaar, a.oppervlakte,
             a.in_exploitatie, ${COMPLEX}
      from ${a} where a.id <> all (${[...bestaand]}::uuid[]) on conflict do nothing returning id`,
  )
  const gewijzigd = new Set([...verplaatst, ...veranderd])
  const written = settle(mogelijk, { bestaand, nieuw: idsOf(nieuw), gewijzigd }, 'adres-bezet')
  for (const id of geweigerd) written.geweigerd.set(id, 'adres-bezet')
  return written
}

const moveEenheden = (tx: Run, rijen: readonly EenheidRij[]): Promise<{ id: string }[]> =>
  ask(
    tx,
    sql<{
      id: string
    }>`update eenheid e set straat = a.straat, huisnummer = a.huisnummer, toevoeging = a.toevoeging,
        postcode = a.postcode, woonplaats = a.woonplaats, versie = e.versie + 1
      from ${offered(rijen)} where e.id = a.id
        and (e.straat, e.huisnummer, e.toevoeging, e.postcode, e.woonplaats)
          is distinct from (a.straat, a.huisnummer, a.toevoeging, a.postcode, a.woonplaats)
      returning e.id`,
  )

type Kenmerk = { id: string; tot: string | null }

/** A period that began today is written over; an older one ends today and another begins. */
async function changeKenmerken(tx: Run, rijen: readonly EenheidRij[], vandaag: string): Promise<string[]> {
  const values = sql`select a.id, a.soort, coalesce(a.bouwjaar, k.bouwjaar) as bouwjaar,
      coalesce(a.oppervlakte, k.oppervlakte) as oppervlakte, a.in_exploitatie,
      case when a.clusters then ${COMPLEX} else k.complex_id end as complex_id, k.geldig
    from ${offered(rijen)}
    join eenheid_kenmerk k on k.eenheid_id = a.id and k.geldig @> ${vandaag}::date`
  const anders = sql`(k.soort, k.bouwjaar, k.oppervlakte, k.in_exploitatie, k.complex_id)
    is distinct from (v.soort, v.bouwjaar, v.oppervlakte, v.in_exploitatie, v.complex_id)`
  const changed = await ask(
    tx,
    sql<
      Kenmerk & Record<string, unknown>
    >`select v.id, upper(v.geldig)::text as tot, v.soort, v.bouwjaar, v.oppervlakte,
        v.in_exploitatie, v.complex_id, lower(v.geldig) is not distinct from ${vandaag}::date as begint
      from (${values}) v join eenheid_kenmerk k on k.eenheid_id = v.id and k.geldig = v.geldig where ${anders}`,
  )
  if (changed.length === 0) return []
  const ids = changed.map(({ id }) => id)
  await ask(
    tx,
    sql`delete from eenheid_kenmerk k where k.eenheid_id = any (${ids}::uuid[]) and lower(k.geldig) = ${vandaag}::date`,
  )
  await ask(
    tx,
    sql`update eenheid_kenmerk k set geldig = daterange(lower(k.geldig), ${vandaag}::date)
        where k.eenheid_id = any (${ids}::uuid[]) and k.geldig @> ${vandaag}::date`,
  )
  await ask(
    tx,
    sql`insert into eenheid_kenmerk (eenheid_id, geldig, soort, bouwjaar, oppervlakte, in_exploitatie, complex_id, reden)
        select v.id, daterange(${vandaag}::date, v.tot), v.soort, v.bouwjaar, v.oppervlakte, v.in_exploitatie, v.complex_id, 'wijziging'
        from jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) v (id uuid, tot date, soort text, bouwjaar integer,
             oppervlakte integer, in_exploitatie boolean, complex_id uuid)`,
  )
  return ids
}
