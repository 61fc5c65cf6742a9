import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeTestDatabase, type TestDatabase } from '../../database/testing/database.ts'
import { hiddenFields, post, sessionWith, submit } from '../../web/testing/app.ts'
import { htmlFindings } from '../../web/testing/html.ts'
import { appAs, type Buurt, linesOf, makeBuurt } from '../onderhoud/testing/buurt.ts'

let db: TestDatabase
let buurt: Buurt
let contract: string
beforeAll(async () => {
  db = await makeTestDatabase()
  buurt = await makeBuurt(db)
  const { rows } = await db.owner.query<{ id: string }>(
    'select id from huurovereenkomst where eenheid_id = $1',
    [buurt.huisAnna],
  )
  contract = rows[0]!.id
  await db.owner.query(
    `insert into huurprijs (huurovereenkomst_id, soort, geldig, bedrag_cent) values ($1, 'kale-huur', '[2020-01-01,)', 60000)`,
    [contract],
  )
})
afterAll(() => db.stop())

const als = (rol: 'verhuurconsulent' | 'klantmedewerker' | 'planner' = 'verhuurconsulent') =>
  appAs(db, { ...sessionWith('balie', rol), betrokkeneId: buurt.medewerker, sessieId: buurt.medewerker })
const pad = () => `/balie/huurcontracten/${contract}`
const stuur = (actie: string, velden: Record<string, string>) => submit(als(), pad(), { actie, velden })
/** The page with plain spaces, after a look at its HTML. */
const html = async (path = pad(), rol?: 'klantmedewerker') => {
  const page = await (await als(rol).request(path)).text()
  expect(await htmlFindings(page)).toEqual([])
  return page.replaceAll('\u00a0', ' ')
}

test('a contract shows who is on it and what they pay, and its log names each of them once', async () => {
  const before = await linesOf(db, buurt.anna)
  const page = await html()
  expect(page).toContain('Mw. A. Anders')
  expect(page).toContain('Dhr. B. Anders')
  expect(page).toContain('€ 600,00')
  expect(page).toContain(`/balie/huurovereenkomsten/${contract}/wijziging`)
  expect((await linesOf(db, buurt.anna)).slice(before.length)).toEqual(['huurcontract-bekijken'])
})

test('a change and a correction are two things, and what we believed before stays known', async () => {
  const gisteren = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)
  await db.owner.query(
    "update huurprijs set vastgelegd_op = now() - interval '9 days' where huurovereenkomst_id = $1",
    [contract],
  )
  const changed = await stuur('wijzig', { soort: 'kale-huur', vanaf: '2025-07-01', bedrag: '640,50' })
  expect(changed.headers.get('location')).toBe(`${pad()}?gedaan=prijs`)
  expect((await stuur('herstel', { periode: 'kale-huur [2025-07-01,)', bedrag: '645' })).status).toBe(303)
  const page = await html()
  expect(page).toContain('€ 645,00')
  expect(page).toContain('Fout hersteld')
  expect(page).toContain('Wat wij eerder dachten')
  expect(page).toContain('€ 640,50')
  expect(page).toContain('huurcontract bijhouden')
  expect(await html(`${pad()}?op=2025-06-30`)).toContain('Samen: <b>€ 600,00')
  const toen = await html(`${pad()}?op=2026-01-01&bekend=${gisteren}`)
  expect(toen).toContain('zoals wij het wisten op')
})

test.each([
  [
    'wijzig',
    { soort: 'kale-huur', vanaf: '2019-12-31', bedrag: '700' },
    'Kies een dag waarop dit contract loopt',
  ],
  ['wijzig', { soort: 'kale-huur', vanaf: '2025-07-01', bedrag: '700' }, 'Op deze dag begint al een bedrag'],
  ['wijzig', { soort: 'kale-huur', vanaf: '2026-09-31', bedrag: '700' }, 'Kies de dag waarop'],
  ['wijzig', { soort: 'kale-huur', vanaf: '2026-09-01', bedrag: '-7' }, 'Vul het nieuwe bedrag'],
  ['wijzig', { soort: 'kale-huur', vanaf: '2026-09-01', bedrag: '9999999999999' }, 'Vul het nieuwe bedrag'],
  ['wijzig', { soort: 'goud', vanaf: '2026-09-01', bedrag: '7' }, 'Kies welk deel'],
  ['herstel', { periode: "kale-huur [2025-01-01,)' or 1", bedrag: '7' }, 'Kies welk bedrag fout is'],
  ['herstel', { periode: 'kale-huur [2011-01-01,)', bedrag: '7' }, 'Deze periode bestaat niet meer'],
  [
    'looptijd',
    { begin: '2026-02-01', einde: '2026-01-01' },
    'Kies een laatste dag die na de eerste dag ligt',
  ],
  ['looptijd', { begin: '2025-08-01', einde: '' }, 'is er al iets veranderd'],
])('%s with %j is refused and keeps what was filled in', async (actie, velden, melding) => {
  const answer = await stuur(actie, velden)
  expect(answer.status).toBe(422)
  const page = await answer.text()
  expect(page).toContain(melding)
  expect(await htmlFindings(page)).toEqual([])
})

