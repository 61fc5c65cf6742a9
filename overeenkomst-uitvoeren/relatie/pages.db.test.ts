import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeTestDatabase, type TestDatabase } from '../../database/testing/database.ts'
import { sessionWith, submit } from '../../web/testing/app.ts'
import { htmlFindings } from '../../web/testing/html.ts'
import { appAs, type Buurt, linesOf, makeBuurt } from '../onderhoud/testing/buurt.ts'

let db: TestDatabase
let buurt: Buurt
const huishouden = randomUUID()
beforeAll(async () => {
  db = await makeTestDatabase()
  buurt = await makeBuurt(db)
  await db.owner.query('insert into huishouden (id, eenheid_id) values ($1, $2)', [
    huishouden,
    buurt.huisAnna,
  ])
  await db.owner.query(
    `insert into huishouden_lid (huishouden_id, relatie_id, geldig, rol)
     values ($1, $2, '[2020-01-01,)', 'huurder'), ($1, $3, '[2020-01-01,)', 'inwonend')`,
    [huishouden, buurt.anna, buurt.bram],
  )
  // Recorded before today: what was believed is kept from then.
  for (const table of ['relatie_naam', 'huishouden_lid']) {
    await db.owner.query(`alter table ${table} disable trigger user`)
    await db.owner.query(`update ${table} set vastgelegd_op = '2021-01-01'`)
    await db.owner.query(`alter table ${table} enable trigger user`)
  }
})
afterAll(() => db.stop())

const app = () =>
  appAs(db, {
    ...sessionWith('balie', 'verhuurconsulent'),
    betrokkeneId: buurt.medewerker,
    sessieId: buurt.medewerker,
  })
const html = async (path: string) => (await app().request(path)).text()
const persoon = () => `/balie/relaties/${buurt.anna}`

test('a slip in a name is mended, and what stood there stays known', async () => {
  const velden = { geldig: '(,)', voorletters: 'A.', tussenvoegsels: "van 't", achternaam: 'Anders-Ómar' }
  const stuur = (over: Record<string, string>) =>
    submit(app(), persoon(), { actie: 'naam', velden: { ...velden, ...over } })
  for (const achternaam of ['a@b.nl', 'NL91ABNA0417164300', 'Jan 😀', '123'])
    expect((await stuur({ achternaam })).status, achternaam).toBe(422)
  expect((await stuur({})).status).toBe(303)
  const page = await html(persoon())
  expect(await htmlFindings(page)).toEqual([])
  expect(page).toContain('A. van &#x27;t Anders-Ómar')
  expect(page).toContain('Wat wij eerder dachten')
  expect(page).toContain('Mw. A. Anders')
  expect(await html(`${persoon()}?op=2022-01-01&bekend=2022-01-01`)).toMatch(
    /Naam<\/dt><dd[^>]*><bdi>Mw\. A\. Anders/,
  )
  expect(await (await stuur({ versie: '1' })).text()).toContain('Een collega was u voor')
  expect(
    (await db.owner.query('select aanschrijfnaam from relatie where id = $1', [buurt.anna])).rows,
  ).toEqual([{ aanschrijfnaam: "A. van 't Anders-Ómar" }])
  expect(await linesOf(db, buurt.anna)).toContain('persoonsgegevens-bijhouden')
})

test('a date of birth is mended; one that is still to come is refused', async () => {
  const stuur = (geboren: string) => {
    const [jaar = '', maand = '', day = ''] = geboren.split('-')
    return submit(app(), persoon(), {
      actie: 'geboorte',
      velden: { 'geboren-dag': day, 'geboren-maand': maand, 'geboren-jaar': jaar },
    })
  }
  expect((await stuur('1946-03-14')).status).toBe(303)
  expect((await stuur('2190-01-01')).status).toBe(422)
  expect((await stuur('1946-03-15')).status).toBe(303)
  expect(await html(persoon())).toContain('Geboortedatum die wij eerder hadden')
})

test('a household: somebody comes, somebody goes, a role is mended, each with its history', async () => {
  const pad = `${persoon()}/huishouden`
  const stuur = (actie: string, velden: Record<string, string>) => submit(app(), pad, { actie, velden })
  expect(await htmlFindings(await html(pad))).toEqual([])
  expect((await stuur('erbij', { naam: 'N. Anders', rol: 'kind', vanaf: '2026-01-05' })).status).toBe(303)
  expect(
    (await stuur('herstel', { periode: `${buurt.bram} [2020-01-01,)`, nieuweRol: 'partner' })).status,
  ).toBe(303)
  expect((await stuur('vertrek', { lid: buurt.bram, laatste: '2019-12-31' })).status).toBe(422)
  expect((await stuur('vertrek', { lid: buurt.bram, laatste: '2026-02-28' })).status).toBe(303)
  const page = await html(`${pad}?op=2026-03-01`)
  expect(await htmlFindings(page)).toEqual([])
  const nu = page.slice(page.indexOf('Wie er woonden op'), page.indexOf('Wat er veranderde'))
  expect(nu).toContain('N. Anders')
  expect(nu).not.toContain('B. Anders')
  expect(page).toContain('1 januari 2020 tot en met 28 februari 2026')
  expect(await html(`${pad}?op=2024-01-01&bekend=2024-01-01`)).toContain('Woont in')
  const { rows } = await db.owner.query(
    'select cardinality(betrokkenen) as n from huishouden where id = $1',
    [huishouden],
  )
  expect(rows).toEqual([{ n: 2 }])
  expect((await app().request(`/balie/relaties/${buurt.dirk}/huishouden`)).status).toBe(404)
  expect((await app().request(`/balie/relaties/${randomUUID()}`)).status).toBe(404)
})
