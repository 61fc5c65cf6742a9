const segmenten = new Map<string, string>()

/** A VERA name as part of a criterium id: "Inbouw combi magnetron/oven" becomes `inbouw_combi_magnetron_oven`. */
export function segmentOfNaam(naam: string): string {
  const known = segmenten.get(naam)
  if (known !== undefined) return known
  const segment = naam
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_|_$/g, '')
  segmenten.set(naam, segment)
  return segment
}
