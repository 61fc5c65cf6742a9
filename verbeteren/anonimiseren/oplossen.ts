import type { Opdracht } from './coderen.ts'
import type { Configuratie } from './configuratie.ts'
import { InputError } from '../../failures.ts'
import { searchHeuristic } from './heuristiek.ts'
import { recodeLocal } from './lokaal.ts'
import { createRooster } from './rooster.ts'
import type { Uitkomst } from './uitkomst.ts'
import { applyTransformatie } from './uitkomst.ts'
import type { Verlies } from './verlies.ts'
import { searchParallel } from './werkers.ts'
import type { Uitslag, Verloop } from './zoeken.ts'
import { search } from './zoeken.ts'

/** What was found, and the table it leads to; both undefined when no transformation is valid. */
export type Oplossing = {
  readonly uitslag: Partial<Uitslag>
  readonly uitkomst: Uitkomst | undefined
  readonly verlies: Verlies | undefined
}

/** More nodes than this do not fit the memory and patience of a small machine: 5 bytes each, and an hour or more. */
export const MAX_TRANSFORMATIES = 10_000_000
/** From here on a second thread saves more than it costs to start. */
export const PARALLEL_CELLEN = 100_000

export async function solve(config: Configuratie, opdracht: Opdracht, verloop: Verloop): Promise<Oplossing> {
  if (config.methode === 'lokaal') {
    const local = recodeLocal(opdracht)
    return { uitslag: {}, uitkomst: local?.uitkomst, verlies: local?.verlies }
  }
  const uitslag = await find(config, opdracht, verloop)
  const { optimum } = uitslag
  return {
    uitslag,
    uitkomst: optimum && applyTransformatie(opdracht, optimum.levels),
    verlies: optimum?.oordeel.verlies,
  }
}

function find(config: Configuratie, opdracht: Opdracht, verloop: Verloop): Promise<Partial<Uitslag>> {
  const { probleem } = opdracht
  if (config.methode === 'heuristiek') return searchHeuristic(probleem, verloop)
  refuseTooMany(opdracht)
  return probleem.cellen.klassen.aantal >= PARALLEL_CELLEN
    ? searchParallel(probleem, verloop)
    : search(probleem, verloop)
}

/** Too many to prove an optimum: says which column to shorten, and offers the heuristic by name. */
function refuseTooMany({ quasi }: Opdracht): void {
  const { totaal } = createRooster(quasi.map(({ attribuut }) => attribuut.codes.length))
  if (totaal <= MAX_TRANSFORMATIES) return
  const [longest] = quasi.toSorted((a, b) => b.attribuut.codes.length - a.attribuut.codes.length)
  const count = new Intl.NumberFormat('nl-NL').format(totaal)
  const most = new Intl.NumberFormat('nl-NL').format(MAX_TRANSFORMATIES)
  throw new InputError(
    `Er zijn ${count} transformaties; het bewezen optimum kan tot ${most}. Laat niveaus weg met "minimum" en "maximum" (te beginnen bij "${longest!.kolom.naam}", ${longest!.attribuut.codes.length} niveaus), laat een kolom weg met soort "weg", of kies "methode": "heuristiek": snel, maar niet bewezen het beste.`,
  )
}
