import { addDays, datumOf, momentsAt, wallClock } from '../../tijd.ts'
import { isFeestdag } from './feestdagen.ts'

/** Calendar dates from `vanaf` until `tot`, which is not included; without `tot` for good. */
export type Periode = { readonly vanaf: string; readonly tot: string | null }
/** Two moments; the second is not included. */
export type Blok = { readonly begin: Date; readonly eind: Date }
export type Werktijd = {
  /** 1 is Monday. */
  readonly weekdag: number
  readonly geldig: Periode
  /** Times on the Dutch clock, `HH:MM`. */
  readonly begin: string
  readonly eind: string
}
/** A visit of a worker: when, and in which area. */
export type Bezoek = Blok & { readonly gebied: string }

/** What is known of one worker's time. */
export type Rooster = {
  readonly werktijden: readonly Werktijd[]
  readonly afwezig: readonly Periode[]
  readonly bezoeken: readonly Bezoek[]
}

/** A date range as PostgreSQL writes it: `[2026-01-01,2026-02-01)`, or `[2026-01-01,)`. */
export function readPeriode(range: string): Periode {
  const [, vanaf = '', tot = ''] = /^\[(\d{4}-\d\d-\d\d),(\d{4}-\d\d-\d\d)?\)$/.exec(range) ?? []
  if (!vanaf) throw new Error(`Geen periode: ${range}`)
  return { vanaf, tot: tot || null }
}

export const isIn = ({ vanaf, tot }: Periode, datum: string): boolean =>
  datum >= vanaf && (tot === null || datum < tot)

/** 1 is Monday. */
export const weekdagOf = (datum: string): number => new Date(`${datum}T00:00:00Z`).getUTCDay() || 7

/** The first moment of a calendar date, and that of the next. */
export function dagOf(datum: string): Blok {
  const [begin] = momentsAt(datum, '00:00')
  const [eind] = momentsAt(addDays(datum, 1), '00:00')
  if (!begin || !eind) throw new RangeError(`Geen dag: ${datum}`)
  return { begin, eind }
}

/** Hours are the same for most workers: asking the clock once for each is enough. */
const eerder = new Map<string, readonly Date[]>()
function momenten(datum: string, tijd: string): readonly Date[] {
  const key = `${datum} ${tijd}`
  const known = eerder.get(key) ?? momentsAt(datum, tijd)
  if (eerder.size > 1000) eerder.clear()
  eerder.set(key, known)
  return known
}

/** Why nobody works: for the words on the board and to the tenant. */
export type Vrij = 'feestdag' | 'afwezig' | 'geen-werkdag'

/** The hours of a worker on a date, or why there are none. */
export function werkdag({ werktijden, afwezig }: Omit<Rooster, 'bezoeken'>, datum: string): Blok | Vrij {
  if (isFeestdag(datum)) return 'feestdag'
  const weekdag = weekdagOf(datum)
  const werktijd = werktijden.find((each) => each.weekdag === weekdag && isIn(each.geldig, datum))
  if (!werktijd) return 'geen-werkdag'
  if (afwezig.some((periode) => isIn(periode, datum))) return 'afwezig'
  const [begin] = momenten(datum, werktijd.begin)
  const eind = momenten(datum, werktijd.eind).at(-1)
  // The one hour that summer time skips; nobody begins or ends then.
  return begin && eind && begin < eind ? { begin, eind } : 'geen-werkdag'
}

const MINUTE_MS = 60_000
export const minuten = ({ begin, eind }: Blok): number => (eind.getTime() - begin.getTime()) / MINUTE_MS
export const addMinuten = (moment: Date, aantal: number): Date =>
  new Date(moment.getTime() + aantal * MINUTE_MS)

/** Arbeidstijdenwet art. 5:4: who works more than five and a half hours has a break of at least thirty minutes. */
const PAUZE_NA_MINUTEN = 330
const PAUZE = { begin: '12:00', eind: '12:30' } as const

/** The break of a day's work, if there is one. */
export function pauzeOf(dag: Blok): Blok | null {
  if (minuten(dag) <= PAUZE_NA_MINUTEN) return null
  const datum = datumOf(dag.begin)
  const [begin] = momenten(datum, PAUZE.begin)
  const [eind] = momenten(datum, PAUZE.eind)
  if (!begin || !eind) return null
  // Who works at other hours has the break in the middle.
  if (begin > dag.begin && eind < dag.eind) return { begin, eind }
  const midden = addMinuten(dag.begin, Math.floor(minuten(dag) / 30) * 15)
  return { begin: midden, eind: addMinuten(midden, 30) }
}

/** What is left of a block when others are taken out of it, in order. */
export function without(blok: Blok, bezet: readonly Blok[]): Blok[] {
  let vrij: Blok[] = [blok]
  for (const weg of bezet)
    vrij = vrij.flatMap((deel) =>
      weg.eind <= deel.begin || weg.begin >= deel.eind
        ? [deel]
        : [
            { begin: deel.begin, eind: weg.begin },
            { begin: weg.eind, eind: deel.eind },
          ].filter(({ begin, eind }) => begin < eind),
    )
  return vrij
}

/** The free parts of a worker's day: hours less the break and the visits. */
export function vrijeBlokken(rooster: Rooster, datum: string): Blok[] {
  const dag = werkdag(rooster, datum)
  if (typeof dag === 'string') return []
  const pauze = pauzeOf(dag)
  return without(dag, [...(pauze ? [pauze] : []), ...rooster.bezoeken])
}

/** Time on the Dutch clock, `HH:MM`. */
export const tijdOf = (moment: Date): string => wallClock(moment).tijd

/** Whether a visit lies inside the hours of a worker who is there. */
export function pastInRooster(rooster: Omit<Rooster, 'bezoeken'>, { begin, eind }: Blok): boolean {
  const dag = werkdag(rooster, datumOf(begin))
  return typeof dag !== 'string' && begin >= dag.begin && eind <= dag.eind
}
