import type { Route } from '../../web/route.ts'
import { aanvraagPagina } from './pages-aanvragen.tsx'
import { beginPagina } from './pages-balie-begin.tsx'
import { lijstPagina } from './pages-balie-lijst.tsx'
import { zaakPagina } from './pages-balie-zaak.tsx'
import { wijzigingPagina, wijzigingenPagina } from './pages-mijn.tsx'

export const contractwijzigingRoutes: readonly Route[] = [
  wijzigingenPagina,
  aanvraagPagina,
  wijzigingPagina,
  lijstPagina,
  zaakPagina,
  beginPagina,
]
