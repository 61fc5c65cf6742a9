import type { Hono } from 'hono'
import type { Program } from '../program.ts'
import { createApp, type Env } from './app.ts'
import { loadAssets } from './assets.ts'
import { readGezondheid } from '../doelbinding/gezondheid.ts'
import type { Session } from './omgeving.ts'
import { rollenOf, type Route, verwerkingenOf } from './route.ts'
import { routes } from './routes.ts'
import { mountSystemen } from './systemen.ts'
import { systeemRoutes } from './systeem-routes.ts'
import { onceInDatabase } from '../risico-beperken/beveiliging/eenmalig.ts'
import { resolveSession, STIL_MINUTEN } from '../risico-beperken/beveiliging/sessie.ts'
import type { Wie } from '../doelbinding/context.ts'

/** The pages on the running program, and the health check beside them. */
export function makeWebsite(program: Program, report: (what: string, error: unknown) => void): Hono<Env> {
  const { doelbinding, settings } = program
  const app = createApp({
    routes,
    session: (request, deur) => resolveSession(doelbinding, request, deur),
    context: ({ session, traceId, ouderSpanId, route }) => ({
      doelbinding,
      traceId,
      ouderSpanId,
      wie: whoIs(session, route),
      ...(route.opties.toegang !== 'publiek' && {
        toegestaan: verwerkingenOf(route).map(({ code }) => code),
      }),
    }),
    nu: () => businessMoment(settings.datum),
    once: onceInDatabase(doelbinding.toegang),
    assets: loadAssets(),
    corporatie: settings.corporatie,
    omgeving: settings.omgeving,
    logError: ({ reference, pad, error }) => report(`pagina ${pad} (${reference})`, error),
    sessieMinuten: STIL_MINUTEN,
    apparaatsleutel: ({ betrokkeneId }) =>
      doelbinding.deriveKey(`apparaat ${betrokkeneId}`).toString('base64'),
    systemen: (site) =>
      mountSystemen(site, {
        kern: doelbinding,
        routes: systeemRoutes,
        nu: () => businessMoment(settings.datum),
        logError: ({ pad, error }) => report(`koppeling ${pad}`, error),
      }),
  })
  app.get('/gezond', async (c) => {
    const health = await readGezondheid(doelbinding)
    return c.json(health, health.gezond ? 200 : 503)
  })
  return app
}

/** Now, or the same time of day on the fixed date. */
function businessMoment(datum: string | null): Date {
  const now = new Date()
  return datum === null ? now : new Date(`${datum}${now.toISOString().slice(10)}`)
}

/** Staff go to the audit log by number; a tenant is a betrokkene already and needs no second mention. */
function whoIs(session: Session | null, route: Route): Wie {
  const allowed = rollenOf(route)
  const rol = session?.rollen.find((each) => allowed.includes(each)) ?? 'bezoeker'
  if (!session) return { rol }
  if (session.deur === 'mijn') return { rol }
  return { rol, afdeling: session.afdeling ?? undefined, medewerkerId: session.betrokkeneId }
}
