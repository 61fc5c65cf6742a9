/** A calendar date `YYYY-MM-DD`, without time or zone. ISO dates order as text. */
export type Kalenderdag = string

const shape = /^(\d{4})-(\d{2})-(\d{2})$/

/** Whether the text is a day that exists: 2024-02-29 is, 2025-02-29 is not. */
export function isKalenderdag(text: string): boolean {
  const parts = shape.exec(text)
  if (!parts) return false
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number]
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** The day `days` days later. */
export function addDays(dag: Kalenderdag, days: number): Kalenderdag {
  const { year, month, day } = split(dag)
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10)
}

/** The same day of the month `months` months later, or the last day of that month when it is shorter. */
export function addMonths(dag: Kalenderdag, months: number): Kalenderdag {
  const { year, month, day } = split(dag)
  const target = inMonth(year, month + months)
  return join(target.year, target.month, Math.min(day, daysInMonth(target.year, target.month)))
}

/** The last day of the month `months` months after the month of this day. */
export function endOfMonthAfter(dag: Kalenderdag, months: number): Kalenderdag {
  const { year, month } = split(dag)
  const target = inMonth(year, month + months)
  return join(target.year, target.month, daysInMonth(target.year, target.month))
}

const dutchClock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' })

/** The calendar date in the Netherlands at a moment: 23:30 UTC on 31 December is already the new year there. */
export const dutchDate = (moment: Date): Kalenderdag => dutchClock.format(moment)

const months = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
]

/** `15 maart 2026`. */
export function inWords(dag: Kalenderdag): string {
  const { year, month, day } = split(dag)
  return `${day} ${months[month - 1]} ${year}`
}

function split(dag: Kalenderdag): { year: number; month: number; day: number } {
  return { year: Number(dag.slice(0, 4)), month: Number(dag.slice(5, 7)), day: Number(dag.slice(8, 10)) }
}

function inMonth(year: number, month: number): { year: number; month: number } {
  const index = year * 12 + month - 1
  return { year: Math.floor(index / 12), month: (index % 12) + 1 }
}

const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

const join = (year: number, month: number, day: number): Kalenderdag =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
