import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeTestDatabase, type TestDatabase } from '../../database/testing/database.ts'
import { useBrowser, useSite, WIDTHS } from '../../e2e/browser.ts'
import { findingsOf } from '../../e2e/findings.ts'
import { htmlFindings } from '../../web/testing/html.ts'
import { addPersoon, makeSite, type Proefpersoon, WACHTWOORD } from './testing/site.ts'

const open = await useBrowser()
const db: TestDatabase = await makeTestDatabase()
// Passkeys and secure cookies work on localhost, not on its number.
const site = (await useSite(makeSite(db))).replace('127.0.0.1', 'localhost')
let bea: Proefpersoon

beforeAll(async () => {
  bea = await addPersoon(db, { deur: 'balie', naam: 'b.beheer', rollen: ['beheerder', 'planner'] })
})
afterAll(() => db.stop())

async function fillPassword(page: Page, wie: Proefpersoon): Promise<void> {
  await page.getByLabel('Inlognaam', { exact: true }).fill(wie.inlognaam)
  await page.getByLabel('Wachtwoord', { exact: true }).fill(WACHTWOORD)
  await page.getByRole('button', { name: 'Inloggen', exact: true }).click()
}

/** A device with a fingerprint reader, as far as the browser can tell. Answers how to switch the finger off. */
async function addDevice(page: Page): Promise<(recognised: boolean) => Promise<unknown>> {
  const device = await page.context().newCDPSession(page)
  await device.send('WebAuthn.enable')
  const { authenticatorId } = await device.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return (isUserVerified) => device.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified })
}

describe.each([false, true])('with script: %s', (script) => {
  test('a password and a code of the app open the desk, and signing out closes it', async () => {
    const wie = await addPersoon(db, { deur: 'balie', naam: `p.planner.${script}` })
    const page = await open(`${site}/balie/inloggen?terug=%2Fbalie%2Ftoegang`, { script })
    await fillPassword(page, wie)
    await page.getByLabel('Code', { exact: true }).fill(wie.code())
    await page.getByRole('button', { name: 'Verder' }).click()
    expect(new URL(page.url()).pathname).toBe('/balie/toegang')
    expect(await page.textContent('main')).toContain(wie.inlognaam)
    await page.getByRole('button', { name: 'Uitloggen', exact: true }).first().click()
    expect(await page.textContent('main')).toContain('U bent uitgelogd.')
    await page.goto(`${site}/balie/toegang`)
    expect(new URL(page.url()).pathname).toBe('/balie/inloggen')
    await page.context().close()
  })
})

