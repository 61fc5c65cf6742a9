import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeTestDatabase, type TestDatabase } from '../../database/testing/database.ts'
import type { Rol } from '../../doelbinding/verwerking.ts'
import { addDays, datumOf } from '../../tijd.ts'
import { hiddenFields, post, sessionWith, submit } from '../../web/testing/app.ts'
import { htmlFindings } from '../../web/testing/html.ts'
import { appAs, type Buurt, linesOf, makeBuurt } from '../onderhoud/testing/buurt.ts'

let db: TestDatabase
let buurt: Buurt
const vandaag = datumOf(new Date())
beforeAll(async () => {
  db = await makeTestDatabase()
  buurt = await makeBuurt(db)
})
afterAll(() => db.stop())

const [noor, kim, femke] = [randomUUID(), randomUUID(), randomUUID()]
const als = (id: string, rol: Rol = 'klantmedewerker') =>
  appAs(db, { ...sessionWith('balie', rol), afdeling: 'Klantcontact', betrokkeneId: id, sessieId: id })
const invoer = {
  soort: 'terugbellen',
  omschrijving: 'Bel terug over de kraan.',
  uiterlijk: vandaag,
  wie: 'klantcontact',
}
async function maak(
  velden: Record<string, string> = {},
  persoon: string | null = buurt.anna,
): Promise<string> {
  const path = `/balie/taken/nieuw${persoon ? `?persoon=${persoon}` : ''}`
  const sent = await submit(als(noor), path, { actie: 'maak', velden: { ...invoer, ...velden } })
  return sent.headers.get('location') ?? (await sent.text())
}
const rijOf = async (path: string) =>
  (
    await db.owner.query<{
      status: string
      versie: number
      eigenaar_id: string | null
      team: string
      omschrijving: string
    }>('select status, versie, eigenaar_id, team, omschrijving from taak where id = $1', [
      path.split('/').at(-1),
    ])
  ).rows[0]

test('a task is made, picked up, done with an outcome, and undone', async () => {
  const path = await maak()
  await submit(als(kim), path, { actie: 'pakOp', velden: {} })
  expect(await rijOf(path)).toMatchObject({ status: 'bezig', eigenaar_id: kim, versie: 2 })
  await submit(als(kim), path, { actie: 'rondAf', velden: { uitkomst: 'niet-bereikt' } })
  expect(await rijOf(path)).toMatchObject({ status: 'klaar', versie: 3 })
  await submit(als(noor), path, { actie: 'herstel', velden: {} })
  expect(await rijOf(path)).toMatchObject({ status: 'open', eigenaar_id: null, versie: 4 })
  expect(await linesOf(db, buurt.anna)).toContain('taak-uitvoeren')
})

test('a task moves to another team', async () => {
  const path = await maak()
  await submit(als(noor), path, { actie: 'draagOver', velden: { team: 'verhuur' } })
  expect(await rijOf(path)).toMatchObject({ status: 'open', team: 'verhuur' })
})

test('two employees on one task: the second hears it, keeps what was filled in, and goes on from there', async () => {
  const path = await maak()
  const page = await (await als(kim).request(path)).text()
  const velden = { omschrijving: 'Bel voor 12 uur.', uiterlijk: vandaag }
  await submit(als(noor), path, { actie: 'wijzig', velden: { ...velden, omschrijving: 'Bel na 14 uur.' } })
  const late = await post(als(kim), path, { ...hiddenFields(page, 'wijzig'), ...velden })
  const html = await late.text()
  expect(late.status).toBe(422)
  expect(html).toContain('Intussen gewijzigd door Klantcontact')
  expect(html).toContain('nu “Bel na 14 uur.”, bij u “Bel voor 12 uur.”')
  expect(html).toContain('Bel voor 12 uur.</textarea>')
  expect(await htmlFindings(html)).toEqual([])
  const again = await post(als(kim), path, { ...hiddenFields(html, 'wijzig'), ...velden })
  expect(again.status).toBe(303)
  expect(await rijOf(path)).toMatchObject({ omschrijving: 'Bel voor 12 uur.', versie: 3 })
})

