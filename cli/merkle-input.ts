import { z } from 'zod'
import { decodeBase64 } from '../doelbinding/zegel/base64.ts'
import { hashLeaf, rootOf, verifyConsistency, verifyInclusion } from '../doelbinding/zegel/merkle.ts'
import { InputError } from './input-error.ts'

/**
 * A claim that has all its fields but does not hold is an answer, `{"valid":false}`. So is one whose hash is no base64, is
 * base64 written in a second way or is too long or short, and one whose number is negative, broken or above 2^53 - 1: none
 * of them proves anything. Only what is no claim at all is wrong input: a missing field, text where a number should be.
 * Go writes an empty list or hash as null, and its test files do the same.
 */
const base64 = z
  .string('geef hier base64')
  .nullable()
  .transform((text) => (text === null ? Buffer.alloc(0) : decodeBase64(text)))
// Not z.number(): that refuses 1e999, which is a number no tree can have, so an answer like the others.
const count = z.custom<number>((value) => typeof value === 'number', 'geef hier een getal')
const proof = z
  .array(base64, 'geef hier een lijst met base64')
  .nullable()
  .transform((hashes) => hashes ?? [])

const inclusion = z.object({ leafIdx: count, treeSize: count, root: base64, leafHash: base64, proof })
const consistency = z.object({ size1: count, size2: count, root1: base64, root2: base64, proof })

/** Either `{leafIdx, treeSize, root, leafHash, proof}` or `{size1, size2, root1, root2, proof}`; other fields are ignored. */
export function verifyClaim(input: unknown): { valid: boolean } {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    throw new InputError('Geef een bewijs als JSON-object, met leafIdx en treeSize of met size1 en size2.')
  }
  const isInclusion = 'treeSize' in input
  if (isInclusion === 'size1' in input) {
    throw new InputError('Geef een bewijs met óf leafIdx en treeSize, óf size1 en size2.')
  }
  return { valid: isInclusion ? verifyInclusionClaim(input) : verifyConsistencyClaim(input) }
}

function verifyInclusionClaim(input: object): boolean {
  // Part of the published test files still has the field's old name.
  const renamed =
    'leafIndex' in input && !('leafIdx' in input) ? { ...input, leafIdx: input.leafIndex } : input
  const { leafIdx, treeSize, root, leafHash, proof } = parse(inclusion, renamed)
  const hashes = allDecoded(proof)
  if (!root || !leafHash || !hashes) return false
  return verifyInclusion({ index: leafIdx, size: treeSize, root, leafHash, proof: hashes })
}

function verifyConsistencyClaim(input: object): boolean {
  const { size1, size2, root1, root2, proof } = parse(consistency, input)
  const hashes = allDecoded(proof)
  if (!root1 || !root2 || !hashes) return false
  return verifyConsistency({ size1, size2, root1, root2, proof: hashes })
}

const allDecoded = (hashes: (Buffer | null)[]): Buffer[] | null =>
  hashes.every((hash) => hash !== null) ? hashes : null

function parse<T>(schema: z.ZodType<T>, input: object): T {
  const parsed = schema.safeParse(input)
  if (parsed.success) return parsed.data
  const { path, message } = parsed.error.issues[0]!
  throw new InputError(`Veld ${path.join('.')}: ${message}.`)
}

const leafList = z.array(z.string())

/** Root, in hex, of leaf inputs in hex (upper or lower case); an empty list is the empty tree. */
export function rootOfHexLeaves(input: unknown): { root: string } {
  const leaves = leafList.safeParse(input)
  if (!leaves.success)
    throw new InputError('Geef een JSON-lijst van bladeren in hexadecimale tekens, zoals ["", "00"].')
  const leafHashes = leaves.data.map((leaf, i) => {
    if (!/^(?:[0-9a-f]{2})*$/i.test(leaf)) {
      throw new InputError(`Blad ${i} is geen reeks van paren hexadecimale tekens (0-9, a-f).`)
    }
    return hashLeaf(Buffer.from(leaf, 'hex'))
  })
  return { root: Buffer.from(rootOf(leafHashes)).toString('hex') }
}
