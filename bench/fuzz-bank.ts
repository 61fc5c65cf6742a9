import { readFileSync, readdirSync } from 'node:fs'
import { XmlDocument } from 'libxml2-wasm'
import { readCamt } from '../adapters/camt/read-camt.ts'
import { UnusableFile } from '../adapters/iso20022/unusable-file.ts'
import { readPain002 } from '../adapters/sepa/read-pain002.ts'
import { keepMemoryLean } from '../cli/lean-memory.ts'
import { shipped } from '../project-root.ts'

// Usage: npm run bench -- fuzz-bank [files, 120000 when left out] [seed]
const FILES = Number(process.argv[2] ?? 120_000)
const SLOWEST_MS = 2000
const HOSTILE = [
  '<!DOCTYPE x [<!ENTITY a "b">]>',
  '&a;',
  '&#0;',
  '&#x10FFFF;',
  ']]>',
  '<![CDATA[',
  '<!--',
  '-->',
  '<?xml version="1.1"?>',
  '<a xmlns="urn:x">',
  '</Ntry>',
  '<Ntry>',
  '</Document>',
  '<Amt Ccy="EUR">',
  '1e9',
  '-1',
  '1,00',
  '0.001',
  '99999999999999999999',
  'NaN',
  '\u0000',
  '\uFEFF',
  '\uFFFF',
  '\uD800',
  '2026-02-30',
  'xmlns:doc="urn:y"',
  '"',
  "'",
  '<',
  '>',
  '&',
  '/>',
  '='.repeat(2000),
  '<b>'.repeat(300),
].map((text) => Buffer.from(text))

type Seed = { kind: 'camt' | 'pain002'; bytes: Buffer }

const seedsIn = (folder: string, kind: Seed['kind'], wanted: RegExp): Seed[] =>
  readdirSync(shipped('adapters', folder, 'examples'))
    .filter((name) => wanted.test(name))
    .map((name) => ({ kind, bytes: readFileSync(shipped('adapters', folder, 'examples', name)) }))

/** mulberry32: small, and the same on every machine. */
function generator(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below)
  }
}

const random = generator(Number(process.argv[3] ?? 20261123))
const seeds = [...seedsIn('camt', 'camt', /^camt/), ...seedsIn('sepa', 'pain002', /^pain\.002/)]
const pick = <T>(from: readonly T[]): T => from[random(from.length)] as T

const MUTATIONS: readonly ((bytes: Buffer) => Buffer)[] = [
  (bytes) => {
    const changed = Buffer.from(bytes)
    changed[random(bytes.length)] = random(256)
    return changed
  },
  (bytes) => bytes.subarray(0, random(bytes.length + 1)),
  (bytes) => withPart(bytes, Buffer.alloc(0), random(40)),
  (bytes) => withPart(bytes, pick(HOSTILE), 0),
  (bytes) => withPart(bytes, pick(HOSTILE), random(20)),
  (bytes) => {
    const begin = random(bytes.length)
    return withPart(bytes, bytes.subarray(begin, begin + random(400)), 0)
  },
  (bytes) =>
    Buffer.concat([bytes.subarray(0, random(bytes.length)), pick(seeds).bytes.subarray(random(1000))]),
  // A whole element away, doubled or moved: the file stays well-formed and the content has to be judged.
  (bytes) => withElement(bytes, (element) => (random(2) === 0 ? '' : element + element)),
  (bytes) =>
    withElement(bytes, (element) =>
      element.replace(/>[^<]*</, () => `>${pick(HOSTILE).toString('latin1')}<`),
    ),
  (bytes) =>
    withElement(bytes, (element) =>
      element.replace(/>[^<]*</, () => `>${random(1_000_000)}.${random(1000)}<`),
    ),
]

/** The bytes with `part` in the place of `length` bytes somewhere. */
function withPart(bytes: Buffer, part: Buffer, length: number): Buffer {
  const place = random(bytes.length + 1)
  return Buffer.concat([bytes.subarray(0, place), part, bytes.subarray(place + length)])
}

