/** Below this many possible keys a plain table is always cheaper than hashing. */
const SMALL_SPACE = 1 << 14

/**
 * Gives equal keys the same small number, in order of first appearance. Keys are one or two 32-bit words a row. Buffers
 * are kept between calls, because a search groups thousands of times.
 */
export class Nummering {
  /** Number of the group of each row; only the first `n` entries of the last call hold. */
  readonly nummer: Int32Array
  /** First row of each group. */
  readonly eerste: Int32Array
  private readonly zeros: Int32Array
  private table: Int32Array

  constructor(capacity: number) {
    this.nummer = new Int32Array(capacity)
    this.eerste = new Int32Array(capacity)
    this.zeros = new Int32Array(capacity)
    this.table = new Int32Array(Math.max(SMALL_SPACE, 4 * capacity))
  }

  /** Groups of `n` rows whose keys lie in 0..ruimte-1; answers the number of groups. */
  groupNarrow(keys: Int32Array, n: number, ruimte: number): number {
    return ruimte > Math.max(SMALL_SPACE, 4 * n)
      ? this.groupWide([this.zeros, keys], n)
      : this.lookUp(keys, n, ruimte)
  }

  private lookUp(keys: Int32Array, n: number, ruimte: number): number {
    const { nummer, eerste, table } = this
    table.fill(0, 0, ruimte)
    let groups = 0
    for (let i = 0; i < n; i++) {
      const key = keys[i]!
      let group = table[key]!
      if (group === 0) {
        eerste[groups] = i
        groups += 1
        group = groups
        table[key] = group
      }
      nummer[i] = group - 1
    }
    return groups
  }

  /** The same for keys of two words of any value. */
  groupWide([high, low]: readonly [Int32Array, Int32Array], n: number): number {
    const shift = this.prepareSlots(n)
    const mask = -1 >>> shift
    const { nummer, eerste, table } = this
    let groups = 0
    for (let i = 0; i < n; i++) {
      const h = high[i]!
      const l = low[i]!
      let slot = Math.imul(Math.imul(h, 0x85ebca6b) ^ l, 0x9e3779b1) >>> shift
      let group = table[slot]!
      while (group !== 0 && (low[eerste[group - 1]!] !== l || high[eerste[group - 1]!] !== h)) {
        slot = (slot + 1) & mask
        group = table[slot]!
      }
      if (group === 0) {
        eerste[groups] = i
        groups += 1
        group = groups
        table[slot] = group
      }
      nummer[i] = group - 1
    }
    return groups
  }

  /** Empties a power of two of slots, at most half of which will be used; answers the shift that selects one. */
  private prepareSlots(n: number): number {
    const bits = Math.max(4, 33 - Math.clz32(n))
    if (this.table.length < 2 ** bits) this.table = new Int32Array(2 ** bits)
    this.table.fill(0, 0, 2 ** bits)
    return 32 - bits
  }
}
