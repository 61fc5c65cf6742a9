import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { shipped } from '../project-root.ts'
import { startChromium } from './chromium.ts'
import { demoPerson, runProgram, signInAs } from './programma.ts'

// The pictures of the README, made on the demo as it starts.
const folder = shipped('docs', 'beelden')

async function enter(
  browser: Browser,
  url: string,
  { sleutel, width }: { sleutel: string; width: number },
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: width < 640 ? 844 : 800 },
    locale: 'nl-NL',
  })
  const page = await context.newPage()
  await page.goto(`${url}/${demoPerson(sleutel).deur}/inloggen`)
  return signInAs(page, sleutel)
}

async function take(page: Page, url: string, name: string): Promise<void> {
  await page.goto(url)
  await page.screenshot({ path: join(folder, `${name}.png`) })
}

mkdirSync(folder, { recursive: true })
const { url, stop } = await runProgram(60)
const browser = await startChromium()
try {
  const planner = await enter(browser, url, { sleutel: 'planner', width: 1280 })
  await planner.goto(`${url}/balie/reparaties`)
  const zaak = await planner.locator('main a[href^="/balie/reparaties/"]').first().getAttribute('href')
  await take(planner, `${url}/balie/reparaties`, 'reparaties-1280')
  await take(planner, `${url}${zaak ?? ''}`, 'zaak-1280')
  await take(
    await enter(browser, url, { sleutel: 'j.dewit', width: 390 }),
    `${url}/mijn/reparaties/nieuw?w=keuken.lek`,
    'melden-390',
  )
  await take(
    await enter(browser, url, { sleutel: 'j.dewit', width: 1280 }),
    `${url}/mijn/gegevensgebruik`,
    'gegevensgebruik-1280',
  )
} finally {
  await browser.close()
  await stop()
}
