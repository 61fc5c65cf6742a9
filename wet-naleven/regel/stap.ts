import type { Parameter } from '../parameters/parameter.ts'
import type { Citation } from './citaat.ts'

/**
 * Names a sensitive amount in a sentence. In the full explanation it gives the text; in the one that is kept after the
 * income has been deleted it gives `otherwise` (nothing, unless stated), so that only the comparison stays.
 */
export type Sensitive = (text: string, otherwise?: string) => string

/**
 * One step of a judgement: what the law says here, in a sentence the tenant understands. Without a citation it does not
 * compile, and only `cite` makes a citation.
 */
export type Step<Value = unknown> = {
  readonly citation: Citation
  /** A Dutch sentence at level B1 with the numbers filled in; written only when someone reads it. */
  readonly says: (sensitive: Sensitive) => string
  /** The values of law this step uses. */
  readonly parameters: readonly Parameter[]
  /** What the step finds: JSON, with money as a decimal string. The last step's value is the result. */
  readonly value: Value
  /** True when the value tells someone's income; it is then left out of what is kept. */
  readonly sensitive?: boolean
}

/** `ja` and `nee` answer the question of the rule, `bedrag` gives an amount or term, `mens`: a person must decide. */
export type Uitkomst = 'ja' | 'nee' | 'bedrag' | 'mens'

/** The answer of a rule. With `mens` the result is null and `notModelled` says why. */
export type Outcome<Result = unknown> = {
  readonly uitkomst: Uitkomst
  readonly result: Result | null
  readonly steps: readonly Step[]
  /** What the rule did not look at, in Dutch. */
  readonly notModelled: readonly string[]
}

/** Ends a judgement: the value of the last step is the result, by construction. */
export function conclude<Result>(
  uitkomst: Exclude<Uitkomst, 'mens'>,
  steps: readonly [...Step[], Step<Result>],
  notModelled: readonly string[] = [],
): Outcome<Result> {
  const last = steps[steps.length - 1] as Step<Result>
  return { uitkomst, result: last.value, steps, notModelled }
}

/** Leaves the judgement to a person: the last step has no value, and the reasons say what must be looked at. */
export function leaveToPerson<Result>(
  steps: readonly [...Step[], Step<null>],
  reasons: readonly [string, ...string[]],
): Outcome<Result> {
  return { uitkomst: 'mens', result: null, steps, notModelled: reasons }
}
