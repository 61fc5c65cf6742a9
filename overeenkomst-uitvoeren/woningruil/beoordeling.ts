import type { Tekst } from '../../doelbinding/verwerking.ts'
import { done, type Outcome, refused } from '../../outcome.ts'
import { type Citation, cite } from '../../wet-naleven/regel/citaat.ts'
import { ANTWOORDEN } from '../verhuurdersverklaring/verhuurdersverklaring.ts'

const BW = 'Burgerlijk Wetboek Boek 7'
const belangOfWaarborg = cite(BW, '270', '2')

/** Why a household wants to swap, as it chooses itself. Nothing about health: "other" says enough. */
export const REDENEN = {
  groter: { nl: 'Wij willen groter wonen', en: 'We want more room' },
  kleiner: { nl: 'Wij willen kleiner wonen', en: 'We want less room' },
  goedkoper: { nl: 'Wij willen minder huur betalen', en: 'We want to pay less rent' },
  werk: { nl: 'Dichter bij werk of school', en: 'Closer to work or school' },
  familie: { nl: 'Dichter bij familie of vrienden', en: 'Closer to family or friends' },
  trappen: { nl: 'Een woning zonder trappen', en: 'A home without stairs' },
  anders: { nl: 'Een andere reden', en: 'Another reason' },
} as const satisfies Record<string, Tekst>
export type Reden = keyof typeof REDENEN
export const isReden = (code: string | null | undefined): code is Reden =>
  code != null && Object.hasOwn(REDENEN, code)

type Antwoord = { readonly tekst: string; readonly goed: boolean }
export type Controle = {
  readonly vraag: string
  readonly artikel: Citation
  readonly antwoorden: Readonly<Record<string, Antwoord>>
}

const GOED_GEDRAG: ReadonlySet<string> = new Set(['op-tijd', 'soms-te-laat', 'regeling'])

/** What the desk checks of each household, with the article that makes it a ground. Only outcomes are kept: no income, no papers. */
export const CONTROLES = {
  past_huishouden: {
    vraag: 'Past het huishouden in de woning die het krijgt?',
    artikel: cite(BW, '270'),
    antwoorden: {
      past: { tekst: 'Ja', goed: true },
      'past-niet': { tekst: 'Nee', goed: false },
    },
  },
  past_inkomen: {
    vraag: 'Past de huur bij het inkomen (passend toewijzen)?',
    artikel: cite('Woningwet', '46', '2'),
    antwoorden: {
      past: { tekst: 'Ja', goed: true },
      'niet-nodig': { tekst: 'Hoeft hier niet', goed: true },
      'past-niet': { tekst: 'Nee', goed: false },
    },
  },
  betaalgedrag: {
    vraag: 'Hoe betaalt dit huishouden de huur?',
    artikel: belangOfWaarborg,
    antwoorden: Object.fromEntries(
      Object.entries(ANTWOORDEN.betaalgedrag).map(([code, { nl }]) => [
        code,
        { tekst: nl, goed: GOED_GEDRAG.has(code) },
      ]),
    ),
  },
  waarborg: {
    vraag: 'Is er genoeg zekerheid dat de nieuwe huur wordt betaald?',
    artikel: belangOfWaarborg,
    antwoorden: {
      voldoende: { tekst: 'Ja', goed: true },
      onvoldoende: { tekst: 'Nee', goed: false },
    },
  },
  vergunning: {
    vraag: 'Is een huisvestingsvergunning nodig, en is die er?',
    artikel: cite(BW, '270', '1'),
    antwoorden: {
      'niet-nodig': { tekst: 'Niet nodig in deze gemeente', goed: true },
      aanwezig: { tekst: 'Nodig, en die is er', goed: true },
      ontbreekt: { tekst: 'Nodig, maar die is er niet', goed: false },
    },
  },
  belang: {
    vraag: 'Weegt het belang van dit huishouden zwaar genoeg?',
    artikel: belangOfWaarborg,
    antwoorden: {
      zwaar: { tekst: 'Ja', goed: true },
      'niet-zwaar': { tekst: 'Nee', goed: false },
    },
  },
} as const satisfies Record<string, Controle>
export type Controlenaam = keyof typeof CONTROLES
export const CONTROLENAMEN = Object.keys(CONTROLES) as Controlenaam[]
export type Controles = Readonly<Record<Controlenaam, string | null>>

