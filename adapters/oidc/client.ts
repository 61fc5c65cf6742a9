import * as oidc from 'openid-client'

/** An identity provider that speaks OpenID Connect, and how this program is known there. */
export interface Provider {
  issuer: URL
  clientId: string
  /** Null for a public client: PKCE protects the code. */
  clientSecret: string | null
}

/** What must be kept until the browser comes back. */
export interface Begun {
  url: URL
  state: string
  nonce: string
  verifier: string
}

export type Finished = { ok: true; sub: string } | { ok: false; reden: 'geannuleerd' | 'mislukt' }

const TIMEOUT_SECONDS = 10
const known = new Map<string, Promise<oidc.Configuration>>()

/** Reads the provider's own description once; a failed try is not remembered. */
function discover({ issuer, clientId, clientSecret }: Provider): Promise<oidc.Configuration> {
  const key = `${issuer.href} ${clientId}`
  const found = known.get(key)
  if (found) return found
  const local =
    issuer.protocol === 'http:' && (issuer.hostname === 'localhost' || issuer.hostname === '127.0.0.1')
  const made = oidc.discovery(
    issuer,
    clientId,
    undefined,
    clientSecret ? oidc.ClientSecretPost(clientSecret) : oidc.None(),
    { timeout: TIMEOUT_SECONDS, ...(local && { execute: [oidc.allowInsecureRequests] }) },
  )
  known.set(key, made)
  made.catch(() => known.delete(key))
  return made
}

/**
 * Begins signing in (authorization code flow with PKCE, state and nonce; OpenID Connect Core 1.0 section 3.1). Throws when
 * the provider cannot be reached.
 */
export async function begin(provider: Provider, redirectUri: string): Promise<Begun> {
  const config = await discover(provider)
  const verifier = oidc.randomPKCECodeVerifier()
  const [state, nonce] = [oidc.randomState(), oidc.randomNonce()]
  const url = oidc.buildAuthorizationUrl(config, {
    redirect_uri: redirectUri,
    scope: 'openid',
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    prompt: 'login',
    state,
    nonce,
  })
  return { url, state, nonce, verifier }
}

/** Ends signing in: who came back at `current`, the address that the provider sent the browser to. */
export async function finish(
  provider: Provider,
  current: URL,
  { state, nonce, verifier }: Omit<Begun, 'url'>,
): Promise<Finished> {
  const config = await discover(provider)
  try {
    const tokens = await oidc.authorizationCodeGrant(config, current, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
    })
    const sub = tokens.claims()?.sub
    return sub ? { ok: true, sub } : { ok: false, reden: 'mislukt' }
  } catch (error) {
    const stopped = error instanceof oidc.AuthorizationResponseError && error.error === 'access_denied'
    return { ok: false, reden: stopped ? 'geannuleerd' : 'mislukt' }
  }
}
