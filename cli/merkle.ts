import type { Command } from 'commander'
import { text } from 'node:stream/consumers'
import { InputError } from './input-error.ts'

/** `waarvoor merkle root` and `waarvoor merkle verify`: the tree of RFC 6962 for whoever wants to check it from outside. */
export function addMerkleCommands(program: Command): void {
  const merkle = program
    .command('merkle')
    .description('de hashboom (RFC 6962) waarmee het logboek verzegeld wordt')
    .helpCommand(false)

  merkle
    .command('root')
    .description('berekent de wortel van een JSON-lijst van bladeren in hexadecimale tekens')
    .action(async () => {
      const { rootOfHexLeaves } = await import('./merkle-input.ts')
      const leaves = parseJson(await text(process.stdin))
      process.stdout.write(`${JSON.stringify(rootOfHexLeaves(leaves))}\n`)
    })

  merkle
    .command('verify')
    .description('controleert een bewijs dat een blad in de boom zit, of dat de boom alleen gegroeid is')
    .option('--jsonl', 'lees en schrijf één bewijs per regel')
    .action(async (options: { jsonl?: boolean }) => {
      const { verifyClaim } = await import('./merkle-input.ts')
      const { answerJson, answerJsonLines } = await import('./json-input.ts')
      const answer = options.jsonl ? answerJsonLines : answerJson
      await answer(verifyClaim, { input: process.stdin, output: process.stdout })
    })
}

function parseJson(source: string): unknown {
  try {
    return JSON.parse(source) as unknown
  } catch {
    throw new InputError('De invoer is geen geldige JSON. Geef een lijst van bladeren, zoals ["", "00"].')
  }
}