/** Why consent is refused: what the household reads, with its article, and the checks that carry it. */
export const GRONDEN = {
  'past-niet': {
    controles: ['past_huishouden', 'past_inkomen'],
    artikel: cite('Woningwet', '46', '2'),
    tekst: {
      nl: 'De andere woning past niet bij uw huishouden of uw inkomen.',
      en: 'The other home does not fit your household or your income.',
    },
  },
  'geen-waarborg': {
    controles: ['waarborg', 'betaalgedrag'],
    artikel: belangOfWaarborg,
    tekst: {
      nl: 'Er is niet genoeg zekerheid dat u de huur van de andere woning kunt betalen.',
      en: 'There is not enough certainty that you can pay the rent of the other home.',
    },
  },
  'geen-vergunning': {
    controles: ['vergunning'],
    artikel: cite(BW, '270', '1'),
    tekst: {
      nl: 'U hebt voor de andere woning een huisvestingsvergunning nodig. Die hebben wij niet gezien.',
      en: 'For the other home you need a housing permit. We have not seen it.',
    },
  },
  'geen-belang': {
    controles: ['belang'],
    artikel: belangOfWaarborg,
    tekst: {
      nl: 'Uw belang bij de ruil weegt voor ons niet zwaar genoeg.',
      en: 'In our view your interest in the swap does not weigh enough.',
    },
  },
} as const satisfies Record<string, { controles: readonly Controlenaam[]; artikel: Citation; tekst: Tekst }>
export type Grond = keyof typeof GRONDEN
export const GRONDCODES = Object.keys(GRONDEN) as Grond[]
export const isGrond = (code: string): code is Grond => Object.hasOwn(GRONDEN, code)

export type Besluit = 'toegestaan' | 'geweigerd'
export type BesluitRefusal =
  | 'controle-ontbreekt'
  | 'controle-spreekt-tegen'
  | 'grond-ontbreekt'
  | 'grond-past-niet'

export const antwoordOf = (naam: Controlenaam, code: string | null): Antwoord | undefined => {
  const antwoorden: Readonly<Record<string, Antwoord>> = CONTROLES[naam].antwoorden
  return code !== null && Object.hasOwn(antwoorden, code) ? antwoorden[code] : undefined
}

/** Whether a decision follows from the checks: consent needs all of them good, a refusal needs a ground that they carry. */
export function checkBesluit(
  controles: Controles,
  besluit: Besluit,
  grond: string | undefined,
): Outcome<Grond | null, BesluitRefusal> {
  if (CONTROLENAMEN.some((naam) => !antwoordOf(naam, controles[naam]))) return refused('controle-ontbreekt')
  const fout = CONTROLENAMEN.filter((naam) => !antwoordOf(naam, controles[naam])?.goed)
  if (besluit === 'toegestaan') return fout.length > 0 ? refused('controle-spreekt-tegen') : done(null)
  if (grond === undefined || !isGrond(grond)) return refused('grond-ontbreekt')
  const dragers: readonly Controlenaam[] = GRONDEN[grond].controles
  return dragers.some((naam) => fout.includes(naam)) ? done(grond) : refused('grond-past-niet')
}

/** What an inspection of a home came to. */
export const INSPECTIE = {
  'in-orde': 'In orde',
  'herstel-afgesproken': 'De huurder herstelt iets voor de ruil: dat is afgesproken',
  'niet-in-orde': 'Niet in orde: de ruil kan zo niet',
} as const
export type Inspectie = keyof typeof INSPECTIE
