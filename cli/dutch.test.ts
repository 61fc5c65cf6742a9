import { Command, Option } from 'commander'
import { expect, test } from 'vitest'
import { addCommands } from './commands.ts'
import { speakDutch } from './dutch.ts'

/** What the program writes for these words; nothing is run. */
function said(words: string[]): string {
  let text = ''
  const program = speakDutch(
    new Command('waarvoor').helpOption('--help', 'toon deze hulp').helpCommand(false).exitOverride(),
  )
  program.configureOutput({ writeOut: (line) => (text += line), writeErr: (line) => (text += line) })
  addCommands(program)
  program
    .command('proef')
    .argument('<bestand>')
    .addOption(new Option('--vorm <vorm>', 'de vorm').choices(['a', 'b']))
    .action(() => undefined)
  try {
    program.parse(words, { from: 'user' })
  } catch {
    return text
  }
  return text
}

function commandsOf(command: Command, path: string[] = []): string[][] {
  return command.commands.flatMap((each) => {
    const below = [...path, each.name()]
    return [below, ...commandsOf(each, below)]
  })
}

test('every command has help in Dutch', () => {
  const program = new Command('waarvoor')
  addCommands(program)
  for (const words of [[], ...commandsOf(program)]) {
    const help = said([...words, '--help'])
    expect(help, words.join(' ')).toContain('Gebruik: waarvoor')
    expect(help, words.join(' ')).toContain('toon deze hulp')
    expect(help, words.join(' ')).not.toMatch(
      /Usage|Options|Commands|Arguments|\[options\]|display help|default:|choices:/,
    )
  }
})

test.each([
  [['onbekend'], 'Onbekende opdracht onbekend.'],
  [['proef', 'x', '--gek'], 'Onbekende optie --gek.'],
  [['proef'], 'Er ontbreekt een argument: bestand.'],
  [['proef', 'x', '--vorm'], 'Bij de optie --vorm <vorm> ontbreekt een waarde.'],
  [['proef', 'x', '--vorm', 'c'], 'De optie --vorm <vorm> kan niet c zijn. Kies uit: a, b.'],
  [['proef', 'x', 'y'], 'Er zijn te veel argumenten.'],
])('%j is answered in Dutch', (words, line) => {
  expect(said(words)).toBe(`${line} Zie: waarvoor --help\n`)
})
