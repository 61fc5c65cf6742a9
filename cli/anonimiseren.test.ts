import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { shipped } from '../project-root.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'anonimiseren-cli-'))
})
afterEach(() => rm(folder, { recursive: true }))

const program = shipped('dist', 'cli', 'waarvoor.js')

type Answer = { code: number; stdout: string; stderr: string }

/** `limit`: largest file in blocks of 1 kB that the shell lets the program write: to the program, a full disk. */
function waarvoor(args: string[], limit = 'unlimited'): Promise<Answer> {
  const script = `ulimit -f ${limit}; exec "$0" "$@"`
  return new Promise((resolve) => {
    execFile('bash', ['-c', script, process.execPath, program, ...args], (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
    )
  })
}

async function writeCase(changes: object = {}): Promise<string> {
  const ages = Array.from({ length: 4000 }, (_, i) => i % 40)
  await writeFile(
    join(folder, 'd.csv'),
    `leeftijd;nr\n${ages.map((age, i) => `${age};${i * 7919}\n`).join('')}`,
  )
  await writeFile(
    join(folder, 'h.csv'),
    Array.from({ length: 40 }, (_, age) => `${age};${age % 4};*\n`).join(''),
  )
  const config = {
    data: 'd.csv',
    kolommen: { leeftijd: { soort: 'quasi', hierarchie: 'h.csv' }, nr: { soort: 'gevoelig' } },
    eisen: [{ soort: 'k-anonimiteit', k: 5 }],
    uit: 'vrij.csv',
    ...changes,
  }
  await writeFile(join(folder, 'c.json'), JSON.stringify(config))
  return join(folder, 'c.json')
}

test('a release answers JSON on stdout and exit code 0, also when there is no solution', async () => {
  const solved = await waarvoor(['anonimiseren', 'run', '--config', await writeCase()])
  expect(solved).toMatchObject({ code: 0, stderr: '' })
  expect(JSON.parse(solved.stdout)).toMatchObject({ oplossing: true, transformatie: [0], rijen: 4000 })
  const eisen = [{ soort: 'k-anonimiteit', k: 5000 }]
  const unsolved = await waarvoor(['anonimiseren', 'run', '--config', await writeCase({ eisen })])
  expect(unsolved.code).toBe(0)
  expect(JSON.parse(unsolved.stdout)).toMatchObject({ oplossing: false })
})

test('wrong input is one Dutch line on stderr and exit code 2', async () => {
  const answer = await waarvoor(['anonimiseren', 'run', '--config', await writeCase({ weglating: 2 })])
  expect(answer).toMatchObject({ code: 2, stdout: '' })
  expect(answer.stderr).toMatch(/^Configuratie, veld "weglating": .+\n$/)
})

test('a full disk is exit code 1, says so, and leaves no part of a file', async () => {
  const before = await readdir(folder).then(() => writeCase())
  const files = await readdir(folder)
  const answer = await waarvoor(['anonimiseren', 'run', '--config', before], '4')
  expect(answer).toMatchObject({ code: 1, stdout: '' })
  expect(answer.stderr).toMatch(/vrij\.csv is niet geschreven: de schijf is vol/)
  expect(await readdir(folder)).toEqual(files)
})

test('a cancel while it searches leaves nothing behind', async () => {
  const config = await writeCase()
  const files = await readdir(folder)
  const child = spawn(process.execPath, [program, 'anonimiseren', 'run', '--config', config])
  await new Promise((resolve) => setTimeout(resolve, 60))
  child.kill('SIGINT')
  await once(child, 'exit')
  expect((await readdir(folder)).filter((name) => name.endsWith('.deel'))).toEqual([])
  expect((await readdir(folder)).length).toBeLessThanOrEqual(files.length + 1)
})

test('a hierarchy is made, previewed and used', async () => {
  const config = await writeCase()
  const uit = join(folder, 'h.csv')
  const args = ['--data', join(folder, 'd.csv'), '--kolom', 'leeftijd', '--breedte', '5,20', '--uit', uit]
  const made = await waarvoor(['hierarchie', 'make', '--soort', 'interval', ...args])
  expect(made.stdout).toContain('     1        8  0-4, 5-9, 10-14, 15-19, …')
  expect(await readFile(uit, 'utf8')).toContain('\n7;5-9;0-19;*\n')
  expect((await waarvoor(['anonimiseren', 'run', '--config', config])).code).toBe(0)
})
