import {
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
} from 'kysely'
import type pg from 'pg'
import type { Context } from './context.ts'
import type { Tx } from './narrow.ts'
import type { Betreft, Opening } from './opener.ts'
import { Refusal, withoutValues } from './refusal.ts'
import type { Statement } from './statement.ts'
import type { Verwerking } from './verwerking.ts'

/** The work of one verwerking: queries that its declaration allows, and its compiled statements. */
export type Werk<V extends Verwerking> = Tx<V> & {
  run: <P, R>(statement: Statement<V, P, R>, params: P) => Promise<R[]>
}

/**
 * Runs work of several steps for one declared purpose, in a transaction. The log line of each betrokkene is committed
 * before the first row is seen, and stays when the work is rolled back. Rejects with a Refusal when the role may not, the
 * version was withdrawn, or the log cannot be written; with a database error without values otherwise.
 * Do not nest: the inner call would wait for a connection that the outer one holds.
 */
export function verwerk<V extends Verwerking, T>(
  context: Context,
  verwerking: V,
  betreft: Betreft,
  work: (tx: Werk<V>) => Promise<T>,
): Promise<T> {
  const started = performance.now()
  return withOpening(context, verwerking, betreft, async (client) => {
    const role = context.doelbinding.role(verwerking)
    const { werk, end } = workOn<V>(client)
    // A run reads and writes many rows in one statement.
    const patience = isReeks(verwerking) ? '; set local statement_timeout = 0' : ''
    // Sent along with the work behind it: when this fails the transaction has failed, and with it all that follows.
    const begun = client.query(`begin; set local role "${role}"${patience}`)
    begun.catch(() => undefined)
    try {
      const [, result] = await Promise.all([begun, work(werk)])
      if (performance.now() - started > lifetimeMs(verwerking)) throw new Refusal('verlopen')
      await commit(client)
      return result
    } catch (error) {
      // Work that still runs beside a begin that failed asks nothing more.
      end()
      await client.query('rollback').catch(() => undefined)
      throw error
    } finally {
      end()
    }
  })
}

const isReeks = ({ kiest }: Verwerking): boolean => kiest?.maximaal === 'reeks'

/** As doelbinding.open sets it. Past it rows are hidden, and work that goes on would take absence for truth. */
const lifetimeMs = (verwerking: Verwerking): number => (isReeks(verwerking) ? 3_600_000 : 60_000)

/** PostgreSQL answers the commit of a failed transaction with a rollback and no error: work that hid the failure ends here. */
async function commit(client: pg.PoolClient): Promise<void> {
  const { command } = await client.query('commit')
  if (command !== 'COMMIT') throw new Error('Een fout in de database is overgeslagen; er is niets bewaard.')
}

/**
 * The short form for a single read: one compiled statement of a verwerking, without a transaction around it. The same
 * promises as `verwerk`.
 */
export function lees<V extends Verwerking, P, R>(
  context: Context,
  statement: Statement<V, P, R>,
  betreft: Betreft,
  params: P,
): Promise<R[]> {
  return withOpening(context, statement.verwerking, betreft, async (client) => {
    const role = context.doelbinding.role(statement.verwerking)
    const switched = takeRole(client, role)
    const answered = runStatement(client, statement, params)
    // Both are waited for: a connection that breaks fails both, and an error that nobody waits for ends the program.
    const [taken, rows] = await Promise.allSettled([switched, answered])
    if (taken.status === 'rejected') throw taken.reason
    if (rows.status === 'rejected') throw rows.reason
    return rows.value
  })
}

const roles = new WeakMap<pg.PoolClient, string>()

/** Sent along with the query behind it: a refused role leaves the old one, for which nothing is opened. */
function takeRole(client: pg.PoolClient, role: string): Promise<unknown> | undefined {
  if (roles.get(client) === role) return undefined
  roles.set(client, role)
  return client.query(`set role "${role}"`).catch((error: unknown) => {
    roles.delete(client)
    throw error
  })
}

