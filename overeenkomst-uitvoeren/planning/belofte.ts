import { addDays, addWeekdays, datumOf } from '../../tijd.ts'

export const SPOED = ['direct', '24-uur', 'gewoon'] as const
export type Spoed = (typeof SPOED)[number]

export const SPOED_TEKST: Record<Spoed, string> = {
  direct: 'Direct',
  '24-uur': 'Binnen 24 uur',
  gewoon: 'Gewoon',
}
export const isSpoed = (text: string): text is Spoed => (SPOED as readonly string[]).includes(text)

/** Weekdays within which an ordinary repair is done. */
const GEWOON_WEEKDAGEN = 10

/** The last calendar date on which we said the workman would come. */
export function belofteOf({ gemeldOp, spoed }: { gemeldOp: Date; spoed: string }): string {
  const gemeld = datumOf(gemeldOp)
  if (spoed === 'direct') return gemeld
  return spoed === '24-uur' ? addDays(gemeld, 1) : addWeekdays(gemeld, GEWOON_WEEKDAGEN)
}
