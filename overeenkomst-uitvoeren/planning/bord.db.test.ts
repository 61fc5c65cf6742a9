import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { countQueries } from '../../database/testing/count-queries.ts'
import { makeTestDatabase, type TestDatabase } from '../../database/testing/database.ts'
import { addDays } from '../../tijd.ts'
import { hiddenFields, post, submit } from '../../web/testing/app.ts'
import { htmlFindings } from '../../web/testing/html.ts'
import {
  appAs,
  type Buurt,
  contextOf,
  linesOf,
  makeBuurt,
  plannerSession,
} from '../onderhoud/testing/buurt.ts'
import { besluitCode, findHerplan } from './afwezig.ts'
import { maandagVan } from './bord-adres.ts'
import { balieDoor, verplaats } from './inplannen.ts'
import { findPlanbord } from './planbord.ts'
import { findGevolgen, findSpoed, zetSpoed, gezienCode } from './spoed.ts'
import {
  insertBezoek,
  insertHuurders,
  insertVakman,
  makePloeg,
  moment,
  type Ploeg,
  werkdagNa,
} from './testing/ploeg.ts'

let db: TestDatabase
let buurt: Buurt
let ploeg: Ploeg
const nu = new Date()

beforeAll(async () => {
  db = await makeTestDatabase()
  buurt = await makeBuurt(db)
  ploeg = await makePloeg(db, buurt)
  await db.owner.query(
    `insert into medewerker (id, naam, afdeling, rollen) values ($1, 'Saskia Schuif', 'onderhoud', '{planner}')`,
    [buurt.medewerker],
  )
})
afterAll(() => db.stop())

const context = () => contextOf(db, { rol: 'planner', afdeling: 'onderhoud', medewerkerId: buurt.medewerker })
const balie = () => appAs(db, plannerSession(buurt.medewerker))
const door = () => balieDoor(buurt.medewerker, nu)
const een = async () => {
  const [made] = await insertHuurders(db, 1)
  if (!made) throw new Error('none')
  return made
}
const doel = (vakmanId: string, datum: string, begin: string) => ({ vakmanId, datum, begin, minuten: 60 })
const orderOf = async (id: string) =>
  (
    await db.owner.query<{ vakman_id: string | null; begin: Date; status: string }>(
      "select vakman_id, begin, status from onderhoudsorder where onderhoudsverzoek_id = $1 and status <> 'GEA'",
      [id],
    )
  ).rows[0]
const statusOf = async (id: string) =>
  (
    await db.owner.query<{ status: string; versie: number }>(
      'select status, versie from onderhoudsverzoek where id = $1',
      [id],
    )
  ).rows[0]
const berichtenOf = async (huurderId: string) =>
  (
    await db.owner.query<{ sjabloon: string }>(
      'select sjabloon from bericht where relatie_id = $1 order by sjabloon',
      [huurderId],
    )
  ).rows.map(({ sjabloon }) => sjabloon)
const zet = (dag: string, velden: Record<string, string>) =>
  submit(balie(), `/balie/planning?dag=${dag}`, { actie: 'zet', velden: { minuten: '60', ...velden } })
const opDag = async (
  vakmanId: string,
  datum: string,
  ...tijden: (readonly [begin: string, eind: string])[]
) => {
  const made = await insertHuurders(db, tijden.length)
  for (const [index, [begin, eind]] of tijden.entries())
    await insertBezoek(db, made[index]?.id ?? '', {
      vakmanId,
      ketenpartnerId: ploeg.eigenDienst,
      begin: moment(datum, begin),
      eind: moment(datum, eind),
    })
  return made
}
const nieuweVakman = async (vaardigheden = ['loodgieter']) => {
  const id = randomUUID()
  await insertVakman(db, {
    id,
    ketenpartnerId: ploeg.eigenDienst,
    naam: `Vakman ${id.slice(0, 4)}`,
    vaardigheden,
  })
  return id
}

