import { randomUUID } from 'node:crypto'
import type { TestDatabase } from '../../../database/testing/database.ts'
import { type Buurt, insertMelding } from '../../onderhoud/testing/buurt.ts'
import type { Opdracht } from '../aanbod.ts'

type Bezoek = {
  status?: string
  /** Hours from now until it begins; it takes two. */
  overUren?: number
  omschrijving?: string
  ketenpartnerId?: string
  /** Whose home it is; Anna's when not said. */
  bij?: { relatieId: string; eenheidId: string }
}

/** So many tenants, each alone in a home of one street. */
export async function makeHuurders(db: TestDatabase, aantal: number): Promise<Required<Bezoek>['bij'][]> {
  const { rows } = await db.owner.query<{ relatieId: string; eenheidId: string }>(
    `with p as (select n, gen_random_uuid() as relatie, gen_random_uuid() as huis, gen_random_uuid() as h from generate_series(1, $1) n),
       r as (insert into relatie (id, aanschrijfnaam) select relatie, 'Huurder ' || n from p),
       e as (insert into eenheid (id, straat, huisnummer, postcode, woonplaats) select huis, 'Goudrenetstraat', n, '9998 AA', 'Voorbeeldstad' from p),
       h as (insert into huurovereenkomst (id, eenheid_id, geldig) select h, huis, '[2020-01-01,)' from p),
       w as (insert into huurovereenkomst_partij (huurovereenkomst_id, relatie_id, rol) select h, relatie, 'huurder' from p)
     select relatie as "relatieId", huis as "eenheidId" from p order by n`,
    [aantal],
  )
  return rows
}

/** A report of Anna with an order, as planning makes them. */
export async function makeBezoek(db: TestDatabase, buurt: Buurt, bezoek: Bezoek = {}) {
  const { status = 'INB', overUren = 1, omschrijving, ketenpartnerId = buurt.loodgieter } = bezoek
  const { relatieId, eenheidId } = bezoek.bij ?? { relatieId: buurt.anna, eenheidId: buurt.huisAnna }
  const verzoekId = await insertMelding(db, { relatieId, eenheidId }, omschrijving)
  const orderId = randomUUID()
  await db.owner.query('begin')
  await db.owner.query(
    `insert into onderhoudsorder (id, onderhoudsverzoek_id, relatie_id, eenheid_id, ketenpartner_id, status, begin, eind, aanvaard_op)
     select $1, $2, $3, $4, $5, $6, b, b + interval '2 hours', case when $6 <> 'GUN' then clock_timestamp() end
     from (select clock_timestamp() + make_interval(secs => $7) as b) x`,
    [orderId, verzoekId, relatieId, eenheidId, ketenpartnerId, status, overUren * 3600],
  )
  await db.owner.query(`update onderhoudsverzoek set status = 'INB', order_id = $2 where id = $1`, [
    verzoekId,
    orderId,
  ])
  await db.owner.query('commit')
  const opdracht: Opdracht = { orderId, ketenpartnerId }
  return { verzoekId, orderId, opdracht, pad: `/keten/opdrachten/${orderId}` }
}

/** From which day the agreement with this ketenpartner does not hold any more; null gives it back. */
export const endAgreement = (db: TestDatabase, ketenpartnerId: string, tot: string | null) =>
  db.owner.query(
    `update verwerkersovereenkomst set geldig = daterange('2020-01-01', $2::date) where ketenpartner_id = $1`,
    [ketenpartnerId, tot],
  )
