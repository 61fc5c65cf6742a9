import type { Doelbinding } from '../../doelbinding/kern.ts'
import { countPoging, forgivePoging } from '../beveiliging/limiet.ts'
import { findByGeheim } from './systeemclient.ts'
import { issueToken, TOKEN_MINUTEN } from './systeemtoken.ts'
import { jsonAntwoord, type Systeemroute } from './systeemroute.ts'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const MAX_BYTES = 10_000

type Inlog = { id: string; geheim: string }

/** OAuth 2.0 client credentials (RFC 6749 4.4): id and secret for a token that lives half an hour. */
export async function answerToken(
  kern: Doelbinding,
  routes: readonly Systeemroute[],
  { raw, ipAdres }: { raw: Request; ipAdres: string | null },
): Promise<Response> {
  const form = await readForm(raw)
  if (!form) return refused(400, 'invalid_request')
  if (form.get('grant_type') !== 'client_credentials') return refused(400, 'unsupported_grant_type')
  const inlog = inlogOf(raw, form)
  if (!inlog) return refused(401, 'invalid_client')
  const poging = { wat: 'systeem', account: inlog.id.toLowerCase(), ipAdres } as const
  const wachten = await countPoging(kern, poging)
  if (wachten !== null) return refused(429, 'slow_down', { 'retry-after': String(wachten * 60) })
  const client = UUID.test(inlog.id) ? await findByGeheim(kern, inlog.id, inlog.geheim) : null
  if (!client) return refused(401, 'invalid_client')
  await forgivePoging(kern, poging)
  const scopes = chosenScopes(form.get('scope'), client.scopes, routes)
  if (!scopes) return refused(400, 'invalid_scope')
  return jsonAntwoord({
    access_token: await issueToken(kern, client.id, scopes),
    token_type: 'Bearer',
    expires_in: TOKEN_MINUTEN * 60,
    scope: scopes.join(' '),
  })
}

async function readForm(raw: Request): Promise<URLSearchParams | null> {
  if (!/^application\/x-www-form-urlencoded\b/i.test(raw.headers.get('content-type') ?? '')) return null
  const text = await raw.text()
  return text.length > MAX_BYTES ? null : new URLSearchParams(text)
}

/** From the header (Basic) or the form; not from both. */
function inlogOf(raw: Request, form: URLSearchParams): Inlog | null {
  const basic = /^Basic ([A-Za-z0-9+/=]{1,400})$/i.exec(raw.headers.get('authorization') ?? '')?.[1]
  const [id, geheim] = [form.get('client_id'), form.get('client_secret')]
  if (!basic) return id && geheim ? { id, geheim } : null
  if (geheim !== null) return null
  const [name = '', ...rest] = Buffer.from(basic, 'base64').toString('utf8').split(':')
  return { id: name, geheim: rest.join(':') }
}

/** All that the client has, or what it asks of that: codes, or names of a published specification. */
function chosenScopes(
  asked: string | null,
  has: readonly string[],
  routes: readonly Systeemroute[],
): string[] | null {
  if (!asked?.trim()) return [...has]
  const codes = asked
    .trim()
    .split(/\s+/)
    .flatMap((name) => {
      const named = routes
        .filter(({ alias }) => alias?.includes(name))
        .map(({ verwerking }) => verwerking.code)
      return named.length > 0 ? named : [name]
    })
  const chosen = [...new Set(codes)]
  return chosen.every((code) => has.includes(code)) ? chosen : null
}

function refused(status: number, error: string, headers: Record<string, string> = {}): Response {
  const challenge: Record<string, string> =
    status === 401 ? { 'www-authenticate': 'Basic realm="waarvoor"' } : {}
  return jsonAntwoord({ error }, status, { ...challenge, ...headers })
}
