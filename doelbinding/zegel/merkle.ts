import { createHash } from 'node:crypto'

/**
 * The Merkle tree of RFC 6962 section 2.1 with SHA-256. A proof is verified with the loops of RFC 9162 sections 2.1.3.2
 * and 2.1.4.2, which describe the same tree. Sizes and indexes are JavaScript numbers, so a tree holds at most 2^53 - 1
 * leaves; halving is done by division because the bit operators stop at 32 bits.
 */
export type Hash = Uint8Array

export const HASH_BYTES = 32

/** Claim: `leafHash` is leaf `index` (from 0) of the tree with `size` leaves and this root. */
export type Inclusion = { index: number; size: number; leafHash: Hash; root: Hash; proof: Hash[] }

/** Claim: the tree of `size1` leaves is the beginning of the tree of `size2` leaves. */
export type Consistency = { size1: number; size2: number; root1: Hash; root2: Hash; proof: Hash[] }

const LEAF = Uint8Array.of(0)
const NODE = Uint8Array.of(1)

/** The prefixes keep a leaf from ever being read as a node (RFC 6962 section 2.1, second preimage). */
export const hashLeaf = (entry: Uint8Array): Hash => createHash('sha256').update(LEAF).update(entry).digest()

export const hashNode = (left: Hash, right: Hash): Hash =>
  createHash('sha256').update(NODE).update(left).update(right).digest()

/** Root over leaf hashes, in time linear in their number and memory logarithmic. The empty tree is SHA-256 of nothing. */
export function rootOf(leafHashes: Iterable<Hash>): Hash {
  const peaks: { hash: Hash; leaves: number }[] = []
  for (const leafHash of leafHashes) {
    let peak = { hash: leafHash, leaves: 1 }
    while (peaks.at(-1)?.leaves === peak.leaves) {
      peak = { hash: hashNode(peaks.pop()!.hash, peak.hash), leaves: peak.leaves * 2 }
    }
    peaks.push(peak)
  }
  return foldPeaks(peaks.map(({ hash }) => hash))
}

/** Root of a tree whose perfect subtrees, from left to right, have these roots. */
export function foldPeaks(peaks: Hash[]): Hash {
  let root = peaks.at(-1)
  if (!root) return createHash('sha256').digest()
  for (let i = peaks.length - 2; i >= 0; i -= 1) root = hashNode(peaks[i]!, root)
  return root
}

/** Never throws: whatever is wrong with the numbers, the lengths or the number of hashes makes the claim unproven. */
export function verifyInclusion({ index, size, leafHash, root, proof }: Inclusion): boolean {
  if (!isCount(index) || !isCount(size) || index >= size) return false
  if (![leafHash, root, ...proof].every(isHash)) return false
  let path = { node: index, last: size - 1 }
  let hash = leafHash
  for (const sibling of proof) {
    if (path.last === 0) return false
    if (isRightOrAlone(path)) {
      hash = hashNode(sibling, hash)
      path = climbToRight(path)
    } else {
      hash = hashNode(hash, sibling)
    }
    path = parent(path)
  }
  return path.last === 0 && equal(hash, root)
}

/**
 * Never throws, as verifyInclusion. Equal sizes are consistent when the roots are the same bytes and nothing is offered as
 * proof: no hash is computed then, so the length of the roots is not judged. Nothing can be proven from an empty tree to a
 * larger one, so that claim is refused.
 */
export function verifyConsistency({ size1, size2, root1, root2, proof }: Consistency): boolean {
  if (!isCount(size1) || !isCount(size2) || size1 > size2) return false
  if (size1 === size2) return proof.length === 0 && equal(root1, root2)
  if (size1 === 0 || proof.length === 0 || ![root1, root2, ...proof].every(isHash)) return false

  // An old tree that is perfect is itself the first node of the path, so the proof leaves it out.
  const [seed, ...siblings] = isPowerOfTwo(size1) ? [root1, ...proof] : proof
  let path = { node: size1 - 1, last: size2 - 1 }
  while (isOdd(path.node)) path = parent(path)
  let old = seed!
  let current = seed!
  for (const sibling of siblings) {
    if (path.last === 0) return false
    if (isRightOrAlone(path)) {
      old = hashNode(sibling, old)
      current = hashNode(sibling, current)
      path = climbToRight(path)
    } else {
      current = hashNode(current, sibling)
    }
    path = parent(path)
  }
  return path.last === 0 && equal(old, root1) && equal(current, root2)
}

/** A node and the last node of its level, both counted from 0. */
type Path = { node: number; last: number }

const isOdd = (n: number): boolean => n % 2 === 1
const parent = ({ node, last }: Path): Path => ({ node: Math.floor(node / 2), last: Math.floor(last / 2) })
const isRightOrAlone = ({ node, last }: Path): boolean => isOdd(node) || node === last

/** A node without a sibling rises unchanged to the level where it is a right child. */
function climbToRight(path: Path): Path {
  let climbed = path
  while (!isOdd(climbed.node) && climbed.node !== 0) climbed = parent(climbed)
  return climbed
}

export const isCount = (n: number): boolean => Number.isSafeInteger(n) && n >= 0
const isHash = (hash: Hash): boolean => hash.length === HASH_BYTES
const equal = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0

function isPowerOfTwo(n: number): boolean {
  let rest = n
  while (rest % 2 === 0) rest /= 2
  return rest === 1
}
