import { veraSysteemRoutes } from '../overeenkomst-uitvoeren/gegevensuitwisseling/systeem.ts'
import { ketenSysteemRoutes } from '../overeenkomst-uitvoeren/uitvoering/systeem.ts'
import type { Systeemroute } from '../risico-beperken/systeemtoegang/systeemroute.ts'

/** Every address for other systems. A subject adds the array that it exports: one line here. */
export const systeemRoutes: readonly Systeemroute[] = [...ketenSysteemRoutes, ...veraSysteemRoutes]
