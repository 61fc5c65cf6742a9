import type { Groep } from '../werkreden/kiest.ts'

/** Whoever calls about a contract is helped at once; a repair does not need it. */
export const CONTRACTWIJZIGINGEN = {
  code: 'contractwijzigingen',
  doelen: ['contact', 'taak', 'contractwijziging'],
} as const satisfies Groep