test('the right first day takes parties and rent along, but never into another contract', async () => {
  expect((await stuur('looptijd', { begin: '2019-06-01', einde: '', waarborgsom: '500' })).status).toBe(303)
  const { rows } = await db.owner.query(
    `select (select min(lower(geldig))::text from partijperiode where huurovereenkomst_id = $1) as partij,
            (select min(lower(geldig))::text from huurprijs where huurovereenkomst_id = $1) as prijs,
            (select array_length(betrokkenen, 1) from huurovereenkomst where id = $1) as samen`,
    [contract],
  )
  expect(rows).toEqual([{ partij: '2019-06-01', prijs: '2019-06-01', samen: 2 }])
  await db.owner.query(
    "insert into huurovereenkomst (eenheid_id, geldig) values ($1, '[2015-01-01,2016-01-01)')",
    [buurt.huisAnna],
  )
  const sent = await stuur('looptijd', { begin: '2015-06-01', einde: '' })
  expect(sent.status).toBe(422)
  expect(await sent.text()).toContain('loopt er een ander contract op deze woning')
})

test('who saw an older version hears so, and keeps what was filled in', async () => {
  const old = hiddenFields(await html(), 'wijzig')
  await stuur('wijzig', { soort: 'servicekosten', vanaf: '2026-01-01', bedrag: '30' })
  const sent = await post(als(), pad(), { ...old, soort: 'servicekosten', vanaf: '2026-03-01', bedrag: '35' })
  expect(sent.status).toBe(422)
  const page = await sent.text()
  expect(page).toContain('Een collega heeft dit contract net gewijzigd')
  expect(page).toContain('value="35"')
  const again = await post(als(), pad(), {
    ...hiddenFields(page, 'wijzig'),
    soort: 'servicekosten',
    vanaf: '2026-03-01',
    bedrag: '35',
  })
  expect(again.status).toBe(303)
})

test('a klantmedewerker reads a contract and changes nothing; a planner sees none', async () => {
  const page = await html(pad(), 'klantmedewerker')
  expect(page).toContain('€ 645,00')
  expect(page).not.toContain('Nieuw bedrag vastleggen')
  const forced = await post(als('klantmedewerker'), pad(), {
    _actie: 'wijzig',
    _sleutel: randomUUID(),
    versie: '1',
    soort: 'overig',
    vanaf: '2026-09-01',
    bedrag: '1',
  })
  expect(forced.status).toBe(403)
  expect((await als('planner').request(pad())).status).toBe(403)
  expect((await als().request(`/balie/huurcontracten/${randomUUID()}`)).status).toBe(404)
})

test('the list is paged by number, both ways, and finds a number', async () => {
  await db.owner.query(
    `with e as (insert into eenheid (straat, huisnummer, postcode, woonplaats)
                select 'Lijststraat', n, '9999 ZZ', 'Voorbeeldstad' from generate_series(1, 60) n returning id)
     insert into huurovereenkomst (eenheid_id, geldig) select id, '[2021-01-01,)' from e`,
  )
  const nummers = async (query: string): Promise<number[]> => {
    const page = await html(`/balie/huurcontracten?filter=loopt${query}`)
    return [...page.matchAll(/huurcontracten\/[0-9a-f-]{36}">(\d+)</g)].map(([, n]) => Number(n))
  }
  const first = await nummers('&sorteer=op')
  expect(first).toHaveLength(25)
  const second = await nummers(`&sorteer=op&na=${first.at(-1)}`)
  expect(second[0]).toBeGreaterThan(first.at(-1)!)
  expect(await nummers(`&sorteer=op&voor=${second[0]}`)).toEqual(first)
  const down = await nummers('&sorteer=af')
  expect(down).toEqual(down.toSorted((a, b) => b - a))
  const found = await als().request(`/balie/huurcontracten?nummer=${first[0]}`)
  expect(found.status).toBe(303)
  expect(await html('/balie/huurcontracten?nummer=1')).toContain('Er is geen huurcontract met nummer')
  expect(await nummers('&sorteer=op&na=1%27--')).toEqual(first)
})
