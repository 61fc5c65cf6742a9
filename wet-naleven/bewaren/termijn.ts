import type { Verwerking } from '../../doelbinding/verwerking.ts'

/**
 * How long a table may be kept: the term of the verwerkingen that put rows into it, as they declare it, or of the one that is named. Throws when they
 * disagree on the term or count from another column than the rule that deletes: then nobody knows when it must go.
 */
export function termijnVan(
  verwerkingen: readonly Verwerking[],
  { tabel, vanaf, volgens }: { tabel: string; vanaf: string; volgens?: string },
): string {
  const termijnen = verwerkingen
    .filter(({ code, schrijft }) =>
      volgens === undefined
        ? (schrijft as Record<string, { insert?: unknown }> | undefined)?.[tabel]?.insert
        : code === volgens,
    )
    .map(({ bewaartermijn }) => bewaartermijn)
  const [eerste] = termijnen
  if (!eerste) throw new Error(`Niemand schrijft in ${tabel}.`)
  if (termijnen.some((each) => each.vanaf !== vanaf || each.duur !== eerste.duur))
    throw new Error(`De bewaartermijnen van ${tabel} zijn niet ${eerste.duur} vanaf ${vanaf}.`)
  return eerste.duur
}

/** A declared term of days as a number. Throws on a term of months or years: those have no fixed number of days. */
export function dagenVan({ duur }: Pick<Verwerking['bewaartermijn'], 'duur'>): number {
  const [, dagen] = /^P(\d+)D$/.exec(duur) ?? []
  if (dagen === undefined) throw new Error(`${duur} is geen aantal dagen.`)
  return Number(dagen)
}
