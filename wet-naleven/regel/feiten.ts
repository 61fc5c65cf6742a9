import { z } from 'zod'
import type { Cent } from './bedrag.ts'
import { isKalenderdag, type Kalenderdag } from './kalenderdag.ts'

/** One fact a rule asks for: how it is read, and what is allowed in words. */
export type Fact<T> = {
  readonly schema: z.ZodType<T>
  /** Dutch, follows the name of the field in a refusal and stands in `regel list`. */
  readonly allowed: string
  readonly optional: boolean
}

export type Facts = Readonly<Record<string, Fact<unknown>>>

/** The facts as a rule gets them; money in whole cents. */
export type FactsOf<F extends Facts> = {
  readonly [Name in keyof F]: F[Name] extends Fact<infer T> ? T : never
}

/** Facts that cannot be judged: one Dutch line that names each field, why it is refused and what is allowed. */
export class FeitenError extends Error {
  override name = 'FeitenError'
}

const fact = <T>(allowed: string, schema: z.ZodType<T>): Fact<T> => ({ schema, allowed, optional: false })

/** The same fact, which may be left out. */
export const optional = <T>(of: Fact<T>): Fact<T | undefined> => ({
  schema: of.schema.optional(),
  allowed: of.allowed,
  optional: true,
})

/** A calendar date; a moment with a time is refused, because a rule asks for the day in the Netherlands. */
export const dag = (): Fact<Kalenderdag> =>
  fact(
    'geef een bestaande dag als JJJJ-MM-DD, zonder tijd, zoals "2026-01-31"',
    z.string().refine(isKalenderdag),
  )

/** A whole number, not as text. */
export const aantal = (min: number, max: number): Fact<number> =>
  fact(`geef een geheel getal van ${min} tot en met ${max}, niet als tekst`, z.int().min(min).max(max))

/** A number with at most two decimals, not as text. */
export const getal = (min: number, max: number): Fact<number> =>
  fact(
    `geef een getal van ${min} tot en met ${max} met ten hoogste twee decimalen, niet als tekst`,
    z
      .number()
      .min(min)
      .max(max)
      .refine((value) => /^\d+(\.\d{1,2})?$/.test(String(value))),
  )

export const jaNee = (): Fact<boolean> => fact('geef true of false', z.boolean())

/** One of a few fixed values. */
export const keuze = <const T extends readonly (string | boolean)[]>(...values: T): Fact<T[number]> =>
  fact(`kies uit ${values.map((value) => JSON.stringify(value)).join(', ')}`, z.literal(values))

const moneyShape = /^\d{1,12}(\.\d{1,2})?$/

/** An amount in euros above `above` up to and including `max`, as a decimal string or a JSON number; read as cents. */
export function bedrag(max: number, above = -1): Fact<Cent> {
  const least = above < 0 ? 'van 0' : `boven ${above}`
  return fact(
    `geef een bedrag in euro's ${least} tot en met ${max}, met een punt voor de centen en zonder punten voor duizendtallen, zoals "713.02"`,
    money.refine((cent) => cent > above * 100 && cent <= max * 100),
  )
}

/** An amount in whole euros up to and including `max`; read as cents. */
export const heleEuros = (max: number): Fact<Cent> =>
  fact(
    `geef een bedrag in hele euro's van 0 tot en met ${max}, zonder centen en zonder punten of komma's, zoals 28775`,
    money.refine((cent) => cent % 100 === 0 && cent <= max * 100),
  )

/** Written digits become cents without passing through a binary fraction. */
const money = z
  .union([z.string(), z.number()])
  .transform(String)
  .refine((text) => moneyShape.test(text))
  .transform((text) => {
    const [whole = '', decimals = ''] = text.split('.')
    return Number(whole) * 100 + Number(decimals.padEnd(2, '0'))
  })

/**
 * Makes the reader of a rule's facts. Every refused field is named with what is allowed; the given value is not repeated,
 * because the line may end up in a log and an income is personal. The reader throws FeitenError.
 */
export function factReader<F extends Facts>(facts: F): (input: unknown) => FactsOf<F> {
  const schema = z.strictObject(
    Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, fact.schema])),
  )
  return (input) => {
    const parsed = schema.safeParse(input)
    if (parsed.success) return parsed.data as FactsOf<F>
    throw new FeitenError(refusals(facts, parsed.error, input).join('; '))
  }
}

function refusals(facts: Facts, error: z.ZodError, input: unknown): string[] {
  const lines = error.issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownField(key, facts))
    const name = issue.path[0]
    const known = typeof name === 'string' ? facts[name] : undefined
    if (typeof name !== 'string' || !known)
      return ['Geef een object met feiten, zoals {"peildatum": "2026-01-01"}']
    const missing = !Object.hasOwn(input as object, name)
    return [`${name}${missing ? ' ontbreekt' : ''}: ${known.allowed}`]
  })
  return [...new Set(lines)]
}

const unknownField = (key: string, facts: Facts): string =>
  `onbekend veld ${JSON.stringify(key.slice(0, 60))}: deze regel vraagt alleen ${Object.keys(facts).join(', ')}`
