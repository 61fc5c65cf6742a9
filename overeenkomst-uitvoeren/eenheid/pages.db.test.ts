import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeTestDatabase, type TestDatabase } from '../../database/testing/database.ts'
import { sessionWith, submit } from '../../web/testing/app.ts'
import { htmlFindings } from '../../web/testing/html.ts'
import { appAs, type Buurt, linesOf, makeBuurt } from '../onderhoud/testing/buurt.ts'

let db: TestDatabase
let buurt: Buurt
const complex = randomUUID()
beforeAll(async () => {
  db = await makeTestDatabase()
  buurt = await makeBuurt(db)
  await db.owner.query("insert into complex (id, code, naam) values ($1, 'C0001', 'Lijststraat')", [complex])
  await db.owner.query(
    `insert into eenheid (straat, huisnummer, toevoeging, postcode, woonplaats, complex_id)
     select 'Lijststraat', (n + 1) / 2, case when n % 2 = 0 then 'A' end, '9999 ZZ', 'Voorbeeldstad', $1 from generate_series(1, 60) n`,
    [complex],
  )
})
afterAll(() => db.stop())

const als = (rol: 'verhuurconsulent' | 'klantmedewerker' = 'verhuurconsulent') =>
  appAs(db, { ...sessionWith('balie', rol), betrokkeneId: buurt.medewerker, sessieId: buurt.medewerker })
const html = async (path: string, rol?: 'klantmedewerker') => (await als(rol).request(path)).text()
const pad = () => `/balie/woningen/${buurt.huisAnna}`
const stuur = (actie: string, velden: Record<string, string>, path = pad()) =>
  submit(als(), path, { actie, velden })
const kenmerk = { soort: 'WOO', bouwjaar: '1974', oppervlakte: '64', exploitatie: 'ja' }

test('the list goes through all homes once, both ways, by links alone', async () => {
  const walk = async (start: string): Promise<string[]> => {
    const seen: string[] = []
    let next: string | undefined = start
    while (next !== undefined) {
      const page: string = await html(next)
      expect(await htmlFindings(page)).toEqual([])
      seen.push(...[...page.matchAll(/woningen\/[0-9a-f-]{36}">([^<]+)</g)].map(([, adres]) => adres ?? ''))
      next = /href="([^"]+)"[^>]*>Volgende/.exec(page)?.[1]?.replaceAll('&amp;', '&')
    }
    return seen
  }
  const op = await walk('/balie/woningen?sorteer=op')
  expect(op).toHaveLength(63)
  expect(new Set(op).size).toBe(63)
  expect(op.slice(0, 4)).toEqual(['Leegstraat 5', 'Lijststraat 1', 'Lijststraat 1-A', 'Lijststraat 2'])
  expect((await walk('/balie/woningen?sorteer=af')).toReversed()).toEqual(op)
})

test('a search finds a street with a number, or a postcode, and nothing by its wildcards', async () => {
  const count = async (zoek: string): Promise<number> =>
    [
      ...(await html(`/balie/woningen?zoek=${encodeURIComponent(zoek)}`)).matchAll(
        /woningen\/[0-9a-f-]{36}"/g,
      ),
    ].length
  expect(await count('lijststraat 7')).toBe(2)
  expect(await count('9999aa')).toBe(3)
  expect(await count('9999 AA 3')).toBe(1)
  expect(await count('%')).toBe(25)
  expect(await count('Lijst%9')).toBe(0)
  expect(await count("' or 1=1 --")).toBe(0)
  expect(await count('🏠')).toBe(0)
})

test('the list shows empty homes and a complex, and who lives there hears that it was looked at', async () => {
  const before = await linesOf(db, buurt.anna)
  expect(await html(`/balie/woningen?complex=${complex}`)).toContain('Complex Lijststraat')
  expect(await html('/balie/woningen?leeg=ja')).not.toContain('Sterappelstraat')
  expect((await als().request(`/balie/woningen?complex=${randomUUID()}`)).status).toBe(404)
  expect((await linesOf(db, buurt.anna)).slice(before.length)).toEqual([])
  const page = await html('/balie/woningen?zoek=sterappel', 'klantmedewerker')
  expect(page).toContain('Sterappelstraat 1')
  expect(page).not.toContain('Anders')
  expect((await linesOf(db, buurt.anna)).slice(before.length)).toEqual(['woningen-overzien'])
})

test('a home that changes keeps what it was, and a mistake that is put right stays known', async () => {
  expect((await stuur('herstel', kenmerk)).status).toBe(303)
  expect((await stuur('wijzig', { ...kenmerk, oppervlakte: '71', vanaf: '2025-03-01' })).status).toBe(303)
  const page = await html(pad())
  expect(page).toContain('71 m²')
  expect(page).toContain('tot en met 28 februari 2025')
  expect(page).toContain('Wat wij eerder dachten')
  expect(await htmlFindings(page)).toEqual([])
  expect(await html(`${pad()}?op=2025-02-28`)).toContain(
    '<dd class="utrecht-data-list__item-value utrecht-data-list__item-value--html-dd">64 m²',
  )
  const { rows } = await db.owner.query('select oppervlakte from eenheid where id = $1', [buurt.huisAnna])
  expect(rows).toEqual([{ oppervlakte: 71 }])
})

test.each([
  ['wijzig', { ...kenmerk, vanaf: '2025-03-01' }, 'Op deze dag is de woning al gewijzigd'],
  ['wijzig', { ...kenmerk, vanaf: '2024-03-01' }, 'Na deze dag is de woning al gewijzigd'],
  ['wijzig', { ...kenmerk, vanaf: '2026-09-01', exploitatie: 'nee' }, 'Deze woning is verhuurd'],
  ['wijzig', { ...kenmerk, vanaf: '2026-09-01', bouwjaar: '12e2x' }, 'Vul een bouwjaar in'],
  ['herstel', { ...kenmerk, oppervlakte: '-4' }, 'Vul de grootte in hele vierkante meters'],
  ['herstel', { ...kenmerk, complex: 'C0001' }, 'Kies een complex'],
  [
    'adres',
    { straat: 'Sterappelstraat', huisnummer: '3', postcode: '9999aa', woonplaats: 'Voorbeeldstad' },
    'Er is al een woning met dit adres',
  ],
  [
    'adres',
    { straat: 'Sterappelstraat', huisnummer: '3B', postcode: '9999aa', woonplaats: 'X' },
    'De letter hoort bij de toevoeging',
  ],
])('%s with %j is refused', async (actie, velden, melding) => {
  const { rows: before } = await db.owner.query('select versie from eenheid where id = $1', [buurt.huisAnna])
  const answer = await stuur(actie, velden)
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain(melding)
  const { rows: after } = await db.owner.query('select versie from eenheid where id = $1', [buurt.huisAnna])
  expect(after).toEqual(before)
})

test('an address is kept the one way', async () => {
  const { rows } = await db.owner.query<{ id: string }>("select id from eenheid where straat = 'Leegstraat'")
  const path = `/balie/woningen/${rows[0]!.id}`
  const velden = {
    straat: ' Leeg  straat',
    huisnummer: '5',
    toevoeging: '-a',
    postcode: '9999ab',
    woonplaats: 'Voorbeeldstad',
  }
  expect((await stuur('adres', velden, path)).status).toBe(303)
  expect(
    (await db.owner.query('select straat, toevoeging, postcode from eenheid where id = $1', [rows[0]!.id]))
      .rows,
  ).toEqual([{ straat: 'Leeg straat', toevoeging: 'A', postcode: '9999 AB' }])
})
