import type { Route } from '../../web/route.ts'
import { afspraakPagina, afzegPagina } from './pages-afspraak.tsx'
import { afwezigPagina } from './pages-afwezig.tsx'
import { bordPagina } from './pages-bord.tsx'
import { spoedPagina } from './pages-spoed.tsx'
import { vakmandagPagina } from './pages-vakmandag.tsx'
import { vakmanPagina } from './pages-vakman.tsx'
import { vakmannenPagina } from './pages-vakmannen.tsx'
import { verplaatsPagina } from './pages-verplaats.tsx'
import { weekPagina } from './pages-week.tsx'

export const planningRoutes: readonly Route[] = [
  afspraakPagina,
  afzegPagina,
  bordPagina,
  weekPagina,
  verplaatsPagina,
  vakmandagPagina,
  spoedPagina,
  afwezigPagina,
  vakmannenPagina,
  vakmanPagina,
]
