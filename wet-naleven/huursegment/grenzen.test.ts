import { expect, test } from 'vitest'
import { huursegment } from './huursegment.ts'

const at = (peildatum: string, punten: number, soort = 'zelfstandig') =>
  huursegment.judge(huursegment.read({ peildatum, soort, punten })).result

// Typed over from the Huurcommissie tables: amount at 143 points in the law and in the table, at 186 points.
const edges = [
  ['2024-07-01', '2024-12-31', '879.66', '879.58', '1157.95'],
  ['2025-01-01', '2025-12-31', '900.07', '900.07', '1184.82'],
  ['2026-01-01', '2026-12-31', '932.93', '932.93', '1228.07'],
] as const

test.each(edges)('van %s tot en met %s', (...row) => {
  const [first, last, low, lowTable, middle] = row
  for (const peildatum of [first, last]) {
    expect(at(peildatum, 142)?.segment).toBe('laag')
    expect(at(peildatum, 143)).toEqual({ segment: 'laag', maximaleHuur: low, tabelbedrag: lowTable })
    expect(at(peildatum, 143.49)?.segment).toBe('laag')
    expect(at(peildatum, 143.5)?.segment).toBe('midden')
    expect(at(peildatum, 186)).toEqual({ segment: 'midden', maximaleHuur: middle, tabelbedrag: middle })
    expect(at(peildatum, 187)).toMatchObject({ segment: 'vrij', maximaleHuur: null })
    expect(at(peildatum, 187, 'onzelfstandig')?.segment).toBe('laag')
  }
})

test('more points never give a lower maximum rent', () => {
  for (const [peildatum] of edges) {
    for (let punten = 1; punten <= 186; punten += 1) {
      const less = Number(at(peildatum, punten - 1)?.tabelbedrag)
      expect(Number(at(peildatum, punten)?.tabelbedrag)).toBeGreaterThanOrEqual(less)
    }
    for (let punten = 1; punten <= 250; punten += 1) {
      const less = Number(at(peildatum, punten - 1, 'onzelfstandig')?.tabelbedrag)
      expect(Number(at(peildatum, punten, 'onzelfstandig')?.tabelbedrag)).toBeGreaterThan(less)
    }
  }
})
