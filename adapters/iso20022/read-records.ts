import { isAscii, isUtf8 } from 'node:buffer'
import { RecordParser } from './record-parser.ts'
import type { Reading } from './record-parser.ts'
import { UnusableFile } from './unusable-file.ts'

/** The bytes of a file, in pieces of any size. */
export type Bytes = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

type Begin<E> = (emit: (event: E) => void) => Reading

/**
 * Reads an ISO 20022 file as a stream of events in constant memory. The file is only known to be whole when the stream
 * ends without an error: who acts on events before that must be able to take it back.
 */
export function readEvents<E>(source: Bytes, begin: Begin<E>): AsyncIterableIterator<E> {
  const pieces = readPieces(source, begin)
  let piece: E[] = []
  let index = 0
  const refill = async (): Promise<IteratorResult<E>> => {
    const result = await pieces.next()
    if (result.done) return result
    piece = result.value
    index = 0
    return next()
  }
  // By hand: an async generator that yields every event takes three times as long for it.
  const next = (): Promise<IteratorResult<E>> => {
    const event = piece[index]
    if (event === undefined) return refill()
    index += 1
    return Promise.resolve({ done: false, value: event })
  }
  return {
    next,
    return: async () => pieces.return(undefined).then(() => ({ done: true, value: undefined })),
    [Symbol.asyncIterator]() {
      return this
    },
  }
}

async function* readPieces<E>(source: Bytes, begin: Begin<E>): AsyncGenerator<E[], undefined> {
  let events: E[] = []
  const reading = begin((event) => events.push(event))
  const parser = new RecordParser(reading)
  const decoder = new Utf8Text()
  let first = true
  for await (const bytes of source) {
    if (bytes.length === 0) continue
    if (first) refuseUtf16(bytes)
    first = false
    parser.write(decoder.decode(bytes, parser.line))
    if (events.length === 0) continue
    yield events
    events = []
  }
  if (first) throw new UnusableFile('het bestand is leeg.')
  parser.write(decoder.end(parser.line))
  parser.end()
  reading.finish()
  yield events
}

/** A file in UTF-16 begins with a byte-order mark, or has a zero byte beside its first character. */
function refuseUtf16(bytes: Uint8Array): void {
  const [one, two] = bytes
  const marked = (one === 0xff && two === 0xfe) || (one === 0xfe && two === 0xff)
  if (marked || one === 0 || two === 0)
    throw new UnusableFile('het bestand is UTF-16; een bankbestand hoort UTF-8 te zijn.', { line: 1 })
}

/**
 * Decodes pieces as UTF-8 and refuses what is not. Most pieces of a bank file are plain ASCII, which needs no decoder;
 * after another piece it may hold half a character, so the next one always passes through it.
 */
class Utf8Text {
  // The mark at the very beginning is the XML parser's; by itself a decoder drops one from the first piece it is given.
  readonly #decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  #ascii = true

  decode(bytes: Uint8Array, line: number): string {
    const ascii = isAscii(bytes)
    const plain = ascii && this.#ascii
    this.#ascii = ascii
    if (plain) return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
    try {
      return this.#decoder.decode(bytes, { stream: true })
    } catch (error) {
      throw notUtf8(line + linesBeforeFault(bytes), error)
    }
  }

  end(line: number): string {
    try {
      return this.#decoder.decode()
    } catch (error) {
      throw notUtf8(line, error)
    }
  }
}

function notUtf8(line: number, cause: unknown): UnusableFile {
  const reason =
    'er staan bytes die geen UTF-8 zijn; misschien is het bestand in een andere tekencodering opgeslagen.'
  return new UnusableFile(reason, { line }, { cause })
}

/** How many lines of these bytes are whole before the first fault. A line break is never part of a longer character. */
function linesBeforeFault(bytes: Uint8Array): number {
  let begin = 0
  for (let lines = 0; ; lines += 1) {
    const end = bytes.indexOf(0x0a, begin)
    if (end === -1) return lines
    // The first line may begin in the middle of a character of the piece before: only look from a character's start.
    const start = begin === 0 ? bytes.findIndex((byte) => (byte & 0xc0) !== 0x80) : begin
    if (!isUtf8(bytes.subarray(start, end))) return lines
    begin = end + 1
  }
}
