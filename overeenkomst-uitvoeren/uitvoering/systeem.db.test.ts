import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeTestDatabase, type TestDatabase } from '../../database/testing/database.ts'
import { addSysteemclient } from '../../risico-beperken/systeemtoegang/systeemclient.ts'
import { datumOf } from '../../tijd.ts'
import { mountSystemen } from '../../web/systemen.ts'
import { systeemRoutes } from '../../web/systeem-routes.ts'
import { testApp } from '../../web/testing/app.ts'
import { type Buurt, linesOf, makeBuurt } from '../onderhoud/testing/buurt.ts'
import { endAgreement, makeBezoek } from './testing/bezoek.ts'

let db: TestDatabase
let buurt: Buurt
let app: ReturnType<typeof testApp>
let token: string

const ALLES = ['order-aangeboden', 'order-uitvoeren', 'order-bellen', 'order-garantie', 'order-factureren']
async function signIn(naam: string, scopes: string[], ketenpartnerId: string | null = buurt.loodgieter) {
  const nieuw = { naam, url: 'https://systeem.example', ketenpartnerId, scopes }
  const made = await addSysteemclient(db.doelbinding, nieuw)
  const answer = await app.request('/oauth/token', {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      authorization: `Basic ${Buffer.from(`${made?.id ?? ''}:${made?.geheim ?? ''}`).toString('base64')}`,
    },
    body: 'grant_type=client_credentials',
  })
  return ((await answer.json()) as { access_token: string }).access_token
}

beforeAll(async () => {
  db = await makeTestDatabase()
  buurt = await makeBuurt(db)
  await db.owner.query(
    `insert into materiaal (code, naam, per, prijs_cent) values ('sifon', 'Sifon', 'stuk', 1240)`,
  )
  app = testApp([], {
    systemen: (site) =>
      mountSystemen(site, {
        kern: db.doelbinding,
        routes: systeemRoutes,
        nu: () => new Date(),
        logError: ({ error }) => process.stderr.write(`${String((error as Error).stack)}\n`),
      }),
  })
  token = await signIn('Lekvrij ERP', ALLES)
})
afterAll(() => db.stop())

