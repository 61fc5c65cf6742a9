import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { shipped } from '../project-root.ts'

const PASSPORT = [
  'P<NLDDE<BRUIJN<<WILLEKE<LISELOTTE<<<<<<<<<<<',
  'SPECI20142NLD6503101F2403096999999990<<<<<84',
]

async function mrzParse(
  input: string,
  ...options: string[]
): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, [shipped('dist', 'cli', 'waarvoor.js'), 'mrz', 'parse', ...options])
  child.stdin.end(input)
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)])
  return { code: child.exitCode ?? (await new Promise((resolve) => child.on('exit', resolve))), out, err }
}

test('lines, an object and an array are answered alike', async () => {
  const lines = await mrzParse(`${PASSPORT.join('\n')}\n`)
  const object = await mrzParse(JSON.stringify({ mrz: PASSPORT }))
  const array = await mrzParse(JSON.stringify([{ mrz: PASSPORT }, { mrz: 5 }]))
  expect([lines.code, object.code, array.code]).toEqual([0, 0, 0])
  const answer: unknown = JSON.parse(lines.out)
  expect(answer).toMatchObject({ format: 'TD3', valid: true, bsnPresent: true })
  expect(JSON.parse(object.out)).toEqual(answer)
  expect(JSON.parse(array.out)).toEqual([answer, { error: expect.stringContaining('"mrz"') as string }])
})

test('wrong lines are no error of the command', async () => {
  const { code, out, err } = await mrzParse(PASSPORT.join('\n').toLowerCase())
  expect([code, err]).toEqual([0, ''])
  expect(JSON.parse(out)).toMatchObject({ valid: false, format: null })
})

test('JSON that is not right is refused without quoting it', async () => {
  const broken = `{"mrz": ["${PASSPORT[0]}", 999999990 "${PASSPORT[1]}"]}`
  const single = await mrzParse(broken)
  expect(single.code).toBe(2)
  expect(single.err.trim().split('\n')).toHaveLength(1)
  const many = await mrzParse(`${broken}\n${JSON.stringify({ mrz: PASSPORT })}\n`, '--jsonl')
  expect(many.out.trim().split('\n')).toHaveLength(2)
  expect(single.out + single.err + many.out + many.err).not.toContain('999999990')
})
