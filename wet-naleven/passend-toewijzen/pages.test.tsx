import { afterEach, describe, expect, test, vi } from 'vitest'
import { hiddenFields, post, submit, testApp } from '../../web/testing/app.ts'
import { aanmerkingRoutes } from './pages.tsx'

const errors: unknown[] = []
const app = testApp(aanmerkingRoutes, { logError: (line) => errors.push(line) })
const alles = '/kom-ik-in-aanmerking'
const stappen = '/kom-ik-in-aanmerking/stap-voor-stap'

afterEach(() => vi.unstubAllEnvs())
vi.stubEnv('WAARVOOR_DATUM', '2026-11-23')

const pensioner = { personen: '1', partner: 'nee', kinderen: '0', aow: 'iedereen', inkomen: '24000' }
const family = { personen: '4', partner: 'ja', kinderen: '2', aow: 'niemand', inkomen: '61250' }

async function answer(
  velden: Record<string, string>,
): Promise<{ status: number; html: string; headers: Headers }> {
  vi.stubEnv('WAARVOOR_DATUM', '2026-11-23')
  const response = await submit(app, alles, { actie: 'bekijk', velden })
  return { status: response.status, html: await response.text(), headers: response.headers }
}

describe('all questions at once', () => {
  test('a pensioner may rent a social home with a fitting rent', async () => {
    const { status, html } = await answer(pensioner)
    expect(status).toBe(200)
    expect(html).toContain('U kunt een sociale huurwoning krijgen')
    expect(html).toContain('kale huur tot en met € 713,02 per maand')
    expect(html).toContain('Uw inkomen van € 24.000 is ten hoogste € 28.775.')
    expect(html).toContain('https://wetten.overheid.nl/BWBR0005181/2026-11-23#Artikel48')
    expect(html).toContain('Hier is niet naar gekeken')
  })

  test('a family with too high an income is told what can be done next', async () => {
    const { html } = await answer(family)
    expect(html).toContain('Uw inkomen is te hoog voor een gewone toewijzing')
    expect(html).toContain('Wat kunt u nu doen?')
    expect(html).toContain('Vraag ons om naar uw inkomen van nu te kijken.')
    expect(html).toContain('Voor u geldt geen hoogste huur door passend toewijzen.')
  })

  test('a rent that does not fit is answered with the rent that does', async () => {
    const { html } = await answer({ ...pensioner, huur: '780,50' })
    expect(html).toContain('Deze huur past niet bij uw inkomen.')
    expect(html).toContain('Zoek een woning met een huur tot en met')
  })

  test('the huurtoeslag is a labelled estimate that names the official page', async () => {
    const { html } = await answer({
      ...pensioner,
      inkomen: '29000',
      huur: '710',
      leeftijd: '67',
      vermogen: '0',
    })
    expect(html).toContain('Huurtoeslag: alleen een schatting')
    expect(html).toContain('Schatting: ongeveer € 307 per maand.')
    expect(html).toContain('href="https://www.toeslagen.nl"')
  })

  test('mixed ages go to a person', async () => {
    const { html } = await answer({ ...pensioner, personen: '2', partner: 'ja', aow: 'sommigen' })
    expect(html).toContain('Dit bekijkt een medewerker')
  })

  test('the answer is kept by nobody: no redirect, no cookie, no store, no address with facts, no log', async () => {
    const { headers, html } = await answer(pensioner)
    expect(headers.get('location')).toBeNull()
    expect(headers.get('set-cookie')).toBeNull()
    expect(headers.get('cache-control')).toBe('no-store')
    expect(html).not.toMatch(/(href|action)="[^"]*(24000|inkomen=)/)
    expect(errors).toEqual([])
  })

  test('in a year without amounts the page says so', async () => {
    vi.stubEnv('WAARVOOR_DATUM', '2027-01-01')
    const response = await submit(app, alles, { actie: 'bekijk', velden: pensioner })
    expect(await response.text()).toContain('De bedragen van dit jaar staan nog niet in ons systeem.')
  })
})

describe('what is refused, at the field, with what to fill in', () => {
  test.each([
    [{ inkomen: '28.775' }, 'Vul uw inkomen per jaar in als heel bedrag'],
    [{ inkomen: '-5' }, 'Vul uw inkomen per jaar in als heel bedrag'],
    [{ inkomen: '28775,50' }, 'Vul uw inkomen per jaar in als heel bedrag'],
    [{ inkomen: '10000001' }, 'Vul uw inkomen per jaar in als heel bedrag'],
    [{ personen: '0' }, 'van 1 tot en met 20'],
    [{ personen: '30' }, 'van 1 tot en met 20'],
    [{ personen: 'twee' }, 'van 1 tot en met 20'],
    [{ huur: '0' }, 'Vul de kale huur in'],
    [{ partner: 'ja' }, 'U vulde in dat u alleen gaat wonen'],
    [{ kinderen: '1' }, 'Verander het aantal kinderen'],
    [{ aow: 'sommigen' }, 'Er is maar één volwassene'],
    [{ leeftijd: '30' }, 'Verander uw leeftijd of dat antwoord'],
    [{ partner: '' }, 'Kies of u met een partner gaat wonen.'],
  ])('%j', async (change, melding) => {
    const { status, html } = await answer({ ...pensioner, ...change })
    expect(status).toBe(422)
    expect(html).toContain(melding)
    expect(html).not.toContain('U kunt een sociale huurwoning krijgen')
  })
})

/** Answers the question on the page and gives the next page. */
async function next(html: string, velden: Record<string, string>): Promise<string> {
  const response = await post(app, stappen, { ...hiddenFields(html, 'verder'), ...velden })
  return response.text()
}

describe('one question a page', () => {
  test('leads to the same answer, with the earlier answers in the form and not in the address', async () => {
    vi.stubEnv('WAARVOOR_DATUM', '2026-11-23')
    let html = await (await app.request(stappen)).text()
    expect(html).toContain('Vraag 1 van 8')
    for (const [name, value] of Object.entries({ ...pensioner, huur: '', leeftijd: '', vermogen: '' })) {
      html = await next(html, { [name]: value })
    }
    expect(html).toContain('kale huur tot en met € 713,02 per maand')
    expect(html).not.toMatch(/href="[^"]*\?/)
  })

  test('a wrong answer stays on its question, a contradiction too', async () => {
    const first = await (await app.request(stappen)).text()
    const wrong = await next(first, { personen: '30' })
    expect(wrong).toContain('Vraag 1 van 8')
    expect(wrong).toContain('van 1 tot en met 20')
    const second = await next(first, { personen: '1' })
    const contradiction = await next(second, { partner: 'ja' })
    expect(contradiction).toContain('Vraag 2 van 8')
    expect(contradiction).toContain('U vulde in dat u alleen gaat wonen')
  })

  test('one can go back to the question before', async () => {
    const first = await (await app.request(stappen)).text()
    const second = await next(first, { personen: '2' })
    expect(second).toContain('Vraag 2 van 8')
    const back = await (await post(app, stappen, hiddenFields(second, 'terug'))).text()
    expect(back).toContain('Vraag 1 van 8')
  })
})
