import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeTestDatabase, type TestDatabase } from '../../database/testing/database.ts'
import { statement } from '../../doelbinding/statement.ts'
import { lees } from '../../doelbinding/verwerk.ts'
import { verwerking } from '../../doelbinding/verwerking.ts'
import type { LdvRecord } from '../../adapters/ldv/ldv-record.ts'
import { exportLdv } from '../../wet-naleven/rechtenverzoek/ldv-batch.ts'
import { mountSystemen } from '../../web/systemen.ts'
import { sessionWith, submit, testApp } from '../../web/testing/app.ts'
import { newContext } from '../../doelbinding/context.ts'
import { sweepToegang } from '../beveiliging/opruimen.ts'
import { medewerkersBeheren } from '../beveiliging/verwerkingen.ts'
import { systeemtoegangRoutes } from './pages.tsx'
import { addSysteemclient, renewGeheim, withdrawSysteemclient } from './systeemclient.ts'
import { jsonAntwoord, type Systeemroute } from './systeemroute.ts'

const proefVragen = verwerking({
  ...medewerkersBeheren,
  code: 'proef-vragen',
  waarvoor: { nl: 'Een systeem vraagt een naam.', en: 'A system asks a name.' },
  hoofdstuk: 'overeenkomst-uitvoeren',
  leest: { relatie: ['aanschrijfnaam'] },
  schrijft: {},
  rollen: ['koppeling'],
  betrokkenen: ['huurder'],
})
const anders = verwerking({
  ...proefVragen,
  code: 'proef-anders',
  waarvoor: { nl: 'Iets anders.', en: 'Other.' },
})
const namen = statement(proefVragen, (tx) => tx.selectFrom('relatie').select(['id', 'aanschrijfnaam']))
const stiekem = statement(anders, (tx) => tx.selectFrom('relatie').select(['id', 'aanschrijfnaam']))

let db: TestDatabase
let app: ReturnType<typeof testApp>
const anna = randomUUID()

const routes: Systeemroute[] = [
  {
    methode: 'GET',
    pad: '/proef/namen',
    verwerking: proefVragen,
    alias: ['PRF.Namen.Read'],
    answer: async ({ context }) => jsonAntwoord(await lees(context, namen, { betrokkenen: [anna] }, {})),
  },
  {
    methode: 'GET',
    pad: '/proef/stiekem',
    verwerking: proefVragen,
    answer: async ({ context }) => jsonAntwoord(await lees(context, stiekem, { betrokkenen: [anna] }, {})),
  },
  { methode: 'GET', pad: '/proef/anders', verwerking: anders, answer: async () => jsonAntwoord([]) },
]

beforeAll(async () => {
  db = await makeTestDatabase([proefVragen, anders])
  await db.owner.query("insert into relatie (id, aanschrijfnaam) values ($1, 'Anna Proef')", [anna])
  app = testApp(systeemtoegangRoutes, {
    systemen: (site) =>
      mountSystemen(site, { kern: db.doelbinding, routes, nu: () => new Date(), logError: () => {} }),
  })
}, 60_000)
afterAll(() => db.stop())

let number = 0
const makeClient = async (scopes = [proefVragen.code]) => {
  number += 1
  const made = await addSysteemclient(db.doelbinding, {
    naam: `Proefsysteem ${number}`,
    url: 'https://systeem.example',
    ketenpartnerId: null,
    scopes,
  })
  if (!made) throw new Error('no client')
  return { ...made, naam: `Proefsysteem ${number}` }
}

const askToken = (velden: Record<string, string>, headers: Record<string, string> = {}) =>
  app.request('/oauth/token', {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'client_credentials', ...velden }),
    headers,
  })
const tokenOf = async (client: { id: string; geheim: string }, scope?: string): Promise<string> => {
  const answer = await askToken({
    client_id: client.id,
    client_secret: client.geheim,
    ...(scope && { scope }),
  })
  return ((await answer.json()) as { access_token: string }).access_token
}
const ask = (pad: string, token: string) =>
  app.request(pad, { headers: { authorization: `Bearer ${token}` } })

test('a system with id and secret gets a token, reads what its scope allows, and the log names the receiver', async () => {
  const client = await makeClient()
  const basic = Buffer.from(`${client.id}:${client.geheim}`).toString('base64')
  const answer = await askToken({ scope: 'PRF.Namen.Read' }, { authorization: `Basic ${basic}` })
  const token = (await answer.json()) as { access_token: string; scope: string }
  expect(token).toMatchObject({ token_type: 'Bearer', expires_in: 1800, scope: 'proef-vragen' })
  const since = new Date()
  const got = await ask('/proef/namen', token.access_token)
  expect(await got.json()).toEqual([{ id: anna, aanschrijfnaam: 'Anna Proef' }])
  await db.doelbinding.opener.flush()
  const { rows } = await db.owner.query<{ rol: string; afdeling: string }>(
    `select r.rol, r.afdeling from logboek.regel r join doelbinding.betrokkene_sleutel k using (pseudoniem)
     where k.betrokkene = $1 and r.soort = 'b'`,
    [anna],
  )
  expect(rows).toEqual([{ rol: 'koppeling', afdeling: client.naam }])
  const options = { vanaf: since, tot: new Date(Date.now() + 1000), basis: 'https://w.example/', versie: '1' }
  const records: LdvRecord[] = []
  for await (const record of exportLdv(db.owner, options)) records.push(record)
  expect(records[0]?.attributes['dpl.core.foreign_operation.processor']).toBe('https://systeem.example')
})

