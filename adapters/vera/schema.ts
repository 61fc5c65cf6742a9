import { readFileSync } from 'node:fs'
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv'
import formats from 'ajv-formats'
import { parse } from 'yaml'
import { shipped } from '../../project-root.ts'
import type { Berichtsoort } from './lezen.ts'

type Proces = 'BRG' | 'BOG' | 'BVG'
/** Where a message is published. `takken`: the schema by the code of its `soort`; without one, the only schema. */
type Bron = { proces: Proces; takken: Readonly<Record<string, string>>; enige?: string }

export const BRONNEN: Readonly<Record<Berichtsoort, Bron>> = {
  relaties: {
    proces: 'BRG',
    takken: {
      NAT: 'Relaties-NatuurlijkPersoon',
      REC: 'Relaties-Rechtspersoon',
      GRO: 'Relaties-Relatiegroep',
    },
  },
  overeenkomsten: {
    proces: 'BOG',
    takken: {
      HUU: 'Overeenkomsten-Huurovereenkomst',
      INS: 'Overeenkomsten-Inschrijving',
      KOO: 'Overeenkomsten-Koopovereenkomst',
      OND: 'Overeenkomsten-Onderhoudsovereenkomst',
      SER: 'Overeenkomsten-Serviceovereenkomst',
    },
  },
  eenheden: { proces: 'BVG', takken: {}, enige: 'Eenheden-Eenheid' },
  clusters: { proces: 'BVG', takken: {}, enige: 'Clusters-Cluster' },
}

/** A place in a message and what is wrong there, in Dutch and without the value. */
export type Afwijking = { pad: string; reden: string }

type Schema = Record<string, unknown>
type Specificatie = { components: { schemas: Record<string, Schema> } }

const specificaties = new Map<Proces, Specificatie>()

export function specificatie(proces: Proces): Specificatie {
  const found = specificaties.get(proces)
  if (found) return found
  const read = parse(
    readFileSync(shipped('adapters', 'vera', 'openapi', `${proces}.yaml`), 'utf8'),
  ) as Specificatie
  specificaties.set(proces, read)
  return read
}

const compilers = new Map<Proces, Ajv>()

function compilerOf(proces: Proces): Ajv {
  const found = compilers.get(proces)
  if (found) return found
  const ajv = new Ajv({ strict: false, validateFormats: true, ownProperties: true })
  formats.default(ajv)
  ajv.addSchema(readOneOf(specificatie(proces)) as Schema, proces)
  compilers.set(proces, ajv)
  return ajv
}

/** Without a discriminator every branch of a `oneOf` fits every object, so that as published it can never hold. */
function readOneOf(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(readOneOf)
  if (typeof node !== 'object' || node === null) return node
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key === 'oneOf' ? 'anyOf' : key, readOneOf(value)]),
  )
}

const validators = new Map<string, ValidateFunction>()

/** The published schema by name, compiled once; `basis` adds what every message has. */
function validatorOf(proces: Proces, schema: string, basis: boolean): ValidateFunction {
  const key = `${proces} ${schema} ${basis}`
  const found = validators.get(key)
  if (found) return found
  const ref = (name: string): Schema => ({ $ref: `${proces}#/components/schemas/${name}` })
  const made = compilerOf(proces).compile(
    basis ? { allOf: [ref(schema), ref('Bericht-basis')] } : ref(schema),
  )
  validators.set(key, made)
  return made
}

/** Code of the `soort` of a message, when it has one. */
export function soortcodeOf(bericht: Record<string, unknown>): string | null {
  const { soort } = bericht
  const code = typeof soort === 'object' && soort !== null ? (soort as { code?: unknown }).code : undefined
  return typeof code === 'string' ? code : null
}

/** The published schema of a message; null when its soort is not one that the specification knows. */
export function schemaNaam(lijst: Berichtsoort, bericht: Record<string, unknown>): string | null {
  const { takken, enige } = BRONNEN[lijst]
  return enige ?? takken[soortcodeOf(bericht) ?? ''] ?? null
}

/** Holds a message against the published schema of its soort: the first place that does not fit, or null. */
export function afwijkingOf(lijst: Berichtsoort, bericht: Record<string, unknown>): Afwijking | null {
  const schema = schemaNaam(lijst, bericht)
  if (!schema) return { pad: '/soort', reden: 'is geen soort die in dit bericht kan' }
  const valid = validatorOf(BRONNEN[lijst].proces, schema, true)
  return valid(bericht) ? null : inWords(valid.errors?.[0])
}

/** The same for any schema of a specification, such as Foutbericht. */
export function fitsSchema(proces: Proces, schema: string, value: unknown): boolean {
  return validatorOf(proces, schema, false)(value)
}

const TYPEN: Readonly<Record<string, string>> = {
  string: 'moet tekst zijn',
  number: 'moet een getal zijn',
  integer: 'moet een geheel getal zijn',
  boolean: 'moet waar of onwaar zijn',
  array: 'moet een lijst zijn',
  object: 'moet een object zijn',
}
const VORMEN: Readonly<Record<string, string>> = {
  date: 'moet een datum zijn, zoals 2026-11-28',
  'date-time': 'moet een tijdstip zijn, zoals 2026-11-28T00:00:00Z',
  uri: 'moet een URI zijn',
}

function inWords(error: ErrorObject | undefined): Afwijking {
  const params = (error?.params ?? {}) as { type?: string; format?: string }
  const reden =
    (error?.keyword === 'type' ? TYPEN[params.type ?? ''] : VORMEN[params.format ?? '']) ??
    'past niet in VERA'
  return { pad: safePad(error?.instancePath ?? ''), reden }
}

/** A path has names of the sender in it; only what looks like an attribute of VERA is repeated. */
export const safePad = (pad: string): string =>
  pad
    .split('/')
    .map((part) => (/^(\d{1,6}|[a-zA-Z][a-zA-Z0-9-]{0,40})?$/.test(part) ? part : '…'))
    .join('/')
