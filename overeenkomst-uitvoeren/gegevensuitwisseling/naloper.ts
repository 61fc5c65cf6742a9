/** Work that goes on while the next is read: one piece at a time. What goes wrong in it is thrown at the next turn, or at the end. */
export class Naloper {
  #bezig: Promise<{ fout: unknown } | null> = Promise.resolve(null)

  async start(work: () => Promise<void>): Promise<void> {
    await this.end()
    this.#bezig = work().then(
      () => null,
      (fout: unknown) => ({ fout }),
    )
  }

  /** Waits for what still goes on. */
  async end(): Promise<void> {
    const mislukt = await this.#bezig
    this.#bezig = Promise.resolve(null)
    if (mislukt) throw mislukt.fout
  }
}
