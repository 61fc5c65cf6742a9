import { existsSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs'
import { OperationError } from '../failures.ts'

const PATIENCE_MS = 20_000

/**
 * In a container without init a killed server stays as a zombie, whose number in its lock files blocks the next start. The
 * files are removed only when no process works in the cluster any more: one that is still busy would write beside the new
 * server.
 */
export function clearZombieLocks(cluster: string, locks: readonly string[]): void {
  const stale = locks.filter((lock) => existsSync(lock) && isZombie(firstLine(lock)))
  if (stale.length === 0) return
  const end = Date.now() + PATIENCE_MS
  for (let busy = findProcess(cluster); busy !== undefined; busy = findProcess(cluster)) {
    if (Date.now() > end)
      throw new OperationError(
        `PostgreSQL is gestopt, maar proces ${busy} werkt nog in ${cluster}. Wacht tot het klaar is, of stop het, en start opnieuw.`,
      )
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100)
  }
  for (const lock of stale) rmSync(lock)
}

const firstLine = (file: string): string => readFileSync(file, 'utf8').split('\n')[0]?.trim() ?? ''

function isZombie(pid: string): boolean {
  const status = `/proc/${pid}/status`
  return existsSync(status) && /^State:\s+Z/m.test(readFileSync(status, 'utf8'))
}

/** A living process that has the cluster as its folder, as all processes of PostgreSQL have. */
function findProcess(cluster: string): string | undefined {
  return readdirSync('/proc').find((pid) => /^\d+$/.test(pid) && folderOf(pid) === cluster)
}

function folderOf(pid: string): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return undefined
  }
}
