import { parentPort, workerData } from 'node:worker_threads'
import type { Bronregel } from './reeks.ts'
import { answerBronregel } from './reeks.ts'
import type { Vraag } from './woningwaardering.ts'

const vraag = workerData as Vraag

parentPort?.on('message', (regels: readonly Bronregel[]) => {
  const antwoorden = regels.map((regel) => answerBronregel(regel, vraag))
  // eslint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort?.postMessage(`${antwoorden.join('\n')}\n`)
})
