import { cite } from '../../wet-naleven/regel/citaat.ts'
import type { Procedure } from '../contractwijziging/procedure.ts'

const BW = 'Burgerlijk Wetboek Boek 7'
const ruil = cite(BW, '270')

/**
 * Who signs in the place of the tenant, by decision of a court, and the article. A mentor decides about care alone (Burgerlijk Wetboek
 * Boek 1, artikel 453), so that the tenant signs.
 */
export const TEKENT_VOOR = {
  bewind: {
    naam: { nl: 'bewindvoerder', en: 'administrator' },
    artikel: cite('Burgerlijk Wetboek Boek 1', '438', '2'),
  },
  curatele: {
    naam: { nl: 'curator', en: 'guardian' },
    artikel: cite('Burgerlijk Wetboek Boek 1', '381', '2'),
  },
} as const
export type Vertegenwoordiging = keyof typeof TEKENT_VOOR
export const isVertegenwoordiging = (soort: string): soort is Vertegenwoordiging =>
  Object.hasOwn(TEKENT_VOOR, soort)

/** What is done with a deposit at the end of a contract. */
export const BORG = cite(BW, '261b', '3')

/** Most homes in one ring: every home more is one more that can stop it. */
export const HOOGSTENS_WONINGEN = 6

/** Waiting for tenants ends by itself; a term of ours that we let pass does not cost the tenants their swap. */
export const WACHT_OP_HUURDERS = ['verzamelen', 'tekenen'] as const
const OPEN = ['verzamelen', 'tekenen', 'aangevraagd', 'toegestaan', 'gereed'] as const

/**
 * The ring as a state machine. BW 7:270 puts one tenant in the place of another with the landlord's consent, or with that of the
 * judge; all else here is our own order of work.
 */
