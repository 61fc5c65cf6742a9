import type { Groep } from '../werkreden/kiest.ts'

/** What runs in somebody's home is what most people call about. */
export const REPARATIES = {
  code: 'reparaties',
  doelen: ['contact', 'taak', 'reparatie'],
} as const satisfies Groep
