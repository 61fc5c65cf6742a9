import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createOpdracht } from './coderen.ts'
import { parseConfiguratie } from './configuratie.ts'
import { createHierarchie } from './hierarchie.ts'
import type { Kolom } from './invoer.ts'
import { recodeLocal } from './lokaal.ts'

const LEEFTIJDEN = Array.from({ length: 12 }, (_, age) => [
  String(age),
  `${age - (age % 2)}+`,
  `${age - (age % 4)}++`,
  '*',
])
const BUURTEN = ['a', 'b', 'c'].map((buurt) => [buurt, '*'])

function toKolom(naam: string, values: string[]): Kolom {
  const waarden = [...new Set(values)]
  const codes = Int32Array.from(values, (value) => waarden.indexOf(value))
  return { naam, waarden, codes, type: 'VARCHAR', leegIsNull: false }
}

type Persoon = [leeftijd: number, buurt: number, inkomen: number]

function recode(personen: Persoon[], { k, l, weglating }: { k: number; l: number; weglating: number }) {
  const config = parseConfiguratie(
    JSON.stringify({
      data: 'x.csv',
      kolommen: {
        leeftijd: { soort: 'quasi', hierarchie: 'l' },
        buurt: { soort: 'quasi', hierarchie: 'b' },
        inkomen: { soort: 'gevoelig' },
      },
      eisen: [
        { soort: 'k-anonimiteit', k },
        { soort: 'l-diversiteit', kolom: 'inkomen', l },
      ],
      weglating,
    }),
  )
  const kolommen = [
    toKolom(
      'leeftijd',
      personen.map(([leeftijd]) => String(leeftijd)),
    ),
    toKolom(
      'buurt',
      personen.map(([, buurt]) => 'abc'[buurt]!),
    ),
    toKolom(
      'inkomen',
      personen.map(([, , inkomen]) => String(inkomen)),
    ),
  ]
  const hierarchieen = new Map([
    ['l', createHierarchie('l', LEEFTIJDEN)],
    ['b', createHierarchie('b', BUURTEN)],
  ])
  return recodeLocal(createOpdracht(config, { rijen: personen.length, kolommen }, hierarchieen))
}

const persoon = fc.tuple(fc.nat({ max: 11 }), fc.nat({ max: 2 }), fc.nat({ max: 3 }))

test('every class that looks alike in the release meets the demands, and no more rows go than is allowed', () => {
  fc.assert(
    fc.property(
      fc.array(persoon, { minLength: 1, maxLength: 80 }),
      fc.record({
        k: fc.integer({ min: 1, max: 6 }),
        l: fc.integer({ min: 1, max: 3 }),
        weglating: fc.constantFrom(0, 0.1, 0.3),
      }),
      (personen, eisen) => {
        const uitkomst = recode(personen, eisen)?.uitkomst
        if (!uitkomst) return
        const kept = personen.map((_, row) => uitkomst.behouden[uitkomst.klasse[row]!] === 1)
        const rows = personen.map((_, row) => row).filter((row) => kept[row])
        expect(personen.length - rows.length).toBeLessThanOrEqual(
          Math.floor(eisen.weglating * personen.length),
        )
        const alike = Object.values(
          Object.groupBy(rows, (row) =>
            uitkomst.kolommen.map(({ teksten, codes }) => teksten[codes[row]!]).join(),
          ),
        )
        for (const group of alike) {
          expect(group!.length).toBeGreaterThanOrEqual(eisen.k)
          expect(new Set(group!.map((row) => personen[row]![2])).size).toBeGreaterThanOrEqual(eisen.l)
        }
      },
    ),
    { numRuns: 400 },
  )
})

test('a dense part keeps its detail while a sparse part becomes coarser', () => {
  const dense: Persoon[] = Array.from({ length: 10 }, () => [0, 0, 1])
  const sparse: Persoon[] = Array.from({ length: 4 }, (_, i) => [8 + i, 0, 1])
  const { uitkomst, verlies } = recode([...dense, ...sparse], { k: 4, l: 1, weglating: 0 })!
  const { kolommen } = uitkomst
  const ages = [...kolommen[0]!.codes].map((code) => kolommen[0]!.teksten[code])
  expect(new Set(ages)).toEqual(new Set(['0', '8++']))
  // Ages: ten rows stand for 1 of 12 values, four for 4: (10*1 + 4*4 - 14)/(14*12 - 14) = 12/154. Places: as they are.
  expect(verlies![0]).toBeCloseTo(Math.sqrt(1 + 12 / 154) - 1, 9)
})
