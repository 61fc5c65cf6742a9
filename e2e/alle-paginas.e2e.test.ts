import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { htmlFindings } from '../web/testing/html.ts'
import { rollenOf } from '../web/route.ts'
import { routes } from '../web/routes.ts'
import { useBrowser } from './browser.ts'
import { findingsOf } from './findings.ts'
import { demoPerson, runProgram, type RunningProgram, signInAs } from './programma.ts'

// Every page that needs no number in its address, as somebody who may open it sees it on the running program.
let running: RunningProgram
let open: Awaited<ReturnType<typeof useBrowser>>

beforeAll(async () => {
  running = await runProgram(20)
  open = await useBrowser()
})
afterAll(() => running.stop())

const WIE = [
  { sleutel: null, rol: null },
  { sleutel: 'j.dewit', rol: 'huurder' },
  { sleutel: 'klantmedewerker', rol: 'klantmedewerker' },
  { sleutel: 'verhuurconsulent', rol: 'verhuurconsulent' },
  { sleutel: 'planner', rol: 'planner' },
  { sleutel: 'redacteur', rol: 'redacteur' },
  { sleutel: 'privacyfunctionaris', rol: 'privacyfunctionaris' },
  { sleutel: 'beheerder', rol: 'beheerder' },
  { sleutel: 'r.kraanstra', rol: 'ketenmedewerker' },
] as const

/** An answer to a form: without the facts in its address there is nothing to show. */
const ONLY_WITH_FACTS = '/woningwaardering/uitkomst'

/** Pages with a view; those of the gallery have a test of their own. */
const pagesFor = (rol: (typeof WIE)[number]['rol']): string[] =>
  routes
    .filter(
      (route) => route.view !== null && !route.pad.includes(':') && !route.pad.startsWith('/onderdelen'),
    )
    .filter(({ pad }) => pad !== ONLY_WITH_FACTS)
    .filter((route) => (rol === null ? rollenOf(route).length === 0 : rollenOf(route).includes(rol)))
    .map(({ pad }) => pad)

describe.each(WIE)('the pages of $rol', ({ sleutel, rol }) => {
  test('are valid, without findings of axe, and fit a telephone', async () => {
    const start = sleutel === null ? '/' : `/${demoPerson(sleutel).deur}/inloggen`
    const page = await open(running.url + start, { width: 320 })
    if (sleutel !== null) await signInAs(page, sleutel)
    const wrong: string[] = []
    for (const pad of pagesFor(rol)) {
      const answer = await page.goto(running.url + pad)
      // A page that leads on (a step that is not needed now) is looked at where it leads to.
      if ((answer?.status() ?? 500) >= 400) wrong.push(`${pad}: ${answer?.status()}`)
      const findings = [...(await findingsOf(page)), ...(await htmlFindings(await (answer?.text() ?? '')))]
      wrong.push(...findings.map((finding) => `${pad}: ${finding}`))
    }
    expect(wrong).toEqual([])
  })
})
