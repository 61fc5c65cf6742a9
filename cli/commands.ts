import type { Command } from 'commander'
import { addBeheer } from './beheer.ts'
import { addDemo } from './demo.ts'
import { addLogboek } from './logboek.ts'
import { addMerkleCommands } from './merkle.ts'
import { addRegelCommands } from './regel.ts'
import { addRegister } from './register.ts'

/**
 * Every command of the program. A subject adds its own in `cli/<subject>.ts`; what a command needs is imported inside its
 * action, so that `waarvoor --help` stays quick.
 */
export function addCommands(program: Command): void {
  addBeheer(program)
  addDemo(program)
  addRegister(program)
  addLogboek(program)
  addMerkleCommands(program)
  addRegelCommands(program)
  // A group has --help; a command `help` beside it would speak English.
  for (const command of program.commands) command.helpCommand(false)
}
