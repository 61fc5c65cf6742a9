import type { Command } from 'commander'
import { addAnonimiseren } from './anonimiseren.ts'
import { addHierarchie } from './hierarchie.ts'

/**
 * Every command of the program. A subject adds its own in `cli/<subject>.ts`; what a command needs is imported inside its
 * action, so that `waarvoor --help` stays quick.
 */
export function addCommands(program: Command): void {
  addAnonimiseren(program)
  addHierarchie(program)
}
