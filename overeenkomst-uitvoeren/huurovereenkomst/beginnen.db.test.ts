import { randomUUID } from 'node:crypto'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeTestDatabase, type TestDatabase } from '../../database/testing/database.ts'
import { sessionWith, submit } from '../../web/testing/app.ts'
import { htmlFindings } from '../../web/testing/html.ts'
import { appAs, type Buurt, contextOf, makeBuurt } from '../onderhoud/testing/buurt.ts'
import { beginContract, hoogsteHuur, type NieuwContract } from './beginnen.ts'

const nu = new Date('2026-11-28T10:00:00Z')
let db: TestDatabase
let buurt: Buurt
let leeg: string
beforeAll(async () => {
  db = await makeTestDatabase()
  buurt = await makeBuurt(db)
  const { rows } = await db.owner.query<{ id: string }>("select id from eenheid where straat = 'Leegstraat'")
  leeg = rows[0]?.id ?? ''
})
afterAll(() => db.stop())

const contract: NieuwContract = {
  begin: '2026-12-01',
  huurders: [{ naam: 'Mw. N. Nieuw' }],
  punten: 143,
  kaleHuurCent: 93_293,
  servicekostenCent: 2_500,
  waarborgsomCent: 186_586,
}
const SAMEN = [{ naam: 'Mw. N. Nieuw' }, { naam: 'Dhr. M. Nieuw' }]
const begin = (over: Partial<NieuwContract> = {}, eenheid = leeg) =>
  beginContract(contextOf(db, { rol: 'verhuurconsulent', afdeling: 'Verhuur' }), eenheid, {
    contract: { ...contract, ...over },
    nu,
  })
const geweigerd = (refusal: string) => ({ ok: false, refusal })

test('a rent above that of the points, a deposit above two months and a home that is let are refused, and nothing is kept', async () => {
  expect(await begin({ kaleHuurCent: 93_294 })).toEqual(geweigerd('huur-te-hoog'))
  expect(await begin({ waarborgsomCent: 186_587 })).toEqual(geweigerd('waarborgsom-te-hoog'))
  expect(await begin({}, buurt.huisCarla)).toEqual(geweigerd('overlapt'))
  const { rows } = await db.owner.query("select from relatie where aanschrijfnaam = 'Mw. N. Nieuw'")
  expect(rows).toEqual([])
  expect(hoogsteHuur('WOO', 187, { begin: '2026-12-01', vandaag: '2026-11-28' })).toBeNull()
  expect(hoogsteHuur('WOO', 143, { begin: '2027-02-01', vandaag: '2026-11-28' })).toBe(93_293)
})

test('when several begin on one home at once, one succeeds and the others hear that it is let: ten homes in a row', async () => {
  const { rows: woningen } = await db.owner.query<{ id: string }>(
    `insert into eenheid (straat, huisnummer, postcode, woonplaats, soort)
     select 'Drukstraat', nr, '1234 AB', 'Voorbeeldstad', 'WOO' from generate_series(1, 10) nr returning id`,
  )
  for (const { id } of woningen) {
    const all = await Promise.all([begin({ huurders: SAMEN }, id), begin({}, id), begin({}, id)])
    expect(all.filter(({ ok }) => ok)).toHaveLength(1)
    expect(all.filter(({ ok }) => !ok)).toEqual([geweigerd('overlapt'), geweigerd('overlapt')])
  }
})

test('a contract begins with its tenants and rent; a second one on the same home is refused', async () => {
  expect(await begin({ huurders: SAMEN })).toMatchObject({ ok: true })
  expect(await begin({ begin: '2026-11-01' })).toEqual(geweigerd('overlapt'))
  const { rows } = await db.owner.query(
    `select h.status, h.geldig::text, h.waarborgsom_cent,
            (select sum(bedrag_cent) from huurprijs p where p.huurovereenkomst_id = h.id) as huur,
            (select count(*) from bericht b where b.relatie_id = any (h.betrokkenen)) = cardinality(h.betrokkenen) as bericht
     from huurovereenkomst h where h.eenheid_id = $1`,
    [leeg],
  )
  expect(rows).toEqual([
    { status: 'VOP', geldig: '[2026-12-01,)', waarborgsom_cent: '186586', huur: '95793', bericht: true },
  ])
})

