import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { hasSchema, schemaDeviations } from '../iso20022/schema-check.ts'
import { placeText } from '../iso20022/unusable-file.ts'
import { readCamt } from './read-camt.ts'
import type { CamtEntry, CamtStatement, CamtTransaction, StatementTotals } from './statement.ts'

/** An entry with the transactions in it. */
export type CamtLine = { entry: CamtEntry; transactions: CamtTransaction[] }

/** One statement or notification of a file that has been read to its end. */
export type ReadStatement = { statement: CamtStatement; totals: StatementTotals; lines: CamtLine[] }

// The schema check loads a file whole, so a larger one goes without.
const MOST_BYTES_FOR_SCHEMA = 16_000_000
const MOST_DEVIATIONS = 20

/**
 * Reads a whole camt file, or throws UnusableFile and gives nothing of it. The entries themselves are only kept when
 * `withLines` asks for them. Deviations from the ISO schema become warnings of the statement they stand in.
 */
export async function readCamtFile(path: string, withLines: boolean): Promise<ReadStatement[]> {
  const statements: ReadStatement[] = []
  let lines: CamtLine[] = []
  let transactions: CamtTransaction[] = []
  for await (const event of readCamt(createReadStream(path))) {
    if (event.kind === 'end') {
      statements.push({ statement: event.statement, totals: event.totals, lines })
      lines = []
    } else if (withLines && event.kind === 'transaction') transactions.push(event.transaction)
    else if (withLines && event.kind === 'entry') {
      lines.push({ entry: event.entry, transactions })
      transactions = []
    }
  }
  await warnOfDeviations(path, statements)
  return statements
}

async function warnOfDeviations(path: string, statements: ReadStatement[]): Promise<void> {
  const message = statements[0]?.statement.message
  if (message === undefined || !hasSchema(message)) return
  if ((await stat(path)).size > MOST_BYTES_FOR_SCHEMA) return
  const deviations = schemaDeviations(await readFile(path), message)
  for (const { line, reason } of deviations.slice(0, MOST_DEVIATIONS)) {
    const place = line === null ? null : { line }
    warningsAt(statements, line).push(`${placeText(place)}${reason} (schema ${message}).`)
  }
  const more = deviations.length - MOST_DEVIATIONS
  if (more > 0) warningsAt(statements, null).push(`Nog ${more} afwijkingen van het schema ${message}.`)
}

/** The warnings of the statement in which a line stands; those of the first for what stands before it. */
function warningsAt(statements: ReadStatement[], line: number | null): string[] {
  const at = statements.findLast(({ statement }) => line !== null && statement.line <= line)
  return (at ?? statements[0])?.totals.warnings ?? []
}
