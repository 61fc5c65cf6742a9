import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { shipped } from '../../project-root.ts'
import {
  FACTUURSTATUSSEN,
  type Factuurstap,
  OVERGANGEN,
  vergelijk,
  verwachtOf,
  zetFactuur,
} from './factuur.ts'

test.each([
  ['keurGoed', 'goedgekeurd'],
  ['betwist', 'betwist'],
  ['trekIn', 'ingetrokken'],
] as const satisfies readonly (readonly [Factuurstap, string])[])('%s is possible once', (stap, naar) => {
  const made = FACTUURSTATUSSEN.map((status) => zetFactuur(status, stap))
  expect(made.map((each) => (each.ok ? each.value : each.refusal))).toEqual([
    naar,
    'al-beslist',
    'al-beslist',
    'al-beslist',
  ])
})

test('the diagram and the database know the same', () => {
  const drawn = readFileSync(shipped('docs', 'toestanden', 'factuur.md'), 'utf8')
  const arrows = [...drawn.matchAll(/^ {2}(\S+) --> (\S+): (\S+)$/gm)].map(([, van, naar, door]) => ({
    van: van === '[*]' ? null : van,
    naar,
    door,
  }))
  expect(arrows).toEqual(OVERGANGEN)
  const sql = readFileSync(shipped('database', 'migrations', '0021_uitvoering.sql'), 'utf8')
  const [, list = ''] = /factuur_status check \(status in \(([^)]+)\)\)/.exec(sql) ?? []
  expect(list.match(/[a-z]+/g)).toEqual(FACTUURSTATUSSEN)
})

test('an invoice is laid beside hours, materials and approved extra work, to the cent', () => {
  const verwacht = verwachtOf({ minuten: 50, uurtariefCent: 5850, materiaalCent: 1240, meerwerkCent: 0 })
  expect(verwacht).toEqual({ arbeid: 4875, materiaal: 1240, meerwerk: 0 })
  expect(vergelijk(verwacht, { arbeid: 4875, materiaal: 1300, voorrijden: 2500 })).toEqual([
    { soort: 'arbeid', verwacht: 4875, factuur: 4875, verschil: 0 },
    { soort: 'materiaal', verwacht: 1240, factuur: 1300, verschil: 60 },
    { soort: 'voorrijden', verwacht: 0, factuur: 2500, verschil: 2500 },
  ])
})
