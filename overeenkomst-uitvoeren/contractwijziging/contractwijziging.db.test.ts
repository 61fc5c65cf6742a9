import { randomUUID } from 'node:crypto'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { makeTestDatabase, type TestDatabase } from '../../database/testing/database.ts'
import { submit } from '../../web/testing/app.ts'
import { htmlFindings } from '../../web/testing/html.ts'
import { sessionWith } from '../../web/testing/app.ts'
import { appAs, type Buurt, contextOf, huurderSession, makeBuurt } from '../onderhoud/testing/buurt.ts'
import { type Aanvraag, vraagWijzigingAan } from './aanvragen.ts'
import { beginZaak, type Begin } from './beginnen.ts'
import { type Zaakzet, zetZaakstap } from './behandelen.ts'
import { beantwoordWijziging } from './beantwoorden.ts'
import { findEigenWijziging } from './volgen.ts'
import { listOpenWijzigingen } from './overzien.ts'

const nu = new Date('2026-11-28T10:00:00Z')
const databases: TestDatabase[] = []
let db: TestDatabase
let buurt: Buurt

// Each test changes the contracts of the street, so each has a street of its own.
beforeEach(async () => {
  db = await makeTestDatabase()
  databases.push(db)
  buurt = await makeBuurt(db)
})
afterAll(() => Promise.all(databases.map((each) => each.stop())))

const huurder = () => contextOf(db, { rol: 'huurder' })
const balie = () =>
  contextOf(db, { rol: 'verhuurconsulent', afdeling: 'Verhuur', medewerkerId: buurt.medewerker })
const vraag = (wie: string, aanvraag: Aanvraag) => vraagWijzigingAan(huurder(), wie, { aanvraag, nu })
const gevraagd = async (wie: string, aanvraag: Aanvraag): Promise<string> => {
  const done = await vraag(wie, aanvraag)
  if (!done.ok) throw new Error(done.refusal)
  return done.value
}
const begin = async (gegeven: Omit<Begin, 'huurovereenkomstId'>, huis = buurt.huisCarla): Promise<string> => {
  const done = await beginZaak(balie(), {
    begin: { huurovereenkomstId: await contractOf(huis), ...gegeven },
    nu,
  })
  if (!done.ok) throw new Error(done.refusal)
  return done.value
}
const zet = (id: string, gegeven: Zaakzet) => zetZaakstap(balie(), id, { zet: gegeven, nu })
const gezet = { ok: true, value: null }

async function contractOf(eenheid: string): Promise<string> {
  const { rows } = await db.owner.query<{ id: string }>(
    'select id from huurovereenkomst where eenheid_id = $1',
    [eenheid],
  )
  return rows[0]?.id ?? ''
}
const contract = async (eenheid: string) => {
  const { rows } = await db.owner.query<{ geldig: string; status: string; opgezegd_op: string | null }>(
    'select geldig, status, opgezegd_op from huurovereenkomst where eenheid_id = $1',
    [eenheid],
  )
  return rows[0]
}
const partijen = async (eenheid: string) => {
  const { rows } = await db.owner.query<{ naam: string; rol: string; geldig: string }>(
    `select r.aanschrijfnaam as naam, p.rol, p.geldig::text from partijperiode p
     join huurovereenkomst h on h.id = p.huurovereenkomst_id join relatie r on r.id = p.relatie_id
     where h.eenheid_id = $1 order by p.geldig, 1`,
    [eenheid],
  )
  return rows.map(({ naam, rol, geldig }) => `${naam} ${rol} ${geldig}`)
}
const berichten = async (wie: string) => {
  const { rows } = await db.owner.query<{ sjabloon: string; doel: string }>(
    'select sjabloon, doel from bericht where relatie_id = $1 order by sjabloon',
    [wie],
  )
  return rows.map(({ sjabloon }) => sjabloon)
}

