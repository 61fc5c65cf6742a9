import type { Berichtsoort } from './lezen.ts'
import { BRONNEN, specificatie } from './schema.ts'

type Schema = {
  properties?: Record<string, Schema>
  allOf?: Schema[]
  oneOf?: Schema[]
  items?: Schema
  $ref?: string
}

/** Names of the attributes of a published schema, those of its parts included. */
function namesOf(schemas: Record<string, Schema>, schema: Schema): string[] {
  const ref = schema.$ref?.split('/').at(-1)
  const parts = [...(schema.allOf ?? []), ...(schema.oneOf ?? []), ...(ref ? [schemas[ref] ?? {}] : [])]
  return [...Object.keys(schema.properties ?? {}), ...parts.flatMap((part) => namesOf(schemas, part))]
}

let every: ReadonlySet<string> | null = null
/** Every name of an attribute that stands anywhere in the specifications that are read. */
export function everyAttribuut(): ReadonlySet<string> {
  every ??= new Set(
    (['BRG', 'BOG', 'BVG'] as const).flatMap((proces) =>
      Object.values(specificatie(proces).components.schemas as Record<string, Schema>).flatMap((schema) =>
        [schema, ...(schema.allOf ?? [])].flatMap(({ properties }) => Object.keys(properties ?? {})),
      ),
    ),
  )
  return every
}

const known = new Map<Berichtsoort, ReadonlySet<string>>()

/** Every attribute that a message of this list can have. */
export function attributenOf(lijst: Berichtsoort): ReadonlySet<string> {
  const found = known.get(lijst)
  if (found) return found
  const { proces, takken, enige } = BRONNEN[lijst]
  const schemas = specificatie(proces).components.schemas as Record<string, Schema>
  const roots = [...Object.values(takken), ...(enige ? [enige] : []), 'Bericht-basis']
  const names = new Set(roots.flatMap((name) => namesOf(schemas, schemas[name] ?? {})))
  known.set(lijst, names)
  return names
}
