export type Attribute = { name: string; value: string }

/** Which names belong to the message's own namespace at this place in the file. */
export type OwnNames = { unprefixed: boolean; prefixes: ReadonlySet<string> }

const NOTHING_OWN: OwnNames = { unprefixed: false, prefixes: new Set() }

/** The namespace a root element stands in, by its own declarations; null when it has none. */
export function namespaceOf(name: string, attributes: readonly Attribute[]): string | null {
  const colon = name.indexOf(':')
  const declaration = colon === -1 ? 'xmlns' : `xmlns:${name.slice(0, colon)}`
  return attributes.find((attribute) => attribute.name === declaration)?.value ?? null
}

/** The own names after the declarations on one element; the same object when it declares nothing. */
export function declare(
  before: OwnNames | null,
  namespace: string,
  attributes: readonly Attribute[],
): OwnNames {
  let after = before ?? NOTHING_OWN
  for (const { name, value } of attributes) {
    if (name === 'xmlns') after = { ...after, unprefixed: value === namespace }
    else if (name.startsWith('xmlns:')) after = withPrefix(after, name.slice(6), value === namespace)
  }
  return after
}

function withPrefix(names: OwnNames, prefix: string, own: boolean): OwnNames {
  const prefixes = new Set(names.prefixes)
  if (own) prefixes.add(prefix)
  else prefixes.delete(prefix)
  return { ...names, prefixes }
}

/** The local name of an element of the message, or null for an element of another namespace. */
export function localName(name: string, own: OwnNames): string | null {
  const colon = name.indexOf(':')
  if (colon === -1) return own.unprefixed ? name : null
  return own.prefixes.has(name.slice(0, colon)) ? name.slice(colon + 1) : null
}
