import {
  type CompiledQuery,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely'
import type { DB } from '../database/schema.generated.ts'
import type { Tx } from './narrow.ts'
import type { Verwerking } from './verwerking.ts'

/** One SQL statement of one verwerking, compiled once. A test lets PostgreSQL check each of them under its own role. */
export type Statement<V extends Verwerking, P, R> = {
  readonly verwerking: V
  readonly name: string
  readonly sql: string
  readonly values: (params: P) => unknown[]
  /** Type of a row; never present at run time. */
  readonly row?: R
}

class Placeholder {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}

const compiler = new Kysely<DB>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
})
const placeholders = new Proxy({}, { get: (_, name) => new Placeholder(String(name)) })

/** Every statement made so far, for the test that lets PostgreSQL check them. */
export const statements: Statement<Verwerking, never, unknown>[] = []

/**
 * Compiles a query of a verwerking once. `build` gets stand-ins for the parameters: it may place them, not look at them.
 * Parameter names are the properties of P.
 */
export function statement<V extends Verwerking, P, R>(
  verwerking: V,
  build: (db: Tx<V>, params: P) => { compile(): CompiledQuery<R> },
): Statement<V, P, R> {
  const compiled = build(compiler as unknown as Tx<V>, placeholders as P).compile()
  const made: Statement<V, P, R> = {
    verwerking,
    name: `w${statements.length}`,
    sql: compiled.sql,
    values: (params) => compiled.parameters.map((value) => fill(value, params as Record<string, unknown>)),
  }
  statements.push(made)
  return made
}

function fill(value: unknown, params: Record<string, unknown>): unknown {
  if (!(value instanceof Placeholder)) return value
  const given = params[value.name]
  if (given === undefined) throw new TypeError(`Parameter ${value.name} ontbreekt.`)
  return given
}
