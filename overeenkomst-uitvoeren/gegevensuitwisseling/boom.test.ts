import fc from 'fast-check'
import { expect, test } from 'vitest'
import { everyAttribuut } from '../../adapters/vera/attributen.ts'
import { type Boom, houd } from '../../adapters/vera/houden.ts'
import { BERICHTEN } from '../../adapters/vera/lezen.ts'
import { columnsOf } from '../../doelbinding/register.ts'
import type { Tabelnaam } from '../../doelbinding/tabel.ts'
import { BOMEN } from './boom.ts'
import { mergePrijzen, sumOn } from './huurprijs.ts'
import { sleutelOf } from './sleutel.ts'
import { gegevensOvernemen } from './verwerkingen.ts'

const leaves = (boom: Boom): string[] =>
  Object.values(boom).flatMap((tak) =>
    typeof tak === 'string' ? [tak] : leaves(Array.isArray(tak) ? (tak[0] as Boom) : (tak as Boom)),
  )

test('every attribute that is kept goes to a column that the verwerking declares', () => {
  const columns = BERICHTEN.flatMap((lijst) => leaves(BOMEN[lijst])).filter((leaf) => leaf.includes('.'))
  const undeclared = columns.filter((leaf) => {
    const [table = '', column = ''] = leaf.split('.')
    // `geldig` is a key of its tables, and comes with every insert.
    return column !== 'geldig' && !columnsOf(gegevensOvernemen, table as Tabelnaam).includes(column)
  })
  expect(undeclared, 'Verklaar de kolom in gegevens-overnemen, of neem het attribuut niet over').toEqual([])
})

test('the attributes that no purpose needs are in no tree', () => {
  const names = JSON.stringify(BOMEN)
  for (const name of [
    'bsn',
    'nationaliteit',
    'geslacht',
    'burgerlijkeStaat',
    'inkomen',
    'opleiding',
    'account',
    'iban',
  ])
    expect(names).not.toContain(name)
})

test('of any message nothing is kept but what its tree names', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.string(), fc.jsonValue()),
      fc.constantFrom(...BERICHTEN),
      (bericht, lijst) => {
        const weg: string[] = []
        const kept = houd(bericht, BOMEN[lijst], { known: everyAttribuut(), weg: (pad) => weg.push(pad) })
        expect(Object.keys(kept).filter((name) => !(name in BOMEN[lijst]))).toEqual([])
        expect(weg.length).toBe(
          Object.keys(bericht).filter((name) => !Object.hasOwn(BOMEN[lijst], name)).length,
        )
      },
    ),
  )
})

test('parts of the rent add up on every day, whatever their times', () => {
  const day = fc
    .integer({ min: 0, max: 60 })
    .map((n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10))
  const part = fc
    .record({
      soort: fc.constantFrom('kale-huur', 'overig'),
      begin: day,
      eind: fc.option(day),
      centen: fc.nat(1000),
    })
    .filter(({ begin, eind }) => eind === null || begin < eind)
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), day, (parts, dag) => {
      const merged = mergePrijzen(parts)
      expect(sumOn(merged, dag)).toBe(sumOn(parts, dag))
      for (const soort of ['kale-huur', 'overig']) {
        const own = merged.filter((each) => each.soort === soort)
        for (const [index, each] of own.entries())
          expect(own[index + 1]?.begin ?? '9').toSatisfy((next: string) => (each.eind ?? '9') <= next)
      }
    }),
  )
})

test('a number of another system always gives the same number of ours, and ours stays what it is', () => {
  const ours = 'c0a8012e-7b1f-4b0e-9d4b-1f2e3d4c5b6a'
  expect(sleutelOf('oud', 'relaties', ours)).toBe(ours)
  // What was taken over once must be found again by every later version.
  expect(sleutelOf('oud', 'relaties', '12')).toBe('62da71de-f3cc-5b71-a047-e76d7511de31')
  const four = [
    sleutelOf('oud', 'relaties', '12'),
    sleutelOf('oud', 'eenheden', '12'),
    sleutelOf('nieuw', 'relaties', '12'),
    sleutelOf('oud', 'relaties', '13'),
  ]
  expect(new Set(four).size).toBe(4)
  for (const each of four)
    expect(each).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})
