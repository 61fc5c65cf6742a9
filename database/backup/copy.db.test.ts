import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeTestDatabase, type TestDatabase } from '../testing/database.ts'
import { copyOut } from './copy.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await makeTestDatabase()
}, 60_000)
afterAll(() => db.stop())

const REGEL = 1000
const rows = (aantal: number) =>
  copyOut(db.owner, `copy (select repeat('x', ${REGEL - 1}) from generate_series(1, ${aantal})) to stdout`)
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30))

// What is kept ready is 1 MiB: these sizes fill it with the last rows, with the one before, and not quite.
test.each([1048, 1049, 1060, 3000])(
  'the connection goes on after %i kB of rows that are read late',
  async (aantal) => {
    const stroom = rows(aantal)
    await pause()
    let bytes = 0
    for await (const chunk of stroom) bytes += chunk.length
    expect(bytes).toBe(aantal * REGEL)
    expect((await db.owner.query('select 1 as een')).rows).toEqual([{ een: 1 }])
  },
  10_000,
)

test('the connection goes on after a reader that stops halfway', async () => {
  for await (const _ of rows(5000)) break
  expect((await db.owner.query('select 2 as twee')).rows).toEqual([{ twee: 2 }])
}, 10_000)
