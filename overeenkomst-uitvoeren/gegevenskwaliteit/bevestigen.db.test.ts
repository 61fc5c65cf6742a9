import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeTestDatabase, type TestDatabase } from '../../database/testing/database.ts'
import { sessionWith, submit } from '../../web/testing/app.ts'
import { htmlFindings } from '../../web/testing/html.ts'
import { appAs, type Buurt, huurderSession, linesOf, makeBuurt } from '../onderhoud/testing/buurt.ts'
import { vraagGegevens } from './vragen-batch.ts'

let db: TestDatabase
let buurt: Buurt
const dag = (datum: string) => new Date(`${datum}T03:00:00Z`)
/** The contracts of the street began on 1 January 2020. */
beforeAll(async () => {
  db = await makeTestDatabase()
  buurt = await makeBuurt(db)
})
afterAll(() => db.stop())

const berichten = async (id: string): Promise<string[]> => {
  const { rows } = await db.owner.query<{ sjabloon: string }>(
    'select sjabloon from bericht where relatie_id = $1 order by klaargezet_op, id',
    [id],
  )
  return rows.map(({ sjabloon }) => sjabloon)
}

test('who may not be disturbed or has died is not asked, others once a year around the day of their contract', async () => {
  await db.owner.query(
    "insert into contactvoorkeur (relatie_id, niet_storen_tot) values ($1, '2026-03-01')",
    [buurt.bram],
  )
  await db.owner.query("update relatie set overleden_op = '2025-12-01' where id = $1", [buurt.carla])
  expect(await vraagGegevens(db.doelbinding, dag('2025-12-31'))).toEqual({ gevraagd: 0, herinnerd: 0 })
  expect(await vraagGegevens(db.doelbinding, dag('2026-01-03'))).toEqual({ gevraagd: 1, herinnerd: 0 })
  expect(await vraagGegevens(db.doelbinding, dag('2026-01-04'))).toEqual({ gevraagd: 0, herinnerd: 0 })
  expect(await berichten(buurt.anna)).toEqual(['gegevens-nakijken'])
  expect(await berichten(buurt.bram)).toEqual([])
  expect(await berichten(buurt.carla)).toEqual([])
  expect(await linesOf(db, buurt.dirk)).toEqual([])
})

test('there is one reminder after three weeks, and no more', async () => {
  expect(await vraagGegevens(db.doelbinding, dag('2026-01-20'))).toEqual({ gevraagd: 0, herinnerd: 0 })
  expect(await vraagGegevens(db.doelbinding, dag('2026-01-26'))).toEqual({ gevraagd: 0, herinnerd: 1 })
  expect(await vraagGegevens(db.doelbinding, dag('2026-02-26'))).toEqual({ gevraagd: 0, herinnerd: 0 })
  expect(await berichten(buurt.anna)).toEqual(['gegevens-nakijken', 'gegevens-nakijken-herinnering'])
})

test('the desk sees who did not answer, and the count', async () => {
  const id = randomUUID()
  const app = appAs(db, { ...sessionWith('balie', 'verhuurconsulent'), betrokkeneId: id, sessieId: id })
  const page = await (await app.request('/balie/gegevensvragen')).text()
  expect(await htmlFindings(page)).toEqual([])
  expect(page).toContain('Mw. A. Anders')
  expect(page).toMatch(/Herinnerd, geen antwoord<\/dt><dd[^>]*>1</)
})

test('a tenant says of each group that it is right, or goes to where it is changed; the last answer closes the question', async () => {
  const app = appAs(db, huurderSession(buurt.anna))
  const pad = '/mijn/gegevens/klopt'
  const page = await (await app.request(pad)).text()
  expect(await htmlFindings(page)).toEqual([])
  const wegen = [
    ...page.matchAll(/href="(\/mijn\/(?:contact|contractwijzigingen\/nieuw\/[a-z-]+))"[^>]*>[^<]*wijzigen/g),
  ]
  expect(wegen).toHaveLength(3)
  for (const [, weg = ''] of wegen) expect((await app.request(weg)).status, weg).toBe(200)
  for (const groep of ['naam', 'contact', 'huishouden']) {
    expect((await db.owner.query('select from gegevensvraag where beantwoord_op is null')).rows).toHaveLength(
      1,
    )
    expect((await submit(app, pad, { actie: 'klopt', velden: { groep } })).status).toBe(303)
  }
  expect((await db.owner.query('select from gegevensvraag where beantwoord_op is null')).rows).toEqual([])
  expect(await (await app.request(`${pad}?taal=en`)).text()).not.toContain('value="klopt"')
  const { rows } = await db.owner.query(
    'select groep from gegevensbevestiging where relatie_id = $1 order by 1',
    [buurt.anna],
  )
  expect(rows.map(({ groep }) => groep)).toEqual(['contact', 'huishouden', 'naam'])
  expect(await linesOf(db, buurt.anna)).toContain('gegevens-bevestigen')
})

test('who answered is not reminded, and is asked again a year later', async () => {
  expect(await vraagGegevens(db.doelbinding, dag('2027-01-02'))).toEqual({ gevraagd: 2, herinnerd: 0 })
})
