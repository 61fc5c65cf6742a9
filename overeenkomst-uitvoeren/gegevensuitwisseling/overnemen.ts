import { randomUUID } from 'node:crypto'
import type { Berichtsoort } from '../../adapters/vera/lezen.ts'
import { codelijsten } from '../../adapters/vera/codelijst.ts'
import { OnbruikbaarBestand } from '../../adapters/vera/onbruikbaar.ts'
import type { Context } from '../../doelbinding/context.ts'
import { verwerk } from '../../doelbinding/verwerk.ts'
import { type Aanlevering, houdBericht, leesAanlevering, readBericht, type Rijen } from './aanlevering.ts'
import type { Bedragen, OvereenkomstRij } from './overeenkomst.ts'
import type { Leesomgeving } from './bericht.ts'
import { sumOn } from './huurprijs.ts'
import { beginImport, type Gang } from './imports.ts'
import { type Keuring, keurBestanden } from './keuring.ts'
import { Naloper } from './naloper.ts'
import { sumStored, writeOvereenkomsten } from './overeenkomsten-batch.ts'
import { writeRelaties } from './relaties-batch.ts'
import { type Geschreven, planForGrowth, type Run } from './schrijven-batch.ts'
import type { Plek, Telling, Verslag } from './telling.ts'
import { gegevensOvernemen } from './verwerkingen.ts'
import { writeComplexen, writeEenheden } from './woningen-batch.ts'

/** So many rows go to the database at once. */
const PER_KEER = 1000
/** What others refer to comes first. */
const VOLGORDE: readonly Berichtsoort[] = ['clusters', 'eenheden', 'relaties', 'overeenkomsten']

export type Opdracht = {
  bestanden: readonly Aanlevering[]
  /** Name of the system that the files come from. */
  bron: string
  /** The calendar date of the business. */
  vandaag: string
  /** Told how far it is, now and then. */
  voortgang?: (stap: string, aantal: number) => void
}

type Overneming = { keuring: Keuring; omgeving: Leesomgeving; opdracht: Opdracht; gang: Gang }

/**
 * Takes VERA messages over. The files are read once to judge every message, and once more to write them, all in one
 * transaction of one run: nothing stands half. Nothing of a message waits anywhere in between.
 */
export async function neemOver(context: Context, opdracht: Opdracht): Promise<Verslag> {
  const { bron, vandaag, bestanden, voortgang } = opdracht
  const kern = context.doelbinding
  const noted = await beginImport(kern, randomUUID(), bron)
  const gang: Gang = {
    ...noted,
    stap: (stap, aantal) => {
      noted.stap(stap, aantal)
      voortgang?.(stap, aantal)
    },
  }
  try {
    const lezen = { bron, peildatum: vandaag, codes: codelijsten() }
    const keuring = await keurBestanden(bestanden, { kern, gang, omgeving: lezen })
    // Codes were reported by the first reading.
    const omgeving = { ...lezen, meld: () => undefined }
    gang.stap('openen', 0)
    const zaak = { ...context, zaak: `import ${gang.id}` }
    await verwerk(zaak, gegevensOvernemen, { kiest: [gang.id] }, (tx) =>
      writeAll(tx, { keuring, omgeving, opdracht, gang }),
    )
    const verslag = keuring.telling.verslag(bron, vandaag)
    await gang.end(verslag)
    return verslag
  } catch (error) {
    await gang.fail(error)
    throw error
  }
}

async function writeAll(tx: Run, overneming: Overneming): Promise<void> {
  await planForGrowth(tx)
  for (const lijst of VOLGORDE) {
    if (!overneming.keuring.inhoud.some((lijsten) => lijsten.has(lijst))) continue
    await writeLijst(tx, lijst, overneming)
  }
}

type Aangeboden<L extends Berichtsoort> = { rij: Rijen[L]; plek: Plek; bedragen: Bedragen }

