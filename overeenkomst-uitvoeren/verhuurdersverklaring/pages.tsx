import type { Route } from '../../web/route.ts'
import { lijstPagina, verklaringPagina as balieVerklaring } from './pages-balie.tsx'
import { pdfRoute, verklaringenPagina, verklaringPagina } from './pages-mijn.tsx'
import { controlePagina } from './pages-publiek.tsx'

export const verhuurdersverklaringRoutes: readonly Route[] = [
  verklaringenPagina,
  verklaringPagina,
  pdfRoute,
  lijstPagina,
  balieVerklaring,
  controlePagina,
]
