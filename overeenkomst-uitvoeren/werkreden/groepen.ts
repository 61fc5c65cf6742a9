import type { Groep } from './kiest.ts'

/** Which purposes see what at once. What a purpose does not need is hidden until somebody says why it is needed. */
export const CONTACTGEGEVENS = {
  code: 'contactgegevens',
  doelen: ['contact', 'taak', 'reparatie', 'contractwijziging', 'woningruil'],
} as const satisfies Groep
export const HUISHOUDEN = {
  code: 'huishouden',
  doelen: ['contact', 'contractwijziging', 'woningruil'],
} as const satisfies Groep
