import { createHash, type Hash } from 'node:crypto'
import { z } from 'zod'
import { InputError } from '../../failures.ts'

/**
 * A backup is a row of frames: a letter, a length (4 bytes, most significant first) and so many bytes. `k` the head, for
 * each table `t`, data `d`… and `e` with the hash of its data, and `z` the end with the hash of everything before it.
 */
const MAX_FRAME = 1 << 20
const HEAD = 5

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)
export const Kop = z.object({
  soort: z.literal('waarvoor-reservekopie'),
  vorm: z.literal(1),
  versie: z.string(),
  gemaaktOp: z.iso.datetime(),
  /** Tells keys apart without giving one away. */
  sleutelkenmerk: z.string(),
  migraties: z.array(z.object({ naam: z.string(), sha256: Sha256 })).min(1),
})
export type Kop = z.infer<typeof Kop>

const Tabelkop = z.object({ naam: z.string(), kolommen: z.array(z.string()).min(1) })
export type Tabelkop = z.infer<typeof Tabelkop>
const Tabeleind = z.object({ bytes: z.int().nonnegative(), sha256: Sha256 })
const Slot = z.object({
  reeksen: z.array(z.object({ naam: z.string(), waarde: z.string().nullable() })),
  sha256: Sha256,
})
export type Slot = z.infer<typeof Slot>

/** One frame; `sum` hashes all frames of the file so far. */
export function frame(letter: string, payload: Buffer, sum: Hash): Buffer {
  const head = Buffer.alloc(HEAD)
  head.write(letter, 0, 'latin1')
  head.writeUInt32BE(payload.length, 1)
  const bytes = Buffer.concat([head, payload])
  sum.update(bytes)
  return bytes
}

export const jsonFrame = (letter: string, value: unknown, sum: Hash): Buffer =>
  frame(letter, Buffer.from(JSON.stringify(value)), sum)

/**
 * Last bytes of the file, behind the compressed frames: a zstd frame that unpacking skips. Unpacking alone does not tell
 * that the last byte is missing.
 */
export const EINDE = Buffer.from('\x50\x2a\x4d\x18\x04\x00\x00\x00EIND', 'latin1')

type Frame = { letter: string; payload: Buffer }
export type Inhoud = { kop: Kop; tabellen: Tabelkop[]; slot: Slot }
export type Lezer = {
  /** Must read all data of the table. */
  tabel?: (tabel: Tabelkop, data: AsyncGenerator<Buffer>) => Promise<void>
}

/** The refusal of a file, whatever is wrong with its bytes. */
export const broken = (): InputError =>
  new InputError(
    'Dit bestand is geen hele reservekopie: het is afgebroken, gewijzigd of van iets anders. Gebruik een andere kopie. Er is niets veranderd.',
  )

/** Reads a backup from its unpacked bytes and checks every hash on the way. InputError when anything differs. */
export async function readBackup(source: AsyncIterable<Buffer>, lezer: Lezer = {}): Promise<Inhoud> {
  const reader = new FrameReader(source)
  try {
    return await readFrames(reader, lezer)
  } finally {
    await reader.close()
  }
}

async function readFrames(reader: FrameReader, lezer: Lezer): Promise<Inhoud> {
  const kop = parse(Kop, await reader.next('k'))
  const tabellen: Tabelkop[] = []
  for (;;) {
    const before = reader.sum.copy().digest('hex')
    const { letter, payload } = await reader.next('tz')
    if (letter === 'z') {
      const slot = parse(Slot, { letter, payload })
      if (slot.sha256 !== before || !(await reader.atEnd())) throw broken()
      return { kop, tabellen, slot }
    }
    const tabel = parse(Tabelkop, { letter, payload })
    tabellen.push(tabel)
    await readTable(reader, tabel, lezer)
  }
}

async function readTable(reader: FrameReader, tabel: Tabelkop, lezer: Lezer): Promise<void> {
  const table = { bytes: 0, ended: false }
  async function* data(): AsyncGenerator<Buffer> {
    const sum = createHash('sha256')
    for (;;) {
      const { letter, payload } = await reader.next('de')
      if (letter === 'e') {
        const eind = parse(Tabeleind, { letter, payload })
        if (eind.sha256 !== sum.digest('hex') || eind.bytes !== table.bytes) throw broken()
        table.ended = true
        return
      }
      table.bytes += payload.length
      sum.update(payload)
      yield payload
    }
  }
  const rows = data()
  if (lezer.tabel) await lezer.tabel(tabel, rows)
  else while (!(await rows.next()).done);
  if (!table.ended) throw broken()
}

function parse<T>(schema: z.ZodType<T>, { payload }: Frame): T {
  try {
    return schema.parse(JSON.parse(payload.toString('utf8')))
  } catch {
    throw broken()
  }
}

/** Cuts a stream of bytes into frames; never holds more than one frame and one piece of the source. */
class FrameReader {
  readonly sum = createHash('sha256')
  readonly #source: AsyncIterator<Buffer>
  #buffer: Buffer = Buffer.alloc(0)
  constructor(source: AsyncIterable<Buffer>) {
    this.#source = source[Symbol.asyncIterator]()
  }
  async next(letters: string): Promise<Frame> {
    const head = await this.#take(HEAD)
    const letter = head.toString('latin1', 0, 1)
    const length = head.readUInt32BE(1)
    if (!letters.includes(letter) || length > MAX_FRAME) throw broken()
    const payload = await this.#take(length)
    this.sum.update(head).update(payload)
    return { letter, payload }
  }
  async close(): Promise<void> {
    await this.#source.return?.()
  }
  async atEnd(): Promise<boolean> {
    return this.#buffer.length === 0 && !(await this.#fill())
  }
  async #take(length: number): Promise<Buffer> {
    while (this.#buffer.length < length) if (!(await this.#fill())) throw broken()
    const taken = this.#buffer.subarray(0, length)
    this.#buffer = this.#buffer.subarray(length)
    return taken
  }
  async #fill(): Promise<boolean> {
    const { value, done } = await this.#source.next().catch((error: unknown) => {
      throw error instanceof InputError ? error : broken()
    })
    if (done) return false
    this.#buffer = this.#buffer.length === 0 ? value : Buffer.concat([this.#buffer, value])
    return true
  }
}
