import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { countQueries } from '../../database/testing/count-queries.ts'
import { makeTestDatabase, type TestDatabase } from '../../database/testing/database.ts'
import { htmlFindings } from '../../web/testing/html.ts'
import { addDays, datumOf } from '../../tijd.ts'
import { hiddenFields, post, submit } from '../../web/testing/app.ts'
import {
  appAs,
  type Buurt,
  huurderSession,
  insertMelding,
  linesOf,
  makeBuurt,
  MELD_PAD,
  MELDVELDEN,
  plannerSession,
  vakmanSession,
} from './testing/buurt.ts'

let db: TestDatabase
let buurt: Buurt
let photo: Buffer
const morgen = addDays(datumOf(new Date()), 1)

beforeAll(async () => {
  db = await makeTestDatabase()
  buurt = await makeBuurt(db)
  photo = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#a33' } })
    .jpeg()
    .toBuffer()
})
afterAll(() => db.stop())

const mijn = () => appAs(db, huurderSession(buurt.anna))
const balie = () => appAs(db, plannerSession(buurt.medewerker))
const file = (bytes: Buffer, name: string): File => new File([new Uint8Array(bytes)], name)
const meld = (velden: Record<string, string | readonly File[]>) =>
  submit(mijn(), MELD_PAD, { actie: 'meld', velden: { ...MELDVELDEN, ...velden } })
const plan = (id: string, velden: Record<string, string> = {}) =>
  submit(balie(), `/balie/reparaties/${id}`, {
    actie: 'plan',
    velden: {
      versie: '1',
      datum: morgen,
      begin: '09:00',
      eind: '11:00',
      ketenpartner: buurt.loodgieter,
      ...velden,
    },
  })

