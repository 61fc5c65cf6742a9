import { foldPeaks, HASH_BYTES, type Hash, isCount, rootOf } from './merkle.ts'

/**
 * The tree stored as tiles of C2SP tlog-tiles: at level 0 leaf hashes, at level L+1 the root of each full tile of level L,
 * 256 hashes a tile. A root or proof then needs a few tiles, whatever the size of the log.
 */
export const TILE_WIDTH = 256
const TILE_HEIGHT = 8

/** `hashes` is the hashes end to end: 32 bytes each, 256 of them when the tile is full, at least one when it is partial. */
export type Tile = { level: number; index: number; hashes: Uint8Array }

/**
 * Gives the bytes of a stored tile. It may hold more hashes than the asked tree had: the reader takes the first ones. So a
 * store keeps one row a tile and overwrites a partial tile with its longer successor.
 */
export type ReadTile = (level: number, index: number) => Promise<Uint8Array>

/** The partial tiles on the right edge of a tree of this size: all that `appendLeaves` needs to go on. */
export function edgeTiles(size: number): { level: number; index: number; width: number }[] {
  const edge = []
  for (let level = 0, nodes = size; nodes > 0; level += 1, nodes = Math.floor(nodes / TILE_WIDTH)) {
    const width = nodes % TILE_WIDTH
    if (width > 0) edge.push({ level, index: Math.floor(nodes / TILE_WIDTH), width })
  }
  return edge
}

/**
 * Adds leaf hashes to a tree of `size` leaves, given its edge tiles. Answers the new size and every tile that is new or
 * longer than before; nothing else has to be written. Throws RangeError when the edge does not fit the size.
 */
export function appendLeaves(
  size: number,
  edge: Tile[],
  leafHashes: Hash[],
): { size: number; changed: Tile[] } {
  const widths = new Map(edgeTiles(size).map((tile) => [tile.level, tile]))
  const changed: Tile[] = []
  let nodes = size
  for (let level = 0, added = leafHashes; added.length > 0; level += 1) {
    const expected = widths.get(level)
    const before = expected ? prefix(edgeTile(edge, expected), expected.width, expected) : new Uint8Array()
    const tiles = cutIntoTiles([before, ...added], { level, index: Math.floor(nodes / TILE_WIDTH) })
    changed.push(...tiles)
    added = tiles.filter(isFull).map((tile) => rootOf(split(tile.hashes)))
    nodes = Math.floor(nodes / TILE_WIDTH)
  }
  return { size: size + leafHashes.length, changed }
}

function edgeTile(edge: Tile[], { level, index }: { level: number; index: number }): Uint8Array {
  return edge.find((tile) => tile.level === level && tile.index === index)?.hashes ?? new Uint8Array()
}

function cutIntoTiles(parts: Uint8Array[], first: { level: number; index: number }): Tile[] {
  const hashes = Buffer.concat(parts)
  const bytes = TILE_WIDTH * HASH_BYTES
  return Array.from({ length: Math.ceil(hashes.length / bytes) }, (_, i) => ({
    level: first.level,
    index: first.index + i,
    hashes: hashes.subarray(i * bytes, (i + 1) * bytes),
  }))
}

const isFull = (tile: Tile): boolean => tile.hashes.length === TILE_WIDTH * HASH_BYTES

const split = (hashes: Uint8Array): Hash[] =>
  Array.from({ length: hashes.length / HASH_BYTES }, (_, i) =>
    hashes.subarray(i * HASH_BYTES, (i + 1) * HASH_BYTES),
  )

function prefix(hashes: Uint8Array, width: number, tile: { level: number; index: number }): Uint8Array {
  if (hashes.length < width * HASH_BYTES || hashes.length % HASH_BYTES !== 0) {
    throw new RangeError(`Tegel ${tile.level}/${tile.index} is korter dan de boom die erop rust.`)
  }
  return hashes.subarray(0, width * HASH_BYTES)
}

/** Reads changed tiles that are not stored yet before those that are: gives the new root before anything is written. */
export function readWith(changed: Tile[], readTile: ReadTile): ReadTile {
  return async (level, index) =>
    changed.find((tile) => tile.level === level && tile.index === index)?.hashes ?? readTile(level, index)
}

