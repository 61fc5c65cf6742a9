import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { schemaDeviations } from '../adapters/iso20022/schema-check.ts'
import { STANDARD_PROFILE } from '../adapters/sepa/bank-profile.ts'
import type { Incasso } from '../adapters/sepa/incasso.ts'
import { planOrders } from '../adapters/sepa/order-plan.ts'
import { incassoFormat } from '../adapters/sepa/pain008.ts'
import { writeOrders } from '../adapters/sepa/write-orders.ts'
import { keepMemoryLean } from '../cli/lean-memory.ts'
import { watchMemory } from './memory.ts'

// Usage: npm run bench -- pain008
const LEAST_PER_SECOND = 100_000
const MOST_MEMORY_MB = 200
const RUNS = [
  { count: 100_000, maximum: 100_000, validate: false },
  { count: 2_400_000, maximum: 2_400_000, validate: false },
  { count: 2_400_000, maximum: 50_000, validate: false },
  { count: 50_000, maximum: 50_000, validate: true },
] as const

type Outcome = {
  planSeconds: number
  writeSeconds: number
  validSeconds: number
  peakMb: number
  megabytes: number
  files: number
}

const PAGE = 100
const NAMES = [
  'J. de Vries',
  'Ana Muñoz',
  'M. van der Berg-Jansen',
  'P. Bakker',
  'Çelik, Ömer',
  'A. Smit',
  'T. Visser',
]

/** A Dutch IBAN of its own for each tenant: check digits are 98 minus the remainder by 97. */
function ibanOf(number: number): string {
  const account = String(number).padStart(10, '0')
  // RABO is 27101124 and NL00 is 232100 in the digits of ISO 7064.
  const check = 98n - (BigInt(`27101124${account}232100`) % 97n)
  return `NL${String(check).padStart(2, '0')}RABO${account}`
}

const collection = (number: number): Incasso => ({
  rekening: 'NL91ABNA0417164300',
  incassodatum: '2026-12-01',
  schema: 'CORE',
  volgorde: 'RCUR',
  kenmerk: `HUUR-2026-12-${String(number).padStart(9, '0')}`,
  bedragCent: BigInt(40_000 + ((number * 7919) % 80_000)),
  machtiging: { kenmerk: `M-${String(number).padStart(9, '0')}`, getekendOp: '2020-05-01' },
  betaler: { naam: NAMES[number % NAMES.length] ?? '', iban: ibanOf(number) },
  doel: 'RENT',
  mededeling: { tekst: `Huur december 2026 contract ${number}` },
})

/** The collections in pages, as a cursor would give them. Making them counts in the time, as reading rows would. */
function* pages(count: number): Generator<Incasso[]> {
  for (let first = 1; first <= count; first += PAGE)
    yield Array.from({ length: Math.min(PAGE, count - first + 1) }, (_, index) => collection(first + index))
}

async function requireValid(path: string, message: string): Promise<void> {
  if (schemaDeviations(await readFile(path), message).length > 0) throw new Error(`${path} is not valid`)
}

async function measure(count: number, maximum: number, validate: boolean): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), 'waarvoor-bench-pain008-'))
  try {
    const format = incassoFormat(
      { naam: 'Woonstichting Voorbeeld', incassantId: 'NL69ZZZ123456780000' },
      STANDARD_PROFILE,
      '2026-11-23T12:00:00',
    )
    const source = (): Iterable<Incasso[]> => pages(count)
    keepMemoryLean(0)
    const memory = watchMemory()
    const start = performance.now()
    const planned = await planOrders(format, { runId: 'BENCH', maximumPerBestand: maximum }, source)
    const counted = performance.now()
    const files = await writeOrders(format, planned, { source, folder })
    const done = performance.now()
    const writingPeak = memory.stop()
    if (validate) for (const file of files) await requireValid(file.temporaryPath, format.message)
    return {
      planSeconds: (counted - start) / 1000,
      writeSeconds: (done - counted) / 1000,
      validSeconds: validate ? (performance.now() - done) / 1000 : 0,
      peakMb: validate ? process.resourceUsage().maxRSS / 1000 : writingPeak,
      megabytes: files.reduce((sum, file) => sum + file.bytes, 0) / 1_000_000,
      files: files.length,
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

if (process.argv[2] === '--pass') {
  const [count, maximum, validate] = process.argv.slice(3)
  process.stdout.write(JSON.stringify(await measure(Number(count), Number(maximum), validate === 'true')))
} else {
  process.stdout.write(
    'transactions  files      MB   check s  write s  per second  validation s  memory MB\n',
  )
  for (const { count, maximum, validate } of RUNS) {
    // Each in a process of its own: the memory of one run is not that of the one before.
    const args = [process.argv[1] ?? '', '--pass', String(count), String(maximum), String(validate)]
    const { stdout } = await promisify(execFile)(process.execPath, args)
    const outcome = JSON.parse(stdout) as Outcome
    const perSecond = count / (outcome.planSeconds + outcome.writeSeconds)
    const cells = [
      String(count).padStart(12),
      String(outcome.files).padStart(6),
      outcome.megabytes.toFixed(0).padStart(7),
      outcome.planSeconds.toFixed(2).padStart(9),
      outcome.writeSeconds.toFixed(2).padStart(8),
      perSecond.toFixed(0).padStart(11),
      (validate ? outcome.validSeconds.toFixed(2) : '-').padStart(13),
      outcome.peakMb.toFixed(0).padStart(10),
    ]
    process.stdout.write(`${cells.join(' ')}\n`)
    if (!validate && (perSecond < LEAST_PER_SECOND || outcome.peakMb > MOST_MEMORY_MB)) process.exitCode = 1
  }
  process.stdout.write(
    `at least ${LEAST_PER_SECOND} a second and at most ${MOST_MEMORY_MB} MB, where nothing is validated\n`,
  )
}
