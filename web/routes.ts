import { aanmerkingRoutes } from '../wet-naleven/passend-toewijzen/pages.tsx'
import { regelRoutes } from '../wet-naleven/regel/pages.tsx'
import { publiekRoutes } from './publiek/pages.tsx'
import type { Route } from './route.ts'

/** Every page of the program. A subject adds the array that its `pages.tsx` exports: one line here. */
export const routes: readonly Route[] = [...publiekRoutes, ...aanmerkingRoutes, ...regelRoutes]
