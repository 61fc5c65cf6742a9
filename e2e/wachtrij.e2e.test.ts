import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeTestDatabase, type TestDatabase } from '../database/testing/database.ts'
import {
  appAs,
  type Buurt,
  makeBuurt,
  vakmanSession,
} from '../overeenkomst-uitvoeren/onderhoud/testing/buurt.ts'
import { makeBezoek } from '../overeenkomst-uitvoeren/uitvoering/testing/bezoek.ts'
import { useBrowser } from './browser.ts'
import { findingsOf } from './findings.ts'
import { serveApp } from './serve.ts'
import { button, doneTo, drop, fillKlaar, restore, storedWords, unfold, waiting } from './testing/bezoek.ts'

// What happens on a worker's phone to what could not be sent.
let db: TestDatabase
let buurt: Buurt
let site: Awaited<ReturnType<typeof serveApp>>
let open: Awaited<ReturnType<typeof useBrowser>>

beforeAll(async () => {
  db = await makeTestDatabase()
  buurt = await makeBuurt(db)
  await db.owner.query(
    `insert into materiaal (code, naam, per, prijs_cent) values ('sifon', 'Sifon', 'stuk', 1240)`,
  )
  await db.owner.query('update ketenpartner set meerwerk_grens_cent = 10000')
  site = await serveApp(appAs(db, vakmanSession(buurt.loodgieter)))
  open = await useBrowser()
})
afterAll(async () => {
  await site.stop()
  await db.stop()
})

test('an order that closed meanwhile: the worker reads why, and what was entered is still there', async () => {
  const { orderId, pad } = await makeBezoek(db, buurt, { overUren: -0.5 })
  const page = await open(site.url + pad)
  await drop(page)
  await unfold(page, /^Materiaal/)
  await page.locator('#materiaal-code').selectOption('sifon')
  await page.getByLabel('Aantal').fill('3')
  await button(page, 'Materiaal bewaren').click()
  await waiting(page).waitFor()
  await db.owner.query(`update onderhoudsorder set status = 'GEA' where id = $1`, [orderId])
  await db.owner.query(`update onderhoudsverzoek set status = 'REG', order_id = null where order_id = $1`, [
    orderId,
  ])
  await restore(page)
  const kept = waiting(page)
  await kept.getByText('Deze opdracht staat niet meer bij u open').waitFor()
  expect(await kept.innerText()).toMatch(/Materiaal: Sifon[\s\S]*Aantal: 3/)
  expect(await findingsOf(page)).toEqual([])
  await kept.getByRole('button').click()
  await expect.poll(() => waiting(page).count()).toBe(0)
  await page.context().close()
})

test('closing the work asks about what was begun beside it; signing out says what waits, sends it, or wipes it', async () => {
  const { orderId, pad } = await makeBezoek(db, buurt, { overUren: -0.5 })
  const page = await open(site.url + pad)
  await unfold(page, /^Meerwerk/)
  await page.getByLabel('Wat moet er extra gebeuren?').fill('Buis vervangen')
  await unfold(page, 'Het is klaar')
  await fillKlaar(page)
  await button(page, 'Klaar melden').click()
  await page.getByText('U vulde hier nog iets anders in, dat niet is bewaard.').waitFor()
  expect(await doneTo(db, orderId)).toBe('INB')
  expect(await findingsOf(page)).toEqual([])
  await drop(page)
  await button(page, 'Klaar melden').click()
  await waiting(page).waitFor()
  const signOut = () => button(page, 'Uitloggen').click()
  await signOut()
  await page.getByText('Er staat nog werk op dit apparaat.').waitFor()
  expect(await storedWords(page)).not.toBe('')
  const gone = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/uitloggen'))
  await signOut()
  await gone
  await restore(page)
  await page.goto(site.url + pad)
  expect(await storedWords(page)).toBe('')
  expect(await doneTo(db, orderId)).toBe('INB')
  await page.context().close()
})

test('what waited longer than a week is not sent any more, and is kept to be read', async () => {
  const { orderId, pad } = await makeBezoek(db, buurt, { overUren: -0.5 })
  const page = await open(site.url + pad)
  await drop(page)
  await button(page, 'Ik ben onderweg').click()
  await waiting(page).waitFor()
  await page.clock.setFixedTime(Date.now() + 8 * 24 * 60 * 60_000)
  await restore(page)
  await waiting(page).getByText('Dit is ouder dan een week.').waitFor()
  expect(await waiting(page).innerText()).toContain('Ik ben onderweg')
  expect(await doneTo(db, orderId)).toBe('INB')
  await page.context().close()
})
