import type { GroepCode } from './stelselgroep.ts'

/** Numbers of the decisions where the law says something else than sector practice: `verschillen.ts` has their text. */
export type Afwijking =
  | 2
  | 3
  | 5
  | 6
  | 8
  | 10
  | 12
  | 13
  | 15
  | 17
  | 18
  | 19
  | 20
  | 21
  | '21b'
  | 22
  | 25
  | 26
  | 27
  | 30
  | 32
  | 34
  | 36
  | 42

/** What a calculation has to say besides points: filled while it runs, written into the result at the end. */
export type Meldingen = {
  waarschuwingen: Set<string>
  afwijkingen: Set<Afwijking>
  /** What is missing or wrong, with the stelselgroepen that cannot do without. */
  ontbreekt: Map<string, Set<GroepCode>>
}

export const noMeldingen = (): Meldingen => ({
  waarschuwingen: new Set(),
  afwijkingen: new Set(),
  ontbreekt: new Map(),
})

export function recordOntbreekt(meldingen: Meldingen, groep: GroepCode, tekst: string): void {
  const groepen = meldingen.ontbreekt.get(tekst)
  if (groepen) groepen.add(groep)
  else meldingen.ontbreekt.set(tekst, new Set([groep]))
}
