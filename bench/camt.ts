import { execFile } from 'node:child_process'
import { createReadStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { SaxesParser } from 'saxes'
import { readCamt } from '../adapters/camt/read-camt.ts'
import { writeStatement } from './camt-file.ts'
import { keepMemoryLean } from '../cli/lean-memory.ts'
import { watchMemory } from './memory.ts'

// Usage: npm run bench -- camt [megabytes, 1000 when left out]
const MEGABYTE = 1_000_000
const PIECE = 1 << 16
const ROUNDS = 2
const LEAST_SHARE = 0.6
const MOST_MEMORY_MB = 250

type Outcome = { found: string; seconds: number; peakMb: number }

/** The floor: saxes reads the same bytes and nothing is done with what it finds. */
async function bareSaxes(file: string): Promise<string> {
  const parser = new SaxesParser()
  for await (const piece of createReadStream(file, { encoding: 'utf8', highWaterMark: PIECE }))
    parser.write(piece as string)
  parser.close()
  return ''
}

/** A floor of use: saxes with handlers that only count. */
async function countingSaxes(file: string): Promise<string> {
  const parser = new SaxesParser()
  let count = 0
  parser.on('opentag', () => (count += 1))
  parser.on('text', () => (count += 1))
  parser.on('closetag', () => (count += 1))
  for await (const piece of createReadStream(file, { encoding: 'utf8', highWaterMark: PIECE }))
    parser.write(piece as string)
  parser.close()
  return String(count)
}

async function ownReader(file: string): Promise<string> {
  let found = ''
  for await (const event of readCamt(createReadStream(file, { highWaterMark: PIECE })))
    if (event.kind === 'end')
      found = `${event.totals.entries} ${event.totals.creditCents} ${event.totals.balanced}`
  return found
}

const WAYS = { bare: bareSaxes, counting: countingSaxes, own: ownReader } as const
type Way = keyof typeof WAYS

/** One pass in this process. */
async function pass(way: Way, file: string): Promise<Outcome> {
  keepMemoryLean(32)
  const memory = watchMemory()
  const start = performance.now()
  const found = await WAYS[way](file)
  return { found, seconds: (performance.now() - start) / 1000, peakMb: memory.stop() }
}

/** One pass in a process of its own, so that no way warms up or fills the memory of another. */
async function separatePass(way: Way, file: string): Promise<Outcome> {
  const script = process.argv[1] ?? ''
  const { stdout } = await promisify(execFile)(process.execPath, [script, '--pass', way, file])
  return JSON.parse(stdout) as Outcome
}

const row = (name: string, seconds: number, outcome: Outcome): string =>
  `${name.padEnd(26)} ${seconds.toFixed(1).padStart(6)} s ${(megabytes / seconds).toFixed(1).padStart(6)} MB/s ${outcome.peakMb.toFixed(0).padStart(5)} MB memory\n`

let megabytes = 0

async function compare(file: string): Promise<void> {
  const written = await writeStatement(file, Number(process.argv[2] ?? 1000) * MEGABYTE)
  megabytes = written.bytes / MEGABYTE
  process.stdout.write(`${megabytes.toFixed(0)} MB, ${written.entries} entries, mean of ${ROUNDS} rounds\n`)
  const outcomes: Record<Way, Outcome[]> = { bare: [], counting: [], own: [] }
  // In turns, so that what else the machine does falls on all three alike.
  for (let round = 0; round < ROUNDS; round += 1)
    for (const way of ['own', 'bare', 'counting'] as const) outcomes[way].push(await separatePass(way, file))
  const mean = (way: Way): number => outcomes[way].reduce((sum, outcome) => sum + outcome.seconds, 0) / ROUNDS
  const last = (way: Way): Outcome => outcomes[way].toSorted((a, b) => b.peakMb - a.peakMb)[0] as Outcome
  process.stdout.write(row('bare saxes, no handlers', mean('bare'), last('bare')))
  process.stdout.write(row('saxes, counting handlers', mean('counting'), last('counting')))
  process.stdout.write(row('readCamt', mean('own'), last('own')))
  const share = mean('bare') / mean('own')
  const exact = last('own').found === `${written.entries} ${written.creditCents} true`
  process.stdout.write(
    `share of bare saxes ${share.toFixed(2)} (at least ${LEAST_SHARE}), of counting saxes ${(mean('counting') / mean('own')).toFixed(2)}; ` +
      `memory at most ${MOST_MEMORY_MB} MB; sums exact: ${exact ? 'yes' : 'NO'}\n`,
  )
  if (share < LEAST_SHARE || last('own').peakMb > MOST_MEMORY_MB || !exact) process.exitCode = 1
}

if (process.argv[2] === '--pass') {
  const [way, file] = process.argv.slice(3)
  process.stdout.write(JSON.stringify(await pass(way as Way, file ?? '')))
} else {
  const folder = await mkdtemp(join(tmpdir(), 'waarvoor-bench-camt-'))
  try {
    await compare(join(folder, 'statement.xml'))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
