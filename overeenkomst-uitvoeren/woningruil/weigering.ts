import { refused } from '../../outcome.ts'

/** What the database refuses, by the name of its constraint. */
const CONSTRAINTS = {
  woningruil_loopt_niet: 'contract-loopt-niet',
  woningruil_opgezegd: 'al-opgezegd',
  woningruil_geen_woning: 'geen-woning',
  woningruil_overleden: 'overleden',
  woningruil_geheim_adres: 'geheim-adres',
  woningruil_wijziging_loopt: 'wijziging-loopt',
  woningruil_partijen: 'andere-huurders',
  woningruil_niet_getekend: 'niet-getekend',
  woningruil_niet_besloten: 'niet-besloten',
  woningruil_niet_geinspecteerd: 'niet-geinspecteerd',
  woningruil_woning_dubbel: 'zelfde-woning',
  woningruil_contract_dubbel: 'al-in-ruil',
  woningruil_bewind: 'bewind',
  woningruil_curatele: 'curatele',
  woningruil_geen_vertegenwoordiger: 'geen-vertegenwoordiger',
  woningruil_persoon_dubbel: 'al-in-ruil',
} as const
export type Databaseweigering = (typeof CONSTRAINTS)[keyof typeof CONSTRAINTS]

/** Turns what the database refused into a code; all else stays an error. The work was rolled back whole. */
export function refuseByDatabase(error: unknown): { ok: false; refusal: Databaseweigering } {
  const { constraint } = error as { constraint?: string }
  const found = Object.entries(CONSTRAINTS).find(([name]) => name === constraint)
  if (!found) throw error
  return refused(found[1])
}