test('two planners and one place: one has it, the other hears it and keeps the choice', async () => {
  const [a, b] = [await een(), await een()]
  const dag = werkdagNa(12)
  const both = await Promise.all(
    [a, b].map(({ id }) =>
      verplaats(context(), { verzoekId: id, versie: 1, doel: doel(ploeg.wim, dag, '09:00') }, door()),
    ),
  )
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, refusal: 'bezet' })
  const verliezer = (await statusOf(a.id))?.status === 'REG' ? a : b
  const sent = await zet(dag, { verzoek: verliezer.id, versie: '1', vakman: ploeg.wim, begin: '09:00' })
  const html = await sent.text()
  expect(sent.status).toBe(422)
  expect(html).toContain('heeft op dit moment intussen een andere afspraak')
  expect(html).toContain('Verder met uw keuze (09.00 uur)')
  expect(await htmlFindings(html)).toEqual([])
})

test('two planners and one report: the second reads who was first, and may go on from there', async () => {
  const { id } = await een()
  const dag = werkdagNa(13)
  const pad = `/balie/planning/verplaats/${id}?vakman=${ploeg.xena}&dag=${dag}&begin=10:00`
  const html = await (await balie().request(pad)).text()
  expect(html).toContain('Wij hebben een afspraak voor u gemaakt.')
  await verplaats(context(), { verzoekId: id, versie: 1, doel: doel(ploeg.wim, dag, '13:00') }, door())
  const sent = await post(balie(), pad, hiddenFields(html, 'zet'))
  const answer = await sent.text()
  expect(sent.status).toBe(422)
  expect(answer).toContain('intussen gewijzigd door Saskia Schuif, om')
  // Whose name is used sees that too.
  expect(await linesOf(db, buurt.medewerker)).toContain('collega-noemen')
  const again = await post(balie(), pad, hiddenFields(answer, 'zet'))
  expect(again.status).toBe(303)
  expect(await orderOf(id)).toMatchObject({ vakman_id: ploeg.xena, begin: moment(dag, '10:00') })
})

test('a visit is put on the board, moved and undone; the tenant is told each time, and not of another worker alone', async () => {
  const { id, huurderId } = await een()
  const dag = werkdagNa(14)
  const made = await zet(dag, { verzoek: id, versie: '1', vakman: ploeg.wim, begin: '08:00' })
  expect(made.headers.get('location')).toMatch(/gedaan=/)
  expect(await berichtenOf(huurderId)).toEqual(['afspraak-gemaakt'])
  await zet(dag, { verzoek: id, versie: '2', vakman: ploeg.xena, begin: '08:00' })
  expect(await berichtenOf(huurderId)).toEqual(['afspraak-gemaakt'])
  const moved = String(
    (await zet(dag, { verzoek: id, versie: '3', vakman: ploeg.xena, begin: '14:00' })).headers.get(
      'location',
    ),
  )
  const reeks = new URL(moved, 'http://x').searchParams.get('gedaan') ?? ''
  const undone = await submit(balie(), moved, { actie: 'terug', velden: { reeks } })
  expect(undone.status).toBe(303)
  expect(await orderOf(id)).toMatchObject({ vakman_id: ploeg.xena, begin: moment(dag, '08:00') })
  expect(await berichtenOf(huurderId)).toEqual(['afspraak-gemaakt', 'afspraak-verzet', 'afspraak-verzet'])
  const twice = await submit(balie(), moved, { actie: 'terug', velden: { reeks } })
  expect(await twice.text()).toContain('kan niet meer ongedaan')
})

