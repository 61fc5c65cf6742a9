import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { shipped } from '../../project-root.ts'

export type Rij = Readonly<Record<string, string>>

const read = (path: readonly string[], delimiter: string): Rij[] =>
  parse(readFileSync(shipped('wet-naleven', 'woningwaardering', ...path), 'utf8'), {
    columns: true,
    delimiter,
    relaxQuotes: true,
  })

/**
 * A table of the law as rows by column name, read once. Cells that differ from the publication they come from are
 * replaced by the value of `correcties.csv`.
 */
export function tabel(...path: string[]): () => readonly Rij[] {
  return once(() => {
    const file = path.at(-1)
    const corrections = correcties().filter((correctie) => correctie['Bestand'] === file)
    return read(path, ',').map((row) => correct(row, corrections))
  })
}

/** A table with semicolons, as VERA publishes its referentiedata. */
export const veraTabel = (...path: string[]): (() => readonly Rij[]) => once(() => read(path, ';'))

/** The corrected cells of one file: first column and column name. */
export const correctedCells = (file: string): readonly Rij[] =>
  correcties().filter((correctie) => correctie['Bestand'] === file)

const correcties = once(() => read(['correcties.csv'], ','))

function correct(row: Rij, corrections: readonly Rij[]): Rij {
  const key = Object.values(row)[0]
  const mine = corrections.filter((correctie) => correctie['Sleutel'] === key)
  if (mine.length === 0) return row
  return {
    ...row,
    ...Object.fromEntries(mine.map((correctie) => [correctie['Kolom'], correctie['Gebruik']])),
  }
}

/** Reads the value at first use and keeps it: the tables never change while the program runs. */
export function once<T>(load: () => T): () => T {
  let loaded: { value: T } | undefined
  return () => (loaded ??= { value: load() }).value
}
