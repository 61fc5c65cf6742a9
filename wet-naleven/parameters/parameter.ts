import { readFileSync } from 'node:fs'
import { shipped } from '../../project-root.ts'
import { type Entry, readEntries } from './parameter-file.ts'

/** Where an amount, share or term of law was read, and how sure that is. */
export type Source = {
  readonly title: string
  /** Article and lid, as the file gives them. */
  readonly provision: string | null
  readonly url: string | null
  /** `law_text`, `government_page` and `secondary` were seen; `derived` and `memory` must be confirmed before use. */
  readonly basis: Entry['basis']
  readonly verified: boolean
}

/** One value of one key of law in one period. `cents` is there when `unit` is an amount of money. */
export type Parameter = {
  readonly key: string
  readonly value: Entry['value']
  readonly cents: number | null
  readonly unit: string
  readonly validFrom: string
  /** Last day on which the value holds; null when no end is known. */
  readonly validTo: string | null
  readonly source: Source
  readonly note: string | null
}

/** There is no value for that date. Never answered with the last known one: the law changes every year. */
export class NoParameterError extends Error {
  override name = 'NoParameterError'
}

const folder = ['wet-naleven', 'parameters'] as const
const readJson = (file: string): unknown => JSON.parse(readFileSync(shipped(...folder, file), 'utf8'))

const byKey = Map.groupBy(
  readEntries(readJson('parameters.json'), readJson('aanvullingen.json')).map(toParameter),
  (parameter) => parameter.key,
)

/** Every value of law the program knows, in the order of the files. */
export const allParameters = (): readonly Parameter[] => [...byKey.values()].flat()

/** All values of one key, oldest first; empty when the key does not exist. */
export const parametersOf = (key: string): readonly Parameter[] =>
  (byKey.get(key) ?? []).toSorted((a, b) => a.validFrom.localeCompare(b.validFrom))

/**
 * The value of a key on a day, with its source.
 * @param peildatum calendar date `YYYY-MM-DD`
 * @throws NoParameterError when the key has no value on that day
 */
export function param(key: string, peildatum: string): Parameter {
  const found = byKey.get(key)?.find((parameter) => isValidOn(parameter, peildatum))
  if (!found) throw new NoParameterError(`Voor ${key} is er geen waarde op ${peildatum}.`)
  return found
}

/** ISO dates order as text. */
export const isValidOn = (
  period: { validFrom: string; validTo: string | null },
  peildatum: string,
): boolean => period.validFrom <= peildatum && (period.validTo === null || peildatum <= period.validTo)

/** Whole cents of an amount of money. */
export function centsOf(parameter: Parameter): number {
  if (parameter.cents === null) throw new TypeError(`${parameter.key} is geen bedrag.`)
  return parameter.cents
}

/** A number that is not money: points, months, years, days. */
export function numberOf(parameter: Parameter): number {
  if (typeof parameter.value !== 'number') throw new TypeError(`${parameter.key} is geen getal.`)
  return parameter.value
}

const million = 1_000_000

/** A share or percentage in whole millionths, so that it can be multiplied with cents without a binary fraction. */
export const millionthsOf = (parameter: Parameter): number => Math.round(numberOf(parameter) * million)

function toParameter(entry: Entry): Parameter {
  return {
    key: entry.key,
    value: entry.value,
    cents: entry.cents ?? null,
    unit: entry.unit,
    validFrom: entry.valid_from,
    validTo: entry.valid_to,
    source: {
      title: entry.source_title,
      provision: entry.provision,
      url: entry.source_url,
      basis: entry.basis,
      verified: entry.verified,
    },
    note: entry.note ?? null,
  }
}
