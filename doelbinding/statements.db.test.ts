import { globSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeTestDatabase, type TestDatabase } from '../database/testing/database.ts'
import { projectRoot, shipped } from '../project-root.ts'
import { statements } from './statement.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await makeTestDatabase()
})
afterAll(() => db.stop())

const ROOMS = '{overeenkomst-uitvoeren,risico-beperken,wet-naleven,verbeteren}/**/*.ts'
/** A subject may keep a statement in any file; what is not loaded here is not checked. */
const makesStatements = (file: string): boolean => /\bstatement\(/.test(readFileSync(shipped(file), 'utf8'))

/** Test files beside this one make statements of verwerkingen that only their own database knows. */
const isOfTheProgram = ({ verwerking }: (typeof statements)[number]): boolean =>
  !verwerking.code.startsWith('proef-')

test('PostgreSQL accepts every statement under the role of its own verwerking', async () => {
  const files = globSync(ROOMS, { cwd: projectRoot, exclude: ['**/*.test.ts'] })
  for (const file of files.filter(makesStatements)) await import(shipped(file))
  expect(statements.length).toBeGreaterThan(20)
  const faults: string[] = []
  for (const { verwerking, sql } of statements.filter(isOfTheProgram)) {
    const client = await db.connectAs(verwerking.hoofdstuk)
    await client.query(`set role "${db.doelbinding.role(verwerking)}"`)
    await client.query(`explain (generic_plan) ${sql}`).catch((error: unknown) => {
      faults.push(`${verwerking.code}: ${(error as Error).message}: ${sql}`)
    })
    await client.end()
  }
  expect(faults).toEqual([])
})

test('the same statement under the role of another verwerking is refused', async () => {
  const reading = statements.find(({ verwerking }) => verwerking.code === 'onderhoud-plannen')
  const other = statements.find(({ verwerking }) => verwerking.code === 'reparatie-opzoeken')
  if (!reading || !other) throw new Error('no statements')
  const client = await db.connectAs(other.verwerking.hoofdstuk)
  await client.query(`set role "${db.doelbinding.role(other.verwerking)}"`)
  await expect(client.query(`explain (generic_plan) ${reading.sql}`)).rejects.toMatchObject({ code: '42501' })
})
