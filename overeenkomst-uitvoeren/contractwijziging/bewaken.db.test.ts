import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeTestDatabase, type TestDatabase } from '../../database/testing/database.ts'
import { post, sessionWith } from '../../web/testing/app.ts'
import { htmlFindings } from '../../web/testing/html.ts'
import { appAs, type Buurt, contextOf, huurderSession, makeBuurt } from '../onderhoud/testing/buurt.ts'
import { vraagWijzigingAan } from './aanvragen.ts'
import { beantwoordWijziging } from './beantwoorden.ts'
import { beginZaak } from './beginnen.ts'
import { bewaakTermijnen } from './bewaken.ts'

const nu = new Date('2026-11-28T10:00:00Z')
const later = (dag: string) => new Date(`${dag}T05:00:00Z`)
let db: TestDatabase
let buurt: Buurt
let opzegging: string
let verzoek: string
beforeAll(async () => {
  db = await makeTestDatabase()
  buurt = await makeBuurt(db)
  const { rows } = await db.owner.query<{ id: string }>(
    'select id from huurovereenkomst where eenheid_id = $1',
    [buurt.huisAnna],
  )
  const contract = { huurovereenkomstId: rows[0]?.id ?? '', over: buurt.anna }
  const begin = {
    soort: 'opzegging-verhuurder',
    grond: 'geen-goed-huurder',
    datum: '2027-07-31',
    ...contract,
  }
  opzegging = valueOf(await beginZaak(balie(), { begin, nu }))
  const aanvraag = { soort: 'medehuurder-verzoek', naam: 'Dhr. V. Nieuw' }
  verzoek = valueOf(await vraagWijzigingAan(huurder(), buurt.carla, { aanvraag, nu }))
  await db.owner.query(
    "update contractwijziging set status = 'aangevraagd', uiterlijk = '2027-02-28' where id = $1",
    [verzoek],
  )
})
afterAll(() => db.stop())

const huurder = () => contextOf(db, { rol: 'huurder' })
const balie = () =>
  contextOf(db, { rol: 'verhuurconsulent', afdeling: 'Verhuur', medewerkerId: buurt.medewerker })
function valueOf(done: { ok: true; value: string } | { ok: false; refusal: string }): string {
  if (!done.ok) throw new Error(done.refusal)
  return done.value
}
const bewaak = (dag: string) => bewaakTermijnen(db.doelbinding, later(dag))
const zaak = async (id: string) => {
  const { rows } = await db.owner.query<{ status: string; stappen: string[] }>(
    `select w.status, array(select s.stap from contractwijziging_stap s where s.contractwijziging_id = w.id order by s.gezet_op, s.stap) as stappen
     from contractwijziging w where w.id = $1`,
    [id],
  )
  return rows[0]
}
const joost = () => appAs(db, { ...sessionWith('balie', 'verhuurconsulent'), betrokkeneId: buurt.medewerker })

test('a deadline is named two weeks before, once', async () => {
  expect(await bewaak('2026-12-20')).toEqual({ nadert: 0, verstreken: 0, gezet: 0 })
  expect(await bewaak('2026-12-27')).toEqual({ nadert: 1, verstreken: 0, gezet: 0 })
  expect(await bewaak('2026-12-28')).toEqual({ nadert: 0, verstreken: 0, gezet: 0 })
  expect((await zaak(opzegging))?.status).toBe('wacht-op-antwoord')
  expect(await bewaak('2027-01-09')).toEqual({ nadert: 0, verstreken: 0, gezet: 0 })
})

test('six weeks without an answer is a no, and the contract runs on (BW 7:271); it is told and taken once', async () => {
  expect(await bewaak('2027-01-10')).toEqual({ nadert: 0, verstreken: 1, gezet: 1 })
  expect(await zaak(opzegging)).toEqual({
    status: 'niet-ingestemd',
    stappen: ['zeg-op', 'termijn-nadert', 'termijn-verstreken', 'stem-niet-in'],
  })
  expect(await bewaak('2027-01-11')).toEqual({ nadert: 0, verstreken: 0, gezet: 0 })
  const { rows } = await db.owner.query(
    "select from bericht where sjabloon = 'contractwijziging-opzegging-verhuurder-stem-niet-in'",
  )
  expect(rows).toHaveLength(2)
  const { rows: contract } = await db.owner.query<{ geldig: string }>(
    'select geldig from huurovereenkomst where eenheid_id = $1',
    [buurt.huisAnna],
  )
  expect(contract).toEqual([{ geldig: '[2020-01-01,)' }])
  const antwoord = { id: opzegging, versie: 1, stap: 'stem-in' }
  expect(await beantwoordWijziging(huurder(), buurt.anna, { antwoord, nu: later('2027-01-11') })).toEqual({
    ok: false,
    refusal: 'gewijzigd',
  })
})

test('where the law needs a decision nothing follows from a day: the case says that we were late', async () => {
  expect(await bewaak('2027-03-01')).toEqual({ nadert: 0, verstreken: 1, gezet: 0 })
  expect((await zaak(verzoek))?.status).toBe('aangevraagd')
  const mijn = await (
    await appAs(db, huurderSession(buurt.carla)).request(`/mijn/contractwijzigingen/${verzoek}`)
  ).text()
  expect(mijn).toContain('Wij hebben niet op tijd geantwoord')
  const balie = await (await joost().request(`/balie/contractwijzigingen/${verzoek}`)).text()
  expect(balie).toContain('De termijn is om')
  expect(await htmlFindings(balie)).toEqual([])
})

test('an open change opens its people at the desk, and nobody else', async () => {
  const open = (wie: string) =>
    post(joost(), `/balie/personen/${wie}`, {
      _actie: 'open',
      _sleutel: randomUUID(),
      doel: 'contractwijziging',
      zaak: verzoek,
    })
  expect((await open(buurt.anna)).status).toBe(422)
  expect((await open(buurt.carla)).headers.get('location')).toBe(
    `/balie/personen/${buurt.carla}?voor=contractwijziging`,
  )
  const html = await (await joost().request(`/balie/personen/${buurt.carla}?voor=contractwijziging`)).text()
  expect(html).toContain('iemand helpen bij een contractwijziging')
  expect(html).toContain('Medehuurder op verzoek')
  expect(await htmlFindings(html)).toEqual([])
})

test('the deadlines are counted for the home of the desk', async () => {
  const { rows } = await db.owner.query<{ uiterlijk: string; aantal: string }>(
    'select uiterlijk, aantal from contractwijziging_telling',
  )
  expect(rows).toEqual([{ uiterlijk: '2027-02-28', aantal: '1' }])
})
