import type { Route } from '../../web/route.ts'
import { afspraakPagina, afzegPagina } from './pages-afspraak.tsx'
import { bordPagina } from './pages-bord.tsx'

export const planningRoutes: readonly Route[] = [afspraakPagina, afzegPagina, bordPagina]
