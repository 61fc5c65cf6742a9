import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { shipped } from '../../project-root.ts'
import { isValidOn, NoParameterError, type Parameter } from './parameter.ts'

/** `zelfstandig`: own front door, kitchen and toilet; `onzelfstandig`: a room. */
export type Woonruimtesoort = 'zelfstandig' | 'onzelfstandig'

/** The published table of the maximum rent per point; the table is the law, so it is never computed (BHW 12). */
export type Huurprijstabel = {
  readonly soort: Woonruimtesoort
  readonly validFrom: string
  readonly validTo: string | null
  readonly minPunten: number
  readonly maxPunten: number
  /** Whole cents a month for a whole number of points within the table; undefined outside it. */
  readonly centsAt: (punten: number) => number | undefined
  readonly note: string | null
}

const tableSchema = z.object({
  kind: z.enum(['zelfstandig', 'onzelfstandig']),
  valid_from: z.iso.date(),
  valid_to: z.iso.date().nullable(),
  min_points: z.int(),
  max_points: z.int(),
  note: z.string().nullable(),
  cents: z.record(z.string().regex(/^\d+$/), z.int().nonnegative()),
})
const fileSchema = z.object({ tables: z.array(tableSchema) })
const endSchema = z.object({
  tables_end: z.array(tableSchema.pick({ kind: true, valid_from: true }).extend({ valid_to: z.iso.date() })),
})

const sourceTitle =
  'Huurcommissie, bijlage 3 van de beleidsboeken, overgenomen uit woonstadrotterdam/woningwaardering (MIT)'
const sourceUrl = 'https://github.com/woonstadrotterdam/woningwaardering'

const read = (file: string): unknown =>
  JSON.parse(readFileSync(shipped('wet-naleven', 'parameters', file), 'utf8'))

function readTables(): Huurprijstabel[] {
  const ends = endSchema.parse(read('aanvullingen.json')).tables_end
  return fileSchema.parse(read('max_rent_per_point.json')).tables.map((table) => {
    const cents = new Map(Object.entries(table.cents).map(([punten, amount]) => [Number(punten), amount]))
    const end = ends.find((entry) => entry.kind === table.kind && entry.valid_from === table.valid_from)
    return {
      soort: table.kind,
      validFrom: table.valid_from,
      validTo: end?.valid_to ?? table.valid_to,
      minPunten: table.min_points,
      maxPunten: table.max_points,
      centsAt: (punten) => cents.get(punten),
      note: table.note,
    }
  })
}

const tables = readTables()

/** Every table the program knows. */
export const allHuurprijstabellen = (): readonly Huurprijstabel[] => tables

/**
 * The table that holds on a day.
 * @throws NoParameterError when there is none
 */
export function huurprijstabel(soort: Woonruimtesoort, peildatum: string): Huurprijstabel {
  const found = tables.find((table) => table.soort === soort && isValidOn(table, peildatum))
  if (!found) throw new NoParameterError(`Voor ${soort} is er geen huurprijstabel op ${peildatum}.`)
  return found
}

/** One row of the table as a parameter with its source, for the step that uses it. */
export function tableRow(table: Huurprijstabel, punten: number): Parameter {
  const cents = table.centsAt(punten)
  if (cents === undefined)
    throw new NoParameterError(`De huurprijstabel heeft geen rij voor ${punten} punten.`)
  return {
    key: `huurprijstabel.${table.soort}.${punten}`,
    value: cents / 100,
    cents,
    unit: 'EUR/month',
    validFrom: table.validFrom,
    validTo: table.validTo,
    source: {
      title: sourceTitle,
      provision: 'UHW 10(1); BHW 8-12',
      url: sourceUrl,
      basis: 'secondary',
      verified: true,
    },
    note: table.note,
  }
}
