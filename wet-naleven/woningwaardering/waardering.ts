import type { Getal } from './decimaal.ts'
import type { VeraEenheid } from './eenheid-schema.ts'
import type { Meldingen } from './meldingen.ts'
import type { Ruimte } from './ruimte/ruimte.ts'
import type { GroepCode, Stelsel } from './stelselgroep.ts'

/** One valuation while it is made: the dwelling on a day, and what the groups have to say about it. */
export type Waardering = {
  peildatum: string
  stelsel: Stelsel
  eenheid: VeraEenheid
  ruimten: readonly Ruimte[]
  meldingen: Meldingen
  /** Points of another stelselgroep, which is valued first. */
  puntenVan: (groep: GroepCode) => Getal
}

/** Spaces of the own address: not shared with other addresses. */
export const ownRuimten = ({ ruimten }: Waardering): Ruimte[] =>
  ruimten.filter(({ deling }) => deling.adressen === 1)

/** Spaces shared with other addresses. */
export const ruimtenWithAdressen = ({ ruimten }: Waardering): Ruimte[] =>
  ruimten.filter(({ deling }) => deling.adressen > 1)

/** Doelgroep ZOR: a zorgwoning. */
export const isZorgwoning = ({ eenheid }: Waardering): boolean => eenheid.doelgroep?.code === 'ZOR'
