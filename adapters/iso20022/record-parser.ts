import { SaxesParser } from 'saxes'
import type { LayoutNode } from './layout.ts'
import { declare, localName, namespaceOf } from './own-names.ts'
import type { Attribute, OwnNames } from './own-names.ts'
import { UnusableFile, quoted } from './unusable-file.ts'
import { xmlReason } from './xml-reason.ts'

/** The kept texts of one record, under the names of its layout, and the line its element begins on. */
export type RawRecord = {
  readonly line: number
  readonly values: Record<string, string>
  lists: Readonly<Record<string, string[]>>
}

export type RecordHandler = {
  open(name: string, record: RawRecord): void
  close(name: string, record: RawRecord): void
}

export type Reading = {
  /** The layout of a message by its id (`camt.053.001.08`), or why that message is not wanted (Dutch). */
  layoutOf(message: string): LayoutNode | string
  handler: RecordHandler
  /** Called when the whole file has been read; throws UnusableFile when something is missing. */
  finish(): void
}

// Far above what a message needs (about 15 levels; the longest text is 2,000 characters), far below what harms.
const MAX_DEPTH = 100
const MAX_TEXT = 1_048_576
const MAX_REPEATS = 1000
const NO_LISTS: RawRecord['lists'] = {}
const NAMESPACE = /^urn:iso:std:iso:20022:tech:xsd:([a-z]{4}\.\d{3}\.\d{3}\.\d{2})$/

/**
 * Reads an ISO 20022 message piece by piece and hands over its records. It refuses what is not well-formed, a DOCTYPE
 * (and with it every entity of the file's own), deep nesting and endless texts. Elements the layout does not name, or of
 * another namespace, are passed over. Namespaces are kept here and not by saxes, which is a third slower with them.
 */
export class RecordParser {
  readonly #parser = new SaxesParser({ defaultXMLVersion: '1.0', forceXMLVersion: true })
  readonly #reading: Reading
  readonly #path: LayoutNode[] = []
  readonly #records: RawRecord[] = []
  readonly #scopes: { depth: number; names: OwnNames }[] = []
  readonly #attributes: Attribute[] = []
  #current: LayoutNode | null = null
  #closed: LayoutNode | null = null
  #names: OwnNames | null = null
  #namespace = ''
  #text = ''
  /** Set only while a text is wanted: saxes then does not copy the white space between elements. */
  readonly #takeText = (text: string): void => this.#take(text)
  #skipping = 0
  #sinceElement = 0

