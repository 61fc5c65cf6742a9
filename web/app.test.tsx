import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { pagina, seeOther } from './pagina.ts'
import { onderdelenRoutes } from './onderdelen/pages.tsx'
import type { Rol } from './omgeving.ts'
import { hiddenFields, sessionWith, testApp } from './testing/app.ts'
import { Layout, PostButton } from './ui/index.ts'

const welkom = pagina('/', { deur: 'publiek', toegang: 'publiek', talen: ['nl', 'en'] }).view((page) => (
  <Layout page={page} titel="Welkom">
    welkom
  </Layout>
))
const knop = pagina('/knop', { deur: 'publiek', toegang: 'publiek' })
  .action('doe', { schema: z.object({}), run: async () => seeOther('/klaar') })
  .view((page) => (
    <Layout page={page} titel="Knop">
      <PostButton form={page.form('doe')}>Doe</PostButton>
    </Layout>
  ))
const stuk = pagina('/stuk', { deur: 'publiek', toegang: 'publiek' })
  .load(() => {
    throw new Error('wachtwoord van de database: geheim')
  })
  .view((page) => (
    <Layout page={page} titel="Stuk">
      stuk
    </Layout>
  ))

const lines: { reference: string; pad: string; error: unknown }[] = []
const app = testApp([welkom, knop, stuk], { logError: (line) => lines.push(line) })

async function postKnop(headers: Record<string, string>, body?: BodyInit): Promise<Response> {
  const velden = hiddenFields(await (await app.request('/knop')).text(), 'doe')
  return app.request('/knop', { method: 'POST', headers, body: body ?? new URLSearchParams(velden) })
}

describe('every answer', () => {
  test.each(['/', '/bestaat-niet', '/stuk'])(
    'of %s forbids script, style and frames from elsewhere',
    async (path) => {
      const { headers } = await app.request(path)
      expect(headers.get('content-security-policy')).toBe(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; require-trusted-types-for 'script'",
      )
      expect(headers.get('referrer-policy')).toBe('same-origin')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
    },
  )

  test.each(['/mijn/x', '/balie/x', '/keten/x'])(
    'behind a door is not kept, also when there is no page: %s',
    async (path) => {
      expect((await app.request(path)).headers.get('cache-control')).toBe('no-store')
    },
  )
})

describe('a form from another site', () => {
  test.each([
    [{ 'Sec-Fetch-Site': 'same-origin' }, 303],
    [{ Origin: 'http://localhost' }, 303],
    [{ 'Sec-Fetch-Site': 'cross-site', Origin: 'https://boef.example' }, 403],
    [{ 'Sec-Fetch-Site': 'same-site' }, 403],
    [{ Origin: 'null' }, 403],
    [{}, 403],
  ])('with %o gets %i', async (headers, status) => {
    expect((await postKnop(headers as Record<string, string>)).status).toBe(status)
  })
})

describe('a request that cannot be answered', () => {
  const sameOrigin = { 'Sec-Fetch-Site': 'same-origin' }

  test('unknown page: 404 in plain Dutch', async () => {
    const response = await app.request('/bestaat-niet')
    expect(response.status).toBe(404)
    expect(await response.text()).toContain('<h1 class="utrecht-heading-1">Deze pagina bestaat niet</h1>')
  })

  test('wrong method: 405 that names the right ones', async () => {
    const response = await app.request('/', { method: 'POST', headers: sameOrigin })
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
  })

  test('unknown action or no key: 400', async () => {
    expect((await postKnop(sameOrigin, new URLSearchParams({ _actie: 'doe' }))).status).toBe(400)
    const sleutel = '00000000-0000-4000-8000-000000000000'
    expect((await postKnop(sameOrigin, new URLSearchParams({ _actie: 'x', _sleutel: sleutel }))).status).toBe(
      400,
    )
  })

  test('no form: 415, too large: 413', async () => {
    expect((await postKnop({ ...sameOrigin, 'Content-Type': 'application/json' }, '{}')).status).toBe(415)
    expect((await postKnop(sameOrigin, new URLSearchParams({ a: 'x'.repeat(100_001) }))).status).toBe(413)
  })

  test('our own error: 500 with a number that is in the log, and nothing of the error on the page', async () => {
    const response = await app.request('/stuk')
    const html = await response.text()
    const line = lines.at(-1)
    expect(response.status).toBe(500)
    expect(html).toContain(line?.reference)
    expect(html).not.toContain('geheim')
    expect(line).toMatchObject({ pad: '/stuk' })
  })
})

const cssPath = async () => /href="([^"]+\.css)"/.exec(await (await app.request('/')).text())?.[1] ?? ''

describe('assets', () => {
  test('have a hash in their name, are kept for a year and come compressed', async () => {
    const response = await app.request(await cssPath(), { headers: { 'Accept-Encoding': 'gzip, br' } })
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(response.headers.get('content-encoding')).toBe('br')
  })

  test('are a fixed list: no other file can be asked for', async () => {
    for (const path of [
      '/assets/assets.json',
      '/assets/..%2fpackage.json',
      '/assets/waarvoor.css',
      '/assets/',
    ])
      expect((await app.request(path)).status).toBe(404)
  })
})

const inMenu = (pad: `/balie/${string}`, rol: Rol, volgorde: number) =>
  pagina(pad, {
    deur: 'balie',
    toegang: { rollen: [rol], verwerkingen: 'geen', omdat: 'proef' },
    menu: { tekst: pad.slice(7), volgorde },
  }).view((page) => (
    <Layout page={page} titel="Proef">
      {pad}
    </Layout>
  ))

describe('the menu of a door', () => {
  const balie = testApp(
    [
      inMenu('/balie/planning', 'planner', 2),
      inMenu('/balie/klant', 'planner', 1),
      inMenu('/balie/logboek', 'privacyfunctionaris', 3),
    ],
    { session: async () => sessionWith('balie', 'planner') },
  )

  test('has the pages that this person may open, in their order, and says which one is open', async () => {
    const html = await (await balie.request('/balie/planning')).text()
    const menu = /<nav class="wv-menu"[\s\S]*?<\/nav>/.exec(html)?.[0] ?? ''
    expect(
      [...menu.matchAll(/href="([^"]+)"( aria-current="page")?/g)].map(([, href, current]) => [
        href,
        Boolean(current),
      ]),
    ).toEqual([
      ['/balie/klant', false],
      ['/balie/planning', true],
    ])
  })
})

test('what is for the demo alone does not exist in production', async () => {
  const [demo, productie] = (['demo', 'productie'] as const).map((omgeving) =>
    testApp(onderdelenRoutes, { omgeving }),
  )
  expect((await demo?.request('/onderdelen'))?.status).toBe(200)
  const refused = await productie?.request('/onderdelen')
  expect(refused?.status).toBe(404)
  expect(await refused?.text()).not.toContain('Dit is een demo')
})

test('the language is kept in a cookie and leaves the address', async () => {
  const chosen = await app.request('/?taal=en')
  expect([chosen.status, chosen.headers.get('location')]).toEqual([303, '/'])
  const cookie = chosen.headers.get('set-cookie')?.split(';')[0] ?? ''
  expect(await (await app.request('/', { headers: { cookie } })).text()).toContain('<html lang="en"')
})

test('the app stands on its own, or under another one', async () => {
  const outer = new Hono().route('/', app)
  expect((await outer.request('/')).status).toBe(200)
})
