import type { Command } from 'commander'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import type { Bronregel } from '../wet-naleven/woningwaardering/reeks.ts'
import { InputError } from './input-error.ts'
import { answerJson, answerJsonLines } from './json-input.ts'

type Options = { peildatum: string; groep?: string; jsonl?: true; uitleg?: true }

/** `waarvoor woningwaardering calculate`: VERA eenheid in, woningwaarderingResultaat or a text to read out. */
export function addWoningwaarderingCommands(program: Command): void {
  program
    .command('woningwaardering')
    .description('Punten en maximale huur van een woonruimte (woningwaarderingsstelsel)')
    .helpOption('--help', 'toon deze hulp')
    .helpCommand(false)
    .command('calculate')
    .description(
      'Leest een VERA-eenheid (BVG) als JSON van de standaardinvoer, of een lijst daarvan, en geeft de waardering',
    )
    .requiredOption('--peildatum <datum>', 'dag waarop de waardering geldt, zoals 2026-07-01')
    .option('--groep <code>', 'alleen deze stelselgroep, zoals KEU of WOZ')
    .option('--jsonl', 'lees en schrijf één object per regel')
    .option('--uitleg', 'geef de berekening als tekst die een huurder kan lezen')
    .helpOption('--help', 'toon deze hulp')
    .action(calculate)
}

async function calculate({ peildatum, groep, jsonl, uitleg }: Options): Promise<void> {
  const { calculateWoningwaardering, objectionToVraag } =
    await import('../wet-naleven/woningwaardering/woningwaardering.ts')
  const { explainResultaat } = await import('../wet-naleven/woningwaardering/uitleg.ts')
  const vraag = { peildatum, groep: groep?.toUpperCase() }
  const bezwaar = objectionToVraag(vraag)
  if (bezwaar) throw new InputError(bezwaar)
  const value = (input: unknown) => {
    const uitkomst = calculateWoningwaardering(input, vraag)
    if (!uitkomst.ok) throw new InputError(uitkomst.refusal)
    return uitkomst.resultaat
  }
  const explain = (input: unknown) => explainResultaat(value(input), peildatum)
  const streams = { input: process.stdin, output: process.stdout }
  if (jsonl && uitleg) return answerJsonLines((input) => ({ uitleg: explain(input) }), streams)
  if (jsonl) {
    const { answerReeks } = await import('../wet-naleven/woningwaardering/reeks-parallel.ts')
    return writeAll(answerReeks(readRegels(), vraag))
  }
  return uitleg ? answerTexts(explain) : answerJson(value, streams)
}

/** Whoever reads may stop before the end, as `head` does. */
async function writeAll(answers: AsyncIterable<Uint8Array>): Promise<void> {
  try {
    await pipeline(Readable.from(answers), process.stdout, { end: false })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error
  }
}

/** Lines of the standard input that hold something, with their number. */
async function* readRegels(): AsyncGenerator<Bronregel> {
  let nummer = 0
  for await (const tekst of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    nummer += 1
    if (tekst.trim() !== '') yield { nummer, tekst }
  }
}

/** The texts one after the other; of an array, an entry that is wrong becomes a line that says so. */
async function answerTexts(explain: (input: unknown) => string): Promise<void> {
  const source = await text(process.stdin)
  const input = parseJson(source)
  const texts = Array.isArray(input) ? input.map((entry) => attempt(explain, entry)) : [explain(input)]
  process.stdout.write(texts.join(`\n${'='.repeat(72)}\n\n`))
}

function parseJson(source: string): unknown {
  try {
    return JSON.parse(source) as unknown
  } catch (error) {
    throw new InputError(`De invoer is geen geldige JSON: ${(error as Error).message}`)
  }
}

function attempt(explain: (input: unknown) => string, entry: unknown): string {
  try {
    return explain(entry)
  } catch (error) {
    if (error instanceof InputError) return `Fout: ${error.message}\n`
    throw error
  }
}