test('a step on what a colleague finished is refused with what it is now', async () => {
  const path = await maak()
  const page = await (await als(kim).request(path)).text()
  await submit(als(noor), path, { actie: 'rondAf', velden: { uitkomst: 'gelukt' } })
  const late = await post(als(kim), path, hiddenFields(page, 'pakOp'))
  expect(late.status).toBe(422)
  expect(await late.text()).toContain('Intussen gewijzigd')
})

test('a task is given to a colleague by name, and to nobody else', async () => {
  const [joost, weg, ruud] = [randomUUID(), randomUUID(), randomUUID()]
  await db.owner.query(
    `insert into medewerker (id, naam, afdeling, rollen, uit_dienst_op, ketenpartner_id) values
       ($1, 'Joost Sleutelberg', 'Verhuur', '{verhuurconsulent}', null, null), ($2, 'Wim Weg', 'Verhuur', '{verhuurconsulent}', now(), null),
       ($3, 'Ruud Kraan', 'Keten', '{ketenmedewerker}', null, $4)`,
    [joost, weg, ruud, buurt.loodgieter],
  )
  const path = await maak()
  const page = await (await als(noor).request(`${path}/collega`)).text()
  expect(page).toContain('Joost Sleutelberg (Verhuur)')
  expect(page).not.toMatch(/Wim Weg|Ruud Kraan/)
  expect(await htmlFindings(page)).toEqual([])
  const geef = (collega: string) =>
    submit(als(noor), `${path}/collega`, { actie: 'geef', velden: { collega } })
  for (const wrong of [weg, ruud, randomUUID(), 'iemand']) expect((await geef(wrong)).status).toBe(422)
  expect((await geef(joost)).status).toBe(303)
  expect(await rijOf(path)).toMatchObject({ status: 'bezig', eigenaar_id: joost, team: 'verhuur' })
  expect(await linesOf(db, joost)).toContain('collegas-kiezen')
})

test.each([
  [{ omschrijving: '' }, 'Vul in wat er moet gebeuren'],
  [{ omschrijving: 'x'.repeat(201) }, 'Gebruik hoogstens 200 tekens'],
  [{ uiterlijk: addDays(vandaag, -1) }, 'Kies vandaag of een dag binnen een jaar'],
  [{ uiterlijk: addDays(vandaag, 400) }, 'Kies vandaag of een dag binnen een jaar'],
  [{ beloofd: addDays(vandaag, -1) }, 'Kies een dag op of na'],
  [{ omschrijving: 'Is depressief, bel rustig' }, 'iets over gezondheid'],
  [{ omschrijving: 'BSN 999990019 nakijken', bevestigd: 'ja' }, 'burgerservicenummer'],
])('a task with %o says what to do', async (velden, message) => {
  expect(await maak(velden as Record<string, string>)).toContain(message)
})

