import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { makeTestDatabase, type TestDatabase } from '../database/testing/database.ts'
import {
  appAs,
  type Buurt,
  huurderSession,
  makeBuurt,
  plannerSession,
} from '../overeenkomst-uitvoeren/onderhoud/testing/buurt.ts'
import {
  insertBezoek,
  insertHuurders,
  makePloeg,
  moment,
  type Ploeg,
  werkdagNa,
} from '../overeenkomst-uitvoeren/planning/testing/ploeg.ts'
import { WIDTHS, useBrowser } from './browser.ts'
import { findingsOf } from './findings.ts'
import { serveApp, type Site } from './serve.ts'

const open = await useBrowser()
let db: TestDatabase
let buurt: Buurt
let ploeg: Ploeg
let site: Site
let mevrouw: { huurderId: string; id: string }
const dag = werkdagNa(6)

beforeAll(async () => {
  db = await makeTestDatabase()
  buurt = await makeBuurt(db)
  ploeg = await makePloeg(db, buurt)
  const [een] = await insertHuurders(db, 1, { straat: 'Goudrenetstraat' })
  if (!een) throw new Error('none')
  mevrouw = een
  await insertBezoek(db, een.id, {
    vakmanId: ploeg.xena,
    ketenpartnerId: ploeg.eigenDienst,
    begin: moment(dag, '08:00'),
    eind: moment(dag, '09:00'),
  })
  site = await serveApp(appAs(db, plannerSession(buurt.medewerker), huurderSession(een.huurderId)))
})
afterAll(async () => {
  await site.stop()
  await db.stop()
})

test('the palette opens with Ctrl+K and goes where one types; a contact is noted in two keys, and the next one too', async () => {
  const page = await open(`${site.url}/balie`, { width: 1280 })
  await page.keyboard.press('Control+k')
  await page.keyboard.type('nieuwe taak')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/balie/taken/nieuw')
  await page.goto(`${site.url}/balie/personen/${buurt.anna}?voor=contact`)
  await press(page, 't', 'r')
  await page.getByText('U bekijkt dit voor').waitFor()
  await press(page, 'c', 'h')
  const contacten = async () =>
    (
      await db.owner.query<{ wat: string }>(
        `select kanaal || ' ' || onderwerp as wat from contactmoment order by op`,
      )
    ).rows.map(({ wat }) => wat)
  await expect.poll(contacten).toEqual(['telefoon reparatie', 'telefoon huur'])
  await page.waitForLoadState('networkidle')
})

const bord = () => `${site.url}/balie/planning?dag=${dag}`
const opBord = async (vakmanId: string): Promise<string[]> =>
  (
    await db.owner.query<{ tijd: string }>(
      `select to_char(begin at time zone 'Europe/Amsterdam', 'HH24:MI') as tijd from onderhoudsorder
       where vakman_id = $1 and begin::date = $2::date and status <> 'GEA' order by begin`,
      [vakmanId, dag],
    )
  ).rows.map(({ tijd }) => tijd)
const press = async (page: Page, ...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key)
}

