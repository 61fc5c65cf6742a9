import { publiekRoutes } from './publiek/pages.tsx'
import { woningwaarderingRoutes } from '../wet-naleven/woningwaardering/pages.tsx'
import type { Route } from './route.ts'

/** Every page of the program. A subject adds the array that its `pages.tsx` exports: one line here. */
export const routes: readonly Route[] = [...publiekRoutes, ...woningwaarderingRoutes]
