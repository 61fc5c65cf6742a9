import type { Http2Bindings, HttpBindings } from '@hono/node-server'
// eslint-disable-next-line no-restricted-imports -- a path of the package, not of ours
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { makeMockIssuer, type Testpersoon } from '../adapters/oidc/mock-issuer.ts'
import type { Omgeving } from '../database/settings.ts'
import { OperationError } from '../failures.ts'
import { MOCK_ISSUER, mockClientId, mockDeuren } from '../risico-beperken/beveiliging/instellingen.ts'

type Bindings = HttpBindings | Http2Bindings
type Fetch = (request: Request, bindings: Bindings) => Response | Promise<Response>
type Listener = Awaited<ReturnType<typeof makeMockIssuer>>

/**
 * Puts the demo's identity provider before the pages, at `/_mock/idp`. It lets in everybody as anybody: in production this
 * throws, and nothing of it is loaded.
 */
export function withMockIssuer(fetch: Fetch, omgeving: Omgeving, personen: readonly Testpersoon[]): Fetch {
  if (omgeving !== 'demo') throw new OperationError('De inlogdienst van de demo bestaat niet in productie.')
  let made: { origin: string; listener: Promise<Listener> } | null = null
  return async (request, bindings) => {
    const { pathname, origin } = new URL(request.url)
    if (!pathname.startsWith(`${MOCK_ISSUER}/`)) return fetch(request, bindings)
    if (made?.origin !== origin) made = { origin, listener: makeFor(origin, personen) }
    const listener = await made.listener
    // The program speaks HTTP/1.1: these are Node's plain request and response.
    const { incoming, outgoing } = bindings as HttpBindings
    await listener(incoming, outgoing)
    return RESPONSE_ALREADY_SENT
  }
}

const makeFor = (origin: string, personen: readonly Testpersoon[]): Promise<Listener> =>
  makeMockIssuer({
    issuer: origin + MOCK_ISSUER,
    clients: mockDeuren.map((deur) => ({
      clientId: mockClientId(deur),
      redirectUri: `${origin}/${deur}/inloggen/extern/terug`,
    })),
    personen,
  })
