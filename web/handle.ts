import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import { renderToStaticMarkup } from 'react-dom/server'
import type { AppParts, Env } from './app.ts'
import { dropConcept, hasConcept, keepConcept, readConcept, wieOf } from './concept.ts'
import { foutenOf, nameInzending, readForm, textOf } from './form.ts'
import type { Formulier } from './form.ts'
import type { FormState } from './form-state.ts'
import type { ActionOutcome } from './once.ts'
import type { Session } from './omgeving.ts'
import { PaginaFout } from './pagina-fout.ts'
import { rollenOf } from './route.ts'
import type { Actie, PageRequest, Poging, Route } from './route.ts'
import { deurOf, shellOf } from './shell.ts'
import { taalOf } from './taal.ts'

const AL_VERSTUURD =
  'U had dit formulier al verstuurd, met andere antwoorden. Wilt u het met deze antwoorden nog een keer versturen? Kies dan opnieuw voor versturen.'

/** One request on its way through a route. */
interface Visit {
  c: Context<Env>
  parts: AppParts
  route: Route
  request: PageRequest
}

/** GET: who may come in, what the page needs, the page. */
export async function answerGet(c: Context<Env>, parts: AppParts, route: Route): Promise<Response> {
  const visit = await enter(c, parts, route)
  return visit instanceof Response ? visit : show(visit, 200, takeInvoer(visit))
}

/** What this person had filled in on this page when the session ended; it is given back once. */
function takeInvoer({ c, route, request }: Visit): Poging | undefined {
  const cookies = c.req.header('cookie') ?? ''
  if (!request.session || route.acties.size === 0 || !hasConcept(cookies)) return undefined
  const { pathname, search } = request.url
  const kept = readConcept(cookies, { pad: pathname + search, wie: wieOf(request.session) }, request.nu)
  if (!kept) return undefined
  c.header('Set-Cookie', dropConcept(), { append: true })
  return { actie: kept.actie, fouten: {}, invoer: kept.invoer, hersteld: true }
}

/** POST: the named action with its parsed form. 303 when it is done; the same view with 422 when it is refused. */
export async function answerPost(c: Context<Env>, parts: AppParts, route: Route): Promise<Response> {
  const visit = await enter(c, parts, route)
  if (visit instanceof Response) return keepInvoer(c, parts, visit)
  const form = await readForm(c.req.raw)
  const actie = route.acties.get(form.actie)
  if (!actie) throw new PaginaFout(400)
  const invoer = textOf(form.waarden)
  const parsed = await actie.schema.safeParseAsync(form.waarden)
  if (!parsed.success) return show(visit, 422, { actie: form.actie, fouten: foutenOf(parsed.error), invoer })
  const outcome = await runOnce(visit, { form, actie, invoer: parsed.data })
  if (outcome === 'andere-invoer')
    return show(visit, 409, { actie: form.actie, fouten: { algemeen: AL_VERSTUURD }, invoer })
  if ('fouten' in outcome) return show(visit, 422, { actie: form.actie, fouten: outcome.fouten, invoer })
  if ('getoond' in outcome) {
    c.header('Cache-Control', 'no-store')
    return show(visit, 200, { actie: form.actie, fouten: {}, invoer })
  }
  for (const [name, value] of outcome.headers ?? []) c.header(name, value, { append: true })
  return c.redirect(outcome.naar, 303)
}

/** The session was over: what was filled in goes along, sealed in a cookie, until the same person has signed in again. */
async function keepInvoer(c: Context<Env>, parts: AppParts, answer: Response): Promise<Response> {
  const form = await readForm(c.req.raw).catch(() => null)
  if (!form?.wie) return answer
  const { actie, wie, waarden } = form
  const { pathname, search } = new URL(c.req.url)
  const cookie = keepConcept({ pad: pathname + search, actie, wie, invoer: textOf(waarden) }, parts.nu())
  if (cookie) answer.headers.append('Set-Cookie', cookie)
  return answer
}