export const woningruilProcedure: Procedure = {
  soort: 'woningruil',
  naam: { nl: 'Woningruil', en: 'Home swap' },
  uitleg: {
    nl: 'Ruil uw huurwoning met een of meer andere huurders van ons.',
    en: 'Swap your rented home with one or more other tenants of ours.',
  },
  artikel: ruil,
  begint: ['huurder'],
  standen: {
    verzamelen: {
      naam: { nl: 'Wacht op de anderen', en: 'Waits for the others' },
      watNu: {
        nl: 'Nog niet iedereen doet mee. De anderen zien uw uitnodiging als zij inloggen.',
        en: 'Not everybody has joined yet. The others see your invitation when they sign in.',
      },
      aanZet: 'huurder',
    },
    tekenen: {
      naam: { nl: 'Wacht op handtekeningen', en: 'Waits for signatures' },
      watNu: {
        nl: 'Iedereen doet mee. Bekijk welke woning u krijgt. Elke huurder en medehuurder moet tekenen.',
        en: 'Everybody has joined. See which home you get. Each tenant and co-tenant must sign.',
      },
      aanZet: 'huurder',
    },
    aangevraagd: {
      naam: { nl: 'Wij beoordelen de ruil', en: 'We assess the swap' },
      watNu: {
        nl: 'Iedereen heeft getekend. Wij kijken of de ruil kan. U hoeft nu niets te doen.',
        en: 'Everybody has signed. We check whether the swap is possible. You need to do nothing now.',
      },
      aanZet: 'verhuurder',
    },
    toegestaan: {
      naam: { nl: 'Toestemming gegeven', en: 'Consent given' },
      watNu: {
        nl: 'Wij geven toestemming. Wij bekijken eerst elke woning. U krijgt bericht over de dag van dat bezoek.',
        en: 'We give our consent. First we look at each home. You hear on which day we visit.',
      },
      aanZet: 'verhuurder',
    },
    gereed: {
      naam: { nl: 'Klaar voor de ruil', en: 'Ready for the swap' },
      watNu: {
        nl: 'Alles is klaar. Op de afgesproken dag gaan de contracten over. Tot dan kunt u nog stoppen.',
        en: 'All is ready. On the agreed day the contracts change. Until then you can still stop.',
      },
      aanZet: 'verhuurder',
    },
    uitgevoerd: {
      naam: { nl: 'Geruild', en: 'Swapped' },
      watNu: {
        nl: 'De ruil is klaar. U huurt nu de andere woning, voor de huur die bij die woning hoort.',
        en: 'The swap is done. You now rent the other home, at the rent that belongs to it.',
      },
      aanZet: 'niemand',
      eind: true,
    },
    geweigerd: {
      naam: { nl: 'Geen toestemming', en: 'No consent' },
      watNu: {
        nl: 'De ruil gaat niet door. Uw eigen contract blijft zoals het is. U kunt de rechter om toestemming vragen.',
        en: 'The swap does not go on. Your own contract stays as it is. You can ask a judge for consent.',
      },
      aanZet: 'niemand',
      eind: true,
    },
    gestopt: {
      naam: { nl: 'Gestopt', en: 'Stopped' },
      watNu: {
        nl: 'Een van de deelnemers is gestopt. Er verandert niets. Uw contract blijft zoals het is.',
        en: 'One of the participants stopped. Nothing changes. Your contract stays as it is.',
      },
      aanZet: 'niemand',
      eind: true,
    },
    vervallen: {
      naam: { nl: 'Vervallen', en: 'Lapsed' },
      watNu: {
        nl: 'De ruil kan niet meer doorgaan. Er verandert niets. U mag een nieuwe ruil beginnen.',
        en: 'The swap can no longer go on. Nothing changes. You may begin a new swap.',
      },
      aanZet: 'niemand',
      eind: true,
    },
  },
  stappen: [
    {
      code: 'begin',
      van: null,
      naar: 'verzamelen',
      door: ['aanvrager'],
      artikel: ruil,
      knop: { nl: 'Woningruil beginnen', en: 'Begin a home swap' },
    },
    {
      code: 'doe-mee',
      van: ['verzamelen'],
      naar: 'verzamelen',
      door: ['andere-partij'],
      artikel: ruil,
      knop: { nl: 'Meedoen', en: 'Join' },
    },
    {
      code: 'maak-rond',
      van: ['verzamelen'],
      naar: 'tekenen',
      door: ['andere-partij'],
      artikel: ruil,
      knop: { nl: 'Meedoen', en: 'Join' },
    },
    {
      code: 'teken',
      van: ['tekenen'],
      naar: 'tekenen',
      door: ['aanvrager', 'andere-partij'],
      artikel: cite(BW, '266', '1'),
      knop: { nl: 'Tekenen', en: 'Sign' },
    },
    {
      code: 'vraag-aan',
      van: ['tekenen'],
      naar: 'aangevraagd',
      door: ['aanvrager', 'andere-partij'],
      artikel: cite(BW, '270', '1'),
      knop: { nl: 'Tekenen', en: 'Sign' },
    },
    {
      code: 'sta-toe',
      van: ['aangevraagd'],
      naar: 'toegestaan',
      door: ['verhuurconsulent'],
      artikel: cite(BW, '270', '1'),
      knop: { nl: 'Toestemming sturen', en: 'Send consent' },
      vraagtDatum: true,
    },
    {
      code: 'weiger',
      van: ['aangevraagd'],
      naar: 'geweigerd',
      door: ['verhuurconsulent'],
      artikel: cite(BW, '270', '2'),
      knop: { nl: 'Besluiten sturen', en: 'Send decisions' },
    },
    {
      code: 'meld-gereed',
      van: ['toegestaan'],
      naar: 'gereed',
      door: ['verhuurconsulent'],
      artikel: cite(BW, '224', '1'),
      knop: { nl: 'Alle woningen zijn bekeken', en: 'All homes were inspected' },
    },
    {
      code: 'voer-uit',
      van: ['gereed'],
      naar: 'uitgevoerd',
      door: ['verhuurconsulent'],
      artikel: ruil,
      knop: { nl: 'Contracten ruilen', en: 'Swap the contracts' },
    },
    {
      code: 'stop',
      van: OPEN,
      naar: 'gestopt',
      door: ['aanvrager', 'andere-partij'],
      artikel: ruil,
      knop: { nl: 'Stoppen met de ruil', en: 'Stop the swap' },
    },
    {
      code: 'laat-vervallen',
      van: OPEN,
      naar: 'vervallen',
      door: ['verhuurconsulent'],
      artikel: ruil,
      knop: { nl: 'Laten vervallen', en: 'Let it lapse' },
    },
    {
      code: 'termijn-om',
      van: WACHT_OP_HUURDERS,
      naar: 'vervallen',
      door: ['termijn'],
      artikel: ruil,
      knop: { nl: 'Vervallen', en: 'Lapsed' },
    },
  ],
}

/** The status that follows when all goes well; none at an end. */
export const nextOf = (status: string): string | undefined => {
  const goed = [...OPEN, 'uitgevoerd']
  const index = goed.indexOf(status)
  return index === -1 ? undefined : goed[index + 1]
}

export const standOf = (status: string) => woningruilProcedure.standen[status]
