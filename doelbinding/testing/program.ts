import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readSettings, type Settings } from '../../database/settings.ts'
import { type Program, startProgram } from '../../program.ts'
import { projectRoot } from '../../project-root.ts'

/** A data folder with a database server of its own, beside that of the other tests. */
export type OwnProgram = {
  env: NodeJS.ProcessEnv
  settings: Settings
  folder: string
  start: () => Promise<Program>
  /** Runs the bundled command line on it. */
  run: (...args: string[]) => Promise<{ code: number | null; out: string; err: string }>
  /** Starts a TypeScript file as a process of its own. */
  spawn: (file: string, ...args: string[]) => ChildProcess
  serverPid: () => number
  remove: () => Promise<void>
}

export function makeOwnProgram(): OwnProgram {
  const folder = mkdtempSync(join(tmpdir(), 'waarvoor-eigen-'))
  const { DATABASE_URL: _, ...rest } = process.env
  // As in production: no fictional association is made.
  const production = { WAARVOOR_OMGEVING: 'productie', WAARVOOR_SLEUTEL: 'alleen voor tests, en lang genoeg' }
  const env = { ...rest, ...production, WAARVOOR_DATA: folder, PORT: '0' }
  const settings = readSettings(env)
  const serverPid = (): number =>
    Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
  return {
    env,
    settings,
    folder,
    start: () => startProgram(settings, { show: () => undefined, onError: () => undefined }),
    run: async (...args) => {
      const child = spawn(process.execPath, [join(projectRoot, 'dist', 'cli', 'waarvoor.js'), ...args], {
        env,
      })
      const [out, err] = [collect(child.stdout), collect(child.stderr)]
      const code = await exitOf(child)
      return { code, out: out(), err: err() }
    },
    spawn: (file, ...args) =>
      spawn(process.execPath, [join(projectRoot, file), ...args], {
        env,
        stdio: ['ignore', 'inherit', 'inherit'],
      }),
    serverPid,
    remove: async () => {
      try {
        process.kill(serverPid(), 'SIGINT')
        await waitUntil(() => !isAlive(serverPid()))
      } catch {
        // It had stopped, and its pid file was gone.
      }
      rmSync(folder, { recursive: true })
    },
  }
}

function collect(stream: NodeJS.ReadableStream): () => string {
  const parts: string[] = []
  stream.on('data', (part: Buffer) => parts.push(part.toString()))
  return () => parts.join('')
}

export const exitOf = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => child.once('close', resolve))

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** Looks every 50 ms; throws after the time. */
export async function waitUntil(done: () => boolean | Promise<boolean>, ms = 30_000): Promise<void> {
  const end = Date.now() + ms
  while (!(await done())) {
    if (Date.now() > end) throw new Error('Dit duurde te lang.')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
