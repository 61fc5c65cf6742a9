/** A part of the rent in a time; `eind` is the first day that it holds no more. */
export type Component = { soort: string; begin: string; eind: string | null; centen: number }

const EINDELOOS = '9999-12-31'

/**
 * What each part of the rent comes to in each time: parts of one kind that hold together are added up, so that on every day
 * the sum is that of the message. Stretches with the same amount that touch are one.
 */
export function mergePrijzen(componenten: readonly Component[]): Component[] {
  const soorten = Map.groupBy(componenten, ({ soort }) => soort)
  return [...soorten].flatMap(([soort, parts]) => mergeSoort(soort, parts))
}

function mergeSoort(soort: string, parts: readonly Component[]): Component[] {
  const [only] = parts
  if (only && parts.length === 1) return [only]
  const days = new Set(parts.flatMap(({ begin, eind }) => [begin, eind ?? EINDELOOS]))
  const edges = [...days].toSorted()
  const merged: Component[] = []
  for (const [index, begin] of edges.slice(0, -1).entries()) {
    const eind = edges[index + 1] ?? EINDELOOS
    const holds = parts.filter((part) => part.begin <= begin && eind <= (part.eind ?? EINDELOOS))
    if (holds.length === 0) continue
    const centen = holds.reduce((sum, part) => sum + part.centen, 0)
    const last = merged.at(-1)
    if (last && last.eind === begin && last.centen === centen) last.eind = eind
    else merged.push({ soort, begin, eind, centen })
  }
  return merged.map((part) => ({ ...part, eind: part.eind === EINDELOOS ? null : part.eind }))
}

/** What holds on a day, in cents. */
export const sumOn = (prijzen: readonly Component[], dag: string): number =>
  prijzen
    .filter(({ begin, eind }) => begin <= dag && (eind === null || dag < eind))
    .reduce((sum, { centen }) => sum + centen, 0)
