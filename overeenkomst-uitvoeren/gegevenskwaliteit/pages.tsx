import type { Route } from '../../web/route.ts'
import { dubbelenPagina } from './pages-dubbelen.tsx'
import { paarPagina } from './pages-paar.tsx'

export const gegevenskwaliteitRoutes: readonly Route[] = [dubbelenPagina, paarPagina]
