import { expect, test } from 'vitest'
import { measureNut } from './nut.ts'
import { measureRisico } from './risico.ts'

test('risk is the chance of being picked out of a class, at worst and over all rows', () => {
  expect(measureRisico(Int32Array.of(1, 4, 5), 0.2)).toEqual({
    hoogste: 1,
    gemiddeld: 0.3,
    journalist: 1,
    marketeer: 0.3,
    drempel: 0.2,
    aandeelBovenDrempel: 0.5,
    unieken: 1,
  })
})

test('a release without rows has no risk', () => {
  expect(measureRisico(new Int32Array(0), 0.2)).toMatchObject({
    hoogste: 0,
    gemiddeld: 0,
    aandeelBovenDrempel: 0,
  })
})

test('utility counts what is left of each column and how large the classes are', () => {
  const before = Int32Array.of(0, 1, 2, 3)
  const after = { naam: 'leeftijd', teksten: ['jong', 'oud'], codes: Int32Array.of(0, 0, 1, 1), niveau: 1 }
  const nut = measureNut([{ before, after }], Uint8Array.of(1, 1, 1, 1), Int32Array.of(2, 2))
  // Four ages are 2 bits, two decades 1 bit.
  expect(nut.perKolom).toEqual([{ kolom: 'leeftijd', niveau: 1, waarden: 4, waardenNa: 2, verlies: 0.5 }])
  // Locally the same ages become two values each way: what they tell is no more than before.
  const local = { ...after, teksten: ['0', '1', 'jong', 'oud'], codes: Int32Array.of(0, 2, 2, 3) }
  const [column] = measureNut(
    [{ before, after: local }],
    Uint8Array.of(1, 1, 1, 1),
    Int32Array.of(2, 2),
  ).perKolom
  expect(column).toMatchObject({ waardenNa: 3, verlies: 0.25 })
  expect(nut.klassen).toEqual([{ van: 2, tot: 3, klassen: 2, rijen: 4 }])
})
