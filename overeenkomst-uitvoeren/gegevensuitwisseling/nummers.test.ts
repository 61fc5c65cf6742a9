import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Naloper } from './naloper.ts'
import { Nummers } from './nummers.ts'

test('what was added is there, and nothing else', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(100_000)), fc.array(fc.nat(100_000)), (added, asked) => {
      const nummers = new Nummers()
      for (const nummer of added) nummers.add(nummer)
      const model = new Set(added)
      for (const nummer of [...added, ...asked]) expect(nummers.has(nummer)).toBe(model.has(nummer))
    }),
  )
})

test('work goes on one piece at a time, and its failure comes out once, at the next turn or the end', async () => {
  const naloper = new Naloper()
  const done: number[] = []
  const piece = (n: number) => async (): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, 5))
    if (n === 3) throw new Error('stuk')
    done.push(n)
  }
  await naloper.start(piece(1))
  expect(done).toEqual([])
  await naloper.start(piece(2))
  expect(done).toEqual([1])
  await naloper.start(piece(3))
  await expect(naloper.start(piece(4))).rejects.toThrow('stuk')
  await naloper.end()
  expect(done).toEqual([1, 2])
})
