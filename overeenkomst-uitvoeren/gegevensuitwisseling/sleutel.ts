import { hash } from 'node:crypto'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/**
 * Our number for a number of another system: always the same, so that a second import finds the first. A UUID is kept, which
 * is what our own export has. The other number itself is stored nowhere (RFC 9562 version 5).
 */
export function sleutelOf(bron: string, lijst: string, id: string): string {
  if (UUID.test(id)) return id.toLowerCase()
  const hex = hash('sha1', `waarvoor/vera/${bron}/${lijst}/${id}`)
  const variant = ((Number.parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant}${hex.slice(18, 20)}-${hex.slice(20, 32)}`
}
