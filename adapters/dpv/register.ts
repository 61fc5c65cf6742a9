import type { Categorie } from '../../doelbinding/categorie.ts'
import type { AvgGrond, Hoofdstuk, Maatregel } from './terms.ts'

/** One version of one verwerking, as the art. 30 register shows it. */
export type RegisterVerwerking = {
  code: string
  /** Counts from 1. */
  versie: number
  hoofdstuk: Hoofdstuk
  /** What the tenant reads. */
  waarvoor: string
  grondslag: { avg: AvgGrond | readonly AvgGrond[]; wet: string }
  betrokkenen: readonly string[]
  categorieen: readonly Categorie[]
  ontvangers: readonly string[]
  /** ISO 8601 duration, such as `P2Y`. */
  bewaartermijn: string
  maatregelen: readonly Maatregel[]
}

/** Who is responsible (AVG art. 30(1)(a)). `base` is the URL under which all our own concepts stand, such as `https://x.nl/`. */
export type Verantwoordelijke = { base: string; naam: string; functionarisEmail?: string }

export const groundsOf = ({ avg }: RegisterVerwerking['grondslag']): readonly AvgGrond[] =>
  typeof avg === 'string' ? [avg] : avg
