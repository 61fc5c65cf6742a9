import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api'
import { DuckDBDataChunk, INTEGER, VARCHAR } from '@duckdb/node-api'
import { rename, rm } from 'node:fs/promises'
import { OperationError } from '../../failures.ts'
import type { Kolom } from './invoer.ts'
import { quoteName, quoteText } from './invoer.ts'
import type { Uitkomst } from './uitkomst.ts'

export type Vrijgave = {
  /** Absolute path; .parquet or .csv. */
  readonly uit: string
  readonly scheidingsteken: string
  readonly uitkomst: Uitkomst
  readonly gevoelig: readonly Kolom[]
  /** Names of all columns in the order they are written. */
  readonly volgorde: readonly string[]
  /** Keep suppressed rows, with a star for each quasi-identifier. */
  readonly metSter: boolean
  /** Write `kolom@niveau` in the header instead of the name alone. */
  readonly niveausInKop: boolean
  /** Goes into the metadata of a Parquet file under the key `waarvoor`. */
  readonly verslag: Record<string, unknown>
  readonly signal?: AbortSignal | undefined
}

type Veld = { naam: string; plaats: number; codes: Int32Array; sql: string }

const CHUNK = 2048

/**
 * Writes the released table beside its final name and renames it when it is whole, so that a full disk or a cancel leaves
 * nothing behind. Rows are sorted by their values: their order in the source would tell who they are.
 */
export async function writeVrijgave(connection: DuckDBConnection, vrijgave: Vrijgave): Promise<void> {
  const fields = await createFields(connection, vrijgave)
  await fillRows(connection, vrijgave, fields)
  const columns = fields
    .toSorted((a, b) => a.plaats - b.plaats)
    .map(({ naam, sql }) => `${sql} as ${quoteName(naam)}`)
    .join(', ')
  const query = `select ${columns} from vrij order by all`
  const part = `${vrijgave.uit}.${process.pid}.deel`
  try {
    vrijgave.signal?.throwIfAborted()
    await connection.run(`copy (${query}) to ${quoteText(part)} (${copyOptions(vrijgave)})`)
    vrijgave.signal?.throwIfAborted()
    await rename(part, vrijgave.uit)
  } catch (error) {
    await rm(part, { force: true })
    vrijgave.signal?.throwIfAborted()
    throw writeFailure(vrijgave.uit, error as Error)
  }
}

function copyOptions({ uit, scheidingsteken, verslag }: Vrijgave): string {
  if (!uit.toLowerCase().endsWith('.parquet'))
    return `format csv, header true, delimiter ${quoteText(scheidingsteken)}`
  return `format parquet, kv_metadata {waarvoor: ${quoteText(JSON.stringify(verslag))}}`
}

/** A small table of texts for each column; the rows refer to it by number. */
async function createFields(connection: DuckDBConnection, vrijgave: Vrijgave): Promise<Veld[]> {
  const { uitkomst, gevoelig, volgorde, metSter, niveausInKop } = vrijgave
  const fields: Veld[] = []
  for (const { naam, teksten, codes, niveau } of uitkomst.kolommen) {
    const sql = await createTexts(connection, fields.length, teksten)
    const shown = niveausInKop ? `${naam}@${niveau}` : naam
    fields.push({
      naam: shown,
      plaats: volgorde.indexOf(naam),
      codes,
      sql: metSter ? `coalesce(${sql}, '*')` : sql,
    })
  }
  for (const { naam, waarden, codes, type, leegIsNull } of gevoelig) {
    const sql = await createTexts(connection, fields.length, waarden)
    fields.push({
      naam,
      plaats: volgorde.indexOf(naam),
      codes,
      sql: `${leegIsNull ? `nullif(${sql}, '')` : sql}::${type}`,
    })
  }
  return fields
}

async function createTexts(
  connection: DuckDBConnection,
  f: number,
  texts: readonly string[],
): Promise<string> {
  await connection.run(`create or replace temp table teksten_${f} (code integer, tekst varchar)`)
  const appender = await connection.createAppender(`teksten_${f}`)
  for (let at = 0; at < texts.length; at += CHUNK) {
    const part = texts.slice(at, at + CHUNK)
    const chunk = DuckDBDataChunk.create([INTEGER, VARCHAR], part.length)
    chunk.setColumns([part.map((_, i) => at + i), [...part]])
    appender.appendDataChunk(chunk)
  }
  appender.closeSync()
  return `(select tekst from teksten_${f} where code = vrij.k${f})`
}

async function fillRows(
  connection: DuckDBConnection,
  vrijgave: Vrijgave,
  fields: readonly Veld[],
): Promise<void> {
  const { uitkomst, metSter } = vrijgave
  await connection.run(
    `create or replace temp table vrij (${fields.map((_, f) => `k${f} integer`).join(', ')})`,
  )
  const appender = await connection.createAppender('vrij')
  const recoded = uitkomst.kolommen.length
  const isKept = (row: number): boolean => uitkomst.behouden[uitkomst.klasse[row]!] === 1
  const value = (field: Veld, f: number, row: number): DuckDBValue =>
    f < recoded && !isKept(row) ? null : field.codes[row]!
  const types = fields.map(() => INTEGER)
  let rows: number[] = []
  const flush = (): void => {
    const chunk = DuckDBDataChunk.create(types, rows.length)
    chunk.setColumns(fields.map((field, f) => rows.map((row) => value(field, f, row))))
    appender.appendDataChunk(chunk)
    rows = []
  }
  for (let row = 0; row < uitkomst.klasse.length; row++) {
    if (!metSter && !isKept(row)) continue
    rows.push(row)
    if (rows.length === CHUNK) flush()
  }
  if (rows.length > 0) flush()
  appender.closeSync()
}

function writeFailure(uit: string, error: Error): OperationError {
  const reasons: [RegExp, string][] = [
    [/No space left|ENOSPC|File too large|EFBIG/, 'de schijf is vol. Maak ruimte en probeer het opnieuw'],
    [/No such file|ENOENT/, 'de map is er niet. Maak de map eerst'],
    [/Permission denied|EACCES|Read-only/, 'u mag hier niet schrijven'],
    [/EISDIR|Is a directory/, 'dit is een map. Geef een bestandsnaam'],
  ]
  const reason = reasons.find(([pattern]) => pattern.test(error.message))?.[1]
  return new OperationError(`${uit} is niet geschreven: ${reason ?? error.message}.`, { cause: error })
}
