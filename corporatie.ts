import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { OperationError } from './failures.ts'

const text = z.string().trim().min(1)
const schema = z.strictObject({
  naam: text,
  /** As people read it, such as `088 000 00 00`. */
  telefoon: text,
  openingstijden: text,
  email: text,
  adres: text,
  /** Domain name: under it stand the register and the name of the log. Never changes in the life of a log. */
  domein: text.regex(/^[a-z0-9.-]+\.[a-z]{2,}$/),
  /** How a voice says words of our own, such as names of streets and buildings: `{"De Wsk": "de weeskade"}`. */
  uitspraak: z.record(text, text).optional(),
  /** Tenants can take a subscription under which the association does small repairs for them. */
  serviceabonnement: z.boolean().optional(),
})

/** The housing association that runs the program. */
export type Corporatie = Readonly<z.infer<typeof schema>>

/** The fictional association of the demo. */
export const voorbeeldCorporatie: Corporatie = {
  naam: 'Woonstichting Voorbeeld',
  telefoon: '088 000 00 00',
  openingstijden: 'Maandag tot en met vrijdag van 8.30 tot 17.00 uur',
  email: 'post@woonstichting-voorbeeld.example',
  adres: 'Voorbeeldplein 1, 9999 ZZ Voorbeeldstad',
  domein: 'woonstichting-voorbeeld.example',
}

/** Name under which the log's checkpoints are signed. */
export const logNaamOf = ({ domein }: Corporatie): string => `${domein}/logboek`

/** Address under which the register of verwerkingen is published. */
export const basisOf = ({ domein }: Corporatie): string => `https://${domein}/`

/** Reads the JSON file of WAARVOOR_CORPORATIE; an OperationError says which field is wrong. */
export function readCorporatie(file: string): Corporatie {
  let source: unknown
  try {
    source = JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    throw new OperationError(`WAARVOOR_CORPORATIE: ${file} is niet te lezen of geen JSON.`)
  }
  const parsed = schema.safeParse(source)
  if (parsed.success) return parsed.data
  const veld = parsed.error.issues[0]?.path.join('.') || 'het bestand'
  const velden = Object.keys(schema.shape).join(', ')
  throw new OperationError(`WAARVOOR_CORPORATIE: ${veld} klopt niet. Nodig zijn: ${velden}.`)
}
