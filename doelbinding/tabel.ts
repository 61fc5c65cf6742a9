import type { DB } from '../database/schema.generated.ts'
import type { Categorie } from './categorie.ts'

export type Tabelnaam = keyof DB
export type Kolomnaam<T extends Tabelnaam> = keyof DB[T] & string

/** What a column holds: a kind of personal data, a key (a number without meaning of its own), or nothing personal. */
export type Kolomsoort = Categorie | 'sleutel' | 'geen'

/**
 * How a row leads to its betrokkenen. `kolom`: one id, empty means nobody. `kolommen`: a uuid[] of all of them; the row is
 * visible only when each of them is opened. `functie`: a definer function of the primary key that answers uuid[].
 * `pseudoniem`: the log's own path. `geen`: no personal data, with the reason.
 */
export type Pad =
  | { kolom: string }
  | { kolommen: string }
  | { functie: string }
  | { pseudoniem: string }
  | { geen: string }

export type Tabel = {
  naam: Tabelnaam
  pad: Pad
  kolommen: Record<string, Kolomsoort>
  /** The login `toegang` keeps the tables of techniques (sessions, limits); no verwerking reads those. */
  techniek?: true
}

/** Accounts for every column of a table: a column left out does not compile. */
export function tabel<T extends Tabelnaam>(
  naam: T,
  pad: Pad,
  kolommen: { [K in Kolomnaam<T>]: Kolomsoort },
): Tabel {
  return { naam, pad, kolommen }
}

/** The same for a table of a technique: ids, hashes and times only, kept by the login `toegang`. */
export function techniek<T extends Tabelnaam>(
  naam: T,
  geen: string,
  kolommen: { [K in Kolomnaam<T>]: 'sleutel' | 'geen' },
): Tabel {
  return { naam, pad: { geen }, kolommen, techniek: true }
}

export const isPersoonlijk = (soort: Kolomsoort): soort is Categorie =>
  soort !== 'sleutel' && soort !== 'geen'

/** SQL over a row that answers all its betrokkenen as uuid[]. */
export const padExpression = (pad: { kolommen: string } | { functie: string }): string =>
  'kolommen' in pad ? pad.kolommen : `${pad.functie}(id)`