test('what somebody else changed since is not undone', async () => {
  const { id } = await een()
  const dag = werkdagNa(18)
  const gedaan = await verplaats(
    context(),
    { verzoekId: id, versie: 1, doel: doel(ploeg.wim, dag, '08:00') },
    door(),
  )
  if (!gedaan.ok) throw new Error(gedaan.refusal)
  await verplaats(context(), { verzoekId: id, versie: 2, doel: doel(ploeg.wim, dag, '10:00') }, door())
  const sent = await submit(balie(), `/balie/planning?dag=${dag}&gedaan=${gedaan.value}`, {
    actie: 'terug',
    velden: { reeks: gedaan.value },
  })
  expect(sent.status).toBe(422)
  const other = appAs(db, plannerSession(randomUUID()))
  const { id: tweede } = await een()
  const mijn = await verplaats(
    context(),
    { verzoekId: tweede, versie: 1, doel: doel(ploeg.xena, dag, '08:00') },
    door(),
  )
  if (!mijn.ok) throw new Error(mijn.refusal)
  const stolen = await submit(other, `/balie/planning?dag=${dag}&gedaan=${mijn.value}`, {
    actie: 'terug',
    velden: { reeks: mijn.value },
  })
  expect(stolen.status).toBe(422)
})

test.each([
  ['another skill', () => ({ vakman: ploeg.yara, begin: '09:00' }), 'kan dit werk niet'],
  ['outside the hours', () => ({ vakman: ploeg.wim, begin: '16:00' }), 'De vakman werkt dan niet.'],
  ['nobody', () => ({ vakman: randomUUID(), begin: '09:00' }), 'werkt hier niet (meer)'],
])('a place with %s is refused with what to do', async (_, velden, melding) => {
  const { id } = await een()
  const sent = await zet(werkdagNa(16), { verzoek: id, versie: '1', ...velden() })
  expect(sent.status).toBe(422)
  expect(await sent.text()).toContain(melding)
})

test.each(['zet', 'terug'])('nonsense in the form of %s is refused', async (actie) => {
  const sent = await submit(balie(), '/balie/planning', {
    actie,
    velden: { verzoek: 'x', versie: 'x', vakman: '', begin: '99:99', minuten: '-1', reeks: "'; drop" },
  }).catch(() => null)
  expect(sent === null || sent.status === 422).toBe(true)
})

test('a worker who is ill: every visit gets another place or goes back to the list, all at once, and can be put back', async () => {
  const ziek = await nieuweVakman()
  const dag = werkdagNa(25)
  const huurders = await opDag(ziek, dag, ['08:00', '09:00'], ['09:30', '10:30'], ['13:00', '14:00'])
  const herplan = await findHerplan(context(), { vakmanId: ziek, vanaf: dag, totEnMet: dag }, nu)
  const plekken = herplan?.herplan.map(
    ({ voorstel }) => `${voorstel?.vakmanId} ${voorstel?.begin.toISOString()}`,
  )
  expect(new Set(plekken).size).toBe(3)
  expect(herplan?.herplan.every(({ voorstel }) => voorstel && voorstel.vakmanId !== ziek)).toBe(true)
  const pad = `/balie/planning/afwezig/${ziek}?dag=${dag}&tot=${dag}`
  const html = await (await balie().request(pad)).text()
  expect(await htmlFindings(html)).toEqual([])
  const besluit = (herplan?.herplan ?? []).map(({ bezoek, voorstel }, index) =>
    besluitCode({ verzoekId: bezoek.id, versie: bezoek.versie, naar: index === 0 ? null : voorstel }),
  )
  const incomplete = await post(balie(), pad, {
    ...hiddenFields(html, 'meld'),
    'besluit[]': besluit.slice(1),
  })
  expect(await incomplete.text()).toContain('Er is intussen een bezoek bij gekomen.')
  const sent = await post(balie(), pad, { ...hiddenFields(html, 'meld'), 'besluit[]': besluit })
  expect(sent.status).toBe(303)
  const statuses = await Promise.all(huurders.map(async ({ id }) => (await statusOf(id))?.status))
  expect(statuses).toEqual(['REG', 'INB', 'INB'])
  expect(await berichtenOf(huurders[0]?.huurderId ?? '')).toEqual(['afspraak-afgezegd'])
  const { rows } = await db.owner.query('select dagen from afwezigheid where vakman_id = $1', [ziek])
  expect(rows).toEqual([{ dagen: `[${dag},${addDays(dag, 1)})` }])
})

