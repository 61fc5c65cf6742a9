import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { projectRoot, shipped } from '../project-root.ts'
import { flat, kamer } from '../wet-naleven/woningwaardering/testing/sterappelstraat.ts'

/** Runs the command as a user does, on the bundle that the tests are run with. */
function calculate(input: string, ...options: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [shipped('dist', 'cli', 'waarvoor.js'), 'woningwaardering', 'calculate', ...options],
    {
      input,
      encoding: 'utf8',
      maxBuffer: 100_000_000,
      env: { ...process.env, WAARVOOR_WORTEL: projectRoot },
    },
  )
  return { status, stdout, stderr }
}

const peildatum = ['--peildatum', '2026-07-01']
const incomplete = flat({ monumenten: null })

describe('woningwaardering calculate', () => {
  test('values one home', () => {
    const { status, stdout } = calculate(JSON.stringify(flat()), ...peildatum)
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ punten: 133, maximaleHuur: 864.24 })
  })

  test('answers an array in its order, with an error in the place of a wrong home', () => {
    const { status, stdout } = calculate(JSON.stringify([flat(), incomplete, kamer()]), ...peildatum)
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject([
      { punten: 133 },
      { error: expect.stringContaining('monumenten ontbreekt') },
      { punten: 48 },
    ])
  })

  test('reads and writes lines', () => {
    const lines = [flat(), incomplete].map((home) => JSON.stringify(home)).join('\n')
    const { stdout } = calculate(lines, ...peildatum, '--jsonl')
    const [first = '', second = ''] = stdout.trim().split('\n')
    expect(JSON.parse(first)).toMatchObject({ punten: 133 })
    expect(Object.keys(JSON.parse(second) as object)).toEqual(['error'])
  })

  test('answers many lines in their order, on several threads', () => {
    const homes = Array.from({ length: 450 }, (_, index) => (index % 3 === 0 ? kamer() : flat()))
    const source = homes.map((home) => JSON.stringify(home))
    const { stdout } = calculate([...source, '', '{x'].join('\n'), ...peildatum, '--jsonl')
    const answers = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { punten?: number; error?: string })
    expect(answers.slice(0, 450).map(({ punten }) => punten)).toEqual(
      homes.map((_, index) => (index % 3 === 0 ? 48 : 133)),
    )
    expect(answers[450]?.error).toContain('Regel 452 is geen geldige JSON')
  })

  test('values one stelselgroep', () => {
    const { stdout } = calculate(JSON.stringify(flat()), ...peildatum, '--groep', 'KEU')
    expect(JSON.parse(stdout)).toMatchObject({ groepen: [{ punten: 8.75 }] })
  })

  test('explains one home or several as text', () => {
    const { stdout } = calculate(JSON.stringify([flat(), incomplete]), ...peildatum, '--uitleg')
    expect(stdout).toContain('Uw woonruimte heeft 133 punten.')
    expect(stdout).toContain('Fout: De woonruimte kan niet gewaardeerd worden.')
  })

  test.each([
    ['a home that lacks something', JSON.stringify(incomplete), peildatum, 'monumenten ontbreekt'],
    ['text that is no JSON', '{', peildatum, 'geen geldige JSON'],
    ['a peildatum before the tables', '{}', ['--peildatum', '2024-01-01'], 'Peildatum 2024-01-01'],
    ['a stelselgroep that does not exist', '{}', [...peildatum, '--groep', 'XX'], 'Stelselgroep XX'],
  ])('refuses %s with exit code 2 and one line', (...[, input, options, tekst]) => {
    const { status, stdout, stderr } = calculate(input, ...options)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain(tekst)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })
})
