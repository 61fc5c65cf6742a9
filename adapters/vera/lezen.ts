import { OnbruikbaarBestand } from './onbruikbaar.ts'
import { type Leesfout, Splitser, type Vorm } from './splits.ts'

/** The messages that this program reads, by the resource of their chain process. */
export const BERICHTEN = ['clusters', 'eenheden', 'relaties', 'overeenkomsten'] as const
export type Berichtsoort = (typeof BERICHTEN)[number]

/** A message of a file, or why it cannot be read. `lijst` is the key of the list that it stood in. */
export type Gelezen = { nummer: number; lijst: string | null } & (
  | { waarde: Record<string, unknown> }
  | { fout: Leesfout | 'geen-json' | 'tekens' }
)

/** So much of a file is looked at to see its form. */
const KIJK_BYTES = 1_000_000

/**
 * Reads VERA messages from a stream: a list, one object a line (JSON Lines), lists in one object, or a single message.
 * One message in memory at a time. Throws OnbruikbaarBestand when the file as a whole cannot be trusted.
 */
export async function* leesBerichten(stroom: AsyncIterable<Uint8Array>): AsyncGenerator<Gelezen> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let begin: Uint8Array[] = []
  let size = 0
  let splitser: Splitser | null = null
  for await (const chunk of stroom) {
    if (splitser) {
      for (const stuk of splitser.push(chunk)) yield parse(stuk, decoder)
      continue
    }
    begin.push(chunk.slice())
    size += chunk.length
    if (size < KIJK_BYTES) continue
    const head = Buffer.concat(begin)
    begin = []
    splitser = new Splitser(vormOf(head, false))
    for (const stuk of splitser.push(withoutBom(head))) yield parse(stuk, decoder)
  }
  if (!splitser) {
    const all = Buffer.concat(begin)
    splitser = new Splitser(vormOf(all, true))
    for (const stuk of splitser.push(withoutBom(all))) yield parse(stuk, decoder)
  }
  splitser.end()
}

type Ongelezen = { nummer: number; sleutel: string | null; bytes: Uint8Array | null; fout: Leesfout | null }

function parse({ nummer, sleutel, bytes, fout }: Ongelezen, decoder: TextDecoder): Gelezen {
  const plaats = { nummer, lijst: sleutel }
  if (fout || !bytes) return { ...plaats, fout: fout ?? 'geen-json' }
  let text: string
  try {
    text = decoder.decode(bytes)
  } catch {
    return { ...plaats, fout: 'tekens' }
  }
  try {
    return { ...plaats, waarde: JSON.parse(text) as Record<string, unknown> }
  } catch {
    return { ...plaats, fout: 'geen-json' }
  }
}

const withoutBom = (bytes: Buffer): Uint8Array =>
  bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes

/** How the file holds its messages, by its beginning (`all`: by the whole of it). */
function vormOf(head: Buffer, all: boolean): Vorm {
  if ([0xfe, 0xff].includes(head[0] ?? 0) || head.subarray(0, 4).includes(0))
    throw new OnbruikbaarBestand('Het bestand is geen UTF-8. Bewaar het als UTF-8 en probeer het opnieuw.')
  const text = withoutBom(head).toString().trimStart()
  if (text === '') throw new OnbruikbaarBestand('Het bestand is leeg.')
  if (text.startsWith('[')) return 'lijst'
  if (!text.startsWith('{')) throw new OnbruikbaarBestand('Het bestand is geen JSON.')
  return holdsLists(text, all) ? 'lijsten' : 'los'
}

/** A first line that is a whole object tells it by all its keys; of a longer object the first key does. */
function holdsLists(text: string, all: boolean): boolean {
  const [line = ''] = text.split('\n', 1)
  const value = parsed(line) ?? (all ? parsed(text) : null)
  if (value) return Object.entries(value).every(([key, list]) => isBerichtsoort(key) && Array.isArray(list))
  const key = /^\{\s*"(\w+)"\s*:\s*\[/.exec(text)?.[1] ?? ''
  return isBerichtsoort(key)
}

function parsed(text: string): object | null {
  try {
    return JSON.parse(text) as object
  } catch {
    return null
  }
}

export const isBerichtsoort = (name: string): name is Berichtsoort =>
  (BERICHTEN as readonly string[]).includes(name)