test('a tenant who lives alone gives notice: the contract ends on the last day, and no inspection is finished that was not made', async () => {
  expect(await vraag(buurt.carla, { soort: 'opzegging-huurder', datum: '2026-12-30' })).toEqual({
    ok: false,
    refusal: 'datum-te-vroeg',
  })
  const id = await gevraagd(buurt.carla, { soort: 'opzegging-huurder', datum: '2026-12-31' })
  expect(await vraag(buurt.carla, { soort: 'opzegging-huurder', datum: '2027-01-31' })).toEqual({
    ok: false,
    refusal: 'loopt-al',
  })
  expect(await contract(buurt.huisCarla)).toMatchObject({ status: 'LOP' })
  expect(await zet(id, { stap: 'bevestig', versie: 1 })).toEqual(gezet)
  expect(await contract(buurt.huisCarla)).toEqual({
    geldig: '[2020-01-01,2027-01-01)',
    status: 'OPG',
    opgezegd_op: '2026-11-28',
  })
  const zonder = { ok: false, refusal: 'inspectie-ontbreekt' }
  expect(await zet(id, { stap: 'voorinspectie-gedaan', versie: 2 })).toEqual(zonder)
  expect(await zet(id, { stap: 'eindinspectie-gedaan', versie: 2 })).toEqual(zonder)
  expect(await zet(id, { stap: 'reken-af', versie: 2 })).toEqual({ ok: false, refusal: 'niet-nu' })
  expect(await berichten(buurt.carla)).toHaveLength(2)
})

test('notice of one of two tenants ends that one’s place; the other becomes the tenant', async () => {
  const id = await gevraagd(buurt.anna, { soort: 'opzegging-huurder', datum: '2026-12-31' })
  expect(await zet(id, { stap: 'bevestig', versie: 1 })).toEqual(gezet)
  expect(await contract(buurt.huisAnna)).toMatchObject({ geldig: '[2020-01-01,)' })
  expect(await partijen(buurt.huisAnna)).toEqual([
    'Dhr. B. Anders medehuurder [2020-01-01,2027-01-01)',
    'Mw. A. Anders huurder [2020-01-01,2027-01-01)',
    'Dhr. B. Anders huurder [2027-01-01,)',
  ])
  expect(await zet(id, { stap: 'herroep', versie: 2 })).toEqual({ ok: false, refusal: 'al-vertrokken' })
  expect(await zet(id, { stap: 'ander-huurt-verder', versie: 2 })).toEqual(gezet)
  expect(await berichten(buurt.bram)).toHaveLength(3)
})

test('notice that is taken back leaves the contract as it was', async () => {
  const id = await gevraagd(buurt.carla, { soort: 'opzegging-huurder', datum: '2026-12-31' })
  expect(await zet(id, { stap: 'bevestig', versie: 1 })).toEqual(gezet)
  expect(await zet(id, { stap: 'herroep', versie: 2 })).toEqual(gezet)
  expect(await contract(buurt.huisCarla)).toEqual({
    geldig: '[2020-01-01,)',
    status: 'LOP',
    opgezegd_op: null,
  })
})

test('after a death the co-tenant becomes the tenant; a death is one case, however often it is reported', async () => {
  const melding = { soort: 'overlijden', over: buurt.anna, datum: '2026-11-20' }
  const id = await gevraagd(buurt.bram, melding)
  expect(await vraag(buurt.bram, melding)).toEqual({ ok: false, refusal: 'loopt-al' })
  const nog = { begin: { ...melding, huurovereenkomstId: await contractOf(buurt.huisAnna) }, nu }
  expect(await beginZaak(balie(), nog)).toEqual({ ok: false, refusal: 'loopt-al' })
  expect(await zet(id, { stap: 'medehuurder-zet-voort', versie: 1 })).toEqual(gezet)
  expect(await partijen(buurt.huisAnna)).toEqual([
    'Dhr. B. Anders medehuurder [2020-01-01,2026-11-21)',
    'Mw. A. Anders huurder [2020-01-01,2026-11-21)',
    'Dhr. B. Anders huurder [2026-11-21,)',
  ])
  expect(await berichten(buurt.anna)).toEqual([])
  expect(await berichten(buurt.bram)).toEqual([
    'contractwijziging-overlijden-medehuurder-zet-voort',
    'contractwijziging-overlijden-meld',
  ])
})

