import { begin, finish, type Provider } from '../../adapters/oidc/client.ts'
import { antwoord } from '../../web/pagina.ts'
import { PaginaFout } from '../../web/pagina-fout.ts'
import type { PageRequest, Route } from '../../web/route.ts'
import { beginSessie, findInlogaccount } from './aanmelden.ts'
import { bezoekOf, siteOf, terugAt } from './bezoek.ts'
import { clearCookie, readCookie, setCookie, type SetCookie } from './cookie.ts'
import type { Inlogdeur } from './deuren.ts'
import { terugVraag } from './inloggen-pages.tsx'
import type { ExterneInlog } from './instellingen.ts'
import { steadyNow } from './klok.ts'
import { issue, takeUitgifte } from './uitgifte.ts'

type Find = () => ExterneInlog | undefined

function providerOf(find: Find, url: URL): Provider {
  const extern = find()
  if (!extern) throw new PaginaFout(404)
  const { issuer, clientId, clientSecret } = extern
  return { issuer: new URL(issuer, siteOf(url).origin), clientId, clientSecret }
}

const callbackOf = (deur: Inlogdeur): string => `/${deur}/inloggen/extern/terug`

function leadTo(location: string, cookies: readonly SetCookie[]): Response {
  const headers = new Headers({ location })
  for (const [name, value] of cookies) headers.append(name, value)
  return new Response(null, { status: 303, headers })
}

/** Goes to the identity provider. The cookie ties what comes back to this browser. */
export const externStart = (deur: Inlogdeur, find: Find): Route =>
  antwoord(
    `/${deur}/inloggen/extern`,
    { deur, toegang: 'publiek', query: terugVraag },
    async ({ context, url, query }) => {
      const provider = providerOf(find, url)
      const { state, nonce, verifier, ...begun } = await begin(
        provider,
        siteOf(url).origin + callbackOf(deur),
      )
      const gegevens = { deur, terug: terugAt(deur, query.terug), nonce, verifier }
      await issue(context.doelbinding, 'extern', { accountId: null, token: state, gegevens })
      return leadTo(begun.url.href, [setCookie(deur, 'extern', state)])
    },
  )

/** Comes back from the identity provider: whom it names is signed in when an account has that number. */
export const externTerug = (deur: Inlogdeur, find: Find): Route =>
  antwoord(callbackOf(deur), { deur, toegang: 'publiek' }, async (request) => {
    const outcome = await comeBack(deur, request, find)
    const [naar, cookies] =
      'reden' in outcome ? [`/${deur}/inloggen?reden=${outcome.reden}`, []] : [outcome.naar, outcome.cookies]
    return leadTo(naar, [...cookies, clearCookie(deur, 'extern')])
  })

async function comeBack(
  deur: Inlogdeur,
  request: PageRequest<unknown, unknown, unknown>,
  find: Find,
): Promise<{ reden: string } | { naar: string; cookies: readonly SetCookie[] }> {
  const bezoek = bezoekOf(deur, request)
  const { url } = request
  const state = url.searchParams.get('state')
  if (!state || state !== readCookie(request.raw, deur, 'extern')) return { reden: 'mislukt' }
  const begun = await takeUitgifte(bezoek.kern, 'extern', state)
  if (begun?.gegevens.deur !== deur) return { reden: 'mislukt' }
  const current = new URL(url.pathname + url.search, siteOf(url).origin)
  const vanaf = steadyNow()
  const finished = await finish(providerOf(find, url), current, { state, ...begun.gegevens })
  if (!finished.ok) return finished
  const account = await findInlogaccount(bezoek, { externId: finished.sub })
  if (!account) return { reden: 'onbekend' }
  const aanmelding = await beginSessie(bezoek, account.wie, { vanaf, terug: begun.gegevens.terug })
  return aanmelding.ok ? aanmelding : { reden: 'mislukt' }
}
