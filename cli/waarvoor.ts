import { Command, CommanderError } from 'commander'
import { addCommands } from './commands.ts'
import { speakDutch } from './dutch.ts'
import { exitOf } from './input-error.ts'

const program = speakDutch(new Command('waarvoor'))
  .description('Waarvoor: het kernsysteem van een woningcorporatie')
  .helpOption('--help', 'toon deze hulp')
  .helpCommand(false)
  .exitOverride()

addCommands(program)

try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2
  else {
    const { line, code } = exitOf(error)
    process.stderr.write(`${line}\n`)
    process.exitCode = code
  }
}
