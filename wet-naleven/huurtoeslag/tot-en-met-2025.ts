import type { LawAt } from '../parameters/peildatum.ts'
import { type Cent, euro, toDecimal } from '../regel/bedrag.ts'
import { cite } from '../regel/citaat.ts'
import { conclude, leaveToPerson, type Outcome, type Step } from '../regel/stap.ts'
import { type Aanvraag, type Huishoudtype, type Huurtoeslag, notModelled } from './huishouden.ts'
import { findBasishuur } from './normhuur.ts'
import { findRekenhuur } from './rekenhuur.ts'
import { verdeelHuur } from './verdeling.ts'
import { askAges, findHuurgrens, judgePerson } from './voorwaarden.ts'

const amount = cite('Wet op de huurtoeslag', '21', '1')
const maximum = cite('Wet op de huurtoeslag', '13', '1')
const exception = cite('Wet op de huurtoeslag', '13', '2')

/** Wht 13(2)(b): a home meant for at least eight persons has no highest rent. */
const largeHousehold = 8

/** What differs between the years in which the basishuur grew with the income. */
export type YearRules = {
  readonly type: Huishoudtype
  readonly reductionKey: string | null
  readonly aboveAftopping: boolean
  readonly before: readonly Step[]
}

/** The estimate of 2022 up to and including 2025 (Wht 5, 7, 8, 13, 16-21). */
export function estimateWithNormhuur(asked: Aanvraag, rules: YearRules, law: LawAt): Outcome<Huurtoeslag> {
  const person = judgePerson(asked, law)
  const base = findBasishuur({ ...rules, inkomenJaar: asked.inkomenJaar }, law)
  const rent = findRekenhuur(asked.kaleHuur, asked.servicekosten ?? 0, law)
  const limit = findHuurgrens(asked, rent.cents, law)
  const steps = [...rules.before, ...person.steps, ...base.steps, rent.step, limit.step]
  if (!person.passed) return conclude('bedrag', [...steps, none(base.basishuur)], notModelled)
  if (limit.unknown)
    return leaveToPerson([...steps, askAges(law)], ['De leeftijd van de andere volwassenen.', ...notModelled])
  if (rent.cents > limit.cents) return tooHigh(asked, steps, base.basishuur)

  const parts = verdeelHuur(
    {
      personen: asked.personen,
      huur: rent.cents,
      basishuur: base.basishuur,
      aboveAftopping: rules.aboveAftopping,
      sensitive: true,
    },
    law,
  )
  const sum = parts.a + parts.b + parts.c
  return conclude('bedrag', [...steps, ...parts.steps, sayTotal(sum, base.basishuur)], notModelled)
}

const sayTotal = (sum: Cent, basishuur: Cent): Step<Huurtoeslag> => ({
  citation: amount,
  says: (sensitive) =>
    `De huurtoeslag${sensitive(` is samen ${euro(sum)}. In hele euro's is dat ${euro(wholeEuros(sum) * 100)} per maand`, ' is geschat op uw inkomen')}.`,
  parameters: [],
  value: { toeslagPerMaand: wholeEuros(sum), basishuur: toDecimal(basishuur) },
  sensitive: true,
})

const wholeEuros = (cents: Cent): number => Math.floor(cents / 100)

const none = (basishuur: Cent): Step<Huurtoeslag> => ({
  citation: amount,
  says: () => 'U krijgt geen huurtoeslag.',
  parameters: [],
  value: { toeslagPerMaand: 0, basishuur: toDecimal(basishuur) },
  sensitive: true,
})

function tooHigh(asked: Aanvraag, steps: readonly Step[], basishuur: Cent): Outcome<Huurtoeslag> {
  if (asked.personen >= largeHousehold) {
    const step: Step<null> = {
      citation: exception,
      says: () =>
        `De huur is hoger dan de huurgrens. Voor een woning voor ${largeHousehold} of meer personen geldt die grens soms niet. Een medewerker kijkt mee.`,
      parameters: [],
      value: null,
    }
    return leaveToPerson(
      [...steps, step],
      ['Of de woning bestemd is voor acht of meer personen.', ...notModelled],
    )
  }
  const last = { ...none(basishuur), citation: maximum, says: sayTooHigh }
  return conclude('bedrag', [...steps, last], notModelled)
}

const sayTooHigh = (): string =>
  'De huur is hoger dan de huurgrens. U krijgt geen huurtoeslag voor deze woning.'
