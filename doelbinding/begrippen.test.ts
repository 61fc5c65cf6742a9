import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { declaraties } from '../declaraties.ts'
import { shipped } from '../project-root.ts'
import { HOOFDSTUKKEN } from './verwerking.ts'

const spelled = (name: string): string => name.toLowerCase().replaceAll(/[-_\s]/g, '')

/** Every noun of the list; a row may name several, with commas or a remark in brackets. */
function readNouns(): Set<string> {
  const rows = readFileSync(shipped('docs', 'begrippen.md'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| '))
  const names = rows.flatMap((row) => (row.split('|')[1] ?? '').replaceAll(/[`()]/g, ',').split(','))
  return new Set(names.map((name) => spelled(name.trim())))
}

test('every table and every subject folder stands in docs/begrippen.md', () => {
  const nouns = readNouns()
  const tables = declaraties.tabellen.map(({ naam }) => naam.split('.').at(-1) ?? naam)
  const folders = HOOFDSTUKKEN.flatMap((hoofdstuk) =>
    readdirSync(shipped(hoofdstuk), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name),
  )
  const missing = [...tables, ...folders].filter((name) => !nouns.has(spelled(name)))
  expect([...new Set(missing)], 'Zet dit woord in docs/begrippen.md, met bron en een Engelse zin').toEqual([])
})
