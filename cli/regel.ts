import { text } from 'node:stream/consumers'
import type { Command } from 'commander'
import { answerJson, answerJsonLines, type JsonWork } from './json-input.ts'
import { InputError, OperationError } from './input-error.ts'

type CheckOptions = { jsonl?: boolean; uitleg?: boolean; blijvend?: boolean; vorm: string }

/** `waarvoor regel …`: the rules of law, asked with facts as JSON. */
export function addRegelCommands(program: Command): void {
  const regel = program.command('regel').description('regels van de wet: vragen stellen en uitleg krijgen')

  regel
    .command('list')
    .description('toon elke regel: de vraag, de feiten en de dagen waarvoor de bedragen bekend zijn')
    .option('--json', 'antwoord als JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const { listRegels, showRegels } = await import('../wet-naleven/regel/lijst.ts')
      const list = listRegels()
      process.stdout.write(json ? `${JSON.stringify(list, null, 2)}\n` : showRegels(list))
    })

  regel
    .command('check')
    .description('beoordeel feiten (JSON op de standaardinvoer: één object of een reeks)')
    .argument('<code>', 'code van de regel, zie waarvoor regel list')
    .option('--jsonl', 'lees en schrijf één JSON-object per regel')
    .option('--json', 'antwoord als JSON (dit is de gewone vorm)')
    .option('--blijvend', 'laat weg wat het inkomen verraadt: deze uitleg mag bewaard blijven')
    .option('--uitleg', 'toon de uitleg als tekst in plaats van JSON')
    .option('--vorm <vorm>', 'vorm van de uitleg: tekst, markdown of html', 'tekst')
    .action(check)

  regel
    .command('compleet')
    .description('controleer of alle bedragen van een jaar zijn ingevoerd')
    .argument('<jaar>', 'kalenderjaar, zoals 2027')
    .option('--json', 'antwoord als JSON')
    .action(checkComplete)
}

async function check(code: string, options: CheckOptions): Promise<void> {
  const work = await checkWork(code, options)
  const streams = { input: process.stdin, output: process.stdout }
  if (options.uitleg) {
    process.stdout.write(`${String(work(await readObject()))}\n`)
    return
  }
  await (options.jsonl ? answerJsonLines(work, streams) : answerJson(work, streams))
}

async function readObject(): Promise<unknown> {
  try {
    return JSON.parse(await text(process.stdin)) as unknown
  } catch (cause) {
    throw new InputError('De invoer is geen geldige JSON. Geef één object met feiten.', { cause })
  }
}

/** One judgement as JSON, or as an explanation in words. */
async function checkWork(code: string, options: CheckOptions): Promise<JsonWork> {
  const { regels } = await import('../wet-naleven/regel/register.ts')
  const { FeitenError } = await import('../wet-naleven/regel/feiten.ts')
  const { writeAntwoord } = await import('../wet-naleven/regel/antwoord.ts')
  const { isUitlegvorm, renderUitleg, uitlegvormen } = await import('../wet-naleven/regel/uitleg.tsx')
  const found = regels.get(code)
  if (!found) throw new InputError(`Er is geen regel ${code}. Kies uit: ${[...regels.keys()].join(', ')}.`)
  const { vorm: format } = options
  if (!isUitlegvorm(format)) throw new InputError(`--vorm: kies uit ${uitlegvormen.join(', ')}.`)
  const vorm = options.blijvend ? 'blijvend' : 'volledig'
  return (input) => {
    try {
      const { peildatum, ...outcome } = found.judgeJson(input)
      const antwoord = writeAntwoord(outcome, peildatum, vorm)
      return options.uitleg ? renderUitleg({ vraag: found.vraag, antwoord }, format) : antwoord
    } catch (error) {
      if (error instanceof FeitenError) throw new InputError(error.message, { cause: error })
      throw error
    }
  }
}

async function checkComplete(jaar: string, { json }: { json?: boolean }): Promise<void> {
  if (!/^20\d\d$/.test(jaar)) throw new InputError('jaar: geef een kalenderjaar, zoals 2027.')
  const { findMissing } = await import('../wet-naleven/parameters/volledigheid.ts')
  const missing = findMissing(Number(jaar))
  if (json)
    process.stdout.write(
      `${JSON.stringify({ jaar: Number(jaar), compleet: missing.length === 0, ontbreekt: missing }, null, 2)}\n`,
    )
  if (missing.length > 0)
    throw new OperationError(`Voor ${jaar} ontbreken ${missing.length} waarden: ${missing.join(', ')}.`)
  if (!json) process.stdout.write(`Alle bedragen van ${jaar} zijn er.\n`)
}
