import type { ColumnType, InsertType, Kysely, SelectType, UpdateType } from 'kysely'
import type { KEYS } from '../database/keys.generated.ts'
import type { DB } from '../database/schema.generated.ts'
import type { Tabelnaam } from './tabel.ts'
import type { Verwerking } from './verwerking.ts'

type Sleutel<T> = T extends keyof typeof KEYS ? (typeof KEYS)[T][number] : never
type Leest<V extends Verwerking, T> = T extends keyof V['leest']
  ? V['leest'][T] extends readonly (infer C)[]
    ? C
    : never
  : never
type Schrijft<V extends Verwerking, T, Hoe extends 'insert' | 'update'> = T extends keyof V['schrijft']
  ? V['schrijft'][T] extends { readonly [H in Hoe]: readonly (infer C)[] }
    ? C
    : never
  : never
/** Keys come along with an insert: a row without its keys cannot be made. */
type Voegt<V extends Verwerking, T> = [Schrijft<V, T, 'insert'>] extends [never]
  ? never
  : Schrijft<V, T, 'insert'> | Sleutel<T>

type Gelezen<V extends Verwerking> = Extract<keyof V['leest'] | keyof V['schrijft'], Tabelnaam>
type Geschreven<V extends Verwerking> = Extract<keyof V['schrijft'], Tabelnaam>

/** The schema as this verwerking may read it: the declared columns, and keys. */
export type LeesSchema<V extends Verwerking> = {
  [T in Gelezen<V>]: Pick<DB[T], Extract<Leest<V, T> | Sleutel<T>, keyof DB[T]>>
}

/** The schema as this verwerking may write it. */
export type SchrijfSchema<V extends Verwerking> = {
  [T in Geschreven<V>]: {
    [
      C in Extract<Leest<V, T> | Sleutel<T> | Voegt<V, T> | Schrijft<V, T, 'update'>, keyof DB[T]>
    ]: ColumnType<
      C extends Leest<V, T> | Sleutel<T> ? SelectType<DB[T][C]> : never,
      C extends Voegt<V, T> ? InsertType<DB[T][C]> : never,
      C extends Schrijft<V, T, 'update'> ? UpdateType<DB[T][C]> : never
    >
  }
}

/** Lock 1: what the compiler lets the work of one verwerking do. */
export type Tx<V extends Verwerking> = Pick<Kysely<LeesSchema<V>>, 'selectFrom'> &
  Pick<Kysely<SchrijfSchema<V>>, 'insertInto' | 'updateTable' | 'deleteFrom'>
