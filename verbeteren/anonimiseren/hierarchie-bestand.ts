import { parse } from 'csv-parse/sync'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { OperationError, InputError } from '../../failures.ts'
import { createHierarchie } from './hierarchie.ts'
import type { Ouder, Regel, Voorbeeld } from './hierarchie-maken.ts'
import { makeHierarchie, previewLevels } from './hierarchie-maken.ts'
import { createEngine, readGegevens, readKolomnamen } from './invoer.ts'

export type HierarchieVraag = {
  readonly data: string
  readonly kolom: string
  readonly scheidingsteken: string
  readonly codering: 'utf-8' | 'latin-1'
  readonly regel: Regel
  /** Where to write; undefined for the preview alone. */
  readonly uit: string | undefined
}

/** Makes a hierarchy for the values of one column, and shows what its levels look like. */
export async function makeHierarchieFile(vraag: HierarchieVraag): Promise<Voorbeeld[]> {
  const rows = makeHierarchie(await readWaarden(vraag), vraag.regel)
  if (vraag.uit !== undefined) await writeWhole(vraag.uit, toCsv(rows, vraag.scheidingsteken))
  return previewLevels(createHierarchie(vraag.uit ?? vraag.kolom, rows))
}

/** Parents from a CSV file with a header; the columns are called code and ouder. */
export async function readOuders(pad: string, scheidingsteken: string): Promise<Ouder[]> {
  try {
    const rows = parse<Record<string, string>>(await readFile(pad, 'utf8'), {
      delimiter: scheidingsteken,
      columns: true,
      bom: true,
      skip_empty_lines: true,
    })
    return rows.map(({ code, ouder }) => {
      if (code === undefined || ouder === undefined) throw new Error('geef de kolommen "code" en "ouder"')
      return { code, ouder }
    })
  } catch (error) {
    throw new InputError(`${pad}: ${(error as Error).message}.`, { cause: error })
  }
}

async function readWaarden(vraag: HierarchieVraag): Promise<readonly string[]> {
  const { data: pad, kolom, scheidingsteken, codering } = vraag
  const instance = await createEngine()
  const connection = await instance.connect()
  try {
    const bestand = { pad, scheidingsteken, codering }
    const namen = await readKolomnamen(connection, bestand)
    if (!namen.includes(kolom))
      throw new InputError(`Kolom "${kolom}" staat niet in ${pad}. Er zijn: ${namen.join(', ')}.`)
    const { kolommen } = await readGegevens(connection, bestand, [kolom])
    return kolommen[0]!.waarden
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

function toCsv(rows: readonly (readonly string[])[], delimiter: string): string {
  const cell = (text: string): string =>
    text.includes(delimiter) || /["\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  return rows.map((row) => `${row.map(cell).join(delimiter)}\n`).join('')
}

async function writeWhole(uit: string, text: string): Promise<void> {
  const part = `${uit}.${process.pid}.deel`
  try {
    await writeFile(part, text)
    await rename(part, uit)
  } catch (error) {
    await rm(part, { force: true })
    throw new OperationError(`${uit} is niet geschreven: ${(error as Error).message}.`, { cause: error })
  }
}
