import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { OperationError } from '../failures.ts'

/** Makes the folder and what is missing above it. One at a time: Node's own recursive way never ends under /proc. */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  makeFolder(dirname(folder))
  mkdirSync(folder)
}

/** Does work with files in the data folder; when the system refuses, says which folder and what to do. */
export function inDataFolder<T>(dataFolder: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException
    if (error instanceof OperationError || !code || !syscall) throw error
    throw new OperationError(
      `De gegevensmap ${dataFolder} is niet te gebruiken (${code}): u mag daar niet lezen of schrijven, of hij is van een andere gebruiker. Kies een andere met WAARVOOR_DATA, of start Waarvoor als de eigenaar van de map.`,
      { cause: error },
    )
  }
}

/** Whether a cluster was made here. Throws when the folder may not be read: then nothing may be made or removed either. */
export function holdsCluster(folder: string): boolean {
  return existsSync(folder) && readdirSync(folder).includes('PG_VERSION')
}
