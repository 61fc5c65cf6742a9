import type { Route } from '../../web/route.ts'
import { knoopPagina } from './pages-knoop.tsx'
import { toetsPagina } from './pages-toets.tsx'
import { versiePagina, versiesPagina } from './pages-versies.tsx'
import { voorbeeldPagina } from './pages-voorbeeld.tsx'

export const vragenboomRoutes: readonly Route[] = [
  versiesPagina,
  versiePagina,
  knoopPagina,
  toetsPagina,
  voorbeeldPagina,
]
