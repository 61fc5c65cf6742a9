/** Numbers of messages, a bit for each: also a million of them are small. */
export class Nummers {
  #bits = new Uint8Array(1024)

  add(nummer: number): void {
    const place = nummer >>> 3
    if (place >= this.#bits.length) {
      const larger = new Uint8Array(Math.max(place + 1, this.#bits.length * 2))
      larger.set(this.#bits)
      this.#bits = larger
    }
    this.#bits[place]! |= 1 << (nummer & 7)
  }

  has(nummer: number): boolean {
    return ((this.#bits[nummer >>> 3] ?? 0) & (1 << (nummer & 7))) !== 0
  }
}
