import canonicalize from 'canonicalize'

/** What JSON can hold; Date, bigint and undefined are left out on purpose: each would be written in a way of its own. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/**
 * The one byte form of a JSON value (RFC 8785), so that who checks a line later hashes the same bytes. Throws on what JSON
 * cannot hold (NaN, half a surrogate pair).
 */
export function canonicalBytes(value: Json): Buffer {
  return Buffer.from(canonicalize(value)!)
}
