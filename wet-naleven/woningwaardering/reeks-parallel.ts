import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { shipped } from '../../project-root.ts'
import type { Bronregel } from './reeks.ts'
import { answerPakket, packBronregels } from './reeks.ts'
import type { Vraag } from './woningwaardering.ts'

const REGELS_PER_PAKKET = 200
/** Valuations live briefly: room for a packet of them saves moving them about. */
const YOUNG_MB = 64
/** Packets under way for each thread: one at work, one waiting, so that none stands still. */
const PAKKETTEN_PER_DRAAD = 2

/**
 * Answers lines of JSON in their order, each answer ending in a newline, on all processors, as UTF-8. Few lines are answered
 * without starting a thread; memory stays flat because at most a few packets are under way.
 */
export async function* answerReeks(
  regels: AsyncIterable<Bronregel>,
  vraag: Vraag,
): AsyncGenerator<Uint8Array> {
  const draden: Draad[] = []
  const onderweg: Promise<Uint8Array>[] = []
  try {
    for await (const pakket of inPakketten(regels)) {
      if (pakket.length < REGELS_PER_PAKKET && draden.length === 0) {
        yield new TextEncoder().encode(answerPakket(packBronregels(pakket), vraag))
        continue
      }
      if (draden.length < availableParallelism()) draden.push(startDraad(vraag))
      onderweg.push(leastBusy(draden).answer(pakket))
      if (onderweg.length < draden.length * PAKKETTEN_PER_DRAAD) continue
      const eerste = await onderweg.shift()
      if (eerste) yield eerste
    }
    for (const antwoord of onderweg) yield await antwoord
  } finally {
    await Promise.all(draden.map((draad) => draad.stop()))
  }
}

async function* inPakketten(regels: AsyncIterable<Bronregel>): AsyncGenerator<Bronregel[]> {
  let pakket: Bronregel[] = []
  for await (const regel of regels) {
    pakket.push(regel)
    if (pakket.length < REGELS_PER_PAKKET) continue
    yield pakket
    pakket = []
  }
  if (pakket.length > 0) yield pakket
}

type Draad = {
  pending: number
  answer: (pakket: readonly Bronregel[]) => Promise<Uint8Array>
  stop: () => Promise<unknown>
}

const leastBusy = (draden: readonly Draad[]): Draad =>
  draden.reduce((best, draad) => (draad.pending < best.pending ? draad : best))

/** A thread answers its packets one after the other, so the next answer is that of the next packet. */
function startDraad(vraag: Vraag): Draad {
  const file = shipped('dist', 'wet-naleven', 'woningwaardering', 'reeks.worker.js')
  const worker = new Worker(file, {
    workerData: vraag,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
  })
  let last: Promise<unknown> = Promise.resolve()
  const draad: Draad = {
    pending: 0,
    answer(pakket) {
      draad.pending += 1
      const antwoord = last.then(async () => {
        // eslint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
        worker.postMessage(packBronregels(pakket))
        const [bytes] = (await once(worker, 'message')) as [Uint8Array]
        draad.pending -= 1
        return bytes
      })
      last = antwoord.catch(() => {})
      return antwoord
    },
    stop: () => worker.terminate(),
  }
  return draad
}
