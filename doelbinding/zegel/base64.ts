/**
 * Bytes of standard base64 (RFC 4648 section 4), or null when the text is not exactly what encoding those bytes gives: two
 * texts for one hash would let a proof be altered without its meaning changing.
 */
export function decodeBase64(text: string): Buffer | null {
  const bytes = Buffer.from(text, 'base64')
  return bytes.toString('base64') === text ? bytes : null
}

export const encodeBase64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')
