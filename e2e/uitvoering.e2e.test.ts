import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeTestDatabase, type TestDatabase } from '../database/testing/database.ts'
import {
  appAs,
  type Buurt,
  makeBuurt,
  plannerSession,
  vakmanSession,
} from '../overeenkomst-uitvoeren/onderhoud/testing/buurt.ts'
import { makeBezoek } from '../overeenkomst-uitvoeren/uitvoering/testing/bezoek.ts'
import { useBrowser } from './browser.ts'
import { findingsOf, walkByTab } from './findings.ts'
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

const orderOf = async (id: string) => {
  const { rows } = await db.owner.query<{ status: string; fotos: number; aantal: number | null }>(
    `select o.status, (select count(*)::int from orderfoto f where f.onderhoudsorder_id = o.id) as fotos,
            (select aantal from ordermateriaal m where m.onderhoudsorder_id = o.id) as aantal
     from onderhoudsorder o where o.id = $1`,
    [id],
  )
  return rows[0]
}
const unfold = (page: Page, kop: string | RegExp) => page.locator('summary', { hasText: kop }).click()
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

async function finish(page: Page): Promise<void> {
  await unfold(page, 'Het is klaar')
  await page.locator('#klaar-minuten').selectOption('45')
  await page.getByLabel('Naam van wie tekent').fill('A. Anders')
  await page.getByLabel('De huurder heeft het werk gezien').check()
  await button(page, 'Klaar melden').click()
}

test('the line drops during a visit: what was entered is kept, shown, and sent once when the line is back', async () => {
  const { orderId, pad } = await makeBezoek(db, buurt, { overUren: -0.5 })
  const page = await open(site.url + pad)
  await page.context().setOffline(true)
  await unfold(page, /^Foto/)
  await page.getByLabel('Na het werk').check()
  await page.locator('input[type=file]').first().setInputFiles(photo)
  await button(page, 'Foto’s bewaren').click()
  await page.getByText('Wij versturen het zodra er verbinding is').waitFor()
  await unfold(page, /^Materiaal/)
  await page.locator('#materiaal-code').selectOption('sifon')
  await page.getByLabel('Aantal').fill('2')
  await button(page, 'Materiaal bewaren').click()
  await page.locator('form-wachtrij li', { hasText: 'Materiaal bewaren' }).waitFor()
  expect(await orderOf(orderId)).toEqual({ status: 'INB', fotos: 0, aantal: null })
  expect(await findingsOf(page)).toEqual([])
  // The page is left and opened again: the device still has it.
  await page.context().setOffline(false)
  await page.goto(`${site.url}/keten`)
  await expect
    .poll(() => orderOf(orderId), { timeout: 10_000 })
    .toEqual({ status: 'INB', fotos: 1, aantal: 2 })
  await page.goto(site.url + pad)
  await finish(page)
  await page.getByText('is verwerkt').waitFor()
  expect(await orderOf(orderId)).toMatchObject({ status: 'TEC' })
  await page.context().close()
})

test('an answer that never came is asked again, and the work is done once', async () => {
  const { orderId, pad } = await makeBezoek(db, buurt, { overUren: -0.5 })
  const page = await open(site.url + pad)
  let lost = 0
  await page.route(`**${pad}`, async (route) => {
    if (route.request().method() !== 'POST' || lost > 0) return route.continue()
    lost += 1
    // The server does it; the answer gets lost on the way back.
    await route.fetch({ maxRedirects: 0 })
    return route.abort('connectionreset')
  })
  await unfold(page, /^Foto/)
  await page.getByLabel('Voor het werk').check()
  await page.locator('input[type=file]').first().setInputFiles(photo)
  await button(page, 'Foto’s bewaren').click()
  await page.locator('form-wachtrij li').waitFor()
  await button(page, 'Nu versturen').click()
  await expect.poll(() => page.locator('form-wachtrij li').count()).toBe(0)
  expect([lost, await orderOf(orderId)]).toMatchObject([1, { fotos: 1 }])
  await page.context().close()
})

test('an order that closed meanwhile: the worker reads why, and what was entered is still there', async () => {
  const { orderId, pad } = await makeBezoek(db, buurt, { overUren: -0.5 })
  const page = await open(site.url + pad)
  await page.context().setOffline(true)
  await unfold(page, /^Materiaal/)
  await page.locator('#materiaal-code').selectOption('sifon')
  await page.getByLabel('Aantal').fill('3')
  await button(page, 'Materiaal bewaren').click()
  await page.locator('form-wachtrij li').waitFor()
  await db.owner.query(`update onderhoudsorder set status = 'GEA' where id = $1`, [orderId])
  await db.owner.query(`update onderhoudsverzoek set status = 'REG', order_id = null where order_id = $1`, [
    orderId,
  ])
  await page.context().setOffline(false)
  const kept = page.locator('form-wachtrij li')
  await kept.getByText('Deze opdracht staat niet meer bij u open').waitFor()
  expect(await kept.innerText()).toMatch(/Materiaal: Sifon[\s\S]*Aantal: 3/)
  expect(await findingsOf(page)).toEqual([])
  await kept.getByRole('button').click()
  await expect.poll(() => page.locator('form-wachtrij li').count()).toBe(0)
  await page.context().close()
})

test('without script the forms post by themselves, and there is no place to draw', async () => {
  const { orderId, pad } = await makeBezoek(db, buurt, { overUren: -0.5 })
  const page = await open(site.url + pad, { script: false })
  await button(page, 'Ik ben onderweg').click()
  await page.getByText('U ging op weg om').waitFor()
  expect(await page.locator('canvas').isVisible()).toBe(false)
  await finish(page)
  await page.getByText('is verwerkt').waitFor()
  expect(await orderOf(orderId)).toMatchObject({ status: 'TEC' })
  await page.context().close()
})

test('a signature is drawn and kept; a wrong field leaves the page where it was', async () => {
  const { orderId, pad } = await makeBezoek(db, buurt, { overUren: -0.5 })
  const page = await open(site.url + pad)
  await unfold(page, 'Het is klaar')
  await button(page, 'Klaar melden').click()
  await page.getByRole('heading', { name: /niet goed ingevuld/ }).waitFor()
  expect(await findingsOf(page)).toEqual([])
  await page.locator('#klaar-minuten').selectOption('45')
  await page.getByLabel('Naam van wie tekent').fill('A. Anders')
  await page.getByLabel('De huurder heeft het werk gezien').check()
  const box = await page.locator('canvas').boundingBox()
  if (!box) throw new Error('no canvas')
  await page.mouse.move(box.x + 20, box.y + 20)
  await page.mouse.down()
  await page.mouse.move(box.x + 120, box.y + 60, { steps: 8 })
  await page.mouse.move(box.x + 180, box.y + 20, { steps: 8 })
  await page.mouse.up()
  await button(page, 'Klaar melden').click()
  await page.getByText('is verwerkt').waitFor()
  const { rows } = await db.owner.query<{ beeld: Buffer | null }>(
    'select beeld from handtekening where onderhoudsorder_id = $1',
    [orderId],
  )
  expect(rows[0]?.beeld?.length).toBeGreaterThan(500)
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
      for (const summary of await page.locator('main summary').all()) await summary.click()
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
