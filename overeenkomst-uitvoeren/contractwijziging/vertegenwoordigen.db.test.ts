import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeTestDatabase, type TestDatabase } from '../../database/testing/database.ts'
import { addDays } from '../../tijd.ts'
import { addMonths } from '../../wet-naleven/regel/kalenderdag.ts'
import { submit } from '../../web/testing/app.ts'
import { htmlFindings } from '../../web/testing/html.ts'
import { aanvaardMachtiging, listMachtigingen, stopMachtiging } from '../machtiging/geven.ts'
import { appAs, type Buurt, contextOf, huurderSession, makeBuurt } from '../onderhoud/testing/buurt.ts'
import { vraagWijzigingAan } from './aanvragen.ts'
import { bewaakTermijnen } from './bewaken.ts'
import { beginZaak } from './beginnen.ts'
import { zetZaakstap } from './behandelen.ts'

const nu = new Date()
const vandaag = nu.toISOString().slice(0, 10)
let db: TestDatabase
let buurt: Buurt
let bewind: string
let verzoek: string
let machtiging: string
beforeAll(async () => {
  db = await makeTestDatabase()
  buurt = await makeBuurt(db)
  await db.owner.query(
    `insert into account (betrokkene_id, deur, inlognaam) values ($1, 'mijn', 'dirk.bewind')`,
    [buurt.dirk],
  )
  const { rows } = await db.owner.query<{ id: string }>(
    'select id from huurovereenkomst where eenheid_id = $1',
    [buurt.huisCarla],
  )
  const begin = { soort: 'bewind', over: buurt.carla, naam: 'Dirk', datum: '2026-01-01' }
  bewind = valueOf(
    await beginZaak(balie(), { begin: { ...begin, huurovereenkomstId: rows[0]?.id ?? '' }, nu }),
  )
  const aanvraag = { soort: 'medehuurder-verzoek', naam: 'Dhr. V. Nieuw' }
  verzoek = valueOf(await vraagWijzigingAan(huurder(), buurt.carla, { aanvraag, nu }))
})
afterAll(() => db.stop())

const huurder = () => contextOf(db, { rol: 'huurder' })
const balie = () =>
  contextOf(db, { rol: 'verhuurconsulent', afdeling: 'Verhuur', medewerkerId: buurt.medewerker })
function valueOf(done: { ok: true; value: string } | { ok: false; refusal: string }): string {
  if (!done.ok) throw new Error(done.refusal)
  return done.value
}
const ik = (id: string) => ({ id, nu })
const gedaan = { ok: true, value: null }
const dirk = () => appAs(db, huurderSession(buurt.dirk))
const pad = (id = verzoek) => `/mijn/contractwijzigingen/${id}?voor=${machtiging}`
const berichten = async (wie: string) => {
  const { rows } = await db.owner.query<{ sjabloon: string }>(
    "select sjabloon from bericht where relatie_id = $1 and sjabloon like 'contract-namens%'",
    [wie],
  )
  return rows.map(({ sjabloon }) => sjabloon)
}

test('a court order that was seen invites the representative, for what the order is about and nothing more', async () => {
  const zet = { stap: 'stel-vast', versie: 1, inlognaam: 'Dirk.Bewind' }
  expect(await zetZaakstap(balie(), bewind, { zet, nu })).toEqual(gedaan)
  const [uitnodiging] = await listMachtigingen(huurder(), ik(buurt.dirk))
  expect(uitnodiging).toMatchObject({ soort: 'uitnodiging', taken: ['contract'] })
  machtiging = uitnodiging?.id ?? ''
  expect((await dirk().request(pad())).status).toBe(404)
  expect(await aanvaardMachtiging(huurder(), ik(buurt.dirk), machtiging)).toEqual(gedaan)
})

test('the representative sees and answers the changes of this tenant, and nothing of another; both are told', async () => {
  const lijst = await (await dirk().request(`/mijn/contractwijzigingen?voor=${machtiging}`)).text()
  expect(lijst).toContain('Mw. C. Buur')
  expect(await htmlFindings(lijst)).toEqual([])
  const html = await (await dirk().request(pad())).text()
  expect(html).toContain('Intrekken')
  expect(await htmlFindings(html)).toEqual([])
  expect((await dirk().request(`/mijn/reparaties?voor=${machtiging}`)).status).toBe(404)
  expect((await appAs(db, huurderSession(buurt.anna)).request(pad())).status).toBe(404)
  const sent = await submit(dirk(), pad(), { actie: 'stap', velden: { stap: 'trek-in', versie: '1' } })
  expect(sent.headers.get('location')).toBe(pad())
  expect(await berichten(buurt.carla)).toEqual(['contract-namens-u'])
  expect(await berichten(buurt.dirk)).toEqual(['contract-namens-ander'])
})

test('the tenant cannot stop what a court decided; it ends with the representation', async () => {
  expect(await stopMachtiging(huurder(), ik(buurt.carla), machtiging)).toEqual({
    ok: false,
    refusal: 'van-rechter',
  })
  expect((await dirk().request(pad())).status).toBe(200)
  const beeindig = (datum: string) =>
    zetZaakstap(balie(), bewind, { zet: { stap: 'beeindig', versie: 2, datum }, nu })
  expect(await beeindig('2026-01-01')).toEqual({ ok: false, refusal: 'einde-voor-begin' })
  expect((await dirk().request(pad())).status).toBe(200)
  expect(await beeindig(vandaag)).toEqual(gedaan)
  expect((await dirk().request(pad())).status).toBe(404)
})

