/** A VERA name as part of a criterium id: "Inbouw combi magnetron/oven" becomes `inbouw_combi_magnetron_oven`. */
export const segmentOfNaam = (naam: string): string =>
  naam
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_|_$/g, '')
