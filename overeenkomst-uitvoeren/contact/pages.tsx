import type { Route } from '../../web/route.ts'
import { berichtenRoutes } from './pages-berichten.tsx'
import { postbusRoutes } from './pages-postbus.tsx'

export const contactRoutes: readonly Route[] = [...berichtenRoutes, ...postbusRoutes]
