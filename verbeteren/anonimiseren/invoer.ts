import type { DuckDBConnection } from '@duckdb/node-api'
import { DuckDBInstance } from '@duckdb/node-api'
import { parse } from 'csv-parse/sync'
import { isUtf8 } from 'node:buffer'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { OperationError, InputError } from '../../failures.ts'

/** One column of the data: its different values, and per row which of them. */
export type Kolom = {
  readonly naam: string
  readonly waarden: readonly string[]
  readonly codes: Int32Array
  /** SQL type to write the column in again. */
  readonly type: string
  /** True when the empty text stands for NULL in the source. */
  readonly leegIsNull: boolean
}

export type Gegevens = { readonly rijen: number; readonly kolommen: readonly Kolom[] }

export type Bestand = {
  readonly pad: string
  readonly scheidingsteken: string
  readonly codering: 'utf-8' | 'latin-1'
  readonly signal?: AbortSignal | undefined
}

type Bron = { namen: string[]; types: string[]; sql: string; isCsv: boolean }

export const quoteName = (name: string): string => `"${name.replaceAll('"', '""')}"`
export const quoteText = (text: string): string => `'${text.replaceAll("'", "''")}'`

/** An engine of its own that keeps everything in memory: personal data must not be spilled to a temporary file. */
export const createEngine = (): Promise<DuckDBInstance> =>
  DuckDBInstance.create(':memory:', { temp_directory: '' })

/** Names of the columns in the order of the file. */
export async function readKolomnamen(connection: DuckDBConnection, bestand: Bestand): Promise<string[]> {
  const { namen } = await openBron(connection, bestand)
  return namen
}

/**
 * Reads the named columns of a CSV or Parquet file into numbers. DuckDB streams the file and makes the dictionaries; here
 * come only the different values and one integer per cell. A wrong line stops the reading: nothing is skipped or guessed.
 */
export async function readGegevens(
  connection: DuckDBConnection,
  bestand: Bestand,
  kolommen: readonly string[],
): Promise<Gegevens> {
  const bron = await openBron(connection, bestand)
  if (bron.isCsv && bestand.codering === 'utf-8') await checkUtf8(bestand.pad)
  const picked = kolommen.map((naam) => `${quoteName(naam)}::varchar as ${quoteName(naam)}`)
  try {
    await connection.run(
      `create or replace temp table invoer as select ${picked.join(', ')} from ${bron.sql}`,
    )
  } catch (error) {
    throw readFailure(bestand.pad, error as Error)
  }
  const counted = await connection.runAndReadAll('select count(*)::integer from invoer')
  const rijen = Number(counted.value(0, 0))
  if (rijen === 0) throw new InputError(`${bestand.pad} heeft geen rijen. Geef een bestand met gegevens.`)
  const read: Kolom[] = []
  for (const naam of kolommen) {
    bestand.signal?.throwIfAborted()
    const type = bron.types[bron.namen.indexOf(naam)]!
    read.push(await readKolom(connection, { naam, type, rijen, isCsv: bron.isCsv }))
  }
  await connection.run('drop table invoer')
  return { rijen, kolommen: read }
}

type KolomVraag = { naam: string; type: string; rijen: number; isCsv: boolean }

async function readKolom(
  connection: DuckDBConnection,
  { naam, type, rijen, isCsv }: KolomVraag,
): Promise<Kolom> {
  const name = quoteName(naam)
  const nulls = await connection.runAndReadAll(
    `select count(*) filter (${name} is null)::integer, count(*) filter (${name} = '')::integer from invoer`,
  )
  const [isNull, isEmpty] = nulls.getRows()[0]!.map(Number) as [number, number]
  if (isNull > 0 && isEmpty > 0)
    throw new InputError(
      `Kolom "${naam}" heeft ${isNull} keer NULL en ${isEmpty} keer lege tekst. Maak er een van: ze zien er in de uitkomst hetzelfde uit.`,
    )
  await connection.run(
    `create or replace temp table woordenboek as
       select waarde, (row_number() over (order by waarde) - 1)::integer as code
       from (select distinct coalesce(${name}, '') as waarde from invoer)`,
  )
  const dictionary = await connection.runAndReadAll('select waarde from woordenboek order by code')
  const waarden = (dictionary.getColumns()[0] ?? []).map(String)
  const codes = await readIntegers(
    connection,
    `select code from invoer join woordenboek on coalesce(${name}, '') = waarde order by invoer.rowid`,
    rijen,
  )
  return { naam, waarden, codes, type, leegIsNull: isNull > 0 && !isCsv }
}

async function readIntegers(connection: DuckDBConnection, sql: string, count: number): Promise<Int32Array> {
  const integers = new Int32Array(count)
  const result = await connection.stream(sql)
  let at = 0
  for (;;) {
    const chunk = await result.fetchChunk()
    if (!chunk || chunk.rowCount === 0) return integers
    for (const value of chunk.getColumnValues(0)) integers[at++] = Number(value)
  }
}

async function openBron(connection: DuckDBConnection, bestand: Bestand): Promise<Bron> {
  const bron = bestand.pad.toLowerCase().endsWith('.parquet')
    ? await openParquet(connection, bestand.pad)
    : await openCsv(bestand)
  const twice = bron.namen.find((naam, i) => bron.namen.indexOf(naam) !== i)
  if (twice !== undefined) throw new InputError(`${bestand.pad}: kolom "${twice}" staat er twee keer.`)
  return bron
}

