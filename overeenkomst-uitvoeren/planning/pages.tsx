import type { Route } from '../../web/route.ts'
import { afspraakPagina, afzegPagina } from './pages-afspraak.tsx'
import { bordPagina } from './pages-bord.tsx'
import { verplaatsPagina } from './pages-verplaats.tsx'

export const planningRoutes: readonly Route[] = [afspraakPagina, afzegPagina, bordPagina, verplaatsPagina]