test('a household begins with the tenants; who we know already is chosen, leaves the old household, and dies or doubles not', async () => {
  const { rows: nieuw } = await db.owner.query<{ id: string }>(
    `with oud as (insert into huishouden (eenheid_id) values ($1) returning id),
          lid as (insert into huishouden_lid (huishouden_id, relatie_id, geldig, rol) select id, $2, '[2020-01-01,)', 'huurder' from oud)
     insert into eenheid (straat, huisnummer, postcode, woonplaats, soort)
     values ('Samenstraat', 101, '1234 AB', 'Voorbeeldstad', 'WOO') returning id`,
    [buurt.huisCarla, buurt.carla],
  )
  const woning = nieuw[0]?.id ?? ''
  const carla = { id: buurt.carla }
  expect(await begin({ huurders: [carla, carla] }, woning)).toEqual(geweigerd('zelfde-persoon'))
  expect(await begin({ huurders: [{ id: randomUUID() }] }, woning)).toEqual(geweigerd('huurder-onbekend'))
  await db.owner.query("update relatie set overleden_op = '2026-11-01' where id = $1", [buurt.dirk])
  expect(await begin({ huurders: [carla, { id: buurt.dirk }] }, woning)).toEqual(
    geweigerd('huurder-onbekend'),
  )
  expect(await begin({ huurders: [carla, { naam: 'Dhr. P. Partner' }] }, woning)).toMatchObject({ ok: true })
  const { rows } = await db.owner.query(
    `select r.aanschrijfnaam, l.geldig::text, h.eenheid_id = $1 as hier from huishouden_lid l
     join huishouden h on h.id = l.huishouden_id join relatie r on r.id = l.relatie_id
     where r.id = $2 or r.aanschrijfnaam = 'Dhr. P. Partner' order by 1, 2`,
    [woning, buurt.carla],
  )
  expect(rows).toEqual([
    { aanschrijfnaam: 'Dhr. P. Partner', geldig: '[2026-12-01,)', hier: true },
    { aanschrijfnaam: 'Mw. C. Buur', geldig: '[2020-01-01,2026-12-01)', hier: false },
    { aanschrijfnaam: 'Mw. C. Buur', geldig: '[2026-12-01,)', hier: true },
  ])
  const { rows: tweede } = await db.owner.query<{ id: string }>(
    `insert into eenheid (straat, huisnummer, postcode, woonplaats, soort)
     values ('Samenstraat', 103, '1234 AB', 'Voorbeeldstad', 'WOO') returning id`,
  )
  for (const dag of ['2026-12-01', '2026-11-20'])
    expect(await begin({ huurders: [carla], begin: dag }, tweede[0]?.id)).toEqual(geweigerd('woont-elders'))
})

test('points that were typed once are kept with the home, and go before what is typed later', async () => {
  const { rows } = await db.owner.query<{ id: string }>(
    `insert into eenheid (straat, huisnummer, postcode, woonplaats, soort)
     values ('Puntstraat', 102, '1234 AB', 'Voorbeeldstad', 'WOO') returning id`,
  )
  const woning = rows[0]?.id ?? ''
  expect(await begin({ punten: undefined }, woning)).toEqual(geweigerd('punten-onbekend'))
  const eerste = await begin({}, woning)
  if (!eerste.ok) throw new Error(eerste.refusal)
  await db.owner.query("update huurovereenkomst set geldig = '[2026-12-01,2027-01-01)' where id = $1", [
    eerste.value,
  ])
  const later = { begin: '2027-01-01', kaleHuurCent: 93_294, punten: 500 }
  expect(await begin(later, woning)).toEqual(geweigerd('huur-te-hoog'))
  expect(await begin({ ...later, kaleHuurCent: 93_293 }, woning)).toMatchObject({ ok: true })
})

test('the page finds who we know by name, with the birth date only, and keeps what was filled in', async () => {
  const joost = appAs(db, { ...sessionWith('balie', 'verhuurconsulent'), betrokkeneId: buurt.medewerker })
  const pad = `/balie/woningen/${leeg}/contract`
  const gezocht = await (await joost.request(`${pad}?q=Anders`)).text()
  expect(await htmlFindings(gezocht)).toEqual([])
  expect(gezocht).toContain(`${pad}?huurder=${buurt.anna}`)
  expect(gezocht).not.toContain('06 1111 1111')
  const gekozen = `${pad}?huurder=${buurt.anna}`
  const html = await (await joost.request(gekozen)).text()
  expect(await htmlFindings(html)).toEqual([])
  expect(html).not.toContain('Naam van de huurder')
  const velden = {
    begin: '2027-03-01',
    medehuurder: 'Mw. P. Later',
    punten: '100',
    kaleHuur: '500',
    waarborgsom: '0',
  }
  const sent = await submit(joost, gekozen, { actie: 'begin', velden })
  expect(sent.status).toBe(422)
  const weer = await sent.text()
  expect(weer).toContain('Op deze dag loopt of begint al een ander contract')
  expect(weer).toContain('Mw. P. Later')
  const leegste = await submit(joost, pad, { actie: 'begin', velden })
  expect(await leegste.text()).toContain('Vul de naam van de huurder in, of zoek de huurder hierboven.')
})

test('the contract on paper names the tenants, the home, the rent and the deposit', async () => {
  const joost = appAs(db, { ...sessionWith('balie', 'verhuurconsulent'), betrokkeneId: buurt.medewerker })
  const { rows } = await db.owner.query<{ id: string }>(
    'select id from huurovereenkomst where eenheid_id = $1',
    [leeg],
  )
  const sent = await joost.request(`/balie/huurcontracten/${rows[0]?.id}/contract.pdf`)
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(await sent.arrayBuffer())), {
    mergePages: true,
  })
  for (const deel of [
    'Mw. N. Nieuw',
    'Dhr. M. Nieuw',
    'Leegstraat 5',
    '932,93',
    '957,93',
    '1.865,86',
    '1 december 2026',
  ])
    expect(text).toContain(deel)
})
