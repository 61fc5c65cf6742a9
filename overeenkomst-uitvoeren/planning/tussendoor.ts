import { reistijd } from './reistijd.ts'
import { addMinuten, type Blok, minuten } from './rooster.ts'

/** A visit on a worker's day, as far as an emergency can push it. */
export type Gepland = Blok & {
  readonly id: string
  readonly postcode: string
  /** The worker is on the way or at work: this one stays where it is. */
  readonly vast: boolean
}
export type Noodgeval = { readonly postcode: string; readonly duurMinuten: number }

/** What happens to one appointment: pushed back so many minutes, or no longer possible that day. */
export type Gevolg =
  | {
      readonly soort: 'schuift'
      readonly id: string
      readonly minuten: number
      readonly begin: Date
      readonly eind: Date
    }
  | { readonly soort: 'vervalt'; readonly id: string; readonly begin: Date; readonly eind: Date }
export type Tussendoor = { readonly begin: Date; readonly eind: Date; readonly gevolgen: readonly Gevolg[] }

const RASTER_MS = 5 * 60_000
const opRaster = (moment: Date): Date => new Date(Math.ceil(moment.getTime() / RASTER_MS) * RASTER_MS)
const later = (a: Date, b: Date): Date => (a > b ? a : b)

/**
 * The emergency at the first moment this worker can be there, and what it does to the rest of the day: each next visit begins when
 * the one before has ended and the drive is done, never before its own time. Null when it does not fit before the end of the day.
 */
export function voegTussen(
  bezoeken: readonly Gepland[],
  noodgeval: Noodgeval,
  { nu, dag }: { nu: Date; dag: Blok },
): Tussendoor | null {
  const opTijd = bezoeken.toSorted((a, b) => Number(a.begin) - Number(b.begin))
  const bezig = opTijd.findLast(({ vast, begin }) => vast || begin <= nu)
  const vrij = later(later(nu, dag.begin), bezig && bezig.eind > nu ? bezig.eind : nu)
  const begin = opRaster(bezig ? addMinuten(vrij, reistijd(bezig.postcode, noodgeval.postcode)) : vrij)
  const eind = addMinuten(begin, noodgeval.duurMinuten)
  if (eind > dag.eind) return null
  const rest = opTijd.filter((each) => !each.vast && each.begin > nu && each.eind > begin)
  return { begin, eind, gevolgen: gevolgenVan(rest, { eind, postcode: noodgeval.postcode, dag }) }
}

function gevolgenVan(
  rest: readonly Gepland[],
  { eind, postcode, dag }: { eind: Date; postcode: string; dag: Blok },
): Gevolg[] {
  const gevolgen: Gevolg[] = []
  let [vrij, hier] = [eind, postcode]
  for (const bezoek of rest) {
    const start = later(bezoek.begin, opRaster(addMinuten(vrij, reistijd(hier, bezoek.postcode))))
    const plek = { begin: start, eind: addMinuten(start, minuten(bezoek)) }
    if (plek.eind > dag.eind) {
      gevolgen.push({ soort: 'vervalt', id: bezoek.id, begin: bezoek.begin, eind: bezoek.eind })
      continue
    }
    const schuift = minuten({ begin: bezoek.begin, eind: start })
    if (schuift > 0) gevolgen.push({ soort: 'schuift', id: bezoek.id, minuten: schuift, ...plek })
    vrij = plek.eind
    hier = bezoek.postcode
  }
  return gevolgen
}
