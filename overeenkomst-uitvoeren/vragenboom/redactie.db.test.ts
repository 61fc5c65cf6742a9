import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeTestDatabase, type TestDatabase } from '../../database/testing/database.ts'
import { hiddenFields, post, sessionWith, submit } from '../../web/testing/app.ts'
import { htmlFindings } from '../../web/testing/html.ts'
import { appAs } from '../onderhoud/testing/buurt.ts'
import { findConcept, findUitgegeven, getBoomInGebruik, listVersies } from './opslag.ts'
import { walk } from './vragenboom.ts'

let db: TestDatabase
const redacteur = { ...sessionWith('balie', 'redacteur') }
const app = () => appAs(db, redacteur)
const toegang = () => db.doelbinding.toegang

beforeAll(async () => {
  db = await makeTestDatabase()
})
afterAll(() => db.stop())

const concept = async () => {
  const found = await findConcept(toegang())
  if (!found) throw new Error('geen concept')
  return found
}
const pad = async (rest = '') => `/balie/vragenboom/${(await concept()).nummer}${rest}`

test('an empty database gets the tree of the program once, however many ask at the same time', async () => {
  const asked = await Promise.all(Array.from({ length: 8 }, () => getBoomInGebruik(toegang())))
  expect(new Set(asked.map(({ id }) => id)).size).toBe(1)
  expect((await listVersies(toegang())).length).toBe(1)
})

test('an editor makes a concept, changes an outcome, sees which ways differ, and puts it in use', async () => {
  const eerste = await getBoomInGebruik(toegang())
  const made = await submit(app(), `/balie/vragenboom/${eerste.nummer}`, { actie: 'concept', velden: {} })
  expect(made.headers.get('location')).toBe(await pad())
  const page = `${await pad()}/knopen/lift-stil`
  const fields = (html: string) => ({
    ...hiddenFields(html, 'uitkomst'),
    titelNl: 'De lift doet niets',
    titelEn: 'The lift does nothing',
    plaats: 'lift',
    defectsoort: 'STA',
    element: 'LIF',
    vaardigheid: 'klus',
    duurMinuten: '90',
    spoed: 'direct',
    betaalt: 'corporatie',
    bijzonder: 'gedeeld',
  })
  const html = await (await app().request(page)).text()
  expect((await post(app(), page, fields(html))).status).toBe(303)
  // A colleague had the same page open: what was typed stays, and the second try saves.
  const late = await post(app(), page, { ...fields(html), _sleutel: crypto.randomUUID(), titelNl: 'Stil' })
  expect(late.status).toBe(422)
  const again = await late.text()
  expect(again).toContain('intussen gewijzigd')
  expect(again).toContain('value="Stil"')

  const toets = await (await app().request(await pad('/toets'))).text()
  expect(toets).toContain('2 wegen krijgen een andere uitkomst')
  expect(toets).toContain('titel, duur, spoed')
  const unseen = await submit(app(), await pad('/toets'), { actie: 'gebruik', velden: {} })
  expect(unseen.status).toBe(422)
  const { nummer } = await concept()
  const used = await submit(app(), await pad('/toets'), { actie: 'gebruik', velden: { gezien: 'ja' } })
  expect(used.status).toBe(303)
  expect(await getBoomInGebruik(toegang())).toMatchObject({ nummer })
  // Who had begun with the earlier version ends with it.
  const begun = await findUitgegeven(toegang(), eerste.nummer)
  expect(begun && walk(begun.boom, ['samen', 'lift', 'nee'])).toMatchObject({ uitkomst: { duurMinuten: 60 } })
})

test('a tree that is not complete is not put in use, and says where', async () => {
  const now = await getBoomInGebruik(toegang())
  await submit(app(), `/balie/vragenboom/${now.nummer}`, { actie: 'concept', velden: {} })
  const added = await submit(app(), await pad(), {
    actie: 'nieuw',
    velden: { code: 'los-eind', soort: 'vraag' },
  })
  expect(added.status).toBe(303)
  const toets = await (await app().request(await pad('/toets'))).text()
  expect(toets).toContain('Geen antwoord leidt hierheen.')
  expect(toets).not.toContain('In gebruik nemen</button>')
  const { nummer, versie } = await concept()
  const forced = await post(app(), await pad('/toets'), {
    ...hiddenFields(toets, 'weg'),
    _actie: 'gebruik',
    versie: String(versie),
    gezien: 'ja',
  })
  expect(await forced.text()).toContain('Er is nog iets niet af.')
  expect((await getBoomInGebruik(toegang())).nummer).not.toBe(nummer)
})

