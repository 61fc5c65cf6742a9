/**
 * Finds references that come more than once among millions without keeping them: 53 bits of hash each, in one array. Two
 * different references may share a hash, so a hit is a suspect and not yet proof.
 */
export class ReferenceSet {
  #slots = new Float64Array(1 << 10)
  #count = 0
  readonly suspects = new Set<string>()

  add(reference: string): void {
    if (this.#count * 4 >= this.#slots.length * 3) this.#grow()
    if (insert(this.#slots, hashOf(reference))) this.#count += 1
    else this.suspects.add(reference)
  }

  #grow(): void {
    const larger = new Float64Array(this.#slots.length * 2)
    for (const hash of this.#slots) if (hash !== 0) insert(larger, hash)
    this.#slots = larger
  }
}

function insert(slots: Float64Array, hash: number): boolean {
  const mask = slots.length - 1
  let index = hash % slots.length
  while (slots[index] !== 0) {
    if (slots[index] === hash) return false
    index = (index + 1) & mask
  }
  slots[index] = hash
  return true
}

/** Two rounds of multiply-and-mix (as in cyrb53), never 0 because 0 marks an empty slot. */
function hashOf(text: string): number {
  let one = 0xdeadbeef
  let two = 0x41c6ce57
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    one = Math.imul(one ^ code, 2654435761)
    two = Math.imul(two ^ code, 1597334677)
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(two ^ (two >>> 13), 3266489909)
  two = Math.imul(two ^ (two >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909)
  return 4294967296 * (2097151 & two) + (one >>> 0) || 1
}
