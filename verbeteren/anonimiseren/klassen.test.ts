import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createCellen, createGroepering } from './klassen.ts'
import type { Attribuut } from './probleem.ts'

const ascending = (a: number, b: number): number => a - b

/** An attribute with two levels: every value, and ranges of `width`. */
function toAttribuut(values: number, width: number): Attribuut {
  const codes = [1, width].map((w) => Int32Array.from({ length: values }, (_, v) => Math.floor(v / w)))
  const aantallen = codes.map((level) => level.at(-1)! + 1)
  return { codes, aantallen, gewichten: [], hierarchieRijen: values, telling: new Float64Array(values) }
}

// Up to six columns of 3,000 values: far more combinations than fit in one word, or in two.
const table = fc
  .array(fc.tuple(fc.constantFrom(1, 2, 50, 3000), fc.integer({ min: 1, max: 40 })), {
    minLength: 1,
    maxLength: 6,
  })
  .chain((shapes) =>
    fc.record({
      shapes: fc.constant(shapes),
      rows: fc.array(
        fc.tuple(fc.nat({ max: 2 }), ...shapes.map(([values]) => fc.integer({ min: 0, max: values - 1 }))),
        { minLength: 1, maxLength: 40 },
      ),
      levels: fc.tuple(...shapes.map(() => fc.nat({ max: 1 }))),
    }),
  )

test('classes have the rows and sensitive values that a table of texts would give, however many combinations', () => {
  fc.assert(
    fc.property(table, ({ shapes, rows, levels }) => {
      const attributen = shapes.map(([values, width]) => toAttribuut(values, width))
      const quasi = shapes.map((_, a) => Int32Array.from(rows, (row) => row[a + 1]!))
      const gevoelig = [Int32Array.from(rows, ([value]) => value)]
      const { cellen } = createCellen(attributen, { aantal: rows.length, quasi, gevoelig })
      const { aantal, cel, omvang, verdelingen } = createGroepering(attributen, cellen).rollUp(
        cellen.klassen,
        Int32Array.from(levels),
      )
      const expected = Object.groupBy(rows, ([, ...row]) =>
        row.map((v, a) => attributen[a]!.codes[levels[a]!]![v]).join(),
      )
      const found = Array.from({ length: aantal }, (_, c) => {
        const key = attributen.map(({ codes }, a) => codes[levels[a]!]![cellen.codes[a]![cel[c]!]!]).join()
        const { start, waarde, aantal: times } = verdelingen[0]!
        const values: number[] = []
        for (let e = start[c]!; e < start[c + 1]!; e++)
          for (let t = 0; t < times[e]!; t++) values.push(waarde[e]!)
        return [key, omvang[c], values.toSorted(ascending).join()]
      })
      expect(new Set(found.map(String))).toEqual(
        new Set(
          Object.entries(expected).map(([key, group]) =>
            String([
              key,
              group!.length,
              group!
                .map(([value]) => value)
                .toSorted(ascending)
                .join(),
            ]),
          ),
        ),
      )
    }),
    { numRuns: 500 },
  )
})
