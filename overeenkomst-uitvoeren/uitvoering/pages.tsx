import type { Route } from '../../web/route.ts'
import { aandachtPagina } from './pages-balie-lijst.tsx'
import { balieOpdrachtPagina, werkfotoRoute } from './pages-balie-opdracht.tsx'
import { veiligheidPagina } from './pages-balie-veiligheid.tsx'
import { bellenPagina } from './pages-keten-bellen.tsx'
import { facturenPagina } from './pages-keten-facturen.tsx'
import { opdrachtenPagina } from './pages-keten-lijst.tsx'
import { opdrachtPagina } from './pages-keten-opdracht.tsx'

export const uitvoeringRoutes: readonly Route[] = [
  opdrachtenPagina,
  opdrachtPagina,
  bellenPagina,
  facturenPagina,
  aandachtPagina,
  balieOpdrachtPagina,
  werkfotoRoute,
  veiligheidPagina,
]
