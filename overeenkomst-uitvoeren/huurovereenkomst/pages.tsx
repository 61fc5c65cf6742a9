import type { Route } from '../../web/route.ts'
import { beginPagina } from './pages-beginnen.tsx'
import { contractPagina } from './pages-contract.tsx'
import { documentRoute } from './pages-document.ts'
import { contractenPagina } from './pages-lijst.tsx'

export const huurovereenkomstRoutes: readonly Route[] = [
  contractenPagina,
  contractPagina,
  documentRoute,
  beginPagina,
]
