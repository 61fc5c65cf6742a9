import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseVerifierKey } from '../doelbinding/zegel/note.ts'
import { verifyProof } from '../doelbinding/zegel/proof.ts'
import { addDays, datumOf } from '../tijd.ts'
import type { LogboekDownload } from '../wet-naleven/rechtenverzoek/download.ts'
import { useBrowser } from './browser.ts'
import { findingsOf as findingsWithScript } from './findings.ts'
import { demoPerson, runProgram, type RunningProgram, signInAs } from './programma.ts'

let running: RunningProgram
let open: Awaited<ReturnType<typeof useBrowser>>

beforeAll(async () => {
  running = await runProgram(20)
  open = await useBrowser()
})
afterAll(() => running.stop())

async function signIn(
  sleutel: string,
  { script, later = 0 }: { script: boolean; later?: number },
): Promise<Page> {
  const page = await open(`${running.url}/${demoPerson(sleutel).deur}/inloggen`, { script })
  return signInAs(page, sleutel, later)
}

describe.each([
  { script: false, huurder: 'j.dewit', later: 0 },
  { script: true, huurder: 'p.vermeulen', later: 1 },
])('a repair on a telephone of 390 px, script $script', ({ script, huurder, later }) => {
  const omschrijving = `De kraan lekt <b>heel</b> erg (script ${script})`

  // axe itself is a script: a page that may run none is looked at in the other run.
  const findingsOf = (page: Page): Promise<string[]> =>
    script ? findingsWithScript(page) : Promise.resolve([])

  test('goes from report to done, and the tenant reads exactly who used what for', async () => {
    const tenant = await signIn(huurder, { script })
    const before = await usesBy(tenant)

    await tenant.goto(`${running.url}/mijn/reparaties/nieuw`)
    expect(await findingsOf(tenant)).toEqual([])
    for (const antwoord of ['In de keuken', 'Een leiding lekt']) {
      await tenant.getByLabel(antwoord, { exact: true }).check()
      await tenant.getByRole('button', { name: 'Volgende' }).click()
    }
    expect(await findingsOf(tenant)).toEqual([])
    await tenant.getByRole('button', { name: 'Reparatie melden' }).click()
    expect(await tenant.title()).toMatch(/^Fout \(\d\)/)
    expect(await findingsOf(tenant)).toEqual([])
    await tenant.locator('input[name=plaats]').first().check()
    await tenant.locator('textarea[name=omschrijving]').fill(omschrijving)
    await tenant.locator('input[name=binnenkomst]').first().check()
    await tenant.locator('input[name=huisdier]').first().check()
    await tenant.getByRole('button', { name: 'Reparatie melden' }).click()
    await tenant.waitForURL(/\/mijn\/reparaties\/[0-9a-f-]{36}/)
    const reparatie = new URL(tenant.url()).pathname
    expect(await tenant.locator('main').innerText()).toContain(omschrijving)
    expect(await findingsOf(tenant)).toEqual([])

    const planner = await signIn('planner', { script, later })
    await planner.goto(`${running.url}/balie/reparaties?filter=nieuw`)
    expect(await findingsOf(planner)).toEqual([])
    await planner.goto(`${running.url}${reparatie.replace('/mijn/', '/balie/')}`)
    expect(await planner.locator('main').innerText()).toContain(omschrijving)
    await planner.locator('input[name=datum]').fill(addDays(datumOf(new Date()), 3))
    await planner.locator('input[name=begin]').fill('09:00')
    await planner.locator('input[name=eind]').fill('11:00')
    await planner
      .locator('select[name=ketenpartner]')
      .selectOption({ label: await labelOf(planner, 'Druppel') })
    expect(await findingsOf(planner)).toEqual([])
    await planner.getByRole('button', { name: 'Afspraak maken' }).click()
    await planner.waitForURL(/gepland=ja/)

    const vakman = await signIn('r.kraanstra', { script, later })
    expect(await vakman.locator('main').innerText()).toContain(omschrijving)
    expect(await findingsOf(vakman)).toEqual([])
    const card = vakman.locator('section', { hasText: omschrijving })
    await card.getByRole('button', { name: /^Opdracht aannemen/ }).click()
    await vakman.waitForURL(/\/keten\/opdrachten\//)
    const opdracht = vakman.url()
    expect(await findingsOf(vakman)).toEqual([])
    await vakman.locator('summary', { hasText: 'Het is klaar' }).click()
    await vakman.locator('#klaar-minuten').selectOption('45')
    await vakman.getByLabel('Naam van wie tekent').fill('P. Proef')
    await vakman.getByLabel('De huurder heeft het werk gezien').check()
    await vakman.getByRole('button', { name: 'Klaar melden', exact: true }).click()
    await vakman.getByRole('heading', { name: 'Uw opdrachten' }).waitFor()
    expect(await vakman.locator('main').innerText()).not.toContain(omschrijving)
    expect((await vakman.goto(opdracht))?.status()).toBe(404)

    await tenant.reload()
    expect(await tenant.locator('main').innerText()).toMatch(/klaar|gemaakt/i)
    const after = await usesBy(tenant)
    expect(after - before).toBeGreaterThanOrEqual(3)
    const text = await tenant.locator('main').innerText()
    expect(text).toContain('Afdeling Onderhoud')
    expect(text).toContain('De vakman')
    expect(await findingsOf(tenant)).toEqual([])
  })

  test('and has proof within ten seconds; another tenant sees none of it', async () => {
    const tenant = await signIn(huurder, { script })
    const started = Date.now()
    let download: LogboekDownload
    do {
      await tenant.waitForTimeout(1500)
      const answer = await tenant.request.get(`${running.url}/mijn/gegevensgebruik/download`)
      download = (await answer.json()) as LogboekDownload
      // The download is itself a use: one line is always too new to be sealed.
    } while (download.nogNietVerzegeld > 1 && Date.now() - started < 15_000)
    expect(Date.now() - started).toBeLessThan(10_000)
    const key = parseVerifierKey(download.sleutel)
    if (!key) throw new Error('geen sleutel')
    expect(download.bewijzen.length).toBeGreaterThan(3)
    expect(download.bewijzen.filter((proof) => !verifyProof(proof, [key]).ok)).toEqual([])

    // No workman of anybody has an order of this tenant.
    const other = await signIn('t.lindqvist', { script })
    await other.goto(`${running.url}/mijn/gegevensgebruik`)
    expect(await other.locator('main').innerText()).not.toMatch(/De vakman|The workman/)
  })
})

test('nothing went wrong inside the program meanwhile', () => {
  expect(running.errors).toEqual([])
})

/** Number of uses by others that the tenant's page shows. */
async function usesBy(tenant: Page): Promise<number> {
  await tenant.goto(`${running.url}/mijn/gegevensgebruik`)
  const text = await tenant.locator('main').innerText()
  const lines = text.matchAll(
    /(?:Wij maken met u een afspraak|De vakman komt bij u langs|Wij bekijken de lijst met reparaties)[^\n]*\s+(?:Hoe laat\s+)?(?:(\d+) keer)?/g,
  )
  return [...lines].reduce((sum, [, keren]) => sum + Number(keren ?? 1), 0)
}

async function labelOf(page: Page, part: string): Promise<string> {
  const labels = await page.locator('select[name=ketenpartner] option').allInnerTexts()
  return labels.find((label) => label.includes(part)) ?? ''
}
