import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { makeTestDatabase, type TestDatabase } from '../database/testing/database.ts'
import {
  appAs,
  type Buurt,
  huurderSession,
  insertMelding,
  makeBuurt,
  MELD_PAD,
  plannerSession,
  vakmanSession,
} from '../overeenkomst-uitvoeren/onderhoud/testing/buurt.ts'
import { addDays, datumOf } from '../tijd.ts'
import { WIDTHS, useBrowser } from './browser.ts'
import { findingsOf, findingsWithWideText, walkByTab } from './findings.ts'
import { serveApp, type Site } from './serve.ts'

const open = await useBrowser()
let db: TestDatabase
let buurt: Buurt
let site: Site
let photo: Buffer
const morgen = addDays(datumOf(new Date()), 1)

beforeAll(async () => {
  db = await makeTestDatabase()
  buurt = await makeBuurt(db)
  const anna = huurderSession(buurt.anna)
  site = await serveApp(appAs(db, anna, plannerSession(buurt.medewerker), vakmanSession(buurt.loodgieter)))
  photo = await sharp({ create: { width: 1200, height: 900, channels: 3, background: '#69c' } })
    .jpeg()
    .toBuffer()
})
afterAll(async () => {
  await site.stop()
  await db.stop()
})

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })

async function report(page: Page, omschrijving: string): Promise<string> {
  await page.goto(`${site.url}/mijn/reparaties/nieuw`)
  for (const antwoord of ['In de keuken', 'Een leiding lekt']) {
    await page.getByLabel(antwoord, { exact: true }).check()
    await button(page, 'Volgende').click()
  }
  await page.getByLabel('Badkamer', { exact: true }).check()
  await page.getByLabel('Wat ziet u?', { exact: true }).fill(omschrijving)
  await page.getByLabel('Er is iemand thuis').check()
  await page.getByLabel('Nee', { exact: true }).check()
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'lek.jpg', mimeType: 'image/jpeg', buffer: photo })
  await button(page, 'Reparatie melden').click()
  await page.getByText('Uw melding is binnen').waitFor()
  const [, nummer = ''] = /Het nummer is (\d+)/.exec(await page.innerText('main')) ?? []
  return nummer
}

async function plan(page: Page, nummer: string): Promise<void> {
  await page.goto(`${site.url}/balie/reparaties`)
  await page.getByLabel('Zoek op nummer').fill(nummer)
  await button(page, 'Zoeken').click()
  await page.getByLabel('Dag').fill(morgen)
  await page.getByLabel('Van').fill('09:30')
  await page.getByLabel('Tot').fill('11:30')
  await page.getByLabel('Bedrijf').selectOption({ label: 'Loodgieter Lekvrij (loodgieter)' })
  await button(page, 'Afspraak maken').click()
  await page.getByText('De afspraak staat').waitFor()
}

async function finish(page: Page, nummer: string): Promise<void> {
  await page.goto(`${site.url}/keten`)
  await page
    .getByRole('button', { name: /^Opdracht aannemen/ })
    .first()
    .click()
  await page.getByRole('heading', { name: new RegExp(`reparatie ${nummer}`) }).waitFor()
  await page.locator('summary', { hasText: 'Het is klaar' }).click()
  await page.locator('#klaar-minuten').selectOption('45')
  await page.getByLabel('Naam van wie tekent').fill('A. Anders')
  await page.getByLabel('De huurder heeft het werk gezien').check()
  await button(page, 'Klaar melden').click()
  await page.getByText(`Reparatie ${nummer} is verwerkt.`).waitFor()
}

test.each([true, false])('a leak is reported, planned and repaired, with script: %s', async (script) => {
  const page = await open(`${site.url}/mijn`, { width: 390, script })
  const omschrijving = script ? 'De kraan lekt.' : 'De douche lekt.'
  const nummer = await report(page, omschrijving)
  const own = page.url()
  expect(await page.innerText('main')).toContain('Wij zoeken een vakman en een dag.')
  await plan(page, nummer)
  await page.goto(own)
  expect(await page.innerText('main')).toContain('Loodgieter Lekvrij komt op')
  expect(await page.innerText('main')).toContain('tussen 9.30 en 11.30 uur')
  await page.goto(`${site.url}/mijn`)
  expect(await page.innerText('main')).toContain('U moet nog iets doen (1)')
  await finish(page, nummer)
  await page.goto(own)
  expect(await page.innerText('main')).toContain('De vakman heeft gemeld dat het klaar is')
  await page.goto(`${site.url}/mijn/gegevensgebruik`)
  const uses = await page.innerText('main')
  expect(uses).toContain('Wij maken met u een afspraak om iets te repareren.')
  expect(uses).toContain('De vakman komt bij u langs en maakt het.')
  await page.context().close()
})

describe('every page of repairs', () => {
  const paths: Record<string, string> = {}
  beforeAll(async () => {
    const page = await open(`${site.url}/mijn`)
    const nummer = await report(page, 'Een heel lang woord: waterleidingaansluitingskoppelstukafdichting.')
    paths['own'] = page.url()
    await plan(page, nummer)
    paths['zaak'] = page.url()
    for (let n = 0; n < 30; n += 1) await insertMelding(db, buurt, `Melding ${n}`)
    await page.context().close()
  })
  const PAGES = [
    '/mijn',
    '/mijn?taal=en',
    '/mijn/reparaties',
    '/mijn/reparaties/nieuw',
    MELD_PAD,
    `${MELD_PAD}&taal=en`,
    '/mijn/reparaties/nieuw?w=gevaar.gas',
    '/mijn/reparaties/nieuw?w=keuken.kraan.druppelt',
    '/mijn/machtigingen',
    '/mijn/klachten/nieuw',
    'own',
    '/balie',
    '/balie/reparaties',
    '/balie/reparaties?nummer=0',
    'zaak',
    '/keten',
  ]
  const urlOf = (path: string): string => paths[path] ?? site.url + path

  test.each(PAGES)('%s has nothing to repair, at every width', async (path) => {
    for (const width of WIDTHS) {
      const page = await open(urlOf(path), { width })
      await page.locator('details').evaluateAll((parts) => {
        for (const part of parts) part.setAttribute('open', '')
      })
      expect([width, await findingsOf(page)]).toEqual([width, []])
      expect(await findingsWithWideText(page)).toEqual([])
      await page.context().close()
    }
  })

  test.each(PAGES)('%s can be gone through with Tab', async (path) => {
    const page = await open(urlOf(path))
    const stops = await walkByTab(page)
    expect(stops.filter(({ problem }) => problem !== '')).toEqual([])
    await page.context().close()
  })

  test.each(['/mijn/reparaties/nieuw', MELD_PAD, 'zaak'])(
    '%s sent empty comes back with nothing to repair',
    async (path) => {
      const page = await open(urlOf(path))
      for (const field of await page
        .locator('main input:not([type=hidden]):not([type=radio]):not([type=checkbox]):not([type=file])')
        .all())
        await field.fill('')
      await page.locator('main form button[type=submit]').last().click()
      await page.getByRole('heading', { name: /niet goed ingevuld/ }).waitFor()
      expect(await findingsOf(page)).toEqual([])
      await page.context().close()
    },
  )
})
