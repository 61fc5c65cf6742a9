import { createHash } from 'node:crypto'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/**
 * Our number for a number of another system: always the same, so that a second import finds the first. A UUID is kept, which
 * is what our own export has. The other number itself is stored nowhere (RFC 9562 version 5).
 */
export function sleutelOf(bron: string, lijst: string, id: string): string {
  if (UUID.test(id)) return id.toLowerCase()
  const hash = createHash('sha1').update(`waarvoor/vera/${bron}/${lijst}/${id}`).digest()
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80
  const hex = hash.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  )
}