/** Root of the tree of the first `size` leaves. */
export async function rootAt(size: number, readTile: ReadTile): Promise<Hash> {
  assertRange(isCount(size), `omvang ${size}`)
  return hashRange({ start: 0, end: size }, readTile)
}

/** Inclusion proof of leaf `index` in the tree of `size` leaves, from the leaf upwards (RFC 6962 section 2.1.1). */
export async function proveInclusion(index: number, size: number, readTile: ReadTile): Promise<Hash[]> {
  assertRange(isCount(index) && isCount(size) && index < size, `plaats ${index} in omvang ${size}`)
  const siblings: Range[] = []
  for (let part = { start: 0, end: size }; part.end - part.start > 1;) {
    const [left, right] = halves(part)
    siblings.push(index < left.end ? right : left)
    part = index < left.end ? left : right
  }
  return hashRanges(siblings.toReversed(), readTile)
}

/** Proof that the tree of `size1` leaves begins the tree of `size2` (RFC 6962 section 2.1.2). Needs 0 < size1 <= size2. */
export async function proveConsistency(size1: number, size2: number, readTile: ReadTile): Promise<Hash[]> {
  const inRange = isCount(size1) && isCount(size2) && size1 > 0 && size1 <= size2
  assertRange(inRange, `omvang ${size1} en ${size2}`)
  const proof: Range[] = []
  let part = { start: 0, end: size2 }
  while (part.end !== size1) {
    const [left, right] = halves(part)
    proof.push(size1 <= left.end ? right : left)
    part = size1 <= left.end ? left : right
  }
  // The old tree itself is known to whoever checks; any other remaining part has to be handed over.
  if (part.start > 0) proof.push(part)
  return hashRanges(proof.toReversed(), readTile)
}

/** Leaves from `start` up to, not including, `end`; the ranges of RFC 6962 all start at a multiple of their height. */
type Range = { start: number; end: number }

function halves({ start, end }: Range): [Range, Range] {
  let middle = 1
  while (middle * 2 < end - start) middle *= 2
  return [
    { start, end: start + middle },
    { start: start + middle, end },
  ]
}

/** Each tile is read once, however many of the hashes come from it. */
async function hashRanges(ranges: Range[], readTile: ReadTile): Promise<Hash[]> {
  const seen = new Map<string, Promise<Uint8Array>>()
  const readOnce: ReadTile = (level, index) => {
    const key = `${level}/${index}`
    const tile = seen.get(key) ?? readTile(level, index)
    seen.set(key, tile)
    return tile
  }
  return Promise.all(ranges.map((range) => hashRange(range, readOnce)))
}

async function hashRange({ start, end }: Range, readTile: ReadTile): Promise<Hash> {
  const peaks: Promise<Hash>[] = []
  for (let from = start; from < end;) {
    let height = 0
    while (2 ** (height + 1) <= end - from) height += 1
    peaks.push(hashPerfect(from, height, readTile))
    from += 2 ** height
  }
  return foldPeaks(await Promise.all(peaks))
}

/** Root of the perfect subtree of 2^height leaves from `start`: a run of hashes within one tile. */
async function hashPerfect(start: number, height: number, readTile: ReadTile): Promise<Hash> {
  const level = Math.floor(height / TILE_HEIGHT)
  const first = start / TILE_WIDTH ** level
  const index = Math.floor(first / TILE_WIDTH)
  const from = first % TILE_WIDTH
  const until = from + 2 ** (height % TILE_HEIGHT)
  const hashes = prefix(await readTile(level, index), until, { level, index })
  return rootOf(split(hashes.subarray(from * HASH_BYTES)))
}

function assertRange(inRange: boolean, what: string): void {
  if (!inRange) throw new RangeError(`Buiten de boom: ${what}.`)
}

/** Path of tlog-tiles, as `tile/0/x001/234` or, for a partial tile, `tile/0/x001/234.p/17`. */
export function tilePath({ level, index, hashes }: Tile): string {
  const groups = String(index)
    .padStart(Math.ceil(String(index).length / 3) * 3, '0')
    .match(/\d{3}/g)!
  const name = groups.map((group, i) => (i < groups.length - 1 ? `x${group}` : group)).join('/')
  const width = hashes.length / HASH_BYTES
  return `tile/${level}/${name}${width < TILE_WIDTH ? `.p/${width}` : ''}`
}
