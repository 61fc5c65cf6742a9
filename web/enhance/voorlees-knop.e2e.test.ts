import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { useBrowser, useSite } from '../../e2e/browser.ts'
import { findingsOf } from '../../e2e/findings.ts'
import { testApp } from '../testing/app.ts'
import { leesbericht, leestekst } from './testing/leestekst.tsx'

interface Spoken {
  text: string
  lang: string
  voice: string | null
  rate: number
}
interface Stub {
  spoken: Spoken[]
  cancels: number
  end: () => void
  boundary: (index: number) => void
}
type Stem = { name: string; lang: string; localService: boolean }

/** A speechSynthesis that says nothing and waits: the test tells when a sentence is done. */
function installStub(stemmen: readonly Stem[]): void {
  const stub = { spoken: [] as unknown[], cancels: 0, current: null as EventTarget | null }
  class Utterance extends EventTarget {
    lang = ''
    voice: { name: string } | null = null
    rate = 1
    readonly text: string
    constructor(text: string) {
      super()
      this.text = text
    }
  }
  const synthesis = Object.assign(new EventTarget(), {
    getVoices: () => stemmen,
    speak: (u: Utterance) => {
      stub.spoken.push({ text: u.text, lang: u.lang, voice: u.voice?.name ?? null, rate: u.rate })
      stub.current = u
    },
    cancel: () => void (stub.cancels += 1),
  })
  Object.defineProperty(window, 'speechSynthesis', { value: synthesis, configurable: true })
  Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance, configurable: true })
  Object.assign(window, {
    stub: Object.assign(stub, {
      end: () => stub.current?.dispatchEvent(new Event('end')),
      boundary: (charIndex: number) =>
        stub.current?.dispatchEvent(Object.assign(new Event('boundary'), { name: 'word', charIndex })),
    }),
  })
}

const STEMMEN: Stem[] = [
  { name: 'Google Nederlands', lang: 'nl-NL', localService: false },
  { name: 'Ellen', lang: 'nl_BE', localService: true },
  { name: 'Daniel', lang: 'en-GB', localService: true },
]

let open: Awaited<ReturnType<typeof useBrowser>>
let site: string
beforeAll(async () => {
  open = await useBrowser()
  site = await useSite(testApp([leestekst, leesbericht]))
})

async function read(stemmen: readonly Stem[], taal: 'nl' | 'en' = 'nl', pad = '/tekst'): Promise<Page> {
  const page = await open('about:blank')
  await page.context().addCookies([{ name: 'taal', value: taal, url: site }])
  await page.addInitScript(installStub, stemmen)
  await page.goto(site + pad)
  return page
}
const stub = <T>(page: Page, work: (stub: Stub) => T): Promise<T> =>
  page.evaluate(`(${work.toString()})(window.stub)`)
const spoken = (page: Page) => stub(page, ({ spoken }) => spoken)
const lit = (page: Page, name: string): Promise<string> =>
  page.evaluate((name) => [...(CSS.highlights.get(name) ?? [])].map(String).join('|'), name)
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

const ZINNEN = [
  'Uw huur in 2026',
  'Uw huur is 652 euro en 18 cent.',
  'U betaalt voor de eerste dag van de maand.',
  'Vragen?',
  'De heer A. Bakker, artikel 7:206 BW',
  'Call us today.',
  'Huur per maand',
  'januari',
  'Huur: 25 euro',
]

test('the sentences of the page are read in its order, each in its own language, with a voice of the device', async () => {
  const page = await read(STEMMEN)
  await press(page, 'Lees voor')
  for (const _ of ZINNEN) await stub(page, ({ end }) => end())
  const said = await spoken(page)
  expect(said.map(({ text }) => text)).toEqual(ZINNEN)
  expect(said.map(({ lang }) => lang)).toEqual(ZINNEN.map((_, n) => (n === 5 ? 'en-GB' : 'nl-NL')))
  expect(new Set(said.map(({ voice }) => voice))).toEqual(new Set(['Ellen', 'Daniel']))
  expect(await lit(page, 'voorlees-zin')).toBe('')
  await page.getByRole('button', { name: 'Lees voor', exact: true }).waitFor()
})

