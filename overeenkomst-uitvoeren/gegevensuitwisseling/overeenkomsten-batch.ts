import { sql } from 'kysely'
import type { OvereenkomstRij } from './overeenkomst.ts'
import type { Reden } from './bericht.ts'
import { ask, type Geschreven, idsOf, present, type Run, writeApart } from './schrijven-batch.ts'

const KOLOMMEN = sql`a (id uuid, eenheid_id uuid, geldig daterange, soort text, opgezegd_op date, waarborgsom_cent bigint)`

/** Contracts with their parties and rents. A contract that meets another on its home, or names who is not known, is refused. */
export async function writeOvereenkomsten(tx: Run, rijen: readonly OvereenkomstRij[]): Promise<Geschreven> {
  const geweigerd = await unknownNames(tx, rijen)
  const possible = rijen.filter(({ id }) => !geweigerd.has(id))
  const bestaand = await present(
    tx,
    'huurovereenkomst',
    possible.map(({ id }) => id),
  )
  const old = possible.filter(({ id }) => bestaand.has(id))
  for (const id of old.length > 0 ? await inTheWay(tx, old) : []) geweigerd.set(id, 'overlapt')
  const changed = old.filter(({ id }) => !geweigerd.has(id))
  const { gewijzigd, geweigerd: botst } = await writeApart(tx, changed, (part) =>
    updateOvereenkomsten(tx, part),
  )
  for (const id of botst) geweigerd.set(id, 'overlapt')
  const fresh = possible.filter(({ id }) => !bestaand.has(id))
  const nieuw = idsOf(fresh.length > 0 ? await insertOvereenkomsten(tx, fresh) : [])
  for (const { id } of fresh) if (!nieuw.has(id)) geweigerd.set(id, 'overlapt')
  const written = possible.filter(({ id }) => !geweigerd.has(id))
  for (const id of [...(await writePartijen(tx, written)), ...(await writePrijzen(tx, written))])
    if (!nieuw.has(id)) gewijzigd.add(id)
  return { nieuw, gewijzigd, geweigerd }
}

async function unknownNames(tx: Run, rijen: readonly OvereenkomstRij[]): Promise<Map<string, Reden>> {
  const woningen = await present(
    tx,
    'eenheid',
    rijen.map(({ eenheid_id }) => eenheid_id),
  )
  const mensen = await present(
    tx,
    'relatie',
    rijen.flatMap(({ partijen }) => partijen.map(({ relatie_id }) => relatie_id)),
  )
  const geweigerd = new Map<string, Reden>()
  for (const { id, eenheid_id, partijen } of rijen) {
    if (!woningen.has(eenheid_id)) geweigerd.set(id, 'woning')
    else if (!partijen.every(({ relatie_id }) => mensen.has(relatie_id))) geweigerd.set(id, 'relatie')
  }
  return geweigerd
}

