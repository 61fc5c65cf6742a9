import type { Route } from '../../web/route.ts'
import { berichtenRoutes } from './pages-berichten.tsx'
import { contactPaginaRoutes } from './pages-contact.tsx'
import { geschiedenisRoutes } from './pages-geschiedenis.tsx'
import { postbusRoutes } from './pages-postbus.tsx'
import { probleemRoutes } from './pages-problemen.tsx'
import { reeksRoutes } from './pages-reeksen.tsx'
import { sjabloonRoutes } from './pages-sjablonen.tsx'

export const contactRoutes: readonly Route[] = [
  ...berichtenRoutes,
  ...contactPaginaRoutes,
  ...geschiedenisRoutes,
  ...postbusRoutes,
  ...probleemRoutes,
  ...reeksRoutes,
  ...sjabloonRoutes,
]