test('a planner plans a full day by keyboard, and puts one back', async () => {
  await insertHuurders(db, 6)
  const page = await open(bord(), { width: 1280 })
  const gezegd = page.locator('[data-bord=melding]')
  for (let n = 0; n < 6; n += 1) {
    await page.locator('.wv-wacht .wv-blok').first().focus()
    await press(page, ' ')
    await expect.poll(() => gezegd.textContent()).toContain('Opgepakt. Wim Waterpas')
    // It hangs at nine, an hour after the board begins; each next visit goes 75 minutes later.
    const stappen = n * 5 - 4
    await press(page, ...Array<string>(Math.abs(stappen)).fill(stappen < 0 ? 'ArrowLeft' : 'ArrowRight'))
    await expect.poll(() => gezegd.textContent()).toContain('Bericht aan de huurder: de vakman komt op')
    await Promise.all([page.waitForURL(/gedaan=/), press(page, 'Enter')])
    await page.goto(bord())
  }
  expect(await opBord(ploeg.wim)).toEqual(['08:00', '09:15', '10:30', '11:45', '13:00', '14:15'])
  await page.locator('table .wv-blok').first().focus()
  await press(page, ' ', 'ArrowDown', 'ArrowRight', 'Escape')
  expect(await gezegd.textContent()).toBe('Niet verzet.')
  await press(page, ' ', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight')
  await Promise.all([page.waitForURL(/gedaan=/), press(page, 'Enter')])
  expect((await opBord(ploeg.xena)).length).toBe(2)
  await page.getByRole('button', { name: 'Ongedaan maken' }).click()
  await page.waitForURL((url) => !url.search.includes('gedaan'))
  expect(await opBord(ploeg.wim)).toEqual(['08:00', '09:15', '10:30', '11:45', '13:00', '14:15'])
  await page.context().close()
})

test('a visit is dragged to another worker at its own time', async () => {
  const page = await open(bord(), { width: 1280 })
  const before = await opBord(ploeg.xena)
  const blok = page.locator('tr', { hasText: 'Wim Waterpas' }).locator('.wv-blok').last()
  const rij = page.locator('tr', { hasText: 'Xena Xilofoon' })
  const [van, naar] = [await blok.boundingBox(), await rij.boundingBox()]
  if (!van || !naar) throw new Error('not shown')
  await Promise.all([
    page.waitForURL(/gedaan=/),
    blok.dragTo(rij, { sourcePosition: { x: 4, y: 10 }, targetPosition: { x: van.x + 1 - naar.x, y: 20 } }),
  ])
  expect(await opBord(ploeg.xena)).toEqual([...before, '14:15'].toSorted())
  await page.context().close()
})

test('without script a visit is planned from a proposal, with the message shown first', async () => {
  const [wacht] = await insertHuurders(db, 1)
  const page = await open(bord(), { width: 390, script: false })
  await page.locator('.wv-wacht a').last().click()
  await page.locator('main table a').first().click()
  expect(await page.innerText('main')).toContain('Wij hebben een afspraak voor u gemaakt.')
  await page.getByRole('button', { name: 'Afspraak maken' }).click()
  await page.getByText('De afspraak staat.').waitFor()
  const { rows } = await db.owner.query('select status from onderhoudsverzoek where id = $1', [wacht?.id])
  expect(rows).toEqual([{ status: 'INB' }])
  await page.context().close()
})

test.each([true, false])('a tenant moves the appointment on a telephone, with script: %s', async (script) => {
  const page = await open(`${site.url}/mijn/reparaties/${mevrouw.id}`, { width: 390, script })
  await page.getByRole('link', { name: 'Afspraak verzetten of afzeggen' }).click()
  const keuze = page.locator('label', { has: page.locator('input[type=radio]') }).last()
  const tijd = (await keuze.innerText()).split(' tot ')[0] ?? ''
  await keuze.click()
  await page.getByRole('button', { name: 'Afspraak verzetten' }).click()
  await page.getByText('Uw afspraak staat').waitFor()
  expect(await page.innerText('main')).toContain(`tussen ${tijd} en`)
  await page.context().close()
})

test('pages of planning have nothing to repair, at every width', async () => {
  const paden = [
    bord(),
    `${site.url}/balie/planning/week?dag=${dag}`,
    `${site.url}/balie/planning/verplaats/${mevrouw.id}?vakman=${ploeg.wim}&dag=${dag}&begin=15:00`,
    `${site.url}/balie/planning/vakman/${ploeg.wim}?dag=${dag}`,
    `${site.url}/balie/planning/afwezig/${ploeg.wim}?dag=${dag}`,
    `${site.url}/balie/vakmannen/${ploeg.wim}`,
    `${site.url}/mijn/reparaties/${mevrouw.id}/afspraak`,
  ]
  for (const pad of paden)
    for (const width of WIDTHS) {
      const page = await open(pad, { width })
      expect([pad, width, await findingsOf(page)]).toEqual([pad, width, []])
      await page.context().close()
    }
})