test('a housemate goes on for six months, and longer while the court has not decided', async () => {
  const id = await begin({ soort: 'overlijden', over: buurt.carla, datum: '2026-11-20' })
  expect(await zet(id, { stap: 'huisgenoot-zet-voort', versie: 1 })).toEqual({
    ok: false,
    refusal: 'opvolger-ontbreekt',
  })
  expect(await zet(id, { stap: 'huisgenoot-zet-voort', versie: 1, andereNaam: 'Dhr. D. Inwonend' })).toEqual(
    gezet,
  )
  expect(await contract(buurt.huisCarla)).toMatchObject({ geldig: '[2020-01-01,2027-05-21)' })
  expect(await partijen(buurt.huisCarla)).toEqual([
    'Mw. C. Buur huurder [2020-01-01,2026-11-21)',
    'Dhr. D. Inwonend huurder [2026-11-21,)',
  ])
  expect(await zet(id, { stap: 'naar-rechter', versie: 2 })).toEqual(gezet)
  expect(await contract(buurt.huisCarla)).toMatchObject({ geldig: '[2020-01-01,)' })
})

test('when nobody goes on, the contract ends after the second month, or earlier when the heirs wish', async () => {
  const id = await begin({ soort: 'overlijden', over: buurt.carla, datum: '2026-11-20' })
  expect(await zet(id, { stap: 'medehuurder-zet-voort', versie: 1 })).toEqual({
    ok: false,
    refusal: 'geen-opvolger',
  })
  expect(await zet(id, { stap: 'niemand-zet-voort', versie: 1 })).toEqual(gezet)
  expect(await contract(buurt.huisCarla)).toMatchObject({ geldig: '[2020-01-01,2027-02-01)' })
  expect(await zet(id, { stap: 'erfgenamen-eerder', versie: 2, datum: '2026-12-31' })).toEqual(gezet)
  expect(await contract(buurt.huisCarla)).toMatchObject({ geldig: '[2020-01-01,2027-01-01)' })
})

test('in a separation both must agree, and neither reads what the other wrote', async () => {
  const id = await gevraagd(buurt.anna, {
    soort: 'scheiding',
    over: buurt.bram,
    datum: '2027-01-01',
    toelichting: 'Hij weet het nog niet van mijn nieuwe baan.',
  })
  expect(await zet(id, { stap: 'verwerk', versie: 1 })).toEqual({ ok: false, refusal: 'niet-nu' })
  const antwoord = { id, versie: 1, stap: 'stem-in', toelichting: 'Ik ga bij mijn zus wonen.' }
  expect(await beantwoordWijziging(huurder(), buurt.anna, { antwoord, nu })).toEqual({
    ok: false,
    refusal: 'niet-bevoegd',
  })
  expect(await beantwoordWijziging(huurder(), buurt.bram, { antwoord, nu })).toEqual(gezet)
  expect(await beantwoordWijziging(huurder(), buurt.bram, { antwoord, nu })).toEqual({
    ok: false,
    refusal: 'niet-nu',
  })
  for (const [wie, ander] of [
    [buurt.anna, 'zus'],
    [buurt.bram, 'baan'],
  ] as const) {
    const seen = JSON.stringify(await findEigenWijziging(huurder(), wie, id))
    expect(seen).not.toContain(ander)
    const page = await (
      await appAs(db, huurderSession(wie)).request(`/mijn/contractwijzigingen/${id}`)
    ).text()
    expect(page).not.toContain(ander)
  }
  expect(await zet(id, { stap: 'verwerk', versie: 2 })).toEqual(gezet)
  expect(await partijen(buurt.huisAnna)).toEqual([
    'Dhr. B. Anders medehuurder [2020-01-01,2027-01-01)',
    'Mw. A. Anders huurder [2020-01-01,)',
  ])
})

