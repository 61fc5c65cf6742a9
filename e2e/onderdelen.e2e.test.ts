import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { routes } from '../web/routes.ts'
import { testApp } from '../web/testing/app.ts'
import { htmlFindings } from '../web/testing/html.ts'
import { WIDTHS, useBrowser, useSite } from './browser.ts'
import { findingsOf, findingsWithWideText, walkByTab } from './findings.ts'

const open = await useBrowser()
const site = await useSite(testApp(routes))

const PAGES = [
  '/onderdelen',
  '/onderdelen?taal=en',
  '/onderdelen/formulier',
  '/onderdelen/formulier?vul=lang&gelukt=ja',
  '/onderdelen/lijsten',
  '/onderdelen/lijsten?q=niets',
  '/onderdelen/lijsten?deur=balie',
  '/onderdelen/zaak',
  '/onderdelen/zaak?deur=mijn',
  '/onderdelen/zaak?deur=balie',
  '/onderdelen/afzeggen?deur=keten',
]

describe.each(PAGES)('%s', (path) => {
  test.each(WIDTHS)('has nothing to repair at %i px', async (width) => {
    const page = await open(site + path, { width })
    for (const summary of await page.locator('summary').all()) await summary.click()
    expect(await findingsOf(page)).toEqual([])
    expect(await findingsWithWideText(page)).toEqual([])
    await page.context().close()
  })

  test('is valid HTML', async () => {
    expect(await htmlFindings(await (await fetch(site + path)).text())).toEqual([])
  })

  test('can be gone through with Tab', async () => {
    const page = await open(site + path)
    const stops = await walkByTab(page)
    expect(stops.length).toBeGreaterThan(3)
    expect(stops.filter(({ problem }) => problem !== '')).toEqual([])
    await page.context().close()
  })
})

describe.each([true, false])('a form that is sent empty, with script: %s', (script) => {
  test('comes back with its errors, and nothing to repair', async () => {
    const page = await open(`${site}/onderdelen/formulier`, { script })
    const answer = page.waitForResponse((response) => response.request().method() === 'POST')
    await page.getByRole('button', { name: 'Reparatie melden' }).click()
    const response = await answer
    expect(response.status()).toBe(422)
    expect(await page.title()).toMatch(/^Fout \(9\): /)
    expect(await htmlFindings(await response.text())).toEqual([])
    if (script)
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 844 })
        expect(await findingsOf(page)).toEqual([])
      }
    await page.context().close()
  })
})

describe('with script', () => {
  test('the list of errors has the focus, and a link in it leads to the field with its label in sight', async () => {
    const page = await open(`${site}/onderdelen/formulier`)
    await page.getByRole('button', { name: 'Reparatie melden' }).click()
    await page.waitForURL(/formulier/)
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/9 dingen/)
    await page.getByRole('link', { name: /geboortedatum/ }).click()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('stuur-geboren')
    const legend = page.locator('#stuur-geboren-groep legend')
    expect((await legend.boundingBox())?.y ?? -1).toBeGreaterThanOrEqual(0)
    await page.context().close()
  })

  test('a text area says how many characters are left', async () => {
    const page = await open(`${site}/onderdelen/formulier`)
    await page.getByLabel('Wat is er kapot?').fill('De kraan lekt.')
    expect(await page.getByText('Nog 486 tekens').first().isVisible()).toBe(true)
    await page.context().close()
  })

  test('a password can be shown, and is hidden again when it is sent', async () => {
    const page = await open(`${site}/onderdelen/formulier`)
    const veld = page.locator('#stuur-wachtwoord')
    await page.getByRole('button', { name: 'Toon wachtwoord' }).click()
    expect(await veld.getAttribute('type')).toBe('text')
    await page.getByRole('button', { name: 'Verberg wachtwoord' }).click()
    expect(await veld.getAttribute('type')).toBe('password')
    await page.context().close()
  })

  test('a session that is about to end asks first, and can be kept', async () => {
    const page = await open(`${site}/`)
    await page.clock.install()
    await page.route('**/mijn', (route) => route.fulfill({ status: 200, body: '' }))
    await page.goto(`${site}/onderdelen/zaak?deur=mijn`)
    const dialog = page.getByRole('dialog', { name: 'Bent u er nog?' })
    await page.clock.runFor('12:30')
    expect(await dialog.isVisible()).toBe(false)
    await page.clock.runFor('01:00')
    expect(await dialog.isVisible()).toBe(true)
    expect(await findingsOf(page)).toEqual([])
    await page.getByRole('button', { name: 'Ik ben er nog' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await page.clock.runFor('15:30')
    expect(await dialog.getByText('U bent uitgelogd').isVisible()).toBe(true)
    expect(await page.getByRole('link', { name: 'Opnieuw inloggen' }).getAttribute('href')).toBe(
      '/mijn/inloggen?terug=%2Fonderdelen%2Fzaak%3Fdeur%3Dmijn&reden=verlopen',
    )
    await page.context().close()
  })
})

test('a photo that is far too large gives a page that says so', async () => {
  const page = await open(`${site}/onderdelen/formulier`)
  const folder = mkdtempSync(join(tmpdir(), 'waarvoor-'))
  const foto = join(folder, 'lek.jpg')
  writeFileSync(foto, Buffer.alloc(50_000_000, 0xff))
  await page.getByLabel('Foto', { exact: false }).setInputFiles(foto)
  await page.getByRole('button', { name: 'Reparatie melden' }).click()
  await page.getByRole('heading', { name: 'Wat u stuurt is te groot' }).waitFor()
  rmSync(folder, { recursive: true })
  await page.context().close()
})

describe('without script', () => {
  test('"Waarvoor?" opens and what needs script is not there', async () => {
    const page = await open(`${site}/onderdelen/formulier`, { script: false })
    await page.getByText('Waarvoor?').first().click()
    expect(await page.getByText('Wij bellen u om een afspraak te maken.').first().isVisible()).toBe(true)
    expect(await page.getByRole('button', { name: 'Toon wachtwoord' }).count()).toBe(0)
    await page.goto(`${site}/onderdelen`)
    expect(await page.getByRole('button', { name: 'Printen' }).count()).toBe(0)
    await page.context().close()
  })

  test('a form that is filled in is done', async () => {
    const page = await open(`${site}/onderdelen/formulier`, { script: false })
    await page.getByLabel('Wat is er kapot?').fill('De kraan lekt.')
    await page.getByLabel('Keuken').check()
    await page.getByLabel('Soort reparatie').selectOption('keuken')
    await page.getByLabel('Maandag').check()
    await page.getByLabel('Vanaf welke dag?').fill('2026-11-26')
    await page.getByLabel('Vanaf hoe laat?').fill('09:30')
    await page.getByLabel('Telefoonnummer').fill('06 12345678')
    for (const [deel, waarde] of [
      ['Dag', '3'],
      ['Maand', '2'],
      ['Jaar', '1948'],
    ] as const)
      await page.getByLabel(deel, { exact: true }).fill(waarde)
    await page.getByLabel('Wachtwoord').fill('drie woorden samen')
    await page.getByRole('button', { name: 'Reparatie melden' }).click()
    await page.waitForURL(/gelukt=ja/)
    expect(await page.getByText('Wij hebben uw melding ontvangen').isVisible()).toBe(true)
    await page.context().close()
  })
})