test('one decision that fails undoes all, the days off too', async () => {
  const ziek = await nieuweVakman()
  const dag = werkdagNa(26)
  const [eerste, tweede] = await opDag(ziek, dag, ['08:00', '09:00'], ['09:30', '10:30'])
  const plek = { vakmanId: ploeg.xena, begin: moment(dag, '08:00') }
  const besluit = [eerste, tweede].map((each) =>
    besluitCode({ verzoekId: each?.id ?? '', versie: 2, naar: plek }),
  )
  const sent = await submit(balie(), `/balie/planning/afwezig/${ziek}?dag=${dag}`, {
    actie: 'meld',
    velden: { 'besluit[]': besluit },
  })
  expect(sent.status).toBe(422)
  expect((await db.owner.query('select from afwezigheid where vakman_id = $1', [ziek])).rowCount).toBe(0)
  expect(await orderOf(eerste?.id ?? '')).toMatchObject({ vakman_id: ziek, begin: moment(dag, '08:00') })
})

test('an emergency shows what it does before it does it, and refuses when the day changed meanwhile', async () => {
  const dag = werkdagNa(2)
  const ochtend = moment(dag, '08:30')
  const wie = await nieuweVakman(['dak'])
  const [loopt, volgt] = await opDag(wie, dag, ['08:00', '09:00'], ['09:10', '10:10'], ['15:00', '16:00'])
  const [spoed] = await insertHuurders(db, 1, { vaardigheid: 'dak' })
  if (!spoed || !volgt || !loopt) throw new Error('none')
  const gevonden = await findSpoed(context(), spoed.id, ochtend)
  expect(gevonden?.mogelijk).toMatchObject([{ vakmanId: wie, plek: { gevolgen: [{ soort: 'schuift' }] } }])
  const vraag = { verzoekId: spoed.id, vakmanId: wie }
  const gevolgen = await findGevolgen(context(), vraag, ochtend)
  expect(gevolgen?.gevolgen.map(({ bezoek }) => bezoek.id)).toEqual([volgt.id])
  const gezien = gezienCode([
    { id: spoed.id, versie: 1 },
    { id: volgt.id, versie: 2 },
  ])
  const opdracht = { ...vraag, medewerkerId: buurt.medewerker, nu: ochtend }
  expect(await zetSpoed(context(), { ...opdracht, gezien: 'iets anders' })).toEqual({
    ok: false,
    refusal: 'gewijzigd',
  })
  expect(await zetSpoed(context(), { ...opdracht, gezien })).toMatchObject({ ok: true })
  expect(await berichtenOf(volgt.huurderId)).toEqual(['vakman-later'])
  expect(await orderOf(loopt.id)).toMatchObject({ begin: moment(dag, '08:00') })
  expect(await statusOf(spoed.id)).toMatchObject({ status: 'INB' })
})

