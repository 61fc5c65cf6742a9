import type { Command } from 'commander'
import { addAnonimiseren } from './anonimiseren.ts'
import { addBeheer } from './beheer.ts'
import { addDemo } from './demo.ts'
import { addHierarchie } from './hierarchie.ts'
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
  addAnonimiseren(program)
  addHierarchie(program)
}
