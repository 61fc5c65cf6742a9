import MiniSearch, { type SearchResult } from 'minisearch'
import type { Taal } from '../../omgeving.ts'
import type { Thema } from '../artikel/artikel.ts'
import { stem, tokenize, wordsOfVraag } from './woorden.ts'

/** Something that can be found: an article, a purpose of the register, a tool. */
export interface Vindbaar {
  href: string
  soort: 'artikel' | 'doel' | 'hulpmiddel'
  titel: string
  samenvatting: string
  trefwoorden: readonly string[]
  tekst: string
  /** Of an article. */
  thema?: Thema
}

export type Treffer = Pick<Vindbaar, 'href' | 'soort' | 'titel' | 'samenvatting' | 'thema'>
export interface Uitslag {
  treffers: readonly Treffer[]
  /** The search with its words spelled as they are on the site; null when that changes nothing. */
  bedoelde: string | null
}

export interface Zoekindex {
  zoek: (vraag: string) => Uitslag
}

const MEESTE_TREFFERS = 30
/** When so few pages have all words, those that have some of them follow. */
const WEINIG = 3
const AANVULLING = 5
/** A page with less than this share of the best one's score is noise. */
const ZWAKSTE = 0.08
const FOUTEN = (term: string): number => (term.length < 4 ? 0 : term.length < 8 ? 1 : 2)

/** Makes what can be found ready for searching; a site of 500 articles takes a fraction of a second. */
export function makeZoekindex(items: readonly Vindbaar[], taal: Taal): Zoekindex {
  const index = new MiniSearch<Vindbaar & { id: number }>({
    fields: ['titel', 'trefwoorden', 'samenvatting', 'tekst'],
    storeFields: ['href', 'soort', 'titel', 'samenvatting', 'thema'],
    tokenize,
    processTerm: (term) => stem(term, taal),
    extractField: (item, field) =>
      field === 'trefwoorden' ? item.trefwoorden.join(' ') : String(item[field as 'id' | 'titel'] ?? ''),
    searchOptions: {
      boost: { titel: 4, trefwoorden: 3, samenvatting: 2 },
      prefix: (term) => term.length > 2,
      fuzzy: FOUTEN,
      weights: { fuzzy: 0.35, prefix: 0.6 },
      boostDocument: (_id, _term, stored) => (stored?.['soort'] === 'doel' ? 0.5 : 1),
    },
  })
  index.addAll(items.map((item, id) => ({ ...item, id })))
  const spelling = makeSpelling(items, taal)
  return {
    zoek: (vraag) => {
      const words = wordsOfVraag(vraag, taal)
      if (words.length === 0) return { treffers: [], bedoelde: null }
      const query = words.join(' ')
      const all = strongest(index.search(query, { combineWith: 'AND' }))
      const some = all.length < WEINIG ? index.search(query).filter((hit) => isEnough(hit, words.length)) : []
      const more = some.filter(({ id }) => all.every((hit) => hit.id !== id)).slice(0, AANVULLING)
      return {
        treffers: [...all, ...more].slice(0, MEESTE_TREFFERS).map((hit) => hit as unknown as Treffer),
        bedoelde: spelling(words),
      }
    },
  }
}

const strongest = (hits: readonly SearchResult[]): SearchResult[] =>
  hits.filter(({ score }) => score >= (hits[0]?.score ?? 0) * ZWAKSTE)

/** When few pages have all words: one that has two of them, or one of two, of which one as it was typed. */
const isEnough = ({ queryTerms, terms }: SearchResult, asked: number): boolean =>
  queryTerms.length >= Math.min(2, asked / 2) && terms.some((term) => queryTerms.includes(term))

/** Finds for each word that the site does not use the nearest one that it does. */
function makeSpelling(items: readonly Vindbaar[], taal: Taal): (words: readonly string[]) => string | null {
  const known = new Map<string, number>()
  for (const { titel, trefwoorden, samenvatting, tekst } of items)
    for (const word of tokenize([titel, ...trefwoorden, samenvatting, tekst].join(' ')))
      known.set(word, (known.get(word) ?? 0) + 1)
  const stems = new Set([...known.keys()].map((word) => stem(word, taal)))
  const byLength = Map.groupBy(known.keys(), (word) => word.length)
  const nearest = (word: string): string => {
    if (known.has(word) || stems.has(stem(word, taal)) || word.length < 4) return word
    const most = FOUTEN(word)
    let best = word
    let distance = most + 1
    for (let length = word.length - most; length <= word.length + most; length += 1)
      for (const other of byLength.get(length) ?? []) {
        const d = editDistance(word, other, most)
        if (d < distance || (d === distance && (known.get(other) ?? 0) > (known.get(best) ?? 0)))
          [best, distance] = [other, d]
      }
    return distance <= most ? best : word
  }
  return (words) => {
    const better = words.map(nearest)
    return better.some((word, index) => word !== words[index]) ? better.join(' ') : null
  }
}

/** Letters to add, leave out or change to get from one word to the other; gives up above `most`. */
function editDistance(a: string, b: string, most: number): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1)
      row.push(
        Math.min(
          (previous[j] ?? 0) + 1,
          (row[j - 1] ?? 0) + 1,
          (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
        ),
      )
    if (Math.min(...row) > most) return most + 1
    previous = row
  }
  return previous[b.length] ?? most + 1
}
