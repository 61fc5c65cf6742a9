import { expect, test } from 'vitest'
import { createHierarchie } from './hierarchie.ts'
import { makeHierarchie, previewLevels } from './hierarchie-maken.ts'

const interval = (breedtes: number[], decimaal: '.' | ',' = '.') =>
  ({ soort: 'interval', breedtes, decimaal }) as const

test('whole numbers fall in ranges that name their first and last number', () => {
  expect(makeHierarchie(['18', '23', '-1'], interval([5, 10]))).toEqual([
    ['-1', '-5--1', '-10--1', '*'],
    ['18', '15-19', '10-19', '*'],
    ['23', '20-24', '20-29', '*'],
  ])
})

test('numbers with decimals fall in ranges up to a bound, with the decimal mark of the data', () => {
  expect(makeHierarchie(['512,50'], interval([0.5, 100], ','))).toEqual([
    ['512,50', '512,5 tot 513', '500 tot 600', '*'],
  ])
})

test('whole numbers among decimals fall in the same ranges', () => {
  expect(makeHierarchie(['512,50', '450'], interval([100], ','))).toEqual([
    ['450', '400 tot 500', '*'],
    ['512,50', '500 tot 600', '*'],
  ])
})

test('a decimal comma without the option is refused with the way out', () => {
  expect(() => makeHierarchie(['512,50'], interval([5]))).toThrow('Geef --decimaal ","')
  expect(() => makeHierarchie(['oud'], interval([5]))).toThrow('"oud" is geen getal')
})

test('widths that do not nest are refused', () => {
  expect(() => makeHierarchie(['1'], interval([5, 12]))).toThrow('veelvoud')
  expect(() => makeHierarchie(['1'], interval([0]))).toThrow('veelvoud')
})

test('dates go by quarter, year and decade; a date that does not exist is refused', () => {
  expect(makeHierarchie(['1987-08-03'], { soort: 'datum' })).toEqual([
    ['1987-08-03', '1987-K3', '1987', '1980-1989', '*'],
  ])
  expect(() => makeHierarchie(['2025-02-29'], { soort: 'datum' })).toThrow('is geen datum')
  expect(() => makeHierarchie(['3-8-1987'], { soort: 'datum' })).toThrow('JJJJ-MM-DD')
})

test('postcodes lose a sign at each level, with or without letters, but not mixed', () => {
  expect(makeHierarchie(['3011 AB'], { soort: 'postcode' })).toEqual([
    ['3011 AB', '3011', '301*', '30**', '3***', '*'],
  ])
  expect(makeHierarchie(['3011'], { soort: 'postcode' })).toEqual([['3011', '301*', '30**', '3***', '*']])
  expect(() => makeHierarchie(['3011', '3012AB'], { soort: 'postcode' })).toThrow('zoals de andere')
})

test('the empty value stays by itself until the last level', () => {
  expect(makeHierarchie(['', '18'], interval([5]))).toEqual([
    ['18', '15-19', '*'],
    ['', '', '*'],
  ])
})

const ouders = [
  { code: 'BAD', ouder: 'SANITAIR' },
  { code: 'DOUCHE', ouder: 'SANITAIR' },
  { code: 'SANITAIR', ouder: 'RUIMTE' },
  { code: 'TUIN', ouder: 'RUIMTE' },
  { code: 'RUIMTE', ouder: '' },
]

test('codes follow their parents; one that lies less deep waits for the others', () => {
  expect(makeHierarchie(['BAD', 'DOUCHE', 'TUIN'], { soort: 'code', ouders })).toEqual([
    ['BAD', 'SANITAIR', 'RUIMTE', '*'],
    ['DOUCHE', 'SANITAIR', 'RUIMTE', '*'],
    ['TUIN', 'TUIN', 'RUIMTE', '*'],
  ])
})

const make = (extra: { code: string; ouder: string }[], waarde = 'BAD') =>
  makeHierarchie([waarde], { soort: 'code', ouders: [...ouders, ...extra] })

test('a code with two parents, a circle of parents and an unknown code are refused', () => {
  expect(() => make([{ code: 'BAD', ouder: 'TUIN' }])).toThrow(
    'Code "BAD" heeft twee ouders: "SANITAIR" en "TUIN"',
  )
  expect(() =>
    make(
      [
        { code: 'A', ouder: 'B' },
        { code: 'B', ouder: 'A' },
      ],
      'A',
    ),
  ).toThrow('kring: A > B > A')
  expect(() => make([], 'ZOLDER')).toThrow('Code "ZOLDER" staat niet in de tabel')
})

test('the preview counts the values of each level', () => {
  const rows = makeHierarchie(['18', '19', '23', '41'], interval([5, 20]))
  expect(previewLevels(createHierarchie('leeftijd', rows)).map(({ waarden }) => waarden)).toEqual([
    4, 3, 3, 1,
  ])
})
