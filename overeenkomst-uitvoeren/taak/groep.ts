import type { Groep } from '../werkreden/kiest.ts'

/** What the association still has to do for somebody: every reason to open a person needs it. */
export const TAKEN = { code: 'taken', doelen: ['contact', 'taak', 'reparatie'] } as const satisfies Groep
