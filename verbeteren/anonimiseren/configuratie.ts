import { z } from 'zod'
import { InputError } from '../../failures.ts'
import { MATEN } from './probleem.ts'

const kolom = z.discriminatedUnion('soort', [
  z.strictObject({
    soort: z.literal('quasi'),
    hierarchie: z.string().min(1),
    /** Finest and coarsest level that may be used: what a user leaves out when there are too many transformations. */
    minimum: z.int().min(0).optional(),
    maximum: z.int().min(0).optional(),
  }),
  z.strictObject({ soort: z.literal('gevoelig') }),
  z.strictObject({ soort: z.literal('weg') }),
])

const opKolom = { kolom: z.string() }

const eis = z.union([
  z.strictObject({ soort: z.literal('k-anonimiteit'), k: z.int().min(1) }),
  z.strictObject({
    soort: z.literal('l-diversiteit'),
    ...opKolom,
    l: z.number().min(1),
    variant: z.enum(['distinct', 'entropy', 'recursive']).default('distinct'),
    c: z.number().positive().optional(),
  }),
  z.strictObject({
    soort: z.literal('t-nabijheid'),
    ...opKolom,
    t: z.number().min(0).max(1),
    variant: z.enum(['gelijk', 'hierarchisch']).default('gelijk'),
    hierarchie: z.string().min(1).optional(),
  }),
  z.strictObject({
    soort: z.literal('beta-gelijkenis'),
    ...opKolom,
    beta: z.number().positive(),
    variant: z.enum(['basis', 'versterkt']).default('basis'),
  }),
])

const configuratie = z.strictObject({
  data: z.string().min(1),
  scheidingsteken: z.string().length(1).default(';'),
  codering: z.enum(['utf-8', 'latin-1']).default('utf-8'),
  kolommen: z.record(z.string(), kolom),
  eisen: z.array(eis).min(1),
  weglating: z.number().min(0).max(1).default(0),
  maat: z.enum(MATEN).default('loss'),
  gsFactor: z.number().min(0).max(1).default(0.5),
  samenvoeging: z.enum(['geometrisch', 'rang']).default('geometrisch'),
  methode: z.enum(['optimaal', 'heuristiek', 'lokaal']).default('optimaal'),
  onderdrukt: z.enum(['weg', 'ster']).default('weg'),
  niveausInKop: z.boolean().default(false),
  risicodrempel: z.number().positive().max(1).default(0.2),
  uit: z
    .string()
    .regex(/\.(csv|parquet)$/i, 'geef een naam die eindigt op .csv of .parquet')
    .optional(),
})

/** What the user asks for; paths as written, relative to the file of the configuration. */
export type Configuratie = z.infer<typeof configuratie>
export type KolomEis = Exclude<z.infer<typeof eis>, { soort: 'k-anonimiteit' }>

const EXPECTED: Partial<Record<string, string>> = {
  number: 'een getal',
  int: 'een heel getal',
  string: 'tekst tussen aanhalingstekens',
  array: 'een lijst',
  object: 'een object',
  record: 'een object',
  boolean: 'true of false',
}

/** What is wrong, as a request to the user. */
const dutch: z.core.$ZodErrorMap = (issue) => {
  if (issue.code === 'too_small')
    return `geef ${issue.inclusive ? 'ten minste' : 'meer dan'} ${issue.minimum}`
  if (issue.code === 'too_big') return `geef hoogstens ${issue.maximum}`
  if (issue.code === 'invalid_type') return `geef ${EXPECTED[issue.expected] ?? issue.expected}`
  if (issue.code === 'invalid_value') return `kies ${issue.values.map(String).join(', ')}`
  if (issue.code === 'unrecognized_keys') return `onbekend: ${issue.keys.join(', ')}. Controleer de spelling`
  return 'dit klopt niet. Kijk in docs/anonimiseren.md wat hier kan'
}

/** Reads the configuration strictly: an unknown or misspelt field is refused, never passed over. */
export function parseConfiguratie(text: string): Configuratie {
  const checked = configuratie.safeParse(parseJson(text), { error: dutch })
  if (!checked.success) {
    const issue = deepest(checked.error.issues[0]!)
    throw new InputError(`Configuratie, veld "${issue.path.join('.') || '(geheel)'}": ${issue.message}.`)
  }
  checkEisen(checked.data)
  return checked.data
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch (error) {
    throw new InputError(`De configuratie is geen geldige JSON: ${(error as Error).message}`)
  }
}

type Issue = { path: PropertyKey[]; message: string }

/** Of a demand that fits no variant: the complaint of the variant whose name was given. */
function deepest(issue: z.core.$ZodIssue): Issue {
  if (issue.code !== 'invalid_union') return issue
  if (issue.path[0] === 'kolommen') return { path: issue.path, message: 'kies quasi, gevoelig of weg' }
  const meant = issue.errors.find((issues) => !issues.some(({ path }) => path.join('') === 'soort'))
  const inner = meant?.[0]
  if (inner) return { path: [...issue.path, ...inner.path], message: inner.message }
  const names = 'k-anonimiteit, l-diversiteit, t-nabijheid of beta-gelijkenis'
  return { path: [...issue.path, 'soort'], message: `kies ${names}` }
}

function checkEisen({ kolommen, eisen }: Configuratie): void {
  const quasi = Object.values(kolommen).some(({ soort }) => soort === 'quasi')
  if (!quasi) throw new InputError('Configuratie: geef ten minste een kolom met soort "quasi".')
  eisen.forEach((eis, i) => {
    const where = `Configuratie, eisen.${i} (${eis.soort})`
    if (eis.soort === 'k-anonimiteit') return
    checkKolom(kolommen, eis.kolom, where)
    if (eis.soort === 'l-diversiteit') checkL(eis, where)
    if (eis.soort === 't-nabijheid' && eis.variant === 'hierarchisch' && !eis.hierarchie)
      throw new InputError(`${where}: de variant "hierarchisch" vraagt ook "hierarchie": een bestand.`)
  })
}

function checkKolom(kolommen: Configuratie['kolommen'], naam: string, where: string): void {
  const soort = Object.hasOwn(kolommen, naam) ? kolommen[naam]!.soort : undefined
  if (soort === 'gevoelig') return
  const why =
    soort === 'quasi'
      ? 'is al quasi-identificerend. Een kolom kan niet allebei zijn'
      : 'staat niet als gevoelig bij "kolommen"'
  throw new InputError(`${where}: kolom "${naam}" ${why}. Geef deze kolom soort "gevoelig".`)
}

function checkL(eis: Extract<KolomEis, { soort: 'l-diversiteit' }>, where: string): void {
  if (eis.variant !== 'entropy' && !Number.isInteger(eis.l))
    throw new InputError(`${where}: l moet een heel getal zijn; alleen de variant "entropy" mag delen.`)
  if (eis.variant === 'recursive' && eis.c === undefined)
    throw new InputError(`${where}: de variant "recursive" vraagt ook "c", een getal boven 0.`)
}
