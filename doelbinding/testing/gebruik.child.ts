import { readSettings } from '../../database/settings.ts'
import { startProgram } from '../../program.ts'
import { useForEver } from './gebruik.ts'

/** The program as a process of its own that uses data until it is stopped. Arguments: a relatie, and a file for notes. */
const [, , relatie = '', file = ''] = process.argv
const { doelbinding } = await startProgram(readSettings(), {
  show: () => undefined,
  onError: () => undefined,
})
await useForEver(doelbinding, relatie, file)
