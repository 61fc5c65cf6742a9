import type { Route } from '../../web/route.ts'
import { juristenRoutes } from './juristen-pages.tsx'
import { rekenenRoutes } from './rekenen-pages.tsx'

/** "Zo rekenen wij" and the pages for lawyers. */
export const regelRoutes: readonly Route[] = [...rekenenRoutes, ...juristenRoutes]
