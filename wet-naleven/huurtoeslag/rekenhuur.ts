import { centsOf } from '../parameters/parameter.ts'
import type { LawAt } from '../parameters/peildatum.ts'
import { type Cent, euro, toDecimal } from '../regel/bedrag.ts'
import { cite } from '../regel/citaat.ts'
import type { Step } from '../regel/stap.ts'

const article = cite('Wet op de huurtoeslag', '5')

/** Wht 5(3) a-d, until 2025: four kinds of service costs, each with its own maximum. */
const kinds = 4

/** The rent the law counts with: the bare rent and the service costs that count. */
export function findRekenhuur(kaleHuur: Cent, servicekosten: Cent, law: LawAt): { cents: Cent; step: Step } {
  const perItem = law.get('huurtoeslag.service_cost_cap_per_item')
  const counted = Math.min(servicekosten, kinds * centsOf(perItem))
  const cents = kaleHuur + counted
  const step: Step = {
    citation: article,
    says: () => {
      if (centsOf(perItem) === 0)
        return `De huur is ${euro(kaleHuur)} per maand. Servicekosten tellen niet mee.`
      if (servicekosten === 0) return `De huur is ${euro(kaleHuur)} per maand, zonder servicekosten.`
      return `De huur is ${euro(kaleHuur)} en van de servicekosten telt ${euro(counted)} mee. De rekenhuur is ${euro(cents)} per maand.`
    },
    parameters: [perItem],
    value: toDecimal(cents),
  }
  return { cents, step }
}