test('a request for a co-tenant waits for the other, is answered within three months, and is refused with a ground', async () => {
  const id = await gevraagd(buurt.carla, { soort: 'medehuurder-verzoek', naam: 'Mw. E. Samen' })
  expect(await zet(id, { stap: 'stem-in', versie: 1 })).toEqual(gezet)
  expect(await findEigenWijziging(huurder(), buurt.carla, id)).toMatchObject({ uiterlijk: '2027-02-28' })
  expect(await zet(id, { stap: 'weiger', versie: 2 })).toEqual({ ok: false, refusal: 'grond-ontbreekt' })
  expect(await zet(id, { stap: 'weiger', versie: 2, grond: 'korter-dan-twee-jaar' })).toEqual(gezet)
  expect(await berichten(buurt.carla)).toContain(
    'contractwijziging-medehuurder-verzoek-weiger-korter-dan-twee-jaar',
  )
  expect(await zet(id, { stap: 'wijs-toe', versie: 3, datum: '2026-12-01' })).toEqual(gezet)
  expect(await partijen(buurt.huisCarla)).toEqual([
    'Mw. C. Buur huurder [2020-01-01,)',
    'Mw. E. Samen medehuurder [2026-12-01,)',
  ])
})

test('a new name holds from its day', async () => {
  const id = await gevraagd(buurt.carla, {
    soort: 'naamswijziging',
    naam: 'Mw. C. Nieuw',
    datum: '2026-11-01',
  })
  expect(await zet(id, { stap: 'verwerk', versie: 1 })).toEqual(gezet)
  const { rows } = await db.owner.query<{ aanschrijfnaam: string }>(
    'select aanschrijfnaam from relatie where id = $1',
    [buurt.carla],
  )
  expect(rows[0]?.aanschrijfnaam).toBe('Mw. C. Nieuw')
})

test('the landlord needs a ground and time; a tenant who says no stays until the court decides', async () => {
  const opzegging = { soort: 'opzegging-verhuurder', over: buurt.carla, grond: 'dringend-nodig' }
  const huurovereenkomstId = await contractOf(buurt.huisCarla)
  const proef = (gegeven: Partial<Begin>) =>
    beginZaak(balie(), { begin: { ...opzegging, huurovereenkomstId, datum: '2027-05-31', ...gegeven }, nu })
  expect(await proef({ grond: undefined })).toEqual({ ok: false, refusal: 'grond-ontbreekt' })
  expect(await proef({ datum: '2027-05-30' })).toEqual({ ok: false, refusal: 'datum-te-vroeg' })
  const id = await begin({ ...opzegging, datum: '2027-05-31' })
  const antwoord = { id, versie: 1, stap: 'stem-niet-in' }
  expect(await beantwoordWijziging(huurder(), buurt.carla, { antwoord, nu })).toEqual(gezet)
  expect(await contract(buurt.huisCarla)).toMatchObject({ status: 'LOP' })
  expect(await zet(id, { stap: 'naar-rechter', versie: 2 })).toEqual(gezet)
  expect(await zet(id, { stap: 'rechter-wijst-toe', versie: 3, datum: '2027-06-30' })).toEqual(gezet)
  expect(await contract(buurt.huisCarla)).toMatchObject({ geldig: '[2020-01-01,2027-07-01)' })
})

test('who represents a tenant does so from its day, until it ends', async () => {
  const id = await begin({
    soort: 'bewind',
    over: buurt.carla,
    naam: 'Bewind en Zorg BV',
    datum: '2026-11-01',
  })
  expect(await zet(id, { stap: 'stel-vast', versie: 1 })).toEqual(gezet)
  expect(await zet(id, { stap: 'beeindig', versie: 2, datum: '2027-02-01' })).toEqual(gezet)
  const { rows } = await db.owner.query('select soort, geldig from vertegenwoordiging')
  expect(rows).toEqual([{ soort: 'bewind', geldig: '[2026-11-01,2027-02-01)' }])
})

