import type { PageRequest } from '../../web/route.ts'
import type { Session } from '../../web/omgeving.ts'
import { goTo } from './bezoek.ts'
import { isRecent } from './sessie.ts'

type Ingelogd = Pick<PageRequest<unknown, unknown, Session>, 'context' | 'session' | 'url'>

/**
 * Null when this person proved in the last 15 minutes who it is; else the page that asks for it and leads back to
 * `terug`, or to this page.
 */
export async function askConfirmation(request: Ingelogd, terug?: string): Promise<string | null> {
  const { context, session, url } = request
  if (await isRecent(context.doelbinding, session.sessieId)) return null
  const back = new URLSearchParams({ terug: terug ?? url.pathname + url.search })
  return `/${session.deur}/toegang/bevestigen?${back.toString()}`
}

/** For `load`: a redirect to that page, or null. */
export async function confirmFirst(request: Ingelogd): Promise<Response | null> {
  const naar = await askConfirmation(request)
  return naar ? goTo(naar) : null
}
