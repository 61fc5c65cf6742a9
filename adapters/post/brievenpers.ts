import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Brief } from './brief.ts'

type Antwoord = { nr: number; pdf?: Uint8Array; fout?: string }
type Wacht = { resolve: (pdf: Uint8Array) => void; reject: (error: Error) => void }

/** Makes letters on a thread of its own: a page that is asked for meanwhile does not wait for a letter of 10 ms. */
export class Brievenpers {
  #worker: Worker | undefined
  #next = 0
  readonly #wacht = new Map<number, Wacht>()
  readonly #file: string

  /** `built` is where the worker of the built program is; without it (in a test) its source is run. */
  constructor(built: string) {
    this.#file = existsSync(built) ? built : join(import.meta.dirname, 'brief.worker.ts')
  }

  make(brieven: readonly Brief[]): Promise<Uint8Array> {
    return new Promise((resolve, reject) => {
      this.#next += 1
      this.#wacht.set(this.#next, { resolve, reject })
      this.#start().postMessage({ nr: this.#next, brieven }, [])
    })
  }

  async stop(): Promise<void> {
    await this.#worker?.terminate()
    this.#worker = undefined
  }

  #start(): Worker {
    if (this.#worker) return this.#worker
    const worker = new Worker(this.#file)
    worker.unref()
    worker.on('message', ({ nr, pdf, fout }: Antwoord) => {
      const wacht = this.#wacht.get(nr)
      this.#wacht.delete(nr)
      if (pdf) wacht?.resolve(pdf)
      else wacht?.reject(new Error(fout ?? 'De brief kon niet worden gemaakt.'))
    })
    worker.on('error', (cause) => this.#fail(cause))
    worker.on('exit', () => this.#fail(new Error('De brievenpers stopte.')))
    this.#worker = worker
    return worker
  }

  /** Whoever waits hears it; the next letter starts a new thread. */
  #fail(cause: unknown): void {
    this.#worker = undefined
    for (const { reject } of this.#wacht.values())
      reject(new Error('De brief kon niet worden gemaakt.', { cause }))
    this.#wacht.clear()
  }
}
