import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeTestDatabase, type TestDatabase } from '../../database/testing/database.ts'
import { addDays, datumOf } from '../../tijd.ts'
import { post, submit } from '../../web/testing/app.ts'
import { htmlFindings } from '../../web/testing/html.ts'
import {
  appAs,
  type Buurt,
  huurderSession,
  linesOf,
  makeBuurt,
  MELD_PAD,
  MELDVELDEN,
} from '../onderhoud/testing/buurt.ts'

let db: TestDatabase
let buurt: Buurt
const PAD = '/mijn/machtigingen'
beforeAll(async () => {
  db = await makeTestDatabase()
  buurt = await makeBuurt(db)
  for (const [wie, naam] of [
    [buurt.anna, 'a.anders'],
    [buurt.carla, 'c.buur'],
    [buurt.dirk, 'd.elders'],
  ])
    await db.owner.query(
      `insert into account (id, betrokkene_id, deur, inlognaam) values ($1, $2, 'mijn', $3)`,
      [randomUUID(), wie, naam],
    )
})
afterAll(() => db.stop())

const als = (wie: string) => appAs(db, huurderSession(wie))
const give = (inlognaam: string, over: Record<string, string> = {}) =>
  submit(als(buurt.anna), PAD, { actie: 'geef', velden: { inlognaam, ...over } })
const html = async (wie: string, pad = PAD) => (await als(wie).request(pad)).text()
const idOf = async (where = 'true'): Promise<string> =>
  (
    await db.owner.query<{ id: string }>(
      `select id from machtiging where ${where} order by gegeven_op desc limit 1`,
    )
  ).rows[0]?.id ?? ''

test('an invitation says the same whether the sign-in name exists or not', async () => {
  const [known, unknown] = [await give('C.Buur'), await give('bestaat.niet')]
  expect(known.status).toBe(303)
  expect(unknown.headers.get('location')).toBe(known.headers.get('location'))
  const mine = await html(buurt.anna)
  expect(mine).toContain('c.buur')
  expect(mine).toContain('bestaat.niet')
  expect(mine).not.toContain('Mw. C. Buur')
  expect(mine.match(/Wacht op antwoord/g)).toHaveLength(2)
  expect(await (await give('a.anders')).text()).toContain('Dit is uw eigen inlognaam.')
  expect(await (await give('d.elders', { tot: '2020-01-01' })).text()).toContain('Kies een dag die nog komt.')
})

test('only who was invited sees the invitation, and nothing can be done with it before it is accepted', async () => {
  const id = await idOf(`uitgenodigd = 'c.buur'`)
  expect(await html(buurt.dirk)).not.toContain('Anders')
  expect(await html(buurt.carla)).toContain('Mw. A. Anders')
  expect((await als(buurt.carla).request(`/mijn/reparaties?voor=${id}`)).status).toBe(404)
  const stolen = await submit(als(buurt.carla), PAD, { actie: 'aanvaard', velden: {} })
  expect(stolen.status).toBe(303)
  const other = await idOf(`uitgenodigd = 'bestaat.niet'`)
  const page = await html(buurt.carla)
  const [, sleutel = ''] = /name="_sleutel" value="([^"]+)"/.exec(page) ?? []
  const velden = { _actie: 'aanvaard', _sleutel: sleutel, id: other }
  expect((await post(als(buurt.dirk), PAD, velden)).status).toBe(422)
})

test('with a mandate somebody reports for another, follows it, and the log of the other shows it', async () => {
  const id = await idOf(`uitgenodigd = 'c.buur'`)
  const before = (await linesOf(db, buurt.anna)).length
  const sent = await submit(als(buurt.carla), `${MELD_PAD}&voor=${id}`, {
    actie: 'meld',
    velden: { ...MELDVELDEN, omschrijving: 'Gemeld door Carla.' },
  })
  expect(sent.status).toBe(303)
  const { rows } = await db.owner.query(
    `select relatie_id, gemeld_door from onderhoudsverzoek where omschrijving = 'Gemeld door Carla.'`,
  )
  expect(rows).toEqual([{ relatie_id: buurt.anna, gemeld_door: buurt.carla }])
  const followed = await html(buurt.carla, String(sent.headers.get('location')))
  expect(followed).toContain('Dit is een reparatie van Mw. A. Anders.')
  expect(
    (await als(buurt.carla).request(String(sent.headers.get('location')).split('?')[0] ?? '')).status,
  ).toBe(404)
  expect((await linesOf(db, buurt.anna)).slice(before)).toContain('machtiging-gebruiken')
  const told = await db.owner.query<{ relatie_id: string }>(
    `select relatie_id from bericht where sjabloon in ('machtiging-aanvaard', 'machtiging-gekregen')`,
  )
  expect(told.rows.map(({ relatie_id: wie }) => wie).toSorted()).toEqual([buurt.anna, buurt.carla].toSorted())
})

test('a mandate that was stopped, has ended or is another’s opens nothing', async () => {
  const id = await idOf(`uitgenodigd = 'c.buur'`)
  const pad = `/mijn/reparaties?voor=${id}`
  expect((await als(buurt.carla).request(pad)).status).toBe(200)
  expect((await als(buurt.dirk).request(pad)).status).toBe(404)
  await db.owner.query('update machtiging set tot = $2 where id = $1', [id, addDays(datumOf(new Date()), -1)])
  expect((await als(buurt.carla).request(pad)).status).toBe(404)
  await db.owner.query('update machtiging set tot = null where id = $1', [id])
  const velden = { _actie: 'stop', _sleutel: randomUUID(), id }
  expect((await post(als(buurt.dirk), PAD, velden)).status).toBe(422)
  expect((await post(als(buurt.anna), PAD, velden)).status).toBe(303)
  expect((await als(buurt.carla).request(pad)).status).toBe(404)
  expect((await als(buurt.carla).request('/mijn/reparaties?voor=onzin')).status).toBe(404)
})

test('five at a time is enough', async () => {
  for (let n = 0; n < 6; n += 1) await give(`helper${n}`)
  expect(await (await give('nog.een')).text()).toContain('U hebt al 5 machtigingen.')
  expect(await htmlFindings(await html(buurt.anna))).toEqual([])
  expect(await htmlFindings(await html(buurt.carla))).toEqual([])
})
