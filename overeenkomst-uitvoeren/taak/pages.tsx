import type { Route } from '../../web/route.ts'
import { collegaPagina } from './pages-collega.tsx'
import { nieuweTaakPagina } from './pages-nieuw.tsx'
import { taakPagina } from './pages-taak.tsx'
import { werkPagina } from './pages-werk.tsx'

export const taakRoutes: readonly Route[] = [werkPagina, nieuweTaakPagina, taakPagina, collegaPagina]
