import MarkdownIt from 'markdown-it'

/** Text within a block. Everything is data: what is not known here stays text and is escaped when it is shown. */
export type Inline =
  | { soort: 'tekst'; tekst: string }
  | { soort: 'vet'; inhoud: readonly Inline[] }
  | { soort: 'nadruk'; inhoud: readonly Inline[] }
  | { soort: 'link'; href: string; inhoud: readonly Inline[] }
  | { soort: 'beeld'; src: string; alt: string }
  | { soort: 'regeleinde' }

/** A block of an article, with the line of the Markdown on which it starts (counted from 0). */
export type Blok = { regel: number } & (
  | { soort: 'kop'; niveau: 2 | 3 | 4; id: string; inhoud: readonly Inline[] }
  | { soort: 'alinea'; inhoud: readonly Inline[] }
  | { soort: 'lijst'; genummerd: boolean; items: readonly (readonly Blok[])[] }
  | { soort: 'tabel'; kop: readonly Cel[]; rijen: readonly (readonly Cel[])[] }
  | { soort: 'let-op'; blokken: readonly Blok[] }
)
export type Cel = readonly Inline[]

/** Addresses that a text may lead to; anything else is no link. */
const SAFE_ADDRESS =
  /^(?:https?:\/\/[^\s]+|tel:[+\d][\d-]*|mailto:[^\s@]+@[^\s@]+|\/(?!\/|\\|%5c)[^\s\\]*|#[\w-]+)$/i
const SAFE_IMAGE = /^[a-z0-9]+(?:-[a-z0-9]+)*\.png$/

const parser = new MarkdownIt({ html: false, linkify: false, typographer: false }).disable([
  'code',
  'fence',
  'html_block',
  'hr',
  'lheading',
])
parser.validateLink = (address) => SAFE_ADDRESS.test(address) || SAFE_IMAGE.test(address)
type Token = ReturnType<typeof parser.parse>[number]

/** Deeper than this nobody writes a list; it keeps a hostile text from exhausting the stack. */
const DEEPEST = 8

/** Reads the Markdown of an article. HTML and scripts in it are text. */
export function readMarkdown(markdown: string): Blok[] {
  const cursor = new Cursor(parser.parse(markdown, {}))
  return cursor.blocks(null, 0)
}

class Cursor {
  readonly #tokens: readonly Token[]
  readonly #ids = new Set(['inhoud', 'oordeel', 'vorige-volgende'])
  #at = 0
  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens
  }

  /** Blocks up to the token that closes the one they stand in. */
  blocks(close: string | null, depth: number): Blok[] {
    const found: Blok[] = []
    for (let token = this.#next(); token && token.type !== close; token = this.#next())
      found.push(...this.#block(token, depth))
    return found
  }

  #next(): Token | undefined {
    return this.#tokens[this.#at++]
  }

  #block(token: Token, depth: number): Blok[] {
    const regel = token.map?.[0] ?? 0
    const opens = { bullet_list_open: false, ordered_list_open: true }[token.type]
    if (opens !== undefined) return this.#list(regel, opens, depth)
    if (token.type === 'blockquote_open') {
      const blokken = this.blocks('blockquote_close', depth + 1)
      return depth > DEEPEST ? [] : [{ soort: 'let-op', regel, blokken }]
    }
    if (token.type === 'table_open') return [this.#table(regel)]
    if (token.type === 'heading_open') return [this.#heading(regel, token.tag)]
    if (token.type === 'inline') return [{ soort: 'alinea', regel, inhoud: readInline(token.children ?? []) }]
    return []
  }

  #heading(regel: number, tag: string): Blok {
    const inhoud = readInline(this.#next()?.children ?? [])
    // The title of the page is the only heading of level 1.
    const niveau = Math.min(4, Math.max(2, Number(tag.slice(1)))) as 2 | 3 | 4
    return { soort: 'kop', regel, niveau, id: this.#id(plainText(inhoud)), inhoud }
  }

  #id(kop: string): string {
    const wish =
      kop
        .normalize('NFD')
        .replaceAll(/\p{M}/gu, '')
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, '-')
        .replaceAll(/^-|-$/g, '')
        .slice(0, 60) || 'kop'
    let id = /^\d/.test(wish) ? `kop-${wish}` : wish
    for (let n = 2; this.#ids.has(id); n += 1) id = `${wish}-${n}`
    this.#ids.add(id)
    return id
  }

  #list(regel: number, genummerd: boolean, depth: number): Blok[] {
    const items: Blok[][] = []
    const close = genummerd ? 'ordered_list_close' : 'bullet_list_close'
    for (let token = this.#next(); token && token.type !== close; token = this.#next())
      if (token.type === 'list_item_open') items.push(this.blocks('list_item_close', depth + 1))
    return depth > DEEPEST ? [] : [{ soort: 'lijst', regel, genummerd, items }]
  }

  #table(regel: number): Blok {
    const rijen: Cel[][] = []
    for (let token = this.#next(); token && token.type !== 'table_close'; token = this.#next()) {
      if (token.type === 'tr_open') rijen.push([])
      if (token.type === 'inline') rijen.at(-1)?.push(readInline(token.children ?? []))
    }
    const [kop = [], ...rest] = rijen
    return { soort: 'tabel', regel, kop, rijen: rest }
  }
}

const WRAPS = { strong_open: 'vet', em_open: 'nadruk' } as const

function readInline(tokens: readonly Token[]): Inline[] {
  const open: { make: (inhoud: Inline[]) => Inline; inhoud: Inline[] }[] = []
  const top: Inline[] = []
  const add = (inline: Inline): void => void (open.at(-1)?.inhoud ?? top).push(inline)
  for (const token of tokens) {
    const wrap = WRAPS[token.type as keyof typeof WRAPS] as 'vet' | 'nadruk' | undefined
    if (wrap) open.push({ make: (inhoud) => ({ soort: wrap, inhoud }), inhoud: [] })
    else if (token.type === 'link_open') {
      const href = String(token.attrGet('href') ?? '')
      open.push({ make: (inhoud) => ({ soort: 'link', href, inhoud }), inhoud: [] })
    } else if (token.type.endsWith('_close')) {
      const closed = open.pop()
      if (closed) add(closed.make(closed.inhoud))
    } else if (token.type === 'image')
      add({ soort: 'beeld', src: String(token.attrGet('src') ?? ''), alt: token.content })
    else if (token.type === 'hardbreak') add({ soort: 'regeleinde' })
    else if (token.type === 'softbreak') add({ soort: 'tekst', tekst: ' ' })
    else if (token.content) add({ soort: 'tekst', tekst: token.content })
  }
  return top
}

/** The words of a piece of text, without its markup. */
export function plainText(inhoud: readonly Inline[]): string {
  return inhoud
    .map((inline) => {
      if (inline.soort === 'tekst') return inline.tekst
      if (inline.soort === 'beeld') return inline.alt
      return inline.soort === 'regeleinde' ? ' ' : plainText(inline.inhoud)
    })
    .join('')
}

/** Every piece of inline text in the blocks, in the order of the page, with the block it stands in. */
export function* textsOf(blokken: readonly Blok[]): Generator<{ blok: Blok; inhoud: readonly Inline[] }> {
  for (const blok of blokken) {
    if (blok.soort === 'kop' || blok.soort === 'alinea') yield { blok, inhoud: blok.inhoud }
    else if (blok.soort === 'lijst') for (const item of blok.items) yield* textsOf(item)
    else if (blok.soort === 'let-op') yield* textsOf(blok.blokken)
    else for (const inhoud of [blok.kop, ...blok.rijen].flat()) yield { blok, inhoud }
  }
}

/** Links and images in the blocks. */
export function* addressesOf(blokken: readonly Blok[]): Generator<{ regel: number; inline: Inline }> {
  function* walk(regel: number, inhoud: readonly Inline[]): Generator<{ regel: number; inline: Inline }> {
    for (const inline of inhoud) {
      if (inline.soort === 'link' || inline.soort === 'beeld') yield { regel, inline }
      if ('inhoud' in inline) yield* walk(regel, inline.inhoud)
    }
  }
  for (const { blok, inhoud } of textsOf(blokken)) yield* walk(blok.regel, inhoud)
}
