import { sql } from 'kysely'
import type { RelatieRij } from './relatie.ts'
import { ask, type Geschreven, idsOf, present, type Run, settle } from './schrijven-batch.ts'

const KOLOMMEN = sql`a (id uuid, voorletters text, tussenvoegsels text, achternaam text, aanschrijfnaam text, geboortedatum date,
  overleden_op date, voorkeurstaal text, contact boolean, telefoon text, e_mail text)`

/** People; a name that differs is another from today, all else is what we believe now. */
export async function writeRelaties(
  tx: Run,
  rijen: readonly RelatieRij[],
  vandaag: string,
): Promise<Geschreven> {
  const bestaand = await present(
    tx,
    'relatie',
    rijen.map(({ id }) => id),
  )
  const old = rijen.filter(({ id }) => bestaand.has(id))
  const anders = old.length > 0 ? await updateRelaties(tx, old) : []
  const hernoemd = old.length > 0 ? await rename(tx, old, vandaag) : []
  const fresh = rijen.filter(({ id }) => !bestaand.has(id))
  const nieuw = fresh.length > 0 ? await insertRelaties(tx, fresh) : []
  return settle(
    rijen,
    { bestaand, nieuw: idsOf(nieuw), gewijzigd: new Set([...idsOf(anders), ...hernoemd]) },
    'id-ontbreekt',
  )
}

/** With the name beside it in the same statement: the trigger that makes a name for who has none finds it there. */
const insertRelaties = (tx: Run, rijen: readonly RelatieRij[]): Promise<{ id: string }[]> => {
  const a = sql`jsonb_to_recordset(${JSON.stringify(rijen)}::jsonb) ${KOLOMMEN}`
  return ask(
    tx,
    sql<{ id: string }>`with a as materialized (select * from ${a}), r as (
        insert into relatie (id, aanschrijfnaam, telefoon, e_mail, voorkeurstaal, geboortedatum, overleden_op)
        select id, aanschrijfnaam, telefoon, e_mail, coalesce(voorkeurstaal, 'nl'), geboortedatum, overleden_op from a returning id)
      insert into relatie_naam (relatie_id, geldig, voorletters, tussenvoegsels, achternaam, aanschrijfnaam, reden)
      select a.id, daterange(null, null), a.voorletters, a.tussenvoegsels, a.achternaam, a.aanschrijfnaam, 'begin'
      from a join r using (id) returning relatie_id as id`,
  )
}

function updateRelaties(tx: Run, rijen: readonly RelatieRij[]): Promise<{ id: string }[]> {
  const values = sql`(select a.id, case when a.contact then a.telefoon else r.telefoon end as telefoon,
      case when a.contact then a.e_mail else r.e_mail end as e_mail, coalesce(a.voorkeurstaal, r.voorkeurstaal) as voorkeurstaal,
      coalesce(a.geboortedatum, r.geboortedatum) as geboortedatum, coalesce(a.overleden_op, r.overleden_op) as overleden_op
    from jsonb_to_recordset(${JSON.stringify(rijen)}::jsonb) ${KOLOMMEN} join relatie r on r.id = a.id)`
  return ask(
    tx,
    sql<{
      id: string
    }>`update relatie r set telefoon = v.telefoon, e_mail = v.e_mail, voorkeurstaal = v.voorkeurstaal,
        geboortedatum = v.geboortedatum, overleden_op = v.overleden_op, versie = r.versie + 1
      from ${values} v where r.id = v.id
        and (r.telefoon, r.e_mail, r.voorkeurstaal, r.geboortedatum, r.overleden_op)
          is distinct from (v.telefoon, v.e_mail, v.voorkeurstaal, v.geboortedatum, v.overleden_op)
      returning r.id`,
  )
}

/** Parts of a name that the message lacks stay, unless the name as a whole is another. */
async function rename(tx: Run, rijen: readonly RelatieRij[], vandaag: string): Promise<string[]> {
  const changed = await ask(
    tx,
    sql<{ id: string }>`select v.*, upper(n.geldig)::text as tot
      from (select a.id, a.aanschrijfnaam,
              case when a.aanschrijfnaam = n.aanschrijfnaam then coalesce(a.voorletters, n.voorletters) else a.voorletters end as voorletters,
              case when a.aanschrijfnaam = n.aanschrijfnaam then coalesce(a.tussenvoegsels, n.tussenvoegsels) else a.tussenvoegsels end as tussenvoegsels,
              case when a.aanschrijfnaam = n.aanschrijfnaam then coalesce(a.achternaam, n.achternaam) else a.achternaam end as achternaam
            from jsonb_to_recordset(${JSON.stringify(rijen)}::jsonb) ${KOLOMMEN}
            join relatie_naam n on n.relatie_id = a.id and n.geldig @> ${vandaag}::date) v
      join relatie_naam n on n.relatie_id = v.id and n.geldig @> ${vandaag}::date
      where (n.voorletters, n.tussenvoegsels, n.achternaam, n.aanschrijfnaam)
        is distinct from (v.voorletters, v.tussenvoegsels, v.achternaam, v.aanschrijfnaam)`,
  )
  if (changed.length === 0) return []
  const a = sql`jsonb_to_recordset(${JSON.stringify(changed)}::jsonb)
    v (id uuid, tot date, voorletters text, tussenvoegsels text, achternaam text, aanschrijfnaam text)`
  await ask(
    tx,
    sql`update relatie_naam n set voorletters = v.voorletters, tussenvoegsels = v.tussenvoegsels, achternaam = v.achternaam,
          aanschrijfnaam = v.aanschrijfnaam, reden = 'wijziging'
        from ${a} where n.relatie_id = v.id and lower(n.geldig) = ${vandaag}::date`,
  )
  const ended = await ask(
    tx,
    sql<{ id: string }>`update relatie_naam n set geldig = daterange(lower(n.geldig), ${vandaag}::date)
      from ${a} where n.relatie_id = v.id and n.geldig @> ${vandaag}::date and lower(n.geldig) is distinct from ${vandaag}::date
      returning n.relatie_id as id`,
  )
  await ask(
    tx,
    sql`insert into relatie_naam (relatie_id, geldig, voorletters, tussenvoegsels, achternaam, aanschrijfnaam, reden)
        select v.id, daterange(${vandaag}::date, v.tot), v.voorletters, v.tussenvoegsels, v.achternaam, v.aanschrijfnaam, 'wijziging'
        from ${a} where v.id = any (${[...idsOf(ended)]}::uuid[])`,
  )
  return changed.map(({ id }) => id)
}