  constructor(reading: Reading) {
    this.#reading = reading
    const parser = this.#parser
    // No more than these seven: an eighth handler makes V8 keep the parser as a dictionary, five times slower.
    parser.on('error', (error) => {
      throw this.#unusable(xmlReason(error.message), { cause: error })
    })
    parser.on('doctype', () => {
      throw this.#unusable('een DOCTYPE mag niet in een bankbestand.')
    })
    parser.on('attribute', (attribute) => this.#attributes.push(attribute))
    parser.on('opentag', (tag) => this.#open(tag.name))
    parser.on('cdata', (text) => this.#take(text))
    parser.on('closetag', () => this.#close())
  }

  /** Line of the next character, from 1. */
  get line(): number {
    return this.#parser.line
  }

  write(text: string): void {
    this.#sinceElement += text.length
    this.#parser.write(text)
    if (this.#sinceElement > MAX_TEXT) throw this.#unusable('een tekst is langer dan een miljoen tekens.')
  }

  end(): void {
    this.#parser.close()
  }

  #unusable(reason: string, options?: ErrorOptions): UnusableFile {
    return new UnusableFile(reason, { line: this.#parser.line, column: this.#parser.column }, options)
  }

  #checkEncoding(encoding: string | undefined): void {
    if (encoding === undefined || /^(utf-8|us-ascii)$/i.test(encoding)) return
    throw this.#unusable(
      `de tekencodering ${quoted(encoding)} wordt niet gelezen; een bankbestand hoort UTF-8 te zijn.`,
    )
  }

  #take(text: string): void {
    if (this.#skipping === 0 && this.#current !== null && this.#current.text !== null) this.#text += text
  }

  #open(name: string): void {
    this.#sinceElement = 0
    if (this.#path.length + this.#skipping >= MAX_DEPTH)
      throw this.#unusable('elementen zijn te diep genest.')
    if (this.#skipping > 0) this.#skipping += 1
    else if (this.#current === null) this.#openRoot(name)
    else this.#openChild(this.#current, name)
    if (this.#attributes.length > 0) this.#attributes.length = 0
  }

  #openRoot(name: string): void {
    this.#checkEncoding(this.#parser.xmlDecl.encoding)
    const namespace = namespaceOf(name, this.#attributes)
    const message = NAMESPACE.exec(namespace ?? '')?.[1]
    if (namespace === null || message === undefined) {
      throw this.#unusable(
        namespace === null
          ? 'dit is geen bericht van ISO 20022: het hoofdelement heeft geen namespace.'
          : `de namespace ${quoted(namespace)} is geen bericht van ISO 20022.`,
      )
    }
    this.#namespace = namespace
    this.#names = declare(null, namespace, this.#attributes)
    if (localName(name, this.#names) !== 'Document')
      throw this.#unusable('het hoofdelement is niet Document.')
    const layout = this.#reading.layoutOf(message)
    if (typeof layout === 'string') throw this.#unusable(layout)
    this.#push(layout)
  }

  #openChild(parent: LayoutNode, name: string): void {
    const node = this.#attributes.length > 0 ? this.#scoped(parent, name) : this.#child(parent, name)
    if (node !== undefined) {
      this.#push(node)
      if (this.#attributes.length > 0 && node.attributes.size > 0) this.#takeAttributes(node)
      return
    }
    if (parent.text !== null && parent.children.size === 0)
      throw this.#unusable(`binnen ${parent.text} hoort alleen tekst te staan.`)
    this.#skipping = 1
  }

  #child(parent: LayoutNode, name: string): LayoutNode | undefined {
    const names = this.#names
    if (names === null) return undefined
    if (names.unprefixed) {
      const guess = this.#closed === null ? parent.first : this.#closed.follower
      if (guess !== null && guess.name === name) return guess
      const node = parent.children.get(name)
      if (node !== undefined) return this.#expect(parent, node)
    }
    const local = localName(name, names)
    return local === null ? undefined : parent.children.get(local)
  }

  /** Remembers that `node` came here, so that next time its name is only compared. */
  #expect(parent: LayoutNode, node: LayoutNode): LayoutNode {
    if (this.#closed === null) parent.first = node
    else this.#closed.follower = node
    return node
  }

  #scoped(parent: LayoutNode, name: string): LayoutNode | undefined {
    const before = this.#names
    const names = declare(before, this.#namespace, this.#attributes)
    if (names === before || before === null) return this.#child(parent, name)
    this.#names = names
    const node = this.#child(parent, name)
    if (node === undefined) this.#names = before
    else this.#scopes.push({ depth: this.#path.length, names: before })
    return node
  }

  #push(node: LayoutNode): void {
    this.#path.push(node)
    this.#current = node
    this.#closed = null
    this.#text = ''
    if (node.text !== null) this.#parser.on('text', this.#takeText)
    if (node.record === null) return
    const record: RawRecord = { line: this.#parser.line, values: {}, lists: NO_LISTS }
    this.#records.push(record)
    this.#reading.handler.open(node.record, record)
  }

  #takeAttributes(node: LayoutNode): void {
    for (const { name, value } of this.#attributes) {
      const key = node.attributes.get(name)
      if (key !== undefined) this.#keep(key, value.trim(), node.many)
    }
  }

  #close(): void {
    this.#sinceElement = 0
    if (this.#skipping > 0) {
      this.#skipping -= 1
      return
    }
    const node = this.#path.pop()
    if (node === undefined) return
    if (node.text !== null) this.#parser.off('text')
    if (node.text !== null) this.#keep(node.text, trimmed(this.#text), node.many)
    this.#text = ''
    this.#closed = node
    this.#current = this.#path.at(-1) ?? null
    const scope = this.#scopes.at(-1)
    if (scope !== undefined && scope.depth === this.#path.length) {
      this.#names = scope.names
      this.#scopes.pop()
    }
    if (node.record === null) return
    const record = this.#records.pop()
    if (record !== undefined) this.#reading.handler.close(node.record, record)
  }

  #keep(key: string, value: string, many: boolean): void {
    const record = this.#records.at(-1)
    if (record === undefined || value === '') return
    if (many && (record.lists[key]?.length ?? 0) >= MAX_REPEATS)
      throw this.#unusable(`${key} staat er meer dan ${MAX_REPEATS} keer.`)
    if (many) addToList(record, key, value)
    else if (record.values[key] === undefined) record.values[key] = value
    else throw this.#unusable(`${key} staat er meer dan een keer; er mag er maar een zijn.`)
  }
}

function addToList(record: RawRecord, key: string, value: string): void {
  const list = record.lists[key]
  if (list === undefined) record.lists = { ...record.lists, [key]: [value] }
  else list.push(value)
}

/** Most texts have nothing to trim. */
const trimmed = (text: string): string =>
  text.charCodeAt(0) > 32 && text.charCodeAt(text.length - 1) > 32 ? text : text.trim()
