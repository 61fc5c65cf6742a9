import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs'
import { once } from 'node:events'
import { pipeline } from 'node:stream/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import pg from 'pg'
import { leesBerichten } from '../adapters/vera/lezen.ts'
import { keepMemoryLean } from '../cli/lean-memory.ts'
import { copyIn, copyOut } from '../database/backup/copy.ts'
import { startEmbedded } from '../database/embedded.ts'
import { installDatabase, rolePrefix } from '../database/install.ts'
import { declaraties } from '../declaraties.ts'
import { newContext } from '../doelbinding/context.ts'
import { startDoelbinding } from '../doelbinding/kern.ts'
import { neemOver } from '../overeenkomst-uitvoeren/gegevensuitwisseling/overnemen.ts'
import { projectRoot } from '../project-root.ts'
import { watchMemory } from './memory.ts'

/**
 * Takes over so many people, homes and contracts (100,000 when left out) twice, and compares the first time with COPY of
 * the same rows into tables with the same keys and without triggers, foreign keys, row-level security and log.
 */
const AANTAL = Number(process.argv[2] ?? 100_000)
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

const relatie = (n: number): object => ({
  id: `R${n}`,
  soort: { code: 'NAT', naam: 'Natuurlijke persoon' },
  voorletters: 'A.B.',
  achternaam: `Voorbeeld${n}`,
  geboortedatum: '1980-05-17',
  bsn: '999990019',
  nationaliteit: { code: '0001', naam: 'Nederlandse' },
  contactgegevens: [
    { soort: { code: 'EMA', naam: 'E-mail' }, waarde: `r${n}@voorbeeldpost.example` },
    { soort: { code: 'MOB', naam: 'Mobiele telefoon' }, waarde: '06 00000000' },
  ],
})
const eenheid = (n: number): object => ({
  id: `E${n}`,
  soort: { code: 'WOO', naam: 'Woonruimte' },
  bouwjaar: 1974,
  adres: {
    straatnaam: `Voorbeeldstraat ${n % 500}`,
    huisnummer: String(1 + (n % 9999)),
    huisnummerToevoeging: String(Math.floor(n / 9999)),
    postcode: '1000 AA',
    woonplaats: { naam: 'Voorbeeldstad' },
  },
})
const overeenkomst = (n: number): object => ({
  id: `O${n}`,
  soort: { code: 'HUU', naam: 'Huurovereenkomst' },
  status: { code: 'LOP', naam: 'Lopend' },
  begindatum: '2020-01-01',
  eenheden: [{ id: `E${n}` }],
  relaties: [{ id: `R${n}`, soort: { code: 'NAT' }, rollen: [{ soort: { code: 'HUU' } }] }],
  prijscomponenten: [
    { soort: { code: 'NET' }, bedrag: 498.2 },
    { soort: { code: 'SER' }, bedrag: 20.07 },
  ],
})

async function writeFile(pad: string, make: (n: number) => object): Promise<void> {
  const file = createWriteStream(pad)
  for (let n = 1; n <= AANTAL; n += 1)
    if (!file.write(`${JSON.stringify(make(n))}\n`)) await once(file, 'drain')
  file.end()
  await once(file, 'finish')
}

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

const show = (line: string): void => void process.stdout.write(`${line}\n`)
const folder = mkdtempSync(join(tmpdir(), 'waarvoor-bench-vera-'))
const { superuser, stop } = await startEmbedded(join(projectRoot, '.cache', 'bench'))
const admin = new pg.Client(superuser)
await admin.connect()
await admin.query(`drop database if exists ${NAME} with (force)`)
await admin.query(`create database ${NAME}`)
const owner = new pg.Client({ ...superuser, database: NAME })
await owner.connect()
try {
  const files = { eenheden: eenheid, relaties: relatie, overeenkomsten: overeenkomst }
  for (const [naam, make] of Object.entries(files)) await writeFile(join(folder, `${naam}.jsonl`), make)
  const bytes = Object.keys(files).reduce(
    (sum, naam) => sum + statSync(join(folder, `${naam}.jsonl`)).size,
    0,
  )
  await installDatabase(owner, { declaraties, sleutel: SLEUTEL, show: () => undefined })
  const kern = await startDoelbinding({
    server: { host: String(superuser.host), port: Number(superuser.port), database: NAME },
    prefix: await rolePrefix(owner),
    sleutel: SLEUTEL,
    declaraties,
    logNaam: 'bench',
  })
  const bestanden = Object.keys(files).map((naam) => ({
    naam: `${naam}.jsonl`,
    open: () => createReadStream(join(folder, `${naam}.jsonl`)),
  }))
  const run = () =>
    neemOver(newContext(kern, { rol: 'systeem' }), { bestanden, bron: 'bench', vandaag: '2026-11-28' })
  keepMemoryLean(16)
  const memory = watchMemory()
  const reading = await timed(async () => {
    for (const { open } of bestanden) for await (const _ of leesBerichten(open()));
  })
  const first = await timed(run)
  let sluit = false
  const second = await timed(async () => {
    const verslag = await run()
    sluit =
      verslag.sluit &&
      Object.values(verslag.lijsten).every(({ gelezen, ongewijzigd }) => gelezen === ongewijzigd)
  })
  const peak = memory.stop()
  await kern.stop()
  const copy = await copyAgain(owner, folder)
  show(`${AANTAL} people, homes and contracts, ${(bytes / 1e6).toFixed(0)} MB of messages`)
  show(`cutting and parsing alone ${reading.toFixed(1)} s (${(bytes / 1e6 / reading).toFixed(0)} MB/s)`)
  show(
    `first time ${first.toFixed(1)} s; COPY of the same rows ${copy.toFixed(1)} s; ratio ${(first / copy).toFixed(1)}`,
  )
  show(`second time, nothing changes: ${second.toFixed(1)} s; report adds up: ${sluit ? 'yes' : 'NO'}`)
  show(`memory at most ${peak.toFixed(0)} MB (limit ${MOST_MEMORY_MB})`)
  if (!sluit || peak > MOST_MEMORY_MB) process.exitCode = 1
} finally {
  await owner.end()
  await admin.query(`drop database if exists ${NAME} with (force)`)
  await admin.end()
  await stop()
  rmSync(folder, { recursive: true, force: true })
}
