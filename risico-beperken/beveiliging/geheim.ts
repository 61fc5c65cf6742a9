import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto'
import { deriveKey } from '../../doelbinding/logins.ts'
import type { Doelbinding } from '../../doelbinding/kern.ts'

type Sleutels = Pick<Doelbinding, 'deriveKey'>

const DOEL = 'tweede factor'
const IV_BYTES = 12
const TAG_BYTES = 16

/** The key that seals secrets, from WAARVOOR_SLEUTEL; pages get the same one from the kernel. */
export const secretKey = (sleutel: string): Buffer => deriveKey(sleutel, DOEL)
export const secretKeyOf = (kern: Sleutels): Buffer => kern.deriveKey(DOEL)

/** Encrypts a secret of one account (AES-256-GCM: iv, tag, text). In the row of another account it cannot be opened. */
export function sealSecret(key: Buffer, accountId: string, geheim: string): Buffer {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(accountId))
  const text = Buffer.concat([cipher.update(geheim, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), text])
}

/** Throws when the secret was changed, belongs to another account, or WAARVOOR_SLEUTEL is another one. */
export function openSecret(key: Buffer, accountId: string, sealed: Buffer): string {
  const iv = sealed.subarray(0, IV_BYTES)
  const decipher = createDecipheriv('aes-256-gcm', key, iv)
    .setAAD(Buffer.from(accountId))
    .setAuthTag(sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
  const text = sealed.subarray(IV_BYTES + TAG_BYTES)
  return Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8')
}

/** 32 random bytes for a cookie or a link. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** What is kept of such a token. It is random, so a plain hash cannot be turned back. */
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest()

/** A hash that only this program can make: for short values that could otherwise be found by trying. */
export const keyedHash = (kern: Sleutels, doel: string, value: string): Buffer =>
  createHmac('sha256', kern.deriveKey(doel)).update(value).digest()