test('photos come with the report, small inside the page and large at their own address', async () => {
  const sent = await meld({ fotos: [file(photo, 'a.jpg'), file(photo, 'b.jpg')] })
  const path = new URL(String(sent.headers.get('location')), 'http://x').pathname
  const before = await linesOf(db, buurt.anna)
  const html = await (await mijn().request(path)).text()
  expect(html.match(/src="data:image\/jpeg;base64,/g)).toHaveLength(2)
  const [, large = ''] = /href="([^"]+\/fotos\/[^"]+)"/.exec(html) ?? []
  const answer = await mijn().request(large)
  expect(answer.headers.get('content-type')).toBe('image/jpeg')
  expect(answer.headers.get('cache-control')).toBe('private, no-store')
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  expect((await sharp(Buffer.from(await answer.arrayBuffer())).metadata()).width).toBe(900)
  expect((await linesOf(db, buurt.anna)).slice(before.length)).toEqual([
    'reparatie-volgen',
    'reparatie-volgen',
  ])
  const other = await appAs(db, huurderSession(buurt.carla)).request(large)
  expect(other.status).toBe(404)
  expect((await mijn().request(large.replace('/mijn/', '/balie/'))).status).toBe(303)
  expect((await balie().request(large.replace('/mijn/', '/balie/'))).status).toBe(200)
})

test.each([
  ['an SVG with the name of a photo', () => [Buffer.from('<svg onload="alert(1)"/>')], 'is geen foto'],
  ['a PDF', () => [Buffer.from('%PDF-1.7')], 'is geen foto'],
  ['a broken photo', () => [photo.subarray(0, 900)], 'is beschadigd'],
  ['one of 50 MB', () => [Buffer.concat([photo, Buffer.alloc(50_000_000)])], 'hoogstens 20 MB'],
  ['four photos', () => [photo, photo, photo, photo], 'hoogstens 3 foto’s'],
])('%s is refused with a message, and the rest of the form is still there', async (_, bytes, message) => {
  const before = (await db.owner.query('select 1 from onderhoudsverzoek')).rowCount
  const sent = await meld({ fotos: bytes().map((one) => file(one, 'lek.jpg')) })
  const html = await sent.text()
  expect(sent.status).toBe(422)
  expect(html).toContain(message)
  expect(html).toContain('De kraan lekt al een week.</textarea>')
  expect(html).toMatch(/checked="" value="keuken"|value="keuken" checked=""/)
  expect(html).toContain('Kies ze dan opnieuw')
  expect((await db.owner.query('select 1 from onderhoudsverzoek')).rowCount).toBe(before)
})

test.each([
  [{ datum: addDays(morgen, -2) }, 'Deze tijd is al voorbij.'],
  [{ eind: '08:00' }, 'Kies een eindtijd die na de begintijd ligt.'],
  [{ begin: '05:00' }, 'Kies tijden tussen 7.00 en 21.00 uur.'],
  [{ datum: addDays(morgen, 400) }, 'Kies een dag binnen een jaar.'],
  [{ ketenpartner: '' }, 'Kies het bedrijf dat komt.'],
  [{ datum: '' }, 'Kies de dag van de afspraak.'],
])('an appointment with %o says what to do', async (velden, message) => {
  const id = await insertMelding(db, buurt)
  const sent = await plan(id, velden)
  expect(sent.status).toBe(422)
  expect(await sent.text()).toContain(message)
})

test('a mistake in the form does not hide that a colleague was first', async () => {
  const id = await insertMelding(db, buurt)
  const wrong = await plan(id, { eind: '08:00' })
  await plan(id)
  const velden = { ...hiddenFields(await wrong.text(), 'plan'), datum: morgen, begin: '14:00', eind: '15:00' }
  const sent = await post(balie(), `/balie/reparaties/${id}`, { ...velden, ketenpartner: buurt.loodgieter })
  expect(await sent.text()).toContain('intussen gewijzigd door een collega')
})

test('English pages speak English, in their errors too', async () => {
  const app = mijn()
  const headers = { cookie: 'taal=en' }
  const page = await (await app.request(MELD_PAD, { headers })).text()
  expect(page).toContain('What do you see?')
  const body = new FormData()
  for (const [, name = '', value = ''] of page.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g))
    body.set(name, value)
  const sent = await app.request(MELD_PAD, {
    method: 'POST',
    body,
    headers: { ...headers, 'Sec-Fetch-Site': 'same-origin' },
  })
  expect(await sent.text()).toContain('Choose where it is broken.')
})

test('who has another role or no session does not come in', async () => {
  const id = await insertMelding(db, buurt)
  expect((await mijn().request(`/balie/reparaties/${id}`)).status).toBe(303)
  expect((await balie().request('/mijn/reparaties')).status).toBe(303)
  expect((await appAs(db, vakmanSession(buurt.loodgieter)).request('/balie/reparaties')).status).toBe(303)
})

test.each([
  'na=onzin',
  'na=2026-02-30T10:00:00.000Z_1',
  'voor=infinity_x',
  'filter=weg&sorteer=weg',
  'vanaf=-3',
])('an address of the list with %s shows the list from the beginning', async (query) => {
  const answer = await balie().request(`/balie/reparaties?${query}`)
  expect(answer.status).toBe(200)
  expect(await answer.text()).toContain('1 tot en met')
})

const empty = '0195f000-0000-7000-8000-0000000000ff'

test('every page of repairs is valid HTML, full, empty and with errors', async () => {
  const id = await insertMelding(db, buurt, 'Regel een\nRegel twee')
  const pages: [string, Response][] = [
    ['geen reparaties', await appAs(db, huurderSession(buurt.dirk)).request('/mijn/reparaties')],
    ['geen woning', await appAs(db, huurderSession(buurt.dirk)).request('/mijn/reparaties/nieuw')],
    ['home zonder taak', await appAs(db, huurderSession(buurt.dirk)).request('/mijn')],
    ['nieuw', await mijn().request(`/mijn/reparaties/${id}?nieuw=ja`)],
    ['eerste vraag', await mijn().request('/mijn/reparaties/nieuw')],
    ['melden', await mijn().request(MELD_PAD)],
    ['gevaar', await mijn().request('/mijn/reparaties/nieuw?w=gevaar.gas')],
    ['voor de huurder', await mijn().request('/mijn/reparaties/nieuw?w=keuken.kraan.druppelt')],
    ['intrekken', await mijn().request(`/mijn/reparaties/${id}/intrekken`)],
    ['oordeel', await mijn().request(`/mijn/reparaties/${id}/oordeel`)],
    ['melden met fouten', await meld({ plaats: '', omschrijving: '' })],
    ['zaak nieuw', await balie().request(`/balie/reparaties/${id}`)],
    ['zaak met fouten', await plan(id, { begin: '', eind: '05:00' })],
    ['zaak gepland', await plan(id).then((sent) => balie().request(String(sent.headers.get('location'))))],
    ['zaak gewijzigd', await plan(id, { versie: '1', begin: '10:00' })],
    ['home met taak', await mijn().request('/mijn')],
    ['gepland', await mijn().request(`/mijn/reparaties/${id}`)],
    ['lijst huurder', await mijn().request('/mijn/reparaties')],
    ['balie', await balie().request('/balie')],
    ['lijst', await balie().request('/balie/reparaties')],
    ['lijst leeg', await balie().request('/balie/reparaties?filter=nieuw&na=infinity_999999999')],
    ['niet gevonden', await balie().request('/balie/reparaties?nummer=abc')],
    ['keten', await appAs(db, vakmanSession(buurt.loodgieter)).request('/keten')],
    ['keten leeg', await appAs(db, vakmanSession(empty)).request('/keten?klaar=12')],
  ]
  for (const [name, answer] of pages)
    expect([name, await htmlFindings(await answer.text())]).toEqual([name, []])
})

test('a visit by a company whose agreement ended says so; our own people need none', async () => {
  const id = await insertMelding(db, buurt)
  await plan(id)
  const page = async () => (await balie().request(`/balie/reparaties/${id}`)).text()
  const { rows } = await db.owner.query<{ geldig: string }>(
    'select geldig::text from verwerkersovereenkomst where ketenpartner_id = $1',
    [buurt.loodgieter],
  )
  const agree = (geldig = '') =>
    db.owner.query('update verwerkersovereenkomst set geldig = $2 where ketenpartner_id = $1', [
      buurt.loodgieter,
      geldig,
    ])
  const become = (soort: string) =>
    db.owner.query('update ketenpartner set soort = $2 where id = $1', [buurt.loodgieter, soort])
  await agree('[2020-01-01,2020-02-01)')
  expect(await page()).toContain('is afgelopen.')
  await become('eigen')
  expect(await page()).not.toContain('is afgelopen.')
  await become('extern')
  await agree(rows[0]?.geldig)
})

test('a page asks the database a bounded number of things, however many rows it shows', async () => {
  const id = await insertMelding(db, buurt)
  await plan(id)
  const counts = await countEach({
    '/mijn': () => mijn().request('/mijn'),
    '/mijn/reparaties': () => mijn().request('/mijn/reparaties'),
    '/mijn/reparaties/nieuw': () => mijn().request('/mijn/reparaties/nieuw'),
    '/mijn/reparaties/nieuw?w': () => mijn().request(MELD_PAD),
    '/mijn/reparaties/:id': () => mijn().request(`/mijn/reparaties/${id}`),
    '/balie/reparaties': () => balie().request('/balie/reparaties'),
    '/balie/reparaties/:id': () => balie().request(`/balie/reparaties/${id}`),
    '/keten': () => appAs(db, vakmanSession(buurt.loodgieter)).request('/keten'),
  })
  // Each has the opening; a transaction adds its begin (with the role) and commit.
  expect(counts).toEqual({
    // The reports, and in a second opening the swaps that wait for an answer or a signature.
    '/mijn': 7,
    '/mijn/reparaties': 2,
    '/mijn/reparaties/nieuw': 3,
    '/mijn/reparaties/nieuw?w': 8,
    '/mijn/reparaties/:id': 5,
    '/balie/reparaties': 5,
    // The case, and in a second opening the time of the workers.
    '/balie/reparaties/:id': 14,
    '/keten': 10,
  })
})

/** Once to have the connections and their roles, then for the count. */
async function countEach(pages: Record<string, () => Promise<Response> | Response>) {
  const counts: Record<string, number> = {}
  for (const [name, open] of Object.entries(pages)) {
    await open()
    await open()
    await db.doelbinding.opener.flush()
    counts[name] = await countQueries(open)
  }
  return counts
}
