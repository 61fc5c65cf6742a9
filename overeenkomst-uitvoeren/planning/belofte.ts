import { addDays, addWeekdays, datumOf, showDatumKort } from '../../tijd.ts'

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

type Gemeld = { readonly gemeld_op: Date; readonly heropend_op: Date | null; readonly spoed: string }

/** The last calendar date on which the workman comes, as we promised: on that day it is still in time. It counts anew from when a report was opened again. */
export function belofteOf({ gemeld_op: gemeldOp, heropend_op: heropendOp, spoed }: Gemeld): string {
  const sinds = datumOf(heropendOp ?? gemeldOp)
  if (spoed === 'direct') return sinds
  return spoed === '24-uur' ? addDays(sinds, 1) : addWeekdays(sinds, GEWOON_WEEKDAGEN)
}

/** The promise in the words that every page of the desk uses: "uiterlijk do 3 dec". */
export const showBelofte = (gemeld: Gemeld): string => `uiterlijk ${showDatumKort(belofteOf(gemeld))}`
