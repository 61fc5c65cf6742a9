import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { startChromium } from './chromium.ts'

export interface Plaatje {
  /** Name of the file, without width and ending. */
  naam: string
  url: string
  cookies?: Record<string, string>
}

const WIDTHS = [390, 1280]

/** Makes a PNG of each page, whole, on a telephone and on a laptop: `<folder>/<naam>-390.png`. Gives the paths. */
export async function takeScreenshots(plaatjes: readonly Plaatje[], folder: string): Promise<string[]> {
  mkdirSync(folder, { recursive: true })
  const browser = await startChromium()
  const files: string[] = []
  try {
    for (const width of WIDTHS)
      for (const { naam, url, cookies = {} } of plaatjes) {
        const context = await browser.newContext({ viewport: { width, height: 844 }, locale: 'nl-NL' })
        await context.addCookies(Object.entries(cookies).map(([name, value]) => ({ name, value, url })))
        const page = await context.newPage()
        await page.goto(url)
        const path = join(folder, `${naam}-${width}.png`)
        await page.screenshot({ path, fullPage: true })
        files.push(path)
        await context.close()
      }
  } finally {
    await browser.close()
  }
  return files
}
