import type { Groep } from '../werkreden/kiest.ts'

/** Who helps somebody sees at once what was told before; for a repair only after "Toon". */
export const CONTACTGESCHIEDENIS = {
  code: 'contactgeschiedenis',
  doelen: ['contact', 'taak'],
} as const satisfies Groep
