import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { shipped } from '../project-root.ts'

/** The command as a user starts it; the bundle is made before the tests run. */
function waarvoor(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [shipped('dist', 'cli', 'waarvoor.js'), ...args],
    {
      input,
      encoding: 'utf8',
    },
  )
  return { status, stdout, stderr }
}
const check = (code: string, input: unknown, ...options: string[]) =>
  waarvoor(['regel', 'check', code, ...options], typeof input === 'string' ? input : JSON.stringify(input))

const facts = { peildatum: '2026-11-23', personen: 1, inkomenJaar: 51_537 }

describe('waarvoor regel check', () => {
  test('answers one object with outcome, result, steps and what was not looked at', () => {
    const { status, stdout } = check('daeb-doelgroep', facts)
    expect(status).toBe(0)
    const answer = JSON.parse(stdout) as Record<string, unknown>
    expect(Object.keys(answer)).toEqual(['uitkomst', 'result', 'steps', 'notModelled'])
    expect(answer).toMatchObject({
      uitkomst: 'ja',
      result: { doelgroep: true },
      steps: [
        { citation: { article: '16' }, parameters: [{ key: 'daeb.income_limit.single', value: 51_537 }] },
        {},
      ],
    })
  })

  test('answers an array in the same order, with the wrong entry in its place', () => {
    const { status, stdout } = check('daeb-doelgroep', [
      facts,
      { ...facts, partner: true },
      { ...facts, inkomenJaar: 51_538 },
    ])
    expect(status).toBe(0)
    const answers = JSON.parse(stdout) as { uitkomst?: string; error?: string }[]
    expect(answers.map(({ uitkomst }) => uitkomst)).toEqual(['ja', undefined, 'nee'])
    expect(answers[1]?.error).toContain('onbekend veld "partner"')
  })

  test('answers line by line with --jsonl', () => {
    const { stdout } = check('daeb-doelgroep', `${JSON.stringify(facts)}\nx\n`, '--jsonl')
    const [first, second] = stdout.trim().split('\n')
    expect(JSON.parse(first ?? '')).toMatchObject({ uitkomst: 'ja' })
    expect(JSON.parse(second ?? '')).toHaveProperty('error')
  })

  test('a wrong single object gives one Dutch line and exit code 2', () => {
    const { status, stdout, stderr } = check('daeb-doelgroep', { ...facts, peildatum: '2027-01-01' })
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/^peildatum: voor daeb-doelgroep .*\n$/)
  })

  test('an unknown code names the codes there are', () => {
    const { status, stderr } = check('huurprijs', {})
    expect(status).toBe(2)
    expect(stderr).toContain('passend-toewijzen')
  })

  test('--uitleg gives words, --blijvend without the income', () => {
    const { stdout } = check('daeb-doelgroep', { ...facts, inkomenJaar: 40_001 }, '--uitleg', '--blijvend')
    expect(stdout).toContain('Uw inkomen is ten hoogste € 51.537.')
    expect(stdout).not.toContain('40.001')
    expect(check('daeb-doelgroep', facts, '--uitleg', '--vorm', 'html').stdout).toMatch(/^<h2/)
    expect(check('daeb-doelgroep', facts, '--uitleg', '--vorm', 'pdf').status).toBe(2)
    expect(check('daeb-doelgroep', '{', '--uitleg').status).toBe(2)
  })
})

test('waarvoor regel list tells of every rule what it needs and which days it covers', () => {
  const list = JSON.parse(waarvoor(['regel', 'list', '--json']).stdout) as {
    code: string
    feiten: unknown[]
    perioden: unknown[]
  }[]
  expect(list).toHaveLength(14)
  for (const { feiten, perioden } of list) expect(feiten.length > 1 && perioden.length > 0).toBe(true)
  expect(waarvoor(['regel', 'list']).stdout).toContain('Geldt van 2022-01-01 tot en met 2026-12-31.')
})

test('waarvoor regel compleet names what a year still lacks', () => {
  const { status, stderr } = waarvoor(['regel', 'compleet', '2027'])
  expect(status).toBe(1)
  expect(stderr).toContain('daeb.income_limit.single')
  expect(waarvoor(['regel', 'compleet', 'volgend']).status).toBe(2)
})
