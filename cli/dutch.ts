import type { Command } from 'commander'

const TITLES: Record<string, string> = {
  'Usage:': 'Gebruik:',
  'Arguments:': 'Argumenten:',
  'Options:': 'Opties:',
  'Commands:': 'Opdrachten:',
}

/** What the library says about wrong use, as one Dutch line. A sentence that is not here stays as it is. */
const MESSAGES: [RegExp, string][] = [
  [/^error: /, ''],
  [/unknown option '([^']*)'/, 'Onbekende optie $1.'],
  [/unknown command '([^']*)'/, 'Onbekende opdracht $1.'],
  [/missing required argument '([^']*)'/, 'Er ontbreekt een argument: $1.'],
  [/required option '([^']*)' not specified/, 'De optie $1 is nodig.'],
  [/option '([^']*)' argument missing/, 'Bij de optie $1 ontbreekt een waarde.'],
  [
    /option '([^']*)' argument '([^']*)' is invalid\. Allowed choices are (.*)\./,
    'De optie $1 kan niet $2 zijn. Kies uit: $3.',
  ],
  [/too many arguments(?: for '([^']*)')?\..*/, 'Er zijn te veel argumenten.'],
  [/\(Did you mean (.*)\?\)/, 'Bedoelt u $1?'],
]

const inDutch = (message: string): string => {
  const said = MESSAGES.reduce((text, [english, dutch]) => text.replace(english, dutch), message)
  return `${said.trim().replaceAll(/\s*\n\s*/g, ' ')} Zie: waarvoor --help`
}

/** Help and messages of the command line in Dutch, for this command and all that are added to it later. */
export function speakDutch(program: Command): Command {
  return program
    .configureHelp({
      styleTitle: (title) => TITLES[title] ?? title,
      commandUsage: (command) => usageOf(command),
      optionDescription: (option) =>
        [
          option.description,
          option.argChoices ? `(kies uit ${option.argChoices.join(', ')})` : '',
          typeof option.defaultValue === 'string' ? `(anders ${option.defaultValue})` : '',
        ]
          .filter(Boolean)
          .join(' '),
      subcommandTerm: (command) => `${command.name()} ${argumentsOf(command)}`.trim(),
    })
    .configureOutput({ outputError: (message, write) => write(`${inDutch(message)}\n`) })
}

function argumentsOf(command: Command): string {
  const given = command.registeredArguments.map((argument) =>
    argument.required ? `<${argument.name()}${argument.variadic ? '…' : ''}>` : `[${argument.name()}]`,
  )
  return [command.options.length > 0 ? '[opties]' : '', ...given].filter(Boolean).join(' ')
}

function usageOf(command: Command): string {
  const names = []
  for (let each: Command | null = command; each; each = each.parent) names.unshift(each.name())
  const below = command.commands.length > 0 ? 'OPDRACHT' : argumentsOf(command)
  return [...names, below].filter(Boolean).join(' ')
}
