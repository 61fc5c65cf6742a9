import type { Context } from '../../doelbinding/context.ts'
import { lees } from '../../doelbinding/verwerk.ts'
import { openWijzigingen, type Plek } from './queries-balie.ts'

export const PER_BLADZIJDE = 25
const VOORAAN: Plek = { uiterlijk: '-infinity', nummer: '0' }

/** At most 25 open changes after a place in the list, with the nearest deadline first. */
export function listOpenWijzigingen(
  context: Context,
  { soort, na = VOORAAN }: { soort: string | null; na?: Plek | undefined },
) {
  const kiest = [soort, na.uiterlijk, na.nummer]
  return lees(context, openWijzigingen, { kiest }, { soort, ...na })
}
