import type { Tekst } from '../../doelbinding/verwerking.ts'

/** Weekdays in the order of ISO 8601: place 0 is Monday. */
const WEEKDAGEN = ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'] as const
const DELEN = ['ochtend', 'middag'] as const

/** When a tenant is at home, as `ma-ochtend`. A report without any says nothing: any time will do. */
export type Dagdeel = `${(typeof WEEKDAGEN)[number]}-${(typeof DELEN)[number]}`

/** The parts of the days on which people come: Monday to Friday, morning and afternoon. */
export const DAGDELEN = WEEKDAGEN.slice(0, 5).flatMap((dag) => DELEN.map((deel) => `${dag}-${deel}` as const))

const DAGNAAM: Record<string, Tekst> = {
  ma: { nl: 'maandag', en: 'Monday' },
  di: { nl: 'dinsdag', en: 'Tuesday' },
  wo: { nl: 'woensdag', en: 'Wednesday' },
  do: { nl: 'donderdag', en: 'Thursday' },
  vr: { nl: 'vrijdag', en: 'Friday' },
  za: { nl: 'zaterdag', en: 'Saturday' },
  zo: { nl: 'zondag', en: 'Sunday' },
}
const DEELNAAM: Record<string, Tekst> = {
  ochtend: { nl: 'ochtend', en: 'morning' },
  middag: { nl: 'middag', en: 'afternoon' },
}

/** "maandagochtend", "Monday morning". */
export function showDagdeel(dagdeel: string, taal: 'nl' | 'en' = 'nl'): string {
  const [dag = '', deel = ''] = dagdeel.split('-')
  const [naam, tijd] = [DAGNAAM[dag]?.[taal], DEELNAAM[deel]?.[taal]]
  if (!naam || !tijd) return dagdeel
  return taal === 'nl' ? `${naam}${tijd}` : `${naam} ${tijd}`
}

/** The part of the day at a time on the clock; noon begins the afternoon. */
export function dagdeelAt(weekdag: number, tijd: string): Dagdeel {
  const dag = WEEKDAGEN[weekdag - 1]
  if (!dag) throw new RangeError(`Weekdag ${weekdag} bestaat niet.`)
  return `${dag}-${tijd < '12:00' ? 'ochtend' : 'middag'}`
}
