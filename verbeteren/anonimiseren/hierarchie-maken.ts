import { InputError } from '../../failures.ts'
import type { Hierarchie } from './hierarchie.ts'
import { createHierarchie } from './hierarchie.ts'

/** The rule by which values are made coarser. */
export type Regel =
  /** Numbers in ranges of these widths, each a multiple of the one before. */
  | { soort: 'interval'; breedtes: readonly number[]; decimaal: '.' | ',' }
  /** Dates (YYYY-MM-DD) by quarter, year and decade. */
  | { soort: 'datum' }
  /** Dutch postcodes, a sign less at each level. */
  | { soort: 'postcode' }
  /** Codes by a table of parents, such as `Parent` in the reference data of VERA. */
  | { soort: 'code'; ouders: readonly Ouder[] }

export type Ouder = { readonly code: string; readonly ouder: string }

/** What a value becomes at the coarsest level. */
const ALLES = '*'

/**
 * Makes the rows of a hierarchy file for these values. The empty value stays by itself until the last level: a missing
 * age is not an age.
 */
export function makeHierarchie(waarden: readonly string[], regel: Regel): string[][] {
  const filled = sortFor(
    regel,
    [...new Set(waarden)].filter((waarde) => waarde !== ''),
  )
  const steps = stepsOf(filled, regel)
  const rows = filled.map((waarde) => [waarde, ...steps(waarde), ALLES])
  const depth = rows[0]?.length ?? 2
  if (waarden.includes('')) rows.push([...Array.from({ length: depth - 1 }, () => ''), ALLES])
  createHierarchie(`(${regel.soort})`, rows)
  return rows
}

/** Numbers by size, so that the file reads from low to high; all else as it comes. */
function sortFor(regel: Regel, waarden: readonly string[]): readonly string[] {
  if (regel.soort !== 'interval') return waarden
  const { decimaal } = regel
  return waarden.toSorted((a, b) => parseNumber(a, decimaal) - parseNumber(b, decimaal))
}

function stepsOf(waarden: readonly string[], regel: Regel): (waarde: string) => string[] {
  if (regel.soort === 'interval') return intervalSteps(waarden, regel)
  if (regel.soort === 'datum') return dateSteps
  if (regel.soort === 'postcode') return postcodeSteps(waarden)
  return parentSteps(waarden, regel.ouders)
}

type Interval = Extract<Regel, { soort: 'interval' }>

function intervalSteps(
  waarden: readonly string[],
  { breedtes, decimaal }: Interval,
): (waarde: string) => string[] {
  breedtes.forEach((width, i) => {
    if (!(width > 0) || (i > 0 && !Number.isInteger(width / breedtes[i - 1]!)))
      throw new InputError(
        `Breedtes ${breedtes.join(', ')}: elke breedte moet een veelvoud zijn van de vorige, zoals 5,10,20.`,
      )
  })
  // One style for the whole column: else 450 and 450,50 would fall in ranges of another name.
  const whole = [...breedtes, ...waarden.map((waarde) => parseNumber(waarde, decimaal))].every(
    Number.isInteger,
  )
  return (waarde) => {
    const number = parseNumber(waarde, decimaal)
    return breedtes.map((width) => {
      const from = Math.floor(number / width) * width
      return nameRange([from, whole ? from + width - 1 : from + width], whole, decimaal)
    })
  }
}

/** Whole numbers as first-last, others as from up to (not including). */
function nameRange([from, to]: readonly [number, number], whole: boolean, decimaal: string): string {
  const [first, last] = [from, to].map((n) => String(n).replace('.', decimaal))
  if (whole) return first === last ? first! : `${first}-${last}`
  return `${first} tot ${last}`
}

function parseNumber(waarde: string, decimaal: '.' | ','): number {
  const pattern = decimaal === ',' ? /^-?\d+(,\d+)?$/ : /^-?\d+(\.\d+)?$/
  if (pattern.test(waarde)) return Number(waarde.replace(',', '.'))
  const other = decimaal === ',' ? '.' : ','
  const hint = waarde.includes(other) ? ` Geef --decimaal "${other}".` : ' Haal deze waarde uit de gegevens.'
  throw new InputError(`"${waarde}" is geen getal met decimaalteken "${decimaal}".${hint}`)
}

function dateSteps(waarde: string): string[] {
  const [, year, month] = /^(\d{4})-(\d{2})-\d{2}$/.exec(waarde) ?? []
  const date = new Date(`${waarde}T00:00:00Z`)
  if (!year || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== waarde)
    throw new InputError(`"${waarde}" is geen datum. Schrijf datums als JJJJ-MM-DD.`)
  const decade = Math.floor(Number(year) / 10) * 10
  return [`${year}-K${Math.ceil(Number(month) / 3)}`, year, `${decade}-${decade + 9}`]
}

function postcodeSteps(waarden: readonly string[]): (waarde: string) => string[] {
  const withLetters = waarden.some((waarde) => waarde.length > 4)
  return (waarde) => {
    const digits = /^(\d{4})( ?[A-Z]{2})?$/.exec(waarde)?.[1]
    if (!digits || (withLetters && waarde === digits))
      throw new InputError(
        `"${waarde}" is geen postcode zoals de andere. Geef overal 4 cijfers, of overal 4 cijfers en 2 letters.`,
      )
    const coarser = [3, 2, 1].map((kept) => digits.slice(0, kept) + ALLES.repeat(4 - kept))
    return withLetters ? [digits, ...coarser] : coarser
  }
}

function parentSteps(waarden: readonly string[], ouders: readonly Ouder[]): (waarde: string) => string[] {
  const parents = new Map<string, string>()
  for (const { code, ouder } of ouders) {
    if (parents.has(code) && parents.get(code) !== ouder)
      throw new InputError(
        `Code "${code}" heeft twee ouders: "${parents.get(code)}" en "${ouder}". Kies er een.`,
      )
    parents.set(code, ouder)
  }
  const chains = new Map(waarden.map((waarde) => [waarde, chainOf(waarde, parents)]))
  const deepest = Math.max(1, ...[...chains.values()].map(({ length }) => length))
  return (waarde) => {
    const chain = chains.get(waarde)!
    // Aligned at the root: a code that lies less deep stands for itself until the others have come up to it.
    return Array.from(
      { length: deepest - 1 },
      (_, j) => chain[Math.max(0, j + 1 - (deepest - chain.length))]!,
    )
  }
}

/** The code, its parent, and so on up to the root. */
function chainOf(waarde: string, parents: ReadonlyMap<string, string>): string[] {
  if (!parents.has(waarde))
    throw new InputError(`Code "${waarde}" staat niet in de tabel met ouders. Voeg een regel toe.`)
  const chain = [waarde]
  for (let above = parents.get(waarde); above !== undefined && above !== ''; above = parents.get(above)) {
    if (chain.includes(above))
      throw new InputError(`De ouders vormen een kring: ${[...chain, above].join(' > ')}. Verbreek de kring.`)
    chain.push(above)
  }
  return chain
}

/** For the eye: how many different values each level leaves, with the first few. */
export type Voorbeeld = { readonly niveau: number; readonly waarden: number; readonly eerste: string[] }

export function previewLevels(hierarchie: Hierarchie): Voorbeeld[] {
  return hierarchie.teksten.map((teksten, niveau) => ({
    niveau,
    waarden: teksten.length,
    eerste: teksten.slice(0, 4),
  }))
}
