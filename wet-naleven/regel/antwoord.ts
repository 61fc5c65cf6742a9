import type { Parameter } from '../parameters/parameter.ts'
import { type Citation, linkOf } from './citaat.ts'
import type { Kalenderdag } from './kalenderdag.ts'
import type { Outcome, Sensitive, Step, Uitkomst } from './stap.ts'

/** `volledig` names every amount; `blijvend` is what may be kept after the income has been deleted. */
export type Vorm = 'volledig' | 'blijvend'

/** A parameter as an answer shows it: money in `value` stays as published, `cents` is exact. */
export type ParameterAnswer = Pick<
  Parameter,
  'key' | 'value' | 'cents' | 'unit' | 'validFrom' | 'validTo' | 'source' | 'note'
>

export type StepAnswer = {
  /** `textDate`: the day whose text of the law the link opens. */
  readonly citation: Pick<Citation, 'law' | 'article' | 'lid'> & {
    readonly url: string
    readonly textDate: Kalenderdag
  }
  readonly says: string
  readonly parameters: readonly ParameterAnswer[]
  /** Left out in the lasting form when it tells an income. */
  readonly value?: unknown
}

/** An outcome as JSON. */
export type Antwoord = {
  readonly uitkomst: Uitkomst
  readonly result: unknown
  readonly steps: readonly StepAnswer[]
  readonly notModelled: readonly string[]
}

const fully: Sensitive = (text) => text
const lasting: Sensitive = (_text, otherwise = '') => otherwise

/** The sentence of a step in the form that is asked for. */
export const sentence = (step: Step, vorm: Vorm): string => step.says(vorm === 'volledig' ? fully : lasting)

/** Writes an outcome out: sentences, dated links, sources. In the lasting form no value tells an income. */
export function writeAntwoord(outcome: Outcome, peildatum: Kalenderdag, vorm: Vorm = 'volledig'): Antwoord {
  const hidden = vorm === 'blijvend' && (outcome.steps.at(-1)?.sensitive ?? false)
  return {
    uitkomst: outcome.uitkomst,
    result: hidden ? null : outcome.result,
    steps: outcome.steps.map((step) => writeStep(step, peildatum, vorm)),
    notModelled: [...outcome.notModelled, ...unconfirmed(outcome.steps)],
  }
}

function writeStep(step: Step, peildatum: Kalenderdag, vorm: Vorm): StepAnswer {
  const { law, article, lid } = step.citation
  const written = {
    citation: { law, article, lid, url: linkOf(step.citation, peildatum), textDate: peildatum },
    says: sentence(step, vorm),
    parameters: step.parameters,
  }
  return vorm === 'blijvend' && step.sensitive ? written : { ...written, value: step.value }
}

/** A value that was derived or remembered is said to be so, in every answer that uses it. */
function unconfirmed(steps: readonly Step[]): string[] {
  const keys = new Set<string>()
  for (const { parameters } of steps) {
    for (const one of parameters) if (!one.source.verified) keys.add(one.key)
  }
  return [...keys].map(
    (key) => `De waarde ${key} is nog niet in een officiële bron gezien. Laat deze bevestigen.`,
  )
}
