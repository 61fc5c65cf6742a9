import { centsOf, numberOf, type Parameter } from '../parameters/parameter.ts'
import type { LawAt } from '../parameters/peildatum.ts'
import { type Cent, euro, toDecimal } from '../regel/bedrag.ts'
import { cite } from '../regel/citaat.ts'
import type { Step } from '../regel/stap.ts'
import type { Aanvraag } from './huishouden.ts'

const adult = cite('Wet op de huurtoeslag', '8')
const wealth = cite('Wet op de huurtoeslag', '7', '1')
const maximum = cite('Wet op de huurtoeslag', '13', '1')

export const voorwaardenKeys = [
  'huurtoeslag.wealth_limit.per_person',
  'rent.youth_age_limit',
  'rent.youth_max_huurgrens',
  'rent.max_huurgrens',
]

/** Wht 8: only someone of age gets the benefit. */
const adultAge = 18

/** The steps for age and wealth, and whether they let the benefit pass. */
export function judgePerson(
  { leeftijd, vermogen }: Aanvraag,
  law: LawAt,
): { passed: boolean; steps: readonly Step[] } {
  const limit = law.get('huurtoeslag.wealth_limit.per_person')
  const poorEnough = vermogen <= centsOf(limit)
  const ofAge = leeftijd >= adultAge
  const steps: Step[] = [
    {
      citation: adult,
      says: () =>
        ofAge
          ? `U bent ${adultAge} jaar of ouder.`
          : `U bent jonger dan ${adultAge} jaar. Dan krijgt u geen huurtoeslag.`,
      parameters: [],
      value: ofAge,
    },
    {
      citation: wealth,
      says: (sensitive) =>
        `Het vermogen${sensitive(` van ${euro(vermogen)}`)} is ${poorEnough ? 'ten hoogste' : 'hoger dan'} ${euro(centsOf(limit))} per persoon.${poorEnough ? '' : ' Dan krijgt u geen huurtoeslag.'}`,
      parameters: [limit],
      value: poorEnough,
    },
  ]
  return { passed: ofAge && poorEnough, steps }
}

/**
 * The highest rent that counts (Wht 13): lower for the young who live without a child. `unknown` when other adults live
 * there, whose age was not asked, and it makes a difference.
 */
export type Huurgrens = { readonly cents: Cent; readonly unknown: boolean; readonly step: Step }

export function findHuurgrens({ leeftijd, kinderen, personen }: Aanvraag, huur: Cent, law: LawAt): Huurgrens {
  const age = law.get('rent.youth_age_limit')
  const young = leeftijd < numberOf(age) && kinderen === 0
  const alone = personen - kinderen === 1
  const limit = law.get(young ? 'rent.youth_max_huurgrens' : 'rent.max_huurgrens')
  return {
    cents: centsOf(limit),
    unknown: young && !alone && huur > centsOf(limit),
    step: sayHuurgrens(young, age, limit),
  }
}

const sayHuurgrens = (young: boolean, age: Parameter, limit: Parameter): Step => ({
  citation: maximum,
  says: () =>
    young
      ? `U bent jonger dan ${numberOf(age)} jaar en woont niet met een kind. De huurgrens is dan ${euro(centsOf(limit))} per maand.`
      : `De huurgrens is ${euro(centsOf(limit))} per maand.`,
  parameters: [age, limit],
  value: toDecimal(centsOf(limit)),
})

/** The last step when the ages of other adults decide and are not known. */
export const askAges = (law: LawAt): Step<null> => ({
  citation: maximum,
  says: () =>
    'De huurgrens hangt af van de leeftijd van de andere volwassenen. Die is niet bekend. Een medewerker kijkt mee.',
  parameters: [law.get('rent.youth_age_limit')],
  value: null,
})
