import type pg from 'pg'
import { voorbeeldId } from './mensen.ts'

/** Code, name, unit and price in cents. */
const MATERIALEN: readonly (readonly [code: string, naam: string, per: string, prijsCent: number])[] = [
  ['afvoerbuis', 'Afvoerbuis 40 mm', 'meter', 410],
  ['deurkruk', 'Deurkruk met schild', 'stuk', 1895],
  ['deurslot', 'Insteekslot', 'stuk', 3450],
  ['keukenkraan', 'Keukenkraan', 'stuk', 7995],
  ['kit', 'Sanitairkit', 'koker', 795],
  ['lamp-led', 'Ledlamp', 'stuk', 495],
  ['radiatorkraan', 'Radiatorkraan', 'stuk', 2650],
  ['rookmelder', 'Rookmelder', 'stuk', 2495],
  ['scharnier', 'Scharnier', 'stuk', 545],
  ['schakelaar', 'Schakelaar', 'stuk', 875],
  ['sifon', 'Sifon', 'stuk', 1240],
  ['stopcontact', 'Stopcontact', 'stuk', 725],
  ['stortbakklep', 'Vlotterkraan voor een stortbak', 'stuk', 1890],
  ['tochtstrip', 'Tochtstrip', 'meter', 320],
]

/** The price list, and of the visits what was used, asked, agreed and invoiced. */
export async function insertUitvoering(owner: pg.Client, datum: string): Promise<void> {
  await owner.query(
    `insert into materiaal (code, naam, per, prijs_cent) select * from unnest($1::text[], $2::text[], $3::text[], $4::bigint[])`,
    [0, 1, 2, 3].map((kolom) => MATERIALEN.map((rij) => rij[kolom])),
  )
  await offerMore(owner, datum)
  await insertGebruik(owner)
  await insertFacturen(owner, datum)
  await insertMeerwerk(owner, datum)
  await insertVeiligheid(owner, datum)
}

/** The plumber's coming days have offers of several days and areas, not answered yet. */
const offerMore = (owner: pg.Client, datum: string) =>
  owner.query(
    `update onderhoudsorder o set status = 'GUN', aanvaard_op = null,
            werkomschrijving = coalesce(o.werkomschrijving, v.omschrijving)
     from onderhoudsverzoek v
     where v.id = o.onderhoudsverzoek_id and o.id in (
       select id from onderhoudsorder where ketenpartner_id = $1 and status = 'INB' and begin >= $2::date + 4 order by begin, id limit 14)`,
    [voorbeeldId('druppel'), datum],
  )

/** One material for each finished visit, of those of the list. */
const insertGebruik = (owner: pg.Client) =>
  owner.query(
    `insert into ordermateriaal (onderhoudsorder_id, materiaal_code, relatie_id, aantal, prijs_cent)
     select o.id, m.code, o.relatie_id, 1, m.prijs_cent
     from onderhoudsorder o
     join (select *, row_number() over (order by code) as nr, count(*) over () as van from materiaal) m
       on m.nr = 1 + abs(hashtext(o.id::text)) % m.van
     where o.status in ('TEC', 'AFG')`,
  )

/** What was settled in the last year has an invoice that was approved; of what is ready one in three was sent. */
async function insertFacturen(owner: pg.Client, datum: string): Promise<void> {
  await owner.query(
    `create temp table plan_factuur on commit drop as
     select o.id, o.ketenpartner_id, o.status, o.gereed_op, (k.uurtarief_cent * coalesce(o.minuten, 60) / 60) as arbeid,
            m.aantal * m.prijs_cent as materiaal, pg_temp.sleutel('factuur ' || o.id) as factuur_id,
            to_char(o.gereed_op, 'YYYY') || '-' || row_number() over (partition by o.ketenpartner_id order by o.gereed_op, o.id) as nummer
     from onderhoudsorder o join ketenpartner k on k.id = o.ketenpartner_id
     join ordermateriaal m on m.onderhoudsorder_id = o.id
     where k.soort = 'extern' and o.gereed_op > $1::date - 365
       and (o.status = 'AFG' or (o.status = 'TEC' and abs(hashtext(o.id::text)) % 3 = 0))`,
    [datum],
  )
  await owner.query(
    `insert into factuur (id, ketenpartner_id, onderhoudsorder_id, nummer, bedrag_cent, status, ingediend_op, beslist_op, versie)
     select factuur_id, ketenpartner_id, id, nummer, arbeid + materiaal, case status when 'AFG' then 'goedgekeurd' else 'ingediend' end,
            gereed_op + interval '1 day', case status when 'AFG' then gereed_op + interval '8 days' end, case status when 'AFG' then 2 else 1 end
     from plan_factuur`,
  )
  await owner.query(
    `insert into factuurregel (factuur_id, soort, bedrag_cent)
     select factuur_id, 'arbeid', arbeid from plan_factuur union all select factuur_id, 'materiaal', materiaal from plan_factuur`,
  )
}

/** One named order waits for a planner. */
const insertMeerwerk = (owner: pg.Client, datum: string) =>
  owner.query(
    `insert into meerwerk (id, onderhoudsorder_id, relatie_id, omschrijving, bedrag_cent, status, gevraagd_op)
     select $1, o.id, o.relatie_id, 'De buis onder de vloer is gebroken. Vier meter vervangen.', 24000, 'gevraagd', pg_temp.moment($3::date, 690)
     from onderhoudsorder o where o.id = $2`,
    [voorbeeldId('meerwerk verstopte-afvoer'), voorbeeldId('order verstopte-afvoer'), datum],
  )

const insertVeiligheid = (owner: pg.Client, datum: string) =>
  owner.query(
    `insert into veiligheidsafspraak (id, eenheid_id, relatie_id, code, vastgelegd_op, geldig_tot)
     select v.id, o.eenheid_id, case when v.code = 'hond' then o.relatie_id end, v.code, $5::date - 20, $5::date + 160
     from onderhoudsorder o join (values ($1::uuid, $2::uuid, 'hond'), ($3::uuid, $4::uuid, 'asbest')) v (id, order_id, code) on v.order_id = o.id`,
    [
      voorbeeldId('veilig hond'),
      voorbeeldId('order lekkende-stortbak'),
      voorbeeldId('veilig asbest'),
      voorbeeldId('order kapotte-buitenlamp'),
      datum,
    ],
  )