async function openParquet(connection: DuckDBConnection, pad: string): Promise<Bron> {
  const sql = `read_parquet(${quoteText(pad)})`
  try {
    const described = await connection.runAndReadAll(`describe select * from ${sql}`)
    const rows = described.getRows()
    return {
      namen: rows.map((row) => String(row[0])),
      types: rows.map((row) => String(row[1])),
      sql,
      isCsv: false,
    }
  } catch (error) {
    throw readFailure(pad, error as Error)
  }
}

async function openCsv({ pad, scheidingsteken, codering }: Bestand): Promise<Bron> {
  const header = await readHeader(pad, codering)
  const [namen] = parseHeader(pad, header, scheidingsteken)
  if (!namen || namen.length === 0) throw new InputError(`${pad} is leeg. Geef een bestand met kolomnamen.`)
  const columns = namen.map((naam) => `${quoteText(naam)}: 'VARCHAR'`).join(', ')
  const options = `delim=${quoteText(scheidingsteken)}, quote='"', escape='"', header=false, skip=1, auto_detect=false, strict_mode=true`
  return {
    namen,
    types: namen.map(() => 'VARCHAR'),
    isCsv: true,
    sql: `read_csv(${quoteText(pad)}, ${options}, encoding=${quoteText(codering)}, columns={${columns}})`,
  }
}

function parseHeader(pad: string, header: string, delimiter: string): string[][] {
  try {
    return parse(header, { delimiter, bom: true })
  } catch (error) {
    const reason = 'de aanhalingstekens in de kop kloppen niet'
    throw new InputError(`${pad}, regel 1: ${reason}.`, { cause: error })
  }
}

/** First line of a file: at most 1 MB, so that a wrong file (one without lines) does not fill the memory. */
async function readHeader(pad: string, codering: string): Promise<string> {
  const file = await open(pad).catch((error: Error) => {
    throw readFailure(pad, error)
  })
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(1 << 20), 0, 1 << 20, 0)
    const end = buffer.indexOf(0x0a)
    const line = buffer.subarray(0, end === -1 ? bytesRead : end)
    return new TextDecoder(codering === 'utf-8' ? 'utf-8' : 'latin1', { fatal: true }).decode(line)
  } catch (error) {
    throw readFailure(pad, error as Error)
  } finally {
    await file.close()
  }
}

const NOT_UTF8 = 'de tekst is geen UTF-8. Geef "codering": "latin-1" of zet het bestand om'

/** Goes through the whole file once, so that text in another encoding is named by its line before anything is read. */
async function checkUtf8(pad: string): Promise<void> {
  let line = 1
  let rest = Buffer.alloc(0)
  for await (const chunk of createReadStream(pad, { highWaterMark: 1 << 20 })) {
    const bytes = Buffer.concat([rest, chunk as Buffer])
    const end = bytes.lastIndexOf(0x0a) + 1
    line += checkLines(pad, bytes.subarray(0, end), line)
    rest = bytes.subarray(end)
  }
  checkLines(pad, rest, line)
}

/** Answers the number of line ends in these whole lines. */
function checkLines(pad: string, bytes: Buffer, first: number): number {
  let lines = 0
  const wrong = !isUtf8(bytes)
  for (let at = bytes.indexOf(0x0a), from = 0; at !== -1; at = bytes.indexOf(0x0a, from)) {
    if (wrong && !isUtf8(bytes.subarray(from, at))) break
    lines += 1
    from = at + 1
  }
  if (wrong) throw new InputError(`${pad}, regel ${first + lines}: ${NOT_UTF8}.`)
  return lines
}

/** In the user's words; the line itself stays out of the message, because it holds personal data. */
function readFailure(pad: string, error: Error): InputError | OperationError {
  if (/out of memory/i.test(error.message))
    return new OperationError(`${pad} past niet in het geheugen. Gebruik een grotere machine.`, {
      cause: error,
    })
  const line = /CSV Error on Line: (\d+)/.exec(error.message)?.[1]
  const where = line ? `${pad}, regel ${line}` : pad
  const reasons: [RegExp, string][] = [
    [/No such file|ENOENT|No files found/, 'het bestand is er niet. Controleer de naam en de map'],
    [/EISDIR|Is a directory/, 'dit is een map, geen bestand'],
    [/unicode|encoded data was not valid/i, NOT_UTF8],
    [/unterminated quote/, 'een aanhalingsteken is niet gesloten, of er staat tekst na het sluitteken'],
    [/Expected Number of Columns: (\d+) Found: (\d+)/, 'het aantal kolommen klopt niet met de kop'],
    [/too small to be a Parquet|No magic bytes|not a parquet/i, 'dit is geen Parquet-bestand'],
    [/Maximum line size/i, 'de regel is te lang'],
  ]
  const reason = reasons.find(([pattern]) => pattern.test(error.message))?.[1]
  return new InputError(`${where}: ${reason ?? 'het bestand is niet te lezen als tabel'}.`, {
    cause: error,
  })
}
