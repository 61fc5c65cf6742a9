import { decodeBase64, encodeBase64 } from './base64.ts'
import { canonicalBytes, type Json } from './canonical.ts'
import { openCheckpoint } from './checkpoint.ts'
import { HASH_BYTES, type Hash, hashLeaf, isCount, verifyInclusion } from './merkle.ts'
import type { VerifierKey } from './note.ts'

/**
 * One log line with the proof that it stands in the sealed log. `regel` is readable; its RFC 8785 bytes are the leaf.
 * `bewijs` is a C2SP tlog-proof text with index, hashes and checkpoint, so other programs can check it too.
 */
export type Logbewijs = { regel: Json; bewijs: string }

/** `index` is the leaf's place, `size` the number of leaves that the checkpoint covers. */
export type ProofResult = { ok: true; index: number; size: number } | { ok: false; reden: string }

const FIRST_LINE = 'c2sp.org/tlog-proof@v1'

/** A tree of 2^53 leaves is 53 high. */
const MOST_HASHES = 53

/** `checkpoint` is the signed text that covers the leaf, `proof` the inclusion proof in exactly that tree. */
export function writeProof(index: number, proof: Hash[], checkpoint: string): string {
  return [FIRST_LINE, `index ${index}`, ...proof.map(encodeBase64), '', checkpoint].join('\n')
}

/**
 * Checks what a tenant downloaded, with nothing but the published keys. Never throws: a file that is not a Logbewijs gets a
 * reason in Dutch like any other.
 */
export function verifyProof(file: unknown, trusted: VerifierKey[]): ProofResult {
  if (!isLogbewijs(file)) return { ok: false, reden: 'Het bestand heeft niet de velden "regel" en "bewijs".' }
  const parsed = parseProof(file.bewijs)
  if (!parsed) return { ok: false, reden: 'Het bewijs is niet leesbaar: het is beschadigd of niet volledig.' }
  const opened = openCheckpoint(parsed.checkpoint, trusted)
  if (!opened.ok) return opened
  const leafHash = hashRegel(file.regel)
  if (!leafHash) return { ok: false, reden: 'De regel bevat tekens die niet in een logboek kunnen staan.' }
  const { size, root } = opened.checkpoint
  const { index, proof } = parsed
  if (!verifyInclusion({ index, size, leafHash, root, proof })) {
    return {
      ok: false,
      reden: 'De regel staat niet zo in het verzegelde logboek: regel of bewijs is veranderd.',
    }
  }
  return { ok: true, index, size }
}

function isLogbewijs(file: unknown): file is Logbewijs {
  return (
    typeof file === 'object' &&
    file !== null &&
    'regel' in file &&
    typeof Reflect.get(file, 'bewijs') === 'string'
  )
}

function hashRegel(regel: Json): Hash | null {
  try {
    return hashLeaf(canonicalBytes(regel))
  } catch {
    return null
  }
}

function parseProof(text: string): { index: number; proof: Hash[]; checkpoint: string } | null {
  const border = text.indexOf('\n\n')
  const [first, ...lines] = text.slice(0, Math.max(border, 0)).split('\n')
  // The format has room for data of the application; it is not covered by the proof, so it is passed over.
  if (lines[0]?.startsWith('extra ')) lines.shift()
  const [indexLine = '', ...hashLines] = lines
  const indexText = indexLine.replace(/^index /, '')
  const index = Number(indexText)
  if (first !== FIRST_LINE || indexText === indexLine || String(index) !== indexText || !isCount(index))
    return null
  if (hashLines.length > MOST_HASHES) return null
  const proof = hashLines.map(decodeBase64).filter((hash) => hash?.length === HASH_BYTES) as Hash[]
  return proof.length === hashLines.length ? { index, proof, checkpoint: text.slice(border + 2) } : null
}
