import { addDays } from '../../tijd.ts'

/** The law sets no terms for a swap (BW 7:270): these are our own promises. */
const MEEDOEN_DAGEN = 28
const TEKENEN_DAGEN = 14
const BESLUIT_DAGEN = 42
/** The day of the swap: late enough to look at the homes, and not so late that the checks say nothing any more. */
export const RUILDAG_VANAF_DAGEN = 14
export const RUILDAG_TOT_DAGEN = 120

/** Until which day a ring may stay in a status; null when it is over. */
export function uiterlijkIn(status: string, vandaag: string, datum: string | null): string | null {
  if (status === 'verzamelen') return addDays(vandaag, MEEDOEN_DAGEN)
  if (status === 'tekenen') return addDays(vandaag, TEKENEN_DAGEN)
  if (status === 'aangevraagd') return addDays(vandaag, BESLUIT_DAGEN)
  return status === 'toegestaan' || status === 'gereed' ? datum : null
}

/** What is wrong with a day of the swap that is chosen today, if anything. */
export function checkRuildag(datum: string, vandaag: string): 'datum-te-vroeg' | 'datum-te-laat' | null {
  if (datum < addDays(vandaag, RUILDAG_VANAF_DAGEN)) return 'datum-te-vroeg'
  return datum > addDays(vandaag, RUILDAG_TOT_DAGEN) ? 'datum-te-laat' : null
}
