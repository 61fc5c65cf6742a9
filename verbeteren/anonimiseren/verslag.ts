import type { Opdracht } from './coderen.ts'
import type { Configuratie } from './configuratie.ts'
import type { Nut } from './nut.ts'
import { measureNut } from './nut.ts'
import type { Oplossing } from './oplossen.ts'
import type { Risico } from './risico.ts'
import { measureRisico } from './risico.ts'
import type { Bewijs } from './zoekruimte.ts'

/** The answer of `anonimiseren run`: the fixed fields of the command first. */
export type Verslag = {
  readonly oplossing: boolean
  readonly transformatie: number[] | null
  readonly verlies: number | number[] | null
  readonly rijen: number
  readonly onderdrukt: number
  readonly klassen: number
  readonly kleinsteKlasse: number
  readonly risico: Risico
  readonly methode: Configuratie['methode']
  /** Columns in the order of `transformatie`. */
  readonly kolommen: string[]
  readonly maat: Configuratie['maat']
  readonly eisen: Configuratie['eisen']
  /** How the optimum is known; null when it is not proven (heuristic, local recoding). */
  readonly bewijs: Bewijs | null
  readonly nut: Nut | null
  /** What a privacy officer should look at before this leaves the house. */
  readonly waarschuwingen: string[]
}

export function createVerslag(config: Configuratie, opdracht: Opdracht, oplossing: Oplossing): Verslag {
  const { uitslag, uitkomst, verlies } = oplossing
  const kept = uitkomst ? uitkomst.omvang.filter((_, c) => uitkomst.behouden[c] === 1) : new Int32Array(0)
  const released = kept.reduce((sum, size) => sum + size, 0)
  const { optimum } = uitslag
  return {
    oplossing: uitkomst !== undefined,
    transformatie: optimum
      ? Array.from(optimum.levels, (level, a) => opdracht.quasi[a]!.eersteNiveau + level)
      : null,
    verlies: !verlies
      ? null
      : config.maat === 'loss' && config.samenvoeging === 'rang'
        ? [...verlies]
        : verlies[0]!,
    rijen: opdracht.probleem.rijen,
    onderdrukt: uitkomst ? opdracht.probleem.rijen - released : 0,
    klassen: kept.length,
    kleinsteKlasse: kept.length === 0 ? 0 : kept.reduce((least, size) => Math.min(least, size)),
    risico: measureRisico(kept, config.risicodrempel),
    methode: config.methode,
    kolommen: opdracht.quasi.map(({ kolom }) => kolom.naam),
    maat: config.maat,
    eisen: config.eisen,
    bewijs: uitslag.bewijs ?? null,
    nut: uitkomst ? createNut(opdracht, uitkomst, kept) : null,
    waarschuwingen: listWaarschuwingen(config, opdracht),
  }
}

function listWaarschuwingen({ eisen }: Configuratie, { gevoelig }: Opdracht): string[] {
  const bare = gevoelig.filter(
    ({ naam }) => !eisen.some((eis) => eis.soort !== 'k-anonimiteit' && eis.kolom === naam),
  )
  return bare.map(
    ({ naam }) =>
      `Kolom "${naam}" is gevoelig, maar er is geen eis op. Als een hele groep dezelfde waarde heeft, is die van iedereen bekend.`,
  )
}

function createNut(opdracht: Opdracht, uitkomst: NonNullable<Oplossing['uitkomst']>, kept: Int32Array): Nut {
  const keptRows = Uint8Array.from(uitkomst.klasse, (c) => uitkomst.behouden[c]!)
  const pairs = opdracht.quasi.map(({ kolom }, a) => ({ before: kolom.codes, after: uitkomst.kolommen[a]! }))
  return measureNut(pairs, keptRows, kept)
}
