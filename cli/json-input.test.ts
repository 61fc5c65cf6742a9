import { PassThrough, Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { InputError } from './input-error.ts'
import { answerJson, answerJsonLines } from './json-input.ts'

const double = (input: unknown): unknown => {
  if (typeof input !== 'number') throw new InputError('Geef een getal.')
  return { answer: input * 2 }
}

async function answered(run: typeof answerJson, source: string): Promise<string> {
  const output = new PassThrough()
  await run(double, { input: Readable.from([source]), output })
  output.end()
  return text(output)
}

test('one object is answered with one object', async () => {
  expect(JSON.parse(await answered(answerJson, '21'))).toEqual({ answer: 42 })
})

test('in an array a wrong entry becomes an error in its place', async () => {
  expect(JSON.parse(await answered(answerJson, '[1,"x",3]'))).toEqual([
    { answer: 2 },
    { error: 'Geef een getal.' },
    { answer: 6 },
  ])
})

test('a wrong single object, empty input and broken JSON are refused', async () => {
  await expect(answered(answerJson, '"x"')).rejects.toThrow('Geef een getal.')
  await expect(answered(answerJson, '  ')).rejects.toThrow('De invoer is leeg')
  await expect(answered(answerJson, '{')).rejects.toThrow('geen geldige JSON')
})

test('lines are answered one by one and blank lines are passed over', async () => {
  expect(await answered(answerJsonLines, '1\n\nx\n')).toMatch(
    /^{"answer":2}\n{"error":"Regel 3 is geen geldige JSON.*"}\n$/,
  )
})
