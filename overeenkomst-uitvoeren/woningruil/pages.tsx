import type { Route } from '../../web/route.ts'
import { uitvoerPagina, vervalPagina } from './pages-balie-bevestigen.tsx'
import { huishoudenPagina } from './pages-balie-huishouden.tsx'
import { lijstPagina } from './pages-balie-lijst.tsx'
import { zaakPagina } from './pages-balie-zaak.tsx'
import { beginPagina, uitnodigingPagina } from './pages-beginnen.tsx'
import { woningruilenPagina } from './pages-mijn.tsx'
import { stopPagina, woningruilPagina } from './pages-volgen.tsx'

export const woningruilRoutes: readonly Route[] = [
  woningruilenPagina,
  beginPagina,
  uitnodigingPagina,
  woningruilPagina,
  stopPagina,
  lijstPagina,
  zaakPagina,
  huishoudenPagina,
  uitvoerPagina,
  vervalPagina,
]
