import type { Rijen } from '../verbeteren/anonimiseren/klassen.ts'
import { createGroepering } from '../verbeteren/anonimiseren/klassen.ts'
import { PARALLEL_CELLEN } from '../verbeteren/anonimiseren/oplossen.ts'
import type { Probleem } from '../verbeteren/anonimiseren/probleem.ts'
import { MATEN } from '../verbeteren/anonimiseren/probleem.ts'
import type { Opgave } from '../verbeteren/anonimiseren/testing/volkstelling.ts'
import { KENMERKEN, inventRijen, toProbleem } from '../verbeteren/anonimiseren/testing/volkstelling.ts'
import { searchParallel } from '../verbeteren/anonimiseren/werkers.ts'
import type { Uitslag } from '../verbeteren/anonimiseren/zoeken.ts'
import { search } from '../verbeteren/anonimiseren/zoeken.ts'

// Times of the optimal search, in this process, from encoded rows to the optimum. Each figure stands beside the floor:
// one grouping of all rows at the finest level, which no method can do without. On a shared machine read the minimum.

const ROWS = 30_162
const ROUNDS = 9

type Times = { median: number; least: number }
/** `cpu`: least processor time of a round, which other work on the machine hardly changes. */
type Measured = Times & { cpu: number; uitslag: Uitslag }

function summarise(times: number[]): Times {
  const sorted = times.toSorted((a, b) => a - b)
  return { median: sorted[Math.floor(sorted.length / 2)]!, least: sorted[0]! }
}

function solve(probleem: Probleem): Promise<Uitslag> {
  const parallel = probleem.cellen.klassen.aantal >= PARALLEL_CELLEN
  return parallel ? searchParallel(probleem) : search(probleem)
}

async function measure(opgave: Opgave, rounds: number): Promise<Measured> {
  const times: number[] = []
  const cpu: number[] = []
  let uitslag: Uitslag | undefined
  for (let round = 0; round < rounds; round++) {
    const start = performance.now()
    const used = process.cpuUsage()
    uitslag = await solve(toProbleem(opgave))
    times.push(performance.now() - start)
    const { user, system } = process.cpuUsage(used)
    cpu.push((user + system) / 1000)
  }
  return { ...summarise(times), cpu: Math.min(...cpu), uitslag: uitslag! }
}

/** One grouping of all rows at the finest level. */
function measureFloor(rijen: Rijen): Times {
  const { attributen } = toProbleem({ rijen, k: 5, weglating: 0, maat: 'loss' })
  const cel = Int32Array.from({ length: rijen.aantal }, (_, i) => i)
  const omvang = new Int32Array(rijen.aantal).fill(1)
  const klassen = { aantal: rijen.aantal, cel, omvang, verdelingen: [] }
  const groepering = createGroepering(attributen, { codes: rijen.quasi, klassen })
  const finest = new Int32Array(attributen.length)
  return summarise(
    Array.from({ length: 25 }, () => {
      const start = performance.now()
      groepering.rollUp(klassen, finest)
      return performance.now() - start
    }),
  )
}

const ms = (time: number): string => (time < 10 ? time.toFixed(2) : time.toFixed(0)).padStart(8)
const print = (line: string): boolean => process.stdout.write(`${line}\n`)

function printRow(name: string, { median, least, cpu, uitslag }: Measured, floor: Times): void {
  const { getoetst, transformaties } = uitslag.bewijs
  const ratio = (least / floor.least).toFixed(0).padStart(6)
  const levels = uitslag.optimum ? [...uitslag.optimum.levels].join(' ') : 'none'
  const judged = `${getoetst}/${transformaties}`.padStart(12)
  print(`${name.padEnd(34)}${ms(median)}${ms(least)}${ms(cpu)}${ratio}x${judged}   ${levels}`)
}

function printHead(title: string): void {
  print(`\n${title}`)
  print(`${''.padEnd(34)}  median     min     cpu  /floor      judged   optimum        (ms)`)
}

async function perMeasure(rijen: Rijen, floor: Times): Promise<void> {
  for (const weglating of [0, 0.05]) {
    printHead(
      `${ROWS} x ${KENMERKEN.length}, k = 5, ${weglating * 100}% suppression, ${ROUNDS} rounds, warmed up`,
    )
    for (const maat of MATEN) {
      await measure({ rijen, k: 5, weglating, maat }, 3)
      printRow(maat, await measure({ rijen, k: 5, weglating, maat }, ROUNDS), floor)
    }
  }
}

async function growthWithRows(): Promise<void> {
  printHead(`Growth with rows (loss, k = 5, 2% suppression); threads from ${PARALLEL_CELLEN} different rows`)
  for (const rows of [10_000, 100_000, 300_000, 1_000_000]) {
    const opgave: Opgave = { rijen: inventRijen(rows), k: 5, weglating: 0.02, maat: 'loss' }
    const different = toProbleem(opgave).cellen.klassen.aantal
    printRow(`${rows} rows, ${different} different`, await measure(opgave, 2), measureFloor(opgave.rijen))
    print(`  memory of the process: ${Math.round(process.memoryUsage.rss() / 1e6)} MB`)
  }
}

async function growthWithDemands(rijen: Rijen, floor: Times): Promise<void> {
  printHead('Growth with attributes (loss, k = 5, 2% suppression)')
  for (const attributes of [3, 5, 7, 9]) {
    const fewer = { ...rijen, quasi: rijen.quasi.slice(0, attributes) }
    const opgave: Opgave = { rijen: fewer, k: 5, weglating: 0.02, maat: 'loss' }
    printRow(`${attributes} attributes`, await measure(opgave, 3), floor)
  }
  printHead('Growth with k (loss, 2% suppression)')
  for (const k of [2, 5, 10, 50, 250])
    printRow(`k = ${k}`, await measure({ rijen, k, weglating: 0.02, maat: 'loss' }, 3), floor)
}

const rijen = inventRijen(ROWS)
const floor = measureFloor(rijen)
const different = toProbleem({ rijen, k: 5, weglating: 0, maat: 'loss' }).cellen.klassen.aantal
print(`${ROWS} invented persons, ${different} different at the finest level`)
print(
  `floor, one grouping of all rows: median ${floor.median.toFixed(2)} ms, min ${floor.least.toFixed(2)} ms`,
)
await perMeasure(rijen, floor)
await growthWithDemands(rijen, floor)
await growthWithRows()
