import { afterAll, beforeAll, expect, test } from 'vitest'
import { afwijkingOf } from '../../adapters/vera/schema.ts'
import { makeTestDatabase, type TestDatabase } from '../../database/testing/database.ts'
import { newContext } from '../../doelbinding/context.ts'
import { addSysteemclient } from '../../risico-beperken/systeemtoegang/systeemclient.ts'
import { issueToken } from '../../risico-beperken/systeemtoegang/systeemtoken.ts'
import { mountSystemen } from '../../web/systemen.ts'
import { testApp } from '../../web/testing/app.ts'
import { neemOver } from './overnemen.ts'
import { veraSysteemRoutes } from './systeem.ts'
import { misfit } from './testing/openapi.ts'
import { bestandOf, contract, persoon, woning } from './testing/berichten.ts'

let db: TestDatabase
let app: ReturnType<typeof testApp>
let token = ''
const AANTAL = 7
const LIJSTEN = ['relaties', 'eenheden', 'overeenkomsten'] as const
const SCOPES = LIJSTEN.map((lijst) => `${lijst}-verstrekken`)
const each = <T>(make: (n: number) => T): T[] => Array.from({ length: AANTAL }, (_, n) => make(n + 1))

const tokenFor = async (naam: string, scopes: string[]): Promise<string> => {
  const client = await addSysteemclient(db.doelbinding, {
    naam,
    url: 'https://systeem.example',
    ketenpartnerId: null,
    scopes,
  })
  return issueToken(db.doelbinding, client?.id ?? '', scopes)
}

beforeAll(async () => {
  db = await makeTestDatabase()
  await neemOver(newContext(db.doelbinding, { rol: 'systeem' }), {
    bestanden: [
      bestandOf(
        'eenheden',
        each((n) => woning(`E${n}`, n)),
      ),
      bestandOf(
        'relaties',
        each((n) => persoon(`R${n}`, `Naam${'abcdefgh'[n]}`)),
      ),
      // Two of the homes stand empty.
      bestandOf('overeenkomsten', each((n) => contract(`O${n}`, `E${n}`, [`R${n}`])).slice(2)),
    ],
    bron: 'oud',
    vandaag: '2026-11-28',
  })
  app = testApp([], {
    systemen: (site) =>
      mountSystemen(site, {
        kern: db.doelbinding,
        routes: veraSysteemRoutes,
        nu: () => new Date(),
        logError: ({ error }) => console.error(error),
      }),
  })
  token = await tokenFor('Volledig', SCOPES)
}, 60_000)
afterAll(() => db.stop())

const statuses = new Set<number>()
/** Every answer of these tests is held against the published specification. */
async function send(pad: string, init: RequestInit = {}, site = app): Promise<Response> {
  const answer: Response = await site.request(pad, init)
  const methode = init.method ?? 'GET'
  expect(await misfit(methode, pad, answer.clone()), `${methode} ${pad} ${answer.status}`).toBeNull()
  statuses.add(answer.status)
  return answer
}
const bearer = (own: string, headers: Record<string, string> = {}) => ({
  headers: { authorization: `Bearer ${own}`, ...headers },
})
const ask = (pad: string, headers: Record<string, string> = {}, own = token) =>
  send(pad, bearer(own, headers))
type Bericht = Record<string, unknown>

test('every message of a page is valid against the published specification, and the cursor leads to the rest', async () => {
  for (const lijst of LIJSTEN) {
    const found: Bericht[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const answer: Response = await ask(`/vera/${lijst}${cursor && `?cursor=${cursor}`}`, {
        'x-parameters-aantalperpagina': '3',
      })
      expect(answer.status).toBe(200)
      const page = (await answer.json()) as Bericht[]
      expect(page.length).toBeLessThanOrEqual(3)
      for (const bericht of page) expect(afwijkingOf(lijst, bericht), lijst).toBeNull()
      found.push(...page)
      cursor = answer.headers.get('x-parameters-cursor')
    }
    const ids = found.map(({ id }) => String(id))
    expect(ids, lijst).toEqual([...new Set(ids)].toSorted())
    expect(ids).toHaveLength(lijst === 'overeenkomsten' ? AANTAL - 2 : AANTAL)
  }
})

