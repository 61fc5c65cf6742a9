import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeTestDatabase, type TestDatabase } from '../../database/testing/database.ts'
import { addDays, datumOf } from '../../tijd.ts'
import { hiddenFields, post, sessionWith, submit } from '../../web/testing/app.ts'
import { htmlFindings } from '../../web/testing/html.ts'
import { appAs, type Buurt, huurderSession, linesOf, makeBuurt } from '../onderhoud/testing/buurt.ts'
import { deleteOudeNotities } from './opruimen.ts'

let db: TestDatabase
let buurt: Buurt
const noor = randomUUID()
const over = (dagen: number): string => addDays(datumOf(new Date()), dagen)
beforeAll(async () => {
  db = await makeTestDatabase()
  buurt = await makeBuurt(db)
  const velden = { kanaal: 'telefoon', onderwerp: 'gegevens' }
  await submit(balie(), `/balie/personen/${buurt.anna}`, { actie: 'contact', velden })
})
afterAll(() => db.stop())

const balie = (id: string = noor) =>
  appAs(db, { ...sessionWith('balie', 'klantmedewerker'), betrokkeneId: id, sessieId: id })
const schrijf = (velden: Record<string, string>, wie: string = noor, id: string = buurt.anna) =>
  submit(balie(wie), `/balie/personen/${id}/notities/nieuw`, {
    actie: 'schrijf',
    velden: { einddatum: over(90), ...velden },
  })
const persoon = async (): Promise<string> => (await balie().request(`/balie/personen/${buurt.anna}`)).text()

test('an agreement stands on the page at once, in the tenant’s own data too; another tenant does not see it', async () => {
  await schrijf({ wat: 'afspraak.tijd', toelichting: 'Na 10 uur bellen.' })
  expect(await persoon()).toContain('Wanneer te bereiken: Na 10 uur bellen.')
  const mijn = async (id: string) => (await appAs(db, huurderSession(id)).request('/mijn/gegevens')).text()
  expect(await mijn(buurt.anna)).toContain('Na 10 uur bellen.')
  expect(await htmlFindings(await mijn(buurt.anna))).toEqual([])
  expect(await mijn(buurt.bram)).not.toContain('Na 10 uur bellen.')
})

test('what helps and how to work safely stay hidden until “Toon”, and the tenant reads all of it', async () => {
  await schrijf({ wat: 'hulp.tolk', gevraagd: 'ja' })
  await schrijf({ wat: 'gedrag.met-twee' })
  expect(await persoon()).not.toContain('Heeft een tolk nodig')
  const path = `/balie/personen/${buurt.anna}`
  await submit(balie(), path, { actie: 'toon', velden: { groep: 'hulp', omdat: 'afspraak' } })
  const page = await persoon()
  expect(page).toContain('Heeft een tolk nodig')
  expect(page).not.toContain('Ga met twee mensen')
  expect(await htmlFindings(page)).toEqual([])
  const mijn = await (await appAs(db, huurderSession(buurt.anna)).request('/mijn/gegevens')).text()
  expect(mijn).toContain('Heeft een tolk nodig')
  expect(mijn).toContain('Ga met twee mensen')
})

test.each<[Record<string, string>, string]>([
  [{ wat: 'hulp.tolk' }, 'Vraag eerst of de huurder dit goed vindt'],
  [{ wat: 'hulp.tolk', gevraagd: 'ja', toelichting: 'Spreekt Turks' }, 'Laat de toelichting leeg'],
  [{ wat: 'gedrag.verzonnen' }, 'Kies wat u wilt onthouden'],
  [{ wat: 'gedrag.met-twee', einddatum: over(400) }, 'binnen een jaar'],
  [{ wat: 'afspraak.tijd', einddatum: over(0) }, 'Kies een dag die nog komt'],
  [{ wat: 'afspraak.anders', toelichting: 'Moslim, bel niet op vrijdag' }, 'iets over geloof'],
  [{ wat: 'afspraak.anders', toelichting: 'x'.repeat(141) }, 'hoogstens 140 tekens'],
])('a note with %o is refused', async (velden, message) => {
  const sent = await schrijf(velden)
  expect(sent.status).toBe(422)
  expect(await sent.text()).toContain(message)
})

