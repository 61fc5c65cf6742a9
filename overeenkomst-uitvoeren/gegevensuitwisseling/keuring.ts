import type { Berichtsoort } from '../../adapters/vera/lezen.ts'
import { afwijkingOf } from '../../adapters/vera/schema.ts'
import type { Doelbinding } from '../../doelbinding/kern.ts'
import {
  type Aangeleverd,
  type Aanlevering,
  houdBericht,
  leesAanlevering,
  readBericht,
} from './aanlevering.ts'
import { type Leesomgeving, type Reden, textOf } from './bericht.ts'
import type { Gang } from './imports.ts'
import { Naloper } from './naloper.ts'
import { Nummers } from './nummers.ts'
import type { Bedragen, OvereenkomstRij } from './overeenkomst.ts'
import { noteAangeboden, noteGenoemd, type Sleutel, sleutelTekst } from './sleutels.ts'
import { type Plek, Telling } from './telling.ts'

/** What the first reading of the files found: which messages are refused. What they hold is noted in the database, as numbers. */
export type Keuring = {
  telling: Telling
  /** Messages that are not taken over, for each file. */
  geweigerd: Nummers[]
  /** Lists that each file holds. */
  inhoud: Set<Berichtsoort>[]
  hashes: string[]
}

type Lezing = {
  kern: Pick<Doelbinding, 'toegang'>
  gang: Gang
  omgeving: Leesomgeving
  keuring: Keuring
}
/** A message that may be taken over, unless its number was there before. */
type Goed = { bestand: number; plek: Plek; sleutel: Sleutel; genoemd: Sleutel[]; bedragen: Bedragen }
type Oordeel = { reden: Reden; pad: string } | Omit<Goed, 'bestand' | 'plek'>

/** So many messages are looked up at once. */
const PER_KEER = 2000

/**
 * Reads the files once and writes no row: each message is held against VERA and against what a row of ours needs. Only numbers
 * of rows are kept. Throws OnbruikbaarBestand when a file cannot be trusted as a whole.
 */
export async function keurBestanden(
  bestanden: readonly Aanlevering[],
  { kern, gang, omgeving }: Omit<Lezing, 'keuring' | 'omgeving'> & { omgeving: Omit<Leesomgeving, 'meld'> },
): Promise<Keuring> {
  const telling = new Telling()
  const keuring: Keuring = {
    telling,
    geweigerd: bestanden.map(() => new Nummers()),
    inhoud: bestanden.map(() => new Set()),
    hashes: [],
  }
  const lezing = { kern, gang, keuring, omgeving: { ...omgeving, meld: telling.code.bind(telling) } }
  const naloper = new Naloper()
  try {
    await readAll(bestanden, lezing, (set) => naloper.start(() => noteSet(lezing, set)))
  } finally {
    await naloper.end()
  }
  return keuring
}

async function readAll(
  bestanden: readonly Aanlevering[],
  lezing: Lezing,
  note: (set: Goed[]) => Promise<void>,
): Promise<void> {
  const { telling, geweigerd, inhoud, hashes } = lezing.keuring
  let set: Goed[] = []
  let all = 0
  for (const [index, bestand] of bestanden.entries()) {
    let berichten = 0
    for await (const aangeleverd of leesAanlevering(bestand, (sha256) => hashes.push(sha256))) {
      berichten += 1
      const { lijst, nummer } = aangeleverd
      const plek = { bestand: bestand.naam, nummer, lijst }
      telling.of(lijst).gelezen += 1
      if (lijst) inhoud[index]?.add(lijst)
      const oordeel = judge(aangeleverd, lezing)
      if ('reden' in oordeel) {
        telling.weiger(plek, oordeel.reden, oordeel.pad)
        geweigerd[index]?.add(nummer)
      } else set.push({ ...oordeel, bestand: index, plek })
      if (set.length < PER_KEER) continue
      await note(set)
      lezing.gang.stap('controleren', (all += set.length))
      set = []
    }
    telling.bestanden.push({ naam: bestand.naam, berichten, sha256: hashes[index] ?? '' })
  }
  await note(set)
}

function judge({ lijst, waarde, fout }: Aangeleverd, { omgeving, keuring }: Lezing): Oordeel {
  if (fout || !waarde) return { reden: fout ?? 'geen-json', pad: '' }
  if (!lijst) return { reden: 'lijst', pad: '' }
  const { telling } = keuring
  const afwijking = afwijkingOf(lijst, waarde)
  const gehouden = houdBericht(lijst, waarde, (pad) => telling.weg(lijst, pad))
  const bedragen = { gelezen: 0, weggelaten: 0, onleesbaar: 0 }
  const read = readBericht(lijst, gehouden, { omgeving, bedragen })
  telling.bedragen.gelezen += bedragen.gelezen
  telling.bedragen.onleesbaar += bedragen.onleesbaar
  const id = textOf(gehouden['id'])
  const reden = ((): { reden: Reden; pad: string } | null => {
    if (afwijking) return { reden: 'schema', pad: afwijking.pad }
    if (id === null || id.length > 100) return { reden: 'id-ontbreekt', pad: '/id' }
    return read.ok ? null : { reden: read.reden, pad: read.pad }
  })()
  if (reden || !read.ok) {
    telling.bedragen.geweigerd += bedragen.gelezen
    return reden ?? { reden: 'schema', pad: '' }
  }
  telling.bedragen.weggelaten += bedragen.weggelaten
  telling.bedragen.overgenomen += bedragen.gelezen - bedragen.weggelaten
  const genoemd = lijst === 'overeenkomsten' ? genoemdIn(read.waarde as OvereenkomstRij) : []
  return { sleutel: [lijst, read.waarde.id], genoemd, bedragen }
}

const genoemdIn = ({ eenheid_id, partijen }: OvereenkomstRij): Sleutel[] => [
  ['eenheden', eenheid_id],
  ...partijen.map(({ relatie_id }): Sleutel => ['relaties', relatie_id]),
]

/** A number that was offered before, in this set or an earlier one, refuses its message. */
async function noteSet({ kern, gang, keuring }: Lezing, set: readonly Goed[]): Promise<void> {
  if (set.length === 0) return
  const first = new Map<string, Goed>()
  for (const goed of set) {
    const tekst = sleutelTekst(goed.sleutel)
    if (!first.has(tekst)) first.set(tekst, goed)
  }
  const nieuw = await noteAangeboden(
    kern,
    gang.id,
    [...first.values()].map(({ sleutel }) => sleutel),
  )
  const genoemd: Sleutel[] = []
  for (const goed of set) {
    const tekst = sleutelTekst(goed.sleutel)
    if (first.get(tekst) === goed && nieuw.has(tekst)) genoemd.push(...goed.genoemd)
    else {
      keuring.geweigerd[goed.bestand]?.add(goed.plek.nummer)
      keuring.telling.weigerAlsnog(goed.plek, { reden: 'id-dubbel', pad: '/id' }, goed.bedragen)
    }
  }
  if (genoemd.length > 0) await noteGenoemd(kern, gang.id, genoemd)
}
