import { ReferenceSet } from './reference-set.ts'
import { UnusableOrder } from './unusable-order.ts'

export type Totals = { count: number; cents: bigint }
export type PlannedBatch = Totals & { id: string; key: string }
export type PlannedFile = Totals & { messageId: string; batches: PlannedBatch[] }

/**
 * Orders in pages, as a database cursor gives them, in the order of their batches. Asked for twice: to count and to write;
 * both times they must be the same.
 */
export type OrderSource<Order> = () => AsyncIterable<readonly Order[]> | Iterable<readonly Order[]>

/** How one kind of order becomes a message. Every text it gives must already be in SEPA characters. */
export type OrderFormat<Order> = {
  /** Message id, `pain.008.001.08`. */
  message: string
  root: string
  /** Throws UnusableOrder when the order may not be written. */
  check(order: Order): void
  kenmerk(order: Order): string
  cents(order: Order): bigint
  /** What orders of one batch have in common, as a text. */
  batchKey(order: Order): string
  header(file: PlannedFile): string
  openBatch(first: Order, batch: PlannedBatch): string
  closeBatch: string
  transaction(order: Order): string
}

export type OrderRun = {
  /** At most 24 characters, never used before: file and batch numbers are put behind it. */
  runId: string
  maximumPerBestand: number
}

const RUN_ID = /^[A-Za-z0-9][A-Za-z0-9-]{0,23}$/

/**
 * Checks every order and counts what comes in which file and batch, before a byte is written: a message begins with its
 * totals. Throws UnusableOrder for the first order that cannot go, for a reference that comes twice, and for a batch
 * that comes back after another (the orders must be sorted by batch).
 */
export async function planOrders<Order>(
  format: OrderFormat<Order>,
  run: OrderRun,
  source: OrderSource<Order>,
): Promise<PlannedFile[]> {
  checkRun(run)
  const plan = new OrderPlan(format, run)
  for await (const page of source()) for (const order of page) plan.add(order)
  if (plan.files.length === 0) throw new UnusableOrder('Er zijn geen opdrachten; er is geen bestand gemaakt.')
  const { suspects } = plan.references
  if (suspects.size > 0) await refuseDoubles(format, source, suspects)
  return plan.files
}

class OrderPlan<Order> {
  readonly files: PlannedFile[] = []
  readonly references = new ReferenceSet()
  readonly #format: OrderFormat<Order>
  readonly #run: OrderRun
  readonly #finished = new Set<string>()
  #file: PlannedFile | null = null
  #batch: PlannedBatch | null = null
  #number = 0

  constructor(format: OrderFormat<Order>, run: OrderRun) {
    this.#format = format
    this.#run = run
  }

  add(order: Order): void {
    const format = this.#format
    this.#number += 1
    checkOrder(format, order, this.#number)
    this.references.add(format.kenmerk(order))
    const cents = format.cents(order)
    const batch = this.#batchFor(format.batchKey(order))
    addTo(batch, cents)
    if (this.#file !== null) addTo(this.#file, cents)
  }

  #batchFor(key: string): PlannedBatch {
    const before = this.#batch
    const full = this.#file !== null && this.#file.count >= this.#run.maximumPerBestand
    if (before !== null && before.key === key && !full) return before
    if (before !== null && before.key !== key) this.#finished.add(before.key)
    if (this.#finished.has(key))
      throw new UnusableOrder(`Opdracht ${this.#number}: de opdrachten zijn niet per batch gesorteerd.`)
    const file = full || this.#file === null ? this.#newFile() : this.#file
    this.#batch = { id: `${file.messageId}-${file.batches.length + 1}`, key, count: 0, cents: 0n }
    file.batches.push(this.#batch)
    return this.#batch
  }

  #newFile(): PlannedFile {
    const messageId = `${this.#run.runId}-${this.files.length + 1}`
    this.#file = { messageId, count: 0, cents: 0n, batches: [] }
    this.files.push(this.#file)
    return this.#file
  }
}

function checkRun(run: OrderRun): void {
  if (!RUN_ID.test(run.runId))
    throw new UnusableOrder('Het nummer van de run moet 1 tot 24 letters, cijfers of streepjes zijn.')
  if (!Number.isInteger(run.maximumPerBestand) || run.maximumPerBestand < 1)
    throw new UnusableOrder('Het maximum aantal opdrachten per bestand moet een heel getal vanaf 1 zijn.')
}

function checkOrder<Order>(format: OrderFormat<Order>, order: Order, number: number): void {
  try {
    format.check(order)
  } catch (error) {
    throw error instanceof UnusableOrder ? error.at(number, format.kenmerk(order)) : error
  }
}

export function addTo(totals: Totals, cents: bigint): void {
  totals.count += 1
  totals.cents += cents
}

/** Looks again at the references whose hashes met, now by the references themselves. */
async function refuseDoubles<Order>(
  format: OrderFormat<Order>,
  source: OrderSource<Order>,
  suspects: Set<string>,
): Promise<void> {
  const seen = new Set<string>()
  let number = 0
  for await (const page of source()) {
    for (const order of page) {
      number += 1
      const kenmerk = format.kenmerk(order)
      if (seen.has(kenmerk))
        throw new UnusableOrder('dit kenmerk komt al eerder voor in de run.').at(number, kenmerk)
      if (suspects.has(kenmerk)) seen.add(kenmerk)
    }
  }
}
