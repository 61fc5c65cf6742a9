import { CsvError, parse } from 'csv-parse/sync'
import { InputError } from '../../failures.ts'

/** A generalisation hierarchy: every original value with its ever coarser descriptions. */
export type Hierarchie = {
  readonly naam: string
  /** Position in the file of each original value. */
  readonly posities: ReadonlyMap<string, number>
  /** `codes[j][v]`: code at level j of the value on row v; `teksten[j][code]`: how it is written. */
  readonly codes: readonly Int32Array[]
  readonly teksten: readonly (readonly string[])[]
}

export type HierarchieBron = {
  /** File name, for messages. */
  readonly naam: string
  readonly tekst: string
  readonly scheidingsteken: string
}

/**
 * Reads a hierarchy file: no header, column 0 the original value, column j its value at level j. Refuses rows of unequal
 * depth, a value that stands there twice and a value with two parents, because then levels would not be nested and no
 * search could say what is coarser than what.
 */
export function parseHierarchie(bron: HierarchieBron): Hierarchie {
  return createHierarchie(bron.naam, parseRows(bron))
}

function parseRows({ naam, tekst, scheidingsteken }: HierarchieBron): string[][] {
  try {
    return parse(tekst, {
      delimiter: scheidingsteken,
      bom: true,
      relax_column_count: true,
      skip_empty_lines: false,
    })
  } catch (error) {
    const line = error instanceof CsvError ? `, regel ${Number(error['lines'])}` : ''
    throw new InputError(
      `Hierarchie ${naam}${line}: de aanhalingstekens kloppen niet. Sluit elk aanhalingsteken, en verdubbel het binnen een waarde.`,
      { cause: error },
    )
  }
}

/** The same from rows that are already apart. */
export function createHierarchie(naam: string, rows: readonly (readonly string[])[]): Hierarchie {
  const depth = rows[0]?.length ?? 0
  if (depth === 0) throw new InputError(`Hierarchie ${naam} is leeg. Geef een regel voor elke waarde.`)
  const posities = new Map<string, number>()
  rows.forEach((row, i) => {
    if (row.length !== depth)
      throw new InputError(
        `Hierarchie ${naam}, regel ${i + 1}: ${row.length} kolommen, maar regel 1 heeft er ${depth}. Geef elke waarde evenveel niveaus.`,
      )
    if (posities.has(row[0]!))
      throw new InputError(
        `Hierarchie ${naam}, regel ${i + 1}: waarde "${row[0]}" staat er al. Haal er een weg.`,
      )
    posities.set(row[0]!, i)
  })
  const levels = Array.from({ length: depth }, (_, j) => codeLevel(rows, j))
  for (let j = 1; j < depth; j++) checkParents(naam, levels, j)
  return {
    naam,
    posities,
    codes: levels.map(({ codes }) => codes),
    teksten: levels.map(({ teksten }) => teksten),
  }
}

type Level = { codes: Int32Array; teksten: string[] }

function codeLevel(rows: readonly (readonly string[])[], j: number): Level {
  const known = new Map<string, number>()
  const codes = Int32Array.from(rows, (row) => {
    const text = row[j]!
    const code = known.get(text) ?? known.size
    known.set(text, code)
    return code
  })
  return { codes, teksten: [...known.keys()] }
}

function checkParents(naam: string, levels: readonly Level[], j: number): void {
  const child = levels[j - 1]!
  const parent = levels[j]!
  const found = new Int32Array(child.teksten.length).fill(-1)
  child.codes.forEach((code, row) => {
    const above = parent.codes[row]!
    if (found[code] === -1) found[code] = above
    if (found[code] === above) return
    const [first, second] = [parent.teksten[found[code]!], parent.teksten[above]]
    throw new InputError(
      `Hierarchie ${naam}, regel ${row + 1}: "${child.teksten[code]}" valt op niveau ${j} onder "${first}" en onder "${second}". Kies er een.`,
    )
  })
}
