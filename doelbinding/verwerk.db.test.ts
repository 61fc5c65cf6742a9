import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeTestDatabase, type TestDatabase } from '../database/testing/database.ts'
import { eigenGegevensInzien } from '../wet-naleven/rechtenverzoek/verwerkingen.ts'
import { reparatieMelden, reparatieVolgen } from '../overeenkomst-uitvoeren/onderhoud/verwerkingen-melden.ts'
import { newContext } from './context.ts'
import { statement } from './statement.ts'
import { lees, verwerk } from './verwerk.ts'

let db: TestDatabase
const [anna, bram] = [randomUUID(), randomUUID()]
const huurder = { rol: 'huurder' } as const
const names = statement(eigenGegevensInzien, (tx) =>
  tx.selectFrom('relatie').select(['id', 'aanschrijfnaam']),
)

beforeAll(async () => {
  db = await makeTestDatabase()
  await db.owner.query(
    `insert into relatie (id, aanschrijfnaam) values ($1, 'A. Anders'), ($2, 'B. Bakker')`,
    [anna, bram],
  )
  await db.owner.query(
    `insert into eenheid (straat, huisnummer, postcode, woonplaats) values ('Sterappelstraat', 1, '9999 AA', 'Voorbeeldstad')`,
  )
  await db.owner.query(
    `insert into huurovereenkomst (eenheid_id, geldig) select id, '[2020-01-01,)' from eenheid`,
  )
  await db.owner.query(`insert into huurovereenkomst_partij select id, $1, 'huurder' from huurovereenkomst`, [
    anna,
  ])
})
afterAll(() => db.stop())

const linesOf = async (person: string): Promise<number> => {
  const { rows } = await db.owner.query<{ count: number }>(
    `select count(*)::int as count from logboek.regel r join doelbinding.betrokkene_sleutel k using (pseudoniem) where k.betrokkene = $1 and r.soort = 'b'`,
    [person],
  )
  return rows[0]?.count ?? 0
}

test('a read shows the opened person and no one else, and leaves a line', async () => {
  const before = await linesOf(anna)
  const rows = await lees(newContext(db.doelbinding, huurder), names, { kiest: [anna] }, {})
  expect(rows).toEqual([{ id: anna, aanschrijfnaam: 'A. Anders' }])
  expect(await linesOf(anna)).toBe(before + 1)
  expect(await linesOf(bram)).toBe(0)
})

test('a pooled connection never shows the previous betrokkene', async () => {
  const context = newContext(db.doelbinding, huurder)
  await lees(context, names, { kiest: [bram] }, {}).catch(() => undefined)
  for (let round = 0; round < 30; round += 1) {
    const person = round % 2 === 0 ? anna : randomUUID()
    const rows = await lees(context, names, { kiest: [person] }, {})
    expect(rows.map(({ id }) => id)).toEqual(person === anna ? [anna] : [])
  }
})

test('work that is rolled back after reading leaves its line', async () => {
  const before = await linesOf(anna)
  const work = verwerk(
    newContext(db.doelbinding, huurder),
    eigenGegevensInzien,
    { kiest: [anna] },
    async (tx) => {
      expect(await tx.run(names, {})).toHaveLength(1)
      throw new Error('halfway')
    },
  )
  await expect(work).rejects.toThrow('halfway')
  expect(await linesOf(anna)).toBe(before + 1)
})

test('a tenant reports a repair at the own home', async () => {
  const id = randomUUID()
  await verwerk(newContext(db.doelbinding, huurder), reparatieMelden, { kiest: [anna] }, async (tx) => {
    const home = await tx.selectFrom('eenheid').select('id').executeTakeFirstOrThrow()
    await tx
      .insertInto('onderhoudsverzoek')
      .values({
        id,
        eenheid_id: home.id,
        relatie_id: anna,
        plaats: 'badkamer',
        omschrijving: 'De kraan lekt.',
      })
      .execute()
  })
  const rows = await verwerk(
    newContext(db.doelbinding, huurder),
    reparatieVolgen,
    { betrokkenen: [anna] },
    (tx) => tx.selectFrom('onderhoudsverzoek').select(['id', 'omschrijving']).execute(),
  )
  expect(rows).toEqual([{ id, omschrijving: 'De kraan lekt.' }])
})

test('a role that the declaration does not name is refused before any log line', async () => {
  const before = await linesOf(anna)
  const context = newContext(db.doelbinding, { rol: 'planner' })
  await expect(lees(context, names, { kiest: [anna] }, {})).rejects.toThrow(
    'Uw rol mag deze verwerking niet gebruiken',
  )
  expect(await linesOf(anna)).toBe(before)
})
