import { done, type Outcome, refused } from '../../outcome.ts'
import { addYears, datumOf, momentsAt } from '../../tijd.ts'

/** What a planner fills in: a calendar date and two times on the Dutch clock. */
export type Tijdvak = { readonly datum: string; readonly begin: string; readonly eind: string }

export type TijdvakRefusal =
  | 'tijd-bestaat-niet'
  | 'buiten-werkuren'
  | 'eind-voor-begin'
  | 'in-verleden'
  | 'te-ver-weg'

/** Workmen come in these hours; a visit ends in them too. */
export const EERSTE_TIJD = '07:00'
export const LAATSTE_TIJD = '21:00'
const VOORUIT_JAREN = 1

/**
 * The moments that a planned visit begins and ends. An hour that the clock shows twice is taken the first time, one that it
 * skips does not exist.
 */
export function readTijdvak(
  { datum, begin, eind }: Tijdvak,
  nu: Date,
): Outcome<{ begin: Date; eind: Date }, TijdvakRefusal> {
  const [start] = momentsAt(datum, begin)
  const [end] = momentsAt(datum, eind)
  if (!start || !end) return refused('tijd-bestaat-niet')
  if (begin < EERSTE_TIJD || eind > LAATSTE_TIJD || begin > LAATSTE_TIJD || eind < EERSTE_TIJD)
    return refused('buiten-werkuren')
  if (end <= start) return refused('eind-voor-begin')
  if (start < nu) return refused('in-verleden')
  if (datum > addYears(datumOf(nu), VOORUIT_JAREN)) return refused('te-ver-weg')
  return done({ begin: start, eind: end })
}
