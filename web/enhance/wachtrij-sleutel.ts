/** Bytes that only the key opens (AES-256-GCM). */
export type Gesloten = { iv: Uint8Array<ArrayBuffer>; inhoud: ArrayBuffer }

/** The key that a page carries for who is signed in. It stays in memory: a device without a session has sealed bytes only. */
export function leesSleutel(base64: string): Promise<CryptoKey> {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0)
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt'])
}

export async function sluit(sleutel: CryptoKey, bytes: Uint8Array<ArrayBuffer>): Promise<Gesloten> {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  return { iv, inhoud: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, sleutel, bytes) }
}

export async function open(sleutel: CryptoKey, { iv, inhoud }: Gesloten): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, sleutel, inhoud))
}
