import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Hash, hashLeaf, rootOf, verifyConsistency, verifyInclusion } from './merkle.ts'
import {
  flipBit,
  LEAF_INPUTS,
  plainConsistency,
  plainInclusion,
  plainRoot,
  someLeaves,
} from './testing/plain-tree.ts'

const hex = (hash: Hash): string => Buffer.from(hash).toString('hex')
const LONGEST = 300
const leaves = someLeaves(LONGEST)

/** The roots on which the implementations of RFC 6962 agree for the first 0 to 8 of those inputs. */
const roots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]

describe('the root', () => {
  test.each(roots.map((root, size) => ({ size, root })))(
    'of $size leaves is the known one',
    ({ size, root }) => {
      expect(
        hex(rootOf(LEAF_INPUTS.slice(0, size).map((input) => hashLeaf(Buffer.from(input, 'hex'))))),
      ).toBe(root)
    },
  )

  test('of any number of leaves is that of the recursive definition', () => {
    for (let size = 0; size <= LONGEST; size += 1) {
      expect(hex(rootOf(leaves.slice(0, size)))).toBe(hex(plainRoot(leaves.slice(0, size))))
    }
  })
})

const place = fc
  .integer({ min: 1, max: LONGEST })
  .chain((size) => fc.tuple(fc.nat(size - 1), fc.constant(size)))

function inclusionClaim(index: number, size: number): Parameters<typeof verifyInclusion>[0] {
  const tree = leaves.slice(0, size)
  return { index, size, leafHash: leaves[index]!, root: plainRoot(tree), proof: plainInclusion(index, tree) }
}

describe('an inclusion proof', () => {
  test('holds for every leaf of every small tree, and for no other place', () => {
    for (let size = 1; size <= 17; size += 1) {
      for (let index = 0; index < size; index += 1) {
        const claim = inclusionClaim(index, size)
        for (let other = 0; other < size + 2; other += 1) {
          expect(verifyInclusion({ ...claim, index: other })).toBe(other === index)
        }
      }
    }
  })

  test('fails when any bit of leaf, root or proof is turned over', () => {
    fc.assert(
      fc.property(place, fc.nat(), fc.nat(), ([index, size], part, bit) => {
        const claim = inclusionClaim(index, size)
        expect(verifyInclusion(claim)).toBe(true)
        expect(verifyInclusion({ ...claim, leafHash: flipBit(claim.leafHash, bit) })).toBe(false)
        expect(verifyInclusion({ ...claim, root: flipBit(claim.root, bit) })).toBe(false)
        if (claim.proof.length === 0) return
        const at = part % claim.proof.length
        expect(
          verifyInclusion({ ...claim, proof: claim.proof.with(at, flipBit(claim.proof[at]!, bit)) }),
        ).toBe(false)
      }),
    )
  })

  test('fails with a hash too many or too few, or one of the wrong length', () => {
    fc.assert(
      fc.property(place, fc.nat(), ([index, size], part) => {
        const claim = inclusionClaim(index, size)
        const at = part % (claim.proof.length + 1)
        for (const extra of [claim.root, claim.leafHash, new Uint8Array(), new Uint8Array(31)]) {
          expect(verifyInclusion({ ...claim, proof: claim.proof.toSpliced(at, 0, extra) })).toBe(false)
        }
        if (claim.proof.length > 0) {
          expect(verifyInclusion({ ...claim, proof: claim.proof.toSpliced(at, 1).slice(0, -1) })).toBe(false)
        }
        expect(verifyInclusion({ ...claim, leafHash: claim.leafHash.subarray(1) })).toBe(false)
        expect(verifyInclusion({ ...claim, root: Buffer.concat([claim.root, Buffer.of(0)]) })).toBe(false)
      }),
    )
  })

  test.each([-1, 0.5, Number.NaN, Infinity, 2 ** 53, 2 ** 64])('fails for index or size %d', (number) => {
    expect(verifyInclusion({ ...inclusionClaim(0, 1), index: number })).toBe(false)
    expect(verifyInclusion({ ...inclusionClaim(0, 1), size: number })).toBe(false)
  })

  test('fails with a hash too many that does lead to the root, as when a node is passed off as a leaf', () => {
    const [first, second] = leaves
    const root = rootOf([first!, second!])
    expect(verifyInclusion({ index: 1, size: 2, leafHash: second!, root, proof: [first!] })).toBe(true)
    expect(verifyInclusion({ index: 0, size: 1, leafHash: second!, root, proof: [first!] })).toBe(false)
  })

  test('of the last leaf of a tree of 2^53 - 1 leaves is followed without losing a bit', () => {
    const size = Number.MAX_SAFE_INTEGER
    const proof = someLeaves(52)
    const claim = { index: size - 1, size, leafHash: leaves[0]!, proof }
    const root = proof.reduce<Hash>((right, left) => rootOf([left, right]), leaves[0]!)
    expect(verifyInclusion({ ...claim, root })).toBe(true)
    expect(verifyInclusion({ ...claim, index: size - 2, root })).toBe(false)
  })
})

