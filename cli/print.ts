/** One line of the answer. */
export const print = (line: string): void => void process.stdout.write(`${line}\n`)
export const printJson = (value: unknown): void => print(JSON.stringify(value, null, 2))

/** Progress is for a person who waits; a script sees none. */
export const progress = (line: string): void => {
  if (process.stderr.isTTY) process.stderr.write(`  ${line}…\n`)
}
