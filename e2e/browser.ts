import type { Hono } from 'hono'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll } from 'vitest'
import type { Env } from '../web/app.ts'
import { startChromium } from './chromium.ts'
import { serveApp } from './serve.ts'

/** Widths that every page is looked at: a small telephone or 400% zoom, a telephone, a laptop. */
export const WIDTHS = [320, 390, 1280] as const

interface View {
  width?: number
  /** False: the page as it is without script. */
  script?: boolean
  /** Signs in: cookies the site would have set. */
  cookies?: Record<string, string>
  options?: BrowserContextOptions
}

/** A browser for one test file and a way to open pages; closed by itself when the file is done. */
export async function useBrowser(): Promise<(url: string, view?: View) => Promise<Page>> {
  const browser: Browser = await startChromium()
  afterAll(() => browser.close())
  return async (url, { width = 390, script = true, cookies = {}, options = {} } = {}) => {
    const context = await browser.newContext({
      viewport: { width, height: width < 640 ? 844 : 768 },
      javaScriptEnabled: script,
      locale: 'nl-NL',
      timezoneId: 'Europe/Amsterdam',
      reducedMotion: 'reduce',
      ...options,
    })
    await context.addCookies(Object.entries(cookies).map(([name, value]) => ({ name, value, url })))
    const page = await context.newPage()
    await page.goto(url)
    return page
  }
}

/** Serves an app for one test file. */
export async function useSite(app: Hono<Env>): Promise<string> {
  const site = await serveApp(app)
  afterAll(() => site.stop())
  return site.url
}