async function withOpening<T>(
  context: Context,
  verwerking: Verwerking,
  betreft: Betreft,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const { doelbinding, wie } = context
  const { toegestaan } = context
  if (!verwerking.rollen.includes(wie.rol)) throw new Refusal('niet-bevoegd')
  if (toegestaan && !toegestaan.includes(verwerking.code)) throw new Refusal('niet-bevoegd')
  requireUuids(betreft)
  const client = await doelbinding.pools[verwerking.hoofdstuk].connect().catch((cause: unknown) => {
    throw new Refusal('geen-logboek', { cause })
  })
  let opening: Opening | undefined
  try {
    opening = await doelbinding.opener.open(context, doelbinding.versie(verwerking), {
      betreft,
      pid: backendPid(client),
      sessie: doelbinding.sessie,
      reeks: isReeks(verwerking),
    })
    const result = await work(client)
    doelbinding.opener.close(opening, 'Ok')
    return result
  } catch (error) {
    if (opening) doelbinding.opener.close(opening, 'Error')
    throw error instanceof Refusal ? error : withoutValues(error)
  } finally {
    // The pool itself drops a connection that broke; one that is still in a transaction must not be used again either.
    client.release(client.getTransactionStatus() !== 'I')
  }
}

const backendPid = (client: pg.PoolClient): number => (client as unknown as { processID: number }).processID

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Ids come from addresses of pages; nonsense stops here, before it reaches the log. */
function requireUuids(betreft: Betreft): void {
  const ids = 'betrokkenen' in betreft ? betreft.betrokkenen : []
  if (!ids.every((id) => UUID.test(id))) throw new Refusal('ongeldig')
}

async function runStatement<V extends Verwerking, P, R>(
  client: pg.PoolClient,
  statement: Statement<V, P, R>,
  params: P,
): Promise<R[]> {
  const result = await client.query({
    name: statement.name,
    text: statement.sql,
    values: statement.values(params),
  })
  return result.rows as R[]
}

/** `end` makes the work unusable: kept beyond its verwerk, it would speak on a connection that serves another use. */
function workOn<V extends Verwerking>(client: pg.PoolClient): { werk: Werk<V>; end: () => void } {
  let ended = false
  const current = (): pg.PoolClient => {
    if (ended) throw new Error('Dit werk is al klaar. Wacht binnen verwerk() op alle vragen aan de database.')
    return client
  }
  const db = new Kysely<never>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new ClientDriver(current),
      createIntrospector: (kysely) => new PostgresIntrospector(kysely),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  })
  const run = async <P, R>(statement: Statement<V, P, R>, params: P): Promise<R[]> =>
    runStatement(current(), statement, params)
  return { werk: Object.assign(db, { run }) as unknown as Werk<V>, end: () => (ended = true) }
}

/** Kysely on the one connection that holds the opening; the transaction is ours, not Kysely's. */
class ClientDriver implements Driver {
  readonly #connection: DatabaseConnection
  constructor(current: () => pg.PoolClient) {
    this.#connection = {
      executeQuery: async <R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> => {
        const { rows, rowCount } = await current().query(sql, [...parameters])
        return { rows: rows as R[], numAffectedRows: BigInt(rowCount ?? 0) }
      },
      streamQuery: () => {
        throw new Error('Lees grote aantallen met een reeks.')
      },
    }
  }
  init = (): Promise<void> => Promise.resolve()
  acquireConnection = (): Promise<DatabaseConnection> => Promise.resolve(this.#connection)
  releaseConnection = (): Promise<void> => Promise.resolve()
  destroy = (): Promise<void> => Promise.resolve()
  beginTransaction = refuseTransaction
  commitTransaction = refuseTransaction
  rollbackTransaction = refuseTransaction
}

function refuseTransaction(): Promise<void> {
  return Promise.reject(new Error('verwerk() is zelf de transactie.'))
}
