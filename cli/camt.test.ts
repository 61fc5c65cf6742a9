import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { shipped } from '../project-root.ts'

type Run = { code: number; stdout: string; stderr: string }

const waarvoor = (...args: string[]): Promise<Run> =>
  new Promise((resolve) => {
    execFile(process.execPath, [shipped('dist', 'cli', 'waarvoor.js'), ...args], (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr })
    })
  })

const example = (folder: string, name: string): string => shipped('adapters', folder, 'examples', name)
const STATEMENT = example('camt', 'camt.053.001.02-batch-and-return.xml')
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waarvoor-camt-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

test('camt parse answers one array with decimal strings', async () => {
  const { code, stdout, stderr } = await waarvoor('camt', 'parse', STATEMENT, '--json')
  expect([code, stderr]).toEqual([0, ''])
  expect(JSON.parse(stdout)).toMatchObject([
    {
      file: STATEMENT,
      message: 'camt.053.001.02',
      account: 'NL91ABNA0417164300',
      currency: 'EUR',
      entries: 3,
      creditSum: '2062.80',
      debitSum: '514.40',
      opening: '1000.00',
      closing: '2548.40',
      balanced: true,
      warnings: [],
    },
  ])
})

test('a file that cannot be read stands in its place, the others are answered, and the exit code is 2', async () => {
  const broken = join(folder, 'broken.xml')
  await writeFile(broken, '<Document>')
  const { code, stdout, stderr } = await waarvoor(
    'camt',
    'parse',
    broken,
    STATEMENT,
    join(folder, 'none.xml'),
    '--json',
  )
  expect(code).toBe(2)
  const answers = JSON.parse(stdout) as Record<string, unknown>[]
  expect(answers.map((answer) => [answer['file'] === STATEMENT, typeof answer['error']])).toEqual([
    [false, 'string'],
    [true, 'undefined'],
    [false, 'string'],
  ])
  expect(stderr.trim().split('\n')).toHaveLength(1)
  expect(stderr).toContain('Regel 1')
})

test('--entries gives every booking with its transactions', async () => {
  const { stdout } = await waarvoor('camt', 'parse', STATEMENT, '--json', '--entries')
  const [statement] = JSON.parse(stdout) as {
    lines: { amount: string; transactions: { amount: string | null }[] }[]
  }[]
  expect(
    statement?.lines.map((line) => [line.amount, line.transactions.map((transaction) => transaction.amount)]),
  ).toEqual([
    ['1543.20', []],
    ['514.40', ['514.40']],
    ['519.60', [null]],
  ])
})

test('an element the schema does not know is a warning with its line', async () => {
  const file = join(folder, 'odd.xml')
  const { readFile } = await import('node:fs/promises')
  await writeFile(file, (await readFile(STATEMENT, 'utf8')).replace('<NtryRef>2<', '<Extra/><NtryRef>2<'))
  const { code, stdout } = await waarvoor('camt', 'parse', file, '--json')
  expect(code).toBe(0)
  expect((JSON.parse(stdout) as { warnings: string[] }[])[0]?.warnings).toEqual([
    'Regel 32: element Extra hoort hier niet te staan (schema camt.053.001.02).',
  ])
})

test('pain002 parse gives group, batch and transaction states with their reasons', async () => {
  const { code, stdout } = await waarvoor(
    'pain002',
    'parse',
    example('sepa', 'pain.002.001.10-rejects.xml'),
    '--json',
  )
  expect(code).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject([
    {
      message: 'pain.002.001.10',
      group: { originalMessageId: 'RUN-2026-12-1', status: 'PART', originalCount: 3, originalSum: '1543.20' },
      batches: [
        {
          paymentInformationId: 'RUN-2026-12-1-1',
          status: 'PART',
          reasons: [{ code: 'NARR', proprietary: null, info: ['Deels geweigerd'] }],
          transactions: [
            {
              endToEndId: 'HUUR-2026-12-0001',
              status: 'RJCT',
              amount: '514.40',
              mandateId: 'M-0001',
              reasons: [{ code: 'AC04' }, { proprietary: 'X1' }],
            },
            { endToEndId: 'HUUR-2026-12-0002', status: 'RJCT', amount: null, reasons: [{ code: 'MD01' }] },
          ],
        },
      ],
    },
  ])
})
