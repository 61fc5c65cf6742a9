import type { Route } from '../../web/route.ts'
import { opleveringPagina as balie } from './pages-balie.tsx'
import { eindafrekeningRoute, opleveringPagina as mijn } from './pages-mijn.tsx'

export const opleveringRoutes: readonly Route[] = [balie, mijn, eindafrekeningRoute]