const offered = (rijen: readonly OvereenkomstRij[]) => {
  const rows = rijen.map(({ id, eenheid_id, geldig, soort, opgezegd_op, waarborgsom_cent }) => {
    return { id, eenheid_id, geldig, soort, opgezegd_op, waarborgsom_cent }
  })
  return sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) ${KOLOMMEN}`
}

/** Contracts that would come to stand in the way of another on their home, or are of another home with us. */
async function inTheWay(tx: Run, rijen: readonly OvereenkomstRij[]): Promise<string[]> {
  const rows = await ask(
    tx,
    sql<{ id: string }>`select a.id from ${offered(rijen)} join huurovereenkomst h on h.id = a.id
      where h.eenheid_id <> a.eenheid_id or exists (
        select from huurovereenkomst x where x.eenheid_id = a.eenheid_id and x.id <> a.id and x.geldig && a.geldig)`,
  )
  return rows.map(({ id }) => id)
}

/** Whose they are is written along: what follows from their parties finds it there, and need not write each row once more. */
function insertOvereenkomsten(tx: Run, rijen: readonly OvereenkomstRij[]): Promise<{ id: string }[]> {
  const partijen = rijen.flatMap(({ id, partijen: list }) =>
    list.map(({ relatie_id, geldig }) => ({ id, relatie_id, geldig })),
  )
  return ask(
    tx,
    sql<{
      id: string
    }>`insert into huurovereenkomst (id, eenheid_id, geldig, soort, opgezegd_op, waarborgsom_cent, betrokkenen)
      select a.id, a.eenheid_id, a.geldig, a.soort, a.opgezegd_op, a.waarborgsom_cent, coalesce(p.betrokkenen, '{}')
      from ${offered(rijen)} left join (
        select p.id, array_agg(distinct p.relatie_id order by p.relatie_id) as betrokkenen
        from jsonb_to_recordset(${JSON.stringify(partijen)}::jsonb) p (id uuid, relatie_id uuid, geldig daterange)
        join ${offered(rijen)} using (id) where p.geldig @> peildag(a.geldig, vandaag()) group by p.id) p using (id)
      on conflict do nothing returning id`,
  )
}

const updateOvereenkomsten = (tx: Run, rijen: readonly OvereenkomstRij[]): Promise<{ id: string }[]> =>
  ask(
    tx,
    sql<{ id: string }>`update huurovereenkomst h set geldig = a.geldig, soort = a.soort,
        opgezegd_op = coalesce(a.opgezegd_op, h.opgezegd_op),
        waarborgsom_cent = coalesce(a.waarborgsom_cent, h.waarborgsom_cent), versie = h.versie + 1
      from ${offered(rijen)} where h.id = a.id
        and (h.geldig, h.soort, h.opgezegd_op, h.waarborgsom_cent)
          is distinct from (a.geldig, a.soort, coalesce(a.opgezegd_op, h.opgezegd_op), coalesce(a.waarborgsom_cent, h.waarborgsom_cent))
      returning h.id`,
  )

/** The parties become those of the message; answers the contracts in which something differed. */
async function writePartijen(tx: Run, rijen: readonly OvereenkomstRij[]): Promise<string[]> {
  const list = rijen.flatMap(({ id, partijen }) => partijen.map((partij) => ({ id, ...partij })))
  const a = sql`jsonb_to_recordset(${JSON.stringify(list)}::jsonb) a (id uuid, relatie_id uuid, rol text, geldig daterange)`
  const gone = await ask(
    tx,
    sql<{
      id: string
    }>`delete from partijperiode p where p.huurovereenkomst_id = any (${rijen.map(({ id }) => id)}::uuid[])
        and not exists (select from ${a} where a.id = p.huurovereenkomst_id and a.relatie_id = p.relatie_id
                          and a.rol = p.rol and a.geldig = p.geldig)
      returning p.huurovereenkomst_id as id`,
  )
  const come = await ask(
    tx,
    sql<{ id: string }>`insert into partijperiode (huurovereenkomst_id, relatie_id, geldig, rol, reden)
      select a.id, a.relatie_id, a.geldig, a.rol, 'begin' from ${a}
      where not exists (select from partijperiode p where p.huurovereenkomst_id = a.id and p.relatie_id = a.relatie_id
                          and p.rol = a.rol and p.geldig = a.geldig)
      returning huurovereenkomst_id as id`,
  )
  return [...gone, ...come].map(({ id }) => id)
}

/** The rents become those of the message, for contracts whose message tells of them. */
async function writePrijzen(tx: Run, rijen: readonly OvereenkomstRij[]): Promise<string[]> {
  const told = rijen.filter(({ prijzen }) => prijzen)
  const list = told.flatMap(({ id, huurprijzen }) => huurprijzen.map((prijs) => ({ id, ...prijs })))
  const a = sql`(select b.id, b.soort, daterange(b.begin, b.eind) as geldig, b.centen
    from jsonb_to_recordset(${JSON.stringify(list)}::jsonb) b (id uuid, soort text, begin date, eind date, centen bigint)) a`
  const same = sql`p.huurovereenkomst_id = a.id and p.soort = a.soort and p.geldig = a.geldig and p.bedrag_cent = a.centen`
  const gone = await ask(
    tx,
    sql<{
      id: string
    }>`delete from huurprijs p where p.huurovereenkomst_id = any (${told.map(({ id }) => id)}::uuid[])
        and not exists (select from ${a} where ${same}) returning p.huurovereenkomst_id as id`,
  )
  const come = await ask(
    tx,
    sql<{ id: string }>`insert into huurprijs (huurovereenkomst_id, soort, geldig, bedrag_cent, reden)
      select a.id, a.soort, a.geldig, a.centen, 'begin' from ${a}
      where not exists (select from huurprijs p where ${same}) returning huurovereenkomst_id as id`,
  )
  return [...gone, ...come].map(({ id }) => id)
}

/** What the database adds up to as the rent of these contracts, each on its own day of comparison. */
export async function sumStored(tx: Run, rijen: readonly OvereenkomstRij[]): Promise<number> {
  const days = rijen.filter(({ prijzen }) => prijzen).map(({ id, peildag }) => ({ id, peildag }))
  const [row] = await ask(
    tx,
    sql<{ som: string }>`select coalesce(sum(p.bedrag_cent), 0)::text as som
      from jsonb_to_recordset(${JSON.stringify(days)}::jsonb) a (id uuid, peildag date)
      join huurprijs p on p.huurovereenkomst_id = a.id and p.geldig @> a.peildag`,
  )
  return Number(row?.som ?? 0)
}
