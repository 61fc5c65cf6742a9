import type { Command } from 'commander'
import { addLogboek } from './logboek.ts'
import { addMerkleCommands } from './merkle.ts'
import { addRegelCommands } from './regel.ts'
import { addWoningwaarderingCommands } from './woningwaardering.ts'

/**
 * Every command of the program. A subject adds its own in `cli/<subject>.ts`; what a command needs is imported inside its
 * action, so that `waarvoor --help` stays quick.
 */
export function addCommands(program: Command): void {
  addLogboek(program)
  addMerkleCommands(program)
  addRegelCommands(program)
  addWoningwaarderingCommands(program)
}
