/**
 * The attributes that may be kept of a message: a text names what it serves, an object goes deeper, a list of one holds for
 * each item. All else is dropped, before anything else looks at the message.
 */
export type Boom = { readonly [attribuut: string]: string | Boom | readonly [Boom] }

/** Counts each attribute that is dropped, by its path in the message. */
export type Weggelaten = (pad: string) => void

type Bericht = Record<string, unknown>
const isObject = (value: unknown): value is Bericht =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A copy with only what the tree names. `known` are the attributes of the standard: any other name may be a value itself. */
export function houd(
  bericht: Bericht,
  boom: Boom,
  { known, weg, pad = '' }: { known: ReadonlySet<string>; weg: Weggelaten; pad?: string },
): Bericht {
  const kept: Bericht = {}
  for (const [name, value] of Object.entries(bericht)) {
    const tak = Object.hasOwn(boom, name) ? boom[name] : undefined
    if (tak === undefined) weg(`${pad}${known.has(name) ? name : '(ander attribuut)'}`)
    else if (typeof tak === 'string') kept[name] = value
    else kept[name] = deeper(value, tak, { known, weg, pad: `${pad}${name}.` })
  }
  return kept
}

function deeper(
  value: unknown,
  tak: Boom | readonly [Boom],
  rest: { known: ReadonlySet<string>; weg: Weggelaten; pad: string },
): unknown {
  if (!isList(tak)) return isObject(value) ? houd(value, tak, rest) : undefined
  const [boom] = tak
  return Array.isArray(value) ? value.filter(isObject).map((item) => houd(item, boom, rest)) : undefined
}

const isList = (tak: Boom | readonly [Boom]): tak is readonly [Boom] => Array.isArray(tak)
