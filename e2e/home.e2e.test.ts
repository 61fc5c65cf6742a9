import { describe, expect, test } from 'vitest'
import { publiekRoutes } from '../web/publiek/pages.tsx'
import { testApp } from '../web/testing/app.ts'
import { htmlFindings } from '../web/testing/html.ts'
import { WIDTHS, useBrowser, useSite } from './browser.ts'
import { findingsOf, walkByTab } from './findings.ts'

const open = await useBrowser()
const site = await useSite(testApp(publiekRoutes))

describe.each(['/', '/bestaat-niet'])('%s', (path) => {
  test.each(WIDTHS)('has nothing to repair at %i px', async (width) => {
    const page = await open(site + path, { width })
    expect(await findingsOf(page)).toEqual([])
    await page.context().close()
  })

  test('is valid HTML', async () => {
    expect(await htmlFindings(await (await fetch(site + path)).text())).toEqual([])
  })

  test('can be gone through with Tab, from the skip link to the end', async () => {
    const page = await open(site + path)
    const stops = await walkByTab(page)
    expect(stops[0]?.name).toBe('Naar de inhoud')
    expect(stops.filter(({ problem }) => problem !== '')).toEqual([])
    await page.context().close()
  })
})
