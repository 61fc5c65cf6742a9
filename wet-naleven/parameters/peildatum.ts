import { huurprijstabel, type Huurprijstabel, type Woonruimtesoort } from './huurprijstabel.ts'
import { param, type Parameter } from './parameter.ts'

/** What the law says on one day: the only way a rule reaches a value of law. */
export type LawAt = {
  readonly peildatum: string
  /** @throws NoParameterError */
  readonly get: (key: string) => Parameter
  /** @throws NoParameterError */
  readonly table: (soort: Woonruimtesoort) => Huurprijstabel
}

// A judgement reads the same few keys on the same few days, hundreds of thousands of times; the answers never change
// while the program runs. Bounded, because a caller chooses the dates.
const days = new Map<string, LawAt>()
const maxDays = 4000

/** The law on a day, remembered between judgements. */
export function lawAt(peildatum: string): LawAt {
  const known = days.get(peildatum)
  if (known) return known
  if (days.size >= maxDays) days.clear()
  const seen = new Map<string, Parameter>()
  const law: LawAt = {
    peildatum,
    get: (key) => {
      const hit = seen.get(key)
      if (hit) return hit
      const parameter = param(key, peildatum)
      seen.set(key, parameter)
      return parameter
    },
    table: (soort) => huurprijstabel(soort, peildatum),
  }
  days.set(peildatum, law)
  return law
}
