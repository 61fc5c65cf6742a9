import { decodeBase64, encodeBase64 } from './base64.ts'
import { HASH_BYTES, type Hash, isCount } from './merkle.ts'
import { openNote, parseVerifierKey, type SignerKey, signNote, type VerifierKey } from './note.ts'

/** What the log looked like at one moment (C2SP tlog-checkpoint v1.0.0): its name, number of leaves and root. */
export type Checkpoint = { origin: string; size: number; root: Hash }

export type OpenedCheckpoint = { ok: true; checkpoint: Checkpoint } | { ok: false; reden: string }

/** The signed text; its first line, the origin, is the name of the key, as the specification advises. */
export function signCheckpoint(size: number, root: Hash, key: SignerKey): string {
  if (!isCount(size) || root.length !== HASH_BYTES) throw new RangeError('Geen geldige omvang of wortel.')
  return signNote(`${key.name}\n${size}\n${encodeBase64(root)}\n`, key)
}

/** Accepts a checkpoint only when the log it names signed it itself with a trusted key. */
export function openCheckpoint(note: string, trusted: VerifierKey[]): OpenedCheckpoint {
  const opened = openNote(note, trusted)
  if (!opened.ok) return opened
  const checkpoint = parseCheckpointText(opened.text)
  if (!checkpoint) return { ok: false, reden: 'Het zegel is geen geldig controlepunt van een logboek.' }
  if (!opened.signers.includes(checkpoint.origin)) {
    return { ok: false, reden: `Het zegel is niet ondertekend door ${checkpoint.origin} zelf.` }
  }
  return { ok: true, checkpoint }
}

/** Lines after the third: what was signed beside the tree; none when the signature does not hold. */
export function readExtensions(note: string, trusted: VerifierKey[]): string[] {
  const opened = openNote(note, trusted)
  return opened.ok ? opened.text.split('\n').slice(3, -1) : []
}

/** The same checkpoint with one more line beside the tree. Throws RangeError when it was not signed with this key. */
export function signExtension(note: string, extension: string, key: SignerKey): string {
  const verifier = parseVerifierKey(key.verifier)
  const opened = openNote(note, verifier ? [verifier] : [])
  if (!opened.ok) throw new RangeError(opened.reden)
  return signNote(`${opened.text}${extension}\n`, key)
}

/** Lines after the third are extensions: allowed when not empty, and no part of the tree. */
function parseCheckpointText(text: string): Checkpoint | null {
  const [origin, sizeText = '', rootText = '', ...extensions] = text.split('\n').slice(0, -1)
  const size = Number(sizeText)
  const root = decodeBase64(rootText)
  if (!origin || String(size) !== sizeText || !isCount(size)) return null
  if (root?.length !== HASH_BYTES || extensions.includes('')) return null
  return { origin, size, root }
}
