import type { Aantallen, Ruimte } from '../ruimte/ruimte.ts'
import { countOf } from '../ruimte/ruimte.ts'

const BADKAMERS = new Set<string | null>(['BAD', 'BAT', 'DOU'])

export const isBadkamer = ({ detailSoort }: Ruimte): boolean => BADKAMERS.has(detailSoort)

/** Older registrations keep sanitary pieces as bouwkundige elementen: element, then the installatie it stands for. */
const OUDE_REGISTRATIE = [
  ['CLO', 'STO'],
  ['WAS', 'WAS'],
  ['FON', 'WAS'],
  ['DOU', 'DOU'],
  ['BAD', 'BAD'],
  ['KAS', 'KAS'],
] as const

/** Sanitary pieces of a space by installatie code; an element counts only when the list lacks that installatie. */
export function readStukken({ installaties, elementen }: Ruimte): Aantallen {
  const missing = OUDE_REGISTRATIE.filter(
    ([element, installatie]) => elementen.has(element) && !installaties.has(installatie),
  )
  if (missing.length === 0) return installaties
  const stukken = new Map(installaties)
  for (const [element, installatie] of missing)
    stukken.set(installatie, countOf(stukken, installatie) + countOf(elementen, element))
  return stukken
}
