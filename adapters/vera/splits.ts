import { OnbruikbaarBestand } from './onbruikbaar.ts'

/** Why one message could not be read. */
export type Leesfout = 'te-groot' | 'te-diep' | 'geen-object'

/** The bytes of one message, or why it has none. `sleutel` is the key of the list that holds it, if any. */
export type Stuk = { nummer: number; sleutel: string | null; bytes: Uint8Array | null; fout: Leesfout | null }

/** How a file holds its messages: one after another, in one list, or in lists of one object. */
export type Vorm = 'los' | 'lijst' | 'lijsten'
const DIEPTE: Record<Vorm, number> = { los: 0, lijst: 1, lijsten: 2 }

/** Larger or deeper than any real message: read past, never kept. */
export const MEESTE_BYTES = 2_000_000
export const MEESTE_DIEPTE = 40

const QUOTE = 0x22
const BACKSLASH = 0x5c
const COMMA = 0x2c
const COLON = 0x3a
const OPEN_LIST = 0x5b
const OPEN_OBJECT = 0x7b
const isOpen = (byte: number): boolean => byte === OPEN_LIST || byte === OPEN_OBJECT
const isClose = (byte: number): boolean => byte === 0x5d || byte === 0x7d
const isSpace = (byte: number): boolean => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09

/**
 * Cuts a stream of JSON into messages without building any of it: only strings and brackets are followed, so memory is one
 * message, and a message too large or too deep is read past. What stands between messages must be JSON's own.
 */
export class Splitser {
  readonly #diep: number
  readonly #vorm: Vorm
  #depth = 0
  #nummer = 0
  #inString = false
  #escaped = false
  #pieces: Uint8Array[] = []
  #size = 0
  #fout: Leesfout | null = null
  #inRecord = false
  #scalar = false
  #after = false
  #ended = false
  #sleutel: string | null = null
  #key: number[] | null = null
  #keyed = false

  constructor(vorm: Vorm) {
    this.#vorm = vorm
    this.#diep = DIEPTE[vorm]
  }

  /** Messages that end in this piece of the file. */
  *push(chunk: Uint8Array): Generator<Stuk> {
    let from = 0
    for (let at = 0; at < chunk.length; at += 1) {
      const byte = chunk[at]!
      if (this.#inRecord && this.#depth > this.#diep) {
        if (this.#step(byte)) {
          this.#take(chunk.subarray(from, at + 1))
          yield this.#finish()
        }
      } else if (this.#scalar) {
        if (byte === COMMA || isClose(byte)) {
          yield this.#finish()
          this.#between(byte)
        }
      } else if (this.#starts(byte)) from = at
    }
    // A copy: the stream may fill the same buffer again.
    if (this.#inRecord && this.#depth > this.#diep) this.#take(chunk.slice(from))
  }

  /** Throws when the file stops before it is complete. */
  end(): void {
    if (this.#depth > 0 || this.#inString || this.#scalar || this.#key)
      throw new OnbruikbaarBestand(
        `Het bestand is niet compleet: het stopt ${this.#inRecord ? 'in' : 'na'} bericht ${this.#nummer}.`,
      )
    if (!this.#ended && this.#vorm !== 'los') throw new OnbruikbaarBestand('Het bestand is leeg.')
  }

  /** One byte inside a message; true when the message ends with it. */
  #step(byte: number): boolean {
    if (this.#inString) {
      if (this.#escaped) this.#escaped = false
      else if (byte === BACKSLASH) this.#escaped = true
      else if (byte === QUOTE) this.#inString = false
      return false
    }
    if (byte === QUOTE) this.#inString = true
    else if (isOpen(byte)) {
      this.#depth += 1
      if (this.#depth > this.#diep + MEESTE_DIEPTE) this.#fout ??= 'te-diep'
    } else if (isClose(byte)) {
      this.#depth -= 1
      return this.#depth === this.#diep
    }
    return false
  }

  /** One byte between messages; true when a message begins with it. */
  #starts(byte: number): boolean {
    if (this.#key) return this.#readKey(byte)
    if (isSpace(byte)) return false
    if (this.#depth < this.#diep || isClose(byte) || byte === COMMA) {
      this.#between(byte)
      return false
    }
    if (this.#after && this.#vorm !== 'los') this.#wrong()
    this.#nummer += 1
    this.#inRecord = true
    if (isOpen(byte)) {
      this.#depth += 1
      if (byte === OPEN_LIST) this.#fout = 'geen-object'
      return true
    }
    if (this.#vorm === 'los') this.#wrong()
    this.#fout = 'geen-object'
    this.#scalar = true
    return false
  }

  /** The frame around the messages: brackets, commas and, with lists in an object, their keys. */
  #between(byte: number): void {
    if (this.#ended || (this.#vorm === 'los' && !isSpace(byte))) this.#wrong()
    if (isOpen(byte) && this.#depth < this.#diep) {
      if ((this.#diep - this.#depth === 2) !== (byte === OPEN_OBJECT)) this.#wrong()
      if (this.#depth === 1 && !this.#keyed) this.#wrong()
      this.#keyed = false
      this.#depth += 1
      this.#after = false
    } else if (isClose(byte)) {
      this.#depth -= 1
      this.#after = true
      if (this.#depth === 0) this.#ended = true
    } else if (byte === COMMA && this.#after) this.#after = false
    else if (byte === QUOTE && this.#vorm === 'lijsten' && this.#depth === 1) this.#key = []
    else if (byte !== COLON || this.#vorm !== 'lijsten' || this.#depth !== 1) this.#wrong()
  }

  #readKey(byte: number): boolean {
    if (byte === QUOTE) {
      this.#sleutel = Buffer.from(this.#key ?? []).toString('utf8')
      this.#keyed = true
      this.#key = null
    } else {
      this.#key?.push(byte)
      if ((this.#key?.length ?? 0) > 100) this.#wrong()
    }
    return false
  }

  #take(piece: Uint8Array): void {
    this.#size += piece.length
    if (this.#size > MEESTE_BYTES) this.#fout ??= 'te-groot'
    if (this.#fout) this.#pieces = []
    else this.#pieces.push(piece)
  }

  #finish(): Stuk {
    const [first] = this.#pieces
    const bytes = this.#fout ? null : this.#pieces.length === 1 && first ? first : Buffer.concat(this.#pieces)
    const stuk = { nummer: this.#nummer, sleutel: this.#sleutel, bytes, fout: this.#fout }
    this.#pieces = []
    this.#size = 0
    this.#fout = null
    this.#inRecord = false
    this.#scalar = false
    this.#after = true
    return stuk
  }

  #wrong(): never {
    throw new OnbruikbaarBestand(
      `Het bestand is geen geldige JSON: na bericht ${this.#nummer} staat iets dat er niet hoort.`,
    )
  }
}
