import { reistijd } from './reistijd.ts'
import { addMinuten, type Blok, minuten } from './rooster.ts'
import { isThuis } from './voorstel.ts'

/** A visit that may lie at another time of the same day. */
export type Stop = Blok & {
  readonly id: string
  readonly postcode: string
  readonly dagdelen: readonly string[]
}
/** From where and when the rest of the day begins, until when, and the break in it. */
export type Dagkader = {
  readonly begin: Date
  readonly eind: Date
  readonly vertrek: string | null
  readonly pauze: Blok | null
}
export type Dagroute = { readonly stops: readonly Stop[]; readonly reisMinuten: number }

const RASTER_MS = 5 * 60_000
const opRaster = (moment: Date): Date => new Date(Math.ceil(moment.getTime() / RASTER_MS) * RASTER_MS)

/** Minutes of driving when these are visited in this order. */
export function reisVan(stops: readonly Stop[], vertrek: string | null): number {
  let [som, hier] = [0, vertrek]
  for (const { postcode } of stops) {
    if (hier !== null) som += reistijd(hier, postcode)
    hier = postcode
  }
  return som
}

/**
 * The times at which these are visited in this order, one after the other; null when that does not fit in the day, or a tenant
 * is not at home then.
 */
export function schik(stops: readonly Stop[], { begin, eind, vertrek, pauze }: Dagkader): Stop[] | null {
  const gepland: Stop[] = []
  let [nu, hier] = [begin, vertrek]
  for (const stop of stops) {
    const duur = minuten(stop)
    let start = opRaster(hier === null ? nu : addMinuten(nu, reistijd(hier, stop.postcode)))
    if (pauze && start < pauze.eind && addMinuten(start, duur) > pauze.begin) start = pauze.eind
    const plek = { begin: start, eind: addMinuten(start, duur) }
    if (plek.eind > eind || !isThuis(stop.dagdelen, plek)) return null
    gepland.push({ ...stop, ...plek })
    nu = plek.eind
    hier = stop.postcode
  }
  return gepland
}

function nearestFirst(stops: readonly Stop[], vertrek: string | null): Stop[] {
  const [left, order] = [[...stops], [] as Stop[]]
  let hier = vertrek ?? left[0]?.postcode ?? ''
  while (left.length > 0) {
    const afstand = left.map(({ postcode }) => reistijd(hier, postcode))
    const [next] = left.splice(afstand.indexOf(Math.min(...afstand)), 1)
    if (!next) break
    order.push(next)
    hier = next.postcode
  }
  return order
}

/** The same order with a part of it turned around. */
const turned = (stops: readonly Stop[], van: number, tot: number): Stop[] => [
  ...stops.slice(0, van),
  ...stops.slice(van, tot + 1).toReversed(),
  ...stops.slice(tot + 1),
]

/** Turns parts around (2-opt) for as long as that saves driving and still fits. */
function improve(start: readonly Stop[], kader: Dagkader): Stop[] {
  let best = [...start]
  for (let better = true; better;) {
    const reis = reisVan(best, kader.vertrek)
    const found = pairs(best.length)
      .map(([van, tot]) => turned(best, van, tot))
      .find((other) => reisVan(other, kader.vertrek) < reis && schik(other, kader) !== null)
    better = found !== undefined
    best = found ?? best
  }
  return best
}

/** Every two places in a row of so many, the first before the second. */
const pairs = (aantal: number): (readonly [number, number])[] =>
  Array.from({ length: aantal }, (_, van) =>
    Array.from({ length: aantal - van - 1 }, (_, i) => [van, van + 1 + i] as const),
  ).flat()

/** More visits than this are not reordered: nobody has them on a day, and the search grows with the cube. */
const MEESTE_STOPS = 30

/**
 * An order with less driving than `stops` has now, with its times; null when none was found that fits. Nearest neighbour, or the
 * order there is, improved by turning parts around.
 */
export function betereVolgorde(stops: readonly Stop[], kader: Dagkader): Dagroute | null {
  if (stops.length < 2 || stops.length > MEESTE_STOPS) return null
  const nu = reisVan(stops, kader.vertrek)
  const routes = [nearestFirst(stops, kader.vertrek), stops]
    .map((start) => schik(improve(start, kader), kader))
    .filter((route) => route !== null)
    .map((route) => ({ stops: route, reisMinuten: reisVan(route, kader.vertrek) }))
    .filter(({ reisMinuten }) => reisMinuten < nu)
    .toSorted((a, b) => a.reisMinuten - b.reisMinuten)
  return routes[0] ?? null
}