test('an answer leads to what is there; one with a mistake says what to do', async () => {
  const page = await pad('/knopen/los-eind')
  const wrong = await submit(app(), page, {
    actie: 'antwoord',
    velden: { code: 'Een Code', nl: 'Ja', en: 'Yes', naar: 'waar' },
  })
  expect(await wrong.text()).toContain('Gebruik kleine letters, cijfers en streepjes')
  const nowhere = await submit(app(), page, {
    actie: 'antwoord',
    velden: { code: 'ja', nl: 'Ja', en: 'Yes', naar: '__proto__' },
  })
  expect(await nowhere.text()).toContain('Kies een vraag of uitkomst die er is.')
  const velden = { code: 'ja', nl: '<b>Ja</b>', en: 'Yes', naar: 'lift' }
  expect((await submit(app(), page, { actie: 'antwoord', velden })).status).toBe(303)
  expect(await (await app().request(page)).text()).toContain('&lt;b&gt;Ja&lt;/b&gt;')
  const gone = await submit(app(), `${page}?antwoord=ja`, { actie: 'antwoord-weg', velden: {} })
  expect(gone.status).toBe(303)
  expect((await submit(app(), page, { actie: 'weg', velden: {} })).status).toBe(303)
  expect((await app().request(page)).status).toBe(404)
})

test('an earlier version comes back through a concept, and what was in use is never changed', async () => {
  const newest = (await listVersies(toegang())).find(({ status }) => status === 'afgelost')
  await submit(app(), await pad('/toets'), { actie: 'weg', velden: {} })
  await submit(app(), `/balie/vragenboom/${newest?.nummer}`, { actie: 'concept', velden: {} })
  const back = await submit(app(), await pad('/toets'), { actie: 'gebruik', velden: { gezien: 'ja' } })
  expect(back.status).toBe(303)
  expect(walk((await getBoomInGebruik(toegang())).boom, ['samen', 'lift', 'nee'])).toMatchObject({
    uitkomst: { duurMinuten: 60 },
  })
  await expect(db.owner.query(`update vragenboom_versie set inhoud = '{}'`)).rejects.toThrow('verandert niet')
})

test('the preview asks what a tenant is asked, in both languages, and reports nothing', async () => {
  const { nummer } = await getBoomInGebruik(toegang())
  const page = `/balie/vragenboom/${nummer}/voorbeeld`
  const next = await submit(app(), page, { actie: 'antwoord', velden: { antwoord: 'keuken' } })
  expect(next.headers.get('location')).toBe(`${page}?w=keuken`)
  expect(await (await app().request(`${page}?w=keuken&toon=en`)).text()).toContain(
    'What is broken in the kitchen?',
  )
  expect(await (await app().request(`${page}?w=gevaar.gas`)).text()).toContain('Bel ons nu.')
  expect((await app().request(`${page}?w=keuken.weg`)).status).toBe(404)
  const none = await submit(app(), page, { actie: 'antwoord', velden: {} })
  expect(await none.text()).toContain('Kies een antwoord.')
})

test('every page of the editor is valid HTML, and for the editor alone', async () => {
  const { nummer } = await getBoomInGebruik(toegang())
  await submit(app(), `/balie/vragenboom/${nummer}`, { actie: 'concept', velden: {} })
  for (const page of [
    '/balie/vragenboom',
    `/balie/vragenboom/${nummer}`,
    `/balie/vragenboom/${nummer}/knopen/lift`,
    `/balie/vragenboom/${nummer}/knopen/lift-stil`,
    await pad(),
    await pad('/toets'),
    await pad('/knopen/lift'),
    await pad('/knopen/lift?antwoord=nee'),
    await pad('/knopen/lift-stil'),
    await pad('/voorbeeld'),
    await pad('/voorbeeld?w=keuken.kraan.druppelt'),
  ]) {
    const answer = await app().request(page)
    expect([page, answer.status, await htmlFindings(await answer.text())]).toEqual([page, 200, []])
    expect((await appAs(db, sessionWith('balie', 'planner')).request(page)).status).toBe(403)
  }
  for (const wrong of ['0', 'abc', '99999999999', '9999'])
    expect((await app().request(`/balie/vragenboom/${wrong}`)).status).toBe(404)
})
