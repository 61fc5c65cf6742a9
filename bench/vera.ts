import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import pg from 'pg'
import { codelijsten } from '../adapters/vera/codelijst.ts'
import { leesBerichten } from '../adapters/vera/lezen.ts'
import { keepMemoryLean, saveMemory } from '../cli/lean-memory.ts'
import { copyIn, copyOut } from '../database/backup/copy.ts'
import { startEmbedded } from '../database/embedded.ts'
import { installDatabase, rolePrefix } from '../database/install.ts'
import { declaraties } from '../declaraties.ts'
import { newContext } from '../doelbinding/context.ts'
import { type Doelbinding, startDoelbinding } from '../doelbinding/kern.ts'
import type { Aanlevering } from '../overeenkomst-uitvoeren/gegevensuitwisseling/aanlevering.ts'
import { beginImport } from '../overeenkomst-uitvoeren/gegevensuitwisseling/imports.ts'
import { keurBestanden } from '../overeenkomst-uitvoeren/gegevensuitwisseling/keuring.ts'
import { neemOver } from '../overeenkomst-uitvoeren/gegevensuitwisseling/overnemen.ts'
import { projectRoot } from '../project-root.ts'
import { watchMemory } from './memory.ts'
import { eenheid, overeenkomst, relatie, stroomVan } from './vera-berichten.ts'

/**
 * Takes over so many people, homes and contracts (100,000 when left out) twice, and compares the first time with COPY of
 * the same rows into tables with the same keys and without triggers, foreign keys, row-level security and log. `1000MB`
 * reads one file of that size, as the first reading of a run does. Files are made while they are read.
 */
const [, , WAT = '100000'] = process.argv
const AANTAL = Number(WAT.replace('MB', ''))
const MOST_MEMORY_MB = 300
const NAME = 'bench_vera'
const SLEUTEL = 'alleen voor de bench, geen geheim'
const TABELLEN = [
  'relatie',
  'relatie_naam',
  'eenheid',
  'eenheid_kenmerk',
  'huurovereenkomst',
  'huurovereenkomst_partij',
  'partijperiode',
  'huurprijs',
]

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}

/** COPY out is not measured, COPY in is. */
async function copyAgain(owner: pg.Client, folder: string): Promise<number> {
  for (const naam of TABELLEN) {
    await pipeline(copyOut(owner, `copy ${naam} to stdout`), createWriteStream(join(folder, naam)))
    await owner.query(`create table vloer_${naam} (like ${naam} including indexes including constraints)`)
  }
  return timed(async () => {
    for (const naam of TABELLEN)
      await copyIn(owner, `copy vloer_${naam} from stdin`, createReadStream(join(folder, naam)))
  })
}

const one = (naam: string, open: Aanlevering['open']): Aanlevering => ({ naam: `${naam}.jsonl`, open })

/** Only the first reading: it keeps nothing of a message but numbers, in the database. */
async function readLarge(kern: Doelbinding): Promise<void> {
  const memory = watchMemory()
  const bestand = one('relaties', () => stroomVan(relatie, (_, bytes) => bytes < AANTAL * 1e6))
  const gang = await beginImport(kern, randomUUID(), 'bench')
  const omgeving = { bron: 'bench', peildatum: '2026-11-28', codes: codelijsten() }
  let gelezen = 0
  const took = await timed(async () => {
    const { telling } = await keurBestanden([bestand], { kern, gang, omgeving })
    gelezen = telling.of('relaties').gelezen
  })
  await gang.fail(null)
  const peak = memory.stop()
  show(`one file of ${AANTAL} MB, ${gelezen} relations: first reading ${took.toFixed(0)} s`)
  showMemory(peak)
}

function showMemory(peak: number): void {
  show(`memory at most ${peak.toFixed(0)} MB (limit ${MOST_MEMORY_MB})`)
  if (peak > MOST_MEMORY_MB) process.exitCode = 1
}

async function takeOver(kern: Doelbinding): Promise<void> {
  const files = { eenheden: eenheid, relaties: relatie, overeenkomsten: overeenkomst }
  const bestanden = Object.entries(files).map(([naam, make]) =>
    one(naam, () => stroomVan(make, (n) => n <= AANTAL)),
  )
  const run = () =>
    neemOver(newContext(kern, { rol: 'systeem' }), { bestanden, bron: 'bench', vandaag: '2026-11-28' })
  const memory = watchMemory()
  let bytes = 0
  const reading = await timed(async () => {
    for (const { open } of bestanden) for await (const chunk of open()) bytes += chunk.length
    for (const { open } of bestanden) for await (const _ of leesBerichten(open()));
  })
  const first = await timed(run)
  let sluit = false
  const second = await timed(async () => {
    const { lijsten, sluit: adds } = await run()
    sluit = adds && Object.values(lijsten).every(({ gelezen, ongewijzigd }) => gelezen === ongewijzigd)
  })
  const peak = memory.stop()
  const copy = await copyAgain(owner, folder)
  show(`${AANTAL} people, homes and contracts, ${(bytes / 1e6).toFixed(0)} MB of messages`)
  show(`making, cutting and parsing alone ${reading.toFixed(1)} s`)
  show(
    `first time ${first.toFixed(1)} s; COPY of the same rows ${copy.toFixed(1)} s; ratio ${(first / copy).toFixed(1)}`,
  )
  show(`second time, nothing changes: ${second.toFixed(1)} s; report adds up: ${sluit ? 'yes' : 'NO'}`)
  showMemory(peak)
  if (!sluit) process.exitCode = 1
}

const show = (line: string): void => void process.stdout.write(`${line}\n`)
const folder = mkdtempSync(join(tmpdir(), 'waarvoor-bench-vera-'))
const { superuser, stop } = await startEmbedded(join(projectRoot, '.cache', 'bench'))
if (WAT === 'inrichten') {
  const made = new pg.Client({ ...superuser, database: NAME })
  await made.connect()
  await installDatabase(made, { declaraties, sleutel: SLEUTEL, show: () => undefined })
  await made.end()
  process.exit()
}
const admin = new pg.Client(superuser)
await admin.connect()
await admin.query(`drop database if exists ${NAME} with (force)`)
await admin.query(`create database ${NAME}`)
const owner = new pg.Client({ ...superuser, database: NAME })
await owner.connect()
try {
  // In a process of its own: what making a database costs is no memory of an import.
  await once(spawn(process.execPath, [process.argv[1] ?? '', 'inrichten'], { stdio: 'inherit' }), 'close')
  const kern = await startDoelbinding({
    server: { host: String(superuser.host), port: Number(superuser.port), database: NAME },
    prefix: await rolePrefix(owner),
    sleutel: SLEUTEL,
    declaraties,
    logNaam: 'bench',
  })
  keepMemoryLean(16)
  saveMemory()
  try {
    await (WAT.endsWith('MB') ? readLarge(kern) : takeOver(kern))
  } finally {
    await kern.stop()
  }
} finally {
  await owner.end()
  await admin.query(`drop database if exists ${NAME} with (force)`)
  await admin.end()
  await stop()
  rmSync(folder, { recursive: true, force: true })
}
