import { numberOf } from '../parameters/parameter.ts'
import type { LawAt } from '../parameters/peildatum.ts'
import { cite } from '../regel/citaat.ts'
import { leaveToPerson, type Outcome, type Step } from '../regel/stap.ts'
import { type Aanvraag, type Huurtoeslag, nameType, notModelled, singleOrMulti } from './huishouden.ts'
import { normhuurKeys } from './normhuur.ts'
import { estimateWithNormhuur } from './tot-en-met-2025.ts'
import { verdelingKeys } from './verdeling.ts'
import { voorwaardenKeys } from './voorwaarden.ts'

const types = cite('Wet op de huurtoeslag', '2')
const pensionAge = cite('Algemene Ouderdomswet', '7a', '1')

export const keys2022 = [
  ...normhuurKeys(['single', 'multi', 'single_aow', 'multi_aow']),
  'huurtoeslag.normhuur.reduction.single_aow',
  'huurtoeslag.normhuur.reduction.multi_aow',
  'huurtoeslag.service_cost_cap_per_item',
  'aow.leeftijd',
  ...voorwaardenKeys,
  ...verdelingKeys,
]

/**
 * 2022 up to and including 2024: four types of household; the layer above the aftoppingsgrens only for one person or when
 * someone has the AOW age (Wht 21(1)(c), texts of those years).
 */
export function estimate2022(asked: Aanvraag, law: LawAt): Outcome<Huurtoeslag> {
  const aow = hasAow(asked, law)
  if (aow === 'onbekend') return askPerson(law)
  const kind = singleOrMulti(asked.personen)
  const type = aow ? (`${kind}_aow` as const) : kind
  const before: Step = {
    citation: types,
    says: () => `De wet noemt u ${nameType(type)}.`,
    parameters: [law.get('aow.leeftijd')],
    value: type,
  }
  return estimateWithNormhuur(
    asked,
    {
      type,
      reductionKey: aow ? `huurtoeslag.normhuur.reduction.${kind}_aow` : null,
      aboveAftopping: aow || asked.personen === 1,
      before: [before],
    },
    law,
  )
}

/**
 * Whether the household is one with AOW on 1 January. Without the answer the age tells it, except in the years in which
 * the birthday decides.
 */
function hasAow({ alleVolwassenenAow, leeftijd }: Aanvraag, law: LawAt): boolean | 'onbekend' {
  if (alleVolwassenenAow === 'gemengd') return 'onbekend'
  const months = numberOf(law.get('aow.leeftijd'))
  const surely = (leeftijd - 1) * 12 >= months
  if (alleVolwassenenAow !== undefined) return !alleVolwassenenAow && surely ? 'onbekend' : alleVolwassenenAow
  if (surely) return true
  return (leeftijd + 1) * 12 <= months ? false : 'onbekend'
}

function askPerson(law: LawAt): Outcome<Huurtoeslag> {
  const step: Step<null> = {
    citation: pensionAge,
    says: () =>
      'Of iemand in het huishouden op 1 januari de AOW-leeftijd had, staat hier niet vast. Een medewerker kijkt mee.',
    parameters: [law.get('aow.leeftijd')],
    value: null,
  }
  return leaveToPerson(
    [step],
    [
      'Wie in het huishouden op 1 januari de AOW-leeftijd had: geef alleVolwassenenAow mee, of laat het een medewerker bekijken als het verschilt.',
      ...notModelled,
    ],
  )
}
