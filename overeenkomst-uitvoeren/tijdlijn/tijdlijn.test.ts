import { expect, test } from 'vitest'
import { bekendOp, type Geloof, opPeil, peilVraag, vervangen } from './geloof.ts'
import { rangeOf, readPeriode, showPeriode, splits } from './periode.ts'

const geloof = (geldig: string, van: string | null, tot: string | null): Geloof => ({
  geldig,
  vastgelegd_op: van === null ? null : new Date(van),
  tot: tot === null ? null : new Date(tot),
  door: null,
  vervangen_door: null,
  reden: 'begin',
})

test('a range is read as PostgreSQL writes it, and written so that it reads it', () => {
  expect(readPeriode('[2026-01-01,2026-07-01)')).toEqual({ van: '2026-01-01', tot: '2026-07-01' })
  expect(readPeriode('(,)')).toEqual({ van: null, tot: null })
  expect(rangeOf({ van: '2026-01-01', tot: null })).toBe('[2026-01-01,)')
})

test('a period is said with its last day', () => {
  expect(showPeriode({ van: '2025-07-01', tot: '2026-07-01' })).toBe('1 juli 2025 tot en met 30 juni 2026')
  expect(showPeriode({ van: '2026-07-01', tot: null })).toBe('vanaf 1 juli 2026')
  expect(showPeriode({ van: null, tot: '2026-07-01' })).toBe('tot en met 30 juni 2026')
  expect(showPeriode({ van: null, tot: null })).toBe('altijd')
})

test('a change on the first day replaces the whole period', () => {
  expect(splits({ van: '2026-01-01', tot: null }, '2026-01-01')).toEqual({
    eerst: null,
    daarna: { van: '2026-01-01', tot: null },
  })
  expect(splits({ van: null, tot: '2027-01-01' }, '2026-05-01')).toEqual({
    eerst: { van: null, tot: '2026-05-01' },
    daarna: { van: '2026-05-01', tot: '2027-01-01' },
  })
})

test('what was known on a day counts to its end on Dutch clocks', () => {
  const oud = geloof('[2026-01-01,)', '2026-01-02T10:00:00Z', '2026-05-03T21:59:00Z')
  const nu = geloof('[2026-01-01,2026-07-01)', '2026-05-03T21:59:00Z', null)
  expect(bekendOp([oud, nu], '2026-05-02')).toEqual([oud])
  expect(bekendOp([oud, nu], '2026-05-03')).toEqual([nu])
  expect(bekendOp([oud, nu], undefined)).toEqual([nu])
  expect(opPeil([oud, nu], { op: '2026-08-01', bekend: '2026-05-02' })).toEqual([oud])
  expect(opPeil([oud, nu], { op: '2026-08-01', bekend: undefined })).toEqual([])
  expect(vervangen([nu, oud])).toEqual([oud])
})

test('a day in the address that is no date is left out', () => {
  expect(peilVraag.op.parse('2026-02-31')).toBeUndefined()
  expect(peilVraag.op.parse("' or 1=1")).toBeUndefined()
})
