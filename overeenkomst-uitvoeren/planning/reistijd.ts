/** A postcode up to its first letter ("9999A"): near enough to estimate a drive, too coarse to point at a home. */
export const gebiedOf = (postcode: string): string => postcode.replace(' ', '').slice(0, 5)

const ZELFDE_STRAAT = 2
const ZELFDE_WIJK = 5
const VERSTE_IN_WIJK = 15
const ZELFDE_PLAATS = 20
const ZELFDE_STREEK = 35
const VER = 60

/**
 * Minutes that a drive between two addresses is thought to take, by their postcodes alone. An estimate of our own and no route:
 * letters of a postcode that are further apart lie further apart, other digits further still. Never asks a map of others.
 */
export function reistijd(van: string, naar: string): number {
  const [a, b] = [van.replace(' ', ''), naar.replace(' ', '')]
  if (a === b) return a.length >= 6 ? ZELFDE_STRAAT : ZELFDE_WIJK
  if (a.slice(0, 4) === b.slice(0, 4)) {
    const letters = Math.abs((a.charCodeAt(4) || 0) - (b.charCodeAt(4) || 0))
    return Math.min(VERSTE_IN_WIJK, ZELFDE_WIJK + letters)
  }
  if (a.slice(0, 3) === b.slice(0, 3)) return ZELFDE_PLAATS
  return a.slice(0, 2) === b.slice(0, 2) ? ZELFDE_STREEK : VER
}
