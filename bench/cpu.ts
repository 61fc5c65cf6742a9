import { existsSync, readFileSync } from 'node:fs'
import type pg from 'pg'

/** What each connection had used when it was last seen: one that was idle for a minute is closed. */
const lastSeen = new Map<number, number>()

/** Processor time so far in milliseconds of this program and of all other connections of the database: on a shared machine the clock
 * says too much. The kernel of Linux counts it in nanoseconds. */
export async function cpuOf(owner: pg.Client): Promise<[programma: number, database: number]> {
  const { user, system } = process.cpuUsage()
  const { rows } = await owner.query<{ pid: number }>(
    'select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  )
  for (const { pid } of rows) {
    const file = `/proc/${pid}/schedstat`
    if (existsSync(file)) lastSeen.set(pid, Number(readFileSync(file, 'utf8').split(' ')[0]))
  }
  return [(user + system) / 1000, [...lastSeen.values()].reduce((sum, each) => sum + each, 0) / 1e6]
}
