import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { InputError } from './input-error.ts'

/** Works on one JSON value; throws InputError when that value is wrong. */
export type JsonWork = (input: unknown) => unknown

type Streams = { input: Readable; output: Writable }

/**
 * The convention of every command that reads JSON: one object in, one object out; an array in, an array out in the same
 * order, in which a wrong entry becomes `{"error": "…"}`.
 */
export async function answerJson(work: JsonWork, streams: Streams): Promise<void> {
  const source = await text(streams.input)
  const value = parseJson(source, 'De invoer')
  const answer = Array.isArray(value) ? value.map((entry) => attempt(work, entry)) : work(value)
  streams.output.write(`${JSON.stringify(answer, null, 2)}\n`)
}

/** The same for `--jsonl`: one value a line, answered line by line as it comes, so memory stays flat. */
export async function answerJsonLines(work: JsonWork, streams: Streams): Promise<void> {
  let number = 0
  for await (const line of createInterface({ input: streams.input, crlfDelay: Infinity })) {
    number += 1
    if (line.trim() === '') continue
    const answer = attempt((source) => work(parseJson(String(source), `Regel ${number}`)), line)
    if (!streams.output.write(`${JSON.stringify(answer)}\n`)) {
      await new Promise((resolve) => streams.output.once('drain', resolve))
    }
  }
}

function attempt(work: JsonWork, entry: unknown): unknown {
  try {
    return work(entry)
  } catch (error) {
    if (error instanceof InputError) return { error: error.message }
    throw error
  }
}

function parseJson(source: string, what: string): unknown {
  if (source.trim() === '') throw new InputError(`${what} is leeg. Geef JSON op de standaardinvoer.`)
  try {
    return JSON.parse(source) as unknown
  } catch (error) {
    throw new InputError(`${what} is geen geldige JSON: ${(error as Error).message}`)
  }
}
