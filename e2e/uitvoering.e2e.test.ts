import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeTestDatabase, type TestDatabase } from '../database/testing/database.ts'
import {
  appAs,
  type Buurt,
  huurderSession,
  makeBuurt,
  plannerSession,
  vakmanSession,
} from '../overeenkomst-uitvoeren/onderhoud/testing/buurt.ts'
import { makeBezoek, makeHuurders } from '../overeenkomst-uitvoeren/uitvoering/testing/bezoek.ts'
import { useBrowser } from './browser.ts'
import { findingsOf, walkByTab } from './findings.ts'
import {
  button,
  doneTo,
  drop,
  fillKlaar,
  loseAnswer,
  restore,
  sign,
  storedWords,
  unfold,
  waiting,
} from './testing/bezoek.ts'
import { serveApp } from './serve.ts'

let db: TestDatabase
let buurt: Buurt
let site: Awaited<ReturnType<typeof serveApp>>
let open: Awaited<ReturnType<typeof useBrowser>>
let photo: { name: string; mimeType: string; buffer: Buffer }

beforeAll(async () => {
  db = await makeTestDatabase()
  buurt = await makeBuurt(db)
  await db.owner.query(
    `insert into materiaal (code, naam, per, prijs_cent) values ('sifon', 'Sifon', 'stuk', 1240)`,
  )
  await db.owner.query('update ketenpartner set meerwerk_grens_cent = 10000')
  site = await serveApp(appAs(db, vakmanSession(buurt.loodgieter), plannerSession(buurt.medewerker)))
  open = await useBrowser()
  const buffer = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#577' } })
    .jpeg()
    .toBuffer()
  photo = { name: 'na.jpg', mimeType: 'image/jpeg', buffer }
})
afterAll(async () => {
  await site.stop()
  await db.stop()
})

const allSent = (page: Page) => expect.poll(() => waiting(page).count(), { timeout: 10_000 }).toBe(0)

async function addPhoto(page: Page, moment: string): Promise<void> {
  const part = page.locator('details', { hasText: 'Van wanneer is de foto?' })
  if ((await part.getAttribute('open')) === null) await unfold(page, /^Foto/)
  await page.getByLabel(moment).check()
  await page.locator('#fotos-fotos').setInputFiles(photo)
  await button(page, 'Foto’s bewaren').click()
}
/** Six jobs of one day: where the line goes, and what must have been done once when it is back. */
const DAG: Record<string, { status?: string; gaat: (page: Page) => Promise<void>; gedaan: string }> = {
  'at the offer': {
    status: 'GUN',
    gaat: async (page) => {
      await drop(page)
      await page.getByRole('button', { name: /^Opdracht aannemen/ }).click()
      await waiting(page).getByText('wacht op verbinding').waitFor()
      await restore(page)
      await page.getByText('Goudrenetstraat 1,').waitFor()
    },
    gedaan: 'INB',
  },
  'on the way and at the door': {
    gaat: async (page) => {
      await drop(page)
      await button(page, 'Ik ben onderweg').click()
      await waiting(page).waitFor()
      await button(page, 'Ik begin').click()
      await expect.poll(() => waiting(page).count()).toBe(2)
      // The worker touches it again: nothing happens twice.
      await button(page, 'Ik begin').click()
      await restore(page)
      await page.getByText('U begon om').waitFor()
    },
    gedaan: 'INB onderweg begonnen',
  },
  'while a photo is on its way': {
    gaat: async (page) => {
      await loseAnswer(page)
      await addPhoto(page, 'Voor het werk')
      await waiting(page).waitFor()
      await button(page, 'Nu versturen').click()
      await allSent(page)
      await page.locator('summary', { hasText: 'Foto’s (1)' }).waitFor()
      await drop(page)
      await addPhoto(page, 'Na het werk')
      await waiting(page).waitFor()
      expect(await findingsOf(page)).toEqual([])
      await restore(page)
      await page.locator('summary', { hasText: 'Foto’s (2)' }).waitFor()
    },
    gedaan: 'INB na1 voor1',
  },
  'with hours, materials and a signature': {
    gaat: async (page) => {
      await unfold(page, 'Het is klaar')
      await button(page, 'Klaar melden').click()
      await page.getByRole('heading', { name: /niet goed ingevuld/ }).waitFor()
      expect(await findingsOf(page)).toEqual([])
      await drop(page)
      await unfold(page, /^Materiaal/)
      await page.locator('#materiaal-code').selectOption('sifon')
      await page.getByLabel('Aantal').fill('2')
      await button(page, 'Materiaal bewaren').click()
      await waiting(page).getByText('Materiaal: Sifon').waitFor()
      await fillKlaar(page)
      await sign(page)
      await button(page, 'Klaar melden').click()
      await expect.poll(() => waiting(page).count()).toBe(2)
      expect(await storedWords(page)).not.toMatch(/Anders|Sifon|opdrachten/)
      await restore(page)
      await page.getByText('is verwerkt').waitFor()
    },
    gedaan: 'TEC 45 materiaal2 getekend',
  },
  'at a door that nobody opens': {
    gaat: async (page) => {
      await drop(page)
      await unfold(page, 'Er is niemand thuis')
      await page.locator('#nietthuis-fotos').setInputFiles(photo)
      await button(page, 'Niemand thuis melden').click()
      await waiting(page).waitFor()
      // The page is left and another one opened: the device still has it.
      await page.close()
      await restore(page)
      const next = await page.context().newPage()
      await next.goto(`${site.url}/keten`)
      await allSent(next)
      await next.close()
    },
    gedaan: 'TEC AFW niet-thuis1',
  },
  'when another visit is needed': {
    gaat: async (page) => {
      await loseAnswer(page)
      // What was begun elsewhere on the page is not lost by another post.
      await unfold(page, 'Het is nog niet klaar')
      await page.getByLabel('Er moet materiaal besteld worden').check()
      await page.locator('#vervolg-minuten').selectOption('30')
      await button(page, 'Ik begin').click()
      await waiting(page).waitFor()
      await button(page, 'Nu versturen').click()
      await page.getByText('Wat u verder hebt ingevuld, staat nog op deze pagina.').waitFor()
      await drop(page)
      await button(page, 'Vervolg melden').click()
      await waiting(page).waitFor()
      await restore(page)
      await page.getByText('is verwerkt').waitFor()
    },
    gedaan: 'TEC MAT 30 begonnen',
  },
}

