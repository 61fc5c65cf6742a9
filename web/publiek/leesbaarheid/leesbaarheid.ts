import { JARGON } from './jargon.ts'
import { countLettergrepen } from './lettergrepen.ts'

/** A piece of a text, with the line it stands on. Cells and items of a list need not be sentences. */
export interface Stuk {
  regel: number
  soort: 'kop' | 'alinea' | 'lijst' | 'cel'
  tekst: string
  /** Words on which a link lies. */
  links: readonly string[]
}

export interface Bevinding {
  regel: number
  /** A `fout` keeps a text of ours from being published. */
  ernst: 'fout' | 'waarschuwing'
  melding: string
}

export interface Leesbaarheid {
  bevindingen: readonly Bevinding[]
  woorden: number
  zinnen: number
  /** Flesch-Douma: 60 to 70 is normal, above 70 easy. A signal, no measure of a level. */
  flesch: number
}

const LANGSTE_ZIN = 20
const GEMIDDELDE_ZIN = 12
const ZINNEN_PER_ALINEA = 4
const WOORDEN_PER_KOP = 150
const TANG = 9

/** Checks a text against the house rules for level B1. English is checked for length, headings and links alone. */
export function checkLeesbaarheid(stukken: readonly Stuk[], taal: 'nl' | 'en' = 'nl'): Leesbaarheid {
  const zinnen = stukken
    .filter(({ soort }) => soort === 'alinea' || soort === 'lijst')
    .flatMap(({ regel, tekst }) => sentencesOf(tekst, taal).map((zin) => ({ regel, zin })))
  const words = zinnen.flatMap(({ zin }) => wordsOf(zin))
  const bevindingen = [
    ...zinnen.flatMap(({ regel, zin }) => checkZin(regel, zin, taal)),
    ...stukken.flatMap((stuk) => checkStuk(stuk, taal)),
    ...checkKoppen(stukken),
    ...checkGemiddelde(words.length, zinnen.length),
  ]
  return {
    bevindingen: bevindingen.toSorted((a, b) => a.regel - b.regel),
    woorden: words.length,
    zinnen: zinnen.length,
    flesch: flesch(words, zinnen.length),
  }
}

