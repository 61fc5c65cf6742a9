import type { Procedure } from './procedure.ts'
import { huishoudwijziging } from './procedures/huishouden.ts'
import { medehuurderHuwelijk, medehuurderVerzoek } from './procedures/medehuurder.ts'
import { naamswijziging } from './procedures/naam.ts'
import { overlijdenHuurder } from './procedures/overlijden.ts'
import { opzeggingHuurder, opzeggingVerhuurder } from './procedures/opzegging.ts'
import { scheiding } from './procedures/scheiding.ts'
import { bewind, curatele, mentorschap } from './procedures/vertegenwoordiging.ts'

/** Every change of a contract that the program knows. */
export const PROCEDURES: readonly Procedure[] = [
  medehuurderHuwelijk,
  medehuurderVerzoek,
  naamswijziging,
  huishoudwijziging,
  scheiding,
  overlijdenHuurder,
  opzeggingHuurder,
  opzeggingVerhuurder,
  bewind,
  mentorschap,
  curatele,
]

/** Throws on a kind that no release ever had: a row with it cannot exist. */
export function procedureOf(soort: string): Procedure {
  const found = PROCEDURES.find((procedure) => procedure.soort === soort)
  if (!found) throw new Error(`Contractwijziging ${soort} bestaat niet.`)
  return found
}

/** A status as an employee reads it; the code of one that no procedure knows any more. */
export function standVan(soort: string, status: string): string {
  const stand = procedureOf(soort).standen[status]
  return stand ? (stand.balie ?? stand.naam.nl) : status
}