test('a message is read in the language in which it was written, from its first word to its last', async () => {
  const page = await read(STEMMEN, 'en', '/bericht')
  await press(page, 'Lees voor')
  for (let n = 0; n < 4; n += 1) await stub(page, ({ end }) => end())
  const said = await spoken(page)
  expect(said.map(({ text }) => text)).toEqual([
    'Geachte mevrouw De Wit,',
    'De vakman komt op 1 december.',
    'Uw huur is 652 euro en 18 cent.',
  ])
  expect(new Set(said.map(({ voice }) => voice))).toEqual(new Set(['Ellen']))
})

test('the sentence and the word that are spoken light up, across bold words and links, without a change of the page', async () => {
  const page = await read(STEMMEN)
  const before = await page.locator('main p').first().innerHTML()
  await press(page, 'Lees voor')
  await stub(page, ({ end }) => end())
  expect(await lit(page, 'voorlees-zin')).toBe('Uw huur is € 652,18.')
  await stub(page, ({ boundary }) => boundary(11))
  expect(await lit(page, 'voorlees-woord')).toBe('€ 652,18')
  await stub(page, ({ end }) => end())
  expect(await lit(page, 'voorlees-zin')).toBe('U betaalt voor de eerste dag van de maand.')
  await stub(page, ({ boundary }) => boundary(2))
  expect(await lit(page, 'voorlees-woord')).toBe('betaalt')
  await stub(page, ({ boundary }) => boundary(25))
  expect(await lit(page, 'voorlees-woord')).toBe('dag')
  expect(await page.locator('main p').first().innerHTML()).toBe(before)
  expect(await findingsOf(page)).toEqual([])
})

test('a pause goes on at the start of the same sentence; previous, next, stop and Escape do what they say', async () => {
  const page = await read(STEMMEN)
  await press(page, 'Lees voor')
  await stub(page, ({ end }) => end())
  await press(page, 'Pauzeer')
  await stub(page, ({ end }) => end())
  expect(await lit(page, 'voorlees-zin')).toBe('Uw huur is € 652,18.')
  await press(page, 'Lees verder')
  await press(page, 'Volgende zin')
  await press(page, 'Vorige zin')
  const texts = async () => (await spoken(page)).map(({ text }) => text)
  expect(await texts()).toEqual([ZINNEN[0], ZINNEN[1], ZINNEN[1], ZINNEN[2], ZINNEN[1]])
  await press(page, 'Stop')
  expect(await lit(page, 'voorlees-zin')).toBe('')
  await press(page, 'Lees voor')
  const cancels = await stub(page, ({ cancels }) => cancels)
  await page.keyboard.press('Escape')
  expect(await stub(page, ({ cancels }) => cancels)).toBe(cancels + 1)
  await page.getByRole('button', { name: 'Lees voor', exact: true }).waitFor()
})

test('the speed is kept for the next page', async () => {
  const page = await read(STEMMEN)
  await press(page, 'Lees voor')
  await page.getByLabel('Tempo').selectOption('Sneller')
  expect((await spoken(page)).map(({ rate }) => rate)).toEqual([1, 1.2])
  await page.reload()
  await press(page, 'Lees voor')
  expect((await spoken(page)).map(({ rate }) => rate)).toEqual([1.2])
})

test('there is no button without a Dutch voice, without script, or on an English page without an English one', async () => {
  const withoutDutch = await read(STEMMEN.filter(({ lang }) => lang.startsWith('en')))
  await withoutDutch.waitForTimeout(2300)
  expect(await withoutDutch.locator('voorlees-knop button:visible').count()).toBe(0)
  const english = await read(
    STEMMEN.filter(({ lang }) => !lang.startsWith('en')),
    'en',
  )
  await english.waitForTimeout(2300)
  expect(await english.locator('voorlees-knop button:visible').count()).toBe(0)
  const withoutScript = await open(`${site}/tekst`, { script: false })
  expect(await withoutScript.locator('voorlees-knop button:visible').count()).toBe(0)
})

test('a voice that comes late still gives the button, and the English page has English words', async () => {
  const page = await read([], 'en')
  await page.evaluate((stemmen) => {
    Object.assign(speechSynthesis, { getVoices: () => stemmen })
    speechSynthesis.dispatchEvent(new Event('voiceschanged'))
  }, STEMMEN)
  await press(page, 'Read aloud')
  await page.getByRole('button', { name: 'Pause', exact: true }).waitFor()
})
