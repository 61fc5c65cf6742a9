import type { Command } from 'commander'
import { addAnonimiseren } from './anonimiseren.ts'
import { addBeheer } from './beheer.ts'
import { addBeheerder } from './beheerder.ts'
import { addDemo } from './demo.ts'
import { addCamtCommands } from './camt.ts'
import { addHierarchie } from './hierarchie.ts'
import { addLogboek } from './logboek.ts'
import { addMerkleCommands } from './merkle.ts'
import { addMrzCommands } from './mrz.ts'
import { addPain002Commands } from './pain002.ts'
import { addRegelCommands } from './regel.ts'
import { addRegister } from './register.ts'
import { addVera } from './vera.ts'
import { addWoningwaarderingCommands } from './woningwaardering.ts'

/**
 * Every command of the program. A subject adds its own in `cli/<subject>.ts`; what a command needs is imported inside its
 * action, so that `waarvoor --help` stays quick.
 */
export function addCommands(program: Command): void {
  addBeheer(program)
  addBeheerder(program)
  addDemo(program)
  addRegister(program)
  addCamtCommands(program)
  addLogboek(program)
  addMerkleCommands(program)
  addMrzCommands(program)
  addPain002Commands(program)
  addRegelCommands(program)
  addWoningwaarderingCommands(program)
  addVera(program)
  addAnonimiseren(program)
  addHierarchie(program)
  // A group has --help; a command `help` beside it would speak English.
  for (const command of program.commands) command.helpCommand(false)
}
