import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { shipped } from '../../project-root.ts'
import { newCode, readCode } from './code.ts'
import { controle, nextStatus, OVERGANGEN, type Status } from './verhuurdersverklaring.ts'

const STATUSSEN: Status[] = ['aangevraagd', 'ter-inzage', 'afgegeven', 'ingetrokken', 'vervallen']

test('each transition leads from its own status, and from no other', () => {
  for (const status of STATUSSEN) {
    for (const door of new Set(OVERGANGEN.map((each) => each.door))) {
      if (door === 'vraagAan') continue
      const found = OVERGANGEN.find((each) => each.van === status && each.door === door)
      const next = nextStatus(status, door)
      expect(next).toEqual(found ? { ok: true, value: found.naar } : { ok: false, refusal: 'niet-nu' })
    }
  }
})

test('the diagram in docs/toestanden is that of the code', () => {
  const drawn = readFileSync(shipped('docs', 'toestanden', 'verhuurdersverklaring.md'), 'utf8')
  const name = (status: string | null): string => status?.replaceAll('-', '_') ?? '[*]'
  const lines = OVERGANGEN.map(({ van, naar, door }) => `  ${name(van)} --> ${name(naar)}: ${door}`)
  expect(drawn.split('\n').filter((line) => line.includes('-->'))).toEqual(lines)
})

test('a statement holds up to its last day; what has run out says nothing of what it was', () => {
  expect(controle({ status: 'afgegeven', geldig_tot: '2026-11-28' }, '2026-11-28')).toBe('geldig')
  expect(controle({ status: 'afgegeven', geldig_tot: '2026-11-27' }, '2026-11-28')).toBe('niet-geldig')
  expect(controle({ status: 'ingetrokken', geldig_tot: '2026-11-28' }, '2026-11-28')).toBe('ingetrokken')
  expect(controle({ status: 'ingetrokken', geldig_tot: '2026-11-27' }, '2026-11-28')).toBe('niet-geldig')
  expect(controle(undefined, '2026-11-28')).toBe('niet-geldig')
})

test('codes differ, and are read however they are typed', () => {
  const codes = new Set(Array.from({ length: 1000 }, newCode))
  expect(codes.size).toBe(1000)
  for (const code of codes) {
    expect(code).toMatch(/^([2-9A-HJ-NP-Z]{5}-){3}[2-9A-HJ-NP-Z]{5}$/)
    expect(readCode(` ${code.toLowerCase().replaceAll('-', ' ')} `)).toBe(readCode(code))
  }
})
