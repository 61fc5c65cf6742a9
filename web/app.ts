import { Hono } from 'hono'
import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { HttpBindings } from '@hono/node-server'
import { continueTrace } from '../adapters/ldv/trace-context.ts'
import { serveAsset } from './assets.ts'
import type { Assets } from './assets.ts'
import { referenceOf, showFout, statusOf } from './foutpagina.tsx'
import { answerGet, answerPost } from './handle.ts'
import type { Once } from './once.ts'
import { shellOf } from './shell.ts'
import type { Context as WhoWhyWhen } from '../doelbinding/context.ts'
import type { Corporatie, Deur, Session } from './omgeving.ts'
import { PaginaFout } from './pagina-fout.ts'
import type { Route } from './route.ts'
import { bySpecificity } from './route-order.ts'
import { keepOut, noStore, securityHeaders } from './security.ts'
import { switchTaal } from './taal.ts'

/** What a request tells of who, why and where it came from. */
export interface Bezoek {
  session: Session | null
  traceId: string
  ouderSpanId: string | undefined
  route: Route
}

/** All that the pages need of the rest of the program. */
export interface AppParts {
  routes: readonly Route[]
  /** Who is signed in at this door, if anybody; not asked for public pages. */
  session: (request: Request, deur: Exclude<Deur, 'publiek'>) => Promise<Session | null>
  /** Makes what pages open verwerkingen with, for this request and no more than the verwerkingen of its route. */
  context: (request: Bezoek) => WhoWhyWhen
  /** The business moment: the clock, or a fixed date in tests. Sessions, log and seal keep the clock. */
  nu: () => Date
  once: Once
  assets: Assets
  corporatie: Corporatie
  omgeving: 'demo' | 'productie'
  /** Told of each error that is ours (500). Gets the path of the route, never the address with its values. */
  logError: (line: { reference: string; traceId: string; pad: string; error: unknown }) => void
  /** Minutes without a request after which a session ends, for the warning on the page. */
  sessieMinuten: Record<Exclude<Deur, 'publiek'>, number>
  /** A key of 32 bytes in Base64, always the same for one person: it seals what waits on that person's device. */
  apparaatsleutel: (session: Session) => string
  /** Other sites that a form may lead to, such as an identity provider (CSP form-action). */
  formOrigins?: readonly string[]
  /** Addresses for other systems, which send no Origin and get no pages. */
  systemen?: (app: Hono<Env>) => void
}

/** Runs on Node's server, or without one in tests (`app.request(…)`): then there are no bindings. */
export interface Env {
  Bindings: Partial<HttpBindings>
  Variables: {
    /** W3C trace id of this request: 32 hex digits, the caller's when it sent one. */
    traceId: string
    /** The caller's span: 16 hex digits. */
    ouderSpanId: string | undefined
    /** The route that answers, once it is known. */
    route?: Route
    session?: Session | null
  }
}

/** Builds the web application. `app.request('/…')` answers without a port. */
export function createApp(given: AppParts): Hono<Env> {
  const exists = (route: Route): boolean => given.omgeving === 'demo' || !route.opties.demo
  const parts = { ...given, routes: bySpecificity(given.routes.filter(exists)) }
  const app = new Hono<Env>({ strict: true })
  app.use(async (c, next) => {
    const { traceId, parentSpanId } = continueTrace(c.req.header('traceparent'))
    c.set('traceId', traceId)
    c.set('ouderSpanId', parentSpanId)
    await next()
  })
  app.use(securityHeaders(parts.formOrigins ?? []), noStore)
  parts.systemen?.(app)
  app.use(keepOut, switchTaal)
  app.get('/assets/:name', (c) => serveAsset(c, parts.assets))
  for (const route of parts.routes) addRoute(app, parts, route)
  for (const route of parts.routes)
    app.all(route.pad, (c) => {
      c.header('Allow', route.acties.size > 0 ? 'GET, HEAD, POST' : 'GET, HEAD')
      throw new PaginaFout(405)
    })
  app.notFound((c) => showFout(c, 404, shellOf(c, parts)))
  app.onError((error, c) => answerError(c, parts, error))
  return app
}

function addRoute(app: Hono<Env>, parts: AppParts, route: Route): void {
  app.get(route.pad, (c) => answerGet(c, parts, route))
  if (route.acties.size === 0) return
  const maxSize = Math.max(...[...route.acties.values()].map((actie) => actie.maxBytes))
  app.post(route.pad, bodyLimit({ maxSize, onError: tooLarge }), (c) => answerPost(c, parts, route))
}

function tooLarge(): never {
  throw new PaginaFout(413)
}

function answerError(c: Context<Env>, parts: AppParts, error: Error): Response | Promise<Response> {
  const status = statusOf(error)
  if (status === 500) {
    const traceId = c.get('traceId')
    parts.logError({
      reference: referenceOf(traceId),
      traceId,
      pad: c.get('route')?.pad ?? c.req.method,
      error,
    })
  }
  return showFout(c, status, shellOf(c, parts))
}