test('one message by its number, and none for a number that is nobody’s', async () => {
  for (const lijst of LIJSTEN) {
    const [first] = (await (await ask(`/vera/${lijst}`)).json()) as Bericht[]
    const id = String(first?.['id'])
    expect(await (await ask(`/vera/${lijst}/${id}`)).json()).toEqual(first)
    expect(await (await ask(`/vera/${lijst}?id=${id}`)).json()).toEqual([first])
    for (const wrong of ['00000000-0000-4000-8000-000000000000', 'x', "1' or true"]) {
      const answer = await ask(`/vera/${lijst}/${encodeURIComponent(wrong)}`)
      expect(answer.status).toBe(404)
    }
  }
})

test('a page by its number is the page that the cursor leads to, and past the end there is none', async () => {
  const per = { 'x-parameters-aantalperpagina': '3' }
  const pageOf = async (lijst: string, pagina: number): Promise<Bericht[]> => {
    const answer = await ask(`/vera/${lijst}?pagina=${pagina}`, per)
    expect([answer.status, answer.headers.get('x-parameters-pagina')]).toEqual([200, String(pagina)])
    const berichten = (await answer.json()) as Bericht[]
    for (const bericht of berichten) expect(afwijkingOf(lijst as 'relaties', bericht)).toBeNull()
    return berichten
  }
  for (const lijst of LIJSTEN) {
    const all = (await (await ask(`/vera/${lijst}`)).json()) as Bericht[]
    const pages = [await pageOf(lijst, 1), await pageOf(lijst, 2), await pageOf(lijst, 3)]
    expect(pages.flat(), lijst).toEqual(all)
    expect(await pageOf(lijst, 4)).toEqual([])
  }
})

test('homes are found by year and contracts by their days, with a line for those alone', async () => {
  const own = await tokenFor('Op datum', ['overeenkomsten-verstrekken'])
  const found = async (query: string): Promise<number> =>
    (
      (await (
        await ask(`/vera/${query}`, {}, query.startsWith('eenheden') ? token : own)
      ).json()) as Bericht[]
    ).length
  expect(await found('eenheden?bouwjaar=1974')).toBe(AANTAL)
  expect(await found('eenheden?bouwjaar=1975')).toBe(0)
  expect(await found('overeenkomsten?begindatum=2019-12-31')).toBe(0)
  expect(await found('overeenkomsten?einddatum=2020-01-01')).toBe(0)
  await db.doelbinding.opener.flush()
  const lines = async (): Promise<number> =>
    (
      await db.owner.query(
        "select from logboek.regel where soort = 'b' and afdeling = 'Op datum' and pseudoniem is not null",
      )
    ).rowCount ?? 0
  expect(await lines()).toBe(0)
  expect(await found('overeenkomsten?begindatum=2020-01-01')).toBe(AANTAL - 2)
  await db.doelbinding.opener.flush()
  expect(await lines()).toBe(AANTAL - 2)
  for (const query of [
    'eenheden?bouwjaar=x',
    'overeenkomsten?begindatum=2020-02-31',
    'overeenkomsten?begindatum=2020-01-01&pagina=2',
  ])
    expect((await ask(`/vera/${query}`)).status).toBe(400)
})

test('a relation has the name of the day that is asked, and other lists are those of today', async () => {
  const dag = (day: string) => ({ 'x-parameters-peiltijdstipmaterieel': `${day}T12:00:00Z` })
  const [first] = (await (await ask('/vera/relaties')).json()) as Bericht[]
  await db.owner.query("update relatie set aanschrijfnaam = 'N. Nieuw' where id = $1", [first?.['id']])
  const then = (await (await ask('/vera/relaties', dag('2020-01-01'))).json()) as Bericht[]
  expect(then[0]?.['achternaam']).toBe(first?.['achternaam'])
  expect((await ask('/vera/overeenkomsten', dag('2020-01-01'))).status).toBe(400)
  expect((await ask('/vera/relaties', dag('2020-13-01'))).status).toBe(400)
})

