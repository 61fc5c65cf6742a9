import { createHash } from 'node:crypto'
import { type Hash, hashLeaf } from '../merkle.ts'
import type { ReadTile, Tile } from '../tiles.ts'

/**
 * The definitions of RFC 6962 section 2.1 written down as they stand, over a list: slow, and independent of the program's
 * own loops and tiles. The tests compare the two.
 */
const sha256 = (...parts: Uint8Array[]): Hash => createHash('sha256').update(Buffer.concat(parts)).digest()

const split = (size: number): number => 2 ** Math.floor(Math.log2(size - 1))

export function plainRoot(leafHashes: Hash[]): Hash {
  if (leafHashes.length === 0) return sha256()
  if (leafHashes.length === 1) return leafHashes[0]!
  const k = split(leafHashes.length)
  return sha256(Uint8Array.of(1), plainRoot(leafHashes.slice(0, k)), plainRoot(leafHashes.slice(k)))
}

export function plainInclusion(index: number, leafHashes: Hash[]): Hash[] {
  if (leafHashes.length === 1) return []
  const k = split(leafHashes.length)
  const [left, right] = [leafHashes.slice(0, k), leafHashes.slice(k)]
  return index < k
    ? [...plainInclusion(index, left), plainRoot(right)]
    : [...plainInclusion(index - k, right), plainRoot(left)]
}

export const plainConsistency = (size1: number, leafHashes: Hash[]): Hash[] =>
  subproof(size1, leafHashes, true)

function subproof(size: number, leafHashes: Hash[], whole: boolean): Hash[] {
  if (size === leafHashes.length) return whole ? [] : [plainRoot(leafHashes)]
  const k = split(leafHashes.length)
  const [left, right] = [leafHashes.slice(0, k), leafHashes.slice(k)]
  return size <= k
    ? [...subproof(size, left, whole), plainRoot(right)]
    : [...subproof(size - k, right, false), plainRoot(left)]
}

/** Leaf inputs, in hex, with which the implementations of RFC 6962 test each other. */
export const LEAF_INPUTS = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
]

/** `count` different leaf hashes, the same every time. */
export const someLeaves = (count: number): Hash[] =>
  Array.from({ length: count }, (_, i) => hashLeaf(Buffer.from(`regel ${i}`)))

/** A copy with one bit turned over; `bit` counts from the first byte on and wraps round. */
export function flipBit(bytes: Uint8Array, bit: number): Uint8Array {
  const copy = Uint8Array.from(bytes)
  const at = bit % (bytes.length * 8)
  copy[at >> 3]! ^= 1 << (at & 7)
  return copy
}

/** Tiles kept in memory as a store would keep them: the last written one per place; `reads` counts what was fetched. */
export class TileShelf {
  reads = 0
  readonly tiles = new Map<string, Tile>()

  readonly readTile: ReadTile = async (level, index) => {
    this.reads += 1
    const tile = this.tiles.get(`${level}/${index}`)
    if (!tile) throw new Error(`no tile ${level}/${index}`)
    return tile.hashes
  }

  write(changed: Tile[]): void {
    for (const tile of changed) this.tiles.set(`${tile.level}/${tile.index}`, tile)
  }
}
