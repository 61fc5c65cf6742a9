import type { Tekst } from '../../doelbinding/verwerking.ts'
import { done, type Outcome, refused } from '../../outcome.ts'
import type { Citation } from '../../wet-naleven/regel/citaat.ts'

/**
 * Who may take a step. `andere-partij`: the other person whom the change is about. `termijn`: the law lets it follow from a day
 * that passes; it changes no contract, or a person must take it.
 */
export type Door = 'aanvrager' | 'andere-partij' | 'verhuurconsulent' | 'termijn'

/** What a step does to the records, in the transaction of the step itself. */
export type Gevolg =
  | 'andere-wordt-medehuurder'
  | 'medehuurder-wordt-huurder'
  | 'andere-wordt-huurder'
  | 'huurder-is-overleden'
  | 'vertrekker-gaat-eraf'
  | 'huur-eindigt'
  | 'huur-eindigt-niet'
  | 'naam-verandert'
  | 'huishouden-verandert'
  | 'vertegenwoordiging-geldt'
  | 'vertegenwoordiging-eindigt'

/** One step of a change: from, to, by whom, and the article that it stands on. */
export type Stap = {
  readonly code: string
  /** Status it starts from; null for the step that begins the change. */
  readonly van: readonly string[] | null
  readonly naar: string
  readonly door: readonly Door[]
  readonly artikel: Citation
  /** The button, in Dutch: what the desk or the tenant does. */
  readonly knop: Tekst
  readonly gevolgen?: readonly Gevolg[]
  /** Reasons of which exactly one must be chosen, each with its article. */
  readonly gronden?: Readonly<Record<string, { readonly tekst: Tekst; readonly artikel: Citation }>>
  /** True when the step asks for the day on which it takes effect. */
  readonly vraagtDatum?: true
  /** What must lie ready before the step can be taken. */
  readonly vereist?: Vereiste
}

/** An inspection that took place, or an account that was made. */
export type Vereiste = 'voorinspectie' | 'eindinspectie' | 'eindafrekening'

/** A status as its people read it. `eind`: nothing follows. */
export type Stand = {
  readonly naam: Tekst
  /** The same for an employee, where the name speaks to the tenant ("uw verzoek"). */
  readonly balie?: string
  /** What happens now, and what the reader must do. */
  readonly watNu: Tekst
  readonly aanZet: 'huurder' | 'andere-partij' | 'verhuurder' | 'rechter' | 'niemand'
  readonly eind?: true
}

/** A change of a contract as a state machine: data, so that pages, letters, diagrams and tests read the same thing. */
export type Procedure = {
  readonly soort: string
  readonly naam: Tekst
  readonly uitleg: Tekst
  readonly artikel: Citation
  /** What the law asks of the association beside our messages: for the desk. */
  readonly letOp?: { readonly tekst: string; readonly artikel: Citation }
  readonly standen: Readonly<Record<string, Stand>>
  readonly stappen: readonly Stap[]
  /** Who may begin it. A tenant begins what is theirs to begin; the desk may begin each. */
  readonly begint: readonly ('huurder' | 'verhuurconsulent')[]
  /** True when there is another person: a new co-tenant, the partner who stays, the representative. */
  readonly andere?: 'nieuw' | 'medehuurder' | 'huisgenoot' | 'vertegenwoordiger'
}

export type StapRefusal =
  | 'stap-bestaat-niet'
  | 'niet-nu'
  | 'niet-bevoegd'
  | 'grond-ontbreekt'
  | 'datum-ontbreekt'

/** What is asked when a step is taken. */
export type Zet = {
  readonly stap: string
  readonly door: Door
  readonly grond?: string | undefined
  readonly datum?: string | undefined
}

/** The step that this move takes from a status, or why it cannot be taken. Pure: nothing is changed. */
export function takeStap(
  procedure: Procedure,
  status: string | null,
  { stap: code, door, grond, datum }: Zet,
): Outcome<Stap, StapRefusal> {
  const stap = procedure.stappen.find((each) => each.code === code)
  if (!stap) return refused('stap-bestaat-niet')
  const fits = status === null ? stap.van === null : (stap.van?.includes(status) ?? false)
  if (!fits) return refused('niet-nu')
  if (!stap.door.includes(door)) return refused('niet-bevoegd')
  if (stap.gronden && !(grond !== undefined && Object.hasOwn(stap.gronden, grond)))
    return refused('grond-ontbreekt')
  if (stap.vraagtDatum && datum === undefined) return refused('datum-ontbreekt')
  return done(stap)
}

/** Steps that somebody may take now. */
export const stappenVoor = (procedure: Procedure, status: string, door: Door): Stap[] =>
  procedure.stappen.filter((stap) => stap.van?.includes(status) && stap.door.includes(door))

export const isEind = (procedure: Procedure, status: string): boolean =>
  procedure.standen[status]?.eind ?? false
