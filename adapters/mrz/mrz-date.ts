import { isCalendarDate } from '../iso20022/calendar-date.ts'

// A document is valid for ten years, some for fifteen; nobody is known to be older than 120.
const LONGEST_VALIDITY_YEARS = 20

export type MrzDateKind = 'birth' | 'expiry'

/**
 * The date of six digits `YYMMDD` as `YYYY-MM-DD`. A birth lies on or before `today`, an expiry not further than twenty
 * years after it. Null when parts are unknown (`<`) or the day does not exist.
 */
export function mrzDate(text: string, kind: MrzDateKind, today: string): string | null {
  if (!/^\d{6}$/.test(text)) return null
  const latest =
    kind === 'birth' ? today : `${Number(today.slice(0, 4)) + LONGEST_VALIDITY_YEARS}${today.slice(4)}`
  const [month, day] = [text.slice(2, 4), text.slice(4, 6)]
  const candidates = [`20${text.slice(0, 2)}-${month}-${day}`, `19${text.slice(0, 2)}-${month}-${day}`]
  const date = candidates.find((candidate) => candidate <= latest)
  if (date === undefined) return null
  return isCalendarDate(Number(date.slice(0, 4)), Number(month), Number(day)) ? date : null
}
