import type { Context } from '../../doelbinding/context.ts'
import type { Doelbinding } from '../../doelbinding/kern.ts'
import { ownPath } from '../../web/pagina.ts'
import type { PageRequest } from '../../web/route.ts'
import type { Taal } from '../../web/omgeving.ts'
import type { Inlogdeur } from './deuren.ts'

/** A request of somebody who is not signed in yet, at one door. */
export interface Bezoek {
  deur: Inlogdeur
  kern: Doelbinding
  /** Opens verwerkingen as a visitor, whoever else may be signed in in this browser. */
  context: Context
  raw: Request
  ipAdres: string | null
  taal: Taal
}

export function bezoekOf(deur: Inlogdeur, request: PageRequest<unknown, unknown, unknown>): Bezoek {
  const { context } = request
  return {
    deur,
    kern: context.doelbinding,
    context: { ...context, wie: { rol: 'bezoeker' } },
    raw: request.raw,
    ipAdres: request.ipAdres,
    taal: taalAt(deur, request.taal),
  }
}

/** Languages of the pages of a door. */
export const talenAt = (deur: Inlogdeur): readonly Taal[] => (deur === 'mijn' ? ['nl', 'en'] : ['nl'])
export const taalAt = (deur: Inlogdeur, wanted: Taal): Taal =>
  talenAt(deur).includes(wanted) ? wanted : 'nl'

/** Where to go after signing in: a page of the same door, and not a page of signing in itself. */
export function terugAt(deur: Inlogdeur, terug: string | undefined): string {
  const home = `/${deur}`
  const path = ownPath(terug, home)
  const [pathname = ''] = path.split(/[?#]/, 1)
  const inside = pathname === home || pathname.startsWith(`${home}/`)
  return inside && !/^\/\w+\/(inloggen|uitloggen)(\/|$)/.test(pathname) ? path : home
}

/** This site as browsers name it. Outside localhost it is always https: our cookies are refused otherwise. */
export function siteOf(url: URL): { origin: string; rpId: string } {
  const local = url.hostname === 'localhost' || url.hostname === '127.0.0.1'
  return { origin: `${local ? url.protocol : 'https:'}//${url.host}`, rpId: url.hostname }
}

/** For `load`: another page of ours (303). */
export const goTo = (path: string): Response =>
  new Response(null, { status: 303, headers: { location: path } })
