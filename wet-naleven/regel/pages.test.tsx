import { HtmlValidate } from 'html-validate'
import { describe, expect, test } from 'vitest'
import { testApp } from '../../web/testing/app.ts'
import { aanmerkingRoutes } from '../passend-toewijzen/pages.tsx'
import { regelRoutes } from './pages.tsx'
import { regels } from './register.ts'

const app = testApp([...aanmerkingRoutes, ...regelRoutes])
const pages = [
  '/kom-ik-in-aanmerking',
  '/kom-ik-in-aanmerking/stap-voor-stap',
  '/zo-rekenen-wij',
  '/zo-rekenen-wij/huur-per-punt/zelfstandig',
  '/zo-rekenen-wij/huur-per-punt/onzelfstandig',
  '/zo-rekenen-wij/regels',
  ...[...regels.keys()].map((code) => `/zo-rekenen-wij/regels/${code}`),
]
// React writes attributes as properties are spelled and gives boolean ones an empty value; the layout keeps a telephone
// number on one line by style. All are right in HTML.
const reactStyle = ['attr-case', 'attribute-boolean-style', 'doctype-style', 'void-style', 'tel-non-breaking']
const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: { 'no-inline-style': 'error', ...Object.fromEntries(reactStyle.map((rule) => [rule, 'off'])) },
})

const html = async (path: string): Promise<string> => (await app.request(path)).text()

test.each(pages)('%s is a page of valid HTML with headings in order and one h1', async (path) => {
  const response = await app.request(path)
  expect(response.status).toBe(200)
  const text = await response.text()
  const report = await validator.validateString(text)
  expect(
    report.results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} ${selector ?? ''}`),
    ),
  ).toEqual([])
  expect(text.match(/<h1/g)).toHaveLength(1)
})

describe('Zo rekenen wij', () => {
  test('shows the amounts of each year with their source, and what is not confirmed', async () => {
    const text = await html('/zo-rekenen-wij')
    for (const amount of ['€ 40.765', '€ 51.537', '€ 28.775', '€ 713,02', '92,5%', '4,1%'])
      expect(text).toContain(amount)
    expect(text).toContain('€ 23.975 (nog niet bevestigd)')
    expect(text).toContain('Aedes, Toewijzingsregels 2024')
  })

  test('shows the rent tables row by row', async () => {
    expect(await html('/zo-rekenen-wij/huur-per-punt/zelfstandig')).toContain('€ 1.228,07')
    expect((await app.request('/zo-rekenen-wij/huur-per-punt/garage')).status).toBe(404)
  })
})

describe('the page for lawyers', () => {
  test('has of a rule its articles, its versions, its values and its cases', async () => {
    const text = await html('/zo-rekenen-wij/regels/passend-toewijzen')
    expect(text).toContain('Woningwet, artikel 46, lid 2')
    expect(text).toContain('https://wetten.overheid.nl/BWBR0005181/')
    expect(text).toContain('Tekst van de wet vanaf 2022-01-01.')
    expect(text).toContain('passend.income_limit.multi_aow')
    expect(text).toContain('de gepubliceerde grens van € 37.350 geldt')
  })

  test('shows that a changed law is another version', async () => {
    const text = await html('/zo-rekenen-wij/regels/huurtoeslag')
    expect(text).toContain('Tekst van de wet van 2025-01-01 tot en met 2025-12-31.')
    expect(text).toContain('Tekst van de wet vanaf 2026-01-01.')
  })

  test('does not know a rule that is not there', async () => {
    expect((await app.request('/zo-rekenen-wij/regels/huurprijs')).status).toBe(404)
  })
})
