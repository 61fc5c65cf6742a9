import type { Context } from '../../doelbinding/context.ts'
import type { Verwerking } from '../../doelbinding/verwerking.ts'
import type { Toegelaten } from './systeemtoken.ts'

/** One question of another system that was let in. */
export interface Systeemverzoek {
  /** Opens `verwerking` of the route and nothing else. */
  readonly context: Context
  readonly client: Toegelaten
  readonly params: Readonly<Record<string, string>>
  readonly url: URL
  /** The business moment. */
  readonly nu: Date
  readonly raw: Request
}

/**
 * An address for other systems. The scope that it asks is the code of its verwerking; `alias` is the name that a published
 * specification gives that scope; `leeg401` says that it gives a 401 no body. `maxBytes` is the most that a body may have.
 */
export interface Systeemroute {
  readonly methode: 'GET' | 'POST' | 'PUT' | 'PATCH'
  readonly pad: string
  readonly verwerking: Verwerking
  readonly alias?: readonly string[]
  readonly leeg401?: true
  readonly maxBytes?: number
  readonly answer: (verzoek: Systeemverzoek) => Promise<Response>
}

/** An answer of an API: JSON that nobody keeps. */
export const jsonAntwoord = (
  body: unknown,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', ...headers },
  })

/** An error in the form of VERA's Foutbericht. */
export const foutbericht = (
  status: number,
  code: string,
  omschrijving: string,
  headers: Readonly<Record<string, string>> = {},
): Response => jsonAntwoord({ code, omschrijving }, status, headers)
