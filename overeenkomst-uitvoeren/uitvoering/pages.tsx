import type { Route } from '../../web/route.ts'
import { bellenPagina } from './pages-keten-bellen.tsx'
import { opdrachtenPagina } from './pages-keten-lijst.tsx'
import { opdrachtPagina } from './pages-keten-opdracht.tsx'

export const uitvoeringRoutes: readonly Route[] = [opdrachtenPagina, opdrachtPagina, bellenPagina]
