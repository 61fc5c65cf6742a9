import { z } from 'zod'
import { addDays, datumOf } from '../../tijd.ts'
import { weekdagOf } from './rooster.ts'
import { vaardigheden } from './vaardigheid.ts'

/** The query of the board: a date and filters. What does not fit falls away. */
export const bordQuery = z.object({
  dag: z.iso.date().optional().catch(undefined),
  bedrijf: z.uuid().optional().catch(undefined),
  vak: z.enum(vaardigheden).optional().catch(undefined),
  /** What was just done, to undo it. */
  gedaan: z.uuid().optional().catch(undefined),
})
export type Bordfilter = { bedrijf?: string | undefined; vak?: string | undefined }

export const BORD = '/balie/planning'
const WEEK = '/balie/planning/week'

function withFilter(
  pad: string,
  dag: string,
  { bedrijf, vak }: Bordfilter,
  meer: Record<string, string> = {},
): string {
  const query = new URLSearchParams({ dag, ...(bedrijf && { bedrijf }), ...(vak && { vak }), ...meer })
  return `${pad}?${query.toString()}`
}
export const dagAdres = (dag: string, filter: Bordfilter, meer?: Record<string, string>): string =>
  withFilter(BORD, dag, filter, meer)
export const weekAdres = (dag: string, filter: Bordfilter): string => withFilter(WEEK, dag, filter)

/** Monday of the week of a date. */
export const maandagVan = (datum: string): string => addDays(datum, 1 - weekdagOf(datum))

/** The date that is shown when none is asked: today, and in the weekend Monday. */
export function standaardDag(nu: Date): string {
  const vandaag = datumOf(nu)
  const weekdag = weekdagOf(vandaag)
  return weekdag > 5 ? addDays(vandaag, 8 - weekdag) : vandaag
}
