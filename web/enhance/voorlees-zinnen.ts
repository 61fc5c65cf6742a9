import { spreekUit } from './voorlees-uitspraak.ts'

/** One sentence of the page: what is spoken, in which language, and where it stands. */
export interface Zin {
  gesproken: string
  /** BCP 47, such as `nl-NL`. */
  taal: string
  range: Range
  /** The word that is spoken at this place, when it stands on the page. */
  woord: (index: number) => Range | null
}

const BLOKKEN = 'h1,h2,h3,h4,p,li,dt,dd,th,td,figcaption,summary,caption,legend,label'
const OVERSLAAN =
  'nav,button,select,textarea,script,style,noscript,dialog,voorlees-knop,[aria-hidden=true],[data-voorlezen=nee],.skip,.wv-verborgen'
const TALEN: Record<string, string> = {
  nl: 'nl-NL',
  en: 'en-GB',
  uk: 'uk-UA',
  ar: 'ar-SA',
  tr: 'tr-TR',
  pl: 'pl-PL',
}
/** A full stop after these, or after an initial, does not end a sentence. */
const GEEN_EINDE =
  /(?:^|[\s(])(?:\p{Lu}|(?:art|bijv|ca|dhr|mevr|mw|nr|tel|incl|max|min|o\.a|a\.u\.b|d\.w\.z|m\.b\.t|t\.a\.v|i\.p\.v|e\.g|i\.e))\.\s*$/u

interface Blok {
  element: Element
  /** Text nodes, and null for a line break. */
  stukken: { node: Text | null; begin: number; eind: number }[]
  tekst: string
}

/** The sentences within `root` in the order of the page. */
export function zinnenIn(root: Element, lexicon: Readonly<Record<string, string>> = {}): Zin[] {
  return blokkenIn(root).flatMap((blok) => {
    const kop = kopVan(blok.element)
    return sentences(blok.tekst, taalVan(blok.element)).flatMap(([begin, eind], index) =>
      makeZin({ blok, begin, eind, vooraf: index === 0 ? kop : '' }, lexicon),
    )
  })
}

function blokkenIn(root: Element): Blok[] {
  const blokken: Blok[] = []
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) => {
    if (node instanceof Element)
      return node.matches(OVERSLAAN) || !node.checkVisibility()
        ? NodeFilter.FILTER_REJECT
        : node.tagName === 'BR'
          ? NodeFilter.FILTER_ACCEPT
          : NodeFilter.FILTER_SKIP
    return NodeFilter.FILTER_ACCEPT
  })
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement?.closest(BLOKKEN)
    if (!element || !root.contains(element) || isRepeatedHead(element)) continue
    const last = blokken.at(-1)
    const blok = last?.element === element ? last : { element, stukken: [], tekst: '' }
    if (blok !== last) blokken.push(blok)
    // Each kind of space becomes one of the same length, so that places stay the same.
    const text = node instanceof Text ? node.data.replaceAll(/\s/g, ' ') : ' '
    const begin = blok.tekst.length
    blok.stukken.push({ node: node instanceof Text ? node : null, begin, eind: begin + text.length })
    blok.tekst += text
  }
  return blokken.filter(({ tekst }) => /[\p{L}\p{N}]/u.test(tekst))
}

/** The head of a column is said with each of its cells. */
const isRepeatedHead = (element: Element): boolean =>
  element.tagName === 'TH' &&
  element.closest('thead') !== null &&
  element.closest('table')?.tBodies.length !== 0

function kopVan(element: Element): string {
  if (!(element instanceof HTMLTableCellElement) || element.tagName !== 'TD') return ''
  const head = element.closest('table')?.tHead?.rows[0]?.cells[element.cellIndex]
  const kop = (element.dataset['kop'] ?? head?.textContent ?? '').trim()
  return kop ? `${kop}: ` : ''
}

function taalVan(node: Node): string {
  const element = node instanceof Element ? node : node.parentElement
  const taal = element?.closest('[lang]')?.getAttribute('lang') ?? 'nl'
  return TALEN[taal] ?? taal
}

function sentences(tekst: string, taal: string): [number, number][] {
  const found: [number, number][] = []
  for (const { index, segment } of new Intl.Segmenter(taal, { granularity: 'sentence' }).segment(tekst)) {
    const last = found.at(-1)
    if (last && GEEN_EINDE.test(tekst.slice(...last))) last[1] = index + segment.length
    else found.push([index, index + segment.length])
  }
  return found
}

interface Deel {
  blok: Blok
  begin: number
  eind: number
  vooraf: string
}

function makeZin({ blok, begin, eind, vooraf }: Deel, lexicon: Readonly<Record<string, string>>): Zin[] {
  const ruw = blok.tekst.slice(begin, eind)
  const kaal = ruw.trim()
  if (!/[\p{L}\p{N}]/u.test(kaal)) return []
  const van = begin + ruw.indexOf(kaal)
  const range = rangeOf(blok, van, van + kaal.length)
  if (!range) return []
  // Of the smallest element that holds the whole sentence: one foreign word does not change the voice.
  const taal = taalVan(range.commonAncestorContainer)
  const { gesproken, plaats } = spreekUit(kaal, taal.startsWith('en') ? 'en' : 'nl', lexicon)
  const woord = (index: number) => {
    const found = index < vooraf.length ? null : plaats(index - vooraf.length)
    return found && rangeOf(blok, van + found.begin, van + found.eind)
  }
  return [{ gesproken: vooraf + gesproken, taal, range, woord }]
}

function rangeOf({ stukken }: Blok, begin: number, eind: number): Range | null {
  const real = stukken.filter((stuk): stuk is typeof stuk & { node: Text } => stuk.node !== null)
  const first = real.find((stuk) => begin < stuk.eind)
  const last = real.findLast((stuk) => eind > stuk.begin)
  if (!first || !last) return null
  const range = document.createRange()
  range.setStart(first.node, Math.max(0, begin - first.begin))
  range.setEnd(last.node, Math.min(last.node.length, eind - last.begin))
  return range
}
