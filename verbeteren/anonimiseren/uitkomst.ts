import type { Opdracht, QuasiKolom } from './coderen.ts'
import { createEisen } from './eisen.ts'
import type { Klassen } from './klassen.ts'
import { createGroepering } from './klassen.ts'
import type { Probleem } from './probleem.ts'
import { meetsAll } from './toetsing.ts'

/** One quasi-identifier as it will be released: per row which of the texts. */
export type VrijKolom = {
  readonly naam: string
  readonly teksten: readonly string[]
  readonly codes: Int32Array
  /** How it was made coarser, for the header: a level of the hierarchy, or "lokaal". */
  readonly niveau: number | 'lokaal'
}

/** The table after recoding: which class each row is in, and which classes may be released. */
export type Uitkomst = {
  readonly kolommen: readonly VrijKolom[]
  readonly klasse: Int32Array
  readonly omvang: Int32Array
  /** 1 for a class that meets all demands. */
  readonly behouden: Uint8Array
}

/** Applies one transformation to all rows. */
export function applyTransformatie(opdracht: Opdracht, levels: Int32Array): Uitkomst {
  const { probleem, quasi, celVanRij } = opdracht
  const groepering = createGroepering(probleem.attributen, probleem.cellen)
  const klassen = groepering.rollUp(probleem.cellen.klassen, levels)
  return {
    kolommen: quasi.map((kolom, a) => recode(kolom, levels[a]!)),
    klasse: celVanRij.map((cel) => groepering.nummer[cel]!),
    omvang: klassen.omvang.slice(0, klassen.aantal),
    behouden: keptClasses(probleem, klassen),
  }
}

/** 1 for each class that meets all demands. */
export function keptClasses(probleem: Probleem, klassen: Klassen): Uint8Array {
  const eisen = createEisen(probleem)
  return Uint8Array.from({ length: klassen.aantal }, (_, c) => (meetsAll(klassen, c, eisen) ? 1 : 0))
}

function recode({ kolom, hierarchie, eersteNiveau, codes }: QuasiKolom, level: number): VrijKolom {
  const niveau = eersteNiveau + level
  const map = hierarchie.codes[niveau]!
  const teksten = hierarchie.teksten[niveau]!
  return { naam: kolom.naam, teksten, codes: codes.map((position) => map[position]!), niveau }
}
