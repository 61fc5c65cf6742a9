import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rootOf, verifyConsistency, verifyInclusion } from './merkle.ts'
import { plainConsistency, plainInclusion, someLeaves, TileShelf } from './testing/plain-tree.ts'
import {
  appendLeaves,
  edgeTiles,
  proveConsistency,
  proveInclusion,
  readWith,
  rootAt,
  tilePath,
} from './tiles.ts'

const MANY = 70_000
const leaves = someLeaves(MANY)

/** Grows a tree by these numbers of leaves at a time, each time from nothing but its edge tiles. */
function grow(steps: number[]): { shelf: TileShelf; size: number } {
  const shelf = new TileShelf()
  let size = 0
  for (const step of steps) {
    const edge = edgeTiles(size).map(({ level, index }) => shelf.tiles.get(`${level}/${index}`)!)
    const grown = appendLeaves(size, edge, leaves.slice(size, size + step))
    shelf.write(grown.changed)
    size = grown.size
  }
  return { shelf, size }
}

const steps = fc.array(fc.integer({ min: 0, max: 700 }), { minLength: 1, maxLength: 6 })
const large = grow([MANY]).shelf

const widths = (level: number): number[] =>
  [...large.tiles.values()].filter((tile) => tile.level === level).map((tile) => tile.hashes.length / 32)

describe('tiles', () => {
  test('of a tree of 70,000 leaves are those of the specification', () => {
    expect(widths(0).filter((width) => width === 256)).toHaveLength(273)
    expect(widths(0).at(-1)).toBe(112)
    expect(widths(1)).toEqual([256, 17])
    expect(widths(2)).toEqual([1])
    expect(widths(3)).toEqual([])
    expect(edgeTiles(MANY)).toEqual([
      { level: 0, index: 273, width: 112 },
      { level: 1, index: 1, width: 17 },
      { level: 2, index: 0, width: 1 },
    ])
  })

  test('of a tree of 256 leaves are a full one and a partial one of width 1', () => {
    const { shelf } = grow([256])
    expect([...shelf.tiles.values()].map(tilePath)).toEqual(['tile/0/000', 'tile/1/000.p/1'])
    expect(edgeTiles(256)).toEqual([{ level: 1, index: 0, width: 1 }])
  })

  test('come out the same whether leaves were added together or in parts', () => {
    fc.assert(
      fc.property(steps, (parts) => {
        const { shelf, size } = grow(parts)
        expect(shelf.tiles).toEqual(grow([size]).shelf.tiles)
      }),
      { numRuns: 30 },
    )
  })

  test('that did not change are not written again', () => {
    const edge = [large.tiles.get('0/273')!, large.tiles.get('1/1')!, large.tiles.get('2/0')!]
    const { changed, size } = appendLeaves(MANY, edge, someLeaves(3))
    expect(size).toBe(MANY + 3)
    expect(changed.map(tilePath)).toEqual(['tile/0/273.p/115'])
    expect(appendLeaves(MANY, edge, []).changed).toEqual([])
  })

  test('of the edge that are missing or too short stop the sealing', () => {
    expect(() => appendLeaves(5, [], someLeaves(1))).toThrow(RangeError)
    const short = { level: 0, index: 0, hashes: leaves[0]! }
    expect(() => appendLeaves(2, [short], someLeaves(1))).toThrow(/Tegel 0\/0/)
  })

  test.each([
    [{ level: 0, index: 1_234_067, hashes: new Uint8Array(8192) }, 'tile/0/x001/x234/067'],
    [{ level: 3, index: 5, hashes: new Uint8Array(64) }, 'tile/3/005.p/2'],
    [{ level: 1, index: 1000, hashes: new Uint8Array(8192) }, 'tile/1/x001/000'],
  ])('are named by the specification: %#', (tile, path) => {
    expect(tilePath(tile)).toBe(path)
  })
})

describe('read through tiles', () => {
  test('the root of every size is that of the plain list', async () => {
    const { shelf } = grow([1, 254, 1, 1, 600])
    for (let size = 0; size <= 857; size += 1) {
      expect(await rootAt(size, shelf.readTile)).toEqual(rootOf(leaves.slice(0, size)))
    }
    expect(await rootAt(MANY, large.readTile)).toEqual(rootOf(leaves))
  })

  test('proofs are those of the recursive definition', async () => {
    const sizes = fc
      .integer({ min: 1, max: 1500 })
      .chain((size) => fc.tuple(fc.nat(size - 1), fc.constant(size)))
    await fc.assert(
      fc.asyncProperty(sizes, async ([index, size]) => {
        const tree = leaves.slice(0, size)
        expect(await proveInclusion(index, size, large.readTile)).toEqual(plainInclusion(index, tree))
        expect(await proveConsistency(index + 1, size, large.readTile)).toEqual(
          plainConsistency(index + 1, tree),
        )
      }),
      { numRuns: 40 },
    )
  })

  test('proofs in a large log hold and cost few tiles', async () => {
    const places = fc
      .integer({ min: 2, max: MANY })
      .chain((size) => fc.tuple(fc.nat(size - 2), fc.constant(size)))
    await fc.assert(
      fc.asyncProperty(places, async ([index, size]) => {
        const [root1, root] = [rootOf(leaves.slice(0, index + 1)), rootOf(leaves.slice(0, size))]
        large.reads = 0
        const inclusion = await proveInclusion(index, size, large.readTile)
        expect(large.reads).toBeLessThanOrEqual(6)
        large.reads = 0
        const consistency = await proveConsistency(index + 1, size, large.readTile)
        expect(large.reads).toBeLessThanOrEqual(6)
        expect(verifyInclusion({ index, size, leafHash: leaves[index]!, root, proof: inclusion })).toBe(true)
        expect(
          verifyConsistency({ size1: index + 1, size2: size, root1, root2: root, proof: consistency }),
        ).toBe(true)
      }),
      { numRuns: 10 },
    )
  })

  test('the new root is known before the changed tiles are written', async () => {
    const { shelf } = grow([300])
    const edge = edgeTiles(300).map(({ level, index }) => shelf.tiles.get(`${level}/${index}`)!)
    const { changed, size } = appendLeaves(300, edge, leaves.slice(300, 900))
    expect(await rootAt(size, readWith(changed, shelf.readTile))).toEqual(rootOf(leaves.slice(0, 900)))
  })

  test('a place outside the tree is refused', async () => {
    await expect(proveInclusion(5, 5, large.readTile)).rejects.toThrow(RangeError)
    await expect(proveInclusion(-1, 5, large.readTile)).rejects.toThrow(RangeError)
    await expect(proveConsistency(0, 5, large.readTile)).rejects.toThrow(RangeError)
    await expect(proveConsistency(6, 5, large.readTile)).rejects.toThrow(RangeError)
    await expect(rootAt(1.5, large.readTile)).rejects.toThrow(RangeError)
  })

  test('a tile that lost hashes is noticed instead of giving another root', async () => {
    await expect(rootAt(5, async () => new Uint8Array(64))).rejects.toThrow(/Tegel 0\/0 is korter/)
  })
})