/** Sentences of a text; a short form such as "art." does not end one. */
export function sentencesOf(tekst: string, taal: 'nl' | 'en' = 'nl'): string[] {
  const found: string[] = []
  for (const { segment } of new Intl.Segmenter(taal, { granularity: 'sentence' }).segment(tekst)) {
    const last = found.at(-1)
    if (last && /(?:^|[\s(])(?:\p{Lu}|art|bijv|nr|o\.a|a\.u\.b|e\.g|i\.e)\.\s*$/u.test(last))
      found[found.length - 1] = last + segment
    else found.push(segment)
  }
  return found.map((zin) => zin.trim()).filter((zin) => /\p{L}/u.test(zin))
}

/** A telephone number, an amount or `7:206` is one word. */
export const wordsOf = (zin: string): string[] =>
  zin.match(/\d[\d.,:/ -]*\d|[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? []

const fout = (regel: number, melding: string): Bevinding => ({ regel, ernst: 'fout', melding })
const letOp = (regel: number, melding: string): Bevinding => ({ regel, ernst: 'waarschuwing', melding })

function checkZin(regel: number, zin: string, taal: 'nl' | 'en'): Bevinding[] {
  const words = wordsOf(zin)
  const begin = `${words.slice(0, 4).join(' ')}…`
  const long =
    words.length > LANGSTE_ZIN
      ? [fout(regel, `De zin "${begin}" heeft ${words.length} woorden. Maak er twee zinnen van.`)]
      : []
  if (taal === 'en') return long
  return [...long, ...checkLijdend(regel, words, begin), ...checkTang(regel, words, begin)]
}

const HULPWERKWOORD = /^(?:word|wordt|worden|werd|werden)$/i
const DEELWOORD =
  /^(?:ge|be|ver|ont|her|aan(?:ge)?|af(?:ge)?|op(?:ge)?|uit(?:ge)?|in(?:ge)?|over(?:ge)?)\p{L}{2,}(?:d|t|en)$/iu
/** Words that look like a participle and are none. */
const GEEN_DEELWOORD =
  /^(?:gemeente|geld|bewoners?|gebouwen|beneden|betalen|verhuizen|bedragen|gegevens|genoeg|gezond|veranderen|beslissen|bellen|verzekerd|overlast|opnieuw|afspraken|inkomen|uren)$/i

function checkLijdend(regel: number, words: readonly string[], begin: string): Bevinding[] {
  const passief =
    words.some((word) => HULPWERKWOORD.test(word)) &&
    words.some((word) => DEELWOORD.test(word) && !GEEN_DEELWOORD.test(word))
  return passief ? [letOp(regel, `De zin "${begin}" is lijdend. Zeg wie het doet.`)] : []
}

const PERSOONSVORM =
  /^(?:heb|hebt|heeft|hebben|kan|kunt|kunnen|moet|moeten|mag|mogen|wil|wilt|willen|zal|zult|zullen)$/i

/** The two halves of a verb far apart: the reader must keep the first in mind. */
function checkTang(regel: number, words: readonly string[], begin: string): Bevinding[] {
  const first = words.findIndex((word) => PERSOONSVORM.test(word))
  const last = words.findLastIndex((word) => /\p{L}{2,}(?:en|d|t)$/iu.test(word))
  return first >= 0 && last === words.length - 1 && last - first > TANG
    ? [letOp(regel, `In de zin "${begin}" staan de delen van het werkwoord ver van elkaar.`)]
    : []
}

const LEGE_LINK =
  /^(?:(?:klik |lees |kijk )?hier|lees (?:meer|verder)|meer|link|deze (?:link|pagina)|click here|here|(?:read )?more|this page)$/i

function checkStuk({ regel, soort, tekst, links }: Stuk, taal: 'nl' | 'en'): Bevinding[] {
  const zinnen = sentencesOf(tekst, taal).length
  const found = [
    ...(soort === 'alinea' && zinnen > ZINNEN_PER_ALINEA
      ? [fout(regel, `Deze alinea heeft ${zinnen} zinnen. Gebruik er hoogstens ${ZINNEN_PER_ALINEA}.`)]
      : []),
    ...links
      .filter((link) => LEGE_LINK.test(link.trim()) || /^https?:/i.test(link.trim()))
      .map((link) => fout(regel, `De link "${link}" zegt niet waar hij heen gaat. Noem de pagina.`)),
  ]
  return taal === 'en' ? found : [...found, ...checkWoorden(regel, tekst)]
}

const JARGON_PATROON = new RegExp(
  `(?<![\\p{L}-])(?:${Object.keys(JARGON)
    .toSorted((a, b) => b.length - a.length)
    .map((key) => key.replace('*', '\\p{L}*'))
    .join('|')})(?![\\p{L}-])`,
  'giu',
)

function plainWord(found: string): string {
  const word = found.toLowerCase()
  const key = Object.keys(JARGON).find(
    (each) => each === word || (each.endsWith('*') && word.startsWith(each.slice(0, -1))),
  )
  return JARGON[key ?? ''] ?? ''
}

const VORM: readonly (readonly [RegExp, string])[] = [
  [/(?<![\p{L}-])(?:je|jij|jou|jouw|jullie|jezelf)(?![\p{L}-])/giu, 'Schrijf "u" en "uw".'],
  [/\b\d{1,2}[-/]\d{1,2}[-/]\d{2,4}\b/g, 'Schrijf een datum zo: 24 november 2026.'],
  [
    /€(?!\s?\d)|€\d|€\s\d+\.\d{2}(?!\d)|\b\d+(?:[.,]\d+)? ?(?:euro|EUR)\b/g,
    'Schrijf een bedrag zo: € 652,18.',
  ],
]

function checkWoorden(regel: number, tekst: string): Bevinding[] {
  return [
    ...[...tekst.matchAll(JARGON_PATROON)].map(([found]) =>
      fout(regel, `Schrijf in plaats van "${found}" liever "${plainWord(found)}".`),
    ),
    ...VORM.flatMap(([pattern, advies]) =>
      [...tekst.matchAll(pattern)].map(([found]) => fout(regel, `"${found}": ${advies}`)),
    ),
  ]
}

function checkKoppen(stukken: readonly Stuk[]): Bevinding[] {
  const found: Bevinding[] = []
  let begin = stukken[0]?.regel ?? 1
  let words = 0
  for (const { regel, soort, tekst } of [...stukken, { regel: 0, soort: 'kop', tekst: '' }]) {
    if (soort !== 'kop') {
      words += wordsOf(tekst).length
      continue
    }
    if (words > WOORDEN_PER_KOP)
      found.push(
        fout(begin, `Hier staan ${words} woorden zonder tussenkop. Zet er na 100 tot 150 woorden een.`),
      )
    begin = regel
    words = 0
  }
  return found
}

function checkGemiddelde(words: number, zinnen: number): Bevinding[] {
  const mean = zinnen === 0 ? 0 : words / zinnen
  return mean > GEMIDDELDE_ZIN
    ? [
        letOp(
          1,
          `Een zin heeft gemiddeld ${mean.toFixed(1).replace('.', ',')} woorden. Houd het op ${GEMIDDELDE_ZIN}.`,
        ),
      ]
    : []
}

function flesch(words: readonly string[], zinnen: number): number {
  if (zinnen === 0 || words.length === 0) return 0
  const syllables = words.reduce((sum, word) => sum + countLettergrepen(word), 0)
  return Math.round(206.835 - 0.93 * (words.length / zinnen) - 77 * (syllables / words.length))
}

/** A text of one paragraph, such as the purpose of a verwerking or a message. */
export const stukOf = (tekst: string, regel = 1): Stuk => ({ regel, soort: 'alinea', tekst, links: [] })