test('a sensitive word that is needed may stay, after somebody says so', async () => {
  expect(await maak({ omschrijving: 'Is ziek, bel later', bevestigd: 'ja' })).toMatch(/^\/balie\/taken\//)
})

test('a task about nobody, about somebody who does not exist, and one that does not exist', async () => {
  expect(await maak({}, null)).toMatch(/^\/balie\/taken\//)
  expect(await maak({}, randomUUID())).toContain('Deze persoon bestaat niet meer')
  expect((await als(noor).request(`/balie/taken/${randomUUID()}`)).status).toBe(404)
})

test('the list shows mine, the team’s and all; ticked tasks are done together, also when one was changed', async () => {
  const paths = [await maak(), await maak(), await maak()]
  const ids = paths.map((path) => `${path.split('/').at(-1)}.1`)
  await submit(als(kim), paths[0] ?? '', { actie: 'pakOp', velden: {} })
  const sent = await submit(als(noor), '/balie/werk?van=team', {
    actie: 'doe',
    velden: { taak: ids, doen: 'pakOp' },
  })
  const html = await (await als(noor).request(String(sent.headers.get('location')))).text()
  expect(html).toContain('2 taken zijn bijgewerkt. 1 taak niet: een collega was u voor.')
  expect(await htmlFindings(html)).toEqual([])
  const mijn = await (await als(noor).request('/balie/werk?van=mijn')).text()
  expect(mijn).toContain('Mijn werk (2)')
})

test('one that was done by mistake is undone from the list', async () => {
  const path = await maak()
  const regel = `${path.split('/').at(-1)}.1`
  const sent = await submit(als(noor), '/balie/werk', {
    actie: 'doe',
    velden: { taak: regel, doen: 'klaar' },
  })
  const back = String(sent.headers.get('location'))
  expect(await rijOf(path)).toMatchObject({ status: 'klaar' })
  await submit(als(noor), back, { actie: 'herstel', velden: {} })
  expect(await rijOf(path)).toMatchObject({ status: 'open' })
})

test('nothing ticked, and a list that was made up, do nothing', async () => {
  const none = await submit(als(noor), '/balie/werk', { actie: 'doe', velden: { doen: 'klaar' } })
  expect(await none.text()).toContain('Vink eerst een of meer taken aan')
  const wrong = await submit(als(noor), '/balie/werk', {
    actie: 'doe',
    velden: { taak: "1'; drop", doen: 'klaar' },
  })
  expect(wrong.status).toBe(422)
})

test.each([
  'van=weg',
  'na=onzin',
  'na=2026-02-30_00000000-0000-0000-0000-000000000000',
  'soort=%25',
  'gedaan=-1',
])('an address of the list with %s shows a list', async (query) => {
  expect((await als(noor).request(`/balie/werk?${query}`)).status).toBe(200)
})

test('a page of the list begins after the place of the one before, and opens nobody twice', async () => {
  await db.owner.query('delete from taak')
  await db.owner.query(
    `insert into taak (id, relatie_id, soort, omschrijving, team, uiterlijk, gemaakt_op, gewijzigd_op, gewijzigd_bij)
     select gen_random_uuid(), $1, 'brief', 'Taak ' || i || '.', 'klantcontact', $2::date + i, now(), now(), 'x' from generate_series(1, 30) i`,
    [buurt.carla, vandaag],
  )
  const first = await (await als(noor).request('/balie/werk?van=team')).text()
  expect(first).toContain('Mijn team (30)')
  const [, next = ''] = /href="([^"]+na=[^"]+)"/.exec(first) ?? []
  const second = await (await als(noor).request(next.replaceAll('&amp;', '&'))).text()
  expect(first).toContain('Taak 25.')
  expect(first).not.toContain('Taak 26.')
  expect(second).toContain('Taak 26.')
  expect(second).toContain('5 taken')
})

test('tasks of Privacy are for Privacy alone', async () => {
  await db.owner.query(
    `insert into taak (id, relatie_id, soort, omschrijving, team, uiterlijk, gemaakt_op, gewijzigd_op, gewijzigd_bij)
     values ('11111111-1111-4111-8111-111111111111', $1, 'inzage-controleren', 'Kijk dit na.', 'privacy', $2, now(), now(), 'x')`,
    [buurt.dirk, vandaag],
  )
  const before = await linesOf(db, buurt.dirk)
  expect(await (await als(noor).request('/balie/werk?van=alle')).text()).not.toContain('Kijk dit na.')
  expect((await als(noor).request('/balie/taken/11111111-1111-4111-8111-111111111111')).status).toBe(404)
  expect(await linesOf(db, buurt.dirk)).toEqual(before)
  expect(await (await als(femke, 'privacyfunctionaris').request('/balie/werk')).text()).toContain(
    'Kijk dit na.',
  )
})

test('a list is kept under a name, by its own employee, and dropped again', async () => {
  const path = '/balie/werk?van=alle&soort=brief'
  await submit(als(noor), path, { actie: 'bewaar', velden: { naam: 'Brieven' } })
  expect(await (await als(noor).request('/balie/werk')).text()).toContain('Brieven')
  expect(await (await als(kim).request('/balie/werk')).text()).not.toContain('Brieven')
  await submit(als(noor), '/balie/werk', { actie: 'verwijder', velden: {} })
  expect(await (await als(noor).request('/balie/werk')).text()).not.toContain('Brieven')
})

test('the numbers on the home of the desk open nobody', async () => {
  const before = await linesOf(db, buurt.carla)
  const html = await (await als(noor).request('/balie')).text()
  expect(html).toContain('Taken van het team (30)')
  expect(await htmlFindings(html)).toEqual([])
  expect(await linesOf(db, buurt.carla)).toEqual(before)
})
