import { z } from 'zod'
import { showBedrag } from '../../geld.ts'
import { showDatum, showMoment } from '../../tijd.ts'
import type { Tekst } from '../../doelbinding/verwerking.ts'

export type Taal = 'nl' | 'en'

/** Kinds of fields of a template. What is kept is the value; how it is written follows from the kind and the language. */
export const veld = {
  /** A few words that we chose or that the person gave: never what somebody else wrote. */
  tekst: (hoogstens = 200) => z.string().min(1).max(hoogstens),
  /** What an employee typed in Dutch, with the English beside it as `<naam>_en` or not. */
  woorden: (hoogstens = 200) => z.string().min(1).max(hoogstens).meta({ soort: 'woorden' }),
  /** The same words in each language, as `tweetalig` writes them; the reader gets the own one. */
  tweetalig: (hoogstens = 500) => z.string().min(1).max(hoogstens).meta({ soort: 'tweetalig' }),
  datum: () => z.iso.date(),
  /** A `Date` as `toISOString()` gives it. */
  moment: () => z.iso.datetime(),
  aantal: () => z.int(),
  bedragCent: () => z.int().meta({ soort: 'bedrag' }),
  id: () => z.uuid(),
}

/** What `veld.tweetalig` takes. */
export const tweetalig = ({ nl, en }: Tekst): string => JSON.stringify({ nl, en })

type Velden = Readonly<Record<string, z.ZodType<string | number>>>

/** A text that is sent to people. `{naam}` stands for a field; a blank line begins a paragraph, `- ` a point of a list. */
export type Sjabloon<C extends string = string, V extends Velden = Velden> = {
  readonly code: C
  readonly onderwerp: Tekst
  readonly tekst: Tekst
  readonly velden: V
  /** Where one can do something about it, in the portal: `/mijn/reparaties/{verzoek}`. */
  readonly link?: { readonly tekst: Tekst; readonly pad: string }
  /** What must be sent by law or contract: also to who does not want to be disturbed. Name the article. */
  readonly verplicht?: string
  /** Fields that nobody may read again once it is sent, such as a code. They are kept sealed until then. */
  readonly geheim?: readonly string[]
  /** The e-mail says all of it, not only that there is a message: for what must be at hand where the mail is read. */
  readonly heelInMail?: true
  /** Also to who has died: for the estate. */
  readonly naOverlijden?: true
}

export type Gegevens<S extends Sjabloon> = { -readonly [K in keyof S['velden']]: z.input<S['velden'][K]> }

/** Declares a template. Throws when a text names a field that is not there, or a field is in no text. */
export function sjabloon<const C extends string, const V extends Velden>(
  gegeven: Sjabloon<C, V>,
): Sjabloon<C, V> {
  const faults = (['nl', 'en'] as const).flatMap((taal) =>
    wrongPlaceholders(gegeven, `${gegeven.onderwerp[taal]} ${gegeven.tekst[taal]}`),
  )
  if (faults.length > 0) throw new Error(`Sjabloon ${gegeven.code}: ${faults.join(', ')}.`)
  return gegeven
}

const PLACEHOLDER = /\{([^{}]*)\}/g

export type Accolades = { onbekend: string[]; ontbreekt: string[]; los: boolean }

/** Which fields a text names that are not there, which it leaves out, and whether a brace stands alone. */
export function readAccolades({ velden, link }: Sjabloon, tekst: string): Accolades {
  const named = [...tekst.matchAll(PLACEHOLDER)].map(([, naam = '']) => naam)
  const everywhere = [...named, ...[...(link?.pad ?? '').matchAll(PLACEHOLDER)].map(([, naam = '']) => naam)]
  return {
    onbekend: [...new Set(everywhere)].filter((naam) => !Object.hasOwn(velden, naam)),
    ontbreekt: Object.keys(velden).filter((naam) => !everywhere.includes(naam)),
    los: /[{}]/.test(tekst.replaceAll(PLACEHOLDER, '')),
  }
}

/** What is wrong with the placeholders of a text of our own, each as a Dutch phrase; nothing when all is well. */
export function wrongPlaceholders(vorm: Sjabloon, tekst: string): string[] {
  const { onbekend, ontbreekt, los } = readAccolades(vorm, tekst)
  return [
    ...onbekend.map((naam) => `{${naam}} bestaat niet`),
    ...ontbreekt.map((naam) => `{${naam}} ontbreekt`),
    ...(los ? ['er staat een losse accolade'] : []),
  ]
}

/** What a template says in one language, as plain text: data in it is never read as markup. */
export type Gezegd = { onderwerp: string; tekst: string; link?: { tekst: string; pad: string } }

type Waarden = Readonly<Record<string, string | number>>

/**
 * In which language a message can be said: not in English with Dutch words in the middle, which no screen reader reads and nobody marked.
 */
export function taalVan(vorm: Sjabloon, voorkeur: string, gegevens: Waarden): Taal {
  const vertaald = Object.entries(vorm.velden).every(
    ([naam, soort]) => soort.meta()?.['soort'] !== 'woorden' || gegevens[`${naam}_en`] !== undefined,
  )
  return voorkeur === 'en' && vertaald ? 'en' : 'nl'
}

/** Fills in a text. Line ends in data become spaces, so that data starts no paragraph, list or header line of its own. */
export function fillIn(vorm: Sjabloon, taal: Taal, gegevens: Waarden): Gezegd {
  // Words that an employee typed may be there in English beside the Dutch ones.
  const valueOf = (naam: string) => (taal === 'en' ? gegevens[`${naam}_en`] : undefined) ?? gegevens[naam]
  const shown = (naam: string): string => showVeld(vorm.velden[naam], valueOf(naam), taal)
  const link = showLink(vorm, taal, gegevens)
  return {
    onderwerp: replaceEach(vorm.onderwerp[taal], shown),
    tekst: replaceEach(vorm.tekst[taal], shown),
    ...(link && { link }),
  }
}

export function showLink({ link }: Sjabloon, taal: Taal, gegevens: Waarden): Gezegd['link'] {
  const raw = (naam: string): string => encodeURIComponent(gegevens[naam] ?? missing())
  return link && { tekst: link.tekst[taal], pad: replaceEach(link.pad, raw) }
}

const replaceEach = (text: string, show: (naam: string) => string): string =>
  text.replaceAll(PLACEHOLDER, (_, naam: string) => show(naam))

function showVeld(soort: z.ZodType | undefined, value: string | number | undefined, taal: Taal): string {
  if (value === undefined || !soort) return missing()
  if (soort instanceof z.ZodISODate) return showDatum(String(value), taal)
  if (soort instanceof z.ZodISODateTime) return showMoment(new Date(value), taal)
  if (soort.meta()?.['soort'] === 'bedrag') return showBedrag(Number(value), taal)
  const text = soort.meta()?.['soort'] === 'tweetalig' ? inTaal(String(value), taal) : String(value)
  return text.replaceAll(LINE_ENDS, ' ')
}

/** A message of before has the words in Dutch alone. */
function inTaal(value: string, taal: Taal): string {
  const woorden = value.startsWith('{') ? (JSON.parse(value) as Partial<Tekst>) : {}
  return woorden[taal] ?? value
}

/** Control characters and all that ends a line. */
const LINE_ENDS = /[\p{Cc}\p{Zl}\p{Zp}]+/gu

function missing(): never {
  throw new Error('Een veld van een sjabloon is niet ingevuld.')
}
