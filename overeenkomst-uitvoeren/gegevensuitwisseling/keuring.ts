import { BERICHTEN, type Berichtsoort } from '../../adapters/vera/lezen.ts'
import { afwijkingOf } from '../../adapters/vera/schema.ts'
import {
  type Aangeleverd,
  type Aanlevering,
  houdBericht,
  leesAanlevering,
  readBericht,
} from './aanlevering.ts'
import { type Leesomgeving, type Reden, textOf } from './bericht.ts'
import type { OvereenkomstRij } from './overeenkomst.ts'
import { Telling } from './telling.ts'

/** What the first reading of the files found: which messages are refused, and the numbers of all rows that the run is about. */
export type Keuring = {
  telling: Telling
  /** Message numbers that are not taken over, for each file. */
  geweigerd: ReadonlySet<number>[]
  /** Lists that each file holds. */
  inhoud: ReadonlySet<Berichtsoort>[]
  hashes: string[]
  aangeboden: Record<Berichtsoort, Set<string>>
  /** Persons and homes that contracts name. */
  genoemd: Record<'relaties' | 'eenheden', Set<string>>
}

type Oordeel = { reden: Reden; pad: string } | null

/**
 * Reads the files once and writes nothing: each message is held against VERA and against what a row of ours needs. Only
 * numbers of rows are remembered. Throws OnbruikbaarBestand when a file cannot be trusted as a whole.
 */
export async function keurBestanden(
  bestanden: readonly Aanlevering[],
  omgeving: Omit<Leesomgeving, 'meld'>,
): Promise<Keuring> {
  const telling = new Telling()
  const keuring: Keuring = {
    telling,
    geweigerd: bestanden.map(() => new Set()),
    inhoud: bestanden.map(() => new Set()),
    hashes: [],
    aangeboden: { clusters: new Set(), eenheden: new Set(), relaties: new Set(), overeenkomsten: new Set() },
    genoemd: { relaties: new Set(), eenheden: new Set() },
  }
  const full = { ...omgeving, meld: telling.code.bind(telling) }
  for (const [index, bestand] of bestanden.entries()) {
    let berichten = 0
    for await (const aangeleverd of leesAanlevering(bestand, (sha256) => keuring.hashes.push(sha256))) {
      berichten += 1
      const { lijst, nummer } = aangeleverd
      telling.of(lijst).gelezen += 1
      const oordeel = judge(aangeleverd, keuring, full)
      if (lijst) (keuring.inhoud[index] as Set<Berichtsoort>).add(lijst)
      if (!oordeel) continue
      telling.weiger({ bestand: bestand.naam, nummer, lijst }, oordeel.reden, oordeel.pad)
      ;(keuring.geweigerd[index] as Set<number>).add(nummer)
    }
    telling.bestanden.push({ naam: bestand.naam, berichten, sha256: keuring.hashes[index] ?? '' })
  }
  return keuring
}

function judge(aangeleverd: Aangeleverd, keuring: Keuring, omgeving: Leesomgeving): Oordeel {
  const { lijst, waarde, fout } = aangeleverd
  if (fout || !waarde) return { reden: fout ?? 'geen-json', pad: '' }
  if (!lijst) return { reden: 'lijst', pad: '' }
  const { telling, aangeboden, genoemd } = keuring
  const afwijking = afwijkingOf(lijst, waarde)
  const gehouden = houdBericht(lijst, waarde, (pad) => telling.weg(lijst, pad))
  const bedragen = { gelezen: 0, weggelaten: 0, onleesbaar: 0 }
  const read = readBericht(lijst, gehouden, { omgeving, bedragen })
  const oordeel = ((): Oordeel => {
    if (afwijking) return { reden: 'schema', pad: afwijking.pad }
    const id = textOf(gehouden['id'])
    if (id === null || id.length > 100) return { reden: 'id-ontbreekt', pad: '/id' }
    if (!read.ok) return { reden: read.reden, pad: read.pad }
    if (aangeboden[lijst].has(read.waarde.id)) return { reden: 'id-dubbel', pad: '/id' }
    return null
  })()
  telling.bedragen.gelezen += bedragen.gelezen
  telling.bedragen.onleesbaar += bedragen.onleesbaar
  telling.bedragen.weggelaten += oordeel ? 0 : bedragen.weggelaten
  telling.bedragen.geweigerd += oordeel ? bedragen.gelezen : 0
  telling.bedragen.overgenomen += oordeel ? 0 : bedragen.gelezen - bedragen.weggelaten
  if (oordeel || !read.ok) return oordeel
  aangeboden[lijst].add(read.waarde.id)
  if (lijst === 'overeenkomsten') noteGenoemd(read.waarde as OvereenkomstRij, genoemd)
  return null
}

function noteGenoemd({ eenheid_id, partijen }: OvereenkomstRij, genoemd: Keuring['genoemd']): void {
  genoemd.eenheden.add(eenheid_id)
  for (const { relatie_id } of partijen) genoemd.relaties.add(relatie_id)
}

/** Numbers of all rows of a run: those that are offered, and those that are only named. */
export function* sleutelsOf({ aangeboden, genoemd }: Keuring): Generator<[Berichtsoort, string, boolean]> {
  for (const lijst of BERICHTEN) for (const id of aangeboden[lijst]) yield [lijst, id, true]
  for (const lijst of ['relaties', 'eenheden'] as const)
    for (const id of genoemd[lijst]) if (!aangeboden[lijst].has(id)) yield [lijst, id, false]
}