interface Work {
  form: Formulier
  actie: Actie
  invoer: unknown
}

async function runOnce(
  visit: Visit,
  { form, actie, invoer }: Work,
): Promise<ActionOutcome | 'andere-invoer'> {
  const run = () => actie.run(visit.request, invoer)
  if (actie.herhaalbaar) return run()
  // The account and not its session: what waited on a telephone is sent again after signing in anew.
  const houder = `${visit.request.session?.accountId ?? ''} ${visit.request.url.pathname}`
  return visit.parts.once(await nameInzending(form, houder), run)
}

/** Lets in who may come in. Anyone else goes to the sign-in page of the door, or sees that it is not allowed. */
async function enter(c: Context<Env>, parts: AppParts, route: Route): Promise<Visit | Response> {
  const { deur, toegang } = route.opties
  c.set('route', route)
  const found = deur === 'publiek' ? null : await parts.session(c.req.raw, deur)
  const session = found?.deur === deur ? found : null
  c.set('session', session)
  if (toegang !== 'publiek' && !session) return toSignIn(c)
  if (toegang !== 'publiek' && !rollenOf(route).some((rol) => session?.rollen.includes(rol)))
    throw new PaginaFout(403)
  return { c, parts, route, request: makeRequest({ c, parts, route }, session) }
}

/** Whoever posts without a session had one that ended: the sign-in page says so and leads back. */
function toSignIn(c: Context<Env>): Response {
  const url = new URL(c.req.url)
  const query = new URLSearchParams({ terug: url.pathname + url.search })
  if (c.req.method === 'POST') query.set('reden', 'verlopen')
  return c.redirect(`/${deurOf(c.req.path)}/inloggen?${query.toString()}`, 303)
}

function makeRequest({ c, parts, route }: Omit<Visit, 'request'>, session: Session | null): PageRequest {
  const params = c.req.param() as Record<string, string>
  const query = c.req.query()
  const parsedParams = route.opties.params?.safeParse(params) ?? { success: true, data: params }
  const parsedQuery = route.opties.query?.safeParse(query) ?? { success: true, data: query }
  if (!parsedParams.success || !parsedQuery.success) throw new PaginaFout(404)
  const traceId = c.get('traceId')
  return {
    params: parsedParams.data,
    query: parsedQuery.data,
    session,
    get context() {
      return parts.context({ session, traceId, ouderSpanId: c.get('ouderSpanId'), route })
    },
    taal: taalOf(c),
    nu: parts.nu(),
    traceId,
    url: new URL(c.req.url),
    corporatie: parts.corporatie,
    // eslint-disable-next-line typescript/no-unnecessary-condition
    ipAdres: c.env?.incoming?.socket.remoteAddress ?? null,
    cookie: (name) => getCookie(c, name),
    raw: c.req.raw,
  }
}

async function show(visit: Visit, status: 200 | 409 | 422, poging?: Poging): Promise<Response> {
  const { c, parts, route, request } = visit
  const data = await route.load(request)
  if (data instanceof Response) return data
  if (!route.view) throw new Error(`Route ${route.pad} heeft geen view en gaf geen Response.`)
  const fouten = poging ? Object.keys(poging.fouten).length : 0
  const shell = shellOf(c, parts, fouten)
  const form = (actie: string, begin = {}): FormState<string> => ({
    actie,
    url: shell.pad,
    fouten: poging?.actie === actie ? poging.fouten : {},
    invoer: poging?.actie === actie ? poging.invoer : begin,
    taal: shell.taal,
    newSleutel: randomUUID,
    ...(request.session && { wie: wieOf(request.session) }),
    ...(poging?.actie === actie && poging.hersteld && { hersteld: true }),
  })
  return c.html(`<!DOCTYPE html>${renderToStaticMarkup(route.view({ request, data, shell, form }))}`, status)
}
