import { createReadStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SaxesParser } from 'saxes'
import { readCamt } from '../adapters/camt/read-camt.ts'
import { writeStatement } from './camt-file.ts'
import { watchMemory } from './memory.ts'

// Usage: npm run bench -- camt [megabytes, 1000 when left out]
const MEGABYTE = 1_000_000
const PIECE = 1 << 16
const ROUNDS = 2
const LEAST_SHARE = 0.6
const MOST_MEMORY_MB = 250

/** The floor: saxes reads the same bytes and nothing is done with what it finds. */
async function bareSaxes(file: string): Promise<void> {
  const parser = new SaxesParser()
  for await (const piece of createReadStream(file, { encoding: 'utf8', highWaterMark: PIECE }))
    parser.write(piece as string)
  parser.close()
}

/** A floor of use: saxes with handlers that only count. */
async function countingSaxes(file: string): Promise<number> {
  const parser = new SaxesParser()
  let count = 0
  parser.on('opentag', () => (count += 1))
  parser.on('text', () => (count += 1))
  parser.on('closetag', () => (count += 1))
  for await (const piece of createReadStream(file, { encoding: 'utf8', highWaterMark: PIECE }))
    parser.write(piece as string)
  parser.close()
  return count
}

async function readAll(
  file: string,
): Promise<{ entries: number; creditCents: bigint; balanced: boolean | null }> {
  let found = { entries: 0, creditCents: 0n, balanced: null as boolean | null }
  for await (const event of readCamt(createReadStream(file, { highWaterMark: PIECE })))
    if (event.kind === 'end') found = event.totals
  return found
}

async function timed<T>(work: () => Promise<T>): Promise<{ result: T; seconds: number }> {
  const start = performance.now()
  const result = await work()
  return { result, seconds: (performance.now() - start) / 1000 }
}

const folder = await mkdtemp(join(tmpdir(), 'waarvoor-bench-camt-'))
try {
  const file = join(folder, 'statement.xml')
  const written = await writeStatement(file, Number(process.argv[2] ?? 1000) * MEGABYTE)
  const megabytes = written.bytes / MEGABYTE
  process.stdout.write(`${megabytes.toFixed(0)} MB, ${written.entries} entries\n`)
  const memory = watchMemory()
  let own = { seconds: 0, result: { entries: 0, creditCents: 0n, balanced: null as boolean | null } }
  let [bare, counting] = [0, 0]
  // In turns, so that what else the machine does falls on all three alike.
  for (let round = 0; round < ROUNDS; round += 1) {
    const reading = await timed(() => readAll(file))
    own = { seconds: own.seconds + reading.seconds / ROUNDS, result: reading.result }
    bare += (await timed(() => bareSaxes(file))).seconds / ROUNDS
    counting += (await timed(() => countingSaxes(file))).seconds / ROUNDS
  }
  const peak = memory.stop()
  const row = (name: string, seconds: number): string =>
    `${name.padEnd(28)} ${seconds.toFixed(1).padStart(7)} s ${(megabytes / seconds).toFixed(1).padStart(7)} MB/s\n`
  process.stdout.write(
    row('bare saxes, no handlers', bare) +
      row('saxes, counting handlers', counting) +
      row('readCamt', own.seconds),
  )
  const share = bare / own.seconds
  const exact =
    own.result.entries === written.entries &&
    own.result.creditCents === written.creditCents &&
    own.result.balanced === true
  process.stdout.write(
    `share of bare saxes ${share.toFixed(2)} (at least ${LEAST_SHARE}), of counting saxes ${(counting / own.seconds).toFixed(2)}\n` +
      `peak memory ${peak.toFixed(0)} MB (at most ${MOST_MEMORY_MB}); sums exact: ${exact ? 'yes' : 'NO'}\n`,
  )
  if (share < LEAST_SHARE || peak > MOST_MEMORY_MB || !exact) process.exitCode = 1
} finally {
  await rm(folder, { recursive: true, force: true })
}