test('a representation of which the court named the end ends by that day alone, and both are told', async () => {
  const { rows } = await db.owner.query<{ id: string }>(
    'select id from huurovereenkomst where eenheid_id = $1',
    [buurt.huisAnna],
  )
  const begin = { soort: 'mentorschap', over: buurt.anna, naam: 'Mw. M. Mentor', datum: '2026-01-01' }
  const id = valueOf(
    await beginZaak(balie(), { begin: { ...begin, huurovereenkomstId: rows[0]?.id ?? '' }, nu }),
  )
  const zet = (stap: string, versie: number, datum?: string) =>
    zetZaakstap(balie(), id, { zet: { stap, versie, datum }, nu })
  const einde = addDays(vandaag, 10)
  expect(await zet('stel-vast', 1)).toEqual(gedaan)
  expect(await zet('noem-einde', 2, einde)).toEqual(gedaan)
  const op = (dag: string) => bewaakTermijnen(db.doelbinding, new Date(`${dag}T12:00:00Z`))
  expect(await op(addDays(einde, -1))).toMatchObject({ gezet: 0 })
  expect(await op(einde)).toMatchObject({ gezet: 1 })
  expect(await op(einde)).toMatchObject({ gezet: 0 })
  const { rows: na } = await db.owner.query(
    `select w.status, upper(v.geldig)::text as tot,
            (select count(*)::integer from bericht b where b.sjabloon = 'contractwijziging-mentorschap-loopt-af'
               and b.relatie_id in (w.over_id, w.andere_id)) as berichten
     from contractwijziging w join vertegenwoordiging v on v.contractwijziging_id = w.id where w.id = $1`,
    [id],
  )
  expect(na).toEqual([{ status: 'beeindigd', tot: einde, berichten: 2 }])
})

test('a helper whom the tenant trusts with the contract sees the inspection and the account; without the task nobody does', async () => {
  const carla = appAs(db, huurderSession(buurt.carla))
  const velden = { inlognaam: 'dirk.bewind', contract: 'ja' }
  expect((await submit(carla, '/mijn/machtigingen', { actie: 'geef', velden })).status).toBe(303)
  const uitnodiging = (await listMachtigingen(huurder(), ik(buurt.dirk))).find(
    ({ soort }) => soort === 'uitnodiging',
  )
  expect(uitnodiging?.taken).toEqual(['reparatie', 'contract'])
  const hulp = uitnodiging?.id ?? ''
  expect(await aanvaardMachtiging(huurder(), ik(buurt.dirk), hulp)).toEqual(gedaan)
  const datum = addDays(addMonths(`${vandaag.slice(0, 7)}-01`, 3), -1)
  const aanvraag = { soort: 'opzegging-huurder', datum }
  const opzegging = valueOf(await vraagWijzigingAan(huurder(), buurt.carla, { aanvraag, nu }))
  const oplevering = `/mijn/contractwijzigingen/${opzegging}/oplevering`
  const sent = await dirk().request(`${oplevering}?voor=${hulp}`)
  const html = await sent.text()
  expect(html).toContain('Mw. C. Buur')
  expect(await htmlFindings(html)).toEqual([])
  expect((await dirk().request(`${oplevering}?voor=${machtiging}`)).status).toBe(404)
  expect((await dirk().request(oplevering)).status).toBe(404)
  await db.owner.query("update machtiging set taken = '{reparatie}' where id = $1", [hulp])
  expect((await dirk().request(`${oplevering}?voor=${hulp}`)).status).toBe(404)
})

test('a death that was carried out is not recorded again, at the desk nor by a tenant', async () => {
  const { rows } = await db.owner.query<{ id: string }>(
    'select id from huurovereenkomst where eenheid_id = $1',
    [buurt.huisAnna],
  )
  const begin = {
    soort: 'overlijden',
    over: buurt.bram,
    datum: vandaag,
    huurovereenkomstId: rows[0]?.id ?? '',
  }
  const id = valueOf(await beginZaak(balie(), { begin, nu }))
  expect(await beginZaak(balie(), { begin, nu })).toEqual({ ok: false, refusal: 'loopt-al' })
  const zet = { stap: 'was-vergissing', versie: 1 }
  expect(await zetZaakstap(balie(), id, { zet, nu })).toEqual(gedaan)
  const weer = valueOf(await beginZaak(balie(), { begin, nu }))
  const verder = { stap: 'medehuurder-zet-voort', versie: 1 }
  expect(await zetZaakstap(balie(), weer, { zet: verder, nu })).toEqual(gedaan)
  expect(await beginZaak(balie(), { begin, nu })).toEqual({ ok: false, refusal: 'al-verwerkt' })
  const aanvraag = { soort: 'overlijden', over: buurt.bram, datum: vandaag }
  expect(await vraagWijzigingAan(huurder(), buurt.anna, { aanvraag, nu })).toEqual({
    ok: false,
    refusal: 'al-verwerkt',
  })
})
