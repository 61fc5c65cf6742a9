import { parentPort, workerData } from 'node:worker_threads'
import { answerPakket } from './reeks.ts'
import type { Pakket } from './reeks.ts'
import type { Vraag } from './woningwaardering.ts'

const vraag = workerData as Vraag

parentPort?.on('message', (pakket: Pakket) => {
  const antwoord = new TextEncoder().encode(answerPakket(pakket, vraag))
  parentPort?.postMessage(antwoord, [antwoord.buffer])
})
