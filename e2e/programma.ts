import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { voorbeeldCorporatie } from '../corporatie.ts'
import { demoSignIns } from '../database/demo/sign-ins.ts'
import { type Program, startProgram } from '../program.ts'
import { totpCode } from '../risico-beperken/beveiliging/totp.ts'
import { makeWebsite } from '../web/website.ts'
import { serveApp } from './serve.ts'

/** The whole program as a person starts it: own data folder, demo association, sealer, served on a free port. */
export type RunningProgram = {
  url: string
  program: Program
  /** What the program reported as its own faults. */
  errors: unknown[]
  stop: () => Promise<void>
}

export async function runProgram(eenheden: number): Promise<RunningProgram> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'waarvoor-e2e-'))
  const sleutel = 'alleen voor proeven, lang genoeg voor een sleutel'
  const settings = {
    port: 0,
    dataFolder,
    databaseUrl: null,
    omgeving: 'demo' as const,
    datum: null,
    sleutel,
    corporatie: voorbeeldCorporatie,
  }
  const errors: unknown[] = []
  const onError = (_: string, error: unknown): void => void errors.push(error)
  const program = await startProgram(settings, { show: () => undefined, onError, eenheden })
  const site = await serveApp(makeWebsite(program, onError))
  return {
    url: site.url,
    program,
    errors,
    stop: async () => {
      await site.stop()
      await program.stop()
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}

/**
 * Fills in the sign-in page that is open, as one of the named people. A code of the app works once, so a second sign-in
 * within half a minute uses the next one (`later` counts half minutes).
 */
export async function signInAs(page: Page, sleutel: string, later = 0): Promise<Page> {
  const { inlognaam, wachtwoord, totpGeheim } = demoPerson(sleutel)
  await page.locator('input[name=inlognaam]').fill(inlognaam)
  await page.locator('input[name=wachtwoord]').fill(wachtwoord)
  await page.locator('main form button[type=submit]').first().click()
  if (totpGeheim) {
    await page.locator('input[name=code]').fill(totpCode(totpGeheim, Date.now() + later * 30_000))
    await page.locator('main form button[type=submit]').first().click()
  }
  await page.waitForURL((url) => !url.pathname.includes('inloggen'))
  return page
}

export function demoPerson(sleutel: string): ReturnType<typeof demoSignIns>[number] {
  const found = demoSignIns().find((each) => each.sleutel === sleutel)
  if (!found) throw new Error(`Er is geen voorbeeldmens ${sleutel}.`)
  return found
}
