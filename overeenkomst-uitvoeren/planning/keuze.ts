import { addDays, addWeekdays, datumOf, momentsAt, wallClock } from '../../tijd.ts'
import { type Capaciteit, startsOn, type Taak, type Voorstel } from './voorstel.ts'

/** Until this time on the day before, a tenant moves or calls off without calling. */
const GRENS_TIJD = '12:00'

/** Whether a tenant may still change an appointment that begins at this moment. */
export function magNogWijzigen(begin: Date, nu: Date): boolean {
  const [grens] = momentsAt(addDays(datumOf(begin), -1), GRENS_TIJD)
  return grens !== undefined && nu < grens
}

/** The first date a tenant may choose: the next weekday, and after noon the one after that. */
export function eersteKeuze(nu: Date): string {
  const { datum, tijd } = wallClock(nu)
  return tijd < GRENS_TIJD ? addDays(datum, 1) : addDays(addWeekdays(datum, 1), 1)
}

/** So many days ahead can be chosen. */
export const VOORUIT_DAGEN = 60
const DAGEN_GETOOND = 5
const ZOEK_DAGEN = 28
const PER_DAG = 4
/** A tenant chooses whole and half hours. */
const KEUZE_RASTER_MS = 30 * 60_000

export type Keuzedag = { readonly datum: string; readonly tijden: readonly Voorstel[] }

/** The times of one date: of the workers who have it the one who drives least, spread over the day. */
export function tijdenOp(
  vakmannen: readonly Capaciteit[],
  taak: Taak,
  plek: { datum: string; vanaf: Date },
): Voorstel[] {
  const best = new Map<number, Voorstel>()
  for (const start of vakmannen.flatMap((vakman) => startsOn(vakman, taak, plek))) {
    const moment = Number(start.begin)
    const found = best.get(moment)
    if (moment % KEUZE_RASTER_MS === 0 && (!found || start.reisMinuten < found.reisMinuten))
      best.set(moment, start)
  }
  const alle = [...best.values()].toSorted((a, b) => Number(a.begin) - Number(b.begin))
  if (alle.length <= PER_DAG) return alle
  return Array.from(
    { length: PER_DAG },
    (_, i) => alle[Math.round((i * (alle.length - 1)) / (PER_DAG - 1))],
  ).filter((each) => each !== undefined)
}

/** The first dates from `datum` on which somebody has time, with their times. Empty: nobody in four weeks. */
export function keuzedagen(
  vakmannen: readonly Capaciteit[],
  taak: Taak,
  plek: { datum: string; vanaf: Date },
): Keuzedag[] {
  const dagen: Keuzedag[] = []
  for (let dag = 0; dag < ZOEK_DAGEN && dagen.length < DAGEN_GETOOND; dag += 1) {
    const datum = addDays(plek.datum, dag)
    const tijden = tijdenOp(vakmannen, taak, { ...plek, datum })
    if (tijden.length > 0) dagen.push({ datum, tijden })
  }
  return dagen
}

/** The chosen place as the form carries it: worker and moment. */
export const keuzeCode = ({ vakmanId, begin }: Pick<Voorstel, 'vakmanId' | 'begin'>): string =>
  `${vakmanId}_${begin.toISOString()}`

/** What `keuzeCode` wrote, or null for anything else. */
export function readKeuze(code: string): { vakmanId: string; begin: Date } | null {
  const [, vakmanId = '', moment = ''] =
    /^([0-9a-f-]{36})_(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)$/.exec(code) ?? []
  const begin = new Date(moment)
  return vakmanId && !Number.isNaN(begin.getTime()) && begin.toISOString() === moment
    ? { vakmanId, begin }
    : null
}
