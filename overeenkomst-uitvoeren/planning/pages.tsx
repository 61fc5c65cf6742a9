import type { Route } from '../../web/route.ts'
import { afspraakPagina, afzegPagina } from './pages-afspraak.tsx'

export const planningRoutes: readonly Route[] = [afspraakPagina, afzegPagina]
