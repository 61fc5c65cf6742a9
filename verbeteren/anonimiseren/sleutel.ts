/**
 * Gives equal keys the same small number, in order of first appearance. Keys are one or two 32-bit words a row. Buffers
 * are kept between calls, because a search groups thousands of times.
 */
export type Nummering = {
  /** Number of the group of each row; only the first `n` entries of the last call hold. */
  readonly nummer: Int32Array
  /** First row of each group. */
  readonly eerste: Int32Array
  /** Groups of `n` rows whose keys lie in 0..ruimte-1; writes `nummer` and `eerste`, answers the number of groups. */
  groupNarrow(keys: Int32Array, n: number, ruimte: number): number
  /** The same for keys of two words of any value. */
  groupWide(high: Int32Array, low: Int32Array, n: number): number
}

/** Below this many possible keys a plain table is always cheaper than hashing. */
const SMALL_SPACE = 1 << 14

export function createNummering(capacity: number): Nummering {
  const nummer = new Int32Array(capacity)
  const eerste = new Int32Array(capacity)
  let table = new Int32Array(Math.max(SMALL_SPACE, 4 * capacity))

  function groupNarrow(keys: Int32Array, n: number, ruimte: number): number {
    if (ruimte > Math.max(SMALL_SPACE, 4 * n)) return hashOne(keys, n)
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

  function hashOne(keys: Int32Array, n: number): number {
    const shift = prepareSlots(n)
    const mask = -1 >>> shift
    let groups = 0
    for (let i = 0; i < n; i++) {
      const key = keys[i]!
      let slot = Math.imul(key, 0x9e3779b1) >>> shift
      let group = table[slot]!
      while (group !== 0 && keys[eerste[group - 1]!] !== key) {
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

  function groupWide(high: Int32Array, low: Int32Array, n: number): number {
    const shift = prepareSlots(n)
    const mask = -1 >>> shift
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
  function prepareSlots(n: number): number {
    const bits = Math.max(4, 33 - Math.clz32(n))
    if (table.length < 2 ** bits) table = new Int32Array(2 ** bits)
    table.fill(0, 0, 2 ** bits)
    return 32 - bits
  }

  return { nummer, eerste, groupNarrow, groupWide }
}
