import { type Json, canonicalBytes } from './zegel/canonical.ts'
import { hashLeaf, type Hash } from './zegel/merkle.ts'

/** A line as it is sealed: the readable form whose RFC 8785 bytes are a leaf of the tree. */
export type Logregel = { [key: string]: Json }

/** A row of the query below. */
export type LogregelRow = {
  id: string
  xid: string
  soort: string
  opening: string
  verwerking: string
  versie: number
  vingerafdruk: string
  trace_id: string
  span_id: string
  ouder_span_id: string | null
  betrokkene: string | null
  tijd: string
  status: string | null
  zichtbaar_vanaf: string | null
  afdeling: string | null
  rol: string | null
  zaak: string | null
}

/** Columns of a sealed line, from `logboek.regel r` joined with `doelbinding.verwerking_versie v`. */
export const LOGREGEL_COLUMNS = `
  r.id::text, r.xid::text, r.soort::text, r.opening::text, v.code as verwerking, v.versie, v.vingerafdruk,
  encode(r.trace_id, 'hex') as trace_id, encode(r.span_id, 'hex') as span_id, encode(r.ouder_span_id, 'hex') as ouder_span_id,
  encode(r.pseudoniem, 'hex') as betrokkene, logboek.utc(r.tijd) as tijd, r.status, logboek.utc(r.zichtbaar_vanaf) as zichtbaar_vanaf,
  r.afdeling, r.rol, r.zaak`

/** The sealed form of a row; fields without a value are left out. */
export function toLogregel(row: LogregelRow): Logregel {
  const { xid: _, ...fields } = row
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as Logregel
}

/** Hash of the leaf that seals this row. */
export const leafHash = (row: LogregelRow): Hash => hashLeaf(canonicalBytes(toLogregel(row)))
