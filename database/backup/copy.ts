import { once } from 'node:events'
import { Readable } from 'node:stream'
import type pg from 'pg'

/** What the driver's connection has for COPY besides its published type. */
type CopyConnection = pg.Connection & {
  sendCopyFromChunk: (chunk: Buffer) => void
  endCopyFrom: () => void
  sendCopyFail: (message: string) => void
}

/** The rows of `copy … to stdout`, as they come; the server waits while nobody reads. */
export function copyOut(client: pg.Client, sql: string): AsyncIterable<Buffer> {
  return client.query(new CopyOut(sql))
}

/** Feeds `copy … from stdin`. Rejects with the database's error, or with the error of `chunks`; then no row stays. */
export async function copyIn(client: pg.Client, sql: string, chunks: AsyncIterable<Buffer>): Promise<void> {
  await client.query(new CopyIn(sql, chunks)).done
}

/** A query of the driver (its Submittable) whose answer is a stream. */
class CopyOut extends Readable {
  readonly #sql: string
  #connection: pg.Connection | undefined
  constructor(sql: string) {
    super({ highWaterMark: 1 << 20 })
    this.#sql = sql
  }
  submit(connection: pg.Connection): void {
    this.#connection = connection
    connection.query(this.#sql)
  }
  handleCopyData({ chunk }: { chunk: Buffer }): void {
    if (this.destroyed) return
    // The driver reuses its buffer: the bytes must be copied now.
    if (!this.push(Buffer.from(chunk))) this.#connection?.stream.pause()
  }
  override _read(): void {
    this.#connection?.stream.resume()
  }
  handleCommandComplete(): void {
    this.push(null)
  }
  /** The last rows may have stopped the connection, and nobody may ask for more: the next query needs it. */
  handleReadyForQuery(): void {
    this.#connection?.stream.resume()
    this.#connection = undefined
  }
  handleError(error: Error): void {
    this.destroy(error)
  }
  /** Who stops reading leaves a connection that runs on to the end of the rows. */
  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#connection?.stream.resume()
    done(error)
  }
}

class CopyIn {
  readonly done: Promise<void>
  readonly #sql: string
  readonly #chunks: AsyncIterable<Buffer>
  readonly #stopped = new AbortController()
  #failure: Error | undefined
  #settle: { resolve: () => void; reject: (error: Error) => void } | undefined
  constructor(sql: string, chunks: AsyncIterable<Buffer>) {
    this.#sql = sql
    this.#chunks = chunks
    this.done = new Promise((resolve, reject) => {
      this.#settle = { resolve, reject }
    })
  }
  submit(connection: pg.Connection): void {
    connection.query(this.#sql)
  }
  handleCopyInResponse(connection: CopyConnection): void {
    void this.#feed(connection)
  }
  async #feed(connection: CopyConnection): Promise<void> {
    const { signal } = this.#stopped
    try {
      for await (const chunk of this.#chunks) {
        if (signal.aborted) return
        connection.sendCopyFromChunk(chunk)
        if (connection.stream.writableNeedDrain) await once(connection.stream, 'drain', { signal })
      }
      if (!signal.aborted) connection.endCopyFrom()
    } catch (error) {
      if (signal.aborted) return
      this.#failure = error as Error
      connection.sendCopyFail('de invoer is gestopt')
    }
  }
  handleCommandComplete(): void {
    this.#settle?.resolve()
  }
  handleReadyForQuery(): void {
    this.#settle?.resolve()
  }
  handleError(error: Error): void {
    this.#stopped.abort()
    this.#settle?.reject(this.#failure ?? error)
  }
}
