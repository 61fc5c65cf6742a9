import { allHuurprijstabellen } from './huurprijstabel.ts'
import { allParameters, isValidOn, type Parameter } from './parameter.ts'

/**
 * What still has to be entered for a year: every key and table that held on the last day of the year before and has no
 * value on the first of January, or stops within the year. Amounts of law are published each November.
 * @param values all known values, given by tests that leave one out
 */
export function findMissing(year: number, values: readonly Parameter[] = allParameters()): string[] {
  const before = `${year - 1}-12-31`
  const keys = new Set(values.filter((value) => isValidOn(value, before)).map((value) => value.key))
  const missing = [...keys]
    .filter((key) => !abolished.has(key))
    .filter((key) => !coversYear(values, key, year))
  const soorten = ['zelfstandig', 'onzelfstandig'] as const
  const tables = soorten
    .filter(
      (soort) =>
        !allHuurprijstabellen().some((table) => table.soort === soort && isValidOn(table, `${year}-01-01`)),
    )
    .map((soort) => `huurprijstabel.${soort}`)
  return [...missing, ...tables].toSorted()
}

/** Keys that ended because their law did; a new year does not need them. */
const abolished = new Set([
  // Wht 18 and 19 lapsed on 1-1-2026; the four household types became two on 1-1-2025.
  ...['single', 'multi', 'single_aow', 'multi_aow'].flatMap((type) => [
    `huurtoeslag.factor_a.${type}`,
    `huurtoeslag.factor_b.${type}`,
    `huurtoeslag.referentie_inkomensijkpunt.${type}`,
  ]),
  ...['normhuur.reduction', 'basishuur.minimum', 'min_inkomensijkpunt'].flatMap((kind) => [
    `huurtoeslag.${kind}.single_aow`,
    `huurtoeslag.${kind}.multi_aow`,
  ]),
  'huurtoeslag.normhuur.reference',
])

function coversYear(values: readonly Parameter[], key: string, year: number): boolean {
  const own = values.filter((value) => value.key === key)
  return (
    own.some((value) => isValidOn(value, `${year}-01-01`)) &&
    own.some((value) => isValidOn(value, `${year}-12-31`))
  )
}