test('a name or a BSN in the address is refused, and errors are those of the specification', async () => {
  const wrong = [
    'bsn=999990019',
    'achternaam=Jansen',
    'geboortedatum=1980-05-17',
    'cursor=1',
    'pagina=0',
    'pagina=-1',
    'pagina=10001',
    'pagina=2&cursor=00000000-0000-4000-8000-000000000000',
    'id=x',
    'id=1&bsn=2',
  ]
  for (const query of wrong) {
    const answer = await ask(`/vera/relaties?${query}`)
    expect([query, answer.status]).toEqual([query, 400])
    expect(await answer.text()).not.toContain('999990019')
  }
  const huge = await ask('/vera/relaties', { 'x-parameters-aantalperpagina': '101' })
  expect(huge.status).toBe(400)
})

test('a scope opens its own resource alone', async () => {
  const own = await tokenFor('Alleen woningen', ['eenheden-verstrekken'])
  expect((await ask('/vera/eenheden', {}, own)).status).toBe(200)
  for (const lijst of ['relaties', 'overeenkomsten'])
    expect((await ask(`/vera/${lijst}`, {}, own)).status).toBe(403)
  const person = JSON.stringify(await (await ask('/vera/eenheden', {}, own)).json())
  expect(person).not.toContain('Naam')
})

test('each person of a page has a line that names the receiver, and nobody else has one', async () => {
  const own = await tokenFor('Ontvanger', ['relaties-verstrekken'])
  const page = (await (
    await ask('/vera/relaties', { 'x-parameters-aantalperpagina': '2' }, own)
  ).json()) as Bericht[]
  await db.doelbinding.opener.flush()
  const { rows } = await db.owner.query<{ betrokkene: string }>(
    `select distinct k.betrokkene from logboek.regel r join doelbinding.betrokkene_sleutel k using (pseudoniem)
     where r.soort = 'b' and r.rol = 'koppeling' and r.afdeling = 'Ontvanger' order by 1`,
  )
  expect(rows.map(({ betrokkene }) => betrokkene)).toEqual(page.map(({ id }) => id))
})

test('no, wrong and ended access, other methods, other addresses, too much and too often: each as VERA publishes it', async () => {
  const id = String(((await (await ask('/vera/relaties')).json()) as Bericht[])[0]?.['id'])
  for (const lijst of LIJSTEN)
    for (const pad of [`/vera/${lijst}`, `/vera/${lijst}/${id}`]) {
      const nobody = await send(pad)
      expect([nobody.status, nobody.headers.get('www-authenticate')]).toEqual([
        401,
        'Bearer realm="waarvoor"',
      ])
      const wrong = await send(pad, bearer('x'.repeat(43)))
      expect(wrong.headers.get('www-authenticate')).toMatch(/error="invalid_token"/)
      expect((await send(pad, { headers: { authorization: 'Basic YTpi' } })).status).toBe(401)
      for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
        const answer = await send(pad, { ...bearer(token), method })
        expect([method, answer.status, answer.headers.get('allow')]).toEqual([method, 405, 'GET, HEAD'])
      }
      const head = await send(pad, { ...bearer(token), method: 'HEAD' })
      expect(await head.text()).toBe('')
    }
  for (const pad of ['/vera/clusters', '/vera/contactmomenten', `/vera/relaties/${id}/x`, '/vera/'])
    expect((await ask(pad)).status).toBe(404)
  const huge = await send('/vera/relaties', { ...bearer(token), method: 'POST', body: 'x'.repeat(200_000) })
  expect(huge.status).toBe(405)

  const own = await tokenFor('Te vaak', SCOPES)
  expect((await ask('/vera/relaties', {}, own)).status).toBe(200)
  await db.owner.query('update poging set points = 1000000')
  const often = await ask('/vera/relaties', {}, own)
  expect([often.status, Number(often.headers.get('retry-after')) > 0]).toEqual([429, true])
  await db.owner.query('delete from poging')
})

test('what goes wrong inside is an error message without words of ours', async () => {
  const routes = veraSysteemRoutes.map((route) => ({
    ...route,
    answer: () => Promise.reject(new Error('Jan Jansen staat niet in de tabel')),
  }))
  const broken = testApp([], {
    systemen: (site) =>
      mountSystemen(site, { kern: db.doelbinding, routes, nu: () => new Date(), logError: () => undefined }),
  })
  const answer = await send('/vera/relaties', bearer(token), broken)
  expect([answer.status, (await answer.text()).includes('Jansen')]).toEqual([500, false])
  expect([...statuses].toSorted((a, b) => a - b)).toEqual([200, 400, 401, 403, 404, 405, 429, 500])
})
