import type { Route } from '../../web/route.ts'
import { bevindingenRoutes } from './pages-bevindingen.tsx'
import { dubbelenPagina } from './pages-dubbelen.tsx'
import { kloptPagina } from './pages-klopt.tsx'
import { paarPagina } from './pages-paar.tsx'
import { samengevoegdPagina } from './pages-samengevoegd.tsx'
import { vragenPagina } from './pages-vragen.tsx'

export const gegevenskwaliteitRoutes: readonly Route[] = [
  dubbelenPagina,
  samengevoegdPagina,
  paarPagina,
  ...bevindingenRoutes,
  kloptPagina,
  vragenPagina,
]
