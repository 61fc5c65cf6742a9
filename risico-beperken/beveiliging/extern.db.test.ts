import { serve, type ServerType } from '@hono/node-server'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeTestDatabase, type TestDatabase } from '../../database/testing/database.ts'
import { withMockIssuer } from '../../web/mock-issuer.ts'
import { readExterneInlogs } from './instellingen.ts'
import { addPersoon, makeSite } from './testing/site.ts'

let db: TestDatabase
let server: ServerType
let origin = ''

beforeAll(async () => {
  db = await makeTestDatabase()
  await addPersoon(db, { deur: 'balie', naam: 'p.planner', externId: 'demo-planner', wachtwoord: null })
  const app = makeSite(db, readExterneInlogs({}))
  const personen = [{ sub: 'demo-planner', naam: 'Pia <Planner> & "co"' }]
  const fetch = withMockIssuer((request) => app.fetch(request), 'demo', personen)
  server = await new Promise((resolve) => {
    const started = serve({ fetch, port: 0, hostname: 'localhost' }, () => resolve(started))
  })
  origin = `http://localhost:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  await new Promise((resolve) => {
    server.close(resolve)
    if ('closeAllConnections' in server) server.closeAllConnections()
  })
  await db.stop()
})

/** A browser that keeps cookies and follows redirects until a page, a form, or `stop` in the address. */
class Visitor {
  readonly cookies = new Map<string, string>()
  async go(
    url: string,
    { stop, body }: { stop?: string; body?: URLSearchParams } = {},
  ): Promise<[string, Response]> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie },
      ...(body && { method: 'POST', body }),
    })
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      this.cookies.set(name, value)
    }
    const location = response.headers.get('location')
    if (!location) return [url, response]
    const next = new URL(location, url).href
    return stop && next.includes(stop) ? [next, response] : this.go(next, stop ? { stop } : {})
  }

  /** From the sign-in page to where choosing `keuze` at the identity provider leads. */
  async choose(keuze: string, stop?: string): Promise<[string, Response]> {
    const [url] = await this.go(`${origin}/balie/inloggen/extern?terug=%2Fbalie%2Ftoegang`)
    const body = new URLSearchParams({ keuze })
    return this.go(url, { body, ...(stop && { stop }) })
  }
}

describe('signing in with an identity provider', () => {
  test('brings in whom it names, where that person was going, without a password', async () => {
    const visitor = new Visitor()
    const [begin] = await visitor.go(`${origin}/balie/inloggen`)
    expect(begin).toBe(`${origin}/balie/inloggen`)
    const [url, response] = await visitor.choose('demo-planner')
    expect([url, response.status]).toEqual([`${origin}/balie/toegang`, 200])
    expect(await response.text()).toContain('p.planner')
  })

  test('shows names as text, not as markup', async () => {
    const [, response] = await new Visitor().go(`${origin}/balie/inloggen/extern`)
    const html = await response.text()
    expect([html.includes('<Planner>'), html.includes('Pia &#60;Planner&#62; &#38; &#34;co&#34;')]).toEqual([
      false,
      true,
    ])
  })

  test.each([
    ['stop', 'geannuleerd', 'U bent gestopt met inloggen.'],
    ['verlopen', 'mislukt', 'Het inloggen is niet gelukt.'],
    ['iemand-die-niemand-kent', 'onbekend', 'Wij kennen u niet bij deze manier van inloggen.'],
  ])('the choice %s leads back to the sign-in page, which says so', async (keuze, reden, tekst) => {
    const [url, response] = await new Visitor().choose(keuze)
    expect(url).toBe(`${origin}/balie/inloggen?reden=${reden}`)
    expect(await response.text()).toContain(tekst)
  })

  test('an answer made for another browser signs in nobody', async () => {
    const [attacker, victim] = [new Visitor(), new Visitor()]
    const [callback] = await attacker.choose('demo-planner', '/inloggen/extern/terug')
    await victim.go(`${origin}/balie/inloggen/extern`)
    const [url] = await victim.go(callback)
    expect(url).toBe(`${origin}/balie/inloggen?reden=mislukt`)
  })

  test('an answer counts once', async () => {
    const visitor = new Visitor()
    const [callback] = await visitor.choose('demo-planner', '/inloggen/extern/terug')
    const again = new Visitor()
    for (const [name, value] of visitor.cookies) again.cookies.set(name, value)
    expect((await visitor.go(callback))[0]).toBe(`${origin}/balie/toegang`)
    expect((await again.go(callback))[0]).toBe(`${origin}/balie/inloggen?reden=mislukt`)
  })

  test('the answer for one door does not open another', async () => {
    const visitor = new Visitor()
    const [callback] = await visitor.choose('demo-planner', '/inloggen/extern/terug')
    const state = new URL(callback).searchParams.get('state') ?? ''
    visitor.cookies.set('__Host-waarvoor-keten-extern', state)
    const [url] = await visitor.go(callback.replace('/balie/', '/keten/'))
    expect(new URL(url).pathname).toBe('/keten/inloggen')
  })

  test('a door without identity provider has no such page', async () => {
    expect((await fetch(`${origin}/mijn/inloggen/extern`)).status).toBe(404)
  })
})