test('without, with a wrong, an expired or a withdrawn token there is nothing', async () => {
  const client = await makeClient()
  expect((await app.request('/proef/namen')).status).toBe(401)
  expect((await ask('/proef/namen', 'x'.repeat(43))).status).toBe(401)
  const token = await tokenOf(client)
  expect((await ask('/proef/namen', token)).status).toBe(200)
  await db.owner.query("update systeemtoken set verloopt_op = now() - interval '1 second'")
  expect((await ask('/proef/namen', token)).status).toBe(401)
  await sweepToegang(db.doelbinding)
  expect((await db.owner.query('select from systeemtoken')).rowCount).toBe(0)
  const other = await tokenOf(client)
  const renewed = await renewGeheim(db.doelbinding, client.id)
  expect((await ask('/proef/namen', other)).status).toBe(401)
  expect((await askToken({ client_id: client.id, client_secret: client.geheim })).status).toBe(401)
  const last = await tokenOf({ id: client.id, geheim: renewed ?? '' })
  await withdrawSysteemclient(db.doelbinding, client.id)
  expect((await ask('/proef/namen', last)).status).toBe(401)
  expect(await renewGeheim(db.doelbinding, client.id)).toBeNull()
})

test('a scope gives its own verwerking and no other, also when the code of a route strays', async () => {
  const client = await makeClient()
  const token = await tokenOf(client)
  expect((await ask('/proef/anders', token)).status).toBe(403)
  expect((await ask('/proef/stiekem', token)).status).toBe(403)
  const refused = await askToken({
    client_id: client.id,
    client_secret: client.geheim,
    scope: 'proef-anders',
  })
  expect([refused.status, await refused.json()]).toEqual([400, { error: 'invalid_scope' }])
  expect((await ask('/proef/bestaat-niet', token)).status).toBe(404)
})

test('the secret stands nowhere in the database', async () => {
  const client = await makeClient()
  const token = await tokenOf(client)
  const { rows } = await db.owner.query(
    'select c::text from systeemclient c union all select t::text from systeemtoken t',
  )
  expect(JSON.stringify(rows)).not.toContain(client.geheim)
  expect(JSON.stringify(rows)).not.toContain(token)
})

test('guessing a secret is slowed down; wrong input is refused in the words of OAuth', async () => {
  const client = await makeClient()
  const statuses: number[] = []
  for (let turn = 0; turn < 22; turn += 1)
    statuses.push((await askToken({ client_id: client.id, client_secret: `fout ${turn}` })).status)
  expect([statuses[0], statuses.at(-1)]).toEqual([401, 429])
  expect((await askToken({ client_id: "' or 1=1", client_secret: 'x' })).status).toBe(401)
  expect((await askToken({ client_id: client.id })).status).toBe(401)
  const password = await askToken({ grant_type: 'password', client_id: client.id, client_secret: 'x' })
  expect(await password.json()).toEqual({ error: 'unsupported_grant_type' })
  const json = await app.request('/oauth/token', {
    method: 'POST',
    body: '{}',
    headers: { 'content-type': 'application/json' },
  })
  expect(await json.json()).toEqual({ error: 'invalid_request' })
})

test('an administrator adds a system, sees its secret once, and stops it', async () => {
  const account = randomUUID()
  await db.owner.query(
    "insert into account (id, betrokkene_id, deur, inlognaam) values ($1, gen_random_uuid(), 'balie', 'beheerder@proef')",
    [account],
  )
  const session = { ...sessionWith('balie', 'beheerder'), accountId: account, sessieId: randomUUID() }
  await db.owner.query(
    `insert into sessie (id, hash, account_id, betrokkene_id, deur, verloopt_op) values ($1, '\\x01', $2, $3, 'balie', now() + interval '1 hour')`,
    [session.sessieId, account, session.betrokkeneId],
  )
  const desk = testApp(systeemtoegangRoutes, {
    session: async () => session,
    context: () => newContext(db.doelbinding, { rol: 'beheerder' }),
    logError: ({ error }) => console.error(error),
  })
  const velden = { naam: 'Voorbeeldsysteem', url: 'https://voorbeeld.example', scopes: 'proef-vragen' }
  const wrong = await submit(desk, '/balie/koppelingen/nieuw', {
    actie: 'voegtoe',
    velden: { ...velden, url: 'voorbeeld' },
  })
  expect(wrong.status).toBe(422)
  const unknown = await submit(desk, '/balie/koppelingen/nieuw', {
    actie: 'voegtoe',
    velden: { ...velden, scopes: 'inloggen' },
  })
  expect(unknown.status).toBe(422)
  const added = await submit(desk, '/balie/koppelingen/nieuw', { actie: 'voegtoe', velden })
  const place = added.headers.get('location') ?? ''
  const shown = await (await desk.request(place)).text()
  const id = place.split('/')[3] ?? ''
  const geheim = /<code[^>]*>([\w-]{43})</.exec(shown)?.[1] ?? /([\w-]{43})</.exec(shown)?.[1] ?? ''
  expect((await askToken({ client_id: id, client_secret: geheim })).status).toBe(200)
  await submit(desk, place, { actie: 'klaar', velden: {} })
  expect((await desk.request(place)).status).toBe(303)
  const twice = await submit(desk, '/balie/koppelingen/nieuw', { actie: 'voegtoe', velden })
  expect(twice.status).toBe(422)
  await submit(desk, `/balie/koppelingen/${id}`, { actie: 'stop', velden: {} })
  expect((await askToken({ client_id: id, client_secret: geheim })).status).toBe(401)
  expect(await (await desk.request('/balie/koppelingen')).text()).toContain('Gestopt')
})