test('six jobs in a day with a line that drops: nothing is lost, nothing is done twice, and each tenant sees what was used', async () => {
  const huurders = await makeHuurders(db, Object.keys(DAG).length)
  const other = await open(`${site.url}/keten`)
  const phone = other.context()
  for (const [index, [name, job]] of Object.entries(DAG).entries()) {
    const { orderId, pad } = await makeBezoek(db, buurt, {
      bij: huurders[index],
      status: job.status ?? 'INB',
      overUren: -0.5,
    })
    const page = await phone.newPage()
    await page.goto(site.url + (job.status ? '/keten' : pad))
    await job.gaat(page)
    // A second tab may send too; it is open at the first job only.
    await other.close()
    await expect.poll(() => doneTo(db, orderId), { message: name, timeout: 10_000 }).toBe(job.gedaan)
    await page.close()
  }
  await phone.close()
  for (const { relatieId } of huurders) {
    const mijn = await serveApp(appAs(db, huurderSession(relatieId)))
    const log = await open(`${mijn.url}/mijn/gegevensgebruik`)
    const shown = await log.locator('main').innerText()
    expect(shown).toContain('De vakman')
    expect(shown).toContain('De vakman komt bij u langs en maakt het.')
    expect(shown).toContain('foto’s (ook naar het bedrijf dat het werk doet)'.replace('’', "'"))
    await log.context().close()
    await mijn.stop()
  }
})

test('without script the forms post by themselves, a repeat does nothing twice, and there is no place to draw', async () => {
  const { orderId, pad } = await makeBezoek(db, buurt, { overUren: -0.5 })
  const page = await open(site.url + pad, { script: false })
  await button(page, 'Ik ben onderweg').click()
  await page.getByText('U ging op weg om').waitFor()
  await loseAnswer(page)
  await unfold(page, /^Meerwerk/)
  await page.getByLabel('Wat moet er extra gebeuren?').fill('Buis vervangen')
  await page.getByLabel('Bedrag in euro’s').fill('60')
  await button(page, 'Meerwerk melden').click()
  await page.waitForURL('chrome-error://chromewebdata/')
  expect(await doneTo(db, orderId)).toContain('meerwerk1')
  // The page of the browser that says so offers to send it again.
  await page.reload()
  await page.getByText(/^Buis vervangen, .*: mag$/).waitFor()
  expect(await page.locator('canvas').isVisible()).toBe(false)
  await unfold(page, 'Het is klaar')
  await fillKlaar(page)
  await button(page, 'Klaar melden').click()
  await page.getByText('is verwerkt').waitFor()
  expect(await doneTo(db, orderId)).toBe('TEC 45 onderweg meerwerk1 naam')
  await page.context().close()
})

describe('every page of a visit', () => {
  const paths: Record<string, string> = {}
  beforeAll(async () => {
    const [job, held] = [
      await makeBezoek(db, buurt, { overUren: 2 }),
      await makeBezoek(db, buurt, { omschrijving: 'Mijn dochter is ziek.', status: 'GUN' }),
    ]
    paths['job'] = job.pad
    paths['call'] = `${job.pad}/bellen`
    paths['desk'] = `/balie/opdrachten/${held.orderId}`
    paths['safety'] = `/balie/opdrachten/${held.orderId}/veiligheid`
  })
  const PAGES = ['/keten', 'job', 'call', '/keten/facturen', '/balie/opdrachten', 'desk', 'safety']

  test.each(PAGES)('%s has nothing to repair and can be gone through with Tab', async (path) => {
    for (const width of [320, 1280]) {
      const page = await open(site.url + (paths[path] ?? path), { width })
      await page.locator('main details').evaluateAll((parts) => {
        for (const part of parts) part.setAttribute('open', '')
      })
      expect([width, await findingsOf(page)]).toEqual([width, []])
      const pictures = process.env['BEELDEN_MAP']
      if (pictures)
        await page.screenshot({
          path: `${pictures}/${path.replaceAll('/', '-')}-${width}.png`,
          fullPage: true,
        })
      await page.context().close()
    }
    const page = await open(site.url + (paths[path] ?? path))
    expect((await walkByTab(page)).filter(({ problem }) => problem !== '')).toEqual([])
    await page.context().close()
  })
})

test('the script of this door stays small', () => {
  const names = JSON.parse(readFileSync('dist/assets/assets.json', 'utf8')) as Record<string, string>
  expect(readFileSync(`dist/assets/${names['keten.js'] ?? ''}.gz`).length).toBeLessThan(20_000)
})
