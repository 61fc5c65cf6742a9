import { randomUUID } from 'node:crypto'
import type { TestDatabase } from '../../../database/testing/database.ts'
import { newContext } from '../../../doelbinding/context.ts'
import { addDays, datumOf } from '../../../tijd.ts'
import { beantwoordTot } from './stappen.ts'

/** A household for tests: its tenants in the order of main tenant and co-tenants, their home and contract. */
export type Huishouden = {
  huurders: string[]
  inlognaam: string
  eenheid: string
  contract: string
  huurCent: number
}

/** Numbers of the street, for each database from 1. */
const nummers = new WeakMap<TestDatabase, number>()

/** Homes with tenants who can sign in, side by side in a street of their own. */
export async function makeHuishouden(db: TestDatabase, aantalHuurders = 1): Promise<Huishouden> {
  const nummer = (nummers.get(db) ?? 0) + 1
  nummers.set(db, nummer)
  const [eenheid, contract, inlognaam] = [randomUUID(), randomUUID(), `ruiler${nummer}@voorbeeldpost.example`]
  const huurders = Array.from({ length: aantalHuurders }, () => randomUUID())
  const huurCent = 50_000 + nummer * 1_000
  const { owner } = db
  await owner.query(
    `insert into eenheid (id, straat, huisnummer, postcode, woonplaats, oppervlakte) values ($1, 'Ruilstraat', $2, '9998 ZX', 'Voorbeeldstad', 70)`,
    [eenheid, nummer],
  )
  await owner.query(
    `insert into huurovereenkomst (id, eenheid_id, geldig) values ($1, $2, '[2020-01-01,)')`,
    [contract, eenheid],
  )
  for (const [index, id] of huurders.entries()) {
    await owner.query(`insert into relatie (id, aanschrijfnaam) values ($1, $2)`, [
      id,
      `R. Ruiler-${nummer}-${index + 1}`,
    ])
    await owner.query(
      `insert into partijperiode (huurovereenkomst_id, relatie_id, geldig, rol) values ($1, $2, '[2020-01-01,)', $3)`,
      [contract, id, index === 0 ? 'huurder' : 'medehuurder'],
    )
  }
  await owner.query(`insert into account (id, betrokkene_id, deur, inlognaam) values ($1, $2, 'mijn', $3)`, [
    randomUUID(),
    huurders[0],
    inlognaam,
  ])
  await owner.query(
    `insert into huurprijs (huurovereenkomst_id, soort, geldig, bedrag_cent)
     values ($1, 'kale-huur', '[2020-01-01,)', $2), ($1, 'servicekosten', '[2020-01-01,)', 2500)`,
    [contract, huurCent],
  )
  await owner.query(
    `with h as (insert into huishouden (eenheid_id) values ($1) returning id)
    insert into huishouden_lid (huishouden_id, relatie_id, geldig, rol)
    select h.id, r, '[2020-01-01,)', 'huurder' from h, unnest($2::uuid[]) r`,
    [eenheid, huurders],
  )
  return { huurders, inlognaam, eenheid, contract, huurCent }
}

export const alsHuurder = (db: TestDatabase) => newContext(db.doelbinding, { rol: 'huurder' })
export const alsVerhuur = (db: TestDatabase) =>
  newContext(db.doelbinding, { rol: 'verhuurconsulent', afdeling: 'verhuur' })

/** A ring of households that came as far as a status; the day of the swap is today when it is `gereed`. */
export async function makeRing(
  db: TestDatabase,
  huishoudens: readonly Huishouden[],
  status: 'verzamelen' | 'tekenen' | 'aangevraagd' | 'toegestaan' | 'gereed',
): Promise<string> {
  const id = await beantwoordTot(db, huishoudens, status)
  if (status === 'gereed')
    await db.owner.query('update woningruil set datum = $2 where id = $1', [id, datumOf(new Date())])
  return id
}

export const morgen = (): string => addDays(datumOf(new Date()), 1)
