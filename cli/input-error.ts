import { InputError, OperationError } from '../failures.ts'

export { InputError, OperationError }

/** Turns any failure into a line for stderr and an exit code. A bug keeps its stack: it must be found. */
export function exitOf(error: unknown): { line: string; code: 1 | 2 } {
  if (error instanceof InputError) return { line: oneLine(error.message), code: 2 }
  if (error instanceof OperationError) return { line: oneLine(error.message), code: 1 }
  return { line: error instanceof Error ? (error.stack ?? error.message) : String(error), code: 1 }
}

const oneLine = (text: string): string => text.replaceAll(/\s*\n\s*/g, ' ')
