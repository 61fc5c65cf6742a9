import { UnusableFile } from '../adapters/iso20022/unusable-file.ts'
import { InputError } from './input-error.ts'

export type FileWork<Answer> = {
  /** Reads one file whole; throws UnusableFile when it cannot be used. */
  read: (file: string) => Promise<Answer[]>
  /** Shows one answer to a person, or null to answer in JSON. */
  row: ((answer: Answer) => string) | null
}

/**
 * Reads files one by one and answers for all of them. A file that cannot be read gives `{file, error}` in its place, the
 * others are still answered, and at the end an InputError names those that failed.
 */
export async function answerFiles<Answer>(files: string[], work: FileWork<Answer>): Promise<void> {
  const answers: (Answer | { file: string; error: string })[] = []
  const failures: string[] = []
  const { row } = work
  for (const file of files) {
    try {
      const found = await work.read(file)
      answers.push(...found)
      if (row !== null) process.stdout.write(found.map((answer) => row(answer)).join(''))
    } catch (error) {
      const reason = reasonOf(error)
      answers.push({ file, error: reason })
      failures.push(`${file}: ${reason}`)
    }
  }
  if (row === null) process.stdout.write(`${JSON.stringify(answers, null, 2)}\n`)
  if (failures.length > 0) throw new InputError(failures.join(' '))
}

const FILE_REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'dit bestand bestaat niet.',
  EISDIR: 'dit is een map, geen bestand.',
  EACCES: 'u mag dit bestand niet lezen.',
}

function reasonOf(error: unknown): string {
  if (error instanceof UnusableFile) return error.message
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const reason = FILE_REASONS[code]
  if (reason === undefined) throw error
  return reason
}
