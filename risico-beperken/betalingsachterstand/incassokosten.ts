import { centsOf, millionthsOf, type Parameter } from '../../wet-naleven/parameters/parameter.ts'
import type { LawAt } from '../../wet-naleven/parameters/peildatum.ts'
import { type Cent, euro, percent, shareHalfUp, toDecimal } from '../../wet-naleven/regel/bedrag.ts'
import { cite } from '../../wet-naleven/regel/citaat.ts'
import { bedrag, jaNee } from '../../wet-naleven/regel/feiten.ts'
import { defineRegel } from '../../wet-naleven/regel/regel.ts'
import { conclude, type Step } from '../../wet-naleven/regel/stap.ts'

const scale = cite('Besluit vergoeding voor buitengerechtelijke incassokosten', '2', '1')
const minimum = cite('Besluit vergoeding voor buitengerechtelijke incassokosten', '2', '2')
const withVat = cite('Besluit vergoeding voor buitengerechtelijke incassokosten', '2', '3')
const vatRate = cite('Wet op de omzetbelasting 1968', '9', '1')
const legal = cite('Burgerlijk Wetboek Boek 6', '96', '5')

// "15% … over de eerste € 2500 van de vordering; 10% … over de volgende € 2500; 5% … over de volgende € 5000;
// 1% … over de volgende € 190.000; 0,5% over het meerdere" (Stb. 2012, 141, article 2(1)). Upper edges in cents.
const brackets = [
  { key: 'collection_costs.step1', upTo: 250_000 },
  { key: 'collection_costs.step2', upTo: 500_000 },
  { key: 'collection_costs.step3', upTo: 1_000_000 },
  { key: 'collection_costs.step4', upTo: 20_000_000 },
  { key: 'collection_costs.step5', upTo: Infinity },
] as const

/** The collection costs that a tenant who pays too late owes at most, in euros (Besluit BIK 2). */
export const incassokosten = defineRegel({
  code: 'incassokosten',
  onderwerp: 'risico-beperken/betalingsachterstand',
  vraag: 'Hoeveel incassokosten mag de verhuurder vragen?',
  facts: { hoofdsom: bedrag(100_000_000, 0), btwVerrekenbaar: jaNee() },
  versions: [
    {
      from: '2012-10-01',
      to: null,
      parameters: [...brackets.map(({ key }) => key), 'collection_costs.minimum', 'collection_costs.maximum'],
      sometimes: ['vat.general_rate'],
      judge({ hoofdsom, btwVerrekenbaar }, law) {
        const parts = sayBrackets(hoofdsom, law)
        const sum = parts.reduce((total, { cents }) => total + cents, 0)
        const bounded = bound(sum, law)
        const steps = [...parts.map(({ step }) => step), bounded.step]
        const vat = btwVerrekenbaar ? null : law.get('vat.general_rate')
        const total = bounded.cents + (vat ? shareHalfUp(bounded.cents, millionthsOf(vat)) : 0)
        const last = {
          citation: vat ? withVat : legal,
          says: (): string =>
            vat
              ? `De verhuurder kan de btw niet aftrekken. De kosten met ${percent(millionthsOf(vat))} btw zijn ${euro(total)}.`
              : `De incassokosten zijn ten hoogste ${euro(total)}.`,
          parameters: vat ? [vat] : [],
          value: { kosten: toDecimal(total) },
        }
        const vatSteps: Step[] = vat ? [sayVatRate(vat)] : []
        return conclude(
          'bedrag',
          [...steps, ...vatSteps, last],
          [
            'De kosten gelden pas na een goede veertiendagenbrief (Burgerlijk Wetboek Boek 6, artikel 96, lid 6).',
            'Rente telt niet mee in de hoofdsom. Meer achterstanden uit één brief tellen samen.',
          ],
        )
      },
    },
  ],
})

type Part = { readonly cents: Cent; readonly step: Step }

/** Only the last, partly filled bracket can give a fraction of a cent, so rounding a part is rounding the sum. */
function sayBrackets(hoofdsom: Cent, law: LawAt): Part[] {
  return brackets.flatMap(({ key, upTo }, index) => {
    const from = brackets[index - 1]?.upTo ?? 0
    const within = Math.min(hoofdsom, upTo) - from
    if (within <= 0) return []
    const share = law.get(key)
    const cents = shareHalfUp(within, millionthsOf(share))
    const step: Step = {
      citation: scale,
      says: () =>
        `Over ${index === 0 ? 'de eerste' : 'de volgende'} ${euro(within)} is het ${percent(millionthsOf(share))}. Dat is ${euro(cents)}.`,
      parameters: [share],
      value: toDecimal(cents),
    }
    return [{ cents, step }]
  })
}

function bound(sum: Cent, law: LawAt): Part {
  const least = law.get('collection_costs.minimum')
  const most = law.get('collection_costs.maximum')
  const cents = Math.min(Math.max(sum, centsOf(least)), centsOf(most))
  const step: Step = {
    citation: sum < centsOf(least) ? minimum : scale,
    says: () =>
      `Samen is dat ${euro(sum)}. De kosten zijn ten minste ${euro(centsOf(least))} en ten hoogste ${euro(centsOf(most))}. Dus ${euro(cents)}.`,
    parameters: [least, most],
    value: toDecimal(cents),
  }
  return { cents, step }
}

const sayVatRate = (vat: Parameter): Step => ({
  citation: vatRate,
  says: () => `De btw is ${percent(millionthsOf(vat))}.`,
  parameters: [vat],
  value: millionthsOf(vat) / 1_000_000,
})
