import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { shipped } from '../../project-root.ts'
import { nextStatus, OVERGANGEN } from './reeks.ts'

test('the diagram in docs/toestanden is that of the code', () => {
  const drawn = readFileSync(shipped('docs', 'toestanden', 'berichtreeks.md'), 'utf8')
  const lines = OVERGANGEN.map(({ van, naar, door }) => `  ${van ?? '[*]'} --> ${naar}: ${door}`)
  expect(drawn.split('\n').filter((line) => line.includes('-->'))).toEqual(lines)
})

test('what was taken back never leaves', () => {
  for (const door of ['start', 'pauzeer', 'gaVerder', 'trekIn'] as const)
    expect(nextStatus('ingetrokken', door)).toEqual({ ok: false, refusal: 'kan-niet' })
})
