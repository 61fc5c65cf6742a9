import type { Groep } from '../werkreden/kiest.ts'

/** What was agreed is for everybody who helps; what helps and how to work safely stay hidden where they are not needed. */
export const AFSPRAAK = {
  code: 'afspraken',
  doelen: ['contact', 'taak', 'reparatie'],
} as const satisfies Groep
export const HULPGROEP = { code: 'hulp', doelen: [] } as const satisfies Groep
export const GEDRAGGROEP = { code: 'gedrag', doelen: [] } as const satisfies Groep
