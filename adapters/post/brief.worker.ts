import { parentPort } from 'node:worker_threads'
import { type Brief, makeBrieven } from './brief.ts'

parentPort?.on('message', ({ nr, brieven }: { nr: number; brieven: readonly Brief[] }) => {
  try {
    const pdf = makeBrieven(brieven)
    parentPort?.postMessage({ nr, pdf }, [])
  } catch (error) {
    parentPort?.postMessage({ nr, fout: error instanceof Error ? error.message : 'onbekend' }, [])
  }
})