test('two employees and one step: the second is told and nothing is done twice', async () => {
  const id = await gevraagd(buurt.carla, { soort: 'opzegging-huurder', datum: '2026-12-31' })
  const both = await Promise.all([1, 2].map(() => zet(id, { stap: 'bevestig', versie: 1 })))
  const refusals = both.flatMap((each) => (each.ok ? [] : [each.refusal]))
  expect(refusals).toHaveLength(1)
  expect(['gewijzigd', 'niet-nu']).toContain(refusals[0])
  const { rows } = await db.owner.query("select 1 from contractwijziging_stap where stap = 'bevestig'")
  expect(rows).toHaveLength(1)
})

test('what is filled in wrong is refused with what to do, and nothing begins', async () => {
  expect(await vraag(buurt.dirk, { soort: 'opzegging-huurder', datum: '2026-12-31' })).toEqual({
    ok: false,
    refusal: 'geen-contract',
  })
  expect(await vraag(buurt.carla, { soort: 'opzegging-verhuurder', datum: '2027-12-31' })).toEqual({
    ok: false,
    refusal: 'niet-bevoegd',
  })
  expect(await vraag(buurt.carla, { soort: 'scheiding', over: buurt.carla, datum: '2026-12-31' })).toEqual({
    ok: false,
    refusal: 'kies-persoon',
  })
  expect(await vraag(buurt.carla, { soort: 'overlijden', over: buurt.anna, datum: '2026-11-01' })).toEqual({
    ok: false,
    refusal: 'kies-persoon',
  })
  expect(await vraag(buurt.bram, { soort: 'overlijden', over: buurt.anna, datum: '2026-12-01' })).toEqual({
    ok: false,
    refusal: 'datum-in-toekomst',
  })
  expect(await zet(randomUUID(), { stap: 'bevestig', versie: 1 })).toEqual({
    ok: false,
    refusal: 'bestaat-niet',
  })
  expect(await listOpenWijzigingen(balie(), { soort: null })).toEqual([])
})

test('the pages are valid, keep what was filled in, and show nothing to another tenant', async () => {
  const carla = appAs(db, huurderSession(buurt.carla))
  const desk = appAs(db, {
    ...sessionWith('balie', 'verhuurconsulent'),
    betrokkeneId: buurt.medewerker,
    sessieId: 'x',
  })
  const vroeg = await submit(carla, '/mijn/contractwijzigingen/nieuw/opzegging-huurder', {
    actie: 'vraag',
    velden: { datum: '2026-12-01', toelichting: 'Ik ga kleiner wonen.' },
  })
  expect(vroeg.status).toBe(422)
  expect(await vroeg.text()).toContain('Ik ga kleiner wonen.')
  const id = await gevraagd(buurt.carla, { soort: 'opzegging-huurder', datum: '2026-12-31' })
  const huurovereenkomst = await contractOf(buurt.huisCarla)
  for (const [app, pad] of [
    [carla, '/mijn/contractwijzigingen'],
    [carla, `/mijn/contractwijzigingen/${id}`],
    [carla, '/mijn/contractwijzigingen/nieuw/scheiding'],
    [carla, '/mijn/contractwijzigingen/nieuw/overlijden'],
    [desk, '/balie/contractwijzigingen'],
    [desk, `/balie/contractwijzigingen/${id}`],
    [desk, `/balie/contractwijzigingen/${id}?stap=bevestig`],
    [desk, `/balie/huurovereenkomsten/${huurovereenkomst}/wijziging`],
    [desk, `/balie/huurovereenkomsten/${huurovereenkomst}/wijziging?soort=opzegging-verhuurder`],
  ] as const) {
    const answer = await app.request(pad)
    expect([pad, answer.status]).toEqual([pad, 200])
    expect([pad, await htmlFindings(await answer.text())]).toEqual([pad, []])
  }
  expect(
    (await appAs(db, huurderSession(buurt.anna)).request(`/mijn/contractwijzigingen/${id}`)).status,
  ).toBe(404)
  expect((await carla.request('/mijn/contractwijzigingen/nieuw/bestaat-niet')).status).toBe(404)
  const zaak = await (await desk.request(`/balie/contractwijzigingen/${id}`)).text()
  expect(zaak).toContain('De huur kan stoppen op donderdag 31 december 2026, of later')
})
