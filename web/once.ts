import type { Inzending } from './form.ts'
import type { Fouten } from './form-state.ts'

/** Where a handled form leads to. `headers` is for cookies; an action that sets them is `herhaalbaar` and never stored. */
export interface Vervolg {
  readonly naar: string
  readonly headers?: readonly (readonly [name: string, value: string])[]
}

/** The form was understood but the answer is no: messages per field, or under `algemeen`. */
export interface Weigering<Field extends string = string> {
  readonly fouten: Fouten<Field>
}

/** Answered on the page itself from what was filled in: nothing was done, so the action is `herhaalbaar`. */
export interface Getoond {
  readonly getoond: true
}

export type ActionOutcome<Field extends string = string> = Vervolg | Weigering<Field> | Getoond

/**
 * Runs `work` at most once for each submission and gives a repeat the first Vervolg. A Weigering is not kept, and
 * neither is work that throws: the same key may try again. Answers `andere-invoer` when the key was used before with
 * other answers.
 */
export type Once = (
  inzending: Inzending,
  work: () => Promise<ActionOutcome>,
) => Promise<ActionOutcome | 'andere-invoer'>

const MOST_KEPT = 10_000

/** Keeps submissions in this process: for tests, and for a program that has no store. */
export function onceInMemory(): Once {
  const kept = new Map<string, { invoer: string; outcome: Promise<ActionOutcome> }>()
  return async (inzending, work) => {
    const earlier = kept.get(inzending.id)
    if (earlier) return earlier.invoer === inzending.invoer ? earlier.outcome : 'andere-invoer'
    const outcome = work()
    kept.set(inzending.id, { invoer: inzending.invoer, outcome })
    const oldest = kept.keys().next()
    if (kept.size > MOST_KEPT && !oldest.done) kept.delete(oldest.value)
    try {
      const done = await outcome
      if ('fouten' in done) kept.delete(inzending.id)
      return done
    } catch (error) {
      kept.delete(inzending.id)
      throw error
    }
  }
}
