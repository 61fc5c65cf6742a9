import type { Ruimte } from '../ruimte/ruimte.ts'

/** A counter this long makes a kitchen. Bhw bijlage I onder A, 5. */
export const KLEINSTE_AANRECHT_MM = 1000

const MET_OPEN_KEUKEN = new Set<string | null>(['WOK', 'WSK'])
const MET_AANRECHT_OPEN_KEUKEN = new Set<string | null>(['WOO', 'WSL', 'SLA'])

/** Whether a counter of at least one metre stands in the space. */
export const hasVolwaardigAanrecht = ({ aanrechten }: Ruimte): boolean =>
  aanrechten.some(({ lengte }) => lengte?.gte(KLEINSTE_AANRECHT_MM))

/** A room holds an open kitchen by its kind, or because a counter of at least one metre stands in it. */
export const hasOpenKeuken = (ruimte: Ruimte): boolean =>
  MET_OPEN_KEUKEN.has(ruimte.detailSoort) ||
  (MET_AANRECHT_OPEN_KEUKEN.has(ruimte.detailSoort) && hasVolwaardigAanrecht(ruimte))
