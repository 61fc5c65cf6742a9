import { existsSync, readFileSync } from 'node:fs'
import { ParseOption, XmlDocument, XmlLibError, XsdValidator } from 'libxml2-wasm'
import { shipped } from '../../project-root.ts'

export type SchemaDeviation = { line: number | null; reason: string }

// No network, no external entities, true line numbers above 65,535.
const SAFE_PARSING = (ParseOption.XML_PARSE_NONET |
  ParseOption.XML_PARSE_NO_XXE |
  ParseOption.XML_PARSE_BIG_LINES) as ParseOption

const validators = new Map<string, XsdValidator>()

const schemaPath = (message: string): string => shipped('adapters', 'iso20022', 'schemas', `${message}.xsd`)

/** Whether the schema of this message (`pain.008.001.08`) ships with the program. */
export const hasSchema = (message: string): boolean =>
  /^[a-z]{4}(\.\d{3}){2}\.\d{2}$/.test(message) && existsSync(schemaPath(message))

/**
 * Holds a whole message against its ISO 20022 schema; no deviations means it is valid. The document is loaded whole
 * (about eight times its size in memory), and entities are neither loaded nor expanded.
 */
export function schemaDeviations(bytes: Uint8Array, message: string): SchemaDeviation[] {
  let document: XmlDocument | null = null
  try {
    document = XmlDocument.fromBuffer(bytes, { option: SAFE_PARSING })
    validatorOf(message).validate(document)
    return []
  } catch (error) {
    if (!(error instanceof XmlLibError)) throw error
    return error.details.map((detail) => ({ line: detail.line || null, reason: dutchReason(detail.message) }))
  } finally {
    document?.dispose()
  }
}

/** Compiled once per message: a schema takes longer to compile than a small file to check. */
function validatorOf(message: string): XsdValidator {
  const known = validators.get(message)
  if (known !== undefined) return known
  const schema = XmlDocument.fromBuffer(readFileSync(schemaPath(message)))
  const validator = XsdValidator.fromDoc(schema)
  schema.dispose()
  validators.set(message, validator)
  return validator
}

const REASONS: readonly (readonly [RegExp, string])[] = [
  [/This element is not expected/, 'hoort hier niet te staan'],
  [/Missing child element/, 'mist een verplicht element'],
  [/facet 'maxLength'|facet 'minLength'|facet 'length'/, 'heeft niet de toegestane lengte'],
  [/facet 'pattern'/, 'heeft niet de voorgeschreven vorm'],
  [/facet 'enumeration'/, 'heeft een waarde die niet in de lijst staat'],
  [/facet '/, 'heeft een waarde buiten de toegestane grenzen'],
  [/attribute .* is not allowed/, 'heeft een attribuut dat er niet hoort'],
  [/attribute .* is required/, 'mist een verplicht attribuut'],
  [/not a valid value/, 'heeft een waarde die niet is toegestaan'],
]

/** libxml2's remark in Dutch, without the value it quotes: that may be a name or an account. */
function dutchReason(message: string): string {
  const element = /Element '(?:\{[^}]*\})?([A-Za-z0-9]+)'/.exec(message)?.[1]
  const reason = REASONS.find(([pattern]) => pattern.test(message))?.[1] ?? 'wijkt af van het schema'
  return element === undefined ? 'het bericht wijkt af van het schema' : `element ${element} ${reason}`
}
