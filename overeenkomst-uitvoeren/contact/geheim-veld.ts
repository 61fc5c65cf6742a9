import type { Doelbinding } from '../../doelbinding/kern.ts'
import { openSecret, sealSecret } from '../../risico-beperken/beveiliging/geheim.ts'

type Sleutels = Pick<Doelbinding, 'deriveKey'>
const DOEL = 'geheim veld van een bericht'

/** A field that nobody may read while the message waits: only sending opens it, for this message. */
export const sealVeld = (kern: Sleutels, berichtId: string, waarde: string): string =>
  sealSecret(kern.deriveKey(DOEL), berichtId, waarde).toString('base64url')

export const openVeld = (kern: Sleutels, berichtId: string, gesloten: string): string =>
  openSecret(kern.deriveKey(DOEL), berichtId, Buffer.from(gesloten, 'base64url'))
