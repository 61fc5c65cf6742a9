import { describe, expect, test } from 'vitest'
import { gevallenOf } from './gevallen.ts'
import { regels } from './register.ts'

describe.each([...regels.values()].map((regel) => [regel.code, regel] as const))('%s', (_code, regel) => {
  test.each(gevallenOf(regel).map((geval) => [geval.naam, geval] as const))('%s', (_naam, geval) => {
    const { uitkomst, result } = regel.judgeJson(geval.feiten)
    expect({ uitkomst, result }).toEqual({ uitkomst: geval.uitkomst, result: geval.result })
  })
})

test('each rule has cases, and each case names its source', () => {
  for (const regel of regels.values()) expect(gevallenOf(regel).length, regel.code).toBeGreaterThan(1)
})
