import { z } from 'zod'
import { addDays, datumOf, momentsAt } from '../../tijd.ts'
import { omvat, readPeriode } from './periode.ts'

/** Something that we believe, or believed, about a time: from when we believed it, and until when. */
export type Geloof = {
  geldig: string
  vastgelegd_op: Date | null
  tot: Date | null
  door: string | null
  vervangen_door: string | null
  reden: string
}

/** The day that is looked at, and the day until which we knew; without one, what we know now. */
export type Peil = { op: string; bekend: string | undefined }

/** Two days in the address of a page: a day that is no date is left out. */
export const peilVraag = {
  op: z.iso.date().optional().catch(undefined),
  bekend: z.iso.date().optional().catch(undefined),
}

export const peilOf = (query: { op?: string | undefined; bekend?: string | undefined }, nu: Date): Peil => ({
  op: query.op ?? datumOf(nu),
  bekend: query.bekend,
})

/** What was believed at the end of the day `bekend`, or is believed now. */
export function bekendOp<R extends Geloof>(rijen: readonly R[], bekend: string | undefined): R[] {
  if (bekend === undefined) return rijen.filter(({ tot }) => tot === null)
  const moment = momentsAt(addDays(bekend, 1), '00:00')[0] ?? new Date(`${bekend}T23:59:59Z`)
  return rijen.filter(
    ({ vastgelegd_op: van, tot }) => (van === null || van < moment) && (tot === null || tot >= moment),
  )
}

/** What holds on the day, as it was known. */
export const opPeil = <R extends Geloof>(rijen: readonly R[], { op, bekend }: Peil): R[] =>
  bekendOp(rijen, bekend).filter(({ geldig }) => omvat(readPeriode(geldig), op))

/** What we believed and no longer do, the newest first. */
export const vervangen = <R extends Geloof>(rijen: readonly R[]): R[] =>
  rijen
    .filter(({ tot }) => tot !== null)
    .toSorted((one, other) => (other.tot?.getTime() ?? 0) - (one.tot?.getTime() ?? 0))

/** A code of a verwerking as words; what no verwerking wrote was there from the start. */
export const showDoor = (code: string | null): string =>
  code?.replaceAll('-', ' ') ?? 'begin van de administratie'

export const REDENEN: Record<string, string> = {
  begin: 'Begin',
  wijziging: 'Veranderd',
  correctie: 'Fout hersteld',
}
