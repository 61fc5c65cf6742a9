// What may follow the date in an xs:date or xs:dateTime: a time, a time zone.
const AFTER_DATE = /^(?:T\d{2}:\d{2}:\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?$/
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const
const HYPHEN = 45

/**
 * The calendar date (`YYYY-MM-DD`) of an ISO date or date-time, as the bank wrote it: a booking date is the bank's own
 * day, so no time zone is converted. Null when it is no date that exists.
 */
export function readDate(text: string): string | null {
  if (text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN) return null
  const [year, month, day] = [digitsAt(text, 0, 4), digitsAt(text, 5, 7), digitsAt(text, 8, 10)]
  if (!isCalendarDate(year, month, day)) return null
  if (text.length === 10) return text
  return AFTER_DATE.test(text.slice(10)) ? text.slice(0, 10) : null
}

/** The number the digits from `begin` to `end` make; NaN when one of them is no digit. */
function digitsAt(text: string, begin: number, end: number): number {
  let number = 0
  for (let index = begin; index < end; index += 1) {
    const digit = text.charCodeAt(index) - 48
    if (!(digit >= 0 && digit <= 9)) return Number.NaN
    number = number * 10 + digit
  }
  return number
}

/** Whether the day exists in the Gregorian calendar; years 1900 to 2999, months and days from 1. */
export function isCalendarDate(year: number, month: number, day: number): boolean {
  const days = MONTH_DAYS[month - 1]
  if (days === undefined || !(year >= 1900 && year <= 2999)) return false
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 1 : 0
  return day >= 1 && day <= days + leap
}
