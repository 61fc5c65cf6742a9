import type { Command } from 'commander'

/**
 * Every command of the program. A subject adds its own in `cli/<subject>.ts`; what a command needs is imported inside its
 * action, so that `waarvoor --help` stays quick.
 */
export function addCommands(_program: Command): void {}
