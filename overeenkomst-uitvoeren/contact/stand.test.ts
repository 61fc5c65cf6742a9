import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { shipped } from '../../project-root.ts'
import { OVERGANGEN } from './stand.ts'

test('the diagram in docs/toestanden is that of the code', () => {
  const drawn = readFileSync(shipped('docs', 'toestanden', 'bericht.md'), 'utf8')
  const lines = OVERGANGEN.map(({ van, naar, door }) => `  ${van ?? '[*]'} --> ${naar}: ${door}`)
  expect(drawn.split('\n').filter((line) => line.includes('-->'))).toEqual(lines)
})
