import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Context as WhoWhyWhen } from '../doelbinding/context.ts'
import type { Doelbinding } from '../doelbinding/kern.ts'
import { Refusal } from '../doelbinding/refusal.ts'
import { countPoging } from '../risico-beperken/beveiliging/limiet.ts'
import { foutbericht, type Systeemroute } from '../risico-beperken/systeemtoegang/systeemroute.ts'
import { findToken, type Toegelaten } from '../risico-beperken/systeemtoegang/systeemtoken.ts'
import { answerToken } from '../risico-beperken/systeemtoegang/token-antwoord.ts'
import type { Env } from './app.ts'

const MAX_BYTES = 100_000

/** What the addresses for other systems need of the program. */
export interface Systemen {
  kern: Doelbinding
  routes: readonly Systeemroute[]
  nu: () => Date
  logError: (line: { pad: string; error: unknown }) => void
}

/** Puts `/oauth/token` and the routes of other systems on the app, apart from the pages: no cookies, no forms, only JSON. */
export function mountSystemen(app: Hono<Env>, systemen: Systemen): void {
  const { kern, routes } = systemen
  app.post('/oauth/token', limit(MAX_BYTES), (c) =>
    guarded(systemen, '/oauth/token', () =>
      answerToken(kern, routes, { raw: c.req.raw, ipAdres: ipAdresOf(c) }),
    ),
  )
  for (const route of routes)
    app.on(route.methode, route.pad, limit(route.maxBytes ?? MAX_BYTES), (c) =>
      guarded(systemen, route.pad, () => answerSysteem(c, systemen, route)),
    )
  for (const [pad, same] of Map.groupBy(routes, (route) => route.pad)) {
    const allow = same.flatMap(({ methode }) => (methode === 'GET' ? ['GET', 'HEAD'] : [methode])).join(', ')
    app.all(pad, () => foutbericht(405, 'niet-mogelijk', 'Dit kan niet op dit adres.', { allow }))
  }
  const roots = new Set(['oauth', ...routes.map(({ pad }) => pad.split('/')[1] ?? '')])
  for (const root of roots)
    app.all(`/${root}/*`, () => foutbericht(404, 'onbekend', 'Dit adres bestaat niet in deze API.'))
}

const limit = (maxSize: number) =>
  bodyLimit({ maxSize, onError: () => foutbericht(413, 'te-groot', 'Het bericht is te groot.') })

/** No page, no stack and no value of a row: an error of ours is a Foutbericht too. */
async function guarded(
  { logError }: Systemen,
  pad: string,
  work: () => Promise<Response>,
): Promise<Response> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Refusal && error.reden === 'niet-bevoegd')
      return foutbericht(403, 'niet-bevoegd', 'Deze koppeling mag dit niet.')
    logError({ pad, error })
    return foutbericht(500, 'fout', 'Er ging iets mis bij ons. Probeer het later opnieuw.')
  }
}

async function answerSysteem(c: Context<Env>, systemen: Systemen, route: Systeemroute): Promise<Response> {
  const token = /^Bearer ([\w-]{20,100})$/i.exec(c.req.header('authorization') ?? '')?.[1]
  const client = token ? await findToken(systemen.kern, token) : null
  if (!client) return unauthorized(route, token !== undefined)
  if (!client.scopes.includes(route.verwerking.code))
    return foutbericht(403, 'niet-bevoegd', `Dit token heeft de scope ${route.verwerking.code} niet.`)
  const wachten = await countPoging(systemen.kern, {
    wat: 'systeemvraag',
    account: client.id,
    ipAdres: null,
  })
  if (wachten !== null)
    return foutbericht(429, 'te-vaak', 'Er kwamen te veel vragen. Wacht even.', {
      'retry-after': String(wachten * 60),
    })
  return route.answer({
    context: contextOf(c, systemen, client, route),
    client,
    params: c.req.param() as Record<string, string>,
    url: new URL(c.req.url),
    nu: systemen.nu(),
    raw: c.req.raw,
  })
}

/** What is wrong stands in the header (RFC 6750), and in the body unless the specification has none. */
function unauthorized({ leeg401 }: Systeemroute, withToken: boolean): Response {
  const fault = withToken ? ', error="invalid_token"' : ''
  const headers = { 'www-authenticate': `Bearer realm="waarvoor"${fault}` }
  if (!leeg401) return foutbericht(401, 'niet-aangemeld', 'Vraag een token op /oauth/token.', headers)
  return new Response(null, { status: 401, headers: { ...headers, 'cache-control': 'no-store' } })
}

/** The log names the receiver: its name stands where that of a department does. */
const contextOf = (
  c: Context<Env>,
  { kern }: Systemen,
  client: Toegelaten,
  { verwerking }: Systeemroute,
): WhoWhyWhen => ({
  doelbinding: kern,
  wie: { rol: 'koppeling', afdeling: client.naam },
  toegestaan: [verwerking.code],
  traceId: c.get('traceId'),
  ouderSpanId: c.get('ouderSpanId'),
})

// eslint-disable-next-line typescript/no-unnecessary-condition
const ipAdresOf = (c: Context<Env>): string | null => c.env?.incoming?.socket.remoteAddress ?? null
