import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { describeProblems, eenheidSchema } from '../eenheid-schema.ts'

/** Fits in the address line of every browser, with room for the rest of the request. */
const LONGEST = 8000
const LARGEST_BYTES = 500_000

export type Ingepakt = { ok: true; woning: string } | { ok: false; refusal: string }

/**
 * Packs what the rules read of an eenheid into the address of the result page: nothing has to be stored to show it.
 * Everything else in a file, such as the address, names and tenants, is left out.
 */
export function packEenheid(input: unknown): Ingepakt {
  const parsed = eenheidSchema.safeParse(input)
  if (!parsed.success) return { ok: false, refusal: describeProblems(parsed.error) }
  const { id: _id, ruimten, ...rest } = parsed.data
  const eenheid = { ...rest, ruimten: ruimten?.map(({ naam: _naam, ...ruimte }) => ruimte) }
  const woning = deflateRawSync(Buffer.from(JSON.stringify(eenheid))).toString('base64url')
  return woning.length > LONGEST
    ? {
        ok: false,
        refusal: 'Deze woning heeft te veel ruimten voor deze pagina. Vraag de verhuurder om de berekening.',
      }
    : { ok: true, woning }
}

/** The eenheid in an address, or null when it was damaged. */
export function unpackEenheid(woning: string): unknown {
  try {
    const bytes = inflateRawSync(Buffer.from(woning, 'base64url'), { maxOutputLength: LARGEST_BYTES })
    return JSON.parse(bytes.toString('utf8')) as unknown
  } catch {
    return null
  }
}