test('without a reason nothing is written, read or taken away', async () => {
  const kim = randomUUID()
  const sent = await schrijf({ wat: 'afspraak.tijd', toelichting: 'Weg' }, kim)
  expect(await sent.text()).toContain('Uw reden is verlopen')
  const { rows } = await db.owner.query<{ id: string }>('select id from notitie limit 1')
  const path = `/balie/personen/${buurt.anna}/notities/${rows[0]?.id}`
  expect((await balie(kim).request(path)).status).toBe(404)
  await post(balie(kim), path, { _actie: 'verwijder', _sleutel: randomUUID() })
  expect((await db.owner.query('select from notitie where id = $1', [rows[0]?.id])).rowCount).toBe(1)
})

test('two employees on one note: the second hears it; then it is taken away', async () => {
  const { rows } = await db.owner.query<{ id: string }>('select id from notitie where afspraak is not null')
  const path = `/balie/personen/${buurt.anna}/notities/${rows[0]?.id}`
  const page = await (await balie().request(path)).text()
  await submit(balie(), path, { actie: 'verleng', velden: { einddatum: over(100) } })
  const late = await post(balie(), path, { ...hiddenFields(page, 'verleng'), einddatum: over(30) })
  const html = await late.text()
  expect(html).toContain('Intussen gewijzigd door')
  expect(html).toContain(`value="${over(30)}"`)
  expect(await htmlFindings(html)).toEqual([])
  await submit(balie(), path, { actie: 'verwijder', velden: {} })
  expect((await db.owner.query('select from notitie where id = $1', [rows[0]?.id])).rowCount).toBe(0)
})

test('a note is taken away by its writer within a day only; a colleague lets it end', async () => {
  const kim = randomUUID()
  await submit(balie(kim), `/balie/personen/${buurt.anna}`, {
    actie: 'contact',
    velden: { kanaal: 'telefoon', onderwerp: 'gegevens' },
  })
  await schrijf({ wat: 'afspraak.sleutel', toelichting: 'Sleutel bij nummer 3.' })
  const { rows } = await db.owner.query<{ id: string }>("select id from notitie where afspraak = 'sleutel'")
  const path = `/balie/personen/${buurt.anna}/notities/${rows[0]?.id}`
  const there = async () =>
    (await db.owner.query('select from notitie where id = $1', [rows[0]?.id])).rowCount
  const weg = (wie: string) => post(balie(wie), path, { _actie: 'verwijder', _sleutel: randomUUID() })
  expect((await weg(kim)).status).toBe(422)
  await db.owner.query(
    "update notitie set gewijzigd_op = now() - interval '25 hours', begin = current_date - 2 where id = $1",
    [rows[0]?.id],
  )
  expect((await weg(noor)).status).toBe(422)
  expect(await there()).toBe(1)
  await submit(balie(kim), path, { actie: 'eindig', velden: {} })
  const { rows: ended } = await db.owner.query(
    'select from notitie where id = $1 and einddatum = current_date',
    [rows[0]?.id],
  )
  expect(ended).toHaveLength(1)
})

test('a month after its end a note is gone, with a line in the log, and no other one', async () => {
  await db.owner.query(
    `insert into notitie (id, relatie_id, afspraak, begin, einddatum, gemaakt_door, gewijzigd_op, gewijzigd_bij)
     select gen_random_uuid(), $1, 'tijd', current_date - 100, current_date - d, $2, now(), 'x' from unnest(array[30, 32, 60]) d`,
    [buurt.carla, noor],
  )
  expect(await deleteOudeNotities(db.doelbinding, new Date())).toBe(2)
  expect(await deleteOudeNotities(db.doelbinding, new Date())).toBe(0)
  expect((await db.owner.query('select from notitie where relatie_id = $1', [buurt.carla])).rowCount).toBe(1)
  expect(await linesOf(db, buurt.carla)).toContain('notities-opruimen')
})

test('a note that has ended is shown to nobody', async () => {
  await db.owner.query(
    `insert into notitie (id, relatie_id, afspraak, toelichting, begin, einddatum, gemaakt_door, gewijzigd_op, gewijzigd_bij)
     values (gen_random_uuid(), $1, 'tijd', 'Lang geleden', '2024-01-01', '2024-06-01', $2, now(), 'x')`,
    [buurt.anna, noor],
  )
  expect(await persoon()).not.toContain('Lang geleden')
})
