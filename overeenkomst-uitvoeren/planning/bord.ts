import { isSpoed } from './belofte.ts'
import { reistijd } from './reistijd.ts'
import { type Blok, dagOf, minuten, pauzeOf, type Rooster, tijdOf, type Vrij, werkdag } from './rooster.ts'

/** A visit as the board knows it: where, what and how urgent, not for whom. */
export type Bordbezoek = Blok & {
  readonly id: string
  readonly nummer: string
  readonly versie: number
  readonly status: string
  readonly vaardigheid: string
  readonly spoed: string
  readonly postcode: string
  readonly onderwegOp: Date | null
  /** Work that came back: with the company that made it, which then costs nothing, or with another. */
  readonly garantie: 'geen' | 'zelfde' | 'ander'
}

/** What a planner should look at. `krap`: less time than the drive takes. */
export type Signaal = 'buiten-rooster' | 'krap' | 'dubbel' | 'loopt-uit' | 'zonder-garantie'

/** The work of one worker on one day, against the hours. */
export type Dagbelasting = {
  readonly werk: Blok | Vrij
  readonly pauze: Blok | null
  readonly geplandMinuten: number
  readonly beschikbaarMinuten: number
}

export function belastingOf(
  rooster: Omit<Rooster, 'bezoeken'>,
  bezoeken: readonly Blok[],
  datum: string,
): Dagbelasting {
  const werk = werkdag(rooster, datum)
  const pauze = typeof werk === 'string' ? null : pauzeOf(werk)
  return {
    werk,
    pauze,
    geplandMinuten: bezoeken.reduce((som, each) => som + minuten(each), 0),
    beschikbaarMinuten: typeof werk === 'string' ? 0 : minuten(werk) - (pauze ? minuten(pauze) : 0),
  }
}

/** `over`: more work than hours; `vol`: nine tenths or more. */
export type Drukte = 'leeg' | 'ruim' | 'vol' | 'over'

export function drukteOf({ geplandMinuten, beschikbaarMinuten }: Dagbelasting): Drukte {
  if (geplandMinuten === 0) return 'leeg'
  if (geplandMinuten > beschikbaarMinuten) return 'over'
  return geplandMinuten >= beschikbaarMinuten * 0.9 ? 'vol' : 'ruim'
}

const isKlaar = (status: string): boolean => status === 'TEC' || status === 'AFG'

/** What is wrong with one visit, given the one before it on the same day. */
export function signalenVan(
  bezoek: Bordbezoek,
  vorige: Bordbezoek | undefined,
  { werk, nu }: { werk: Blok | Vrij; nu: Date },
): Signaal[] {
  if (isKlaar(bezoek.status)) return []
  const gat = vorige ? minuten({ begin: vorige.eind, eind: bezoek.begin }) : Infinity
  return [
    ...(typeof werk !== 'string' && bezoek.begin >= werk.begin && bezoek.eind <= werk.eind
      ? []
      : (['buiten-rooster'] as const)),
    ...(gat < 0 && !isKlaar(vorige?.status ?? '') ? (['dubbel'] as const) : []),
    ...(vorige && gat >= 0 && gat < reistijd(vorige.postcode, bezoek.postcode) ? (['krap'] as const) : []),
    ...(bezoek.eind < nu ? (['loopt-uit'] as const) : []),
    ...(bezoek.garantie === 'ander' ? (['zonder-garantie'] as const) : []),
  ]
}

/** How a visit looks: what is urgent or going on stands out, what is done steps back. */
export function standVan({ status, spoed, onderwegOp }: Bordbezoek): 'klaar' | 'bezig' | 'spoed' | 'gewoon' {
  if (isKlaar(status)) return 'klaar'
  if (onderwegOp) return 'bezig'
  return isSpoed(spoed) && spoed !== 'gewoon' ? 'spoed' : 'gewoon'
}

/**
 * Minutes after midnight on the Dutch clock, for moments of one date. Asking the clock for each of hundreds of moments is a third
 * of the time of the page; only on the two days on which it changes is that needed.
 */
export function minutenVan(datum: string): (moment: Date) => number {
  const dag = dagOf(datum)
  if (minuten(dag) === 1440) return (moment) => minuten({ begin: dag.begin, eind: moment })
  return (moment) => {
    const [uur = 0, minuut = 0] = tijdOf(moment).split(':').map(Number)
    return uur * 60 + minuut
  }
}
