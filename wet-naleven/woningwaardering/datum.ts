const AMSTERDAM = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' })
const HAS_OFFSET = /(Z|[+-]\d{2}:?\d{2})$/

/** The calendar date of a VERA date or date-time; a moment with an offset is read in Amsterdam. */
export function readDatum(value: string | null | undefined): string | null {
  if (!value) return null
  if (value.length > 10 && HAS_OFFSET.test(value)) return AMSTERDAM.format(new Date(value))
  return value.slice(0, 10)
}

export const yearOf = (datum: string): number => Number(datum.slice(0, 4))

/** The same day so many years later; 29 February becomes 1 March in a year without it. */
export function addYears(datum: string, years: number): string {
  const moment = new Date(`${datum}T00:00:00Z`)
  moment.setUTCFullYear(moment.getUTCFullYear() + years)
  return moment.toISOString().slice(0, 10)
}