function withElement(bytes: Buffer, change: (element: string) => string): Buffer {
  const xml = bytes.toString('latin1')
  const elements = [...xml.matchAll(/<([\w:]+)[^>/]*>[^<]*<\/\1>/g)]
  const element = elements[random(elements.length)]
  if (element === undefined) return bytes
  const end = element.index + element[0].length
  return Buffer.from(xml.slice(0, element.index) + change(element[0]) + xml.slice(end), 'latin1')
}

function mutated({ bytes }: Seed): Buffer {
  let changed = bytes
  for (let count = 1 + random(3); count > 0; count -= 1) changed = pick(MUTATIONS)(changed)
  return changed
}

function* pieces(bytes: Buffer): Generator<Buffer> {
  const length = pick([7, 64, 1024, bytes.length + 1])
  for (let begin = 0; begin < bytes.length; begin += length) yield bytes.subarray(begin, begin + length)
}

/** Reads a camt file and adds the entries up again; throws when what is told of the statement is not what was given. */
async function readAll({ kind }: Seed, bytes: Buffer): Promise<void> {
  if (kind === 'pain002') {
    let ended = false
    for await (const event of readPain002(pieces(bytes))) ended = event.kind === 'end'
    if (!ended) throw new Error('a report ended without its end')
    return
  }
  let [credit, debit, open] = [0n, 0n, false]
  for await (const event of readCamt(pieces(bytes))) {
    if (event.kind === 'statement') [credit, debit, open] = [0n, 0n, true]
    else if (event.kind === 'entry' && event.entry.status === 'BOOK') {
      if (event.entry.indicator === 'CRDT') credit += event.entry.amount.cents
      else debit += event.entry.amount.cents
    } else if (event.kind === 'end') {
      const { creditCents, debitCents, openingCents, closingCents, balanced } = event.totals
      const sum =
        openingCents === null || closingCents === null ? null : openingCents + credit - debit === closingCents
      if (creditCents !== credit || debitCents !== debit || balanced !== sum)
        throw new Error('the sums are not those of the entries')
      open = false
    }
  }
  if (open) throw new Error('a statement ended without its end')
}

/** A second parser must not find an accepted file broken. */
function requireWellFormed(bytes: Buffer): void {
  XmlDocument.fromBuffer(bytes).dispose()
}

type Tally = { accepted: number; refused: number; faults: string[]; slowestMs: number; longestLine: number }

async function tryOne(seed: Seed, tally: Tally): Promise<void> {
  const bytes = mutated(seed)
  const start = performance.now()
  try {
    await readAll(seed, bytes)
    requireWellFormed(bytes)
    tally.accepted += 1
  } catch (error) {
    const fine = error instanceof UnusableFile && !error.message.includes('\n')
    if (fine) {
      tally.refused += 1
      tally.longestLine = Math.max(tally.longestLine, error.message.length)
    } else tally.faults.push(`${String(error).slice(0, 200)}: ${bytes.toString('base64').slice(0, 4000)}`)
  }
  tally.slowestMs = Math.max(tally.slowestMs, performance.now() - start)
}

const heapMb = (): number => {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed / 1_000_000
}

keepMemoryLean(32)
const tally: Tally = { accepted: 0, refused: 0, faults: [], slowestMs: 0, longestLine: 0 }
const start = performance.now()
for (let number = 1; number <= FILES; number += 1) {
  await tryOne(pick(seeds), tally)
  if (number % Math.ceil(FILES / 6) === 0 || number === FILES) {
    const rss = process.memoryUsage.rss() / 1_000_000
    process.stdout.write(
      `${String(number).padStart(8)} files: heap ${heapMb().toFixed(1)} MB, resident ${rss.toFixed(0)} MB\n`,
    )
  }
}
const seconds = (performance.now() - start) / 1000
process.stdout.write(
  `${FILES} mutated files of ${seeds.length} seeds in ${seconds.toFixed(0)} s: ${tally.accepted} read (and well-formed to libxml2), ` +
    `${tally.refused} refused, ${tally.faults.length} faults; slowest ${tally.slowestMs.toFixed(0)} ms, longest error ${tally.longestLine} characters\n`,
)
for (const fault of tally.faults.slice(0, 5)) process.stdout.write(`${fault}\n`)
if (tally.faults.length > 0 || tally.slowestMs > SLOWEST_MS) process.exitCode = 1