test('a better order for a day changes places in one go', async () => {
  const wie = await nieuweVakman()
  const dag = werkdagNa(27)
  const huurders = await opDag(
    wie,
    dag,
    ['08:00', '08:30'],
    ['09:00', '09:30'],
    ['10:00', '10:30'],
    ['11:00', '11:30'],
  )
  for (const [index, { id }] of huurders.entries())
    await db.owner.query(
      'update eenheid set postcode = $2 where id = (select eenheid_id from onderhoudsverzoek where id = $1)',
      [id, index % 2 === 0 ? '9999 AB' : '9999 WB'],
    )
  const pad = `/balie/planning/vakman/${wie}?dag=${dag}`
  const html = await (await balie().request(pad)).text()
  expect(html).toContain('minuten rijden')
  expect(await htmlFindings(html)).toEqual([])
  const zetten = [...html.matchAll(/name="zet" value="([^"]+)"/g)].map(([, code = '']) => code)
  expect(zetten[0]?.split(' ')).toHaveLength(4)
  const sent = await post(balie(), pad, { ...hiddenFields(html, 'volgorde') })
  expect(sent.status).toBe(303)
  const order = await Promise.all(huurders.map(async ({ id }) => Number((await orderOf(id))?.begin)))
  expect([...order].toSorted((a, b) => a - b)).toEqual([order[0], order[2], order[1], order[3]].map(Number))
  const late = await post(balie(), pad, {
    ...hiddenFields(html, 'volgorde'),
    _sleutel: randomUUID(),
    zet: zetten,
  })
  expect(late.status).toBe(422)
})

test('the board uses who is shown, the week uses workers alone', async () => {
  const dag = werkdagNa(28)
  const [wel] = await opDag(await nieuweVakman(), dag, ['08:00', '09:00'])
  const [niet] = await opDag(await nieuweVakman(), addDays(dag, 7), ['08:00', '09:00'])
  if (!wel || !niet) throw new Error('none')
  expect((await balie().request(`/balie/planning?dag=${dag}`)).status).toBe(200)
  expect((await balie().request(`/balie/planning/week?dag=${maandagVan(dag)}`)).status).toBe(200)
  expect(await linesOf(db, wel.huurderId)).toEqual(['planbord-bekijken'])
  expect(await linesOf(db, niet.huurderId)).toEqual([])
  expect((await linesOf(db, ploeg.wim)).slice(-2)).toEqual(['planbord-bekijken', 'planning-week-bekijken'])
})

test('of a secret address the board shows the visit, without its street', async () => {
  const dag = werkdagNa(33)
  const [geheim, open] = await opDag(await nieuweVakman(), dag, ['08:00', '09:00'], ['10:00', '11:00'])
  if (!geheim || !open) throw new Error('none')
  await db.owner.query(`insert into afscherming (relatie_id, soort) values ($1, 'geheim-adres')`, [
    geheim.huurderId,
  ])
  const { rijen } = await findPlanbord(context(), { datum: dag, bedrijf: '', vak: '' })
  const adressen = new Map(rijen.flatMap(({ bezoeken }) => bezoeken.map((each) => [each.id, each])))
  expect(adressen.get(geheim.id)).toMatchObject({ straat: null, huisnummer: null, toevoeging: null })
  expect(adressen.get(open.id)).toMatchObject({ straat: expect.any(String), huisnummer: expect.any(Number) })
})

test('pages of planning are valid HTML, also empty and with odd addresses', async () => {
  const { id } = await een()
  const dag = werkdagNa(4)
  const paden = [
    '/balie/planning',
    `/balie/planning?dag=${dag}&vak=loodgieter&bedrijf=${ploeg.eigenDienst}`,
    `/balie/planning?dag=2026-12-25&vak=onzin&bedrijf=x`,
    `/balie/planning?vak=ongedierte`,
    '/balie/planning/week',
    `/balie/planning/week?dag=2026-12-21&vak=ongedierte`,
    `/balie/planning/verplaats/${id}`,
    `/balie/planning/verplaats/${id}?vakman=${ploeg.wim}&dag=${dag}&begin=09:00`,
    `/balie/planning/verplaats/${id}?vakman=${ploeg.wim}&dag=2026-03-29&begin=02:30`,
    `/balie/planning/spoed/${id}`,
    `/balie/planning/spoed/${id}?vakman=${ploeg.wim}`,
    `/balie/planning/vakman/${ploeg.wim}?dag=2026-12-25`,
    `/balie/planning/afwezig/${ploeg.wim}?dag=${dag}&tot=${addDays(dag, 300)}`,
    '/balie/vakmannen',
    `/balie/vakmannen/${ploeg.wim}`,
  ]
  for (const pad of paden) {
    const answer = await balie().request(pad)
    expect([pad, answer.status]).toEqual([pad, 200])
    expect([pad, await htmlFindings(await answer.text())]).toEqual([pad, []])
  }
  for (const pad of ['verplaats', 'spoed', 'vakman', 'afwezig'])
    expect((await balie().request(`/balie/planning/${pad}/${randomUUID()}`)).status).toBe(404)
})

