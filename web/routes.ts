import { complexRoutes } from '../overeenkomst-uitvoeren/complex/pages.tsx'
import { eenheidRoutes } from '../overeenkomst-uitvoeren/eenheid/pages.tsx'
import { huurovereenkomstRoutes } from '../overeenkomst-uitvoeren/huurovereenkomst/pages.tsx'
import { contactRoutes } from '../overeenkomst-uitvoeren/contact/pages.tsx'
import { huishoudenRoutes } from '../overeenkomst-uitvoeren/huishouden/pages.tsx'
import { relatieRoutes } from '../overeenkomst-uitvoeren/relatie/pages.tsx'
import { gegevenskwaliteitRoutes } from '../overeenkomst-uitvoeren/gegevenskwaliteit/pages.tsx'
import { gegevensuitwisselingRoutes } from '../overeenkomst-uitvoeren/gegevensuitwisseling/pages.tsx'
import { onderhoudRoutes } from '../overeenkomst-uitvoeren/onderhoud/pages.tsx'
import { notitieRoutes } from '../overeenkomst-uitvoeren/notitie/pages.tsx'
import { taakRoutes } from '../overeenkomst-uitvoeren/taak/pages.tsx'
import { planningRoutes } from '../overeenkomst-uitvoeren/planning/pages.tsx'
import { uitvoeringRoutes } from '../overeenkomst-uitvoeren/uitvoering/pages.tsx'
import { bedrijfRoutes } from '../verbeteren/ketenpartner/cijfers-pages.tsx'
import { webhookRoutes } from '../verbeteren/ketenpartner/webhook-pages.tsx'
import { verhuurdersverklaringRoutes } from '../overeenkomst-uitvoeren/verhuurdersverklaring/pages.tsx'
import { opleveringRoutes } from '../overeenkomst-uitvoeren/oplevering/pages.tsx'
import { woningruilRoutes } from '../overeenkomst-uitvoeren/woningruil/pages.tsx'
import { contractwijzigingRoutes } from '../overeenkomst-uitvoeren/contractwijziging/pages.tsx'
import { aanmerkingRoutes } from '../wet-naleven/passend-toewijzen/pages.tsx'
import { auditRoutes } from '../wet-naleven/rechtenverzoek/pages-audit.tsx'
import { gegevensRoutes } from '../wet-naleven/rechtenverzoek/pages-gegevens.tsx'
import { logboekRoutes } from '../wet-naleven/rechtenverzoek/pages-logboek.tsx'
import { logvraagRoutes } from '../wet-naleven/rechtenverzoek/pages-vraag.tsx'
import { beveiligingRoutes } from '../risico-beperken/beveiliging/pages.tsx'
import { systeemtoegangRoutes } from '../risico-beperken/systeemtoegang/pages.tsx'
import { gegevensgebruikRoutes } from '../wet-naleven/rechtenverzoek/pages.tsx'
import { regelRoutes } from '../wet-naleven/regel/pages.tsx'
import { registerRoutes } from '../wet-naleven/register/pages.tsx'
import { woningwaarderingRoutes } from '../wet-naleven/woningwaardering/pages.tsx'
import { machtigingRoutes } from '../overeenkomst-uitvoeren/machtiging/pages.tsx'
import { klachtRoutes } from '../verbeteren/klacht/pages.tsx'
import { vragenboomRoutes } from '../overeenkomst-uitvoeren/vragenboom/pages.tsx'
import { balieRoutes } from './balie/pages.tsx'
import { mijnRoutes } from './mijn/pages.tsx'
import { onderdelenRoutes } from './onderdelen/pages.tsx'
import { publiekRoutes } from './publiek/pages.tsx'
import { redactieRoutes } from './publiek/redactie/pages.tsx'
import type { Route } from './route.ts'

/** Every page of the program. A subject adds the array that its `pages.tsx` exports: one line here. */
export const routes: readonly Route[] = [
  ...publiekRoutes,
  ...beveiligingRoutes,
  ...systeemtoegangRoutes,
  ...mijnRoutes,
  ...balieRoutes,
  ...taakRoutes,
  ...notitieRoutes,
  ...redactieRoutes,
  ...contractwijzigingRoutes,
  ...opleveringRoutes,
  ...woningruilRoutes,
  ...contactRoutes,
  ...verhuurdersverklaringRoutes,
  ...onderhoudRoutes,
  ...gegevenskwaliteitRoutes,
  ...relatieRoutes,
  ...huishoudenRoutes,
  ...gegevensuitwisselingRoutes,
  ...huurovereenkomstRoutes,
  ...eenheidRoutes,
  ...complexRoutes,
  ...planningRoutes,
  ...uitvoeringRoutes,
  ...vragenboomRoutes,
  ...webhookRoutes,
  ...bedrijfRoutes,
  ...klachtRoutes,
  ...machtigingRoutes,
  ...onderdelenRoutes,
  ...registerRoutes,
  ...gegevensgebruikRoutes,
  ...logvraagRoutes,
  ...logboekRoutes,
  ...gegevensRoutes,
  ...auditRoutes,
  ...aanmerkingRoutes,
  ...regelRoutes,
  ...woningwaarderingRoutes,
]
