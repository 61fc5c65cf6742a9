import { parentPort, workerData } from 'node:worker_threads'
import type { Probleem } from './probleem.ts'
import { createToetser } from './toetser.ts'

// One thread of the search: gets levels, answers the judgement. The cells are in memory shared with the other threads.
const toetser = createToetser(workerData as Probleem)
parentPort!.on('message', (levels: Int32Array) => {
  parentPort!.postMessage(toetser.judge(levels), [])
})