describe('a passkey', () => {
  test('is made at the first sign-in and then signs in without a password; its answer counts once', async () => {
    const wie = await addPersoon(db, { deur: 'balie', naam: 'k.sleutel', app: false })
    const page = await open(`${site}/balie/inloggen`)
    const setFinger = await addDevice(page)
    await fillPassword(page, wie)
    await page.getByLabel('Hoe wilt u deze passkey noemen?').fill('mijn laptop')
    await page.getByRole('button', { name: 'Passkey maken' }).click()
    await page.waitForURL('**/toegang/herstelcodes**')
    await page.goto(`${site}/balie/toegang`)
    expect(await page.textContent('main')).toContain('mijn laptop')
    await page.getByRole('button', { name: 'Uitloggen', exact: true }).first().click()

    await setFinger(false)
    await page.goto(`${site}/balie/inloggen?terug=%2Fbalie%2Ftoegang`)
    await page.getByRole('button', { name: 'Inloggen met een passkey' }).click()
    await page.getByRole('alert').waitFor()
    expect(await page.getByRole('alert').textContent()).toContain('is niet gelukt')

    await setFinger(true)
    const [sent] = await Promise.all([
      page.waitForRequest((request) => request.method() === 'POST'),
      page.getByRole('button', { name: 'Inloggen met een passkey' }).click(),
    ])
    await page.waitForURL(`${site}/balie/toegang`)
    await page.getByRole('button', { name: 'Uitloggen', exact: true }).first().click()
    const replayed = await fetch(`${site}/balie/inloggen`, {
      method: 'POST',
      body: new URLSearchParams(sent.postData() ?? ''),
      headers: { origin: site },
      redirect: 'manual',
    })
    expect([replayed.status, (await replayed.text()).includes('Deze passkey kennen wij niet.')]).toEqual([
      422,
      true,
    ])
    await page.context().close()
  })

  test('of a tenant does not open the desk, and without script there is no button for it', async () => {
    const wie = await addPersoon(db, { deur: 'mijn', naam: 'sanne@voorbeeld.example' })
    const page = await open(`${site}/mijn/inloggen?terug=%2Fmijn%2Ftoegang%2Fpasskeys%2Fnieuw`)
    await addDevice(page)
    await fillPassword(page, wie)
    await page.getByLabel('Hoe wilt u deze passkey noemen?').fill('telefoon')
    await page.getByRole('button', { name: 'Passkey maken' }).click()
    await page.waitForURL('**/toegang/herstelcodes')
    await page.goto(`${site}/balie/inloggen`)
    await page.getByRole('button', { name: 'Inloggen met een passkey' }).click()
    await page.getByText('Deze passkey kennen wij niet.').waitFor()
    await page.context().close()
    const bare = await open(`${site}/mijn/inloggen`, { script: false })
    expect(await bare.getByRole('button', { name: 'Inloggen met een passkey' }).count()).toBe(0)
    await bare.context().close()
  })
})

describe('pages without anything to repair', () => {
  const signedIn = async (path: string, width: number): Promise<Page> => {
    await db.owner.query('update tweede_factor set laatste_stap = 0 where account_id = $1', [bea.accountId])
    const page = await open(`${site}/balie/inloggen?terug=${encodeURIComponent(path)}`, { width })
    await fillPassword(page, bea)
    await page.getByLabel('Code', { exact: true }).fill(bea.code())
    await page.getByRole('button', { name: 'Verder' }).click()
    return page
  }

  test.each(WIDTHS)('of signing in, at %i px', async (width) => {
    for (const path of [
      '/mijn/inloggen',
      '/balie/inloggen?reden=verlopen',
      '/mijn/uitloggen',
      '/uitnodiging/x',
    ]) {
      const page = await open(site + path, { width })
      expect([path, ...(await findingsOf(page))]).toEqual([path])
      await page.context().close()
    }
    const nieuw = await addPersoon(db, { deur: 'balie', naam: `n.nieuw.${width}`, app: false })
    const page = await open(`${site}/balie/inloggen`, { width })
    await page.getByRole('button', { name: 'Inloggen', exact: true }).click()
    expect(await findingsOf(page)).toEqual([])
    await fillPassword(page, nieuw)
    expect(await findingsOf(page)).toEqual([])
    await page.context().close()
  })

  test.each(WIDTHS)('of one’s own sign-in and of staff, at %i px', async (width) => {
    const page = await signedIn('/balie/toegang', width)
    for (const path of [
      '/balie/toegang',
      '/balie/toegang/wachtwoord',
      '/balie/toegang/app',
      '/balie/toegang/passkeys/nieuw',
      '/balie/toegang/bevestigen',
      '/balie/medewerkers',
      '/balie/medewerkers?q=niemand',
      '/balie/medewerkers/nieuw',
      '/balie/medewerkers/nieuw-keten',
      `/balie/medewerkers/${bea.betrokkeneId}`,
    ]) {
      const response = await page.goto(site + path)
      expect([path, ...(await findingsOf(page))]).toEqual([path])
      expect([path, ...(await htmlFindings((await response?.text()) ?? ''))]).toEqual([path])
    }
    await page.goto(`${site}/balie/toegang`)
    await page.getByRole('button', { name: 'Nieuwe herstelcodes maken' }).click()
    await page.waitForURL('**/herstelcodes')
    expect(await findingsOf(page)).toEqual([])
    await page.context().close()
  })
})
