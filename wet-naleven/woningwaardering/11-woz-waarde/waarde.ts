import { readDatum, yearOf } from '../datum.ts'
import { Getal } from '../decimaal.ts'
import type { VeraEenheid } from '../eenheid-schema.ts'
import { tabel } from '../tabel.ts'

/** A WOZ-waarde in euros with its waardepeildatum. */
export type WozWaarde = { waarde: Getal; waardepeildatum: string }

const factoren = tabel('11-woz-waarde', 'zelfstandig-woz-factor.csv')
const minimumwaarden = tabel('11-woz-waarde', 'zelfstandig-woz-minimumwaarde.csv')

/**
 * The newest determined value of one or two calendar years before the peildatum. Bhw bijlage I onder A, 11; an older one
 * may not be used.
 */
export function findWozWaarde(eenheid: VeraEenheid, peildatum: string): WozWaarde | null {
  const year = yearOf(peildatum)
  const usable = (eenheid.wozEenheden ?? [])
    .flatMap(({ vastgesteldeWaarde, waardepeildatum }) => {
      const datum = readDatum(waardepeildatum)
      return vastgesteldeWaarde && datum
        ? [{ waarde: new Getal(vastgesteldeWaarde), waardepeildatum: datum }]
        : []
    })
    .filter(({ waardepeildatum }) => [year - 1, year - 2].includes(yearOf(waardepeildatum)))
  return (
    usable.toSorted((left, right) => right.waardepeildatum.localeCompare(left.waardepeildatum))[0] ?? null
  )
}

/** The minimum WOZ-waarde that holds on the peildatum, with the waardepeildatum whose factors belong to it. */
export function minimumWozWaarde(peildatum: string): WozWaarde {
  const rij = minimumwaarden()
    .filter((row) => (row['Peildatum'] ?? '') <= peildatum)
    .toSorted((left, right) => (right['Peildatum'] ?? '').localeCompare(left['Peildatum'] ?? ''))[0]
  if (!rij) throw new Error(`Er is geen minimale WOZ-waarde op ${peildatum}.`)
  const { Peildatum: from = '', Minimumwaarde: waarde = '' } = rij
  return { waarde: new Getal(waarde), waardepeildatum: `${yearOf(from) - 1}-01-01` }
}

/** Euros of value per point, euros per m² per point, and the latter for small new dwellings. */
export type Factoren = { factorI: Getal; factorII: Getal; factorIINieuwbouw: Getal }

/** Factors of the year of the waardepeildatum. Bhw bijlage I onder A, 11.1. */
export function factorenOf(waardepeildatum: string): Factoren {
  const year = yearOf(waardepeildatum)
  const rij = factoren().find((row) => yearOf(row['Peildatum'] ?? '') === year)
  const cell = (kolom: string): Getal => {
    const value = rij?.[kolom]
    if (!value) throw new Error(`De WOZ-factoren van ${year} ontbreken.`)
    return new Getal(value)
  }
  return {
    factorI: cell('Onderdeel I'),
    factorII: cell('Onderdeel II'),
    factorIINieuwbouw: cell('Onderdeel II Nieuwbouw/COROP'),
  }
}
