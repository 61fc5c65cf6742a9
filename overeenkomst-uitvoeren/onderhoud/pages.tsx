import type { Route } from '../../web/route.ts'
import { lijstPagina } from './pages-balie-lijst.tsx'
import { zaakFotoRoute, zaakPagina } from './pages-balie-zaak.tsx'
import { intrekPagina, oordeelPagina } from './pages-afloop.tsx'
import { kostenPagina } from './pages-kosten.tsx'
import { meldenPagina } from './pages-melden.tsx'
import { fotoRoute, reparatiesPagina, statusPagina } from './pages-mijn.tsx'

export const onderhoudRoutes: readonly Route[] = [
  reparatiesPagina,
  meldenPagina,
  statusPagina,
  intrekPagina,
  oordeelPagina,
  fotoRoute,
  lijstPagina,
  zaakPagina,
  zaakFotoRoute,
  kostenPagina,
]
