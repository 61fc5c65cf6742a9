/** The user's input is wrong: one Dutch line that says which field or line and why; exit code 2 on the command line. */
export class InputError extends Error {
  override name = 'InputError'
}

/** The input was right but the work could not be done: the cause in one Dutch line; exit code 1 on the command line. */
export class OperationError extends Error {
  override name = 'OperationError'
}
