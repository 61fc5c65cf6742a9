import type { Tekst } from '../../doelbinding/verwerking.ts'
import { cite, type Citation } from '../../wet-naleven/regel/citaat.ts'

export const INSPECTIES = {
  voorinspectie: { nl: 'Eerste inspectie', en: 'First inspection' },
  eindinspectie: { nl: 'Eindinspectie', en: 'Final inspection' },
} as const satisfies Record<string, Tekst>
export type Inspectiesoort = keyof typeof INSPECTIES

export const RUIMTES = {
  woonkamer: { nl: 'Woonkamer', en: 'Living room' },
  keuken: { nl: 'Keuken', en: 'Kitchen' },
  badkamer: { nl: 'Badkamer', en: 'Bathroom' },
  toilet: { nl: 'Toilet', en: 'Toilet' },
  slaapkamer: { nl: 'Slaapkamer', en: 'Bedroom' },
  hal: { nl: 'Hal en trap', en: 'Hall and stairs' },
  berging: { nl: 'Berging of zolder', en: 'Storage or attic' },
  buiten: { nl: 'Tuin of balkon', en: 'Garden or balcony' },
  sleutels: { nl: 'Sleutels', en: 'Keys' },
} as const satisfies Record<string, Tekst>

export const STATEN = {
  goed: { nl: 'Goed', en: 'Good' },
  vuil: { nl: 'Niet schoon', en: 'Not clean' },
  kapot: { nl: 'Beschadigd of kapot', en: 'Damaged or broken' },
  anders: { nl: 'Veranderd door de huurder', en: 'Changed by the tenant' },
  'niet-leeg': { nl: 'Er staan nog spullen', en: 'Things were left behind' },
} as const satisfies Record<string, Tekst>

type Grond = { readonly tekst: Tekst; readonly artikel: Citation; readonly betaalt: 'huurder' | 'verhuurder' }

/** Why something is as it is: the article, and so who pays. */
export const GRONDEN = {
  ouderdom: {
    tekst: { nl: 'Dit is gewone slijtage. Wij betalen.', en: 'This is normal wear. We pay.' },
    artikel: cite('Burgerlijk Wetboek Boek 7', '224', '2'),
    betaalt: 'verhuurder',
  },
  schade: {
    tekst: {
      nl: 'Dit is schade door de huurder. De huurder betaalt.',
      en: 'This is damage by the tenant. The tenant pays.',
    },
    artikel: cite('Burgerlijk Wetboek Boek 7', '218', '1'),
    betaalt: 'huurder',
  },
  verandering: {
    tekst: {
      nl: 'Dit veranderde de huurder zonder toestemming. De huurder maakt het weer zoals het was.',
      en: 'The tenant changed this without consent. The tenant puts it back as it was.',
    },
    artikel: cite('Burgerlijk Wetboek Boek 7', '215', '1'),
    betaalt: 'huurder',
  },
  'leeg-en-schoon': {
    tekst: {
      nl: 'De huurder levert de woning leeg en schoon op.',
      en: 'The tenant hands the home over empty and clean.',
    },
    artikel: cite('Burgerlijk Wetboek Boek 7', '224', '2'),
    betaalt: 'huurder',
  },
} as const satisfies Record<string, Grond>
export type Grondcode = keyof typeof GRONDEN

export const BEZWAREN = {
  'was-al-zo': { nl: 'Dit was al zo toen ik kwam wonen', en: 'It was like this when I moved in' },
  'klopt-niet': { nl: 'Dit klopt niet', en: 'This is not right' },
  'te-duur': { nl: 'Het bedrag is te hoog', en: 'The amount is too high' },
} as const satisfies Record<string, Tekst>

export const BESLUITEN = {
  toegegeven: {
    nl: 'Wij geven u gelijk. U betaalt dit niet.',
    en: 'You are right. You do not pay this.',
  },
  blijft: { nl: 'Wij blijven erbij. Bel ons voor uitleg.', en: 'We stand by this. Call us to explain.' },
} as const satisfies Record<string, Tekst>

/** The text of a code that may come from the database; the code itself when no release knows it. */
export const textOf = (teksten: Readonly<Record<string, Tekst>>, code: string, taal: 'nl' | 'en'): string =>
  teksten[code]?.[taal] ?? code

export const grondOf = (code: string | null): Grond | undefined =>
  code !== null && Object.hasOwn(GRONDEN, code) ? GRONDEN[code as Grondcode] : undefined

export type Bevinding = {
  readonly staat: string
  readonly grond: string | null
  readonly kostenCent: number
}
export type BevindingRefusal = 'grond-ontbreekt' | 'grond-te-veel' | 'verhuurder-betaalt'

/** Why a finding cannot be: what is good needs no reason, what is not needs one, and wear costs the tenant nothing. */
export function refusalOf({ staat, grond, kostenCent }: Bevinding): BevindingRefusal | null {
  if (staat === 'goed') return grond === null && kostenCent === 0 ? null : 'grond-te-veel'
  const found = grondOf(grond)
  if (!found) return 'grond-ontbreekt'
  return found.betaalt === 'verhuurder' && kostenCent > 0 ? 'verhuurder-betaalt' : null
}

/** An objection that we have not answered yet. */
export const isOpen = ({ bezwaar, besluit }: { bezwaar: string | null; besluit: string | null }): boolean =>
  bezwaar !== null && besluit === null
