import { createHash } from 'node:crypto'
import { mkdir, open, rm } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { addTo } from './order-plan.ts'
import type { OrderFormat, OrderSource, PlannedBatch, PlannedFile, Totals } from './order-plan.ts'

/** A file that stands complete in the folder under a temporary name; not yet checked and not to be sent. */
export type WrittenFile = {
  temporaryPath: string
  name: string
  messageId: string
  count: number
  cents: bigint
  bytes: number
  /** Of the file's bytes, in hex. */
  sha256: string
}

const PIECE = 1 << 16
// Above the longest transaction or batch head by far: every part of them has a maximum length.
const SPARE = 1 << 14

/**
 * Writes planned files piece by piece, so that memory does not grow with the run. Counts again while writing and throws
 * when the orders are not those that were planned. When anything fails, no file is left behind.
 */
export async function writeOrders<Order>(
  format: OrderFormat<Order>,
  files: PlannedFile[],
  target: { source: OrderSource<Order>; folder: string },
): Promise<WrittenFile[]> {
  await mkdir(target.folder, { recursive: true })
  const writing = new OrderWriting(format, files, target.folder)
  try {
    for await (const page of target.source()) await writing.addPage(page)
    return await writing.finish()
  } catch (error) {
    await writing.abandon()
    throw error
  }
}

class OrderWriting<Order> {
  readonly #format: OrderFormat<Order>
  readonly #planned: PlannedFile[]
  readonly #folder: string
  readonly #written: WrittenFile[] = []
  /** Ends of files that are full. */
  readonly #ends: { bytes: Buffer; file: OpenFile }[] = []
  // One buffer for all: a text that grows would survive many collections of garbage and swell the memory.
  readonly #buffer = Buffer.allocUnsafe(PIECE + SPARE)
  #used = 0
  #file: OpenFile | null = null
  #batch: { planned: PlannedBatch; totals: Totals } | null = null

  constructor(format: OrderFormat<Order>, planned: PlannedFile[], folder: string) {
    this.#format = format
    this.#planned = planned
    this.#folder = folder
  }

  async addPage(page: readonly Order[]): Promise<void> {
    for (const order of page) {
      this.#add(order)
      if (this.#used >= PIECE || this.#ends.length > 0) await this.#flush()
    }
  }

  #add(order: Order): void {
    const file = this.#fileWithRoom()
    const batch = this.#batchWithRoom(file, order)
    const cents = this.#format.cents(order)
    addTo(batch.totals, cents)
    addTo(file.totals, cents)
    this.#put(this.#format.transaction(order))
  }

  /** SEPA characters are ASCII, where UTF-8 and Latin-1 are the same bytes. */
  #put(text: string): void {
    if (text.length > this.#buffer.length - this.#used)
      throw new Error('an order is longer than any order can be')
    this.#used += this.#buffer.write(text, this.#used, 'latin1')
  }

  #fileWithRoom(): OpenFile {
    if (this.#file !== null && this.#file.totals.count < this.#file.planned.count) return this.#file
    this.#closeFile()
    const planned = this.#planned[this.#written.length + this.#ends.length]
    if (planned === undefined) throw changedOrders()
    this.#file = new OpenFile(planned, this.#folder)
    const namespace = `urn:iso:std:iso:20022:tech:xsd:${this.#format.message}`
    this.#put(
      `<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="${namespace}">\n<${this.#format.root}>\n${this.#format.header(planned)}`,
    )
    return this.#file
  }

  #batchWithRoom(file: OpenFile, order: Order): { planned: PlannedBatch; totals: Totals } {
    if (this.#batch !== null && this.#batch.totals.count < this.#batch.planned.count) {
      if (this.#batch.planned.key !== this.#format.batchKey(order)) throw changedOrders()
      return this.#batch
    }
    this.#closeBatch()
    const planned = file.planned.batches[file.batches]
    if (planned === undefined || planned.key !== this.#format.batchKey(order)) throw changedOrders()
    file.batches += 1
    this.#batch = { planned, totals: { count: 0, cents: 0n } }
    this.#put(this.#format.openBatch(order, planned))
    return this.#batch
  }

  #closeBatch(): void {
    if (this.#batch === null) return
    requireSame(this.#batch.totals, this.#batch.planned)
    this.#put(this.#format.closeBatch)
    this.#batch = null
  }

  #closeFile(): void {
    this.#closeBatch()
    const file = this.#file
    if (file === null) return
    requireSame(file.totals, file.planned)
    if (file.batches !== file.planned.batches.length) throw changedOrders()
    this.#put(`</${this.#format.root}>\n</Document>\n`)
    this.#ends.push({ bytes: Buffer.from(this.#buffer.subarray(0, this.#used)), file })
    this.#used = 0
    this.#file = null
  }

  /** Writes what has been gathered: the end of files that are full, then what there is of the open one. */
  async #flush(): Promise<void> {
    for (const { bytes, file } of this.#ends.splice(0)) {
      await file.write(bytes)
      this.#written.push(await file.close())
    }
    if (this.#file === null) return
    await this.#file.write(this.#buffer.subarray(0, this.#used))
    this.#used = 0
  }

  async finish(): Promise<WrittenFile[]> {
    this.#closeFile()
    await this.#flush()
    if (this.#written.length !== this.#planned.length) throw changedOrders()
    return this.#written
  }

  async abandon(): Promise<void> {
    await this.#file?.abandon()
    for (const { file } of this.#ends) await file.abandon()
    for (const { temporaryPath } of this.#written) await rm(temporaryPath, { force: true })
  }
}

class OpenFile {
  readonly planned: PlannedFile
  readonly totals: Totals = { count: 0, cents: 0n }
  readonly #path: string
  readonly #hash = createHash('sha256')
  #handle: FileHandle | null = null
  #bytes = 0
  batches = 0

  constructor(planned: PlannedFile, folder: string) {
    this.planned = planned
    this.#path = join(folder, `.${planned.messageId}.xml.onvoltooid`)
  }

  async write(bytes: Buffer): Promise<void> {
    this.#handle ??= await open(this.#path, 'w', 0o600)
    this.#hash.update(bytes)
    this.#bytes += bytes.length
    await this.#handle.appendFile(bytes)
  }

  async close(): Promise<WrittenFile> {
    await this.#handle?.sync()
    await this.#release()
    const { messageId, count, cents } = this.planned
    const sha256 = this.#hash.digest('hex')
    const name = `${messageId}.xml`
    return { temporaryPath: this.#path, name, messageId, count, cents, bytes: this.#bytes, sha256 }
  }

  async abandon(): Promise<void> {
    await this.#release()
    await rm(this.#path, { force: true })
  }

  async #release(): Promise<void> {
    await this.#handle?.close()
    this.#handle = null
  }
}

function requireSame(counted: Totals, planned: Totals): void {
  if (counted.count !== planned.count || counted.cents !== planned.cents) throw changedOrders()
}

/** The source broke its promise: between counting and writing the orders were changed. */
const changedOrders = (): Error => new Error('the orders changed between counting and writing')
