import type { Route } from '../../web/route.ts'
import { dubbelenPagina } from './pages-dubbelen.tsx'
import { paarPagina } from './pages-paar.tsx'
import { samengevoegdPagina } from './pages-samengevoegd.tsx'

export const gegevenskwaliteitRoutes: readonly Route[] = [dubbelenPagina, samengevoegdPagina, paarPagina]