type Antwoord = { status: number; body: Record<string, unknown> }
async function vraag(pad: string, bearer = token): Promise<Antwoord> {
  const answer = await app.request(`/api/keten${pad}`, { headers: { authorization: `Bearer ${bearer}` } })
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
}
async function doe(pad: string, body: unknown = {}, sleutel: string = randomUUID()): Promise<Antwoord> {
  const answer = await app.request(`/api/keten${pad}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'idempotency-key': sleutel },
    body: JSON.stringify(body),
  })
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
}

/** Every field of an answer that holds something, by its path. */
const velden = (value: unknown, pad = ''): string[] => {
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return []
  if (typeof value !== 'object') return [pad]
  return Object.entries(value).flatMap(([name, each]) =>
    velden(each, Array.isArray(value) ? pad : pad ? `${pad}.${name}` : name),
  )
}
const alles = async (orderId: string) => ({
  aanbod: velden((await vraag('/aanbod')).body['aanbod']),
  opdrachten: velden((await vraag('/opdrachten')).body['opdrachten']),
  opdracht: velden((await vraag(`/opdrachten/${orderId}`)).body),
  telefoon: velden((await vraag(`/opdrachten/${orderId}/telefoon`)).body),
  garantie: velden((await vraag('/garantie')).body['garantie']),
})

const NIETS = ['code', 'omschrijving']
const RIJ = ['opdracht', 'nummer', 'status', 'begin', 'eind', 'plaats']
const ADRES = ['adres.straat', 'adres.huisnummer', 'adres.postcode', 'adres.woonplaats']
const WERK = [...RIJ, ...ADRES, 'naam', 'geheim', 'spoed', 'garantie', 'omschrijving']
const AANBOD = ['opdracht', 'begin', 'eind', 'plaats', 'postcodegebied', 'spoed', 'omschrijving', 'garantie']

test('the fields of the real answers: offered, T-25 h, T-23 h, during, after closing, warranty', async () => {
  const bezoek = await makeBezoek(db, buurt, { status: 'GUN', overUren: 25 })
  const { orderId, verzoekId } = bezoek
  const move = (uren: number) =>
    db.owner.query(
      `update onderhoudsorder set begin = clock_timestamp() + make_interval(hours => $2), eind = clock_timestamp() + make_interval(hours => $2 + 2) where id = $1`,
      [orderId, uren],
    )
  expect(await alles(orderId)).toEqual({
    aanbod: AANBOD,
    opdrachten: [],
    opdracht: NIETS,
    telefoon: NIETS,
    garantie: [],
  })
  expect((await doe(`/aanbod/${orderId}/aanvaarden`)).status).toBe(200)
  const before = { aanbod: [], opdrachten: [...RIJ, ...ADRES], opdracht: WERK, telefoon: NIETS, garantie: [] }
  expect(await alles(orderId)).toEqual(before)
  await move(23)
  expect(await alles(orderId)).toEqual({ ...before, telefoon: ['telefoon', 'tot'] })
  await move(-1)
  expect(await alles(orderId)).toEqual({ ...before, telefoon: ['telefoon', 'tot'] })
  expect(
    (await doe(`/opdrachten/${orderId}/gereed`, { minuten: 45, getekendDoor: 'A. Anders' })).status,
  ).toBe(200)
  const after = { aanbod: [], opdrachten: [], opdracht: NIETS, telefoon: NIETS, garantie: [] }
  expect(await alles(orderId)).toEqual(after)
  await db.owner.query(
    `update onderhoudsverzoek set status = 'REG', afgehandeld_op = null, order_id = null where id = $1`,
    [verzoekId],
  )
  expect(await alles(orderId)).toEqual({
    ...after,
    garantie: ['opdracht', 'plaats', 'omschrijving', ...ADRES, 'tot'],
  })
})

test('a scope is a use: a token with one of them opens no other, and the tenant sees which system it was', async () => {
  const { orderId } = await makeBezoek(db, buurt)
  const smal = await signIn('Alleen lijst', ['order-uitvoeren'])
  expect((await vraag(`/opdrachten/${orderId}`, smal)).status).toBe(200)
  expect((await vraag(`/opdrachten/${orderId}/telefoon`, smal)).status).toBe(403)
  const none = await signIn('Niemand', ['order-uitvoeren'], null)
  expect((await vraag('/opdrachten', none)).body['code']).toBe('geen-ketenpartner')
  const { rows } = await db.owner.query<{ rol: string; afdeling: string }>(
    `select r.rol, r.afdeling from logboek.regel r join doelbinding.betrokkene_sleutel k using (pseudoniem)
     where k.betrokkene = $1 and r.soort = 'b' order by r.xid desc, r.id desc limit 1`,
    [buurt.anna],
  )
  expect(rows).toEqual([{ rol: 'koppeling', afdeling: 'Alleen lijst' }])
})

test('no token, a wrong one, another ketenpartner: nothing, and no line about Anna', async () => {
  const { orderId } = await makeBezoek(db, buurt)
  const before = await linesOf(db, buurt.anna)
  const other = await signIn('Spijker ERP', ALLES, buurt.timmerman)
  expect((await vraag(`/opdrachten/${orderId}`, 'x'.repeat(43))).status).toBe(401)
  expect((await vraag(`/opdrachten/${orderId}`, other)).status).toBe(404)
  expect((await vraag(`/opdrachten/geen-nummer`)).status).toBe(404)
  expect(await linesOf(db, buurt.anna)).toEqual(before)
})

test('the same Idempotency-Key does the work once; with another body it is refused', async () => {
  const { orderId } = await makeBezoek(db, buurt)
  const pad = `/opdrachten/${orderId}/meerwerk`
  const body = { omschrijving: 'Buis vervangen', bedragCent: 100 }
  await db.owner.query('update ketenpartner set meerwerk_grens_cent = 10000')
  const sleutel = randomUUID()
  const [first, second] = await Promise.all([doe(pad, body, sleutel), doe(pad, body, sleutel)])
  expect([first, second]).toEqual([first, first])
  expect((await doe(pad, { ...body, bedragCent: 200 }, sleutel)).body['code']).toBe('sleutel-gebruikt')
  expect((await doe(pad, body, 'kort')).body['code']).toBe('geen-sleutel')
  const { rows } = await db.owner.query('select 1 from meerwerk where onderhoudsorder_id = $1', [orderId])
  expect(rows).toHaveLength(1)
})

test.each([
  ['materiaal', { code: 'sifon', aantal: -1 }, 400, 'ongeldig'],
  ['materiaal', { code: 'sifon', aantal: 1, prijs: 5 }, 400, 'ongeldig'],
  ['materiaal', 'geen object', 400, 'ongeldig'],
  ['materiaal', { code: 'goud', aantal: 1 }, 409, 'onbekend-materiaal'],
  ['vervolg', { reden: 'ZIN', minuten: 5 }, 400, 'ongeldig'],
  ['vervolg', { reden: 'AFW', minuten: 5 }, 409, 'te-vroeg'],
])('%s with %j is answered %i %s', async (stap, body, status, code) => {
  const { orderId } = await makeBezoek(db, buurt, { overUren: 3 })
  const answer = await doe(`/opdrachten/${orderId}/${stap}`, body)
  expect([answer.status, answer.body['code']]).toEqual([status, code])
})

test('a step twice with other keys says what the order is instead', async () => {
  const { orderId } = await makeBezoek(db, buurt, { status: 'GUN' })
  expect((await doe(`/aanbod/${orderId}/aanvaarden`)).status).toBe(200)
  expect((await doe(`/aanbod/${orderId}/aanvaarden`)).status).toBe(404)
  expect((await doe(`/aanbod/${orderId}/afwijzen`)).status).toBe(404)
  const refusing = await makeBezoek(db, buurt, { status: 'GUN' })
  expect((await doe(`/aanbod/${refusing.orderId}/afwijzen`)).status).toBe(200)
  const { rows } = await db.owner.query(
    'select v.status, o.status as order from onderhoudsverzoek v join onderhoudsorder o on o.onderhoudsverzoek_id = v.id where v.id = $1',
    [refusing.verzoekId],
  )
  expect(rows).toEqual([{ status: 'REG', order: 'GEA' }])
})

test('an invoice by its system: once for each number', async () => {
  const { orderId } = await makeBezoek(db, buurt, { overUren: -1 })
  await doe(`/opdrachten/${orderId}/gereed`, { minuten: 60, getekendDoor: 'A. Anders' })
  const factuur = { opdracht: orderId, nummer: '2026-1', bedragCent: 5850, regelsCent: { arbeid: 5850 } }
  expect((await doe('/facturen', { ...factuur, bedragCent: 5851 })).body['code']).toBe('telt-niet-op')
  expect((await doe('/facturen', factuur)).status).toBe(200)
  expect((await doe('/facturen', factuur)).body['code']).toBe('nummer-bestaat')
  expect((await vraag('/facturen')).body['facturen']).toEqual([
    { opdracht: orderId, nummer: '2026-1', bedragCent: 5850, status: 'ingediend', reden: null },
  ])
})

test('without an agreement in force nothing flows to a system either', async () => {
  const { orderId } = await makeBezoek(db, buurt)
  await endAgreement(db, buurt.loodgieter, datumOf(new Date()))
  expect(await alles(orderId)).toEqual({
    aanbod: [],
    opdrachten: [],
    opdracht: NIETS,
    telefoon: NIETS,
    garantie: [],
  })
  expect((await vraag('/aanbod')).body['overeenkomst']).toBe(false)
  await endAgreement(db, buurt.loodgieter, null)
})
