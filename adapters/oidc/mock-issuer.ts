import { generateKeyPairSync, randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import type { Provider } from 'oidc-provider'

/** Somebody that one can sign in as. `sub` is the number that the provider gives this person. */
export interface Testpersoon {
  sub: string
  naam: string
}

interface MockOptions {
  /** Address of this issuer: the site's own, with the path it is mounted at. */
  issuer: string
  clients: readonly { clientId: string; redirectUri: string }[]
  personen: readonly Testpersoon[]
}

type Listener = (request: IncomingMessage, response: ServerResponse) => Promise<void>

const ONBEKEND = 'iemand-die-niemand-kent'

/**
 * An identity provider for the demo: it believes everybody, so it may exist nowhere else. The package it is made with is
 * a development dependency and is read only when this is called.
 */
export async function makeMockIssuer({ issuer, clients, personen }: MockOptions): Promise<Listener> {
  const { Provider } = await import('oidc-provider')
  const mount = new URL(issuer).pathname
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const provider = new Provider(issuer, {
    clients: clients.map(({ clientId, redirectUri }) => ({
      client_id: clientId,
      redirect_uris: [redirectUri],
      token_endpoint_auth_method: 'none',
      grant_types: ['authorization_code'],
      response_types: ['code'],
    })),
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', kid: 'demo' }] },
    cookies: { keys: [randomBytes(32).toString('hex')] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_: unknown, { uid }: { uid: string }) => `${mount}/keuze/${uid}` },
    findAccount: (_: unknown, sub: string) => ({ accountId: sub, claims: () => ({ sub }) }),
    loadExistingGrant: grantAll,
    ttl: { Session: 600, Interaction: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
  })
  const answer = provider.callback()
  return async (request, response) => {
    const path = (request.url ?? '').slice(mount.length) || '/'
    if (!path.startsWith('/keuze/')) return answerAs(request, { response, path, answer })
    if (request.method !== 'POST') return show(response, personen)
    const keuze = new URLSearchParams(await text(request)).get('keuze') ?? ''
    await provider.interactionFinished(request, response, resultOf(keuze), { mergeWithLastSubmission: false })
  }
}

interface GrantContext {
  oidc: {
    provider: Provider
    client: { clientId: string }
    session: { accountId: string }
  }
}

/** Nobody is asked for permission: it is our own program that asks. */
async function grantAll({ oidc }: GrantContext): Promise<unknown> {
  const { clientId } = oidc.client
  const grant = new oidc.provider.Grant({ clientId, accountId: oidc.session.accountId })
  grant.addOIDCScope('openid')
  await grant.save()
  return grant
}

interface Answering {
  response: ServerResponse
  path: string
  answer: (request: IncomingMessage, response: ServerResponse) => void
}

/** The package finds the path it is mounted at by comparing these two. */
function answerAs(request: IncomingMessage, { response, path, answer }: Answering): Promise<void> {
  const { url } = request
  Object.assign(request, { originalUrl: url, url: path })
  return new Promise((resolve) => {
    response.on('close', resolve)
    answer(request, response)
  })
}

function resultOf(keuze: string): object {
  if (keuze === 'stop') return { error: 'access_denied', error_description: 'gestopt' }
  if (keuze === 'verlopen') return { error: 'login_required', error_description: 'verlopen' }
  return { login: { accountId: keuze } }
}

/** Plain HTML without script: one button for each person, and the ways in which it can go wrong. */
function show(response: ServerResponse, personen: readonly Testpersoon[]): Promise<void> {
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'",
  })
  response.end(`<!DOCTYPE html><html lang="nl"><head><title>Inlogdienst van de demo</title>
<meta name="viewport" content="width=device-width, initial-scale=1"></head><body><main>
<h1>Inlogdienst van de demo</h1>
<p>Deze inlogdienst bestaat alleen in de demo. Kies als wie u wilt inloggen.</p>
<form method="post">${personen.map(({ sub, naam }) => button(sub, naam)).join('')}
<h2>Als het niet goed gaat</h2>${button('stop', 'Annuleren')}${button('verlopen', 'Te lang gewacht')}${button(ONBEKEND, 'Iemand die niet bekend is')}
</form></main></body></html>`)
  return Promise.resolve()
}

const escape = (plain: string): string => plain.replaceAll(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`)

const button = (keuze: string, naam: string): string =>
  `<p><button name="keuze" value="${escape(keuze)}">${escape(naam)}</button></p>`
