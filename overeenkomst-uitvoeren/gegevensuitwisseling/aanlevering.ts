import { createHash } from 'node:crypto'
import { attributenOf, everyAttribuut } from '../../adapters/vera/attributen.ts'
import { houd } from '../../adapters/vera/houden.ts'
import { OnbruikbaarBestand } from '../../adapters/vera/onbruikbaar.ts'
import { BERICHTEN, type Berichtsoort, isBerichtsoort, leesBerichten } from '../../adapters/vera/lezen.ts'
import type { Bericht, Gelezen, Leesomgeving, Reden } from './bericht.ts'
import { BOMEN } from './boom.ts'
import { type ComplexRij, type EenheidRij, readComplex, readEenheid } from './eenheid.ts'
import { type Bedragen, type OvereenkomstRij, readOvereenkomst } from './overeenkomst.ts'
import { readRelatie, type RelatieRij } from './relatie.ts'
import type { Plek } from './telling.ts'

/** A file that can be read more than once. */
export type Aanlevering = { naam: string; open: () => AsyncIterable<Uint8Array> }

/** One message of a file, whole, or why it cannot be read. */
export type Aangeleverd = Plek & { waarde: Bericht | null; fout: Reden | null }

export type Rijen = {
  clusters: ComplexRij
  eenheden: EenheidRij
  relaties: RelatieRij
  overeenkomsten: OvereenkomstRij
}

/** The messages of a file; `done` gets the hash of what was read. */
export async function* leesAanlevering(
  { naam, open }: Aanlevering,
  done: (sha256: string) => void,
): AsyncGenerator<Aangeleverd> {
  const hash = createHash('sha256')
  async function* hashed(): AsyncGenerator<Uint8Array> {
    for await (const chunk of open()) {
      hash.update(chunk)
      yield chunk
    }
  }
  const named = BERICHTEN.filter((lijst) => naam.toLowerCase().includes(lijst))
  for await (const gelezen of ofFile(naam, leesBerichten(hashed()))) {
    const { nummer, lijst: key } = gelezen
    const byName = named.length === 1 ? (named[0] ?? null) : null
    const plek = { bestand: naam, nummer }
    if ('fout' in gelezen) {
      yield {
        ...plek,
        lijst: key !== null && isBerichtsoort(key) ? key : byName,
        waarde: null,
        fout: gelezen.fout,
      }
      continue
    }
    const lijst = key === null ? (byName ?? guessLijst(gelezen.waarde)) : isBerichtsoort(key) ? key : null
    yield { ...plek, lijst, waarde: gelezen.waarde, fout: null }
  }
  done(hash.digest('hex'))
}

/** What is wrong with a file as a whole is told with its name. */
async function* ofFile<T>(naam: string, berichten: AsyncIterable<T>): AsyncGenerator<T> {
  try {
    yield* berichten
  } catch (error) {
    throw error instanceof OnbruikbaarBestand ? new OnbruikbaarBestand(`${naam}: ${error.message}`) : error
  }
}

/** The list whose messages have the most of these attributes; null when two have as many. */
function guessLijst(bericht: Bericht): Berichtsoort | null {
  const names = Object.keys(bericht)
  const scores = BERICHTEN.map((lijst) => ({
    lijst,
    score: names.filter((name) => attributenOf(lijst).has(name)).length,
  })).toSorted((a, b) => b.score - a.score)
  const [best, next] = scores
  return best && next && best.score > next.score ? best.lijst : null
}

/** Drops what has no purpose, before anything else sees the message. */
export const houdBericht = (lijst: Berichtsoort, bericht: Bericht, weg: (pad: string) => void): Bericht =>
  houd(bericht, BOMEN[lijst], { known: everyAttribuut(), weg })

/** Reads what was kept of a message. */
export function readBericht<L extends Berichtsoort>(
  lijst: L,
  gehouden: Bericht,
  { omgeving, bedragen }: { omgeving: Leesomgeving; bedragen: Bedragen },
): Gelezen<Rijen[L]> {
  const read = {
    clusters: () => readComplex(gehouden, omgeving),
    eenheden: () => readEenheid(gehouden, omgeving),
    relaties: () => readRelatie(gehouden, omgeving),
    overeenkomsten: () => readOvereenkomst(gehouden, omgeving, bedragen),
  }
  return read[lijst]() as Gelezen<Rijen[L]>
}
