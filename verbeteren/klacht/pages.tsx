import type { Route } from '../../web/route.ts'
import { klachtenLijst, klachtZaak } from './pages-balie.tsx'
import { klachtenPagina, klachtNieuwPagina, klachtPagina } from './pages-mijn.tsx'

export const klachtRoutes: readonly Route[] = [
  klachtenPagina,
  klachtNieuwPagina,
  klachtPagina,
  klachtenLijst,
  klachtZaak,
]