test('a planner adds a worker, gives other hours from a date on and days off, and sees a mistake kept', async () => {
  const made = await submit(balie(), '/balie/vakmannen', {
    actie: 'nieuw',
    velden: {
      naam: 'Zef Zinkwerk',
      ketenpartner: ploeg.eigenDienst,
      vaardigheden: ['dak', 'klus'],
      gebieden: '99, 1234',
    },
  })
  const pad = String(made.headers.get('location'))
  const id = pad.split('/').at(-1) ?? ''
  const uren = (velden: Record<string, string>) =>
    submit(balie(), pad, { actie: 'uren', velden: { weekdag: '1', vanaf: '2026-01-01', ...velden } })
  expect((await uren({ begin: '08:00', eind: '16:00' })).status).toBe(303)
  expect((await uren({ vanaf: '2027-01-01', begin: '10:00', eind: '14:00' })).status).toBe(303)
  expect((await uren({ vanaf: '2028-01-01' })).status).toBe(303)
  const { rows } = await db.owner.query(
    'select geldig, begin from werktijd where vakman_id = $1 order by geldig',
    [id],
  )
  expect(rows).toEqual([
    { geldig: '[2026-01-01,2027-01-01)', begin: '08:00:00' },
    { geldig: '[2027-01-01,2028-01-01)', begin: '10:00:00' },
  ])
  expect(await (await uren({ begin: '16:00', eind: '08:00' })).text()).toContain(
    'Het einde ligt voor het begin.',
  )
  const vrij = (van: string, tot: string) => submit(balie(), pad, { actie: 'afwezig', velden: { van, tot } })
  const straks = addDays(werkdagNa(40), 0)
  expect((await vrij(straks, addDays(straks, 2))).status).toBe(303)
  const twice = await vrij(addDays(straks, 1), addDays(straks, 1))
  expect(await twice.text()).toContain('vallen samen met dagen die al vrij zijn')
  expect(
    (await submit(balie(), pad, { actie: 'weg', velden: { van: straks, tot: addDays(straks, 2) } })).status,
  ).toBe(303)
  const wrong = await submit(balie(), '/balie/vakmannen', {
    actie: 'nieuw',
    velden: { naam: 'Zonder Alles', gebieden: 'Overal' },
  })
  const html = await wrong.text()
  expect(html).toContain('Kies wat de vakman kan.')
  expect(html).toContain('Vul cijfers van postcodes in')
  expect(html).toContain('value="Zonder Alles"')
})

test('a board asks the database as much for twenty visits as for one', async () => {
  const dagen = [werkdagNa(50), werkdagNa(53)]
  await opDag(await nieuweVakman(), dagen[0] ?? '', ['08:00', '09:00'])
  for (let n = 0; n < 5; n += 1)
    await opDag(
      await nieuweVakman(),
      dagen[1] ?? '',
      ['08:00', '09:00'],
      ['09:00', '10:00'],
      ['10:00', '11:00'],
      ['13:00', '14:00'],
    )
  const counts = []
  for (const dag of dagen) {
    await balie().request(`/balie/planning?dag=${dag}`)
    await db.doelbinding.opener.flush()
    counts.push(await countQueries(() => balie().request(`/balie/planning?dag=${dag}`)))
  }
  // The opening, begin and commit, and nine reads.
  expect(counts).toEqual([12, 12])
})
