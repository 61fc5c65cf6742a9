import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { sealKey } from './checkpoints.ts'
import { Opener } from './opener.ts'
import { deriveKey, loginName, loginPassword, type Login, verwerkingRole } from './logins.ts'
import { type Declaraties, fingerprint } from './register.ts'
import { Refusal } from './refusal.ts'
import { type Hoofdstuk, HOOFDSTUKKEN, type Verwerking } from './verwerking.ts'

/** How to reach the database, without a user: each login adds its own. */
export type Server = { host: string; port: number; database: string; ssl?: pg.ClientConfig['ssl'] }
export type KernOptions = {
  server: Server
  prefix: string
  sleutel: string
  declaraties: Declaraties
  /** Name under which the log is signed: the same for its whole life. */
  logNaam: string
  connecties?: number
}

const STATEMENT_TIMEOUT_MS = 30_000
/** When the log cannot be written because somebody holds its table, a page says so within seconds. */
const LOCK_TIMEOUT_MS = 5000

/** The open kernel: one pool for each hoofdstuk, the opener, and the versions this program was built with. */
export type Doelbinding = {
  pools: Record<Hoofdstuk, pg.Pool>
  opener: Opener
  /** Name that all connections to `pools` carry; an opening holds for a connection with this name only. */
  sessie: string
  declaraties: Declaraties
  prefix: string
  /** Number of the version that is both declared in this program and current in the database; else a Refusal. */
  versie: (verwerking: Verwerking) => number
  role: (verwerking: Verwerking) => string
  /** The public key of the log's checkpoints, as a C2SP verifier line. */
  verifier: string
  /** Pool of a technique's login. */
  toegang: pg.Pool
  /** A key for one purpose; WAARVOOR_SLEUTEL itself stays here. */
  deriveKey: (doel: string) => Buffer
  stop: () => Promise<void>
}

/** Connection settings of one of the program's logins. */
export function loginConfig(
  { server, prefix, sleutel }: Pick<KernOptions, 'server' | 'prefix' | 'sleutel'>,
  login: Login,
): pg.ClientConfig {
  const user = loginName(prefix, login)
  return { ...server, user, password: loginPassword(sleutel, user), application_name: `waarvoor ${login}` }
}

/** Opens the kernel. Connections are made when first used. */
export async function startDoelbinding(options: KernOptions): Promise<Doelbinding> {
  const { prefix, declaraties, connecties = 12 } = options
  const sessie = randomBytes(16).toString('hex')
  const pool = (login: Login, max: number, settings?: pg.PoolConfig): pg.Pool => {
    const made = new pg.Pool({
      ...loginConfig(options, login),
      max,
      pipeline: true,
      statement_timeout: STATEMENT_TIMEOUT_MS,
      ...settings,
      connectionTimeoutMillis: 10_000,
      idleTimeoutMillis: 60_000,
    })
    // A connection that breaks is replaced; who uses it finds out by the question that fails. Without a listener of its own
    // a connection that breaks in use would end the program.
    made.on('error', () => undefined)
    made.on('connect', (client) => client.on('error', () => undefined))
    return made
  }
  const openers = {
    groepen: pool('opener', 2, { lock_timeout: LOCK_TIMEOUT_MS }),
    keuzes: pool('opener', 4, { lock_timeout: LOCK_TIMEOUT_MS }),
    // The lines of a run over all homes take minutes.
    reeksen: pool('opener', 2, { statement_timeout: 0 }),
  }
  const versies = await readVersies(openers.groepen)
  const roles = new Map(
    declaraties.verwerkingen.map((verwerking) => [verwerking.code, verwerkingRole(prefix, verwerking.code)]),
  )
  const numbers = new Map(
    declaraties.verwerkingen.map((verwerking) => [
      verwerking.code,
      versies.get(`${verwerking.code} ${fingerprint(verwerking)}`),
    ]),
  )
  const pools = Object.fromEntries(
    HOOFDSTUKKEN.map((hoofdstuk) => [
      hoofdstuk,
      pool(hoofdstuk, connecties, { options: `-c doelbinding.sessie=${sessie}` }),
    ]),
  ) as Record<Hoofdstuk, pg.Pool>
  const toegang = pool('toegang', connecties)
  const opener = new Opener(openers)
  return {
    pools,
    opener,
    sessie,
    declaraties,
    prefix,
    verifier: sealKey(options.sleutel, options.logNaam).verifier,
    toegang,
    deriveKey: (doel) => deriveKey(options.sleutel, doel),
    versie: (verwerking) => numbers.get(verwerking.code) ?? refuseVersion(),
    role: (verwerking) => roles.get(verwerking.code) ?? refuseVersion(),
    stop: async () => {
      await opener.flush()
      await Promise.all(
        [...Object.values(pools), ...Object.values(openers), toegang].map((each) => each.end()),
      )
    },
  }
}

function refuseVersion(): never {
  throw new Refusal('ingetrokken')
}

async function readVersies(openers: pg.Pool): Promise<Map<string, number>> {
  const { rows } = await openers.query<{ id: number; code: string; vingerafdruk: string }>(
    'select id, code, vingerafdruk from doelbinding.current_versies()',
  )
  return new Map(rows.map(({ id, code, vingerafdruk }) => [`${code} ${vingerafdruk}`, id]))
}
