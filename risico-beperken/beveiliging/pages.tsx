import type { Route } from '../../web/route.ts'
import { bevestigenPage } from './bevestigen-pages.tsx'
import { INLOGDEUREN, type Inlogdeur, needsTweedeFactor } from './deuren.ts'
import { externStart, externTerug } from './extern-pages.tsx'
import { appPage, herstelcodesPage, nieuwePasskeyVraag, passkeyPage } from './factor-pages.tsx'
import { inloggenPage, passkeyVraag } from './inloggen-pages.tsx'
import { instellenPage, instellenVraag } from './instellen-pages.tsx'
import { type ExterneInlog, type ExterneInlogs, readExterneInlogs } from './instellingen.ts'
import { medewerkerPage, uitnodigingslinkPage } from './medewerker-pages.tsx'
import { nieuwKetenPage, nieuwPage } from './medewerker-nieuw-pages.tsx'
import { medewerkersPage } from './medewerkers-pages.tsx'
import { toegangPage } from './toegang-pages.tsx'
import { tweedeFactorPage } from './tweede-factor-pages.tsx'
import { uitloggenPage } from './uitloggen-pages.tsx'
import { uitnodigingPage } from './uitnodiging-pages.tsx'
import { wachtwoordPage } from './wachtwoord-pages.tsx'

/** Pages of signing in at all doors and of staff; `extern` gives the identity providers that the doors trust. */
export const makeBeveiligingRoutes = (extern: () => ExterneInlogs): readonly Route[] => [
  ...INLOGDEUREN.flatMap((deur) => doorRoutes(deur, () => extern()[deur])),
  uitnodigingPage,
  medewerkersPage,
  nieuwPage,
  nieuwKetenPage,
  medewerkerPage,
  uitnodigingslinkPage,
]

const doorRoutes = (deur: Inlogdeur, extern: () => ExterneInlog | undefined): Route[] => [
  inloggenPage(deur, extern),
  passkeyVraag(deur),
  externStart(deur, extern),
  externTerug(deur, extern),
  tweedeFactorPage(deur),
  ...(needsTweedeFactor(deur) ? [instellenPage(deur), instellenVraag(deur)] : []),
  uitloggenPage(deur),
  toegangPage(deur),
  wachtwoordPage(deur),
  appPage(deur),
  passkeyPage(deur),
  nieuwePasskeyVraag(deur),
  herstelcodesPage(deur),
  bevestigenPage(deur, extern),
]

let read: ExterneInlogs | null = null

export const beveiligingRoutes = makeBeveiligingRoutes(() => (read ??= readExterneInlogs()))
