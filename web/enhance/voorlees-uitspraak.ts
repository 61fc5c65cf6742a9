/** A sentence as it is spoken, and where each piece of it stands in the text that is seen. */
export interface Uitspraak {
  gesproken: string
  /** Place in the seen text of the word that is spoken at this place: what to light up. */
  plaats: (index: number) => { begin: number; eind: number } | null
}
type Taal = 'nl' | 'en'
type Regel = readonly [RegExp, (...delen: string[]) => string]

const MAANDEN = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
]
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const AFKORTINGEN: Record<string, string> = {
  'a.u.b.': 'alstublieft',
  'art.': 'artikel',
  'bijv.': 'bijvoorbeeld',
  'ca.': 'ongeveer',
  'd.w.z.': 'dat wil zeggen',
  'dhr.': 'meneer',
  'enz.': 'enzovoort',
  'i.p.v.': 'in plaats van',
  'incl.': 'inclusief',
  'm.b.t.': 'over',
  'max.': 'maximaal',
  'mevr.': 'mevrouw',
  'min.': 'minimaal',
  'nr.': 'nummer',
  'o.a.': 'onder andere',
  't.a.v.': 'ter attentie van',
  't/m': 'tot en met',
  'tel.': 'telefoon',
}
const ABBREVIATIONS: Record<string, string> = { 'e.g.': 'for example', 'i.e.': 'that is', 'nr.': 'number' }

const escape = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&')
const oneOf = (words: readonly string[]): string =>
  words
    .toSorted((a, b) => b.length - a.length)
    .map(escape)
    .join('|')
const plain = (number: string): string => number.replaceAll('.', '')
const spaced = (digits: string): string =>
  digits
    .split(/[^\d]+/)
    .map((group) => group.replaceAll(/\d(?=\d)/g, '$& '))
    .join(', ')

function date(taal: Taal, [day, month, year]: [string, string, string]): string {
  const name = (taal === 'nl' ? MAANDEN : MONTHS)[Number(month) - 1]
  return name ? `${Number(day)} ${name} ${year}` : `${day} ${month} ${year}`
}

const money =
  (taal: Taal) =>
  (_: string, euro = '', cent = '') => {
    const whole = `${plain(euro)} euro`
    if (cent === '' || cent === '00') return whole
    return taal === 'nl' ? `${whole} en ${Number(cent)} cent` : `${whole} and ${Number(cent)} cents`
  }

const rules = (taal: Taal): Regel[] => [
  [/€[\s\u00a0]?(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{2}))?/, money(taal)],
  [/\b(\d{1,2})-(\d{1,2})-(\d{4})\b/, (_, d = '', m = '', y = '') => date(taal, [d, m, y])],
  [/\b(\d{4})-(\d{2})-(\d{2})\b/, (_, y = '', m = '', d = '') => date(taal, [d, m, y])],
  [/\b(?:\+31|0\d{1,3})(?:[\s\u00a0-]\d{2,8}){1,5}\b|\b06\d{8}\b/, spaced],
  [/\b112\b/, () => '1 1 2'],
  [
    /\b(\d{1,2})[.:](\d{2})(?:\suur\b|(?=\s(?:tot|en)\s\d))/,
    (_, hour = '', minute = '') =>
      taal === 'nl' ? `${hour} uur${minute === '00' ? '' : ` ${Number(minute)}`}` : `${hour}:${minute}`,
  ],
  [/(?<=\d\s?)m[2²](?![\w²])/, () => (taal === 'nl' ? 'vierkante meter' : 'square metres')],
  [/\b(\d{4})[\s\u00a0]([A-Z])([A-Z])\b/, (_, digits = '', a = '', b = '') => `${digits} ${a} ${b}`],
]

/** The sentence with amounts, dates, numbers and short forms written out; `lexicon` is the association's own list. */
export function spreekUit(
  zin: string,
  taal: Taal,
  lexicon: Readonly<Record<string, string>> = {},
): Uitspraak {
  const words = { ...(taal === 'nl' ? AFKORTINGEN : ABBREVIATIONS), ...lexicon }
  const word: Regel = [
    new RegExp(`(?<![\\p{L}\\d])(?:${oneOf(Object.keys(words))})(?![\\p{L}\\d])`, 'u'),
    (found) => words[found] ?? words[found.toLowerCase()] ?? found,
  ]
  const short: Regel = [
    new RegExp(`(?<![\\p{L}\\d])(?:${oneOf(Object.keys(AFKORTINGEN))})`, 'iu'),
    (found) => words[found.toLowerCase()] ?? found,
  ]
  const all: Regel[] = [...rules(taal), word, ...(taal === 'nl' ? [short] : []), [/\u00ad/, () => '']]
  return putTogether(cut(zin, all))
}

interface Stuk {
  begin: number
  eind: number
  tekst: string
  /** Spoken otherwise than it is written. */
  anders: boolean
}

/** Cuts the sentence at what is spoken otherwise; the earliest match goes first. */
function cut(zin: string, rules: readonly Regel[]): Stuk[] {
  const stukken: Stuk[] = []
  let at = 0
  while (at < zin.length) {
    const next = first(zin, at, rules)
    const until = next?.begin ?? zin.length
    if (until > at) stukken.push({ begin: at, eind: until, tekst: zin.slice(at, until), anders: false })
    if (!next) break
    stukken.push(next)
    at = next.eind
  }
  return stukken
}

function first(zin: string, at: number, rules: readonly Regel[]): Stuk | null {
  let best: Stuk | null = null
  for (const [pattern, say] of rules) {
    const search = new RegExp(pattern.source, `${pattern.flags}g`)
    search.lastIndex = at
    const found = search.exec(zin)
    if (found && (!best || found.index < best.begin))
      best = {
        begin: found.index,
        eind: found.index + found[0].length,
        tekst: say(...(found as unknown as string[])),
        anders: true,
      }
  }
  return best
}

function putTogether(stukken: readonly Stuk[]): Uitspraak {
  let gesproken = ''
  const parts = stukken.map((stuk) => {
    const van = gesproken.length
    gesproken += stuk.tekst
    return { ...stuk, van, tot: gesproken.length }
  })
  const plaats = (index: number) => {
    const part = parts.find(({ van, tot }) => index >= van && index < tot)
    if (!part) return null
    if (part.anders) return { begin: part.begin, eind: part.eind }
    const offset = index - part.van
    const length = /^[\p{L}\p{N}'’-]+/u.exec(part.tekst.slice(offset))?.[0].length ?? 0
    return length > 0 ? { begin: part.begin + offset, eind: part.begin + offset + length } : null
  }
  return { gesproken, plaats }
}
