import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Gelezen, leesBerichten } from './lezen.ts'
import { MEESTE_BYTES } from './splits.ts'

async function* chunksOf(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  // One buffer that is filled again, as a file's stream may do.
  const buffer = new Uint8Array(size)
  for (let at = 0; at < bytes.length; at += size) {
    const part = bytes.subarray(at, at + size)
    buffer.set(part)
    yield buffer.subarray(0, part.length)
  }
}

async function read(input: string | Uint8Array, size = 7): Promise<Gelezen[]> {
  const bytes = typeof input === 'string' ? Buffer.from(input) : input
  const found: Gelezen[] = []
  for await (const gelezen of leesBerichten(chunksOf(bytes, size))) found.push(gelezen)
  return found
}
const values = async (input: string, size?: number): Promise<unknown[]> =>
  (await read(input, size)).map((gelezen) => ('waarde' in gelezen ? gelezen.waarde : gelezen.fout))
const failure = async (input: string | Uint8Array): Promise<string> => {
  try {
    await read(input)
    return 'read'
  } catch (error) {
    return `${(error as Error).name}: ${(error as Error).message}`
  }
}

const a = { id: '1', naam: 'Een "}],[{" \\ naam' }
const b = { id: '2', adres: { straat: ['x', { y: null }] } }

test('a list, lines, one message, and lists in an object give the same messages, in pieces of any size', async () => {
  const forms = [
    JSON.stringify([a, b]),
    JSON.stringify([a, b], null, 2),
    `\uFEFF${JSON.stringify([a, b])}\n`,
    `${JSON.stringify(a)}\n${JSON.stringify(b)}\n`,
    `${JSON.stringify(a)}\r\n\r\n${JSON.stringify(b)}`,
    JSON.stringify({ relaties: [a, b] }),
    JSON.stringify({ eenheden: [], relaties: [a], overeenkomsten: [b] }, null, 2),
  ]
  for (const form of forms)
    for (const size of [1, 2, 7, 10_000]) expect(await values(form, size), form).toEqual([a, b])
  expect(await values(JSON.stringify(a, null, 2))).toEqual([a])
  expect(await values('[]')).toEqual([])
  const lists = await read(JSON.stringify({ eenheden: [a], relaties: [b] }))
  expect(lists.map(({ lijst, nummer }) => [lijst, nummer])).toEqual([
    ['eenheden', 1],
    ['relaties', 2],
  ])
})

test('a contract on a line of its own that begins with its relaties is no object of lists', async () => {
  const contract = { relaties: [{ id: '1' }], eenheden: [{ id: '2' }], begindatum: '2026-01-01' }
  expect(await values(`${JSON.stringify(contract)}\n`)).toEqual([contract])
})

test('any messages come back as they are', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.dictionary(fc.string(), fc.jsonValue()), { maxLength: 5 }),
      fc.integer({ min: 1, max: 50 }),
      async (records, size) => {
        const clean = JSON.parse(JSON.stringify(records)) as unknown[]
        expect(await values(JSON.stringify(records), size)).toEqual(clean)
      },
    ),
    { numRuns: 300 },
  )
})

test('half a file is refused whole, wherever it stops', async () => {
  const whole = JSON.stringify([a, b])
  for (let end = 1; end < whole.length; end += 1)
    expect(await failure(whole.slice(0, end)), whole.slice(0, end)).toMatch(
      /^OnbruikbaarBestand: .*niet compleet/,
    )
  expect(await failure(`${JSON.stringify(a)}\n{"id": "2", "naam": "Ja`)).toContain('het stopt in bericht 2')
  expect(await failure('')).toContain('leeg')
  expect(await failure('  \n ')).toContain('leeg')
})

test('what stands between messages must be JSON', async () => {
  for (const text of [
    '[{} {}]',
    '[{},,{}]',
    '[{}]]',
    '[{}],{}',
    '{"relaties": [{}] [{}]}',
    '{} x',
    '[{}};',
    '}',
  ])
    expect(await failure(text), text).toMatch(/^OnbruikbaarBestand/)
  expect(await failure('<xml/>')).toContain('geen JSON')
  expect(await failure('null')).toContain('geen JSON')
})

test('a message that cannot be read is told by its number, and the others are still read', async () => {
  const broken = `[${JSON.stringify(a)},{"id": nee},["x"],12,${JSON.stringify(b)}]`
  expect(await values(broken)).toEqual([a, 'geen-json', 'geen-object', 'geen-object', b])
  expect((await read(broken)).map(({ nummer }) => nummer)).toEqual([1, 2, 3, 4, 5])
})

test('wrong characters: latin-1 is told per message, UTF-16 for the file', async () => {
  const latin = Buffer.concat([
    Buffer.from('[{"naam":"Ren'),
    Buffer.from([0xe9]),
    Buffer.from('"},{"naam":"René"}]'),
  ])
  const found = await read(latin)
  expect(found).toMatchObject([{ nummer: 1, fout: 'tekens' }, { waarde: { naam: 'René' } }])
  expect(await failure(Buffer.from('\uFEFF[{}]', 'utf16le'))).toContain('geen UTF-8')
  expect(await failure(Buffer.from('[{}]', 'utf16le'))).toContain('geen UTF-8')
})

test('a huge message and a deep one are read past without being kept', async () => {
  const huge = JSON.stringify({ naam: 'x'.repeat(MEESTE_BYTES) })
  const deep = `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`
  const found = await read(Buffer.from(`[${huge},${deep},{"id":"3"}]`), 65_536)
  expect(found).toMatchObject([{ fout: 'te-groot' }, { fout: 'te-diep' }, { waarde: { id: '3' } }])
})

test('memory stays that of one message: 200 MB in less than 60 MB above the start', async () => {
  const line = Buffer.from(`${JSON.stringify({ ...b, naam: 'x'.repeat(900) })}\n`)
  const chunk = Buffer.concat(Array.from({ length: 64 }, () => line))
  async function* stream(): AsyncGenerator<Uint8Array> {
    for (let sent = 0; sent < 200_000_000; sent += chunk.length) yield chunk
  }
  const before = process.memoryUsage().rss
  let peak = 0
  let count = 0
  for await (const gelezen of leesBerichten(stream())) {
    if ('fout' in gelezen) throw new Error(gelezen.fout)
    count += 1
    if (count % 10_000 === 0) peak = Math.max(peak, process.memoryUsage().rss)
  }
  expect(count).toBeGreaterThan(200_000)
  expect((peak - before) / 1_000_000).toBeLessThan(60)
}, 60_000)
