import type { Command } from 'commander'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { linesOf } from '../adapters/mrz/mrz-lines.ts'
import { InputError } from './input-error.ts'

/** `waarvoor mrz parse`: the machine-readable zone of an identity document; nothing is stored. */
export function addMrzCommands(program: Command): void {
  const mrz = program
    .command('mrz')
    .helpCommand(false)
    .description('machineleesbare zone van een identiteitsbewijs')
  mrz
    .command('parse')
    .description(
      'lees de regels onder aan een document van de standaardinvoer, als tekst of als JSON {"mrz": [regels]}',
    )
    .option('--jsonl', 'lees en schrijf een JSON-object per regel')
    .action(async (options: { jsonl?: boolean }) => {
      const { readMrz } = await import('../adapters/mrz/read-mrz.ts')
      const { answerJson, answerJsonLines } = await import('./json-input.ts')
      const today = businessDate()
      const work = (input: unknown): unknown => readMrz(linesIn(input), today)
      const output = process.stdout
      if (options.jsonl === true)
        return answerJsonLines(work, { input: Readable.from(silencedLines(process.stdin)), output })
      const source = await text(process.stdin)
      // No line of a zone begins with a bracket, so the first character tells text from JSON.
      if (/^\s*[[{]/.test(source) && !isJson(source))
        throw new InputError('De invoer is geen geldige JSON. Geef {"mrz": ["regel", "regel"]}.')
      if (/^\s*[[{]/.test(source)) return answerJson(work, { input: Readable.from([source]), output })
      output.write(`${JSON.stringify(readMrz(linesOf(source), today), null, 2)}\n`)
    })
}

/** The usual error on broken JSON quotes it, and a piece of a zone may be a BSN: such a line is passed on empty. */
async function* silencedLines(input: Readable): AsyncGenerator<string> {
  for await (const line of createInterface({ input, crlfDelay: Infinity }))
    yield line.trim() === '' || isJson(line) ? `${line}\n` : 'null\n'
}

function isJson(source: string): boolean {
  try {
    JSON.parse(source)
    return true
  } catch {
    return false
  }
}

function linesIn(input: unknown): string[] {
  const lines = typeof input === 'object' && input !== null && 'mrz' in input ? input.mrz : undefined
  if (typeof lines === 'string') return linesOf(lines)
  if (!Array.isArray(lines) || !lines.every((line) => typeof line === 'string'))
    throw new InputError('Geef een object met "mrz": een lijst met de regels van het document.')
  return lines.flatMap(linesOf)
}

function businessDate(): string {
  return (
    process.env['WAARVOOR_DATUM'] ?? new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Amsterdam' })
  )
}
