import { expect, test } from 'vitest'
import { belofteOf, showBelofte } from './belofte.ts'

const gemeld = (spoed: string, gemeldOp: string, heropendOp: string | null = null) => ({
  gemeld_op: new Date(gemeldOp),
  heropend_op: heropendOp === null ? null : new Date(heropendOp),
  spoed,
})

test.each([
  ['direct', '2026-11-19T22:59:00Z', '2026-11-19', 'uiterlijk do 19 nov'],
  ['24-uur', '2026-11-19T23:00:00Z', '2026-11-21', 'uiterlijk za 21 nov'],
  ['gewoon', '2026-11-19T10:00:00Z', '2026-12-03', 'uiterlijk do 3 dec'],
])('what is %s and came at %s is promised on %s at the latest', (spoed, op, dag, tekst) => {
  expect(belofteOf(gemeld(spoed, op))).toBe(dag)
  expect(showBelofte(gemeld(spoed, op))).toBe(tekst)
})

test('a report that was opened again is promised anew', () => {
  expect(belofteOf(gemeld('gewoon', '2026-09-01T10:00:00Z', '2026-11-19T10:00:00Z'))).toBe('2026-12-03')
})
