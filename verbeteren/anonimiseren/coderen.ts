import type { Configuratie, KolomEis } from './configuratie.ts'
import { InputError } from '../../failures.ts'
import type { Hierarchie } from './hierarchie.ts'
import type { Gegevens, Kolom } from './invoer.ts'
import { createCellen } from './klassen.ts'
import type { Attribuut, Eis, Probleem } from './probleem.ts'

/** Hierarchies by the path that the configuration gives. */
export type Hierarchieen = ReadonlyMap<string, Hierarchie>

export type QuasiKolom = {
  readonly kolom: Kolom
  readonly hierarchie: Hierarchie
  readonly attribuut: Attribuut
  /** Number in the file of the first level that may be used. */
  readonly eersteNiveau: number
  /** Per row its position in the hierarchy. */
  readonly codes: Int32Array
}

/** The data beside the problem that is made of it: what is needed to write the result. */
export type Opdracht = {
  readonly probleem: Probleem
  readonly quasi: readonly QuasiKolom[]
  readonly gevoelig: readonly Kolom[]
  readonly celVanRij: Int32Array
  /** Names of the columns that are released, in the order of the file. */
  readonly volgorde: readonly string[]
}

/** Turns data, hierarchies and demands into numbers, and refuses what does not fit together. */
export function createOpdracht(
  config: Configuratie,
  gegevens: Gegevens,
  hierarchieen: Hierarchieen,
): Opdracht {
  const { rijen } = gegevens
  const quasi: QuasiKolom[] = []
  const gevoelig: Kolom[] = []
  for (const kolom of gegevens.kolommen) {
    const keuze = config.kolommen[kolom.naam]!
    if (keuze.soort === 'gevoelig') gevoelig.push(kolom)
    if (keuze.soort === 'quasi') quasi.push(createQuasi(kolom, hierarchieen.get(keuze.hierarchie)!, keuze))
  }
  const demanded = gevoelig.filter(({ naam }) =>
    config.eisen.some((eis) => eis.soort !== 'k-anonimiteit' && eis.kolom === naam),
  )
  const attributen = quasi.map(({ attribuut }) => attribuut)
  const { cellen, celVanRij } = createCellen(attributen, {
    aantal: rijen,
    quasi: quasi.map(({ codes }) => codes),
    gevoelig: demanded.map(({ codes }) => codes),
  })
  const probleem: Probleem = {
    rijen,
    attributen,
    gevoelig: demanded.map((kolom) => ({ telling: countCodes(kolom.codes, kolom.waarden.length) })),
    cellen,
    eisen: config.eisen.map((eis) =>
      eis.soort === 'k-anonimiteit' ? { soort: 'k', k: eis.k } : createEis(eis, demanded, hierarchieen),
    ),
    maat: { soort: config.maat, gsFactor: config.gsFactor, samenvoeging: config.samenvoeging },
    maxOnderdrukt: Math.floor(config.weglating * rijen),
  }
  return { probleem, quasi, gevoelig, celVanRij, volgorde: gegevens.kolommen.map(({ naam }) => naam) }
}

type Grenzen = { minimum?: number | undefined; maximum?: number | undefined }

function createQuasi(kolom: Kolom, hierarchie: Hierarchie, { minimum = 0, maximum }: Grenzen): QuasiKolom {
  const last = maximum ?? hierarchie.codes.length - 1
  if (minimum > last || last >= hierarchie.codes.length)
    throw new InputError(
      `Kolom "${kolom.naam}": kies "minimum" en "maximum" tussen 0 en ${hierarchie.codes.length - 1}, de niveaus van ${hierarchie.naam}.`,
    )
  const positions = positionsOf(kolom, hierarchie)
  const codes = kolom.codes.map((code) => positions[code]!)
  const levels = hierarchie.codes.slice(minimum, last + 1)
  const aantallen = hierarchie.teksten.slice(minimum, last + 1).map((teksten) => teksten.length)
  const attribuut: Attribuut = {
    codes: levels,
    aantallen,
    gewichten: levels.map((level, j) => countCodes(level, aantallen[j]!)),
    hierarchieRijen: hierarchie.posities.size,
    telling: countCodes(codes, hierarchie.posities.size),
  }
  return { kolom, hierarchie, attribuut, eersteNiveau: minimum, codes }
}

/** Per different value of the column its row in the hierarchy. */
function positionsOf(kolom: Kolom, hierarchie: Hierarchie): Int32Array {
  const missing = kolom.waarden.filter((waarde) => !hierarchie.posities.has(waarde))
  if (missing.length > 0) {
    const what = missing[0] === '' ? 'de lege waarde' : `de waarde "${missing[0]}"`
    const more = missing.length > 1 ? ` (en ${missing.length - 1} andere)` : ''
    throw new InputError(
      `Kolom "${kolom.naam}": ${what}${more} staat niet in hierarchie ${hierarchie.naam}. Voeg een regel toe.`,
    )
  }
  return Int32Array.from(kolom.waarden, (waarde) => hierarchie.posities.get(waarde)!)
}

function countCodes(codes: Int32Array, values: number): Float64Array {
  const counts = new Float64Array(values)
  for (const code of codes) counts[code]! += 1
  return counts
}

function createEis(eis: KolomEis, gevoelig: readonly Kolom[], hierarchieen: Hierarchieen): Eis {
  const kolom = gevoelig.findIndex(({ naam }) => naam === eis.kolom)
  if (eis.soort === 'beta-gelijkenis')
    return { soort: eis.variant === 'basis' ? 'beta-basis' : 'beta-versterkt', kolom, beta: eis.beta }
  if (eis.soort === 't-nabijheid') {
    if (eis.variant === 'gelijk') return { soort: 't-gelijk', kolom, t: eis.t }
    const boom = createBoom(gevoelig[kolom]!, hierarchieen.get(eis.hierarchie!)!)
    return { soort: 't-hierarchisch', kolom, t: eis.t, boom }
  }
  if (eis.variant === 'recursive') return { soort: 'l-recursive', kolom, l: eis.l, c: eis.c! }
  return { soort: eis.variant === 'distinct' ? 'l-distinct' : 'l-entropy', kolom, l: eis.l }
}

/** The tree over the sensitive values that sets their distances. Without one root some distance would be unknown. */
function createBoom(kolom: Kolom, hierarchie: Hierarchie): Int32Array[] {
  if (hierarchie.codes.length < 2 || hierarchie.teksten.at(-1)!.length !== 1)
    throw new InputError(
      `Hierarchie ${hierarchie.naam} voor t-nabijheid op "${kolom.naam}": de laatste kolom moet voor alle waarden gelijk zijn, zoals *.`,
    )
  const positions = positionsOf(kolom, hierarchie)
  return hierarchie.codes.map((level) => positions.map((position) => level[position]!))
}