const twoSizes = fc
  .integer({ min: 1, max: LONGEST })
  .chain((size2) => fc.tuple(fc.integer({ min: 1, max: size2 }), fc.constant(size2)))

function consistencyClaim(size1: number, size2: number): Parameters<typeof verifyConsistency>[0] {
  const [old, current] = [leaves.slice(0, size1), leaves.slice(0, size2)]
  return {
    size1,
    size2,
    root1: plainRoot(old),
    root2: plainRoot(current),
    proof: plainConsistency(size1, current),
  }
}

describe('a consistency proof', () => {
  test('holds for every pair of small trees, and for no other size', () => {
    for (let size2 = 1; size2 <= 17; size2 += 1) {
      for (let size1 = 1; size1 <= size2; size1 += 1) {
        const claim = consistencyClaim(size1, size2)
        for (let other = 1; other <= size2; other += 1) {
          expect(verifyConsistency({ ...claim, size1: other })).toBe(other === size1)
        }
      }
    }
  })

  test('fails when any bit of a root or of the proof is turned over', () => {
    fc.assert(
      fc.property(twoSizes, fc.nat(), fc.nat(), ([size1, size2], part, bit) => {
        const claim = consistencyClaim(size1, size2)
        expect(verifyConsistency(claim)).toBe(true)
        expect(verifyConsistency({ ...claim, root1: flipBit(claim.root1, bit) })).toBe(false)
        expect(verifyConsistency({ ...claim, root2: flipBit(claim.root2, bit) })).toBe(false)
        if (claim.proof.length === 0) return
        const at = part % claim.proof.length
        expect(
          verifyConsistency({ ...claim, proof: claim.proof.with(at, flipBit(claim.proof[at]!, bit)) }),
        ).toBe(false)
      }),
    )
  })

  test('fails with a hash too many or too few, or one of the wrong length', () => {
    fc.assert(
      fc.property(twoSizes, fc.nat(), ([size1, size2], part) => {
        const claim = consistencyClaim(size1, size2)
        const at = part % (claim.proof.length + 1)
        for (const extra of [claim.root1, claim.root2, new Uint8Array(), new Uint8Array(33)]) {
          expect(verifyConsistency({ ...claim, proof: claim.proof.toSpliced(at, 0, extra) })).toBe(false)
        }
        if (claim.proof.length > 0)
          expect(verifyConsistency({ ...claim, proof: claim.proof.slice(1) })).toBe(false)
      }),
    )
  })

  test('fails with a hash too many that does lead to both roots', () => {
    const claim = consistencyClaim(3, 4)
    const [left] = leaves
    const lifted = { root1: rootOf([left!, claim.root1]), root2: rootOf([left!, claim.root2]) }
    expect(verifyConsistency({ ...claim, ...lifted, proof: [...claim.proof, left!] })).toBe(false)
  })

  test('is not accepted backwards, nor from an empty tree', () => {
    const claim = consistencyClaim(3, 7)
    expect(verifyConsistency({ ...claim, size1: 7, size2: 3 })).toBe(false)
    expect(verifyConsistency({ ...claim, size1: 0 })).toBe(false)
    expect(verifyConsistency({ ...claim, size1: 0, proof: [] })).toBe(false)
  })

  test('between equal sizes is the sameness of the roots and nothing else', () => {
    const root = plainRoot(leaves)
    const same = { size1: 5, size2: 5, root1: root, root2: root, proof: [] }
    expect(verifyConsistency(same)).toBe(true)
    expect(verifyConsistency({ ...same, root2: flipBit(root, 3) })).toBe(false)
    expect(verifyConsistency({ ...same, proof: [root] })).toBe(false)
    expect(verifyConsistency({ ...same, size1: 0, size2: 0 })).toBe(true)
  })
})
