import type { Route } from '../../web/route.ts'
import { woningenPagina } from './pages-lijst.tsx'
import { woningPagina } from './pages-woning.tsx'

export const eenheidRoutes: readonly Route[] = [woningenPagina, woningPagina]
