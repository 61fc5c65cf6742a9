/** Dutch wall-clock time. Moments are `Date`, calendar dates `YYYY-MM-DD`, times of day `HH:MM`. */
const ZONE = 'Europe/Amsterdam'
const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
/** Minutes that the Netherlands are ahead of UTC since 1940: winter and summer. */
const OFFSETS = [120, 60]

type Taal = 'nl' | 'en'
const LOCALE: Record<Taal, string> = { nl: 'nl-NL', en: 'en-GB' }

const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short', timeStyle: 'short' })

/** What the calendar and the clock on the wall say at a moment. */
export function wallClock(moment: Date): { datum: string; tijd: string } {
  const [datum = '', tijd = ''] = clock.format(moment).split(' ')
  return { datum, tijd }
}

/** The calendar date in the Netherlands. */
export const datumOf = (moment: Date): string => wallClock(moment).datum

/**
 * Every moment at which Dutch clocks show this, in order: one, none in the hour that summer time skips, two in the hour
 * that winter time repeats. None as well for a date that does not exist.
 */
export function momentsAt(datum: string, tijd: string): Date[] {
  const utc = Date.parse(`${datum}T${tijd}:00Z`)
  if (Number.isNaN(utc)) return []
  return OFFSETS.map((minutes) => new Date(utc - minutes * MINUTE_MS)).filter((moment) => {
    const shown = wallClock(moment)
    return shown.datum === datum && shown.tijd === tijd
  })
}

/** Calendar date so many days later (or earlier, below zero). */
export const addDays = (datum: string, days: number): string =>
  new Date(Date.parse(`${datum}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)

/** Same day so many years later; 29 February becomes 1 March. */
export function addYears(datum: string, years: number): string {
  const date = new Date(`${datum}T00:00:00Z`)
  date.setUTCFullYear(date.getUTCFullYear() + years)
  return date.toISOString().slice(0, 10)
}

/** Date after so many days from Monday to Friday. */
export function addWeekdays(datum: string, weekdays: number): string {
  // Five weekdays are a week, whatever the day it begins on; the last one to five are counted.
  const weeks = Math.max(0, Math.ceil(weekdays / 5) - 1)
  let day = Date.parse(`${datum}T00:00:00Z`) + weeks * 7 * DAY_MS
  for (let left = weekdays - weeks * 5; left > 0;) {
    day += DAY_MS
    const weekday = new Date(day).getUTCDay()
    if (weekday !== 0 && weekday !== 6) left -= 1
  }
  return new Date(day).toISOString().slice(0, 10)
}

const formats = (options: Intl.DateTimeFormatOptions): Record<Taal, Intl.DateTimeFormat> => ({
  nl: new Intl.DateTimeFormat(LOCALE.nl, { timeZone: ZONE, ...options }),
  en: new Intl.DateTimeFormat(LOCALE.en, { timeZone: ZONE, ...options }),
})
const longDate = formats({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
const plainDate = formats({ day: 'numeric', month: 'long', year: 'numeric' })
const shortDate = formats({ weekday: 'short', day: 'numeric', month: 'short' })
const hour = formats({ hour: 'numeric', minute: '2-digit', hourCycle: 'h23' })

/** "dinsdag 24 november 2026". */
export const showDatum = (when: Date | string, taal: Taal = 'nl'): string =>
  longDate[taal].format(asMoment(when))

/** "24 november 2026", where the day of the week says nothing. */
export const showDag = (when: Date | string, taal: Taal = 'nl'): string =>
  plainDate[taal].format(asMoment(when))

/** "di 24 nov", for lists of this year. */
export const showDatumKort = (when: Date | string, taal: Taal = 'nl'): string =>
  shortDate[taal].format(asMoment(when))

/** "9.30", in English "9:30". */
export const showTijd = (moment: Date, taal: Taal = 'nl'): string => {
  const text = hour[taal].format(moment).replace(/^0/, '')
  return taal === 'nl' ? text.replace(':', '.') : text
}

/** "dinsdag 24 november 2026 om 9.30 uur". */
export const showMoment = (moment: Date, taal: Taal = 'nl'): string =>
  taal === 'nl'
    ? `${showDatum(moment)} om ${showTijd(moment)} uur`
    : `${showDatum(moment, 'en')} at ${showTijd(moment, 'en')}`

/** Noon is the same date everywhere that Dutch clocks can be. */
const asMoment = (when: Date | string): Date =>
  typeof when === 'string' ? new Date(`${when}T12:00:00Z`) : when

/** Now, or the same time of day on the fixed date of a test. */
export function businessNow(datum: string | null): Date {
  const now = new Date()
  return datum === null ? now : new Date(`${datum}${now.toISOString().slice(10)}`)
}
