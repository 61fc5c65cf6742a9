import {
  createHash,
  createPrivateKey,
  createPublicKey,
  hkdfSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto'
import { decodeBase64, encodeBase64 } from './base64.ts'

/**
 * Signed notes (C2SP signed-note v1.0.0) with Ed25519: a text, an empty line and one or more signature lines. A text is
 * worth nothing before `openNote` has accepted it.
 */
export type VerifierKey = { name: string; id: Buffer; publicKey: KeyObject }

/** `verifier` is the public half as a line of text, `name+hash+base64`, to be published. */
export type SignerKey = { name: string; id: Buffer; privateKey: KeyObject; verifier: string }

export type OpenedNote = { ok: true; text: string; signers: string[] } | { ok: false; reden: string }

const ED25519 = Buffer.of(1)
const PRIVATE_KEY_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex')
const PUBLIC_KEY_PREFIX = Buffer.from('302a300506032b6570032100', 'hex')
const KEY_BYTES = 32
const MOST_SIGNATURES = 64

/**
 * The signing key that belongs to a name and a secret: HKDF-SHA-256 (RFC 5869) gives the 32-byte seed, so the same
 * secret gives the same key on every machine and the key itself is stored nowhere.
 */
export function deriveSignerKey(name: string, secret: Uint8Array): SignerKey {
  if (!isKeyName(name)) throw new RangeError(`Geen geldige sleutelnaam: ${name}`)
  if (secret.length < KEY_BYTES)
    throw new RangeError('Het geheim voor de zegelsleutel is korter dan 32 bytes.')
  const seed = Buffer.from(hkdfSync('sha256', secret, '', `waarvoor zegel ed25519 v1 ${name}`, KEY_BYTES))
  const der = Buffer.concat([PRIVATE_KEY_PREFIX, seed])
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  const raw = createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(-KEY_BYTES)
  const id = keyId(name, raw)
  const verifier = `${name}+${id.toString('hex')}+${encodeBase64(Buffer.concat([ED25519, raw]))}`
  return { name, id, privateKey, verifier }
}

/** Reads `name+hash+base64`; null when it is malformed, of another kind than Ed25519, or its hash is not its own. */
export function parseVerifierKey(line: string): VerifierKey | null {
  const [name = '', hash, ...rest] = line.split('+')
  const key = decodeBase64(rest.join('+'))
  if (!isKeyName(name) || key?.length !== 1 + KEY_BYTES || !key.subarray(0, 1).equals(ED25519)) return null
  const raw = key.subarray(1)
  const id = keyId(name, raw)
  if (hash !== id.toString('hex')) return null
  const der = Buffer.concat([PUBLIC_KEY_PREFIX, raw])
  return { name, id, publicKey: createPublicKey({ key: der, format: 'der', type: 'spki' }) }
}

function keyId(name: string, rawKey: Uint8Array): Buffer {
  return createHash('sha256').update(`${name}\n`).update(ED25519).update(rawKey).digest().subarray(0, 4)
}

const isKeyName = (name: string): boolean => name.isWellFormed() && /^[^\p{White_Space}\p{Cc}+]+$/u.test(name)

/** Signs a text that ends in a newline. */
export function signNote(text: string, key: SignerKey): string {
  if (!isNoteText(text)) throw new RangeError('Deze tekst kan niet ondertekend worden.')
  const signature = sign(null, Buffer.from(text), key.privateKey)
  return `${text}\n— ${key.name} ${encodeBase64(Buffer.concat([key.id, signature]))}\n`
}

const isNoteText = (text: string): boolean =>
  // oxlint-disable-next-line no-control-regex -- the format forbids exactly these
  text.endsWith('\n') && text.isWellFormed() && !/[\u0000-\u0009\u000b-\u001f]/.test(text)

/**
 * The text of a note with the names of the trusted keys that signed it. Signatures of unknown keys are passed over; one
 * wrong signature in the name of a trusted key spoils the whole note.
 */
export function openNote(note: string, trusted: VerifierKey[]): OpenedNote {
  const border = note.lastIndexOf('\n\n')
  const text = note.slice(0, border + 1)
  const signatures = note
    .slice(border + 2)
    .split('\n')
    .slice(0, -1)
    .map(parseSignature)
  if (border < 0 || !isNoteText(text) || !isNoteText(note) || signatures.length > MOST_SIGNATURES) {
    return { ok: false, reden: 'Het zegel heeft niet de vorm van een ondertekende tekst.' }
  }
  const signers: string[] = []
  for (const signature of signatures) {
    if (!signature) return { ok: false, reden: 'Een regel met een handtekening is niet leesbaar.' }
    const key = trusted.find(({ name, id }) => name === signature.name && id.equals(signature.id))
    if (!key) continue
    if (!verify(null, Buffer.from(text), key.publicKey, signature.bytes)) {
      return { ok: false, reden: `De handtekening van ${key.name} klopt niet.` }
    }
    signers.push(key.name)
  }
  if (signers.length === 0)
    return { ok: false, reden: 'Geen van de handtekeningen is van een bekende sleutel.' }
  return { ok: true, text, signers }
}

function parseSignature(line: string): { name: string; id: Buffer; bytes: Buffer } | null {
  const [dash, name = '', encoded = '', ...rest] = line.split(' ')
  const bytes = decodeBase64(encoded)
  if (dash !== '—' || !isKeyName(name) || rest.length > 0 || !bytes || bytes.length <= 4) return null
  return { name, id: bytes.subarray(0, 4), bytes: bytes.subarray(4) }
}