/** While a set is written the next is read. */
async function writeLijst(tx: Run, lijst: Berichtsoort, overneming: Overneming): Promise<void> {
  const naloper = new Naloper()
  let aantal = 0
  const write = (set: Aangeboden<Berichtsoort>[]): Promise<void> =>
    naloper.start(async () => {
      await writeSet(tx, lijst, { set, overneming })
      overneming.gang.stap(lijst, (aantal += set.length))
    })
  let set: Aangeboden<Berichtsoort>[] = []
  try {
    for await (const aangeboden of offeredOf(lijst, overneming)) {
      set.push(aangeboden)
      if (set.length < PER_KEER) continue
      await write(set)
      set = []
    }
    if (set.length > 0) await write(set)
  } finally {
    await naloper.end()
  }
}

/** The messages of one list that the first reading let through. */
async function* offeredOf<L extends Berichtsoort>(
  lijst: L,
  { keuring, omgeving, opdracht }: Overneming,
): AsyncGenerator<Aangeboden<L>> {
  for (const [index, bestand] of opdracht.bestanden.entries()) {
    if (!keuring.inhoud[index]?.has(lijst)) continue
    let sha256 = ''
    for await (const { waarde, ...plek } of leesAanlevering(bestand, (hash) => (sha256 = hash))) {
      if (plek.lijst !== lijst || !waarde || keuring.geweigerd[index]?.has(plek.nummer)) continue
      const bedragen = { gelezen: 0, weggelaten: 0, onleesbaar: 0 }
      const read = readBericht(
        lijst,
        houdBericht(lijst, waarde, () => undefined),
        { omgeving, bedragen },
      )
      if (!read.ok) throw changedMeanwhile(bestand.naam)
      yield { rij: read.waarde, plek: { bestand: plek.bestand, nummer: plek.nummer, lijst }, bedragen }
    }
    if (sha256 !== keuring.hashes[index]) throw changedMeanwhile(bestand.naam)
  }
}

const changedMeanwhile = (naam: string): OnbruikbaarBestand =>
  new OnbruikbaarBestand(`Het bestand ${naam} veranderde tijdens het lezen. Er is niets overgenomen.`)

type Stel<L extends Berichtsoort> = { set: readonly Aangeboden<L>[]; overneming: Overneming }

async function writeSet<L extends Berichtsoort>(
  tx: Run,
  lijst: L,
  { set, overneming }: Stel<L>,
): Promise<void> {
  const { telling } = overneming.keuring
  const { vandaag } = overneming.opdracht
  const rijen = set.map(({ rij }) => rij) as unknown as readonly never[]
  const write: Record<Berichtsoort, () => Promise<Geschreven>> = {
    clusters: () => writeComplexen(tx, rijen),
    eenheden: () => writeEenheden(tx, rijen, vandaag),
    relaties: () => writeRelaties(tx, rijen, vandaag),
    overeenkomsten: () => writeOvereenkomsten(tx, rijen),
  }
  const written = await write[lijst]()
  for (const { rij, plek, bedragen } of set) count(telling, written, { id: rij.id, plek, bedragen })
  if (lijst !== 'overeenkomsten') return
  const kept = (rijen as readonly OvereenkomstRij[]).filter(({ id }) => !written.geweigerd.has(id))
  telling.huur.opgeslagen += await sumStored(tx, kept)
  telling.huur.aangeboden += kept
    .filter(({ prijzen }) => prijzen)
    .reduce((sum, { huurprijzen, peildag }) => sum + sumOn(huurprijzen, peildag), 0)
}

function count(
  telling: Telling,
  { nieuw, gewijzigd, geweigerd }: Geschreven,
  { id, plek, bedragen }: { id: string; plek: Plek; bedragen: Bedragen },
): void {
  const reden = geweigerd.get(id)
  if (reden) telling.weigerAlsnog(plek, { reden, pad: '' }, bedragen)
  else telling.of(plek.lijst)[nieuw.has(id) ? 'nieuw' : gewijzigd.has(id) ? 'gewijzigd' : 'ongewijzigd'] += 1
}
