import type { Command } from 'commander'
import { addCamtCommands } from './camt.ts'
import { addMrzCommands } from './mrz.ts'
import { addPain002Commands } from './pain002.ts'

/**
 * Every command of the program. A subject adds its own in `cli/<subject>.ts`; what a command needs is imported inside its
 * action, so that `waarvoor --help` stays quick.
 */
export function addCommands(program: Command): void {
  addCamtCommands(program)
  addMrzCommands(program)
  addPain002Commands(program)
}
