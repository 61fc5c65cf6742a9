import type { Context } from 'hono'
import type { AppParts, Env } from './app.ts'
import type { Deur, Menupunt, Session, Shell, Taal } from './omgeving.ts'
import { rollenOf } from './route.ts'
import type { Route } from './route.ts'
import { taalOf } from './taal.ts'

/** The door that a path belongs to. */
export function deurOf(path: string): Deur {
  const [, first] = path.split('/', 2)
  return first === 'mijn' || first === 'balie' || first === 'keten' ? first : 'publiek'
}

/** What the layout shows around a page of this request. */
export function shellOf(c: Context<Env>, parts: AppParts, fouten = 0): Shell {
  const session = c.get('session') ?? null
  const talen = c.get('route')?.opties.talen ?? ['nl']
  const deur = deurOf(c.req.path)
  const wanted = taalOf(c)
  const taal = talen.includes(wanted) ? wanted : 'nl'
  const url = new URL(c.req.url)
  const vraag = { deur, session, taal, path: url.pathname }
  return {
    deur,
    session,
    taal,
    talen,
    pad: url.pathname + url.search,
    menu: menuOf(parts.routes, 'menu', vraag),
    voet: menuOf(parts.routes, 'voet', { ...vraag, deur: 'publiek' }),
    corporatie: parts.corporatie,
    demo: parts.omgeving === 'demo',
    css: parts.assets.path('waarvoor.css'),
    js: parts.assets.path(deur === 'keten' || deur === 'balie' ? `${deur}.js` : 'waarvoor.js'),
    icoon: parts.assets.path('icoon.svg'),
    apparaatsleutel: session && deur === 'keten' ? parts.apparaatsleutel(session) : '',
    sessieMinuten: deur === 'publiek' ? 0 : parts.sessieMinuten[deur],
    fouten,
  }
}

/** The first page of a door is above all others there. */
const DEUREN = new Set(['/', '/mijn', '/balie', '/keten'])

interface MenuVraag {
  deur: Deur
  session: Session | null
  taal: Taal
  path: string
}

/** The pages of this door that ask for a place there and that this person may open, in their order. */
function menuOf(routes: readonly Route[], plek: 'menu' | 'voet', vraag: MenuVraag): Menupunt[] {
  const { deur, taal, path } = vraag
  return routes
    .flatMap((route) => {
      const wens = route.opties[plek]
      return wens && deurOf(route.pad) === deur && mayOpen(route, vraag.session)
        ? [{ ...wens, pad: route.pad }]
        : []
    })
    .toSorted((a, b) => a.volgorde - b.volgorde)
    .map(({ pad, tekst }) => ({
      href: pad,
      tekst: typeof tekst === 'string' ? tekst : tekst[taal],
      actief: path === pad || (!DEUREN.has(pad) && path.startsWith(`${pad}/`)),
    }))
}

const mayOpen = (route: Route, session: Session | null): boolean =>
  route.opties.toegang === 'publiek' || rollenOf(route).some((rol) => session?.rollen.includes(rol))
