import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { useBrowser, WIDTHS } from '../../e2e/browser.ts'
import { findingsOf, findingsWithWideText, walkByTab } from '../../e2e/findings.ts'
import { runProgram, type RunningProgram } from '../../e2e/programma.ts'
import { htmlFindings } from '../testing/html.ts'

let running: RunningProgram
let open: Awaited<ReturnType<typeof useBrowser>>
beforeAll(async () => {
  running = await runProgram(5)
  open = await useBrowser()
})
afterAll(() => running.stop())

const PATHS = [
  '/',
  '/hulp',
  '/hulp/themas/reparaties',
  '/hulp/huurcommissie',
  '/zoeken?q=lekende+kraam',
  '/zoeken?q=xqzxqz',
  '/bestaat-niet',
]

describe.each(PATHS)('%s', (path) => {
  test.each(WIDTHS)('has nothing to repair at %i px', async (width) => {
    const page = await open(running.url + path, { width })
    expect([...(await findingsOf(page)), ...(await findingsWithWideText(page))]).toEqual([])
    await page.context().close()
  })

  test('is valid HTML, and can be gone through with Tab from the skip link to the end', async () => {
    expect(await htmlFindings(await (await fetch(running.url + path)).text())).toEqual([])
    const page = await open(running.url + path)
    const stops = await walkByTab(page)
    expect(stops[0]?.name).toBe('Naar de inhoud')
    expect(stops.filter(({ problem }) => problem !== '')).toEqual([])
    await page.context().close()
  })
})

test('a tenant finds, without script, who pays for a dripping tap, and says that it helped', async () => {
  const page = await open(running.url, { script: false })
  await page.getByRole('searchbox').fill('kraan lekt')
  await page.getByRole('button', { name: 'Zoeken' }).click()
  await page.getByRole('link', { name: 'Een lekkage in huis' }).click()
  expect(await page.locator('h1').innerText()).toBe('Een lekkage in huis')
  await page.getByRole('link', { name: 'Wie betaalt kleine reparaties?' }).click()
  await page.getByText('Een leertje in de kraan vernieuwen.').waitFor()
  await page.getByRole('button', { name: 'Ja' }).click()
  await page.getByText('Met uw antwoord maken wij deze pagina beter').waitFor()
  const { rows } = await running.program.doelbinding.toegang.query(
    'select slug, taal, geholpen, reden, toelichting from artikel_oordeel',
  )
  expect(rows).toEqual([
    { slug: 'wie-betaalt-kleine-reparaties', taal: 'nl', geholpen: true, reden: null, toelichting: null },
  ])
  const cookies = await page.context().cookies()
  expect(cookies).toEqual([])
})
