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
  huurder: 'Mw. N. Nieuw',
  punten: 143,
  kaleHuurCent: 93_293,
  servicekostenCent: 2_500,
  waarborgsomCent: 186_586,
}
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
    const all = await Promise.all([begin({ medehuurder: 'Dhr. M. Nieuw' }, id), begin({}, id), begin({}, id)])
    expect(all.filter(({ ok }) => ok)).toHaveLength(1)
    expect(all.filter(({ ok }) => !ok)).toEqual([geweigerd('overlapt'), geweigerd('overlapt')])
  }
})

test('a contract begins with its tenants and rent; a second one on the same home is refused', async () => {
  expect(await begin({ medehuurder: 'Dhr. M. Nieuw' })).toMatchObject({ ok: true })
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

test('the page is valid, says why and keeps what was filled in', async () => {
  const joost = appAs(db, { ...sessionWith('balie', 'verhuurconsulent'), betrokkeneId: buurt.medewerker })
  const pad = `/balie/woningen/${leeg}/contract`
  expect(await htmlFindings(await (await joost.request(pad)).text())).toEqual([])
  const velden = {
    begin: '2027-03-01',
    huurder: 'Mw. P. Later',
    punten: '100',
    kaleHuur: '950',
    waarborgsom: '0',
  }
  const sent = await submit(joost, pad, { actie: 'begin', velden })
  expect(sent.status).toBe(422)
  const html = await sent.text()
  expect(html).toContain('hoger dan de punten toelaten')
  expect(html).toContain('Mw. P. Later')
})
