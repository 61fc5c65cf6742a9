import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeTestDatabase, type TestDatabase } from '../../database/testing/database.ts'
import {
  appAs,
  type Buurt,
  huurderSession,
  insertMelding,
  linesOf,
  makeBuurt,
  plannerSession,
} from '../../overeenkomst-uitvoeren/onderhoud/testing/buurt.ts'
import { hiddenFields, post, sessionWith, submit } from '../../web/testing/app.ts'
import { htmlFindings } from '../../web/testing/html.ts'

let db: TestDatabase
let buurt: Buurt
beforeAll(async () => {
  db = await makeTestDatabase()
  buurt = await makeBuurt(db)
})
afterAll(() => db.stop())
const mijn = (wie = buurt.anna) => appAs(db, huurderSession(wie))
const balie = () => appAs(db, sessionWith('balie', 'klantmedewerker'))

test('a complaint about a repair is answered by a member of staff, once, and the tenant reads the answer', async () => {
  const reparatie = await insertMelding(db, buurt)
  const nieuw = `/mijn/klachten/nieuw?reparatie=${reparatie}`
  expect((await mijn(buurt.carla).request(nieuw)).status).toBe(404)
  expect((await submit(mijn(), nieuw, { actie: 'dien-in', velden: {} })).status).toBe(422)
  const sent = await submit(mijn(), nieuw, {
    actie: 'dien-in',
    velden: { tekst: 'Het duurt <b>te lang</b>.' },
  })
  const pad = new URL(String(sent.headers.get('location')), 'http://x').pathname
  expect((await mijn(buurt.carla).request(pad)).status).toBe(404)

  const list = await (await balie().request('/balie/klachten')).text()
  expect(list).toContain('Klacht 1')
  const zaak = pad.replace('/mijn/', '/balie/')
  const page = await (await balie().request(zaak)).text()
  expect(page).toContain('Het duurt &lt;b&gt;te lang&lt;/b&gt;.')
  expect((await appAs(db, plannerSession(buurt.medewerker)).request(zaak)).status).toBe(403)
  const velden = { ...hiddenFields(page, 'antwoord'), antwoord: 'Dat spijt ons.' }
  expect((await post(balie(), zaak, velden)).status).toBe(303)
  const late = await post(balie(), zaak, { ...velden, _sleutel: crypto.randomUUID(), antwoord: 'Nog een.' })
  expect(late.status).toBe(422)
  expect(await (await balie().request('/balie/klachten')).text()).toContain('Er wachten geen klachten')
  const answered = await (await mijn().request(pad)).text()
  expect(answered).toContain('Dat spijt ons.')
  expect(await linesOf(db, buurt.anna)).toContain('klacht-behandelen')
  const { rows } = await db.owner.query(`select sjabloon from bericht order by klaargezet_op`)
  expect(rows).toEqual([{ sjabloon: 'klacht-ontvangen' }, { sjabloon: 'klacht-beantwoord' }])
  for (const html of [page, answered, list, await (await mijn().request('/mijn/klachten')).text()])
    expect(await htmlFindings(html)).toEqual([])
})

test('thirty complaints come in pages, the oldest first', async () => {
  for (let n = 0; n < 30; n += 1)
    await db.owner.query(
      `insert into klacht (id, relatie_id, tekst, gemeld_op) values (gen_random_uuid(), $1, 'Klacht', now() - interval '30 days')`,
      [buurt.carla],
    )
  const first = await (await balie().request('/balie/klachten')).text()
  const [, next = ''] = /href="([^"]*na=\d+)"/.exec(first) ?? []
  expect(first).toContain('Te laat')
  const second = await (await balie().request(next)).text()
  expect((first.match(/\/balie\/klachten\/[0-9a-f-]{36}/g) ?? []).length).toBe(25)
  expect((second.match(/\/balie\/klachten\/[0-9a-f-]{36}/g) ?? []).length).toBe(5)
})
